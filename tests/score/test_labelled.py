from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tocsin.errors import DataError
from tocsin.score import read_batch, read_rows

LABELLED = Path(__file__).parents[2] / "labelled" / "batches"


def batch(tmp_path, text):
    path = tmp_path / "one.txt"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_pair_knows_its_spans_its_act_and_its_status(tmp_path):
    (row,) = read_batch(
        batch(tmp_path, "# manner: wire\n\n{1:Peru} may sue {2:Chile}.\n1>2 ACCUSE/allege hypothetical\n")
    )
    assert row.sentence == "Peru may sue Chile."
    assert row.sentence[row.source.start : row.source.end] == "Peru"
    assert row.sentence[row.target.start : row.target.end] == "Chile"
    assert (row.event, row.mode, row.status, row.background) == ("ACCUSE", "allege", "hypothetical", False)
    assert row.id == "one.txt:4"


def test_a_status_left_out_is_happened_and_background_may_follow(tmp_path):
    (row,) = read_batch(batch(tmp_path, "{1:Peru} fought {2:Chile} in 1879.\n1=2 ASSAULT background\n"))
    assert (row.status, row.background, row.direction) == ("happened", True, "both")


def test_the_second_may_be_the_doer(tmp_path):
    (row,) = read_batch(batch(tmp_path, "{1:Arica} was shelled by {2:Chile}.\n2>1 ASSAULT/heavy-weapons\n"))
    assert (row.source.text, row.target.text) == ("Chile", "Arica")


def test_no_act_has_no_status(tmp_path):
    (row,) = read_batch(batch(tmp_path, "{1:Peru} and {2:Chile} have long coasts.\n1-2 none\n"))
    assert (row.event, row.status, row.direction) == (None, None, "none")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{1:Peru} sued {2:Chile}.\n1>2 SUE\n", "one.txt:2: 'SUE' is no PLOVER code"),
        ("{1:Peru} sued {2:Chile}.\n1>2 ACCUSE/rumour\n", "is no PLOVER code"),
        ("{1:Peru} sued {2:Chile}.\n1>3 ACCUSE\n", "a party that the sentence does not mark"),
        ("{1:Peru} sued {2:Chile}.\n1>2 ACCUSE maybe\n", "'maybe' is no status"),
        ("{1:Peru} sued {2:Chile}.\n1>2 none\n", "'-' goes with none"),
        ("{1:Peru} sued {2:Chile}.\nPeru sued\n", "is no label"),
        ("{1:Peru} sued {2:Chile}.\n", "without a labelled pair"),
        ("Peru sued {1:Chile}.\n1>2 ACCUSE\n", "needs two parties"),
        ("{1:Peru} sued {1:Chile}.\n1>2 ACCUSE\n", "marked twice"),
        ("{1:Peru sued {2:Chile}.\n1>2 ACCUSE\n", "needs two parties"),
    ],
)
def test_what_cannot_be_read_is_named_with_file_and_line(tmp_path, text, said):
    with pytest.raises(DataError, match=r"one\.txt:\d") as error:
        read_batch(batch(tmp_path, text))
    assert said in str(error.value)


names = st.text(
    st.characters(blacklist_characters="{}\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029", blacklist_categories=("Cs", "Cc")),
    min_size=1,
).filter(lambda text: text == text.strip() and not text.startswith("#"))


EVERY = (
    "# pairs: every\n\n{1:Oslo} and {2:Lima} met as {3:Turin} slept.\n1=2 CONSULT\n\n{1:Turin} lies near {2:Milan}.\n"
)


def test_where_every_act_is_labelled_the_other_pairs_have_none(tmp_path):
    path = tmp_path / "items.txt"
    path.write_text(EVERY)
    told = [(row.source.text, row.event, row.target.text) for row in read_batch(path)]
    assert told == [
        ("Oslo", "CONSULT", "Lima"),
        ("Oslo", None, "Turin"),
        ("Lima", None, "Turin"),
        ("Turin", None, "Milan"),
    ]


def test_elsewhere_a_sentence_needs_a_label(tmp_path):
    path = tmp_path / "pairs.txt"
    path.write_text(EVERY.replace("# pairs: every", ""))
    with pytest.raises(DataError, match="without a labelled pair"):
        read_batch(path)


@given(names, names, names)
def test_marks_leave_the_sentence_and_say_where_the_parties_stood(tmp_path_factory, before, one, other):
    path = tmp_path_factory.mktemp("labels") / "one.txt"
    path.write_text(f"x{before} {{1:{one}}} and {{2:{other}}}.\n1=2 CONSULT\n", encoding="utf-8")
    (row,) = read_batch(path)
    assert row.sentence == f"x{before} {one} and {other}."
    assert row.sentence[row.target.start : row.target.end] == other


# The published sentences


def test_the_labelled_sentences_can_all_be_read():
    rows = read_rows(LABELLED)
    assert len(rows) > 6000
    assert sum(row.event is None for row in rows) > len(rows) / 5


def test_no_pair_is_labelled_twice():
    rows = read_rows(LABELLED)
    places = [(row.batch, row.sentence, row.source.start, row.target.start) for row in rows]
    assert len(places) == len(set(places))


def test_every_event_and_every_status_is_labelled_often():
    rows = read_rows(LABELLED)
    for event in {row.event for row in rows if row.event}:
        assert sum(row.event == event for row in rows) > 250, event
    assert {row.status for row in rows if row.status} == {
        "happened", "ongoing", "planned", "threatened", "demanded", "offered", "denied", "hypothetical",
    }  # fmt: skip
