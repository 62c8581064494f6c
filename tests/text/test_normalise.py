"""Normalised text: one form, nothing invisible, no endless runs."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tocsin.text.normalise import MAX_RUN, MAX_WORD, normalise, normalise_line, text_id

AWKWARD = st.text(
    alphabet=st.one_of(
        st.sampled_from("ab(=.-_0 \n\r\t\u00a0\u200b\u00ad\u0301\u0338\u0316\u2000\ud800\ufeff“’"), st.characters()
    )
)


@given(AWKWARD)
def test_normalising_twice_changes_nothing(text):
    assert normalise(normalise(text)) == normalise(text)


@given(st.lists(st.tuples(st.sampled_from("(-=.0*\u0301≠a \n"), st.integers(1, 60))))
def test_normalising_runs_twice_changes_nothing(runs):
    once = normalise("".join(character * count for character, count in runs))
    assert normalise(once) == once
    assert unicodedata.is_normalized("NFC", once)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("cafe\u0301", "café"),
        ("one\r\ntwo\rthree\u2028four", "one\ntwo\nthree\nfour"),
        ("ze\u200bro wid\u00adth\ufeff", "zero width"),
        ("bell\x07 and null\x00", "bell and null"),
        ("no\u00a0break\u202fspace", "no break space"),
        ("tab\there", "tab here"),
        ("trailing  \n  leading", "trailing\nleading"),
        ("one\n\n\n \n\ntwo", "one\n\ntwo"),
        ("half a pair \ud83d gone", "half a pair gone"),
        ("“Curly” ‘quotes’ stay", "“Curly” ‘quotes’ stay"),
        ("  \n ", ""),
    ],
)
def test_each_oddity_has_one_outcome(before, after):
    assert normalise(before) == after


def test_paragraphs_and_lines_stay():
    assert normalise("One.\nStill one.\n\nTwo.") == "One.\nStill one.\n\nTwo."


@pytest.mark.parametrize("mark", ["(", "=", "0", "_", "…"])
def test_long_runs_of_one_non_letter_are_squeezed(mark):
    assert normalise(f"before {mark * 50_000} after") == f"before {mark * MAX_RUN} after"


def test_runs_up_to_the_limit_and_runs_of_letters_stay():
    assert normalise("-" * MAX_RUN) == "-" * MAX_RUN
    assert normalise("no" + "o" * 50) == "no" + "o" * 50


def test_mixed_punctuation_is_squeezed_too():
    assert normalise("()" * 10_000) == "()" * (MAX_RUN // 2)


def test_endless_words_are_cut_and_the_rest_stays():
    assert normalise("x" * 10_000 + " and more") == "x" * MAX_WORD + " and more"
    assert len(normalise("'s" * 10_000)) == MAX_WORD


def test_a_letter_with_a_hundred_thousand_marks_ends_soon():
    assert len(normalise("a" + "\u0301\u0316" * 100_000)) <= MAX_RUN + 1


def test_a_line_is_one_line_of_limited_length():
    assert normalise_line(" Two \n lines\u00a0here ") == "Two lines here"
    assert len(normalise_line("word " * 1_000, limit=100)) <= 100


def test_the_id_ignores_letter_case_and_blanks_but_not_the_outlet():
    assert text_id("The Bridge\n\nis shut", "A") == text_id("the bridge is shut", "A")
    assert text_id("The bridge is shut", "A") != text_id("The bridge is shut", "B")
    assert text_id("The bridge is shut", None) == text_id("The bridge is shut", "")
    assert len(text_id("", None)) == 16
