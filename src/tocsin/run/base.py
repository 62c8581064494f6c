"""What every executor does."""

from collections.abc import Callable, Iterator, Sequence
from typing import Protocol

from tocsin.domain import Article, Coding, Recipe

Progress = Callable[[int, int], None]
"""Called with how many articles are done, and of how many."""


class Executor(Protocol):
    """Codes articles somewhere. The codings are the same wherever it is, byte for byte."""

    def map(self, articles: Sequence[Article], recipe: Recipe, on_progress: Progress | None = None) -> Iterator[Coding]:
        """Yield one coding an article, in the order given."""
        ...
