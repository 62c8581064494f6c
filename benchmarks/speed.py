"""Articles a second on one core, against plain spaCy on the same text in the same run, and peak memory.

    python benchmarks/speed.py [PATH…]

Without paths the packaged samples are read. Each measurement runs in a process of its own, one thread,
and counts CPU seconds: absolute figures move with the machine, ratios hardly. Plain spaCy is the model as its
package loads it: tagger, parser and entities over every sentence, stock settings.
"""

import multiprocessing
import os
import resource
import sys
import time
from collections import Counter
from collections.abc import Callable, Sequence

os.environ.update(OMP_NUM_THREADS="1", OPENBLAS_NUM_THREADS="1", MKL_NUM_THREADS="1")


def main(paths: list[str]) -> None:
    """Print the tables."""
    from tocsin.domain import Recipe
    from tocsin.ontology.files import data_path
    from tocsin.read import read

    articles = list(read(paths or [str(data_path("sample"))]).articles)
    words = sum(len(article.text.split()) for article in articles)
    print(f"{len(articles)} articles, {words} words, Python {sys.version.split()[0]}")
    print(f"{'':40}articles/s   words/s   against plain   peak MB")
    plain = None
    for name, function in (
        ("plain spaCy, whole articles", plain_spacy),
        ("annotate every sentence", annotate_whole),
        ("annotate what may tell something", annotate),
        ("annotate + code", code),
    ):
        seconds, memory = _apart(function, articles, Recipe())
        plain = plain or seconds
        row = f"{len(articles) / seconds:10.1f}{words / seconds:10.0f}{plain / seconds:16.2f}{memory:10.0f}"
        print(f"{name:40}{row}", flush=True)
    for line in _apart(filtering, articles, Recipe())[0]:
        print(line)


def plain_spacy(articles: Sequence, recipe: object) -> float:
    """CPU seconds of the language model alone, as its package loads it."""
    import importlib

    nlp = importlib.import_module(recipe.model).load()
    texts = [article.text for article in articles]
    list(nlp.pipe(texts[:2]))
    start = time.process_time()
    for _ in nlp.pipe(texts):
        pass
    return time.process_time() - start


def annotate_whole(articles: Sequence, recipe: object) -> float:
    """CPU seconds of parsing every sentence, with actors, dates, places and quotations."""
    return _annotated(articles, recipe, whole=True)


def annotate(articles: Sequence, recipe: object) -> float:
    """CPU seconds of the same, where only sentences that may tell something are parsed."""
    return _annotated(articles, recipe, whole=False)


def code(articles: Sequence, recipe: object) -> float:
    """CPU seconds from articles to mentions, statements and standings."""
    from tocsin.batch import code_articles

    code_articles(articles[:1], recipe)
    start = time.process_time()
    code_articles(articles, recipe)
    return time.process_time() - start


def filtering(articles: Sequence, recipe: object) -> list[str]:
    """What reaches the parser and the encoder, and what is lost by leaving the rest."""
    from tocsin.batch import load_coder

    annotator, coder = load_coder(recipe)
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
                if sentence.doc.has_annotation("DEP"):
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


def _annotated(articles: Sequence, recipe: object, *, whole: bool) -> float:
    from tocsin.annotate.pipeline import load_annotator

    annotator = load_annotator(recipe)
    annotator.parse(articles[0])
    start = time.process_time()
    for article in articles:
        with annotator.zone():
            annotator.parse(article, whole=whole)
    return time.process_time() - start


def _apart(function: Callable[..., object], *arguments: object) -> tuple[object, float]:
    """Run in a fresh process; what it returns and its peak memory in MB."""
    context = multiprocessing.get_context("spawn")
    receiver, sender = context.Pipe(duplex=False)
    process = context.Process(target=_measured, args=(sender, function, arguments))
    process.start()
    sender.close()  # so that a process that fails ends the wait
    result = receiver.recv()
    process.join()
    return result


def _measured(sender: object, function: Callable[..., object], arguments: tuple) -> None:
    result = function(*arguments)
    sender.send((result, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024))


if __name__ == "__main__":
    main(sys.argv[1:])
