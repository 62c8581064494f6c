"""Sentences are split where they end, and never in between."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tocsin.text.sentences import MAX_WORDS, split_sentences


def split(text: str) -> list[str]:
    return [text[at.start : at.end] for at in split_sentences(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Mr. Okello met Gen. Diallo on Friday.",
        "The U.S. Army left the base.",
        "J. K. Okello spoke for an hour.",
        "The talks of Jan. 5 failed.",
        "It fell by 3.5 points.",
        "He came at 5 p.m. Monday.",
        "Okello vs. Diallo is case No. 5.",
        "He fled to St. Louis, Mo. with her.",
        "The firm Okello Inc. left.",
        "He paused ... and left.",
    ],
)
def test_a_full_stop_inside_a_sentence_does_not_end_it(text):
    assert split(text) == [text]


@pytest.mark.parametrize(
    "sentences",
    [
        ["They met.", "They left."],
        ["They met!", "Why?", "They left…", "Nobody knows."],
        ["It was signed in the U.S.", "The envoy left."],
        ["He came at 5 p.m.", "The talks failed."],
        ["It cost 3.5 dollars.", "Then U.N. officials left."],
        ["“We left.”", "They stayed."],
        ["He said “we left.”", "They stayed."],
        ["They met (in secret).", "They left."],
        ["They met.", "“We left,” he said."],
        ["They met.", "30 people left."],
        ["He said “No.”", "She left."],
    ],
)
def test_a_sentence_ends_at_its_mark(sentences):
    assert split(" ".join(sentences)) == sentences


def test_no_capital_after_the_stop_means_no_end():
    assert split("They met. and left.") == ["They met. and left."]


@pytest.mark.parametrize(
    "dateline",
    [
        "LIMA (Wire) -",
        "LIMA, March 3 (Wire) --",
        "LIMA, 3 March —",
        "PORT LOUIS –",
        "LIMA/QUITO -",
        "Quito, 5 June (Wire) -",
    ],
)
def test_a_dateline_is_a_stretch_of_its_own(dateline):
    assert split(f"{dateline} Peru left. Chile stayed.") == [dateline, "Peru left.", "Chile stayed."]


@pytest.mark.parametrize("text", ["Peru - a neighbour of Chile - left.", "Lima is big - very big.", "UN talks failed."])
def test_a_dash_alone_makes_no_dateline(text):
    assert split(text) == [text]


def test_a_dateline_stands_near_the_top_only():
    text = "One.\n\nTwo.\n\nThree.\n\nLIMA (Wire) - Peru left."
    assert split(text)[-1] == "LIMA (Wire) - Peru left."


def test_line_breaks_end_paragraphs_and_paragraphs_are_numbered():
    text = "A headline\n\nFirst one. Second one.\nThird one."
    assert [(text[at.start : at.end], at.paragraph) for at in split_sentences(text)] == [
        ("A headline", 0),
        ("First one.", 1),
        ("Second one.", 1),
        ("Third one.", 2),
    ]


def test_wrapped_lines_are_joined():
    first = (
        "The envoy of the northern republic left the capital on the\n"
        "third day of the talks without a word to the reporters that\n"
        "were waiting at the gate of the old palace since the early\n"
        "morning hours."
    )
    others = ["He flew home.", "A second paragraph follows here."]
    assert split(f"{first} {others[0]}\n\n{others[1]}") == [first, *others]


def test_short_lines_are_no_wrapping():
    assert split("One\nTwo\nThree\nFour\nFive") == ["One", "Two", "Three", "Four", "Five"]


@pytest.mark.parametrize("words", [MAX_WORDS, MAX_WORDS + 1, 10_000])
def test_a_line_too_long_for_the_parser_is_cut_and_no_word_is_lost(words):
    text = " ".join(["word"] * words)
    pieces = split(text)
    assert [word for piece in pieces for word in piece.split()] == ["word"] * words
    assert all(len(piece.split()) <= MAX_WORDS for piece in pieces)
    assert len(pieces) == -(-words // MAX_WORDS)


def test_nothing_gives_nothing():
    assert split("") == []
    assert split(" \n\n\t ") == []


_PIECES = st.sampled_from(
    [
        "Mr. ",
        "U.S. ",
        "He left. ",
        "“No.” ",
        "\n",
        "\n\n",
        "LIMA (Wire) - ",
        "5 p.m. ",
        "… ",
        "? ",
        "A ",
        "é",
        "\u2028",
        " ",
        "x" * 60,
    ]
)


@given(text=st.one_of(st.text(max_size=200), st.lists(_PIECES, max_size=30).map("".join)))
@settings(deadline=None, max_examples=60)
def test_stretches_stand_in_order_without_blanks_and_leave_out_blanks_only(text):
    end, paragraph = 0, 0
    for at in split_sentences(text):
        assert not text[end : at.start].strip()
        assert text[at.start : at.end] == text[at.start : at.end].strip() != ""
        assert at.paragraph >= paragraph
        end, paragraph = at.end, at.paragraph
    assert not text[end:].strip()
