"""From a record to an article: clean text, metadata that hold, or the reason why not."""

from dataclasses import dataclass
from datetime import date, datetime

from tocsin.domain.article import Article, Origin
from tocsin.read.furniture import without_furniture
from tocsin.read.language import check_language
from tocsin.read.limits import MAX_RAW, MAX_TEXT
from tocsin.read.metadata import Metadata, choose_metadata
from tocsin.read.record import Record, Refused, Source
from tocsin.text.dates_written import estimate_written
from tocsin.text.normalise import normalise, text_id

_MIN_LETTERS = 20
"""An article has at least a sentence; a fragment has at least a letter."""
_BREAKS = ("\n\n", "\n", ". ", " ")


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """An article that will be stored unless it turns out to be a copy or an older version.

    ``known`` counts its metadata; ``moment`` is when this version was published, as far as that is known.
    """

    article: Article
    path: str
    record: int | None
    known: int
    moment: datetime


def to_candidate(
    record: Record, *, path: str, more: tuple[Source, ...], today: date, fragments: bool = False
) -> Candidate:
    """The article of a record and of what other sources say of its file. Raises ``Refused``.

    ``fragments`` takes texts that are too short for an article too.
    """
    text, notes = _clean(record.text, fragments=fragments)
    if sum(map(str.isalpha, text)) < (1 if fragments else _MIN_LETTERS):
        raise Refused(
            "no text: it is empty" if not text else "no text: too few letters", "an article has at least a sentence"
        )
    metadata = choose_metadata((*record.sources, *more), headline=record.headline, today=today)
    verdict = check_language(text, metadata.language)
    if verdict.refused:
        raise Refused(verdict.refused, "tocsin reads English; translate it first")
    notes = (*record.notes, *notes, *metadata.notes, *filter(None, [verdict.note]))
    return _candidate(text, metadata, Origin(path=path, record=record.number), notes)


def _candidate(text: str, metadata: Metadata, origin: Origin, notes: tuple[str, ...]) -> Candidate:
    article = Article(
        id=text_id(text, metadata.outlet),
        text=text,
        title=metadata.title,
        outlet=metadata.outlet,
        url=metadata.url,
        published=metadata.published,
        published_from=metadata.published_from,
        written=estimate_written(text) if metadata.published is None else None,
        origin=origin,
        notes=notes,
    )
    known = sum(value is not None for value in (article.title, article.url, article.published))
    moment = metadata.modified or metadata.moment or datetime.min  # noqa: DTZ901 - only compared with its like
    return Candidate(article=article, path=origin.path, record=origin.record, known=known, moment=moment)


def _clean(raw: str, *, fragments: bool) -> tuple[str, tuple[str, ...]]:
    """The normalised text without the furniture of its page, cut at ``MAX_TEXT`` with a note; fragments keep every word."""
    text = normalise(raw[:MAX_RAW])
    text = text if fragments else without_furniture(text)
    if len(text) <= MAX_TEXT and len(raw) <= MAX_RAW:
        return text, ()
    kept = _cut(text)
    return kept, (f"too long; only the first {len(kept):,} characters are read",)


def _cut(text: str) -> str:
    """The beginning of a text, up to the last paragraph, line, sentence or word that is whole."""
    if len(text) <= MAX_TEXT:
        return text
    places = (text.rfind(mark, MAX_TEXT - 5_000, MAX_TEXT) + len(mark.rstrip()) for mark in _BREAKS)
    place = next((place for place in places if place > MAX_TEXT // 2), MAX_TEXT)
    return text[:place].rstrip()
