"""Words that turn round what they embed: two negations tell an act, "without" and "too … to" take one back."""

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "Peru did not fail to attack Chile.",
        "Peru did not forget to attack Chile.",
        "Peru never failed to attack Chile.",
    ],
)
def test_a_failure_that_did_not_come_is_an_act(one, text):
    assert one(text, "ASSAULT").status == "happened"


@pytest.mark.parametrize(
    "text",
    [
        "Peru withdrew without attacking Chile.",
        "Peru negotiated instead of attacking Chile.",
        "Peru was too weak to attack Chile.",
    ],
)
def test_what_was_left_undone_is_not_told(told, text):
    assert not [act for act in told(text) if act.startswith("ASSAULT")]


def test_a_failure_that_only_may_not_come_is_no_act(told):
    assert "ASSAULT PER > CHL" not in told("Peru will not fail to notice the ships of Chile.")
