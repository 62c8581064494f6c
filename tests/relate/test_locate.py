import pytest

from tocsin.relate.locate import locate

SENTENCE = "On Friday the Ugandan army shelled Congolese rebels near Goma, its spokesman said."


@pytest.mark.parametrize(
    ("phrase", "found"),
    [
        ("the Ugandan army", "the Ugandan army"),
        ("The Ugandan Army", "the Ugandan army"),
        ("an Ugandan army", "Ugandan army"),
        ("Congolese rebels from Goma", "Congolese rebels"),
        ("rebels,near", "rebels near"),
    ],
)
def test_a_phrase_is_found_even_if_it_was_cut_out_a_little_differently(phrase, found):
    start, end = locate(phrase, SENTENCE)
    assert SENTENCE[start:end] == found


def test_a_phrase_of_other_words_is_the_whole_sentence():
    assert locate("Peru", SENTENCE) == (0, len(SENTENCE))


def test_a_word_is_no_part_of_a_longer_one():
    start, end = locate("arm Goma", SENTENCE)
    assert SENTENCE[start:end] == "Goma"
