"""What holds for dates in any text."""

import re
from datetime import date
from importlib.resources import files

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tocsin.text.dates import find_dates
from tocsin.text.dates_calendar import easter, month_days, shift_months, week_days

_WORDS = st.sampled_from(
    [
        "on",
        "in",
        "since",
        "until",
        "by",
        "the",
        "of",
        "last",
        "next",
        "this",
        "early",
        "mid-",
        "late",
        "end",
        "June",
        "May",
        "March",
        "Tuesday",
        "Sunday",
        "16",
        "31",
        "29",
        "2020",
        "1953",
        "'90s",
        ",",
        ".",
        "-",
        "/",
        ":",
        "two",
        "a",
        "week",
        "days",
        "ago",
        "later",
        "every",
        "at",
        "noon",
        "2:50",
        "p.m.",
        "Christmas",
        "Easter",
        "Orthodox Easter",
        "Eid ul-Fitr",
        "Eid al Adha",
        "Ramadan",
        "India's Independence Day",
        "half a year ago",
        "between",
        "and",
        "overnight",
        "9/11",
        "quarter",
        "fiscal",
        "winter",
        "previous",
        "same",
        "day",
        "within",
        "10",
        "hours",
        "99999",
        "0",
    ]
)
_TEXTS = st.one_of(st.text(max_size=120), st.lists(_WORDS, max_size=25).map(" ".join))
_DAYS = st.one_of(st.none(), st.dates())
UNHURRIED = settings(deadline=None, max_examples=150)


@given(text=_TEXTS, published=_DAYS, past=st.sampled_from([True, False, None]))
@UNHURRIED
def test_any_text_on_any_day_gives_spans_that_point_at_the_text(text, published, past):
    end = 0
    for span in find_dates(text, published, past=past):
        assert text[span.start : span.end] == span.text
        assert span.start >= end
        end = span.end
        assert span.when.from_ is None or span.when.to is None or span.when.from_ <= span.when.to


@given(text=_TEXTS.filter(lambda text: not any(sign.isdigit() for sign in text)))
@UNHURRIED
def test_without_numbers_and_publication_day_no_day_is_made_up(text):
    assert all((span.when.from_, span.when.to) == (None, None) for span in find_dates(text, None))


def test_the_system_clock_is_never_read():
    folders = [files("tocsin.text"), files("tocsin.annotate")]
    sources = [
        path
        for folder in folders
        for path in folder.iterdir()
        if path.name.startswith("dates") and path.name.endswith(".py")
    ]
    assert len(sources) > 5
    for path in sources:
        assert not re.search(
            r"\.(?:today|now|utcnow|fromtimestamp)\(|\bimport time\b|\btime\.time\b", path.read_text()
        ), path.name


@pytest.mark.parametrize(
    "sign", [" ", "1", "a", "-", "\n", "May ", "1 ", "the ", "12:", "June 1-", "20 ", "'", "early "]
)
def test_long_runs_do_not_trap_the_patterns(sign):
    text = sign * 20_000
    assert all(text[span.start : span.end] == span.text for span in find_dates(text, date(2020, 6, 16)))


@given(day=st.dates(min_value=date(1, 2, 1), max_value=date(9999, 11, 30)), months=st.integers(-24, 24))
def test_moving_by_months_never_leaves_the_month_it_should_reach(day, months):
    moved = shift_months(day, months)
    if moved is not None:
        assert (moved.year * 12 + moved.month) - (day.year * 12 + day.month) == months
        assert moved.day <= day.day


@given(day=st.dates(min_value=date(2, 1, 1), max_value=date(9998, 12, 31)))
def test_a_week_runs_from_monday_to_sunday_around_its_day(day):
    first, last = week_days(day)
    assert (first.isoweekday(), last.isoweekday(), (last - first).days) == (1, 7, 6)
    assert first <= day <= last


@given(year=st.integers(1583, 4000))
def test_easter_is_a_sunday_between_22_march_and_25_april(year):
    found = easter(year)
    assert found.isoweekday() == 7
    assert date(year, 3, 22) <= found <= date(year, 4, 25)


@pytest.mark.parametrize(("year", "last"), [(2020, 29), (2021, 28), (1900, 28), (2000, 29)])
def test_february_has_29_days_in_leap_years(year, last):
    assert month_days(year, 2)[1].day == last
