"""What tocsin answers to labelled rows, kept so that two runs can be compared."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

import msgspec

from tocsin.domain import Recipe
from tocsin.encoder import Pair
from tocsin.encoder.verdict import NO_ACT
from tocsin.errors import InputError
from tocsin.relate.answer import Weighed, likeliest, weigh
from tocsin.score.labelled import Row


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What tocsin says of a row: an event or ``none``, how sure, and the status, mode and background of the act."""

    id: str
    event: str
    confidence: float
    status: str
    mode: str | None
    background: bool


def answer(rows: Sequence[Row], recipe: Recipe, on_progress: Callable[[int, int], None] | None = None) -> list[Answer]:
    """An answer to each row, in order. Rows of one sentence stand together, so that it is read once."""
    answers: list[Answer] = []
    for sentence, group in groupby(rows, key=lambda row: row.sentence):
        own = list(group)
        pairs = [Pair((row.source.start, row.source.end), (row.target.start, row.target.end)) for row in own]
        answers += [_answer(row, weighed) for row, weighed in zip(own, weigh(sentence, pairs, recipe), strict=True)]
        if on_progress:
            on_progress(len(answers), len(rows))
    return answers


def _answer(row: Row, weighed: Weighed) -> Answer:
    event = likeliest(weighed.events)
    return Answer(
        id=row.id,
        event=event,
        confidence=round(weighed.events[event], 4),
        status=weighed.verdict.status,
        mode=weighed.verdict.mode(event) if event != NO_ACT else None,
        background=weighed.verdict.background > 1 / 2,
    )


def save_answers(answers: Iterable[Answer], path: Path) -> None:
    """Write answers, one JSON object a line."""
    path.write_bytes(b"".join(msgspec.json.encode(answer) + b"\n" for answer in answers))


def read_answers(path: Path) -> list[Answer]:
    """Answers that were saved. Raises ``InputError`` if the file holds something else."""
    try:
        return [msgspec.json.decode(line, type=Answer) for line in path.read_bytes().splitlines() if line.strip()]
    except (OSError, msgspec.MsgspecError) as error:
        raise InputError(f"{path}: not the answers of an earlier run: {error}") from error
