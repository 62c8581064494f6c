"""Pipeline: recipe, store and executor in one hand, one method for each thing a user can ask."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

from tocsin.domain import (
    Agreement,
    Alert,
    Article,
    Briefing,
    Channel,
    Coding,
    Commitment,
    Crisis,
    Disagreement,
    DyadDay,
    Event,
    Reading,
    Recipe,
    Statement,
    Story,
)
from tocsin.pipeline.adding import add
from tocsin.pipeline.choosing import choose_crisis
from tocsin.pipeline.doctor import Check, examine
from tocsin.pipeline.explain import Explanation, explain
from tocsin.pipeline.summary import Summary
from tocsin.run import Chooser, Executor
from tocsin.store import Kind, Query, Store, open_store

if TYPE_CHECKING:
    from tocsin.relate import Question, Relation
    from tocsin.relate.occurrences import Joined, Occurrence
    from tocsin.score import Answer, Row

Progress = Callable[[str, int, int], None]
"""Called with a stage ("reading", "coding"), how much of it is done, and of how much."""

Paths = str | Path | Iterable[str | Path]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pipeline:
    """Holds a recipe, a store and an executor. The questions read the store; ``brief``, ``code`` and ``find`` need none.

    Questions take the fields of ``Query`` by name: ``since``, ``until`` (days), ``actor``, ``event``, ``status``, ``limit``.
    """

    recipe: Recipe
    store: Store
    executor: Executor

    @classmethod
    def open(
        cls,
        db: str | Path | None = None,
        recipe: Recipe = Recipe(),  # noqa: B008 - frozen
        workers: int | None = None,
        *,
        pool_from: int = 40,
        chunk: int = 8,
        create: bool = True,
    ) -> Self:
        """A pipeline on a database file, or in memory. Raises ``StoreError``; so it does for an absent file if not to ``create``.

        ``workers`` is how many processes may code; ``None`` lets the number of articles decide: more
        than one from ``pool_from`` articles on, each handed ``chunk`` articles at a time.
        """
        executor = Chooser(workers=workers, pool_from=pool_from, chunk=chunk)
        return cls(recipe=recipe, store=open_store(db, create=create), executor=executor)

    def read(self, paths: Paths, on_progress: Progress | None = None, *, fragments: bool = False) -> Reading:
        """Articles from files, folders and patterns, and the fate of every input.

        ``fragments`` takes texts too that are too short for an article: single sentences.
        """
        # Here and not above: reading loads parsers of web pages, which questions do not need.
        from tocsin.read import read  # noqa: PLC0415

        given = [paths] if isinstance(paths, str | Path) else list(paths)
        return read(given, on_progress=_stage("reading", on_progress), fragments=fragments)

    def code(self, given: Paths | Reading, on_progress: Progress | None = None) -> Iterator[Coding]:
        """One coding an article, sorted by article id. The store is left alone."""
        reading = given if isinstance(given, Reading) else self.read(given, on_progress)
        return self.executor.map(reading.articles, self.recipe, _stage("coding", on_progress))

    def brief(self, given: Paths | Reading, on_progress: Progress | None = None, *, title: str = "") -> Briefing:
        """The main job: articles in, a briefing out. The store is left alone."""
        from tocsin.pipeline.derive import derive  # noqa: PLC0415 - questions do not need the stages

        reading = given if isinstance(given, Reading) else self.read(given, on_progress)
        codings = list(self.code(reading, on_progress))
        return derive(reading.articles, codings, reading.intakes, title=title)

    def add(self, given: Paths | Reading, on_progress: Progress | None = None, *, again: bool = False) -> Summary:
        """Read, code and keep; safe to repeat, and to go on with after a stop. ``again`` codes what is there anew."""
        reading = given if isinstance(given, Reading) else self.read(given, on_progress)

        def code(articles: Sequence[Article]) -> Iterator[Coding]:
            return self.executor.map(articles, self.recipe, _stage("coding", on_progress))

        summary = add(self.store, reading, self.recipe, code, again=again)
        self.refresh()
        return summary

    def remove(self, article: str) -> None:
        """Forget an article and all that rests on it. Raises ``NotFoundError``."""
        self.store.remove(article)
        self.refresh()

    def refresh(self) -> None:
        """Work the answers out again if articles came or went since."""
        if not self.store.is_fresh():
            from tocsin.pipeline.derive import derive  # noqa: PLC0415 - questions do not need the stages

            everything = self.store.snapshot()
            briefing = derive(everything.articles, everything.codings, everything.intakes)
            self.store.keep(briefing, everything.revision)

    def briefing(self) -> Briefing:
        """All that the store has to say."""
        self.refresh()
        return self.store.briefing()

    def narrow(self, briefing: Briefing, crisis: str, *, title: str = "") -> Briefing:
        """The briefing of one of its crises alone: its number in ``briefing.crises`` (from 1), an id, or words of its name.

        Raises ``NotFoundError`` unless just one fits.
        """
        from tocsin.pipeline.derive import narrow  # noqa: PLC0415 - questions do not need the stages

        return narrow(briefing, choose_crisis(briefing.crises, crisis), title=title)

    def events(self, **query: Any) -> tuple[Event, ...]:
        """Events in time, undated ones last."""
        return self._find("event", query)

    def timeline(self, **query: Any) -> tuple[Event, ...]:
        """The events that took place, without history: what happened, day by day."""
        limit = query.pop("limit", None)
        events: tuple[Event, ...] = self._find("event", query)
        return tuple(e for e in events if e.status in ("happened", "ongoing") and not e.background)[:limit]

    def ledger(self, **query: Any) -> tuple[Commitment, ...]:
        """Threats, demands, promises and offers, and what came of them."""
        return self._find("commitment", query)

    def channels(self, **query: Any) -> tuple[Channel, ...]:
        """Lines of contact and their states."""
        return self._find("channel", query)

    def agreements(self, **query: Any) -> tuple[Agreement, ...]:
        """Agreements and their states."""
        return self._find("agreement", query)

    def statements(self, **query: Any) -> tuple[Statement, ...]:
        """Who said what."""
        return self._find("statement", query)

    def disagreements(self, **query: Any) -> tuple[Disagreement, ...]:
        """Where reports differ."""
        return self._find("disagreement", query)

    def escalation(self, **query: Any) -> tuple[DyadDay, ...]:
        """Each pair of parties, day by day."""
        return self._find("dyad day", query)

    def alerts(self, **query: Any) -> tuple[Alert, ...]:
        """The days on which a pair of parties rose above its own past."""
        return self._find("alert", query)

    def stories(self, **query: Any) -> tuple[Story, ...]:
        """Which articles tell the same news, the largest first."""
        return self._find("story", query)

    def crises(self, **query: Any) -> tuple[Crisis, ...]:
        """Which crises the articles tell of, the one with most articles first."""
        return self._find("crisis", query)

    def explain(self, prefix: str) -> Explanation:
        """Why: the sentences an answer rests on and what led to it. Raises ``NotFoundError`` unless just one id starts so."""
        self.refresh()
        return explain(self.store, prefix)

    def find(self, kind: str, given: Paths | Reading, on_progress: Progress | None = None) -> Iterator[dict[str, Any]]:
        """One building block alone, as spans with offsets: dates, places, actors, statements or acts."""
        from tocsin.pipeline.find import find_spans  # noqa: PLC0415 - it loads the language model

        reading = given if isinstance(given, Reading) else self.read(given, on_progress, fragments=True)
        return find_spans(kind, reading.articles, self.recipe, _stage("coding", on_progress))

    def relate(self, questions: "Iterable[Question]") -> "Iterator[Relation]":
        """What each sentence says the first of two parties does to the second."""
        from tocsin.relate import relate  # noqa: PLC0415 - it loads the encoder

        return relate(questions, self.recipe)

    def merge(self, occurrences: "Sequence[Occurrence]", texts: Mapping[str, str]) -> "Iterator[Joined]":
        """Which of some given mentions tell the same event, by their words; ``texts`` has the articles' texts by id."""
        from tocsin.relate.occurrences import join_occurrences  # noqa: PLC0415 - it loads the encoder

        return join_occurrences(occurrences, texts, self.recipe)

    def score(self, rows: "Sequence[Row]", on_progress: Callable[[int, int], None] | None = None) -> "list[Answer]":
        """What tocsin says of labelled rows, in their order; ``tocsin.score.report`` compares the two."""
        from tocsin.score import answer  # noqa: PLC0415 - it loads the encoder

        return answer(rows, self.recipe, on_progress)

    def doctor(self) -> tuple[Check, ...]:
        """What is installed, and what is missing."""
        return (*examine(self.recipe), _check_store(self.store))

    def close(self) -> None:
        """Let go of the database."""
        self.store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _find(self, kind: Kind, query: dict[str, Any]) -> tuple[Any, ...]:
        self.refresh()
        return self.store.find(kind, Query(**query))


def _check_store(store: Store) -> Check:
    counts = store.counts()
    found = f"{counts.articles} articles, {counts.events} events, {counts.rejected} inputs rejected"
    return Check(name="database", ok=True, found=found)


def _stage(name: str, on_progress: Progress | None) -> Callable[[int, int], None] | None:
    if on_progress is None:
        return None
    return lambda done, of: on_progress(name, done, of)
