import pytest

from tocsin.encoder.verdict import Verdict, absorbed


def verdict(events, statuses=None, modes=None):
    return Verdict(
        events=events,
        statuses=statuses or {"happened": 1.0},
        directions={"forth": 1.0},
        modes=modes or {},
        background=0.0,
    )


@pytest.mark.parametrize(
    ("event", "status", "found"),
    [
        ("AID", "planned", "AGREE"),
        ("CONSULT", "offered", "AGREE"),
        ("ASSAULT", "planned", "THREATEN"),
        ("SANCTION", "threatened", "THREATEN"),
        ("AID", "happened", "AID"),
        ("ASSAULT", "denied", "ASSAULT"),
        ("REQUEST", "planned", "REQUEST"),
    ],
)
def test_an_act_to_come_is_a_promise_or_a_threat(event, status, found):
    assert absorbed(event, status) == found


def test_chances_of_plovers_events_add_up_to_the_chance_of_an_act():
    chances = verdict({"none": 0.2, "AID": 0.5, "AGREE": 0.3}, {"happened": 0.6, "planned": 0.4}).plover()
    assert chances == pytest.approx({"AID": 0.3, "AGREE": 0.5})


def test_the_likeliest_act_is_never_none():
    assert verdict({"none": 0.9, "AID": 0.06, "ASSAULT": 0.04}).event == "AID"


def test_a_mode_belongs_to_its_event():
    found = verdict(
        {"none": 0.0, "ASSAULT": 1.0}, modes={"COERCE/arrest": 0.9, "ASSAULT/drone": 0.06, "ASSAULT/beat": 0.04}
    )
    assert found.mode("ASSAULT") == "drone"
    assert found.mode("AID") is None


def test_of_an_unread_pair_nothing_is_likelier_than_the_rest():
    chances = set(Verdict.unknown().events.values())
    assert len(chances) == 1
