"""The parts of merging: copies, places, likeness that does not depend on direction."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crafted import KAESONG, KIM, NORTH, OFFICE, UNHURRIED, article, day, mention, on
from tocsin.domain import UNKNOWN, Actor, Place, Thing
from tocsin.merge.compare import compare
from tocsin.merge.copies import copies, source_groups
from tocsin.merge.party import camp_of, is_person, other_people, party_from
from tocsin.merge.pick import pick_thing, pick_time
from tocsin.merge.places import are_apart, kilometres
from tocsin.merge.profile import Corpus
from tocsin.merge.vetoes import veto

FIRST = "The ministry said on Monday that both sides had agreed to reopen the line."
SECOND = "Officials on the other side did not answer a call that was made at noon."
THIRD = "Nobody knows when the next round of talks between the two will take place."


def test_a_shortened_reprint_is_a_copy_and_a_shared_sentence_is_not():
    held = {
        "a": article("a", f"{FIRST} {SECOND} {THIRD}"),
        "b": article("b", f"{FIRST} {SECOND.replace('noon.', 'noon…')}"),
        "c": article(
            "c", f"{FIRST} {THIRD.replace('Nobody', 'No one in either office')} {SECOND.replace('not', 'never')}"
        ),
    }
    assert copies(held) == {("a", "b")}
    assert source_groups(held) == {"a": "a", "b": "a", "c": "c"}


def test_short_sentences_make_no_copies():
    text = "He did not elaborate. There was no reply."
    assert copies({"a": article("a", text), "b": article("b", text)}) == set()


def test_distance_decides_between_towns_and_names_between_a_town_and_its_site():
    seoul = Place(text="Seoul", name="Seoul", country="KOR", lat=37.57, lon=126.98, precision="city")
    complex_ = Place(
        text="Kaesong industrial complex", name="Kaesong industrial complex", country="PRK", precision="site"
    )
    assert 50 < kilometres(KAESONG, seoul) < 65
    assert are_apart(KAESONG, seoul)
    assert not are_apart(KAESONG, complex_)


def test_the_earliest_publication_bounds_an_act_nobody_dates():
    early = UNKNOWN.__class__(to=day(3), basis="published")
    assert pick_time([UNKNOWN.__class__(to=day(9), basis="published"), early, UNKNOWN]) == early


def test_a_vague_noun_does_not_name_the_thing():
    building = Thing(text="the building")
    assert pick_thing([building, building, OFFICE]).text == OFFICE.text
    assert pick_thing([None, None]) is None


SIDES = st.sampled_from([(), (NORTH,), (KIM,)])
MENTIONS = st.builds(
    lambda event, mode, source, when, thing, text: mention(
        event, mode, source=source, when=when, object=thing, text=text
    ),
    st.just("ASSAULT"),
    st.sampled_from([None, "destroy", "explosives"]),
    SIDES,
    st.sampled_from([UNKNOWN, on(day(3)), on(day(5))]),
    st.sampled_from([None, OFFICE, Thing(text="the bridge")]),
    st.sampled_from([FIRST, SECOND, THIRD]),
)


@UNHURRIED
@given(MENTIONS, MENTIONS)
def test_likeness_and_vetoes_do_not_depend_on_direction(one, other):
    corpus = Corpus([one, other])
    mine, theirs = corpus.profile(one), corpus.profile(other)
    assert compare(mine, theirs, corpus) == compare(theirs, mine, corpus)
    assert (veto(mine, theirs) is None) == (veto(theirs, mine) is None)


@UNHURRIED
@given(MENTIONS)
def test_a_mention_is_like_its_copy_and_says_why(one):
    copied = replace(one, id="copy", article="a2")
    corpus = Corpus([one, copied])
    likeness = compare(corpus.profile(one), corpus.profile(copied), corpus)
    assert likeness.score == round(sum(reason.weight for reason in likeness.because), 4)
    assert {"merge/act", "merge/copied", "merge/wording"} <= {reason.rule for reason in likeness.because}


def party(*actors):
    return party_from(actors, lambda actor: False)


@pytest.mark.parametrize(
    ("name", "person"),
    [
        ("Jamil Sayyed", True),
        ("Maria de la Cruz", True),
        ("Kim Jong Un", True),
        ("Boko Haram", False),
        ("Northern Fleet", False),
        ("Chinese Embassy", False),
        ("North Korea", False),
        ("the driver", False),
        ("gunmen", False),
    ],
)
def test_a_full_name_that_is_no_bodys_is_a_persons(name, person):
    assert is_person(Actor(name=name, text=name)) == person


def test_a_longer_name_is_the_same_person_and_a_first_name_in_common_is_not():
    short, long, other = (
        party(Actor(name=name, text=name, code="USA")) for name in ("Adam Reed", "Adam John Reed", "Adam Stone")
    )
    assert not other_people(short, long)
    assert other_people(short, other)
    assert not other_people(short, party(NORTH))


def test_sectors_tell_the_camp_and_nothing_tells_none():
    def camp(*sectors):
        return camp_of(Actor(name="they", text="they", code="NGA", sectors=sectors))

    assert [camp("MIL"), camp("REB"), camp("CVL"), camp()] == ["state", "armed", "people", None]
