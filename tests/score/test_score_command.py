import json

import pytest
from click.testing import CliRunner

from tocsin.show.cli import main

GOLD = """\
# manner: test

{1:Chile} condemned {2:Peru}.
1>2 ACCUSE/disapprove

{1:Chile} shelled {2:a Peruvian port}, {3:the navy} said.
1>2 ASSAULT/heavy-weapons
2-3 none
"""


@pytest.fixture
def gold(tmp_path):
    path = tmp_path / "gold.txt"
    path.write_text(GOLD, encoding="utf-8")
    return path


def run(*words):
    return CliRunner().invoke(main, ["score", *map(str, words)])


def test_the_table_counts_the_pairs_and_names_the_classes(gold):
    shown = run(gold)
    assert shown.exit_code == 0
    assert "3 pairs: event macro-F1" in shown.output
    assert "ASSAULT" in shown.output


def test_scores_as_json(gold):
    found = json.loads(run(gold, "--json").stdout)
    assert found["rows"] == 3
    assert set(found["events"]) == {"ACCUSE", "ASSAULT", "none"}


def test_two_runs_of_the_same_differ_in_nothing(gold, tmp_path):
    kept = tmp_path / "before.jsonl"
    assert run(gold, "--save", kept).exit_code == 0
    assert "0 won, 0 lost, 0 changed" in run(gold, "--compare", kept).output


def test_what_is_lost_is_shown(gold, tmp_path):
    kept = tmp_path / "before.jsonl"
    run(gold, "--save", kept)
    answers = [json.loads(line) for line in kept.read_text().splitlines()]
    answers[0]["event"] = "AID"
    kept.write_text("".join(json.dumps(answer) + "\n" for answer in answers))
    assert "1 changed" in run(gold, "--compare", kept).output


def test_a_folder_without_labels_is_said_to_be_one(tmp_path):
    shown = run(tmp_path)
    assert shown.exit_code != 0
    assert "no labelled sentences there" in shown.output


def test_a_file_that_holds_no_answers_is_named(gold):
    shown = run(gold, "--compare", gold)
    assert shown.exit_code != 0
    assert "not the answers of an earlier run" in shown.output
