"""What was threatened, demanded and promised, and what came of it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crafted import KIM, NORTH, OFFICE, PACT, SOUTH, UN, UNHURRIED, article, day, mention, on
from tocsin.domain import UNKNOWN, Act, Actor, Thing, When
from tocsin.merge import merge
from tocsin.track import find_commitments

CLOSE = Act(event="SANCTION", mode="discontinue", object=OFFICE, source=(NORTH,), target=(SOUTH,))
BAN = Act(event="COERCE", mode="restrict", object=Thing(text="leaflets"), source=(SOUTH,))


def threat(about=CLOSE, **fields):
    fields.setdefault("text", "Kim Yo Jong threatened to permanently close the joint liaison office.")
    fields.setdefault("source", (KIM,))
    return mention("THREATEN", fields.pop("mode", None), about=about, trigger="threatened", **fields)


def demand(about=BAN, **fields):
    fields.setdefault("text", "Kim Yo Jong demanded that Seoul ban the leaflets.")
    fields.setdefault("trigger", "demanded")
    return mention("REQUEST", fields.pop("mode", "change"), about=about, **fields)


def blast(**fields):
    fields.setdefault("article", "a2")
    return mention("ASSAULT", "destroy", object=OFFICE, text="North Korea blew up the liaison office.", **fields)


def track(*mentions, published=None):
    held = {one.article: article(one.article, published=published or one.published) for one in mentions}
    events = merge(mentions, held)
    return find_commitments(mentions, events, held), events


def the_only(*mentions, **options):
    (commitment,), events = track(*mentions, **options)
    return commitment, events


def test_a_threat_to_close_followed_by_a_demolition_is_exceeded():
    found, events = the_only(threat(when=on(day(13))), blast(when=on(day(16))))
    assert (found.kind, found.status) == ("threat", "exceeded")
    assert found.outcome == tuple(event.id for event in events if event.event == "ASSAULT")
    assert found.because[0].rule == "track/exceeded"


def test_a_threat_to_close_followed_by_a_closure_is_carried_out():
    closure = mention(
        "SANCTION", "discontinue", object=OFFICE, article="a2", when=on(day(16)), text="The North shut the office."
    )
    assert the_only(threat(when=on(day(13))), closure)[0].status == "carried out"


def test_undated_reports_can_show_what_came_of_a_threat_but_history_cannot():
    assert the_only(threat(), blast())[0].status == "exceeded"
    assert the_only(threat(), blast(background=True))[0].status == "open"


def test_what_was_done_before_the_threat_is_not_its_outcome():
    assert the_only(threat(when=on(day(13))), blast(when=on(day(10))))[0].status == "open"


@pytest.mark.parametrize(
    "other", [{"source": (SOUTH,), "target": (NORTH,)}, {"status": "planned"}, {"status": "denied"}]
)
def test_anothers_act_or_one_that_did_not_happen_is_not_the_outcome(other):
    assert the_only(threat(), blast(**other))[0].status == "open"


def test_destroying_another_thing_does_not_carry_out_the_threat():
    bridge = mention(
        "ASSAULT", "destroy", object=Thing(text="a road bridge"), article="a2", text="The North blew up a road bridge."
    )
    assert the_only(threat(), bridge)[0].status == "open"


def test_a_threat_of_violence_that_names_no_act_is_carried_out_by_force_on_the_same_party():
    words = "Kim Yo Jong threatened South Korea with grave consequences."
    shots = mention("ASSAULT", "firearms", article="a2", text="Northern soldiers shot at a guard post.")
    assert the_only(threat(None, mode="violence", text=words), shots)[0].status == "carried out"
    elsewhere = mention(
        "ASSAULT", "firearms", article="a2", target=(UN,), text="Northern soldiers shot at a UN patrol."
    )
    assert the_only(threat(None, mode="violence", text=words), elsewhere)[0].status == "open"


def test_drawing_back_on_the_same_matter_withdraws_a_threat():
    words = "North Korea said it would leave the joint liaison office open after all."
    back = mention("CONCEDE", object=OFFICE, article="a2", when=on(day(24)), text=words)
    assert the_only(threat(when=on(day(13))), back)[0].status == "withdrawn"


def test_an_ultimatum_whose_day_has_passed_has_lapsed_only_if_the_articles_reach_that_far():
    said = {"when": on(day(1)), "deadline": on(day(10)), "condition": "unless the leaflets stop"}
    late, _ = the_only(threat(**said), published=day(12))
    early, _ = the_only(threat(**said), published=day(9))
    assert (late.kind, late.status) == ("ultimatum", "lapsed")
    assert (early.status, early.condition) == ("open", "unless the leaflets stop")


def test_a_demand_is_met_when_the_addressee_does_it():
    done = mention(
        "COERCE",
        "restrict",
        source=(SOUTH,),
        target=(),
        object=Thing(text="the leaflets"),
        article="a2",
        text="Seoul banned leaflets.",
    )
    assert the_only(demand(), done)[0].status == "met"


def test_a_demand_is_refused_when_the_addressee_says_no_to_it():
    no = mention(
        "REJECT",
        "change",
        source=(SOUTH,),
        target=(NORTH,),
        about=BAN,
        article="a2",
        text="Seoul refused to ban the leaflets.",
    )
    other = mention(
        "REJECT", "meet", source=(SOUTH,), target=(NORTH,), article="a2", text="Seoul turned down a fishing contest."
    )
    assert the_only(demand(), no)[0].status == "refused"
    assert the_only(demand(), other)[0].status == "open"


def test_a_demand_not_to_act_is_refused_by_acting_and_never_met_by_it():
    words = "Seoul called on the North not to close the liaison office."
    start = words.index("liaison")
    thing = Thing(text="liaison office", kind="channel", noun="liaison office", start=start, end=start + 14)
    about = Act(event="SANCTION", mode="discontinue", object=thing, source=(NORTH,))
    asked = mention("REQUEST", "change", about=about, text=words, trigger="called on", source=(SOUTH,), target=(NORTH,))
    done = mention("SANCTION", "discontinue", object=OFFICE, article="a2", text="The North shut the office.")
    found, _ = the_only(asked, done)
    assert (found.what, found.status) == ("not to close the liaison office", "refused")
    assert the_only(asked)[0].status == "open"


def test_a_party_official_threatens_for_the_state_that_acts():
    official = Actor(name="Kim Yo Jong", text="she", code="PRK", sectors=("PTY",))
    assert the_only(threat(source=(official,)), blast())[0].status == "exceeded"
    rebels = Actor(name="rebels", text="rebels", code="PRK", sectors=("REB",))
    assert the_only(threat(source=(rebels,)), blast())[0].status == "open"


def test_nobody_commits_himself_to_himself():
    found, _ = the_only(demand(source=(SOUTH,), target=(SOUTH, NORTH)))
    assert [actor.name for actor in found.to] == ["North Korea"]


def test_a_demand_of_nobody_for_nothing_is_no_commitment():
    assert track(demand(None, target=(), text="It took six days to answer her demand."))[0] == ()


def test_a_refusal_by_a_third_party_refuses_nothing():
    no = mention(
        "REJECT",
        "change",
        source=(UN,),
        target=(NORTH,),
        about=BAN,
        article="a2",
        text="The UN refused to ban the leaflets.",
    )
    assert the_only(demand(), no)[0].status == "open"


def test_a_promise_is_carried_out_by_the_one_who_gave_it():
    words = "Seoul promised to ban the leaflets."
    promise = mention("AGREE", source=(SOUTH,), target=(NORTH,), about=BAN, text=words, trigger="promised")
    done = mention(
        "COERCE",
        "restrict",
        source=(SOUTH,),
        target=(),
        object=Thing(text="leaflets"),
        article="a2",
        text="Seoul banned leaflets.",
    )
    found, _ = the_only(promise, done)
    assert (found.kind, found.status) == ("promise", "carried out")


def test_a_proposal_is_an_offer_and_not_a_promise():
    offer = mention(
        "AGREE", source=(SOUTH,), target=(NORTH,), about=BAN, text="Seoul offered to ban leaflets.", trigger="offered"
    )
    assert the_only(offer)[0].kind == "offer"


def test_the_same_threat_told_again_is_one_commitment_with_all_its_mentions():
    again = threat(article="a2", text="The North threatened last week to shut the liaison office.", source=(NORTH,))
    found, _ = the_only(threat(), again)
    assert len(found.mentions) == 2
    assert [actor.name for actor in found.by] == ["Kim Yo Jong"]


def test_one_phrase_between_the_same_two_is_one_commitment_however_it_was_coded():
    words = "Seoul called on the North not to cut communication."
    told = {"text": words, "trigger": "called on", "source": (SOUTH,), "target": (NORTH,)}
    found, _ = the_only(demand(None, **told), demand(Act(event="ACCUSE"), **told))
    assert (found.what, len(found.mentions)) == ("not to cut communication", 2)


def test_threats_about_two_things_are_two_commitments():
    pact = threat(Act(event="SANCTION", mode="discontinue", object=PACT), sentence=1)
    assert len(track(threat(), pact)[0]) == 2


def test_a_denied_or_imagined_threat_commits_nobody():
    assert track(threat(status="denied"), threat(status="hypothetical", sentence=3))[0] == ()


def test_a_reported_threat_of_an_act_is_a_threat_by_its_author():
    reported = mention("ASSAULT", status="threatened", text="The threatened strike has Seoul worried.")
    found, _ = the_only(reported)
    assert (found.kind, found.act.event, found.by[0].code) == ("threat", "ASSAULT", "PRK")


def test_the_words_of_the_sentence_say_what_was_threatened():
    text = "Kim Yo Jong threatened to permanently close the joint liaison office, as Pyongyang grows upset."
    start = text.index("joint")
    thing = Thing(text="joint liaison office", kind="channel", noun="liaison office", start=start, end=start + 20)
    found, _ = the_only(threat(Act(event="SANCTION", mode="discontinue", object=thing), text=text))
    assert found.what == "permanently close the joint liaison office"
    assert the_only(threat(None, text=text))[0].what == "permanently close the joint liaison office"
    assert the_only(threat(CLOSE, text="Kim Yo Jong threatened Seoul."))[0].what == "end or close joint liaison office"


def test_history_is_flagged_and_made_is_the_first_known_day():
    found, _ = the_only(threat(background=True, when=on(day(2))), threat(background=True, article="a2"))
    assert (found.background, found.made) == (True, on(day(2)))
    assert the_only(threat())[0].made == UNKNOWN


CASES = [
    threat(when=on(day(13))),
    threat(article="a3", when=When(to=day(14), basis="published")),
    threat(Act(event="SANCTION", mode="discontinue", object=PACT), sentence=1),
    threat(None, mode="violence", text="The army threatened South Korea.", source=(Actor(name="army", text="army", code="PRK", sectors=("MIL",)),)),
    demand(),
    demand(article="a2"),
    blast(when=on(day(16))),
    mention("REJECT", "change", source=(SOUTH,), target=(NORTH,), about=BAN, article="a4", text="Seoul refused."),
    mention("RETREAT", "withdraw", text="The army left the liaison office area.", object=OFFICE, when=on(day(24))),
]  # fmt: skip


@UNHURRIED
@given(st.permutations(CASES))
def test_commitments_ignore_the_order_of_mentions(mentions):
    assert track(*mentions) == track(*CASES)


@UNHURRIED
@given(st.sets(st.sampled_from(range(len(CASES)))))
def test_each_utterance_is_in_one_commitment_and_outcomes_are_events(chosen):
    found, events = track(*(CASES[number] for number in sorted(chosen)))
    told = [name for commitment in found for name in commitment.mentions]
    assert len(told) == len(set(told))
    assert len({commitment.id for commitment in found}) == len(found)
    assert {name for commitment in found for name in commitment.outcome} <= {event.id for event in events}
    assert all(bool(commitment.because) == (commitment.status != "open") for commitment in found)
