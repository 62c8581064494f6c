"""A pool of processes: what it does when a worker dies, and when none can start."""

import multiprocessing
import os
import textwrap
from dataclasses import replace

import pytest

from tocsin.domain import Coding, Recipe
from tocsin.errors import ModelError, RecipeError
from tocsin.run import Chooser, Inline, LocalPool, available_cpus

RECIPE = Recipe()

WORK = """
import os, signal
from tocsin.domain import Coding
from tocsin.errors import ModelError

def code(articles, recipe):
    for article in articles:
        if "deadly" in article.text:
            os.kill(os.getpid(), signal.SIGKILL)
    return [Coding(article=article.id) for article in articles]

def threads(articles, recipe):
    return [Coding(article=os.environ.get("OPENBLAS_NUM_THREADS", "unset")) for _ in articles]

def load(recipe):
    pass

def die(recipe):
    os._exit(3)

def lack(recipe):
    raise ModelError("the model is not installed")
"""


@pytest.fixture
def work(tmp_path, monkeypatch):
    """A module that workers can import: they get this process's path."""
    name = f"work_{os.getpid()}_{abs(hash(str(tmp_path)))}"
    (tmp_path / f"{name}.py").write_text(textwrap.dedent(WORK))
    monkeypatch.syspath_prepend(str(tmp_path))
    return __import__(name)


def test_a_worker_that_dies_costs_one_article(articles, work):
    ill = [replace(article, text="deadly") if number in (1, 4) else article for number, article in enumerate(articles)]
    codings = list(LocalPool(workers=2, chunk=2, code=work.code, load=work.load).map(ill, RECIPE))
    assert [coding.article for coding in codings] == [article.id for article in articles]
    assert [number for number, coding in enumerate(codings) if coding.problem] == [1, 4]
    assert codings[1].problem.startswith("WorkerDied")


def test_a_pool_that_is_left_early_ends_its_workers(articles, work):
    codings = LocalPool(workers=2, chunk=1, code=work.code, load=work.load).map(articles, RECIPE)
    assert next(codings) == Coding(article=articles[0].id)
    assert multiprocessing.active_children()
    codings.close()
    assert not multiprocessing.active_children()


def test_each_worker_has_one_thread_and_this_process_keeps_its_own(articles, work, monkeypatch):
    monkeypatch.delenv("OPENBLAS_NUM_THREADS", raising=False)
    codings = list(LocalPool(workers=1, code=work.threads, load=work.load).map(articles[:1], RECIPE))
    assert codings == [Coding(article="1")]
    assert "OPENBLAS_NUM_THREADS" not in os.environ


def test_workers_that_cannot_start_are_not_blamed_on_articles(articles, work):
    with pytest.raises(RecipeError, match="__main__"):
        list(LocalPool(workers=2, code=work.code, load=work.die).map(articles, RECIPE))


def test_a_missing_model_is_said_as_such(articles, work):
    with pytest.raises(ModelError, match="not installed"):
        list(LocalPool(workers=2, code=work.code, load=work.lack).map(articles, RECIPE))


@pytest.mark.parametrize(
    ("chooser", "articles", "expected"),
    [
        (Chooser(), 39, Inline()),
        (Chooser(workers=1), 1000, Inline()),
        (Chooser(workers=3), 24, LocalPool(workers=3)),
        (Chooser(workers=8), 24, LocalPool(workers=3)),
        (Chooser(workers=2), 8, Inline()),
        (Chooser(workers=2, chunk=4), 8, LocalPool(workers=2, chunk=4)),
    ],
)
def test_the_executor_fits_the_number_of_articles(chooser, articles, expected):
    assert chooser.executor_for(articles) == expected


def test_many_articles_use_all_processors():
    expected = LocalPool(workers=available_cpus()) if available_cpus() > 1 else Inline()
    assert Chooser().executor_for(10_000) == expected
