"""Claims against denials: what a denial denies, and whose claim it answers."""

import pytest

from crafted import NORTH, SOUTH, article, day, mention
from tocsin.domain import Actor, Statement
from tocsin.merge import find_disagreements, merge
from tocsin.merge.denials import find_denial

LAND = Actor(name="Freedonia", text="Freedonia", code="FRE")
OTHER = Actor(name="Sylvania", text="Sylvania", code="SYL")


@pytest.mark.parametrize(
    "sentence",
    [
        "Freedonia denied the accusation.",
        "The ministry denied having fired across the river.",
        "Sylvania said that jets had crossed the line, which Freedonia denies.",
        "The spokesman rejected it as slander.",
        "Its envoy called the report false.",
        "The minister denied on Monday that any ship had sailed.",
        "The army dismissed claims that its men had crossed the border.",
    ],
)
def test_a_denial_is_found(sentence):
    assert find_denial(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "The port denied access to four ships.",
        "The minister would neither confirm nor deny the report.",
        "The group never denied the attack.",
        "The union rejected the offer.",
        "Parliament dismissed the minister.",
        "He repeated a false alarm.",
        "Human rights are denied by fanatics.",
    ],
)
def test_a_refusal_is_no_denial(sentence):
    assert find_denial(sentence) is None


def told(*texts):
    """One article of these sentences: an accusation by Sylvania of Freedonia in the first, nothing coded in the others."""
    text = " ".join(texts)
    held = {"a1": article("a1", text, "O1", day(5))}
    accused = mention(
        "ACCUSE",
        "allege",
        text=texts[0],
        source=(OTHER,),
        target=(LAND,),
        published=day(5),
        outlet="O1",
        trigger="accused",
    )
    events = merge([accused], held)
    return find_disagreements(events, {accused.id: accused}, held), events


def test_an_accusation_and_its_denial_are_two_versions_of_the_accusation():
    (found,), (event,) = told("Sylvania accused Freedonia of shelling a bridge.", "Freedonia denied it.")
    assert (found.field, found.subject) == ("status", event.id)
    assert [version.value for version in found.versions] == [
        "Sylvania accused Freedonia of shelling a bridge",
        "Freedonia denied it",
    ]
    assert all(version.outlets == ("O1",) for version in found.versions)


def test_a_claim_and_its_denial_may_stand_in_one_sentence():
    (found,), _ = told("Sylvania accused Freedonia of shelling a bridge; Freedonia denied it.")
    assert {version.value for version in found.versions} == {
        "Sylvania accused Freedonia of shelling a bridge",
        "Freedonia denied it",
    }


def test_a_denied_part_in_the_act_is_a_disagreement_on_the_actor():
    (found,), _ = told("Sylvania accused Freedonia of poisoning a well.", "Freedonia denied any involvement.")
    assert found.field == "actor"


def test_a_denial_without_a_claim_is_no_disagreement():
    assert told("Sylvania accused Freedonia of shelling a bridge.", "It rained.", "It snowed.", "It froze.")[0] == ()
    found, _ = told("Sylvania opened a school near Freedonia.", "A minister denied that taxes would rise.")
    assert found == ()


def test_one_side_does_not_deny_its_own_claim():
    found, _ = told("Sylvania accused Freedonia of shelling a bridge.", "Sylvania denied the report.")
    assert found == ()


def test_sides_that_accuse_each_other_are_two_versions_of_who_did_it():
    text = "North Korea and South Korea accused each other of breaking the truce."
    both = mention("ACCUSE", "allege", text=text, source=(NORTH, SOUTH), target=(), mutual=True)
    held = {"a1": article("a1", text, "O1", day(5))}
    (found,) = find_disagreements(merge([both], held), {both.id: both}, held)
    assert found.field == "actor"
    assert {version.value for version in found.versions} == {
        "North Korea accuses South Korea of breaking the truce",
        "South Korea accuses North Korea of breaking the truce",
    }


def test_a_statement_stands_as_evidence_of_its_version():
    text = "Sylvania accused Freedonia of shelling a bridge. Freedonia denied the accusation."
    second = text.index("Freedonia denied")
    held = {"a1": article("a1", text, "O1", day(5))}
    accused = mention("ACCUSE", "allege", text=text[: second - 1], source=(OTHER,), target=(LAND,))
    said = Statement(
        id="s1", article="a1", sentence=1, start=second, end=len(text), words="the accusation", direct=False, speaker=LAND,
        cue="denied",
    )  # fmt: skip
    (found,) = find_disagreements(merge([accused], held), {accused.id: accused}, held, [said])
    assert [version.mentions for version in found.versions] == [(accused.id,), ("s1",)]
