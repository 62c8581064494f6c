"""When a pair of parties rose, and when it only seems to."""

from hypothesis import given
from hypothesis import strategies as st

from crafted import UN, UNHURRIED, article, day, mention, on
from tocsin.domain import UNKNOWN
from tocsin.measure import measure_escalation, ring_alerts
from tocsin.merge import merge


def alerts(*days, outlets=2, **fields):
    """Alerts of a course given as (day, event, mode), each told in the same words by some outlets."""
    told = [
        mention(event, mode, when=on(day(number)) if number else UNKNOWN, article=f"a{number}-{n}-{event}",
                outlet=f"O{n}", text=f"The North did {event} {mode} to the South, number {number}.", **fields)
        for number, event, mode in days
        for n in range(outlets)
    ]  # fmt: skip
    held = {one.article: article(one.article, f"{one.article} in its own words.", outlet=one.outlet) for one in told}
    events = merge(told, held)
    return ring_alerts(measure_escalation(events, held.values(), told), events, told)


def test_a_rise_of_two_rungs_rings_and_says_why_in_numbers():
    (alert,) = alerts((4, "REQUEST", "change"), (9, "SANCTION", "discontinue"))
    assert (alert.day, alert.rung_name, alert.dyad) == (day(9), "cut ties", ("KOR", "PRK"))
    assert alert.outlets == ("O0", "O1")
    assert "rung 4 (cut ties)" in alert.why
    assert "5 days before was rung 2 (demands), on 2020-06-04" in alert.why
    assert "2 outlets" in alert.why


def test_one_rung_up_does_not_ring():
    assert alerts((4, "THREATEN", None), (9, "SANCTION", "discontinue")) == ()


def test_a_rise_told_by_one_outlet_does_not_ring():
    assert alerts((4, "REQUEST", "change"), (9, "ASSAULT", "destroy"), outlets=1) == ()


def test_where_outlets_are_unknown_two_articles_are_needed():
    told = [
        mention("ASSAULT", "destroy", article=name, text=f"The North blew up the southern radio mast {name}.")
        for name in ("a1", "a2")
    ]
    held = {one.article: article(one.article) for one in told}

    def ring(mentions):
        events = merge(mentions, held)
        return ring_alerts(measure_escalation(events, held.values(), mentions), events, mentions)

    assert len(ring(told)) == 1
    assert ring(told[:1]) == ()


def test_a_rise_rings_once_and_again_only_when_it_goes_higher():
    course = [(4, "REQUEST", "change"), (9, "SANCTION", "discontinue"), (10, "SANCTION", "discontinue")]
    assert len(alerts(*course)) == 1
    assert [alert.rung_name for alert in alerts(*course, (16, "ASSAULT", "destroy"))] == ["cut ties", "destruction"]


def test_with_no_earlier_day_only_a_high_rung_rings_and_says_that_there_is_no_past():
    assert alerts((9, "SANCTION", "discontinue")) == ()
    (alert,) = alerts((16, "ASSAULT", "destroy"))
    assert "no earlier day to compare with" in alert.why


def test_what_has_no_date_can_ring_without_one():
    (alert,) = alerts((None, "ASSAULT", "destroy"))
    assert (alert.day, alert.rung_name) == (None, "destruction")


def test_words_below_a_threat_never_ring():
    assert alerts((4, "CONSULT", "visit"), (9, "ACCUSE", None)) == ()


def test_a_pile_of_threats_rings_by_its_level_against_its_own_past():
    usual = [(number, "THREATEN", None) for number in range(1, 16, 3)]
    worse = [(18, event, None) for event in ("THREATEN", "ACCUSE", "REJECT", "SANCTION", "PROTEST")]
    (alert,) = alerts(*usual, *worse)
    assert alert.day == day(18)
    assert "against a median of" in alert.why
    assert "since 2020-06-01" in alert.why


def test_a_rise_between_others_does_not_ring_for_this_pair():
    rung = alerts((4, "REQUEST", "change"), (9, "ASSAULT", "destroy"), source=(UN,))
    assert [alert.dyad for alert in rung] == [("KOR", "UNO")]


CODES = st.sampled_from(
    [("REQUEST", "change"), ("THREATEN", None), ("SANCTION", None), ("ASSAULT", "destroy"), ("CONSULT", None)]
)


@UNHURRIED
@given(st.lists(st.tuples(st.integers(1, 28), CODES), max_size=8))
def test_every_alert_has_its_events_behind_it_and_no_day_rings_twice(course):
    rung = alerts(*((number, event, mode) for number, (event, mode) in course))
    assert len({(alert.dyad, alert.day) for alert in rung}) == len(rung)
    assert len({alert.id for alert in rung}) == len(rung)
    assert all(alert.events and len(alert.outlets) == 2 for alert in rung)


@UNHURRIED
@given(st.integers(1, 28), st.integers(0, 3))
def test_a_steady_state_does_not_ring_after_its_start(start, more):
    rung = alerts(*((start + number, "ASSAULT", "destroy") for number in range(1 + more)))
    assert [alert.day for alert in rung] == [day(start)]


def test_undated_acts_of_dated_articles_ring_nothing():
    told = [
        mention(
            "ASSAULT", article=f"a{n}", outlet=f"O{n}", text=f"Act {n} of the long war.", sentence=30, published=day(9)
        )
        for n in (1, 2)
    ]
    events = merge(told, {})
    rows = measure_escalation(events, [], told)
    assert {row.day for row in rows} <= {None, day(9)}
    assert ring_alerts([row for row in rows if row.day is None], events, told) == ()
