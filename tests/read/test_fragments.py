"""Single sentences: too short for an article, long enough to find something in."""

import pytest

from tocsin.read import read


@pytest.fixture
def note(tmp_path):
    path = tmp_path / "note.txt"
    path.write_text("Call me.")
    return path


def test_a_fragment_is_no_article(note):
    assert [intake.reason for intake in read(note).intakes] == ["no text: too few letters"]


def test_a_fragment_is_taken_where_fragments_are_asked_for(note):
    assert [article.text for article in read(note, fragments=True).articles] == ["Call me."]


def test_a_text_without_a_letter_is_not_even_a_fragment(note):
    note.write_text("--- 123 ---")
    assert not read(note, fragments=True).articles
