import json

import pytest
from click.testing import CliRunner

from tocsin.domain import Recipe
from tocsin.errors import InputError
from tocsin.relate import Question, read_questions, relate
from tocsin.show.cli import main


def ask(sentence, source, target):
    (found,) = relate([Question(id="1", sentence=sentence, source=source, target=target)], Recipe())
    return found


@pytest.mark.parametrize(
    ("sentence", "source", "target", "event"),
    [
        ("Peru's army shelled Bolivian villages on Monday.", "Peru's army", "Bolivian villages", "ASSAULT"),
        ("Chile sent tents to Peru after the quake.", "Chile", "Peru", "AID"),
        ("Kenyan students marched against the government in Nairobi.", "Kenyan students", "the government", "PROTEST"),
        ("Ghana urged Togo to free the opposition leader.", "Ghana", "Togo", "REQUEST"),
        ("Serbia recalled its ambassador from Montenegro.", "Serbia", "Montenegro", "SANCTION"),
    ],
)
def test_what_the_first_does_to_the_second(sentence, source, target, event):
    assert ask(sentence, source, target).event == event


def test_an_act_to_come_is_a_promise_or_a_threat():
    assert ask("Chile plans to send tents to Peru next week.", "Chile", "Peru").event == "AGREE"


def test_the_mode_is_told_where_the_words_tell_it():
    assert (
        ask("Peruvian police arrested two Chilean diplomats.", "Peruvian police", "Chilean diplomats").mode == "arrest"
    )
    assert ask("Chile sent tents to Peru after the quake.", "Chile", "Peru").mode is None


def test_an_answer_says_why():
    found = ask("Chile condemned Peru over the arrests.", "Chile", "Peru")
    assert any(reason.startswith("encoder: ACCUSE") for reason in found.because)
    assert any(reason.startswith("rule: ") for reason in found.because)
    assert 0 <= found.no_act <= 1


def test_a_line_that_lacks_something_is_named():
    with pytest.raises(InputError, match="line 2: without source, target"):
        list(read_questions([{"id": 1, "sentence": "a", "source": "b", "target": "c"}, {"id": 2, "sentence": "a"}]))


def test_the_command_answers_a_line_for_a_line():
    question = {"id": 7, "sentence": "Chile condemned Peru.", "source": "Chile", "target": "Peru"}
    shown = CliRunner().invoke(main, ["relate", "-"], input=json.dumps(question) + "\n\n")
    assert shown.exit_code == 0
    answer = json.loads(shown.stdout)
    assert (answer["id"], answer["event"]) == ("7", "ACCUSE")


@pytest.mark.parametrize(
    ("line", "said"), [("{", "line 1: no JSON"), ("[]", "line 1: no JSON object"), ("{}", "line 1: without id")]
)
def test_the_command_names_a_bad_line(line, said):
    shown = CliRunner().invoke(main, ["relate", "-"], input=line + "\n")
    assert shown.exit_code != 0
    assert said in shown.stderr
