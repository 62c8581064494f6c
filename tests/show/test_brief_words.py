"""Events, dates and parties in plain English."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tocsin.domain import Act, Actor, Event, Mention, Passage, Place, Thing, When
from tocsin.ontology.plover import event_types
from tocsin.show.brief.inflect import gerund, is_no_verb, past, past_of_form
from tocsin.show.brief.names import Names
from tocsin.show.brief.safe import clean, cut, visible
from tocsin.show.brief.say import count, listed, say_actor, say_days, say_place, say_when
from tocsin.show.brief.speakers import _bare
from tocsin.show.brief.words import fill, tell, tell_act, with_article

OFFICE = Thing(text="joint liaison office", kind="channel", noun="liaison office")
NORTH, SOUTH = Actor(name="North Korea", text="", code="PRK"), Actor(name="South Korea", text="", code="KOR")
CODES = [(event, mode) for event, kind in event_types().items() for mode in (None, *kind.modes)]


def event_of(event, mode=None, **fields):
    kind = event_types()[event]
    return Event(
        id="e", event=event, mode=mode, quad=kind.quad, intensity=kind.score(mode), reports=1, independent=1, **fields
    )


@pytest.mark.parametrize(("event", "mode"), CODES)
def test_every_event_and_mode_reads_as_a_phrase_with_and_without_its_parties(event, mode):
    act = Act(event="SANCTION", mode="discontinue", object=OFFICE)
    for thing in (None, OFFICE):
        for target in ("", "Chad"):
            for about in (None, act):
                phrase = fill(event, mode, thing=thing, target=target, about=about)
                assert "{" not in phrase
                assert "act of kind" not in phrase
                assert phrase == " ".join(phrase.split())


@pytest.mark.parametrize(("event", "mode"), CODES)
def test_every_phrase_says_its_object_when_the_event_is_a_deed(event, mode):
    no_room = {("COERCE", "curfew"), ("COERCE", "martial-law"), ("MOBILIZE", "militia"), ("RETREAT", "ceasefire")}
    if event_types()[event].quad in (2, 4) and (event, mode) not in no_room:
        assert "the joint liaison office" in fill(event, mode, thing=OFFICE, target="", about=None)


def test_a_deed_reads_in_the_past_tense():
    assert (
        tell(event_of("ASSAULT", "destroy", object=OFFICE, target=(SOUTH,))).what
        == "destroyed the joint liaison office"
    )


@pytest.mark.parametrize(
    ("status", "what"),
    [
        ("happened", "destroyed the joint liaison office"),
        ("planned", "reportedly planned to destroy the joint liaison office"),
        ("threatened", "threatened to destroy the joint liaison office"),
        ("demanded", "was called on to destroy the joint liaison office"),
        ("offered", "offered to destroy the joint liaison office"),
        ("denied", "reportedly destroyed the joint liaison office (denied)"),
        ("hypothetical", "might destroy the joint liaison office"),
    ],
)
def test_the_status_decides_the_wording(status, what):
    assert tell(event_of("ASSAULT", "destroy", object=OFFICE, status=status)).what == what


def test_a_threat_says_what_it_is_about():
    about = Act(event="SANCTION", mode="discontinue", object=OFFICE)
    assert (
        tell(event_of("THREATEN", "relations", about=about)).what
        == "threatened to shut or suspend the joint liaison office"
    )


def test_an_accusation_names_its_target_and_its_topic():
    told = tell(
        event_of("ACCUSE", "allege", target=(SOUTH,), about=Act(event="ASSAULT", mode="destroy", object=OFFICE))
    )
    assert told.what == "accused South Korea of destroying the joint liaison office"
    assert told.names_target


def mention_of(text, trigger, thing, **fields):
    at, found = text.index(trigger), text.index(thing)
    kind = event_types()[fields["event"]]
    fields.setdefault("object", Thing(text=thing, start=found + 100, end=found + len(thing) + 100))
    return Mention(
        id="m", article="a", sentence=0, start=100, end=100 + len(text), text=text, quad=kind.quad, intensity=0,
        trigger=Passage(text=trigger, start=at + 100, end=at + len(trigger) + 100), **fields,
    )  # fmt: skip


def test_an_articles_own_words_win_where_verb_and_object_stand_together():
    mention = mention_of(
        "Chad has blown up a joint liaison office.", "blown up", "joint liaison office", event="ASSAULT", mode="destroy"
    )
    assert tell(event_of("ASSAULT", "destroy", object=OFFICE), [mention]).what == "blew up a joint liaison office"


def test_an_articles_own_words_do_not_cross_a_comma():
    mention = mention_of(
        "Chad bombed, say some, the joint liaison office.",
        "bombed",
        "joint liaison office",
        event="ASSAULT",
        mode="destroy",
    )
    assert tell(event_of("ASSAULT", "destroy", object=OFFICE), [mention]).what == "destroyed the joint liaison office"


def test_a_threats_own_words_follow_its_to():
    topic = Act(event="SANCTION", mode="discontinue", object=Thing(text="liaison office", start=129, end=143))
    mention = mention_of(
        "Chad threatened to close the liaison office.",
        "threatened",
        "liaison office",
        event="THREATEN",
        about=topic,
        object=None,
    )
    about = Act(event="SANCTION", mode="discontinue", object=OFFICE)
    assert tell(event_of("THREATEN", about=about), [mention]).what == "threatened to close the liaison office"


def test_the_words_of_a_topic_are_used_only_in_a_base_form():
    about = Act(event="SANCTION", mode="discontinue", object=OFFICE)
    event = event_of("THREATEN", about=about)
    for text, words, what in [
        ("Chad said it could close every office it runs.", "close every office it runs", "threatened to close every office it runs"),
        ("Chad said offices would be closed first.", "closed first", "threatened to shut or suspend the joint liaison office"),
        ("Chad said this does harm to regional security.", "regional security", "threatened to shut or suspend the joint liaison office"),
        ("Chad said it would deal the office a blow.", "deal the office a blow", "threatened to deal the office a blow"),
        ('Chad said it would shut" all.', 'shut" all', "threatened to shut or suspend the joint liaison office"),
    ]:  # fmt: skip
        topic = Act(event="SANCTION", mode="discontinue", text=words)
        mention = mention_of(text, "said", "Chad", event="THREATEN", about=topic, object=None)
        assert tell(event, [mention]).what == what


def test_a_noun_is_no_verb_in_its_base_form():
    text = "Chad demanded the closure and repatriation of miners."
    topic = Act(event="RETREAT", mode="release", text="repatriation of miners")
    mention = mention_of(text, "demanded", "miners", event="REQUEST", about=topic, object=None)
    told = tell(event_of("REQUEST", about=topic), [mention]).what
    assert told == "demanded the closure and repatriation of miners"
    assert not is_no_verb("ship grain")
    assert not is_no_verb("vary the terms")


def test_an_act_without_object_names_its_target():
    assert tell_act(Act(event="ASSAULT", target=(SOUTH,))) == "attack South Korea"


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("joint liaison office", "the joint liaison office"),
        ("leaflets", "leaflets"),
        ("Armistice Agreement", "Armistice Agreement"),
        ("its ambassador", "its ambassador"),
        ("the pact", "the pact"),
        ("2018 pact", "the 2018 pact"),
        ("Seoul’s envoy", "Seoul’s envoy"),
        ("", ""),
    ],
)
def test_a_noun_phrase_gets_an_article_where_english_wants_one(text, phrase):
    assert with_article(text) == phrase


@pytest.mark.parametrize(
    ("base", "then", "doing"),
    [
        ("destroy it", "destroyed it", "destroying it"),
        ("carry it", "carried it", "carrying it"),
        ("ban it", "banned it", "banning it"),
        ("cut or lower ties", "cut or lowered ties", "cutting or lowering ties"),
        ("give help", "gave help", "giving help"),
        ("agree to it", "agreed to it", "agreeing to it"),
        ("withdraw", "withdrew", "withdrawing"),
    ],
)
def test_verbs_bend(base, then, doing):
    assert (past(base), gerund(base)) == (then, doing)


@pytest.mark.parametrize(
    ("form", "then"),
    [("blown", "blew"), ("Cut", "cut"), ("bombed", "bombed"), ("attack", None), ("need", None), ("strikes", None)],
)
def test_only_past_forms_are_taken_as_past(form, then):
    assert past_of_form(form) == then


DAY = date(2020, 6, 16)


@pytest.mark.parametrize(
    ("when", "words"),
    [
        (When(), "no date"),
        (When(from_=DAY, to=DAY, precision="day", clock="14:50"), "16 June 2020, 14:50"),
        (When(to=DAY, basis="published"), "on or before 16 June 2020"),
        (When(from_=DAY, precision="range"), "since 16 June 2020"),
        (When(basis="Tuesday", relative="Tuesday before publication"), "Tuesday before publication"),
        (When(basis="last week"), "“last week” (no date)"),
        (When(basis="14:50", clock="14:50"), "no date, 14:50"),
        (When(from_=date(2020, 6, 1), to=date(2020, 6, 30), precision="month"), "June 2020"),
        (When(from_=date(2018, 1, 1), to=date(2018, 12, 31), precision="year"), "2018"),
        (When(from_=date(1950, 1, 1), to=date(1959, 12, 31), precision="decade"), "the 1950s"),
        (When(from_=date(2020, 6, 4), to=date(2020, 6, 9), precision="range"), "4–9 June 2020"),
    ],
)
def test_a_time_is_never_said_more_certainly_than_it_is_known(when, words):
    assert say_when(when) == words


def test_spans_of_days_are_said_shortly():
    assert say_days(date(2020, 5, 27), date(2020, 6, 4)) == "27 May – 4 June 2020"
    assert say_days(date(2019, 12, 31), date(2020, 1, 1)) == "31 December 2019 – 1 January 2020"


def test_a_person_is_said_with_the_country_and_a_state_without():
    names = Names([])
    assert say_actor(Actor(name="Ada Person", text="", code="PRK"), names) == "Ada Person (North Korea)"
    assert say_actor(NORTH, names) == "North Korea"
    assert (
        say_actor(Actor(name="North Korea", text="", code="PRK", sectors=("MIL",)), names) == "North Korea (military)"
    )
    assert say_actor(Actor(name="South Korean Ministry", text="", code="KOR"), names) == "South Korean Ministry"


def test_a_code_without_a_name_stays_a_code_and_a_named_one_takes_the_articles_name():
    assert Names([]).country("XXQ") == "XXQ"
    assert Names([Actor(name="Lorn", text="", code="XLO")]).country("XLO") == "Lorn"


def test_a_place_that_was_not_resolved_says_so():
    assert say_place(Place(text="Riverton"), Names([])) == "at “Riverton” (not found on the map)"
    assert (
        say_place(Place(text="Kaesong", name="Kaesong", country="PRK", precision="city"), Names([]))
        == "in Kaesong, North Korea"
    )


def test_counts_and_lists_read_as_english():
    assert (count(1, "event"), count(1204, "event"), count(2, "party")) == ("1 event", "1,204 events", "2 parties")
    assert listed(["a", "b", "b", "c"]) == "a, b and c"
    assert listed([]) == ""


@pytest.mark.parametrize(
    ("words", "bare"),
    [
        ("“We must stop,”", "We must stop"),
        ('it does "harm"', 'it does "harm"'),
        ('"a" and "b"', '"a" and "b"'),
        ("‘Never’", "Never"),
    ],
)
def test_quotation_marks_around_a_statement_go_and_those_inside_stay(words, bare):
    assert _bare(words) == bare


@given(st.text())
def test_nothing_that_steers_a_terminal_survives(text):
    assert not any(ord(char) < 32 or 127 <= ord(char) < 160 for char in clean(text))
    assert "\x1b" not in visible(text)


@given(st.text(min_size=1), st.integers(min_value=2, max_value=60))
def test_a_cut_text_fits(text, width):
    assert len(cut(text, width)) <= width
