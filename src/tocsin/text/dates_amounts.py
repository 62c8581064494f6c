"""Amounts of time: "two days ago", "a week later", "for the past ten days", "within 48 hours", "every year"."""

import re
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from re import Match

from tocsin.domain.when import TimePrecision, When
from tocsin.text.dates_calendar import (
    month_days,
    month_value,
    one_day,
    quarter_days,
    shift_days,
    shift_months,
    week_days,
    week_value,
    whole,
    year_days,
)
from tocsin.text.dates_lengths import length_value
from tocsin.text.dates_reference import Reading, Reference, Rule
from tocsin.text.dates_words import GAP, LONG_UNIT, NUMBER, NUMBERS, PART, PARTS, UNIT, WEEKDAY_NAME, number, weekday_number

_DAY_OF_HOURS = 24
_MONTHS = {"month": 1, "quarter": 3, "year": 12, "decade": 120}
_DAYS = {"day": 1, "night": 1, "week": 7, "fortnight": 14}
_SET_WORDS = {
    "hourly": "PT1H", "daily": "P1D", "nightly": "P1D", "weekly": "P1W", "fortnightly": "P2W", "monthly": "P1M", "quarterly": "P3M",
    "annual": "P1Y", "annually": "P1Y", "yearly": "P1Y", "biannual": "P6M", "biennial": "P2Y",
}  # fmt: skip


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


def _from_now(match: Match[str], ref: Reference) -> Reading | None:
    """Such as "two weeks from now"."""
    unit, count = match["unit"].lower(), number(match["count"])
    if count is None or ref.published is None:
        relative = f"{_amount_words(match)} after publication"
        return Reading("DATE", When(from_=ref.published, basis=match[0], relative=relative, value="FUTURE_REF"))
    grain = "month" if unit == "year" else unit
    return Reading("DATE", _around(_moved(ref.published, count, unit), grain, match[0]))


def _after_next(match: Match[str], ref: Reference) -> Reading | None:
    """Such as "the week after next"."""
    unit = match["unit"].lower()
    if ref.published is None:
        return Reading("DATE", When(basis=match[0], relative=f"two {unit}s after publication", value="FUTURE_REF"))
    return Reading("DATE", _around(_moved(ref.published, 2, unit), unit, match[0]))


def _amount_words(match: Match[str]) -> str:
    return " ".join(f"{match['count'] or ''} {match['unit']}{match['plural'] or ''}".split())


def _later(match: Match[str], ref: Reference) -> Reading | None:
    """Such as "a week later", "two days earlier": from the last date the text named, at its grain."""
    unit, count = match["unit"].lower(), number(match["count"])
    sign = 1 if match["way"].lower() in ("later", "afterwards", "after", "on") else -1
    relative = f"{_amount_words(match)} {'after' if sign > 0 else 'before'} the date named before it"
    anchor = ref.anchor
    if count is None or anchor is None or anchor.from_ is None or anchor.to is None:
        return Reading("DATE", When(basis=match[0], relative=relative, value="XXXX-XX-XX"))
    if unit in ("hour", "minute", "second"):
        return Reading("TIME", _clock_later(anchor, sign * count, unit, match[0], relative))
    moved = _moved(anchor.from_, sign * count, unit)
    if anchor.from_ == anchor.to:
        by_day = unit in ("day", "week", "fortnight", "night")
        return Reading("DATE", one_day(moved, match[0]) if by_day else _around(moved, unit, match[0]))
    grain = _grain(anchor)
    if moved is None or grain is None or (unit not in ("month", "quarter", "year", "decade")):
        return Reading("DATE", When(basis=match[0], relative=relative, value="XXXX-XX-XX"))
    if grain == "quarter":
        number_ = (moved.month + 2) // 3
        return Reading("DATE", whole(quarter_days(moved.year, number_), "range", match[0], f"{moved.year:04d}-Q{number_}"))
    if grain == "year" and unit == "month":
        return Reading("DATE", When(basis=match[0], relative=relative, value="XXXX-XX-XX"))
    return Reading("DATE", _around(moved, grain, match[0]))


def _grain(anchor: When) -> str | None:
    if anchor.value and re.fullmatch(r"\d{4}-Q\d", anchor.value):
        return "quarter"
    return anchor.precision if anchor.precision in ("month", "year") else None


def _clock_later(anchor: When, count: int, unit: str, basis: str, relative: str) -> When:
    """Such as "ten minutes later", from a clock's time."""
    if anchor.clock is None or anchor.from_ is None:
        return When(basis=basis, relative=relative, value="XXXX-XX-XX")
    hour, minute = map(int, anchor.clock.split(":"))
    try:
        then = datetime.combine(anchor.from_, time(hour, minute)) + timedelta(**{f"{unit}s": count})
    except OverflowError:
        return When(basis=basis, relative=relative, value="XXXX-XX-XX")
    clock = f"{then:%H:%M}"
    return replace(one_day(then.date(), basis), clock=clock, value=f"{then.date()}T{clock}")


def _part_beside(match: Match[str], ref: Reference) -> Reading | None:
    """Such as "that evening", "the next morning", "the same night": of the last day the text named, or the one beside it."""
    which = match["which"].lower().split()[-1]
    step = -1 if which in ("previous", "preceding") else 1 if which in ("next", "following") else 0
    anchor = ref.anchor
    code = PARTS[match["part"].lower()]
    if anchor is None or anchor.from_ is None or anchor.from_ != anchor.to:
        return Reading("TIME", When(basis=match[0], relative=f"{match[0]}, day unknown", value=f"XXXX-XX-XX{code}"))
    day = shift_days(anchor.from_, step)
    return Reading("TIME", replace(one_day(day, match[0]), value=f"{day}{code}")) if day else None


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
    value = length_value(count, unit)
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
        re.compile(rf"(?<![\w-]){_COUNT}{GAP}{_PLAIN_UNIT}{GAP}(?:from{GAP}now|hence)(?![\w-])", re.IGNORECASE),
        _from_now,
    ),
    Rule(re.compile(rf"(?<![\w-])the{GAP}(?P<unit>week|month|year){GAP}after{GAP}next(?![\w-])", re.IGNORECASE), _after_next),
    Rule(
        re.compile(
            rf"(?<![\w-])(?<!alf ){_COUNT}{GAP}{_PLAIN_UNIT}{GAP}(?P<way>later|earlier|afterwards|(?:after|before|on){_STOP})(?![\w-])",
            re.IGNORECASE,
        ),
        _later,
    ),
    Rule(
        re.compile(
            rf"(?<![\w-])(?P<which>(?:[Tt]he|[Tt]hat|[Oo]n)(?:{GAP}very)?{GAP}(?:previous|preceding|following|next|same)|[Tt]hat(?:{GAP}same)?){GAP}(?P<unit>day|week|month|year)(?![\w\u2019'-])"
        ),
        _neighbour,
    ),
    Rule(
        re.compile(
            rf"(?<![\w-])(?P<which>(?:[Tt]he|[Tt]hat)(?:{GAP}very)?{GAP}(?:previous|preceding|following|next|same)|[Tt]hat){GAP}(?P<part>{PART})(?![\w\u2019'-])"
        ),
        _part_beside,
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
    Rule(re.compile(rf"(?<=[Ww]ithin )(?:the{GAP}next{GAP})?{_COUNT}{GAP}{_PLAIN_UNIT}(?![\w-])"), _within),
    Rule(re.compile(rf"(?<![\w-])[Ii]n{GAP}{_COUNT}{GAP}{_PLAIN_UNIT}[\u2019']?s?{GAP}time(?![\w-])"), _within),
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
