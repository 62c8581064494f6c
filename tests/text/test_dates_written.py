"""When a text says that it was written."""

from datetime import date

import pytest

from tocsin.text.dates_written import dateline_day, estimate_written, is_history


def written(text):
    when = estimate_written(text)
    return when and (when.from_, when.to, when.basis)


def test_a_dateline_is_the_day():
    assert written("ZAGREB, 3 May 1995 (Agency) - Croatia expelled two envoys.") == (
        date(1995, 5, 3), date(1995, 5, 3), "dateline",
    )  # fmt: skip


def test_the_last_day_told_as_past_is_the_first_it_can_be_of():
    text = "The truce of 8 July 2019 held. Troops left on 3 May 2020. Talks will open on 1 June 2020."
    assert written(text) == (
        date(2020, 5, 3), date(2020, 6, 1), "tells of “3 May 2020” as past, of “1 June 2020” as to come",
    )  # fmt: skip


def test_what_lies_ahead_alone_says_nothing():
    assert written("The lease will end on 1 July 2047.") is None
    assert written("Troops left on Tuesday.") is None


def test_a_date_once_ahead_and_now_past_bounds_nothing():
    assert written("The lease was to end by 1 July 1997. It was handed over on 2 July 1997.") == (
        date(1997, 7, 2), None, "tells of “2 July 1997” as past",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "published", "day"),
    [
        ("SEOUL, June 16 (Agency) - The North spoke.", date(2009, 6, 17), date(2009, 6, 16)),
        ("ADDIS ABABA, June 8, 1998 (Agency) - Jets came.", None, date(1998, 6, 8)),
        ("CAIRO, Wednesday - Egypt spoke.", date(2014, 3, 6), date(2014, 3, 5)),
        ("SEOUL, June 16 (Agency) - The North spoke.", date(2009, 8, 17), None),
        ("SEOUL (Agency) - The North spoke on June 16.", date(2009, 6, 17), None),
    ],
)
def test_a_dateline_may_give_a_day_shortly_before_publication(text, published, day):
    assert dateline_day(text, published) == day


def test_a_history_names_years_long_gone_and_no_day_of_its_own():
    published = date(2008, 1, 1)
    assert is_history("War came in June 1932. In July the fort fell. Peace was made in 1933.", published)
    assert not is_history("War came in June 1932. Peace was made in 1933. On Tuesday a book came out.", published)
    assert not is_history("War came in June 1932. Peace was made in 1933.", None)
    assert not is_history("The fort fell in July.", published)


@pytest.mark.parametrize(
    "text",
    [
        "In 2035 Chile will host the games.",
        "Chile aims to end coal use in May 2038.",
        "The town was founded in 1900 and destroyed by Chile in 1950.",
        "Peru adopted its Vision 2030 plan.",
    ],
)
def test_plans_and_bare_years_say_nothing_of_when_a_text_was_written(text):
    assert estimate_written(text) is None


def test_years_in_the_background_make_no_history_of_fresh_news():
    text = "Chile attacked Peru on 14 June. The two fought in 1995 and in 2008. Peru closed its embassy on 10 June."
    assert not is_history(text, date(2020, 6, 16))
    assert not is_history(
        "They signed a pact in 2008 and fought in 2015. Chile attacked on June 14.", date(2020, 6, 16)
    )
