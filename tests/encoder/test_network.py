import json
from importlib.resources import files

import pytest

from tocsin.encoder import Asked, Pair, load_encoder
from tocsin.encoder.feed import MOST_PIECES
from tocsin.encoder.network import FILES
from tocsin.encoder.verdict import NO_ACT

SENTENCE = "Peruvian police arrested two Chilean diplomats in Arica on Friday."
POLICE, DIPLOMATS = (0, 15), (25, 46)


@pytest.fixture(scope="module")
def encoder():
    return load_encoder()


def judged(encoder, sentence, *pairs):
    return encoder.judge([Asked(sentence, list(pairs))])[0]


def test_a_plain_act_is_told(encoder):
    (verdict,) = judged(encoder, SENTENCE, Pair(POLICE, DIPLOMATS))
    assert verdict.event == "COERCE"
    assert verdict.mode("COERCE") == "arrest"
    assert verdict.status == "happened"


def test_seen_from_the_other_side_nothing_is_done(encoder):
    forth, back = judged(encoder, SENTENCE, Pair(POLICE, DIPLOMATS), Pair(DIPLOMATS, POLICE))
    assert back.events[NO_ACT] > forth.events[NO_ACT]


def test_chances_add_up_to_one(encoder):
    (verdict,) = judged(encoder, SENTENCE, Pair(POLICE, DIPLOMATS))
    for chances in (verdict.events, verdict.statuses, verdict.directions, verdict.modes):
        assert sum(chances.values()) == pytest.approx(1, abs=1e-4)


def test_the_same_question_has_the_same_answer(encoder):
    asked = [Asked(SENTENCE, [Pair(POLICE, DIPLOMATS)])]
    assert encoder.judge(asked) == encoder.judge(asked)


def test_answers_keep_the_order_of_the_questions(encoder):
    short = "Peru sued Chile."
    long, brief = encoder.judge([Asked(SENTENCE, [Pair(POLICE, DIPLOMATS)]), Asked(short, [Pair((0, 4), (10, 15))])])
    assert long[0].event == "COERCE"
    assert brief[0].event == "ACCUSE"


def test_a_pair_beyond_the_cut_of_a_long_sentence_is_not_judged(encoder):
    sentence = "word " * MOST_PIECES + "Peru sued Chile."
    assert judged(
        encoder, sentence, Pair((len(sentence) - 16, len(sentence) - 12), (len(sentence) - 6, len(sentence) - 1))
    ) == [None]


def test_nothing_asked_nothing_answered(encoder):
    assert encoder.judge([]) == []
    assert encoder.judge([Asked(SENTENCE, [])]) == [[]]


def test_the_files_are_those_that_were_recorded():
    recorded = json.loads(files("tocsin.data").joinpath("checksums.json").read_text())
    assert {f"encoder/{name}" for name in FILES} <= set(recorded)


def test_a_verdict_does_not_hang_on_the_other_pairs(encoder):
    alone = encoder.judge([Asked(SENTENCE, [Pair(POLICE, DIPLOMATS)])])[0][0]
    among = encoder.judge([Asked(SENTENCE, [Pair(DIPLOMATS, POLICE), Pair(POLICE, DIPLOMATS)])])[0][1]
    assert among.event == alone.event
    assert among.events[among.event] == pytest.approx(alone.events[alone.event], abs=0.02)


def test_the_encoder_counts_what_it_reads_and_judges(encoder):
    before = encoder.tally.copy()
    encoder.judge([Asked(SENTENCE, [Pair(POLICE, DIPLOMATS), Pair(DIPLOMATS, POLICE)])])
    assert encoder.tally["sentences"] - before["sentences"] == 1
    assert encoder.tally["pairs"] - before["pairs"] == 2
