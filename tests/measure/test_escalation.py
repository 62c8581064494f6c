"""How tense two parties are, day by day."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crafted import NORTH, OFFICE, SOUTH, UN, UNHURRIED, article, day, mention, on, standing
from tocsin.domain import UNKNOWN, Actor
from tocsin.measure import measure_escalation
from tocsin.measure.escalation import next_level
from tocsin.measure.ladder import ladder
from tocsin.merge import merge
from tocsin.ontology.plover import event_types

ACTIVISTS = Actor(name="activists", text="activists", code="KOR", sectors=("CVL",))
NAMELESS = Actor(name="gunmen", text="gunmen")


def act(event="THREATEN", mode=None, number=16, **fields):
    fields.setdefault("when", on(day(number)) if number else UNKNOWN)
    fields.setdefault("text", f"{event} {mode} on {number}.")
    return mention(event, mode, **fields)


def measure(*mentions, published=None):
    published = published or {}
    held = {one.article: article(one.article, one.text, published=published.get(one.article)) for one in mentions}
    return measure_escalation(merge(mentions, held), held.values(), mentions)


def test_a_day_sums_intensities_of_events_and_not_of_reports():
    text = "North Korea threatened South Korea with war over leaflets."
    one = act(text=text)
    (row,) = measure(one, act(text=text, article="a2"), act(text=text, article="a3"))
    assert (row.score, row.reports, len(row.events)) == (one.intensity, 3, 1)
    assert (row.dyad, row.day) == (("KOR", "PRK"), day(16))


def test_a_pair_is_the_same_in_both_directions():
    (row,) = measure(act("THREATEN"), act("ACCUSE", source=(SOUTH,), target=(NORTH,)))
    assert (row.dyad, row.quads) == (("KOR", "PRK"), (0, 0, 2, 0))


@pytest.mark.parametrize("left_out", [{"background": True}, {"status": "planned"}, {"status": "denied"}, {"target": (ACTIVISTS,), "source": (SOUTH,)}, {"target": (NAMELESS,)}])  # fmt: skip
def test_history_plans_and_home_affairs_do_not_count(left_out):
    assert measure(act("ASSAULT", **left_out)) == ()


def test_bodies_without_a_state_have_dyads_too_and_a_meeting_counts_once_for_each_pair():
    rows = measure(act("CONSULT", source=(NORTH, SOUTH, UN), target=(), mutual=True))
    assert [row.dyad for row in rows] == [("KOR", "PRK"), ("KOR", "UNO"), ("PRK", "UNO")]


def test_an_act_against_a_shared_thing_is_against_its_other_parties():
    blast = act("ASSAULT", "destroy", target=(), object=OFFICE)
    events = merge([blast], {})
    told = [standing(OFFICE, "destroyed", mention=blast.id, parties=("KOR", "PRK"))]
    assert [row.dyad for row in measure_escalation(events, [], [blast], told)] == [("KOR", "PRK")]
    assert measure_escalation(events, [], [blast]) == ()
    others = [standing(OFFICE, "destroyed", mention=blast.id, parties=("JPN", "KOR"))]
    assert measure_escalation(events, [], [blast], others) == ()


def test_an_undated_event_takes_the_first_day_that_an_article_reports_it():
    told = act(number=None), act(number=None, article="a2")
    assert [row.day for row in measure(*told, published={"a1": day(9), "a2": day(7)})] == [day(7)]
    assert [row.day for row in measure(*told)] == [None]


def test_the_level_falls_by_half_in_five_days_of_reporting_and_not_over_days_without_articles():
    assert next_level(8.0, 5, 0.0, 5.0) == 4.0
    first, second = act("ASSAULT", number=1), act("ACCUSE", number=11, article="a2")
    assert measure(first, second)[1].level == pytest.approx(9 / 4 + 3)
    silent = measure(first, second, published={"a1": day(1), "a2": day(11)})
    assert silent[1].level == pytest.approx(9 * 0.5 ** (1 / 5) + 3, abs=1e-3)


def test_cooperation_lowers_the_level_but_never_below_calm():
    rows = measure(act("ASSAULT", number=1), act("CONSULT", "visit", number=2), act("AID", number=3))
    assert rows[0].level > rows[1].level > rows[2].level == 0


@pytest.mark.parametrize(
    ("lower", "higher"),
    [
        (("CONSULT", "visit"), ("ACCUSE", "disapprove")),
        (("ACCUSE", "disapprove"), ("REQUEST", "change")),
        (("REQUEST", "change"), ("THREATEN", None)),
        (("THREATEN", "violence"), ("SANCTION", "discontinue")),
        (("SANCTION", "expel"), ("COERCE", "seize")),
        (("COERCE", "arrest"), ("MOBILIZE", "troops")),
        (("MOBILIZE", None), ("ASSAULT", "destroy")),
        (("ASSAULT", "destroy"), ("ASSAULT", "firearms")),
        (("ASSAULT", "aerial"), ("ASSAULT", "unconventional")),
    ],
)
def test_the_ladder_goes_from_words_to_war(lower, higher):
    assert ladder().rung(*lower) < ladder().rung(*higher)


def test_every_code_of_plover_stands_on_a_rung_and_every_rung_takes_one():
    reached = {ladder().rung(name, mode) for name, kind in event_types().items() for mode in (None, *kind.modes)}
    assert reached == set(range(10))
    assert (ladder().names[0], ladder().names[9]) == ("calm", "war")


def test_a_day_stands_on_the_highest_rung_of_its_events():
    (row,) = measure(act("ACCUSE"), act("ASSAULT", "destroy"), act("CONSULT"))
    assert (row.rung_name, row.lowest) == ("destruction", -8.5)


def test_force_on_four_days_of_a_week_is_war_and_on_four_days_of_a_month_is_not():
    assert [row.rung_name for row in measure(*(act("ASSAULT", number=n) for n in (1, 3, 5, 7)))][-1] == "war"
    assert "war" not in {row.rung_name for row in measure(*(act("ASSAULT", number=n) for n in (1, 8, 15, 22)))}


ACTS = st.builds(
    lambda event, number, name: act(event, number=number, article=name, text=f"{event} {number} {name}."),
    st.sampled_from(["ASSAULT", "THREATEN", "ACCUSE", "SANCTION", "CONSULT", "RETREAT", "AID"]),
    st.one_of(st.none(), st.integers(1, 20)),
    st.sampled_from(["a1", "a2", "a3"]),
)
SOME = st.lists(ACTS, max_size=12, unique_by=lambda one: one.id)


@UNHURRIED
@given(SOME, st.data())
def test_measures_fall_or_stay_when_a_conflict_event_is_taken_away(mentions, data):
    held = [article(name, published=day(20)) for name in ("a1", "a2", "a3")]
    events = merge(mentions, {one.id: one for one in held})
    conflicts = [event for event in events if event.quad in (3, 4)]
    if not conflicts:
        return
    gone = data.draw(st.sampled_from(conflicts))
    before = {(row.dyad, row.day): row for row in measure_escalation(events, held, mentions)}
    after = measure_escalation([event for event in events if event != gone], held, mentions)
    for row in after:
        whole = before[row.dyad, row.day]
        assert row.level <= whole.level + 1e-3
        assert row.rung <= whole.rung
        assert row.score >= whole.score


@UNHURRIED
@given(SOME)
def test_every_counted_event_is_in_exactly_one_day_of_its_pair(mentions):
    held = {name: article(name) for name in ("a1", "a2", "a3")}
    events = merge(mentions, held)
    rows = measure_escalation(events, held.values(), mentions)
    assert sorted(name for row in rows for name in row.events) == sorted(event.id for event in events)
    assert len({(row.dyad, row.day) for row in rows}) == len(rows)
    assert all(row.score == pytest.approx(sum(e.intensity for e in events if e.id in row.events)) for row in rows)
    assert rows == measure_escalation(reversed(events), list(held.values())[::-1], mentions[::-1])


def test_without_mentions_an_event_without_a_day_stays_undated():
    told = [act(number=None)]
    events = merge(told, {})
    assert measure_escalation(events, [article("a1", published=day(3))])[0].day is None
    assert measure_escalation([replace(event, when=on(day(2))) for event in events], [])[0].day == day(2)


REBELS = Actor(name="Northern Front", text="Northern Front", code="PRK", sectors=("REB",))
VILLAGERS = Actor(name="villagers", text="villagers", code="PRK", sectors=("CVL",))


def test_an_undated_act_far_down_in_one_article_has_no_day_and_two_outlets_make_it_news():
    buried = act("ASSAULT", number=None, sentence=30, published=day(9), outlet="Wire")
    assert [row.day for row in measure(buried)] == [None]
    other = replace(buried, id="other", article="a2", outlet="Paper")
    assert [row.day for row in measure(buried, other)] == [day(9)]


def test_a_wide_time_is_no_day_and_last_week_is():
    def told(first, last):
        when = UNKNOWN.__class__(from_=first, to=last, precision="range", basis="then")
        return measure(act("ASSAULT", number=None, when=when, published=day(20)))[0].day

    assert told(day(1).replace(month=1), day(20)) is None
    assert told(day(8), day(14)) == day(14)
    assert told(day(15), day(20)) == day(20)


@pytest.mark.parametrize("sides", [(REBELS, NORTH), (NORTH, REBELS), (REBELS, VILLAGERS)])
def test_a_state_and_those_in_arms_within_it_are_a_pair_of_one_code(sides):
    source, target = sides
    (row,) = measure(act("ASSAULT", source=(source,), target=(target,)))
    assert row.dyad == ("PRK", "PRK")
    assert measure(act("ASSAULT", source=(NORTH,), target=(VILLAGERS,))) == ()


def test_what_a_third_party_claims_in_passing_raises_no_rung():
    claim = act("MOBILIZE", number=9, sentence=30, said_by=(UN,), published=day(9), outlet="Wire")
    assert measure(claim) == ()
    assert len(measure(replace(claim, said_by=(SOUTH,)))) == 1
    assert len(measure(replace(claim, sentence=1))) == 1
    assert len(measure(claim, replace(claim, id="other", article="a2", outlet="Paper"))) == 1


def test_a_blow_without_weapons_is_no_use_of_force():
    (row,) = measure(act("ASSAULT", "beat"))
    assert row.rung_name == "coercion"
