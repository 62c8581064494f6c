"""Inline for a handful of articles, a pool for many."""

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tocsin.domain import Article, Coding, Recipe
from tocsin.run.base import Executor, Progress
from tocsin.run.inline import Inline
from tocsin.run.local import LocalPool


@dataclass(frozen=True, slots=True, kw_only=True)
class Chooser:
    """Chooses the executor by the number of articles: each worker loads its own model, which takes seconds.

    ``workers`` is how many processes may run; ``None`` means as many as there are processors, from
    ``pool_from`` articles on.
    """

    workers: int | None = None
    pool_from: int = 40
    chunk: int = 8

    def map(self, articles: Sequence[Article], recipe: Recipe, on_progress: Progress | None = None) -> Iterator[Coding]:
        """Yield one coding an article, in the order given."""
        return self.executor_for(len(articles)).map(articles, recipe, on_progress)

    def executor_for(self, articles: int) -> Executor:
        """The executor for so many articles."""
        if self.workers is None and articles < self.pool_from:
            return Inline()
        chunks = -(-articles // self.chunk)
        workers = min(self.workers or available_cpus(), chunks)
        return LocalPool(workers=workers, chunk=self.chunk) if workers > 1 else Inline()


def available_cpus() -> int:
    """How many processors this process may use, which in a container is fewer than the machine has."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
