"""A confidence is the sum of visible reasons."""

import math
import re

import pytest

from tocsin.code.decide import FEATURES


@pytest.mark.parametrize(
    ("surer", "less_sure", "event"),
    [
        pytest.param("Peru bombed Chile.", "Peru bombed a town.", "ASSAULT", id="both parties known"),
        pytest.param("Peru attacked Chile.", "Peru may attack Chile.", "ASSAULT", id="a fact"),
        pytest.param("Peru opened fire on Chile.", "Peru bombed Chile.", "ASSAULT", id="more words"),
        pytest.param(
            "Peru launched an attack on Chile.", "The attack on Chile by Peru went on.", "ASSAULT", id="a verb"
        ),
        pytest.param(
            "Peru expelled two Chilean diplomats.",
            "Peru to expel two Chilean diplomats\n\nLima is angry.",
            "SANCTION",
            id="no headline",
        ),
    ],
)
def test_what_makes_a_mention_surer(one, surer, less_sure, event):
    assert one(surer, event).confidence > one(less_sure, event).confidence


def test_the_reasons_add_up_to_the_confidence(code_text):
    text = "Peru attacked Chile on Monday. Chile accused Peru of attacking Bolivia. Brazil may expel Chilean diplomats."
    for mention in code_text(text).mentions:
        score = 0.5 + sum(reason.weight for reason in mention.because)
        assert mention.confidence == round(1 / (1 + math.exp(-score)), 2)


def test_every_reason_names_a_feature_and_what_it_saw(code_text):
    names = {feature.name for feature in FEATURES}
    for mention in code_text("Peru attacked Chile on Monday. Chile accused Peru of attacking Bolivia.").mentions:
        assert {reason.rule for reason in mention.because} <= names
        assert all(reason.saw for reason in mention.because)


def test_the_first_reason_names_the_frame_and_its_words(one):
    first = one("Peru imposed new sanctions on Chile.", "SANCTION").because[0]
    assert re.fullmatch(r"sanction/[\w-]+: imposed … sanctions", first.saw)


def test_history_is_explained_but_not_less_certain(one):
    news = one("Peru attacked Chile on Monday.", "ASSAULT")
    history = one("Peru attacked Chile in 1998.", "ASSAULT")
    assert history.confidence == news.confidence
    assert ("background", "history or habit: 1998") in [(reason.rule, reason.saw) for reason in history.because]


# With the encoder


def test_the_encoder_is_one_more_reason(code_as_shipped):
    (mention,) = code_as_shipped("Peru bombed Chile on Monday.").mentions
    assert mention.because[-1].rule == "encoder"
    score = -0.12 + sum(reason.weight for reason in mention.because)
    assert mention.confidence == round(1 / (1 + math.exp(-score)), 2)


def test_the_encoder_is_not_asked_about_parties_outside_the_sentence(code_as_shipped):
    (mention,) = code_as_shipped("Peru readied its army.").mentions
    assert ("encoder", "not asked") in [(reason.rule, reason.saw) for reason in mention.because]


def test_a_plain_act_gains_by_the_encoder(code_as_shipped):
    (mention,) = code_as_shipped("Peruvian police arrested two Chilean diplomats.").mentions
    assert mention.because[-1].weight > 0
    assert mention.confidence > 0.8
