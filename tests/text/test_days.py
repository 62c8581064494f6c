"""When two times exclude each other, and when they only differ in how much they tell."""

from datetime import date

import pytest

from tocsin.domain import UNKNOWN, When
from tocsin.text.days import cannot_agree, is_before, known_day, minutes, years

TUESDAY = date(2020, 6, 16)


def on(day: date) -> When:
    return When(from_=day, to=day, precision="day", value=day.isoformat())


JUNE = When(from_=date(2020, 6, 1), to=date(2020, 6, 30), precision="month", value="2020-06")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (on(TUESDAY), on(date(2020, 6, 17))),
        (on(date(2020, 7, 1)), JUNE),
        (on(TUESDAY), When(value="XXXX-WXX-6", basis="Saturday")),
        (When(value="XXXX-WXX-2"), When(value="XXXX-WXX-6")),
        (on(TUESDAY), When(value="XXXX-01-30", basis="January 30")),
        (When(value="XXXX-01"), When(value="XXXX-02-03")),
    ],
)
def test_times_without_a_common_day_cannot_agree(one, other):
    assert cannot_agree(one, other)
    assert cannot_agree(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (on(TUESDAY), UNKNOWN),
        (on(TUESDAY), JUNE),
        (on(TUESDAY), When(value="XXXX-WXX-2", basis="Tuesday")),
        (on(TUESDAY), When(to=date(2020, 6, 20), basis="published")),
        (When(value="XXXX-06"), on(TUESDAY)),
        (When(value="P3D"), on(TUESDAY)),
    ],
)
def test_a_vaguer_time_can_agree_with_a_day(one, other):
    assert not cannot_agree(one, other)
    assert not cannot_agree(other, one)


def test_only_a_single_day_is_a_known_day():
    assert known_day(on(TUESDAY)) == TUESDAY
    assert known_day(JUNE) is None
    assert known_day(UNKNOWN) is None


def test_before_needs_both_bounds():
    assert is_before(JUNE, on(date(2020, 7, 1)))
    assert not is_before(UNKNOWN, on(TUESDAY))
    assert not is_before(on(TUESDAY), JUNE)


def test_years_are_known_only_with_both_ends():
    assert list(years(JUNE) or ()) == [2020]
    assert years(When(to=TUESDAY)) is None


def test_a_clock_is_minutes_since_midnight():
    assert minutes("14:50") - minutes("14:49") == 1
    assert minutes("09:05:30") == 545
