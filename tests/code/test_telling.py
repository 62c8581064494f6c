"""The words that let a sentence pass are the words that the coder looks for."""

from tocsin.code import standings, things
from tocsin.ontology import telling


def test_every_word_that_may_refer_to_a_thing_passes():
    referring = set().union(*things._REFERRING.values())
    assert referring <= telling._REFERRING


def test_every_noun_for_a_state_passes():
    nouns = {noun for states in standings._NOUNS.values() for noun in states}
    assert nouns == telling._STATE_NOUNS


def test_a_thing_with_a_state_passes_and_neither_does_alone():
    assert telling.tells_state({"embassy", "close"})
    assert telling.tells_state({"armistice", "end", "war"})
    assert not telling.tells_state({"embassy", "blue"})
    assert not telling.tells_state({"bakery", "close"})
