"""Which truces, ties and flights are the same, and between whom they are."""

from dataclasses import replace

from crafted import OFFICE, article, day, on, standing
from tocsin.domain import Passage, Reason, Thing
from tocsin.domain.standing import GUESSED
from tocsin.track import find_agreements, find_channels


def channels(*standings, articles=None):
    return find_channels(standings, (), (), articles or {one.article: article(one.article) for one in standings})


def agreements(*standings):
    return find_agreements(standings, (), (), {})


def word(text):
    return Passage(text=text, start=0, end=len(text))


def guessed(thing, state, **fields):
    return replace(standing(thing, state, **fields), because=(Reason(rule="parties", saw=GUESSED, weight=0.0),))


TRUCE = Thing(text="the ceasefire", kind="agreement", noun="ceasefire")


def test_parties_that_an_article_only_speaks_of_most_are_not_those_of_the_truce():
    (found,) = agreements(
        standing(TRUCE, "in force", parties=("ARM", "AZE"), trigger=word("held")),
        guessed(TRUCE, "in force", parties=("AZE", "FRA"), article="a2", trigger=word("held")),
    )
    assert found.parties == ("ARM", "AZE")


def test_truces_made_on_different_days_of_a_month_are_different_truces():
    found = agreements(
        standing(TRUCE, "in force", since=on(day(10)), trigger=word("agreed")),
        standing(TRUCE, "breached", since=on(day(11)), sentence=1, trigger=word("broken")),
        standing(TRUCE, "in force", since=on(day(17)), sentence=2, trigger=word("agreed")),
        standing(TRUCE, "breached", since=on(day(18)), sentence=3, trigger=word("broken")),
    )
    assert [[state.state for state in truce.states] for truce in found] == [["in force", "breached"]] * 2


def test_flights_are_followed_once_a_report_tells_between_whom():
    flights = Thing(text="flights", kind="channel", noun="flights")
    assert channels(guessed(flights, "suspended")) == ()
    (found,) = channels(guessed(flights, "suspended"), standing(flights, "restored", sentence=1))
    assert len(found.states) == 2


def test_ties_of_other_pairs_are_other_ties():
    ties = Thing(text="ties with Qatar", kind="channel", noun="relations")
    one, other = (
        standing(ties, "cut", parties=("EGY", "QAT")),
        standing(ties, "cut", parties=("JOR", "QAT"), sentence=1),
    )
    assert len(channels(one, other)) == 2


def test_a_plan_whose_day_has_come_is_a_state_and_one_still_ahead_is_none():
    announced = standing(OFFICE, "suspended", status="planned", since=on(day(10)))
    assert channels(announced, articles={"a1": article("a1", published=day(9))}) == ()
    (found,) = channels(announced, articles={"a1": article("a1", published=day(12))})
    assert found.state == "suspended"
