"""Hints: a party speaks of a channel or an agreement as closed or destroyed before it is."""

import pytest

QUARREL = "Peru and Chile have quarrelled for weeks. Peru and Chile blame each other. "


@pytest.fixture(scope="session")
def hints(code_text):
    """The mentions of a text that rest on a hint, after a sentence that names Peru and Chile."""
    return lambda text: [
        m for m in code_text(QUARREL + text).mentions if any(reason.rule == "hint" for reason in m.because)
    ]


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("A Peruvian general said the liaison office would soon stand empty.", "relations"),
        ("A Peruvian general said the ceasefire might collapse.", "relations"),
        ('"The border post may soon be empty," Peru said.', "relations"),
    ],
)
def test_a_party_that_foretells_the_end_of_a_channel_threatens(hints, text, mode):
    (hint,) = hints(text)
    assert (hint.event, hint.mode, hint.status) == ("THREATEN", mode, "happened")
    assert [actor.code for actor in hint.source] == ["PER"]


def test_a_hint_is_weaker_than_a_threat_in_plain_words(hints, one):
    (hint,) = hints("A Peruvian general said the liaison office would soon stand empty.")
    assert hint.confidence < one("Peru threatened to close its embassy in Chile.", "THREATEN").confidence


def test_a_hint_names_the_thing_and_the_end_it_may_meet(hints):
    (hint,) = hints("A Peruvian general said the liaison office would soon stand empty.")
    assert hint.object.noun == "liaison office"
    assert (hint.about.event, hint.about.mode) == ("SANCTION", "discontinue")


@pytest.mark.parametrize(
    "text",
    [
        "A Brazilian general said the liaison office would soon stand empty.",  # no party to it
        "The liaison office would soon stand empty.",  # nobody says it
        "A Peruvian general said the liaison office stood empty.",  # it is so already
        "A Peruvian general said the liaison office would soon be open.",  # no end
        "A Peruvian general said the theatre would soon stand empty.",  # no channel
        "A Peruvian general threatened to close the liaison office.",  # said plainly
        "Would the liaison office soon stand empty?",
    ],
)
def test_anything_less_is_no_hint(hints, text):
    assert hints(text) == []
