"""A clause cut out of a sentence reads as one phrase."""

import pytest

from tocsin.text.clauses import first_clause, paired, without_loose_end


@pytest.mark.parametrize(
    ("text", "clause"),
    [
        ("close the port after the talks", "close the port"),
        ("close the port on Monday morning, he said", "close the port"),
        ("agreed in the small hours of Saturday to stop", "agreed in the small hours of Saturday to stop"),
        ("welcomed Sunday's vote", "welcomed Sunday's vote"),
        ("sell 1,500 tons of U.S. grain. It rained.", "sell 1,500 tons of U.S. grain"),
        ("land at 2:50 near Mt. Arl. It rained.", "land at 2:50 near Mt. Arl"),
        ("shell the town and said so", "shell the town"),
        ("shell the town and the port", "shell the town and the port"),
        ("take “new measures", "take new measures"),
        ("condemned the launch as a provocation", "condemned the launch as a provocation"),
        ("ordered a drill as he spoke", "ordered a drill"),
    ],
)  # fmt: skip
def test_a_clause_ends_where_its_words_end(text, clause):
    assert first_clause(text, 15) == clause


def test_a_long_clause_is_cut_before_a_phrase_and_never_within_one():
    assert (
        first_clause("fire four old missiles into the deep waters near the long coast of Arland", 9)
        == "fire four old missiles into the deep waters"
    )


def test_a_long_clause_without_a_place_to_cut_gives_nothing():
    assert first_clause("one two three four five six", 3) == ""


def test_nothing_is_left_hanging():
    assert without_loose_end("to act against the".split()) == ["to", "act"]
    assert paired('the useless" office') == "the useless office"
