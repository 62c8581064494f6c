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
from tocsin.text.dates_reference import Reading, Reference, Rule
from tocsin.text.dates_words import GAP, LONG_UNIT, NUMBER, NUMBERS, PARTS, UNIT, WEEKDAY_NAME, number, weekday_number

_DAY_OF_HOURS = 24
_MONTHS = {"month": 1, "quarter": 3, "year": 12, "decade": 120}
_DAYS = {"day": 1, "night": 1, "week": 7, "fortnight": 14}
_LETTERS = {"day": "D", "night": "D", "week": "W", "month": "M", "year": "Y"}
_SET_WORDS = {
    "hourly": "PT1H", "daily": "P1D", "nightly": "P1D", "weekly": "P1W", "fortnightly": "P2W", "monthly": "P1M", "quarterly": "P3M",
    "annual": "P1Y", "annually": "P1Y", "yearly": "P1Y", "biannual": "P6M", "biennial": "P2Y",
}  # fmt: skip


def _value(count: int | None, unit: str) -> str:
    """The TIMEX3 value of an amount: ten days are P10D, several hours PTXH."""
    shown = "X" if count is None else str(count)
    if unit in ("hour", "minute", "second"):
        return f"PT{shown}{unit[0].upper()}"
    if unit in _LETTERS:
        return f"P{shown}{_LETTERS[unit]}"
    factor, letter = {"fortnight": (2, "W"), "quarter": (3, "M"), "decade": (10, "Y"), "century": (100, "Y")}[unit]
    return f"PX{letter}" if count is None else f"P{count * factor}{letter}"


def _moved(day: date, count: int, unit: str) -> date | None:
    if unit in _MONTHS:
        return shift_months(day, count * _MONTHS[unit])
    if unit in _DAYS:
        return shift_days(day, count * _DAYS[unit])
    hours = {"hour": 1.0, "minute": 1 / 60, "second": 1 / 3600}[unit] * count
    return shift_days(day, -int(-hours // 24) if hours > 0 else int(hours // 24))


def _around(day: date | None, unit: str, basis: str) -> When:
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
        relative = None if to and count else f"{_amount_words(match)} before publication"
        return Reading("DATE", When(to=to, basis=match[0], relative=relative, value="PAST_REF"))
    day = _moved(ref.published, -count, unit)
    if unit in ("hour", "minute", "second") and day is not None:
        last = day if count >= _DAY_OF_HOURS and unit == "hour" else ref.published
        precise: TimePrecision = "day" if day == last else "range"
        return Reading("TIME", When(from_=day, to=last, precision=precise, basis=match[0], value="PAST_REF"))
    return Reading("DATE", _around(day, unit, match[0]))


def _amount_words(match: Match[str]) -> str:
    return " ".join(f"{match['count'] or ''} {match['unit']}{match['plural'] or ''}".split())


def _later(match: Match[str], ref: Reference) -> Reading | None:
    """Such as "a week later", "two days earlier": from the last day the text named."""
    unit, count = match["unit"].lower(), number(match["count"])
    sign = 1 if match["way"].lower() in ("later", "afterwards", "after", "on") else -1
    relative = f"{_amount_words(match)} {'after' if sign > 0 else 'before'} the date named before it"
    anchor = ref.anchor
    if count is None or anchor is None or anchor.from_ is None or anchor.from_ != anchor.to:
        years = (
            count is not None and anchor is not None and anchor.from_ and anchor.precision == "year" and unit == "year"
        )
        if years and anchor is not None and anchor.from_ is not None and count is not None:
            return Reading("DATE", _around(shift_months(anchor.from_, sign * 12 * count), "year", match[0]))
        return Reading("DATE", When(basis=match[0], relative=relative, value="XXXX-XX-XX"))
    if unit in ("hour", "minute", "second"):
        return Reading("TIME", When(basis=match[0], relative=relative, value="XXXX-XX-XX"))
    day = _moved(anchor.from_, sign * count, unit)
    return Reading(
        "DATE",
        one_day(day, match[0]) if unit in ("day", "week", "fortnight", "night") else _around(day, unit, match[0]),
    )


def _neighbour(match: Match[str], ref: Reference) -> Reading | None:
    """Such as "the previous day", "the same month", "that year": beside the last date the text named."""
    unit = match["unit"].lower()
    words = match["which"].lower().split()
    step = -1 if words[-1] in ("previous", "preceding", "before") else 0 if words[-1] in ("same", "that", "very") else 1
    anchor = ref.anchor
    name = {-1: "before", 0: "of", 1: "after"}[step]
    unresolved = When(basis=match[0], relative=f"the {unit} {name} the date named before it", value="XXXX-XX-XX")
    if anchor is None or anchor.from_ is None or anchor.to is None or not _is_as_fine(anchor, unit):
        return Reading("DATE", unresolved)
    if unit == "night":
        day = shift_days(anchor.from_, step)
        return (
            Reading("TIME", When(from_=day, to=day, precision="day", basis=match[0], value=f"{day}{PARTS['night']}"))
            if day
            else None
        )
    base = anchor.from_ if step <= 0 else anchor.to
    day = _moved(base, step, unit) if step else base
    return Reading("DATE", _around(day, unit, match[0]))


def _is_as_fine(anchor: When, unit: str) -> bool:
    if anchor.from_ is None or anchor.to is None:
        return False
    length = (anchor.to - anchor.from_).days
    return length <= {"day": 0, "night": 0, "week": 6, "month": 30, "year": 365}.get(unit, -1)


def _day_after(match: Match[str], ref: Reference) -> Reading | None:
    """Such as "the day before", "the year after", standing alone."""
    return _neighbour(match, ref)


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
    value = _value(count, unit)
    if ref.published is None:
        return When(
            basis=basis,
            relative=f"{count} {unit}{'s' if count != 1 else ''} {'before' if back else 'from'} publication",
            value=value,
        )
    other = _moved(ref.published, -count if back else count, unit)
    first, last = (other, ref.published) if back else (ref.published, other)
    return When(from_=first, to=last, precision="range", basis=basis, value=value)


def _within(match: Match[str], ref: Reference) -> Reading | None:
    """Such as "within 48 hours", "in ten days' time": a deadline that runs from publication, unless told in the past."""
    unit, count = match["unit"].lower(), number(match["count"])
    if count is None or ref.past:
        return Reading("DURATION", When(basis=match[0], value=_value(count, unit)))
    return Reading("DURATION", _stretching(match[0], count, unit, back=False, ref=ref))


def _duration(match: Match[str], _ref: Reference) -> Reading | None:
    unit = match["unit"].lower()
    count = number(match["count"])
    if (
        count == 1
        and (match["count"].lower() in ("a", "an") or match[0].lower() == "one day")
        and not re.search(
            r"\b(?:for|over|about|nearly|almost|than|within|in|of)\s$",
            match.string[max(0, match.start() - 12) : match.start()],
        )
    ):
        return None
    return Reading("DURATION", When(basis=match[0], value=_value(count, unit)))


def _set(match: Match[str], _ref: Reference) -> Reading | None:
    unit = match["unit"].lower()
    count = NUMBERS.get((match["count"] or "one").lower()) or (
        int(match["count"]) if (match["count"] or "").isdecimal() else 1
    )
    return Reading("SET", When(basis=match[0], value=_value(count, "week" if unit == "weekend" else unit)))


def _set_weekday(match: Match[str], _ref: Reference) -> Reading | None:
    return Reading("SET", When(basis=match[0], value=f"XXXX-WXX-{weekday_number(match['weekday'])}"))


def _set_word(match: Match[str], _ref: Reference) -> Reading | None:
    return Reading("SET", When(basis=match[0], value=_SET_WORDS[match[0].lower()]))


def _vague(match: Match[str], ref: Reference) -> Reading | None:
    relative = "shortly before publication" if ref.published is None else None
    return Reading("DATE", When(to=ref.published, basis=match[0], relative=relative, value="PAST_REF"))


_COUNT = rf"(?P<count>{NUMBER})"
_PLAIN_UNIT = rf"(?P<unit>{UNIT})(?P<plural>s)?"
_STOP = r"(?=\s*(?:[.,;:)]|$)|\s(?:and|but|when|that)\b)"

RULES = (
    Rule(
        re.compile(
            rf"(?<![\w-])(?:{_COUNT}{GAP}|(?P<plain>(?=\w{{3,7}}s{GAP})))(?P<unit>{UNIT})(?P<plural>s)?{GAP}ago\b",
            re.IGNORECASE,
        ),
        _ago,
    ),
    Rule(
        re.compile(
            rf"(?<![\w-]){_COUNT}{GAP}{_PLAIN_UNIT}{GAP}(?P<way>later|earlier|afterwards|(?:after|before|on){_STOP})(?![\w-])",
            re.IGNORECASE,
        ),
        _later,
    ),
    Rule(
        re.compile(
            rf"(?<![\w-])(?P<which>(?:[Tt]he|[Tt]hat|[Oo]n)(?:{GAP}very)?{GAP}(?:previous|preceding|following|next|same)|[Tt]hat(?:{GAP}same)?){GAP}(?P<unit>day|night|week|month|year)(?![\w\u2019'-])"
        ),
        _neighbour,
    ),
    Rule(
        re.compile(rf"(?<![\w-])(?P<lead>[Tt]he{GAP})(?P<unit>day|week|month|year){GAP}(?P<which>before|after){_STOP}"),
        _day_after,
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
    Rule(re.compile(rf"(?<![\w-])[Ww]ithin{GAP}(?:the{GAP}next{GAP})?{_COUNT}{GAP}{_PLAIN_UNIT}(?![\w-])"), _within),
    Rule(re.compile(rf"(?<![\w-])[Ii]n{GAP}{_COUNT}{GAP}{_PLAIN_UNIT}[\u2019']?s?{GAP}time(?![\w-])"), _within),
    Rule(
        re.compile(
            rf"(?<![\w.,$£€-]){_COUNT}(?:{GAP}|-){_PLAIN_UNIT}(?![\w]|-old|{GAP}old|{GAP}of{GAP}age)", re.IGNORECASE
        ),
        _duration,
    ),
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
    Rule(re.compile(r"(?<![\w-])(?:[Rr]ecently|[Ll]ately)(?![\w-])"), _vague),
)
