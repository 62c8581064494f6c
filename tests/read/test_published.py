"""Days of publication: many forms, local days as written, and nothing guessed."""

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tocsin.read.published import latest_today, parse_published

TODAY = date(2026, 1, 31)
DAY = date(2020, 6, 16)
FORMS = [
    "%Y-%m-%d", "%Y/%m/%d", "%Y.%m.%d", "%Y%m%d", "%Y%m%d%H%M%S", "%Y%m%dT%H%M%SZ", "%Y-%m-%dT%H:%M:%S", "%Y-%m-%d %H:%M:%S",
    "%d %B %Y", "%d %b %Y", "%B %d, %Y", "%b. %d, %Y", "%A, %B %d, %Y", "%a, %d %b %Y %H:%M:%S +0900", "%a %b %d %H:%M:%S %Y",
    "%Y %B %d", "%d-%b-%Y", "Published: %d %B %Y, %H:%M",
]  # fmt: skip


def day(value):
    return parse_published(value, today=TODAY).day


@given(st.dates(date(1971, 1, 1), TODAY), st.sampled_from(FORMS))
def test_every_form_gives_its_day_back(written, form):
    assert day(datetime.combine(written, datetime.min.time().replace(hour=7)).strftime(form)) == written


@pytest.mark.parametrize(
    "value",
    [
        "2020-06-16", "2020-06-16T23:59:59+09:00", "2020-06-16T00:30:00-11:00", "2020-06-16T05:00:00.000Z", "Tue, 16 Jun 2020 09:00:00 GMT",
        "16 June 2020", "16th June 2020", "the 16th of June 2020", "June 16, 2020", "June 16th, 2020 2:49 PM", "Tue Jun 16 14:49:00 KST 2020",
        "1592280000", "1592280000.5", "1592280000000", "16/06/2020", "06/16/2020", "16.6.2020", "JUNE 16 2020", "20200616", " 2020-06-16 \n",
    ],
)  # fmt: skip
def test_forms_of_one_day(value):
    assert day(value) == DAY


@pytest.mark.parametrize("value", ["03/04/2020", "3.4.2020", "03-04-2020"])
def test_an_ambiguous_day_is_not_guessed(value):
    published = parse_published(value, today=TODAY)
    assert published.day is None
    assert published.problem == f"date {value!r} can be 2020-03-04 or 2020-04-03; left unknown"


def test_the_same_number_twice_is_not_ambiguous():
    assert day("03/03/2020") == date(2020, 3, 3)


@pytest.mark.parametrize(
    "value",
    [
        "June 2020", "2020", "2020-06", "yesterday", "Tuesday", "2020-02-30", "31 April 2020", "31/31/2020", "99999999", "16/06/20",
        "1970-01-01T00:00:00Z", "0001-01-01", "from 16 June 2020 to 17 June 2020", "word " * 50, "9" * 60, "2020-13-01", "may 2020 be better",
    ],
)  # fmt: skip
def test_what_names_no_day_gives_a_problem(value):
    published = parse_published(value, today=TODAY)
    assert published.day is None
    assert published.problem


def test_the_day_after_today_is_a_problem_and_today_is_not():
    assert day(str(TODAY)) == TODAY
    assert "future" in parse_published(str(TODAY + timedelta(days=1)), today=TODAY).problem


@given(st.text(max_size=60))
def test_any_text_gives_a_day_or_a_problem(value):
    published = parse_published(value, today=TODAY)
    assert (published.day is None) == bool(published.problem)
    assert published.day is None or published.day <= TODAY


def test_versions_of_one_day_are_ordered_by_their_clock():
    early, late = (
        parse_published(value, today=TODAY).moment for value in ("2020-06-16T23:00+09:00", "2020-06-16T15:00Z")
    )
    assert early < late


def test_today_is_the_day_it_is_somewhere():
    assert timedelta(0) <= latest_today() - date.today() <= timedelta(days=2)  # noqa: DTZ011
