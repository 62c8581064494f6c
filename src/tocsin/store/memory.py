"""A store in memory: for one briefing, and the simplest telling of what a store does."""

from collections.abc import Iterable, Mapping, Sequence

from tocsin.domain import Article, Briefing, Coding, Intake
from tocsin.errors import NotFoundError
from tocsin.store.base import Counts, Kind, Query, Snapshot, Store
from tocsin.store.columns import answers_of, columns_of, is_wanted

_Input = tuple[str, int, str]


class MemoryStore(Store):
    """Keeps everything in dicts; gone when the process ends."""

    def __init__(self) -> None:
        self._articles: dict[str, Article] = {}
        self._codings: dict[str, Coding] = {}
        self._recipes: dict[str, str] = {}
        self._intakes: dict[_Input, Intake] = {}
        self._briefing = Briefing()
        self._revision = self._answered = 0

    def add(
        self,
        articles: Sequence[Article],
        codings: Sequence[Coding],
        intakes: Sequence[Intake] = (),
        *,
        recipe: str = "",
    ) -> None:
        """Keep articles with their codings, made by ``recipe``."""
        self._articles |= {article.id: article for article in articles}
        self._codings |= {coding.article: coding for coding in codings}
        self._recipes |= {coding.article: recipe for coding in codings}
        for intake in intakes:
            self._intakes.pop((intake.path, intake.record or 0, ""), None)
            self._intakes[intake.path, intake.record or 0, intake.article or ""] = intake
        self._revision += 1

    def remove(self, article: str) -> None:
        """Forget an article and all that rests on it."""
        if article not in self._articles:
            raise NotFoundError(f"no article has the id {article!r}")
        for kept in (self._articles, self._codings, self._recipes):
            kept.pop(article, None)
        self._intakes = {key: intake for key, intake in self._intakes.items() if intake.article != article}
        self._revision += 1

    def snapshot(self) -> Snapshot:
        """All evidence."""
        return Snapshot(
            revision=self._revision,
            articles=self.articles(),
            codings=tuple(self._codings[key] for key in sorted(self._codings)),
            intakes=tuple(self._intakes[key] for key in sorted(self._intakes)),
        )

    def recipes(self) -> Mapping[str, str]:
        """The recipe by which each article was coded."""
        return dict(self._recipes)

    def articles(self, ids: Iterable[str] | None = None) -> tuple[Article, ...]:
        """The articles with these ids, or all."""
        wanted = self._articles.keys() if ids is None else set(ids) & self._articles.keys()
        return tuple(self._articles[key] for key in sorted(wanted))

    def keep(self, briefing: Briefing, revision: int) -> None:
        """Replace the answers."""
        if revision >= self._answered:
            self._briefing, self._answered = briefing, revision

    def is_fresh(self) -> bool:
        """Whether the answers were worked out from all the evidence."""
        return self._answered == self._revision

    def briefing(self) -> Briefing:
        """All answers."""
        return self._briefing

    def find(self, kind: Kind, query: Query) -> tuple[object, ...]:
        """The answers of a kind that a query asks for."""
        nouns = (noun for its_kind, noun in answers_of(self._briefing) if its_kind == kind)
        return tuple(noun for noun in nouns if is_wanted(columns_of(noun), query))[: query.limit]

    def lookup(self, prefix: str) -> tuple[tuple[Kind, object], ...]:
        """The answers whose id starts with ``prefix``."""
        return tuple(
            (kind, noun) for kind, noun in answers_of(self._briefing) if columns_of(noun).id.startswith(prefix)
        )

    def counts(self) -> Counts:
        """How much there is."""
        rejected = sum(intake.outcome == "rejected" for intake in self._intakes.values())
        return Counts(articles=len(self._articles), rejected=rejected, events=len(self._briefing.events))

    def close(self) -> None:
        """Nothing to let go of."""
