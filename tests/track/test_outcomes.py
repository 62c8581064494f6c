"""What came of a commitment, told in plain sentences: the act itself, its other side, or an answer in so many words."""

from datetime import date

import pytest

from crafted import article, mention
from tocsin.domain import Act, Actor, Passage, Telling, When
from tocsin.merge import merge
from tocsin.track import find_commitments
from tocsin.track.later import Record
from tocsin.track.outcomes import decide

CHAD = Actor(name="Chad", text="Chad", code="TCD", sectors=("GOV",))
SUDAN = Actor(name="Sudan", text="Sudan", code="SDN", sectors=("GOV",))
MADE, LATER = date(2024, 3, 1), date(2024, 3, 9)

PROMISE = ("AGREE", "promised", "Chad promised to release the four Sudanese pilots.")
DEMAND = ("REQUEST", "demanded", "Chad demanded that Sudan withdraw the patrol from Adre.")
THREAT = ("THREATEN", "threatened", "Chad threatened to close the market of Adre.")
OFFER = ("AGREE", "offered", "Chad offered to repair the bridge at Adre.")
ANSWER = ("THREATEN", "warned", "Chad warned that it would respond to the raid by Sudan.")


def commitment(told, later, published=LATER):
    event, trigger, text = told
    act = Act(event="COOPERATE", text=text.rstrip(".").split(" to ")[-1]) if event == "AGREE" else None
    made = mention(
        event, text=text, trigger=trigger, source=(CHAD,), target=(SUDAN,), about=act, published=MADE,
        when=When(to=MADE, basis="published"),
    )  # fmt: skip
    held = {"a1": article("a1", text, published=MADE), "a2": article("a2", later, published=published)}
    (found,) = find_commitments([made], merge([made], held), held)
    return found, made, held


def fate(told, later, **options):
    return commitment(told, later, **options)[0].status


@pytest.mark.parametrize(
    ("told", "later", "expected"),
    [
        (PROMISE, "The four Sudanese pilots walked free in Chad on Friday.", "carried out"),
        (PROMISE, "The four Sudanese pilots were released by Chad on Friday.", "carried out"),
        (PROMISE, "The four Sudanese pilots will be released by Chad on Friday.", "open"),
        (PROMISE, "The four Sudanese pilots were not released by Chad.", "open"),
        (PROMISE, "Four Egyptian sailors walked free in Benghazi on Friday.", "open"),
        (PROMISE, "Chad called off the release of the four Sudanese pilots.", "withdrawn"),
        (DEMAND, "The Sudanese patrol was withdrawn from Adre on Friday.", "met"),
        (DEMAND, "Sudan rejected the demand and left the patrol at Adre.", "refused"),
        (DEMAND, "Sudan kept the patrol at Adre in defiance of the demand by Chad.", "refused"),
        (DEMAND, "Sudan had earlier rejected a demand over the patrol at Adre.", "open"),
        (DEMAND, "Sudan may yet reject the demand over the patrol at Adre.", "open"),
        (DEMAND, "Sudan refused to say whether the patrol at Adre was armed.", "open"),
        (DEMAND, "Libya withdrew a patrol from Tummo on Friday.", "open"),
        (THREAT, "The market of Adre was closed by Chad on Friday.", "carried out"),
        (THREAT, "Chad dropped the threat to close the market of Adre.", "withdrawn"),
        (THREAT, "Chad opened the market of Adre on Friday.", "open"),
        (OFFER, "Sudan turned down the offer to repair the bridge at Adre.", "refused"),
        (OFFER, "Sudan would have turned down the offer to repair the bridge at Adre.", "open"),
        (ANSWER, "Chad kept its word on Friday.", "carried out"),
        (ANSWER, "Chad kept the market open on Friday.", "open"),
        (ANSWER, "Libya kept its word on Friday.", "open"),
    ],
)  # fmt: skip
def test_a_later_sentence_tells_what_came_of_it_or_nothing(told, later, expected):
    assert fate(told, later) == expected


def test_what_is_told_before_a_commitment_is_not_what_came_of_it():
    assert (
        fate(PROMISE, "The four Sudanese pilots were released by Chad on Friday.", published=date(2024, 2, 20))
        == "open"
    )


def test_an_answer_right_after_an_offer_needs_no_words_of_it():
    event, trigger, text = OFFER
    text = f"{text} Sudan spurned the offer at once."
    made = mention(event, text=OFFER[2], trigger=trigger, source=(CHAD,), target=(SUDAN,), published=MADE,
                   about=Act(event="AID", text="repair the bridge"), when=When(to=MADE, basis="published"))  # fmt: skip
    held = {"a1": article("a1", text, published=MADE)}
    (found,) = find_commitments([made], merge([made], held), held)
    assert found.status == "refused"
    assert "spurned the offer" in found.because[0].saw


def test_a_report_that_says_it_was_not_done_carries_nothing_out():
    told = ("THREATEN", "threat", "Chad has not carried out its threat to close the market of Adre.")
    assert fate(told, "The market of Adre was closed by Chad on Friday.") == "open"


def _telling(text, verb, source=(), target=()):
    return Telling(
        id="t1", article="a2", published=LATER, sentence=0, start=0, end=len(text), text=text,
        clause=Passage(text=text, start=0, end=len(text)), verb=verb, source=source, target=target,
        when=When(to=LATER, basis="published"),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "verb", "source", "expected"),
    [
        ("The army of Chad closed the market of Adre.", "close", (CHAD,), "carried out"),
        ("The army of Sudan closed the market of Adre.", "close", (SUDAN,), "open"),
        ("The army of Chad cleaned the market of Adre.", "clean", (CHAD,), "open"),
    ],
)
def test_a_clause_without_a_coded_act_is_evidence_if_the_right_party_does_the_very_act(text, verb, source, expected):
    found, made, held = commitment(THREAT, text)
    record = Record(merge([made], held), held, [made], [_telling(text, verb, source)])
    decided = decide(found, record, [])
    assert decided.status == expected
    assert decided.outcome == (("t1",) if expected != "open" else ())
