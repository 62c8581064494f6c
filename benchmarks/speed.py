"""Articles a second on one core, against plain spaCy on the same text in the same run, and peak memory.

    python benchmarks/speed.py [PATH…]

Without paths the packaged samples are read. Each way has a process of its own, one thread, and counts CPU seconds. The ways
take turns at every ten articles, so that a machine that slows down slows them all: absolute figures move, ratios hardly.
Plain spaCy is the model as its package loads it: tagger, parser and entities over every sentence, stock settings.
"""

import multiprocessing
import os
import resource
import sys
import time
from collections import Counter
from collections.abc import Callable, Sequence

os.environ.update(OMP_NUM_THREADS="1", OPENBLAS_NUM_THREADS="1", MKL_NUM_THREADS="1")

CHUNK = 10


def main(paths: list[str]) -> None:
    """Print the tables."""
    from tocsin.domain import Recipe
    from tocsin.ontology.files import data_path
    from tocsin.read import read

    articles = list(read(paths or [str(data_path("sample"))]).articles)
    words = sum(len(article.text.split()) for article in articles)
    print(f"{len(articles)} articles, {words} words, Python {sys.version.split()[0]}")
    print(f"{'':40}articles/s   words/s   against plain   peak MB")
    ways = {
        "plain spaCy, whole articles": plain_spacy,
        "annotate every sentence": annotate_whole,
        "annotate what may tell something": annotate,
        "annotate + code": code,
    }
    measured = in_turns(list(ways.values()), articles, Recipe())
    plain = measured[0][0]
    for name, (seconds, memory) in zip(ways, measured, strict=True):
        row = f"{len(articles) / seconds:10.1f}{words / seconds:10.0f}{plain / seconds:16.2f}{memory:10.0f}"
        print(f"{name:40}{row}", flush=True)
    for line in _Apart(filtering, Recipe()).do(articles):
        print(line)


def in_turns(ways: Sequence[Callable], articles: Sequence, recipe: object) -> list[tuple[float, float]]:
    """For each way its CPU seconds and its process's peak memory in MB, chunk by chunk in turns."""
    apart = [_Apart(way, recipe) for way in ways]
    for one in apart:
        one.do(articles[:2])  # to warm up
    seconds = [0.0] * len(ways)
    for first in range(0, len(articles), CHUNK):
        chunk = articles[first : first + CHUNK]
        for number, one in enumerate(apart):
            seconds[number] += one.do(chunk)
    return [(total, one.memory()) for total, one in zip(seconds, apart, strict=True)]


# The ways: each makes ready, and returns what handles some articles


def plain_spacy(recipe: object) -> Callable[[Sequence], float]:
    """CPU seconds of the language model alone, as its package loads it."""
    import importlib

    nlp = importlib.import_module(recipe.model).load()
    return _timed(lambda articles: list(nlp.pipe([article.text for article in articles])))


def annotate_whole(recipe: object) -> Callable[[Sequence], float]:
    """CPU seconds of parsing every sentence, with actors, dates, places and quotations."""
    return _annotating(recipe, whole=True)


def annotate(recipe: object) -> Callable[[Sequence], float]:
    """CPU seconds of the same, where only sentences that may tell something are parsed."""
    return _annotating(recipe, whole=False)


def code(recipe: object) -> Callable[[Sequence], float]:
    """CPU seconds from articles to mentions, statements and standings."""
    from tocsin.batch import code_articles

    return _timed(lambda articles: code_articles(articles, recipe))


def _annotating(recipe: object, *, whole: bool) -> Callable[[Sequence], float]:
    from tocsin.annotate.pipeline import load_annotator

    annotator = load_annotator(recipe)

    def parse(articles: Sequence) -> None:
        for article in articles:
            with annotator.zone():
                annotator.parse(article, whole=whole)

    return _timed(parse)


def _timed(work: Callable[[Sequence], object]) -> Callable[[Sequence], float]:
    def timed(articles: Sequence) -> float:
        start = time.process_time()
        work(articles)
        return time.process_time() - start

    return timed


def filtering(recipe: object) -> Callable[[Sequence], list[str]]:
    """What reaches the parser and the encoder, and what is lost by leaving the rest."""
    from tocsin.batch import load_coder

    annotator, coder = load_coder(recipe)
    return lambda articles: _filtered(articles, annotator, coder)


def _filtered(articles: Sequence, annotator: object, coder: object) -> list[str]:
    total, parsed = [0, 0], [0, 0]
    asked: Counter[str] = Counter()
    told: dict[str, list[int]] = {"mentions": [0, 0], "standings": [0, 0], "statements": [0, 0]}
    for article in articles:
        with annotator.zone():
            everything = coder.code(annotator.parse(article))
            some = annotator.parse(article, whole=False)
            before = Counter(coder.encoder.tally)
            filtered = coder.code(some)
            asked += coder.encoder.tally - before
            for sentence in some.sentences:
                words = len(sentence.text.split())
                total = [total[0] + 1, total[1] + words]
                if sentence.doc.is_parsed:
                    parsed = [parsed[0] + 1, parsed[1] + words]
        for kind, counts in told.items():
            found = {_what(one) for one in getattr(filtered, kind)}
            counts[0] += len(getattr(everything, kind))
            counts[1] += sum(_what(one) not in found for one in getattr(everything, kind))
    lost = ", ".join(f"{counts[1]} of {counts[0]} {kind}" for kind, counts in told.items())
    return [
        f"reach the parser: {parsed[0] / total[0]:.1%} of {total[0]} sentences, {parsed[1] / total[1]:.1%} of their words",
        f"reach the encoder: {asked['sentences'] / total[0]:.1%} of the sentences, with {asked['pairs']} pairs",
        f"lost by leaving the others: {lost}",
    ]


def _what(one: object) -> tuple:
    """What makes two rows the same report: where it stands and what it says happened."""
    at = getattr(one, "trigger", one)
    return at.start, at.end, *(getattr(one, name, None) for name in ("event", "mode", "state"))


class _Apart:
    """A way in a process of its own, which waits for articles."""

    def __init__(self, way: Callable[[object], Callable[[Sequence], object]], recipe: object) -> None:
        context = multiprocessing.get_context("spawn")
        self._here, there = context.Pipe()
        self._process = context.Process(target=_serve, args=(there, way, recipe), daemon=True)
        self._process.start()
        there.close()  # so that a process that fails ends the wait

    def do(self, articles: Sequence) -> object:
        """What the way returns for some articles."""
        self._here.send(articles)
        return self._here.recv()

    def memory(self) -> float:
        """Its peak memory in MB; the process ends."""
        self._here.send(None)
        peak = self._here.recv()
        self._process.join()
        return peak


def _serve(there: object, way: Callable[[object], Callable[[Sequence], object]], recipe: object) -> None:
    work = way(recipe)
    while (articles := there.recv()) is not None:
        there.send(work(articles))
    there.send(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)


if __name__ == "__main__":
    main(sys.argv[1:])
