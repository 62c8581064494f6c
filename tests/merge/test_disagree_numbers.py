"""How many: what a sentence counts, and which counts of one event contradict one another."""

import pytest

from crafted import KAESONG, NORTH, article, day, mention, on
from tocsin.merge import find_disagreements, merge
from tocsin.merge.counts import read_counts


def counts(sentence):
    return {count.words for count in read_counts(sentence)}


def tolls(*told):
    """The disagreements of outlets O1, O2, … that each tell one day's attack in one sentence: (day published, sentence)."""
    held, mentions = {}, []
    for n, (number, text) in enumerate(told, 1):
        held[f"a{n}"] = article(f"a{n}", text, f"O{n}", day(number))
        mentions.append(
            mention(
                "ASSAULT", "aerial", article=f"a{n}", outlet=f"O{n}", published=day(number), text=text,
                source=(NORTH,), when=on(day(16)), where=KAESONG, trigger="raid",
            )
        )  # fmt: skip
    events = merge(mentions, held)
    assert len(events) == 1
    return find_disagreements(events, {one.id: one for one in mentions}, held)


def raid(outcome):
    return f"The raid on the depot at Kaesong {outcome}."


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("At least six villagers were killed and 120 wounded.", {"at least 6 villagers killed", "120 wounded"}),
        ("The blast tore down a wall, killing two guards and injuring nine.", {"2 guards killed", "9 wounded"}),
        ("The strikes left up to 32 people dead.", {"up to 32 killed"}),
        ("The death toll rose to 41 on Friday.", {"41 killed"}),
        ("Police detained about 300 protesters.", {"about 300 protesters arrested"}),
        ("The army shot down three drones.", {"3 drones shot down"}),
    ],
)
def test_a_count_says_what_became_of_those_counted(sentence, found):
    assert counts(sentence) == found


@pytest.mark.parametrize(
    "sentence",
    [
        "Two gunmen killed the mayor.",
        "The dead, including two children, were buried.",
        "He was killed in 2015.",
        "Nobody was hurt on June 9.",
        "A 20-year-old was arrested.",
    ],
)
def test_doers_parts_years_and_ages_are_no_counts(sentence):
    assert not counts(sentence)


def test_two_tolls_of_one_day_contradict():
    (found,) = tolls((17, raid("killed 12 people")), (17, raid("killed 20 people")))
    assert found.field == "number"
    assert {(version.value, version.outlets) for version in found.versions} == {
        ("12 killed", ("O1",)),
        ("20 killed", ("O2",)),
    }
    assert all(version.text and version.mentions for version in found.versions)


def test_a_lower_bound_contradicts_a_smaller_exact_figure_only():
    assert tolls((17, raid("killed at least 12 people")), (17, raid("killed 20 people"))) == ()
    (found,) = tolls((17, raid("killed 12 people")), (17, raid("killed at least 20 people")))
    assert {version.value for version in found.versions} == {"12 killed", "at least 20 killed"}


def test_a_toll_that_rises_from_one_day_to_the_next_is_an_update():
    assert tolls((17, raid("killed 12 people")), (18, raid("killed 20 people"))) == ()


def test_a_toll_that_a_later_report_lowers_is_a_contradiction():
    assert len(tolls((17, raid("killed 20 people")), (18, raid("killed 12 people")))) == 1


def test_a_toll_that_has_risen_since_is_marked_beside_a_contradiction():
    told = ((17, raid("killed 12 people")), (18, raid("killed 20 people")), (18, raid("killed 25 people")))
    (found,) = tolls(*told)
    assert {version.value for version in found.versions if version.superseded} == {"12 killed"}


def test_rounding_is_no_contradiction_and_the_dead_are_not_the_wounded():
    assert tolls((17, raid("killed 78 people")), (17, raid("killed 80 people"))) == ()
    assert tolls((17, raid("killed 12 people")), (17, raid("wounded 20 people"))) == ()


def test_soldiers_and_people_compare_only_as_part_and_whole():
    assert tolls((17, raid("killed 12 soldiers")), (17, raid("killed 20 people"))) == ()
    assert len(tolls((17, raid("killed 20 soldiers")), (17, raid("killed 12 people")))) == 1
