"""Lengths of time: "three weeks", "more than a year", "half an hour", "two and a half days", "years", "a 70-year-old"."""

import re
from datetime import date
from re import Match

from tocsin.domain.when import When
from tocsin.text.dates_calendar import month_days, month_value, one_day, shift_days, shift_months, whole
from tocsin.text.dates_reference import Reading, Reference, Rule
from tocsin.text.dates_words import COUNT, GAP, UNIT, number

_LETTERS = {"day": "D", "night": "D", "week": "W", "month": "M", "year": "Y"}
_HALVES = {
    "hour": "PT30M", "minute": "PT30S", "day": "PT12H", "year": "P6M", "decade": "P5Y", "century": "P50Y", "month": "P15D",
}  # fmt: skip
_LENGTH = re.compile(r"P(\d+)([DWMY])")
_CLOCK_HOURS = 100
# "A year" is a length after these words, and before those; else it is a rate, a name or nothing.
_BEFORE_ONE = re.compile(
    r"\b(?:for|over|about|nearly|almost|than|within|in|of|after|under|take|takes|took|taken|last|lasts|lasted|spent|spend|another|least|just|only|barely)\s$",
    re.IGNORECASE,
)
_AFTER_ONE = re.compile(r"[ \n](?:after|before|from)\b")
MORE_THAN = (
    rf"(?:(?:(?:[Mm]ore|[Ll]ess|[Ff]ewer){GAP}than|[Aa]t{GAP}least|[Aa]bout|[Nn]early|[Aa]lmost|[Rr]oughly){GAP})?"
)
_WHOLE = rf"(?:(?:straight|consecutive|successive|full|whole|long){GAP})?"


def length_value(count: int | None, unit: str) -> str:
    """The TIMEX3 value of an amount: ten days are P10D, several hours PTXH."""
    shown = "X" if count is None else str(count)
    if unit in ("hour", "minute", "second"):
        return f"PT{shown}{unit[0].upper()}"
    if unit in _LETTERS:
        return f"P{shown}{_LETTERS[unit]}"
    factor, letter = {"fortnight": (2, "W"), "quarter": (3, "M"), "decade": (10, "Y"), "century": (100, "Y")}[unit]
    return ("PXDE" if unit == "decade" else f"PX{letter}") if count is None else f"P{count * factor}{letter}"


def shifted(day: date, length: str | None, sign: int) -> date | None:
    """The day so long after a day, or before it; ``None`` for what is no count of days, weeks, months or years."""
    found = _LENGTH.fullmatch(length or "")
    if found is None:
        return None
    count = sign * int(found[1])
    if found[2] in "DW":
        return shift_days(day, count * (7 if found[2] == "W" else 1))
    return shift_months(day, count * (12 if found[2] == "Y" else 1))


def counted_from(day: date, length: str | None, sign: int) -> When | None:
    """The day or month that "ten days before" or "two months after" a day means: as exact as its unit."""
    reached = shifted(day, length, sign)
    if reached is None or length is None:
        return None
    if length[-1] in "DW":
        return one_day(reached, "")
    return whole(month_days(reached.year, reached.month), "month", "", month_value(reached))


def _duration(match: Match[str], _ref: Reference) -> Reading | None:
    unit = match["unit"].lower()
    count = number(match["count"])
    if count == 1 and unit == "second":
        return None  # "for a second day" counts days
    if (
        count == 1
        and (match["count"].lower() in ("a", "an") or match[0].lower() == "one day")
        and not _is_length(match)
    ):
        return None
    if (
        unit == "hour"
        and count is not None
        and count >= _CLOCK_HOURS
        and match["count"].isdecimal()
        and len(match["count"]) > 3
    ):
        return None  # "at 1450 hours" is a clock's time
    return Reading("DURATION", When(basis=match[0], value=length_value(count, unit)))


def _is_length(match: Match[str]) -> bool:
    before = match.string[max(0, match.start("count") - 16) : match.start("count")]
    return bool(_BEFORE_ONE.search(before) or _AFTER_ONE.match(match.string, match.end()))


def _half(match: Match[str], _ref: Reference) -> Reading | None:
    return Reading("DURATION", When(basis=match[0], value=_HALVES[match["unit"].lower()]))


def _and_a_half(match: Match[str], _ref: Reference) -> Reading | None:
    """ "Two and a half years", "2 1/2 years", "a year and a half"."""
    count, unit = number(match["count"]), match["unit"].lower()
    if count is None or unit not in {*_LETTERS, "hour"}:
        return None
    value = f"PT{count}H30M" if unit == "hour" else f"P{count}.5{_LETTERS[unit]}"
    return Reading("DURATION", When(basis=match[0], value=value))


def _age(match: Match[str], _ref: Reference) -> Reading | None:
    """ "A 70-year-old", "61 years old", "a decade-old pact"."""
    count = number(match["count"]) if match["count"] else 1
    return Reading("DURATION", When(basis=match[0], value=length_value(count, match["unit"].lower())))


def _unnumbered(match: Match[str], _ref: Reference) -> Reading | None:
    return Reading("DURATION", When(basis=match[0], value=length_value(None, match["unit"].lower())))


_UNITS = rf"(?P<unit>{UNIT})s?"
_CENTURY = rf"(?<![\w-]){MORE_THAN}(?P<count>an?|one){GAP}(?P<unit>century)(?![\w-]|{GAP}(?:ago|later|earlier|old))"
_LONG = r"(?P<unit>hour|minute|day|week|month|year|decade|century)"

RULES = (
    Rule(re.compile(_CENTURY, re.IGNORECASE), _duration),
    Rule(re.compile(rf"(?<![\w-])[Hh]alf{GAP}(?:an?|the){GAP}{_LONG}(?![\w-]|{GAP}ago)"), _half),
    Rule(
        re.compile(
            rf"(?<![\w.,$£€-]){MORE_THAN}{COUNT}(?:{GAP}and{GAP}a{GAP}half|{GAP}1/2|½){GAP}{_UNITS}(?![\w-])",
            re.IGNORECASE,
        ),
        _and_a_half,
    ),
    Rule(
        re.compile(
            rf"(?<![\w-])(?P<count>an?|one){GAP}{_LONG}{GAP}and{GAP}a{GAP}half(?![\w-]|{GAP}(?:ago|later|earlier))",
            re.IGNORECASE,
        ),
        _and_a_half,
    ),
    Rule(re.compile(rf"(?<![\w.,$£€-]){COUNT}-(?P<unit>day|week|month|year)s?-olds?(?![\w-])", re.IGNORECASE), _age),
    Rule(
        re.compile(
            rf"(?<![\w.,$£€-]){COUNT}{GAP}(?P<unit>day|week|month|year)s?{GAP}(?:old|of{GAP}age)(?![\w-])",
            re.IGNORECASE,
        ),
        _age,
    ),
    Rule(re.compile(r"(?<![\w-])(?P<count>(?!))?(?P<unit>decade|century|year|month|week|day)s?-old(?![\w-])"), _age),
    Rule(
        re.compile(
            rf"(?<![\w.,$£€-]){MORE_THAN}{COUNT}(?:{GAP}|-){_WHOLE}{_UNITS}(?![\w]|-old|{GAP}old|{GAP}of{GAP}age)",
            re.IGNORECASE,
        ),
        _duration,
    ),
    Rule(
        re.compile(
            r"(?:(?<=[Ff]or )|(?<=[Ww]ithin )|(?<=[Aa]fter )|(?<=[Ii]n )|(?<=took )|(?<=take )|(?<=takes )|(?<=lasted )|(?<=, )|(?<=be ))"
            rf"(?P<unit>hour|day|week|month|year|decade)s(?![\w\u2019'-]|{GAP}(?:ago|later|earlier|when|that|past))"
        ),
        _unnumbered,
    ),
    Rule(
        re.compile(
            rf"(?<![\w-])(?<!the )(?<!these )(?<!those )(?P<unit>hour|day|week|month|year|decade)s(?={GAP}of\b)",
            re.IGNORECASE,
        ),
        _unnumbered,
    ),
)
