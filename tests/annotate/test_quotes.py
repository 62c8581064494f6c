"""Quotations are found whatever marks an outlet uses, and a missing mark costs a paragraph at most."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tocsin.annotate import quotes as module
from tocsin.annotate.quotes import find_quotes

ALPHABET = st.sampled_from([*"\"'“”‘’«»„‚ab s.,\n-(", "``", "''", "\n\n", "workers' ", "word "])


def words(text: str) -> list[str]:
    return [quote.text for quote in find_quotes(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('The envoy said "the line is cut" on Monday.', ["the line is cut"]),
        ("The envoy said “the line is cut” on Monday.", ["the line is cut"]),
        ("The envoy said «the line is cut» on Monday.", ["the line is cut"]),
        ("The envoy said « the line is cut » on Monday.", ["the line is cut"]),
        ("The envoy said »the line is cut« on Monday.", ["the line is cut"]),
        ("The envoy said „the line is cut“ on Monday.", ["the line is cut"]),
        ("The envoy said „the line is cut” on Monday.", ["the line is cut"]),
        ("The envoy said ”the line is cut” on Monday.", ["the line is cut"]),
        ("The envoy said ``the line is cut'' on Monday.", ["the line is cut"]),
        ("The envoy said ''the line is cut'' on Monday.", ["the line is cut"]),
        ('The envoy said “the line is cut" on Monday.', ["the line is cut"]),
        ("The envoy said ‘the line is cut’ on Monday.", ["the line is cut"]),
        ("The envoy said 'the line is cut' on Monday.", ["the line is cut"]),
        ('("The line is cut")', ["The line is cut"]),
        ('The army—"the shield"—marched.', ["the shield"]),
        ('"Go," he said. "Now."', ["Go,", "Now."]),
        ("No quotation here.", []),
        ("", []),
        ('""', []),
    ],
)
def test_any_pair_of_marks_quotes(text, expected):
    assert words(text) == expected


def test_two_apostrophes_quote_as_old_newspaper_files_do():
    assert words("''We go,'' she said.") == ["We go,"]


@pytest.mark.parametrize(
    "text",
    [
        "It's the workers' right, and the minister's duty.",
        "The '90s and the ’80s were quiet.",
        "Rock 'n' roll isn't dead; 'tis only sleeping.",
        "The soldiers' and sailors' pay was cut.",
        "He is 6'2\" tall.",
        "Don’t say the ministers’ names.",
    ],
)
def test_apostrophes_are_not_quotations(text):
    assert words(text) == []


def test_an_apostrophe_does_not_end_a_single_quotation():
    assert words("‘I don’t know,’ she said, ‘and the workers’ party won’t say.’") == [
        "I don’t know,",
        "and the workers’ party won’t say.",
    ]


def test_nested_quotations_are_all_found_outer_first():
    assert words("“He told me ‘never again’ twice,” she said.") == ["He told me ‘never again’ twice,", "never again"]
    assert words("“He told me “never again” twice,” she said.") == ["He told me “never again” twice,", "never again"]


def test_a_second_opening_mark_does_not_swallow_the_article():
    text = 'It was "wholly wrecked by a "huge blast" at noon, the agency said.\n\nSmoke rose over the "dead" city.'
    assert words(text) == ['wholly wrecked by a "huge blast', "huge blast", "dead"]


def test_a_missing_closing_mark_ends_where_the_next_quotation_starts_a_sentence():
    assert words('"We will act, he said. "They must stop," he added.') == ["We will act, he said.", "They must stop,"]


def test_a_missing_closing_mark_ends_with_its_paragraph():
    assert words("“The line is cut.\n\nThe envoy left.") == ["The line is cut."]


def test_a_quotation_that_goes_on_is_found_in_each_paragraph():
    text = '"The line is cut.\n\n"It stays "dead" for now.\n\n"We are done," she said.'
    assert words(text) == ["The line is cut.", 'It stays "dead" for now.', "dead", "We are done,"]


def test_a_wrapped_line_does_not_end_a_quotation():
    assert words("She said “the line\nis cut” today.") == ["the line\nis cut"]


def test_a_line_that_ends_a_sentence_ends_an_open_quotation():
    assert words("He said “no.\nThe envoy left the “hall” early.") == ["no.", "hall"]


def test_a_stray_closing_mark_is_ignored():
    assert words("The line is cut” and “dead” now.") == ["dead"]


@given(st.lists(ALPHABET, max_size=80).map("".join))
def test_offsets_point_at_the_text(text):
    for quote in find_quotes(text):
        assert text[quote.start : quote.end] == quote.text
        assert quote.text == quote.text.strip() != ""


@given(st.text(max_size=200))
def test_no_text_breaks_it_and_order_is_that_of_the_text(text):
    quotes = find_quotes(text)
    assert list(quotes) == sorted(quotes, key=lambda quote: (quote.start, -quote.end))
    assert len({(quote.start, quote.end) for quote in quotes}) == len(quotes)


@given(st.lists(ALPHABET, max_size=40).map("".join), st.lists(ALPHABET, max_size=40).map("".join))
def test_a_paragraph_does_not_change_the_next(first, second):
    before = [quote for quote in find_quotes(f"{first}.\n\nx {second}") if quote.start > len(first) + 3]
    alone = find_quotes(f"x {second}")
    shift = len(first) + 3
    assert [(quote.start - shift, quote.text) for quote in before] == [(quote.start, quote.text) for quote in alone]


@pytest.mark.parametrize("unit", ['"a ', "'a ", "‘a’ ", "“a ", "“ ” « ' ", '"', "'", '\n"', " '' `` ", '"a "b" '])
def test_work_grows_with_length_not_faster(unit, monkeypatch):
    """Counted, not timed: the looks at neighbouring quotations for twice the text are about twice as many."""
    looks = []
    closing, single = module._closing, module._single_close
    monkeypatch.setattr(
        module, "_closing", lambda stack, *rest: looks.append(min(len(stack), 4) + 1) or closing(stack, *rest)
    )
    monkeypatch.setattr(module, "_single_close", lambda *all_: looks.append(1) or single(*all_))

    def work(times: int) -> int:
        looks.clear()
        find_quotes(unit * times)
        return sum(looks)

    assert work(2000) <= 2.2 * work(1000) + 20
