"""The words that let a sentence pass are the words that the coder looks for."""

from tocsin.code import things
from tocsin.ontology import telling
from tocsin.ontology.things import state_words


def test_every_word_that_may_refer_to_a_thing_passes():
    referring = set().union(*things._REFERRING.values())
    assert referring <= telling._REFERRING


def test_every_noun_for_a_state_passes():
    nouns = {noun for words in state_words() for noun in words.nouns}
    assert nouns
    assert all(telling.tells_state({"embassy", noun}) for noun in nouns)


def test_what_is_a_channel_only_with_its_own_words_passes_with_them():
    assert telling.tells_state({"ambassador", "recall"})
    assert not telling.names_thing({"ambassador", "recall"})


def test_a_thing_with_a_state_passes_and_neither_does_alone():
    assert telling.tells_state({"embassy", "close"})
    assert telling.tells_state({"armistice", "end", "war"})
    assert not telling.tells_state({"embassy", "blue"})
    assert not telling.tells_state({"bakery", "close"})
