"""What looks like a commitment and is none."""

import pytest

from tocsin.domain import Actor, Mention, Passage
from tocsin.ontology.plover import event_types
from tocsin.track.doubtful import is_doubtful


def mention(event: str, trigger: str, text: str, **fields) -> Mention:
    at = text.index(trigger)
    return Mention(
        id="m", article="a", sentence=0, start=0, end=len(text), text=text,
        trigger=Passage(text=trigger, start=at, end=at + len(trigger)), event=event, quad=event_types()[event].quad,
        intensity=0.0, source=(Actor(name="Peru", text="Peru", code="PER"),), **fields,
    )  # fmt: skip


# event | trigger | sentence | what it would commit to
NONE = """
THREATEN | wage | "We are not going to wage war on the Chilean people," he said. | wage war on the Chilean people
AGREE | ready | Peru was not ready to make "an elementary apology". | make an elementary apology
REQUEST | told | The police told reporters that a mother was killed. | attack mother
THREATEN | warned | Peru warned that Chile was preparing an invasion. | Chile was preparing an invasion
THREATEN | warned | Peru warned that Chile 'may be trying to drive a wedge'. | Chile 'may be trying to drive a wedge
REQUEST | advised | Peru advised Peruvians against travelling to Chile. | Chile
"""

SOME = """
THREATEN | threatened | Peru threatened to wage war on Chile. | wage war on Chile
THREATEN | threatened | Peru, which is not at peace, threatened to wage war on Chile. | wage war on Chile
AGREE | promised | Peru promised not to attack Chile. | not to attack Chile
REQUEST | told | Peru told Chile to withdraw its troops. | withdraw its troops
THREATEN | warned | Peru warned that it would close the border. | close the border
REQUEST | demanded | Peru demanded a hearing before the Council. | a hearing before the Council
"""


@pytest.mark.parametrize("line", NONE.strip().splitlines())
def test_nobody_is_bound_by_what_is_held_back_told_or_asserted(line):
    event, trigger, text, what = line.split(" | ")
    assert is_doubtful(mention(event, trigger, text), what)


@pytest.mark.parametrize("line", SOME.strip().splitlines())
def test_threats_promises_and_demands_bind(line):
    event, trigger, text, what = line.split(" | ")
    assert not is_doubtful(mention(event, trigger, text), what)


def test_a_status_alone_commits_only_if_it_is_nearly_sure():
    text = "The threatened closure of the border by Peru worried Chile."
    assert is_doubtful(mention("COERCE", "closure", text, status="threatened", confidence=0.7), "close the border")
    assert not is_doubtful(mention("COERCE", "closure", text, status="threatened", confidence=0.85), "close the border")
