"""Fixtures that every folder of tests may use."""

from collections.abc import Callable
from functools import cache

import pytest

from tocsin.domain import Article, Coding, Recipe


@pytest.fixture(scope="session")
def annotator():
    """The real annotator, loaded once."""
    from tocsin.annotate.pipeline import load_annotator

    return load_annotator(Recipe())


@pytest.fixture(scope="session")
def code_text(annotator) -> Callable[..., Coding]:
    """Code a text as an article of its own, by the rules alone: what they find is not to hang on the encoder."""
    return _coder(annotator, Recipe(encoder=False, minimum_confidence=0.0))


@pytest.fixture(scope="session")
def code_as_shipped(annotator) -> Callable[..., Coding]:
    """Code a text as an article of its own, by rules and encoder."""
    return _coder(annotator, Recipe())


def _coder(annotator, recipe: Recipe) -> Callable[..., Coding]:
    from tocsin.code.coder import Coder

    coder = Coder(recipe)

    @cache  # many claims are made about one sentence
    def code(text: str, **fields) -> Coding:
        return coder.code(annotator.parse(Article(id="test", text=text, **fields), whole=False))

    return code
