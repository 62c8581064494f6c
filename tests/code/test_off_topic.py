"""Sport, markets, weather and shows are no politics, however they speak of war."""

import pytest

from tocsin.code.off_topic import off_topic_cue


@pytest.mark.parametrize(
    "sentence",
    [
        "Peru hammered Chile 3-0 in the World Cup.",
        "The striker attacked the Chilean goal after half-time.",
        "The Peruvian team crushed Chile in the league match.",
        "Wall Street attacked the Peruvian bond.",
        "Peruvian stocks plunged as investors fled Chile.",
        "The hurricane hit Chile and Peru.",
        "Snow and wind battered Peru.",
        "In the film, an actor attacks Chile.",
        "The actress accused Chile of theft.",
    ],
)
def test_a_sentence_about_something_else_is_known_and_not_coded(told, sentence):
    assert off_topic_cue(sentence) is not None
    assert told(sentence) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Peru attacked Chile.",
        "Peruvian troops attacked a Chilean stadium.",
        "Chile accused Peruvian soldiers of shelling the goal of its convoy.",
        "The match between Peru and Chile ended in a war of words between the two governments.",
        "Peruvian police arrested a Chilean singer after gunmen killed a minister.",
    ],
)
def test_politics_outweighs_a_word_of_sport_or_shows(sentence):
    assert off_topic_cue(sentence) is None


def test_one_weak_word_is_not_enough():
    assert off_topic_cue("Peru attacked the storm drains.") is None
    assert off_topic_cue("Peru attacked the storm drains in the rain.") is not None


def test_a_word_inside_a_word_is_no_cue():
    assert off_topic_cue("Peru accused Chile of winding up the Scoreboard treaty.") is None


def test_only_the_sentence_itself_is_left_out(told):
    assert told("Peru beat Chile in the World Cup. Peru expelled a Chilean diplomat.") == ["SANCTION PER > CHL"]
