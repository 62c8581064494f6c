"""The words that embed an act, and the weights that say what it is worth."""

import pytest

from tocsin.codec import to_json
from tocsin.domain import mention
from tocsin.ontology.act_nouns import is_act_noun
from tocsin.ontology.embedding import GROUPS, SIGNS, STATES, embeddings
from tocsin.ontology.files import data_path, read_yaml
from tocsin.ontology.happened import happened_weights, start_of

CONTENT = read_yaml(data_path("status/embedding.yaml"))


@pytest.mark.parametrize("group", GROUPS)
def test_a_word_is_of_one_kind_in_one_construction(group):
    words = [word for listed in CONTENT[group].values() for word in listed]
    assert sorted(words) == sorted(set(words))


def test_every_kind_has_known_signs_and_a_status():
    for kind in embeddings().kinds.values():
        assert {kind.sign(state) for state in STATES} <= set(SIGNS.values())
        assert kind.status in mention.Status.__args__


def test_a_failure_turns_its_sign_round_when_negated_and_a_fact_does_not():
    kinds = embeddings().kinds
    assert kinds["failure"].sign("real") < 0 < kinds["failure"].sign("negated")
    assert kinds["implicative"].sign("real") > 0 > kinds["implicative"].sign("negated")
    assert kinds["factive"].sign("real") > 0 < kinds["factive"].sign("negated")


def test_weights_are_fitted_or_start_by_hand_or_by_the_sign_of_a_kind():
    weights = happened_weights()
    assert weights.of("form:past") > 1 > 0 > weights.of("not:real")
    assert start_of("under:desire:real") == SIGNS[embeddings().kinds["desire"].real]
    assert weights.of("no such feature") == 0


def test_fitted_features_name_kinds_that_exist():
    kinds = set(embeddings().kinds) | {"other"}
    named = {
        name.split(":")[1]
        for name in happened_weights().fitted
        if name.split(":")[0] in {"under", "clause", "link", "object"}
    }
    assert named <= kinds, to_json(sorted(named - kinds))


@pytest.mark.parametrize("noun", ["attack", "negotiation", "wedding", "visit", "landslide", "shooting", "arrest"])
def test_nouns_of_events_are_act_nouns(noun):
    assert is_act_noun(noun)


@pytest.mark.parametrize(
    "noun", ["station", "government", "building", "morning", "table", "minister", "document", "road"]
)
def test_nouns_of_things_and_persons_are_not(noun):
    assert not is_act_noun(noun)
