"""What a store does, whatever is behind it.

A store keeps two things. *Evidence*: articles, their codings, and the fate of every input, added batch
by batch. *Answers*: the briefing worked out from all the evidence, kept so that questions are quick.
Each batch of evidence raises the ``revision``; answers remember the revision they were worked out from.
"""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from types import TracebackType
from typing import Literal, Self

from tocsin.domain import Article, Briefing, Coding, Intake

Kind = Literal[
    "mention",
    "standing",
    "telling",
    "event",
    "commitment",
    "channel",
    "agreement",
    "statement",
    "disagreement",
    "dyad day",
    "alert",
    "story",
    "crisis",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """Which answers are wanted. What has no known day is left out as soon as a day is asked for.

    ``since`` and ``until`` are days, both included. ``actor`` is a code ("PRK") or part of a name.
    ``event`` is an event type; ``status`` the status of an event or commitment or the state of a
    channel or agreement.
    """

    since: date | None = None
    until: date | None = None
    actor: str | None = None
    event: str | None = None
    status: str | None = None
    limit: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Snapshot:
    """All evidence at one revision, sorted: articles and codings by article id, intakes by path and record."""

    revision: int
    articles: tuple[Article, ...]
    codings: tuple[Coding, ...]
    intakes: tuple[Intake, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """How much a store holds."""

    articles: int
    rejected: int
    events: int


class Store(ABC):
    """Evidence and answers. Every method is one transaction: done wholly, or not at all."""

    @abstractmethod
    def add(
        self,
        articles: Sequence[Article],
        codings: Sequence[Coding],
        intakes: Sequence[Intake] = (),
        *,
        recipe: str = "",
    ) -> None:
        """Keep articles with their codings, made by ``recipe``. What is there already is replaced, never doubled."""

    @abstractmethod
    def remove(self, article: str) -> None:
        """Forget an article and all that rests on it. Raises ``NotFoundError``."""

    @abstractmethod
    def snapshot(self) -> Snapshot:
        """All evidence, as of one moment."""

    @abstractmethod
    def recipes(self) -> Mapping[str, str]:
        """The recipe by which each article was coded, by article id."""

    @abstractmethod
    def articles(self, ids: Iterable[str] | None = None) -> tuple[Article, ...]:
        """The articles with these ids, or all, sorted by id."""

    @abstractmethod
    def keep(self, briefing: Briefing, revision: int) -> None:
        """Replace the answers by those worked out from a revision, unless a later one is there."""

    @abstractmethod
    def is_fresh(self) -> bool:
        """Whether the answers were worked out from all the evidence."""

    @abstractmethod
    def briefing(self) -> Briefing:
        """All answers, in the order in which they were kept."""

    @abstractmethod
    def find(self, kind: Kind, query: Query) -> tuple[object, ...]:
        """The answers of a kind that a query asks for, in the order in which they were kept."""

    @abstractmethod
    def lookup(self, prefix: str) -> tuple[tuple[Kind, object], ...]:
        """The answers whose id starts with ``prefix``, with their kinds."""

    @abstractmethod
    def counts(self) -> Counts:
        """How much there is."""

    @abstractmethod
    def close(self) -> None:
        """Let go of the file."""

    def codings(self) -> tuple[Coding, ...]:
        """All codings, sorted by article id."""
        return self.snapshot().codings

    def intakes(self) -> tuple[Intake, ...]:
        """The fate of every input, sorted by path and record."""
        return self.snapshot().intakes

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
