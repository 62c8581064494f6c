"""Scores of a classifier: precision, recall and F1 a class, their mean, and how far confidence can be trusted."""

from collections import Counter
from collections.abc import Hashable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class ClassScore:
    """How well one class is told: shares from 0 to 1, and how often it is true."""

    precision: float
    recall: float
    f1: float
    cases: int


def by_class(true: Sequence[Hashable], found: Sequence[Hashable]) -> dict[Hashable, ClassScore]:
    """The score of each class that is true at least once."""
    right = Counter(a for a, b in zip(true, found, strict=True) if a == b)
    expected, given = Counter(true), Counter(found)
    return {
        name: ClassScore(
            precision=right[name] / given[name] if given[name] else 0.0,
            recall=right[name] / cases,
            f1=2 * right[name] / (given[name] + cases),
            cases=cases,
        )
        for name, cases in sorted(expected.items(), key=lambda item: str(item[0]))
    }


def macro_f1(true: Sequence[Hashable], found: Sequence[Hashable]) -> float:
    """The mean F1 over the classes that are true at least once; 0 if there are none."""
    scores = by_class(true, found)
    return sum(score.f1 for score in scores.values()) / len(scores) if scores else 0.0


def calibration_error(confidences: Sequence[float], right: Sequence[bool], bins: int = 10) -> float:
    """The expected calibration error: the mean gap between confidence and share right, over bins of equal width."""
    return sum(
        count / len(confidences) * abs(confidence - share)
        for confidence, share, count in reliability(confidences, right, bins)
    )


def reliability(confidences: Sequence[float], right: Sequence[bool], bins: int = 10) -> list[tuple[float, float, int]]:
    """For each bin that is not empty: the mean confidence, the share right and the number of cases."""
    members: dict[int, list[tuple[float, bool]]] = {}
    for confidence, is_right in zip(confidences, right, strict=True):
        members.setdefault(min(int(confidence * bins), bins - 1), []).append((confidence, is_right))
    return [
        (sum(c for c, _ in own) / len(own), sum(r for _, r in own) / len(own), len(own))
        for _, own in sorted(members.items())
    ]
