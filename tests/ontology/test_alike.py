"""Two codes of one act, two names of one kind of thing."""

import pytest

from tocsin.domain import Actor, Thing
from tocsin.errors import DataError
from tocsin.ontology.alike import are_kin, check_code, family_of, is_plain, is_signing, is_vague
from tocsin.ontology.outcomes import includes, outcomes
from tocsin.ontology.plover import event_types
from tocsin.ontology.states import is_state_name, party_of
from tocsin.ontology.things import thing_nouns


@pytest.mark.parametrize(
    ("one", "other", "kin"),
    [
        (("ASSAULT", "destroy"), ("ASSAULT", "explosives"), True),
        (("ASSAULT", None), ("ASSAULT", "abduct"), True),
        (("ASSAULT", "destroy"), ("ASSAULT", "abduct"), False),
        (("REQUEST", "change"), ("THREATEN", "relations"), False),
        (("SANCTION", "discontinue"), ("COERCE", "restrict"), True),
        (("SANCTION", "convict"), ("SANCTION", "expel"), False),
        (("MOBILIZE", "troops"), ("ASSAULT", "firearms"), False),
    ],
)
def test_codes_of_one_act_are_kin_and_others_are_not(one, other, kin):
    assert are_kin(*one, *other) == are_kin(*other, *one) == kin


def test_every_act_is_kin_to_itself():
    assert all(are_kin(name, mode, name, mode) for name, kind in event_types().items() for mode in (None, *kind.modes))


def test_nearly_every_noun_the_coder_follows_has_a_family():
    missing = {
        noun
        for noun, (kind, name) in thing_nouns().items()
        if family_of(Thing(text=noun, kind=kind, noun=name)) is None
    }
    assert all("mission" in noun or "group" in noun for noun in missing)


@pytest.mark.parametrize(("text", "family"), [("liaison building", "office"), ("hot line", "line"), ("the deal", "pact"), ("a truce", "armistice"), ("a bridge", None)])  # fmt: skip
def test_names_of_one_kind_of_thing_share_a_family(text, family):
    assert family_of(Thing(text=text)) == family


def test_plain_words_do_not_tell_one_thing_from_another():
    assert all(map(is_plain, ("joint", "inter-korean", "north-south", "turkish")))
    assert not any(map(is_plain, ("military", "nuclear", "panmunjom")))
    assert is_vague("build") is True
    assert is_vague("bridg") is False


def test_a_deal_struck_is_signed_and_a_deal_broken_is_not():
    assert is_signing("was struck")
    assert not is_signing("violated")


def test_an_unknown_code_is_refused_with_its_place():
    with pytest.raises(DataError, match="here: 'ASSAULT/hug' is no PLOVER code"):
        check_code("ASSAULT/hug", "here")


def test_outcome_tables_go_up_and_never_down():
    types = event_types()
    for excess in outcomes().excesses:
        worst = max(types[event].score(mode) for event, mode in excess.threatened)
        assert all(types[event].score(mode) < worst for event, mode in excess.done), excess.why
        assert not excess.threatened & excess.done
    assert set(outcomes().threat_modes) <= set(types["THREATEN"].modes)
    assert set(outcomes().request_modes) <= set(types["REQUEST"].modes)


def test_an_event_without_mode_stands_for_all_its_modes():
    assert includes({("ASSAULT", None)}, ("ASSAULT", "destroy"))
    assert not includes({("ASSAULT", "destroy")}, ("ASSAULT", "firearms"))


def test_every_event_can_be_said_as_a_verb():
    assert all(outcomes().in_words(name, None, to_thing=True).islower() for name in event_types())
    assert outcomes().in_words("SANCTION", "discontinue", to_thing=True) != outcomes().in_words(
        "SANCTION", "discontinue", to_thing=False
    )


def test_a_state_its_army_and_its_ruling_party_are_one_party_and_its_rebels_another():
    def actor(*sectors):
        return Actor(name="somebody", text="somebody", code="SYR", sectors=sectors)

    assert {party_of(actor()), party_of(actor("MIL")), party_of(actor("PTY")), party_of(actor("UNK"))} == {"SYR"}
    assert party_of(actor("REB")) == "SYR/REB"
    assert party_of(Actor(name="Gunmen", text="gunmen")) == "gunmen"


def test_a_state_is_told_from_its_people():
    assert is_state_name(Actor(name="Syria", text="Syria", code="SYR"))
    assert not is_state_name(Actor(name="Bashar al-Assad", text="Assad", code="SYR"))
