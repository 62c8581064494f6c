"""Labelled sentences: pairs of parties marked in a text, and what it says the first does to the second.

A batch is a text file of blocks, parted by blank lines. The first line of a block is a sentence, its parties
marked ``{1:Peru}``; each further line labels one pair: ``1>2 COERCE/restrict planned background`` (the first does it
to the second), ``1=2 CONSULT/visit`` (both do it) or ``1-2 none``. A status left out is ``happened``. Lines that
start with ``#`` describe the batch: ``# manner: agency wire``. In a batch that says ``# pairs: every``, each act has its
line: two marked parties without one have no act between them, and a sentence may have no line at all.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Literal, get_args

from tocsin.domain import Status
from tocsin.errors import DataError
from tocsin.ontology.plover import event_types

Direction = Literal["forth", "both", "none"]

_MARK = re.compile(r"\{(\d):([^{}]+)\}")
_PAIR = re.compile(r"(\d)\s*([>=-])\s*(\d)\s+(\S+)((?:\s+\S+)*)\s*$")
_EVERY = re.compile(r"^# pairs: every$", re.MULTILINE)
_DIRECTIONS: dict[str, Direction] = {">": "forth", "=": "both", "-": "none"}


@dataclass(frozen=True)
class Span:
    """Where a party is named: character offsets into the sentence."""

    text: str
    start: int
    end: int


@dataclass(frozen=True)
class Row:
    """What a sentence says one party does to another; ``event`` is ``None`` when there is no act between the two.

    ``direction`` is ``forth`` (the source does it to the target), ``both`` (they do it together) or ``none``.
    """

    id: str
    batch: str
    sentence: str
    source: Span
    target: Span
    event: str | None
    mode: str | None
    status: Status | None
    background: bool
    direction: Direction


def read_rows(folder: Path) -> list[Row]:
    """The rows of every batch of a folder, batch by batch. Raises ``DataError`` with file and line."""
    return [row for path in sorted(folder.glob("*.txt")) for row in read_batch(path)]


def read_batch(path: Path) -> list[Row]:
    """The rows of one batch. Raises ``DataError`` with file and line for a block that cannot be read."""
    rows: list[Row] = []
    text = path.read_text(encoding="utf-8")
    every = _EVERY.search(text) is not None
    for line, (marked, *labels) in _blocks(text):
        where = f"{path.name}:{line}"
        sentence, spans = _unmarked(marked, where)
        told = [_row(label, sentence, spans, path.stem, f"{path.name}:{line + n}") for n, label in enumerate(labels, 1)]
        if every:
            told += _without_an_act(told, sentence, spans, path.stem, where)
        if not told:
            raise DataError(f"{where}: a sentence without a labelled pair")
        rows.extend(told)
    return rows


def _without_an_act(told: list[Row], sentence: str, spans: dict[str, Span], batch: str, where: str) -> Iterator[Row]:
    """The pairs that no line joins, for a batch in which each act has its line."""
    joined = {frozenset({row.source.start, row.target.start}) for row in told}
    for one, other in combinations(sorted(spans), 2):
        if frozenset({spans[one].start, spans[other].start}) not in joined:
            yield _row(f"{one}-{other} none", sentence, spans, batch, f"{where}/{one}-{other}")


def _blocks(text: str) -> Iterator[tuple[int, list[str]]]:
    """Each block with the number of its first line."""
    block: list[str] = []
    first = 0
    for number, line in enumerate([*text.splitlines(), ""], 1):
        if line.startswith("#"):
            continue
        if line.strip():
            first = first if block else number
            block.append(line.strip())
        elif block:
            yield first, block
            block = []


def _unmarked(marked: str, where: str) -> tuple[str, dict[str, Span]]:
    """The sentence without its marks, and the span of each party by number."""
    spans: dict[str, Span] = {}
    plain, last = "", 0
    for mark in _MARK.finditer(marked):
        plain += marked[last : mark.start()]
        if mark[1] in spans:
            raise DataError(f"{where}: party {mark[1]} is marked twice")
        spans[mark[1]] = Span(text=mark[2], start=len(plain), end=len(plain) + len(mark[2]))
        plain, last = plain + mark[2], mark.end()
    plain += marked[last:]
    if len(spans) < 2 or "{" in plain or "}" in plain:
        raise DataError(f"{where}: a sentence needs two parties, each marked as {{1:Peru}}")
    return plain, spans


def _row(label: str, sentence: str, spans: dict[str, Span], batch: str, where: str) -> Row:
    found = _PAIR.fullmatch(label)
    if found is None:
        raise DataError(f"{where}: {label!r} is no label; write 1>2 EVENT/mode status, 1=2 EVENT or 1-2 none")
    one, sign, other, code, rest = found.groups()
    if one == other or one not in spans or other not in spans:
        raise DataError(f"{where}: {label!r} names a party that the sentence does not mark")
    direction = _DIRECTIONS[sign]
    event, mode = _code(code, where)
    if (event is None) != (direction == "none"):
        raise DataError(f"{where}: {label!r}: '-' goes with none, '>' and '=' with an event")
    words = rest.split()
    background = "background" in words
    statuses = [word for word in words if word != "background"] or (["happened"] if event else [])
    if len(statuses) > 1 or any(status not in get_args(Status) for status in statuses):
        raise DataError(f"{where}: {' '.join(words)!r} is no status")
    return Row(
        id=where,
        batch=batch,
        sentence=sentence,
        source=spans[one],
        target=spans[other],
        event=event,
        mode=mode,
        status=statuses[0] if statuses else None,  # type: ignore[arg-type]  # checked above
        background=background,
        direction=direction,
    )


def _code(code: str, where: str) -> tuple[str | None, str | None]:
    if code == "none":
        return None, None
    event, _, mode = code.partition("/")
    types = event_types()
    if event not in types or (mode and mode not in types[event].modes):
        raise DataError(f"{where}: {code!r} is no PLOVER code")
    return event, mode or None
