"""What became of each input: every one ends as stored, duplicate or rejected."""

from dataclasses import dataclass
from typing import Literal

from tocsin.domain.article import Article

Outcome = Literal["stored", "duplicate", "rejected"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Intake:
    """The fate of one input (a file, or one record of a file).

    ``reason`` is set when it was not stored ("not English: looks like Korean"), ``hint`` says what
    to try, ``notes`` are remarks on a stored article ("date from the path, 2020-06-16, differs
    from the front matter, 2020-06-17; the front matter holds"). ``article`` is the id of the
    stored article, or of the one it duplicates.
    """

    path: str
    record: int | None = None
    outcome: Outcome
    article: str | None = None
    reason: str | None = None
    hint: str | None = None
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What reading some paths gave: the articles, sorted by id, and the fate of every input."""

    articles: tuple[Article, ...]
    intakes: tuple[Intake, ...]
