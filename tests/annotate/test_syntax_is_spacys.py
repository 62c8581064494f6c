"""The quick forms of the model's components set what the components themselves set."""

import importlib

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tocsin.annotate.syntax import Syntax
from tocsin.domain import Recipe

_SENTENCES = [
    "Norway's foreign minister, Kari Nordmann, told reporters in Oslo on Tuesday that 1,200 troops would leave Kenya.",
    "There's nothin' we're gonna do, and they ain't gotta like it: let's go!",
    "\"Y'all c'mon,\" she said, but nobody got the joke .",
    "It gets worse; he got 3.5% of the vote, whose count nobody'd seen, on 5 May 2019 at 10 a.m.",
    "THE NAVY CLOSED THE PORT",
    "Ships   waited \n outside.",
    "Yes.",
    " ",
    "",
]
_WORDS = [
    "there",
    "is",
    "got",
    "gon",
    "na",
    "who",
    "had",
    "did",
    "Kenya",
    "'s",
    "an",
    "to",
    "not",
    ",",
    "that",
    "I",
    "5",
]


@pytest.fixture(scope="module")
def stock():
    """The model as it is installed."""
    return importlib.import_module(Recipe().model).load()


@pytest.fixture(scope="module")
def syntax():
    """The same model, its components in their quick forms."""
    return Syntax(importlib.import_module(Recipe().model).load())


def _said(doc):
    return [
        (t.text, t.tag_, t.pos_, str(t.morph), t.lemma_, t.dep_, t.head.i, t.ent_iob_, t.ent_type_, t.is_sent_start)
        for t in doc
    ]


def test_every_annotation_is_the_models_own(stock, syntax):
    quick = syntax.parse(_SENTENCES)
    assert [_said(doc) for doc in quick] == [_said(stock(text)) for text in _SENTENCES]
    assert any(token.ent_type_ for token in quick[0])


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(words=st.lists(st.sampled_from(_WORDS), max_size=12))
def test_so_it_is_for_any_run_of_words(stock, syntax, words):
    text = " ".join(words)
    assert _said(syntax.parse([text])[0]) == _said(stock(text))


def test_bare_documents_hold_tokens_only(syntax):
    doc = syntax.read(["Norway closed its embassy."])[0]
    assert [token.text for token in doc] == ["Norway", "closed", "its", "embassy", "."]
    assert not doc.has_annotation("DEP")
    assert not doc.has_annotation("TAG")
