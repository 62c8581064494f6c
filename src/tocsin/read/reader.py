"""Reading: paths in, articles out, and the fate of every input."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from pathlib import Path

from tocsin.domain.intake import Intake, Reading
from tocsin.read.article import Candidate, to_candidate
from tocsin.read.binary import refuse_binary
from tocsin.read.duplicates import settle
from tocsin.read.extractor import Extractor
from tocsin.read.files import open_bytes
from tocsin.read.find import find_files, shown
from tocsin.read.jsons import read_json, read_json_lines
from tocsin.read.pathname import path_source
from tocsin.read.plain import read_markdown, read_text
from tocsin.read.published import latest_today
from tocsin.read.record import File, ReadFile, Record, Refused
from tocsin.read.sidecar import Sidecars
from tocsin.read.tables import read_parquet, read_table
from tocsin.read.webpage import read_page, with_page_text

READERS: dict[str, ReadFile] = {
    ".csv": read_table,
    ".htm": read_page,
    ".html": read_page,
    ".json": read_json,
    ".jsonl": read_json_lines,
    ".markdown": read_markdown,
    ".md": read_markdown,
    ".ndjson": read_json_lines,
    ".parquet": read_parquet,
    ".text": read_text,
    ".tsv": read_table,
    ".txt": read_text,
    ".xhtml": read_page,
}
"""Which function reads a file, by the end of its name; all but Parquet may be followed by .gz."""

_NOT_YET = {".warc": "WARC", ".rss": "RSS", ".atom": "Atom", ".xml": "XML"}


def read(
    paths: Sequence[str | Path] | str | Path,
    *,
    on_progress: Callable[[int, int], None] | None = None,
    today: date | None = None,
    fragments: bool = False,
) -> Reading:
    """Reads files, folders and patterns: every article once, and one intake for every input.

    ``on_progress`` is told how many files are done, and of how many. ``fragments`` takes texts
    too that are too short for an article: single sentences. A date after ``today`` (the
    day it is, if not given) is not believed. Bad input is never raised: it is an intake with the
    outcome ``rejected``, a reason and a hint. Neither the order of paths nor that of files matters.
    """
    latest = today or latest_today()
    given = [paths] if isinstance(paths, str | Path) else paths
    found = find_files(given, known=READERS)
    candidates: list[Candidate] = []
    intakes = [_rejected(*item) for item in found if not isinstance(item, File)]
    files = [item for item in found if isinstance(item, File)]
    sidecars = Sidecars()
    with Extractor() as extractor:
        for done, file in enumerate(files, start=1):
            for item in _read_file(file, extractor, sidecars, latest, fragments=fragments):
                if isinstance(item, Candidate):
                    candidates.append(item)
                else:
                    intakes.append(_rejected(file.shown, item))
            if on_progress:
                on_progress(done, len(files))
    articles, settled = settle(candidates)
    assert len(settled) == len(candidates), "every candidate has one fate"
    intakes += [*settled, *(_rejected(shown(path), problem) for path, problem in sidecars.problems.items())]
    return Reading(articles=tuple(articles), intakes=tuple(sorted(intakes, key=_place)))


def _read_file(
    file: File, extractor: Extractor, sidecars: Sidecars, today: date, *, fragments: bool
) -> Iterator[Candidate | Refused]:
    """What a file holds, article by article; whatever goes wrong with it is its last item."""
    count = 0
    try:
        for record in _reader(file)(file):
            count += 1
            if isinstance(record, Refused):
                yield record
            else:
                yield _candidate(record, file, extractor, sidecars, today, fragments=fragments)
        if count == 0:
            yield Refused("no articles in this file: it is empty")
    except Refused as refused:
        yield refused
    except Exception as error:  # noqa: BLE001 - one bad file never stops a run
        yield Refused(f"could not be read: {type(error).__name__}: {error}"[:300])


def _candidate(
    record: Record, file: File, extractor: Extractor, sidecars: Sidecars, today: date, *, fragments: bool
) -> Candidate | Refused:
    # A name like 2020-06-16.jsonl says when a file was made, not when each article in it came out.
    from_path = path_source(file.shown) if record.number is None else None
    more = tuple(filter(None, [sidecars.source(file), from_path]))
    try:
        record = with_page_text(record, extractor)
        return to_candidate(record, path=file.shown, more=more, today=today, fragments=fragments)
    except Refused as refused:
        refused.record = record.number
        return refused


def _reader(file: File) -> ReadFile:
    suffix = Path(file.path.lower().removesuffix(".gz")).suffix
    if suffix in READERS:
        return READERS[suffix]
    with open_bytes(file.path) as stream:
        refuse_binary(stream.read(4000))
    if suffix in _NOT_YET:
        raise Refused(
            f"{_NOT_YET[suffix]} is not read yet",
            "convert it to JSON Lines: an object a line with text, title, outlet, published, url",
        )
    raise Refused(f"unknown kind of file: {suffix or 'no suffix'}", f"known are {' '.join(READERS)}")


def _rejected(path: str, refused: Refused) -> Intake:
    return Intake(path=path, record=refused.record, outcome="rejected", reason=refused.reason, hint=refused.hint)


def _place(intake: Intake) -> tuple[str, int, str]:
    return (intake.path, intake.record or 0, intake.reason or "")
