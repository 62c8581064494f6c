"""Words reduced for comparing, and ids made from content."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tocsin.text.groups import Groups
from tocsin.text.wording import content_id, content_words, flat, head_word, members_id, stem


@pytest.mark.parametrize(
    "forms",
    [("close", "closed", "closes", "closing"), ("stop", "stopped", "stops"), ("violate", "violation", "violated"), ("policy", "policies"), ("office", "offices")],
)  # fmt: skip
def test_forms_of_one_word_meet_in_one_stem(forms):
    assert len({stem(form) for form in forms}) == 1


@pytest.mark.parametrize("pair", [("border", "order"), ("north", "south"), ("crisis", "crises"), ("bus", "bu")])
def test_different_words_keep_different_stems(pair):
    assert stem(pair[0]) != stem(pair[1])


@pytest.mark.parametrize(
    ("phrase", "head"),
    [
        ("the joint liaison office in Kaesong", "office"),
        ("communication lines with the South", "lines"),
        ("South Korea's 2018 military agreement", "agreement"),
        ("hotline", "hotline"),
    ],
)
def test_the_head_of_a_phrase_stands_before_its_first_preposition(phrase, head):
    assert head_word(phrase) == stem(head)


def test_function_words_weekdays_and_possessives_carry_no_content():
    assert content_words("On Tuesday the North's army said that it had fired") == {stem("north"), "army", stem("fired")}


def test_quotation_marks_and_dashes_do_not_hide_a_copy():
    assert flat("“They must stop” — he said.") == flat('"They must stop" - he said')


def test_ids_depend_on_members_and_not_on_their_order():
    assert members_id(["b", "a"]) == members_id(["a", "b", "a"])
    assert content_id("ab", "c") != content_id("a", "bc")
    assert len(content_id("a")) == 16


@given(st.lists(st.tuples(st.sampled_from("abcdef"), st.sampled_from("abcdef"))), st.randoms())
def test_groups_do_not_depend_on_the_order_of_joining(pairs, random):
    one, other = Groups("abcdef"), Groups("abcdef")
    for first, second in pairs:
        one.join(first, second)
    random.shuffle(pairs)
    for first, second in pairs:
        other.join(second, first)
    assert list(one) == list(other)


@given(st.text())
def test_any_text_has_words(text):
    assert content_words(text) <= {stem(word) for word in flat(text).split()}
