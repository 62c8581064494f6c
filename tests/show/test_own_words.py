"""Lines say what the articles say: the clause is cut out where it reads well, and our own phrases name the right kind of act."""

import pytest

from tocsin.domain import Act, Actor, Event, Mention, Passage, Reason, Thing
from tocsin.ontology.plover import event_types
from tocsin.show.brief.inflect import past, past_of_any
from tocsin.show.brief.own_words import own_words
from tocsin.show.brief.safe import quoted
from tocsin.show.brief.words import fill, tell

CHAD = Actor(name="Chad", text="Chad", code="TCD")


def mention_of(text, trigger, event, mode=None, **fields):
    at = text.index(trigger)
    kind = event_types()[event]
    return Mention(
        id="m", article="a", sentence=0, start=50, end=50 + len(text), text=text, event=event, mode=mode, quad=kind.quad, intensity=0,
        trigger=Passage(text=trigger, start=at + 50, end=at + len(trigger) + 50), **fields,
    )  # fmt: skip


def told(text, trigger, event, mode=None, *, target=(), about=None, thing=None, **fields):
    mention = mention_of(text, trigger, event, mode, target=target, about=about, object=thing, **fields)
    of = Event(
        id="e", event=event, mode=mode, quad=mention.quad, intensity=0, reports=1, independent=1, target=target, about=about,
        object=thing, status=mention.status,
    )  # fmt: skip
    return tell(of, [mention]).what


@pytest.mark.parametrize(
    ("text", "trigger", "code", "what"),
    [
        ("Arland fired two missiles over the strait on Tuesday, officials said.", "fired two missiles", ("MOBILIZE", "weapons"), "fired two missiles over the strait"),
        ("Arland has conducted a nuclear test, its second.", "conducted a nuclear test", ("MOBILIZE", "weapons"), "conducted a nuclear test"),
        ("Arland held a drill near the border after the talks.", "held a drill", ("MOBILIZE", "troops"), "held a drill near the border"),
        ("The council imposed sanctions on two officials last week.", "imposed sanctions", ("SANCTION", "discontinue"), "imposed sanctions on two officials"),
        ("The envoy spoke to both, urging Chad to open the port.", "urging", ("REQUEST", None), "urged Chad to open the port"),
        ("Arland urged its oldest allies, Chad and Niger, to send help.", "urged", ("REQUEST", None), "urged its oldest allies to send help"),
        ("The minister admitted that his troops, who were tired, had fired.", "admitted", ("CONCEDE", None), "admitted that his troops had fired"),
        ("Arland apologised.", "apologised", ("CONCEDE", None), "apologised"),
        ("Arland closed its border with Chad on Nov. 3 and called up reserves.", "closed", ("SANCTION", "discontinue"), "closed its border with Chad"),
        ("Arland launches rocket from its western coast", "launches rocket", ("MOBILIZE", "weapons"), "launched rocket from its western coast"),
    ],
)  # fmt: skip
def test_the_clause_is_told_as_the_article_has_it(text, trigger, code, what):
    assert told(text, trigger, *code) == what


@pytest.mark.parametrize(
    ("text", "trigger", "code"),
    [
        ("The hotline, cut by Arland in 2016, is open.", "cut", ("SANCTION", "discontinue")),
        ("The post was badly shelled from the hills.", "shelled", ("ASSAULT", "heavy-weapons")),
        ('The office was "completely destroyed" at 2:50 p.m.', "destroyed", ("ASSAULT", "destroy")),
        ("The girls kidnapped from their school came home.", "kidnapped", ("ASSAULT", "abduct")),
        ("It called off the launched missile inquiry.", "launched", ("MOBILIZE", "weapons")),
        ("After a nuclear test the border shut.", "test", ("MOBILIZE", "weapons")),
        ("The council said in a statement it would act.", "said", ("THREATEN", None)),
        ("The prime minister has called Arland's threats, made last week, grave.", "called", ("ACCUSE", "disapprove")),
    ],
)  # fmt: skip
def test_what_reads_badly_is_not_cut_out(text, trigger, code):
    assert own_words(mention_of(text, trigger, *code)) == ""


def test_one_who_stands_after_the_verb_is_not_its_doer():
    text = "Putin met Aliyev in the capital."
    one, other = Actor(name="Putin", text="Putin", start=50), Actor(name="Aliyev", text="Aliyev", start=60)
    assert own_words(mention_of(text, "met", "CONSULT", source=(one, other), mutual=True)) == ""


def test_a_pronoun_gives_way_to_the_name_it_stands_for():
    it = Actor(name="Chad", text="it", code="TCD")
    assert told("Arland accused it of theft.", "accused", "ACCUSE", "allege", target=(it,)) == "accused Chad of theft"
    assert told("Arland denied it to Chad.", "denied", "REJECT", target=(CHAD,)) == "denied it to Chad"


def test_what_did_not_take_place_keeps_its_base_form():
    text = "Arland is preparing to launch a rocket from its coast."
    assert (
        told(text, "launch a rocket", "MOBILIZE", "weapons", status="planned")
        == "reportedly planned to launch a rocket from its coast"
    )


@pytest.mark.parametrize(
    ("code", "cue", "what"),
    [
        (("MOBILIZE", "weapons"), "after a nuclear test and", "conduct a nuclear test"),
        (("MOBILIZE", "weapons"), "condemned the missile launch", "fire a missile"),
        (("MOBILIZE", "weapons"), "annual exercises with", "hold a military exercise"),
        (("MOBILIZE", "weapons"), "guns and armour", "ready weapons against Chad"),
        (("SANCTION", "discontinue"), "under the sanctions of", "impose sanctions on Chad"),
        (("SANCTION", "discontinue"), "its diplomatic ties with", "cut or suspend ties with Chad"),
        (("SANCTION", "discontinue"), "blacklisted officials", "blacklist companies or officials of Chad"),
        (("SANCTION", "discontinue"), "handles most of", "take measures against Chad"),
        (("SANCTION", "withdraw"), "recalled its ambassador", "recall an envoy from Chad"),
    ],
)  # fmt: skip
def test_our_own_phrases_follow_the_words_beside_the_trigger(code, cue, what):
    assert fill(*code, thing=None, target="Chad", about=None, cue=cue) == what


def test_an_accusation_of_an_accusation_says_no_more_than_whom():
    about = Act(event="ACCUSE", target=(CHAD,))
    assert fill("ACCUSE", "allege", thing=None, target="Chad", about=about) == "accuse Chad"
    assert fill("SUPPORT", None, thing=None, target="Chad", about=Act(event="PROTEST", mode="demo")) == "back Chad"


@pytest.mark.parametrize(
    ("words", "what"),
    [
        ("never accept a fence", "promised never to accept a fence"),
        ("open the port", "promised to open the port"),
        ("the port will be opened", "promised that the port will be opened"),
    ],
)
def test_a_pledge_is_told_as_what_is_promised(words, what):
    text = f"Arland said {words}."
    thing = Thing(text=words, start=50 + text.index(words), end=50 + text.index(words) + len(words))
    because = (Reason(rule="pledge", saw=f"said: {words}"),)
    assert told(text, "said", "AGREE", thing=thing, because=because) == what


@pytest.mark.parametrize(("verb", "then"), [("commit", "committed"), ("stop", "stopped"), ("open", "opened"), ("visit", "visited"), ("stand", "stood"), ("veto", "vetoed")])  # fmt: skip
def test_consonants_double_where_english_doubles_them(verb, then):
    assert past(verb) == then


@pytest.mark.parametrize(("form", "then"), [("urging", "urged"), ("denying", "denied"), ("holding", "held"), ("denies", "denied"), ("launches", "launched"), ("was", None), ("missiles", None)])  # fmt: skip
def test_other_forms_of_a_verb_have_a_past(form, then):
    assert past_of_any(form, with_s=form != "missiles") == then


def test_quotation_marks_never_open_twice():
    assert quoted('"We are ready," he said. "Soon."') == "“‘We are ready,’ he said. ‘Soon.’”"
    assert quoted("the “third” one") == "“the ‘third’ one”"
