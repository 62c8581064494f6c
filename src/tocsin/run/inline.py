"""Coding in this process, one article after another."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tocsin.batch import code_articles
from tocsin.domain import Article, Coding, Recipe
from tocsin.run.base import Progress


@dataclass(frozen=True, slots=True)
class Inline:
    """The simplest executor: no processes, the answer to the first article comes first."""

    def map(self, articles: Sequence[Article], recipe: Recipe, on_progress: Progress | None = None) -> Iterator[Coding]:
        """Yield one coding an article, in the order given."""
        for done, article in enumerate(articles, start=1):
            yield from code_articles([article], recipe)
            if on_progress:
                on_progress(done, len(articles))
