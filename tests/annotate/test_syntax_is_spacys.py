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
        (t.text, t.idx, t.tag_, t.pos_, t.lemma_, t.dep_, t.head.i, t.ent_iob_ == "I", t.ent_type_, t.whitespace_)
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


def test_a_sentence_that_is_not_wanted_has_words_only(syntax):
    one, other = syntax.parse(["Norway closed its embassy.", "Kenya wept."], [False, True])
    assert [token.text for token in one] == ["Norway", "closed", "its", "embassy", "."]
    assert (one.is_parsed, other.is_parsed) == (False, True)
    assert {token.tag_ for token in one} == {""}


def test_names_that_are_told_are_not_looked_for(syntax):
    texts = ["Norway closed its embassy.", "Kenya closed its embassy."]
    found = syntax.parse(texts, names=lambda text: None if "Kenya" in text else [(0, 6, "ORG")])
    assert [[(ent.text, ent.label_) for ent in doc.ents] for doc in found] == [[("Norway", "ORG")], [("Kenya", "GPE")]]
    assert [doc.ents for doc in syntax.parse(texts, names=lambda text: [])] == [(), ()]
