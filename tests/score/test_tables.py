import pytest
from hypothesis import given
from hypothesis import strategies as st

from tocsin.score.tables import by_class, calibration_error, macro_f1, reliability

classes = st.sampled_from("abc")
pairs = st.lists(st.tuples(classes, classes), min_size=1)


def test_precision_recall_and_f1_of_a_class():
    score = by_class(["a", "a", "b", "b"], ["a", "b", "b", "b"])["b"]
    assert (score.precision, score.recall, score.cases) == (pytest.approx(2 / 3), 1.0, 2)
    assert score.f1 == pytest.approx(0.8)


def test_a_class_never_found_scores_nothing():
    assert by_class(["a", "b"], ["a", "a"])["b"].f1 == 0


def test_the_macro_mean_leaves_out_classes_that_are_never_true():
    assert macro_f1(["a", "a"], ["a", "c"]) == pytest.approx(2 / 3)


@given(st.lists(classes, min_size=1))
def test_what_is_all_right_scores_one(true):
    assert macro_f1(true, true) == 1


@given(pairs)
def test_scores_are_shares(answers):
    true, found = zip(*answers, strict=True)
    assert 0 <= macro_f1(true, found) <= 1
    assert sum(score.cases for score in by_class(true, found).values()) == len(true)


def test_confidence_that_keeps_its_word_has_no_error():
    assert calibration_error([0.75] * 4, [True, True, True, False]) == 0


def test_overconfidence_is_the_gap():
    assert calibration_error([1.0, 1.0], [True, False]) == pytest.approx(0.5)


@given(st.lists(st.tuples(st.floats(0, 1), st.booleans()), min_size=1))
def test_every_answer_falls_into_one_bin(answers):
    confidences, right = zip(*answers, strict=True)
    assert sum(count for _, _, count in reliability(confidences, right)) == len(answers)
    assert 0 <= calibration_error(confidences, right) <= 1
