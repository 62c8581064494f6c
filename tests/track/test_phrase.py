"""What a commitment is about, in the sentence's own words; a demand of nothing is no commitment."""

import pytest

from tocsin.domain import Act, Actor, Mention, Passage
from tocsin.track.phrase import what_is_meant

CHAD = Actor(name="Chad", text="Chad", code="TCD")


def meant(text, trigger, event="REQUEST", act=None):
    at = text.index(trigger)
    mention = Mention(
        id="m", article="a", sentence=0, start=0, end=len(text), text=text, event=event, quad=3, intensity=0,
        trigger=Passage(text=trigger, start=at, end=at + len(trigger)), target=(CHAD,), about=act,
    )  # fmt: skip
    return what_is_meant(mention, act, (CHAD,))


@pytest.mark.parametrize(
    ("text", "trigger", "what"),
    [
        ("The envoy exhorted Chad “to halt its raids and come to the table.”", "exhorted", "halt its raids and come to the table"),
        ("The envoy called on Chad, Niger, Mali and Benin to ease the siege.", "called on", "ease the siege"),
        ("The rebels issued videos to make demands, such as the release of prisoners.", "issued", "the release of prisoners"),
        ("He told Chad that the raids must stop.", "told", "the raids must stop"),
        ("A smaller army was one of the ten demands made of Chad.", "demands made", "A smaller army"),
        ("Reports recall the ten demands made of Chad in June.", "demands made", ""),
        ("The envoy met at the request of Chad.", "request", ""),
    ],
)  # fmt: skip
def test_a_demand_says_what_is_asked_or_nothing(text, trigger, what):
    assert meant(text, trigger) == what


def test_a_promise_not_to_let_is_not_turned_round():
    act = Act(event="MOBILIZE", mode="weapons", text="build a bomb")
    assert meant("Arland vowed not to let Chad build a bomb.", "vowed", "AGREE", act) == "not to let Chad build a bomb"


def test_a_threat_says_its_own_words_before_our_phrase_for_it():
    act = Act(event="SANCTION", mode="discontinue", target=(CHAD,))
    assert (
        meant("Arland vowed to punish Chad for defying it.", "vowed", "THREATEN", act) == "punish Chad for defying it"
    )
    assert meant("Arland threatened Chad.", "threatened", "THREATEN") == "threatened Chad"
