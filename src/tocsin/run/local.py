"""Coding in a pool of processes on this machine.

Processes are spawned, not forked, so that it behaves alike on every system. A worker that dies
(out of memory, a crash in a library) breaks the whole pool: the few chunks in flight are then coded
one article at a time, and the article that kills its worker again is named and set aside.
"""

import multiprocessing
import os
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass

from tocsin.batch import code_articles, warm_up
from tocsin.domain import Article, Coding, Recipe
from tocsin.errors import RecipeError
from tocsin.run.base import Progress

_THREADS = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")
_NO_START = (
    "the worker processes could not start. In a script, put the call under "
    "`if __name__ == '__main__':`, or ask for workers=1"
)
_DIED = "WorkerDied: coding this article ended its process, twice (out of memory?)"

_Chunk = Sequence[Article]


@dataclass(frozen=True, slots=True, kw_only=True)
class LocalPool:
    """``workers`` processes, each with its own model, each given ``chunk`` articles at a time.

    ``load`` runs once for each worker before any article, to tell what is wrong with the set-up; ``code`` codes a chunk.
    """

    workers: int
    chunk: int = 8
    code: Callable[[_Chunk, Recipe], list[Coding]] = code_articles
    load: Callable[[Recipe], object] = warm_up

    def map(self, articles: Sequence[Article], recipe: Recipe, on_progress: Progress | None = None) -> Iterator[Coding]:
        """Yield one coding an article, in the order given. Raises ``RecipeError`` when no worker can start."""
        done = 0
        for codings in self._in_order(list(_split(articles, self.chunk)), recipe):
            yield from codings
            done += len(codings)
            if on_progress:
                on_progress(done, len(articles))

    def _in_order(self, chunks: list[_Chunk], recipe: Recipe) -> Iterator[list[Coding]]:
        waiting = deque(chunks)
        while waiting:
            suspects: list[_Chunk] = []
            with _pool(self, self.workers, recipe) as pool:
                yield from self._until_broken(pool, waiting, suspects, recipe)
            yield from self._one_by_one(suspects, recipe)

    def _until_broken(
        self, pool: ProcessPoolExecutor, waiting: deque[_Chunk], suspects: list[_Chunk], recipe: Recipe
    ) -> Iterator[list[Coding]]:
        """Code chunks until all are done or a worker dies; ``suspects`` then holds the chunks in flight."""
        flying: deque[tuple[_Chunk, Future[list[Coding]]]] = deque()
        try:
            while waiting or flying:
                while waiting and len(flying) < 2 * self.workers:
                    flying.append((waiting[0], pool.submit(self.code, waiting[0], recipe)))
                    waiting.popleft()
                yield flying[0][1].result()
                flying.popleft()
        except BrokenProcessPool:
            suspects += [chunk for chunk, _ in flying]

    def _one_by_one(self, chunks: Iterable[_Chunk], recipe: Recipe) -> Iterator[list[Coding]]:
        """Code articles in a pool of one, renewed when it breaks: then the article at work is to blame."""
        articles = deque(article for chunk in chunks for article in chunk)
        while articles:
            with _pool(self, 1, recipe) as pool:
                try:
                    while articles:
                        yield pool.submit(self.code, [articles[0]], recipe).result()
                        articles.popleft()
                except BrokenProcessPool:
                    yield [Coding(article=articles.popleft().id, problem=_DIED)]


def _split(articles: Sequence[Article], size: int) -> Iterable[_Chunk]:
    return (articles[start : start + size] for start in range(0, len(articles), size))


@contextmanager
def _pool(plan: LocalPool, workers: int, recipe: Recipe) -> Iterator[ProcessPoolExecutor]:
    """A pool whose workers have their model, and that leaves no process behind however it ends."""
    others = set(multiprocessing.active_children())
    with _one_thread_each():
        pool = ProcessPoolExecutor(workers, multiprocessing.get_context("spawn"), _ignore_interrupts)
        try:
            _start(pool, plan, workers, recipe)
            yield pool
        except BaseException:
            # Ctrl-C, or nobody wants the rest: the articles at work are not waited for.
            for worker in set(multiprocessing.active_children()) - others:
                worker.terminate()
            raise
        finally:
            pool.shutdown(wait=True, cancel_futures=True)


def _start(pool: ProcessPoolExecutor, plan: LocalPool, workers: int, recipe: Recipe) -> None:
    """Ask for ``load`` as often as there are workers, and wait: what is wrong with the set-up is not blamed on an article.

    All are born for it, so that none starts later: Python 3.11 loses its way if one is born while the pool clears away another
    that died. A quick one may load twice; another then loads with its first article.
    """
    try:
        for loaded in [pool.submit(plan.load, recipe) for _ in range(workers)]:
            loaded.result()
    except BrokenProcessPool as error:
        raise RecipeError(_NO_START) from error


def _ignore_interrupts() -> None:
    """Ctrl-C reaches every process of a terminal; only the parent answers it, and then ends its workers."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


@contextmanager
def _one_thread_each() -> Iterator[None]:
    """Matrix libraries read these once, when loaded: workers must be born with them, or they fight over processors."""
    before = {name: os.environ.get(name) for name in _THREADS}
    os.environ.update(dict.fromkeys(_THREADS, "1"))
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value
