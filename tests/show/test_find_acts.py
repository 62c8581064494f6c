"""``tocsin find acts``: a row for every word that tells of an act."""

import json

import pytest
from click.testing import CliRunner

from tocsin.show.cli import main

TEXT = "Peru said it would close its embassy in Chile. Chile refused to apologise. The chef burned the cake."


def acts(text: str) -> list[dict]:
    result = CliRunner().invoke(main, ["find", "acts", "-"], input=text)
    assert result.exit_code == 0, result.output
    return [json.loads(line) for line in result.stdout.splitlines()]


@pytest.fixture(scope="module")
def rows():
    return {row["text"]: row for row in acts(TEXT)}


def test_each_row_has_its_place_a_status_and_a_probability(rows):
    for row in rows.values():
        assert TEXT[row["start"] : row["end"]] == row["text"]
        assert {"article", "event", "mode", "status", "background", "happened", "mention"} <= set(row)
        assert 0 <= row["happened"] <= 1


def test_an_act_that_is_no_event_has_a_row_without_one(rows):
    assert (rows["burned"]["event"], rows["burned"]["mention"], rows["burned"]["status"]) == (None, None, "happened")
    assert rows["burned"]["happened"] > 0.8


def test_an_announced_act_is_threatened_and_the_words_that_announce_it_happened(rows):
    assert (rows["said"]["event"], rows["said"]["status"]) == ("THREATEN", "happened")
    assert (rows["close"]["event"], rows["close"]["status"]) == ("SANCTION", "threatened")
    assert rows["close"]["mention"] == rows["said"]["mention"]
    assert rows["close"]["happened"] < 0.5 < rows["said"]["happened"]


def test_what_was_refused_did_not_take_place(rows):
    assert rows["refused"]["happened"] > 0.5 > rows["apologise"]["happened"]
    assert rows["apologise"]["status"] == "denied"


def test_a_fragment_too_short_for_an_article_will_do():
    assert [(row["text"], row["status"]) for row in acts("Call me.")] == [("Call", "demanded")]


def test_no_two_rows_tell_of_the_same_words():
    found = acts(TEXT)
    assert len({(row["start"], row["end"]) for row in found}) == len(found)
