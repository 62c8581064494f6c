"""Amounts of time: "two days ago", "a week later", "for the past ten days", "within 48 hours", "every year"."""

import re
from datetime import date
from re import Match

from tocsin.domain.when import TimePrecision, When
from tocsin.text.dates_calendar import (
    month_days,
    month_value,
    one_day,
    shift_days,
    shift_months,
    week_days,
    week_value,
    whole,
    year_days,
)
from tocsin.text.dates_lengths import MORE_THAN, length_value
from tocsin.text.dates_reference import Reading, Reference, Rule
from tocsin.text.dates_words import (
    COUNT,
    GAP,
    LONG_UNIT,
    NUMBER,
    NUMBERS,
    PLAIN_UNIT,
    UNIT,
    WEEKDAY_NAME,
    number,
    weekday_number,
)

_DAY_OF_HOURS = 24
_MONTHS = {"month": 1, "quarter": 3, "year": 12, "decade": 120}
_DAYS = {"day": 1, "night": 1, "week": 7, "fortnight": 14}
_SET_WORDS = {
    "hourly": "PT1H", "daily": "P1D", "nightly": "P1D", "weekly": "P1W", "fortnightly": "P2W", "monthly": "P1M", "quarterly": "P3M",
    "annual": "P1Y", "annually": "P1Y", "yearly": "P1Y", "biannual": "P6M", "biennial": "P2Y",
}  # fmt: skip


def moved(day: date, count: int, unit: str) -> date | None:
    """The day so many units on; part of a day counts as one in the direction it goes."""
    if unit in _MONTHS:
        return shift_months(day, count * _MONTHS[unit])
    if unit in _DAYS:
        return shift_days(day, count * _DAYS[unit])
    hours = {"hour": 1.0, "minute": 1 / 60, "second": 1 / 3600}[unit] * count
    return shift_days(day, -int(-hours // 24) if hours > 0 else int(hours // 24))


def around(day: date | None, unit: str, basis: str) -> When:
    """The day, week, month or year that an amount of such units reaches."""
    if day is None:
        return When(basis=basis)
    if unit in ("week", "fortnight"):
        return whole(week_days(day), "week", basis, week_value(day))
    if unit in ("month", "quarter"):
        return whole(month_days(day.year, day.month), "month", basis, month_value(day))
    if unit == "year":
        return whole(year_days(day.year), "year", basis, f"{day.year:04d}")
    if unit == "decade":
        return When(
            from_=date(day.year, 1, 1),
            to=date(day.year, 12, 31),
            precision="year",
            basis=basis,
            value=f"{day.year:04d}",
        )
    return one_day(day, basis)


def _ago(match: Match[str], ref: Reference) -> Reading | None:
    """Such as "two days ago", "three years ago", "weeks ago"; short of a day it may be the day before."""
    unit = match["unit"].lower()
    count = number(match["count"]) if match["count"] else None
    if count is None or ref.published is None:
        to = ref.published
        relative = None if to and count else f"{amount_words(match)} before publication"
        return Reading("DATE", When(to=to, basis=match[0], relative=relative, value="PAST_REF"))
    day = moved(ref.published, -count, unit)
    if unit in ("hour", "minute", "second") and day is not None:
        last = day if count >= _DAY_OF_HOURS and unit == "hour" else ref.published
        precise: TimePrecision = "day" if day == last else "range"
        return Reading("TIME", When(from_=day, to=last, precision=precise, basis=match[0], value="PAST_REF"))
    return Reading("DATE", around(day, unit, match[0]))


def _half_ago(match: Match[str], ref: Reference) -> Reading | None:
    """Such as "half a year ago", "two and a half years ago": to the month."""
    unit = match["unit"].lower()
    count = number(match["count"]) if match["count"] else 0
    months = None if count is None else 12 * count + 6 if unit == "year" else 60 * (2 * count + 1)
    if ref.published is None or months is None:
        return Reading(
            "DATE", When(to=ref.published, basis=match[0], relative=f"{match[0]}, before publication", value="PAST_REF")
        )
    return Reading("DATE", around(shift_months(ref.published, -months), "month", match[0]))


def _from_now(match: Match[str], ref: Reference) -> Reading | None:
    """Such as "two weeks from now"."""
    unit, count = match["unit"].lower(), number(match["count"])
    if count is None or ref.published is None:
        relative = f"{amount_words(match)} after publication"
        return Reading("DATE", When(from_=ref.published, basis=match[0], relative=relative, value="FUTURE_REF"))
    grain = "month" if unit == "year" else unit
    return Reading("DATE", around(moved(ref.published, count, unit), grain, match[0]))


def _after_next(match: Match[str], ref: Reference) -> Reading | None:
    """Such as "the week after next"."""
    unit = match["unit"].lower()
    if ref.published is None:
        return Reading("DATE", When(basis=match[0], relative=f"two {unit}s after publication", value="FUTURE_REF"))
    return Reading("DATE", around(moved(ref.published, 2, unit), unit, match[0]))


def amount_words(match: Match[str]) -> str:
    """The words of a match's amount: "three weeks"."""
    return " ".join(f"{match['count'] or ''} {match['unit']}{match['plural'] or ''}".split())


def _window(match: Match[str], ref: Reference) -> Reading | None:
    """Such as "the past ten days", "the next 48 hours", "recent weeks", "the coming months"."""
    which = match["which"].lower().split()[-1]
    unit = match["unit"].lower()
    count = number(match["count"]) if match["count"] else (None if match["plural"] else 1)
    back = which in ("past", "last", "previous", "recent", "preceding")
    side = "before" if back else "after"
    if count is None:
        first, last = (None, ref.published) if back else (ref.published, None)
        relative = f"{which} {unit}s {side} publication" if ref.published is None else None
        return Reading(
            "DATE",
            When(from_=first, to=last, basis=match[0], relative=relative, value="PAST_REF" if back else "FUTURE_REF"),
        )
    return Reading("DURATION", _stretching(match[0], count, unit, back=back, ref=ref))


def _stretching(basis: str, count: int, unit: str, *, back: bool, ref: Reference) -> When:
    value = length_value(count, unit)
    if ref.published is None:
        return When(
            basis=basis,
            relative=f"{count} {unit}{'s' if count != 1 else ''} {'before' if back else 'from'} publication",
            value=value,
        )
    other = moved(ref.published, -count if back else count, unit)
    first, last = (other, ref.published) if back else (ref.published, other)
    return When(from_=first, to=last, precision="range", basis=basis, value=value)


def _within(match: Match[str], ref: Reference) -> Reading | None:
    """Such as "within 48 hours", "in ten days' time": a deadline that runs from publication, unless told in the past."""
    unit, count = match["unit"].lower(), number(match["count"])
    if count is None or ref.past:
        return Reading("DURATION", When(basis=match[0], value=length_value(count, unit)))
    return Reading("DURATION", _stretching(match[0], count, unit, back=False, ref=ref))


def _set(match: Match[str], _ref: Reference) -> Reading | None:
    unit = match["unit"].lower()
    count = NUMBERS.get((match["count"] or "one").lower()) or (
        int(match["count"]) if (match["count"] or "").isdecimal() else 1
    )
    return Reading("SET", When(basis=match[0], value=length_value(count, "week" if unit == "weekend" else unit)))


def _set_weekday(match: Match[str], _ref: Reference) -> Reading | None:
    return Reading("SET", When(basis=match[0], value=f"XXXX-WXX-{weekday_number(match['weekday'])}"))


def _set_word(match: Match[str], _ref: Reference) -> Reading | None:
    return Reading("SET", When(basis=match[0], value=_SET_WORDS[match[0].lower()]))


RULES = (
    Rule(
        re.compile(rf"(?<![\w-])(?:[Hh]alf{GAP}an?{GAP}(?P<unit>year|decade)(?P<count>(?!))?){GAP}ago(?![\w-])"),
        _half_ago,
    ),
    Rule(
        re.compile(
            rf"(?<![\w-])(?P<count>{NUMBER}){GAP}and{GAP}a{GAP}half{GAP}(?P<unit>year|decade)s{GAP}ago(?![\w-])",
            re.IGNORECASE,
        ),
        _half_ago,
    ),
    Rule(
        re.compile(
            rf"(?<![\w-]){MORE_THAN}(?:{COUNT}{GAP}|(?P<plain>(?=\w{{3,7}}s{GAP})))(?P<unit>{UNIT})(?P<plural>s)?{GAP}ago\b",
            re.IGNORECASE,
        ),
        _ago,
    ),
    Rule(
        re.compile(rf"(?<![\w-]){COUNT}{GAP}{PLAIN_UNIT}{GAP}(?:from{GAP}now|hence)(?![\w-])", re.IGNORECASE),
        _from_now,
    ),
    Rule(
        re.compile(rf"(?<![\w-])the{GAP}(?P<unit>week|month|year){GAP}after{GAP}next(?![\w-])", re.IGNORECASE),
        _after_next,
    ),
    Rule(
        re.compile(
            rf"(?<![\w-])(?:[Tt]he{GAP}|these{GAP})?(?P<which>past|last|next|coming|previous|preceding|following|recent){GAP}(?:(?P<count>{NUMBER}){GAP})?(?P<unit>{UNIT})(?P<plural>s)(?![\w\u2019'-])",
            re.IGNORECASE,
        ),
        _window,
    ),
    Rule(
        re.compile(
            rf"(?<![\w-])the{GAP}(?P<which>past){GAP}(?P<count>(?!))?(?P<unit>{UNIT})(?P<plural>(?!))?(?![\w\u2019'-])",
            re.IGNORECASE,
        ),
        _window,
    ),
    Rule(re.compile(rf"(?<=[Ww]ithin )(?:the{GAP}next{GAP})?{COUNT}{GAP}{PLAIN_UNIT}(?![\w-])"), _within),
    Rule(re.compile(rf"(?<![\w-])[Ii]n{GAP}{COUNT}{GAP}{PLAIN_UNIT}[\u2019']?s?{GAP}time(?![\w-])"), _within),
    Rule(
        re.compile(
            rf"(?<![\w-])(?:each|every)(?:{GAP}(?P<count>other|single|{NUMBER}))?{GAP}(?P<unit>{LONG_UNIT}|hour|minute)s?(?![\w-])",
            re.IGNORECASE,
        ),
        _set,
    ),
    Rule(re.compile(rf"(?<![\w-])(?:(?:[Ee]ach|[Ee]very){GAP}(?P<weekday>{WEEKDAY_NAME}))(?![\w-])"), _set_weekday),
    Rule(re.compile(rf"(?<![\w-])(?P<weekday>{WEEKDAY_NAME})s(?![\w-])"), _set_weekday),
    Rule(re.compile(rf"(?<![\w-])(?:{'|'.join(_SET_WORDS)})(?![\w-])"), _set_word),
)
