"""Expressions that name their day, month or year: "June 16, 2020", "16/17 June", "early May", "June 30 to July 2"."""

import re
from datetime import date
from re import Match

from tocsin.domain.when import When
from tocsin.text.dates_calendar import month_days, one_day, safe_date, week_days, week_value, whole
from tocsin.text.dates_part import PORTION, portion
from tocsin.text.dates_reference import Reading, Reference, Rule, pick_day, pick_month
from tocsin.text.dates_words import DAY, GAP, MONTH, MONTH_NAME, WEEKDAY, YEAR, day_number, month_number, weekday_number

_SAFE = r"(?<![\w$£€#/.,:-])"
_TO = r"(?:[ ]?[-\u2013—/][ ]?|[ ](?:to|through|until|and|or)[ ](?:the[ ])?)"
_WEEKDAY = rf"(?:(?P<weekday>{WEEKDAY})(?:,{GAP}|{GAP})\(?(?:the{GAP})?)?"
_OF_YEAR = rf"(?:,?{GAP}(?:of{GAP})?(?P<year>{YEAR})(?!-))?"
_END = r"(?![\w])"


def _day(match: Match[str], ref: Reference) -> Reading | None:
    month, day = month_number(match["month"]), day_number(match["day"])
    if not safe_date(2000, month, day):
        return None
    basis = match[0]
    if match["year"]:
        found = safe_date(int(match["year"]), month, day)
        return Reading("DATE", one_day(found, basis)) if found else None
    weekday = weekday_number(match["weekday"]) if match["weekday"] else None
    return Reading("DATE", pick_day(month, day, basis, ref, weekday))


def _days(match: Match[str], ref: Reference) -> Reading | None:
    """Such as "June 16-18", "June 30 to July 2": the first day takes its year from the last."""
    first_month = month_number(match["month"])
    groups = match.groupdict()
    last_month = month_number(groups["month2"]) if groups.get("month2") else first_month
    first, last = day_number(match["day"]), day_number(match["day2"])
    if not (safe_date(2000, first_month, first) and safe_date(2000, last_month, last)):
        return None
    basis = match[0]
    if first_month == last_month and first >= last:
        return None
    year = int(match["year"]) if match["year"] else None
    if year is None:
        end = pick_day(last_month, last, basis, ref).to
        if end is None:
            value = f"XXXX-{first_month:02d}-{first:02d}/XXXX-{last_month:02d}-{last:02d}"
            return Reading("DATE", When(basis=basis, relative=f"{basis}, year unknown", value=value))
        year = end.year
    start = safe_date(year - (first_month > last_month), first_month, first)
    stop = safe_date(year, last_month, last)
    return Reading("DATE", _range(start, stop, basis)) if start and stop else None


def _range(start: date, stop: date, basis: str) -> When:
    value = f"{start.isoformat()}/{stop.isoformat()}"
    return When(from_=start, to=stop, precision="range", basis=basis, value=value)


def _iso(match: Match[str], _ref: Reference) -> Reading | None:
    found = safe_date(int(match["year"]), int(match["month"]), int(match["day"]))
    return Reading("DATE", one_day(found, match[0])) if found else None


def _slashes(match: Match[str], _ref: Reference) -> Reading | None:
    """16/06/2020 and 06/16/2020; 06/07/2020 says only its year for sure."""
    first, second, year = int(match["first"]), int(match["second"]), int(match["year"])
    readings = {found for pair in ((first, second), (second, first)) if (found := safe_date(year, *pair))}
    if match["sign"] == ".":
        readings = {found} if (found := safe_date(year, second, first)) else set()
    if len(readings) == 1:
        return Reading("DATE", one_day(readings.pop(), match[0]))
    return Reading("DATE", When(basis=match[0], value=f"{year}-XX-XX")) if readings else None


def _month_year(match: Match[str], ref: Reference) -> Reading | None:
    year, month = match["year"], month_number(match["month"])
    if year:
        when = whole(month_days(int(year), month), "month", match[0], f"{int(year):04d}-{month:02d}")
    else:
        when = _month_of_anchor(month, match[0], ref) if match["that"] else pick_month(month, match[0], ref)
    return Reading("DATE", portion(when, match["part"]))


def _of_relative_year(match: Match[str], ref: Reference) -> Reading | None:
    """Such as "June 12 last year", "in May this year"."""
    month, day = month_number(match["month"]), match["day"] and day_number(match["day"])
    if ref.published is None:
        value = f"XXXX-{month:02d}" + (f"-{day:02d}" if day else "")
        side = {"last": "before", "next": "after"}.get(match["which"].lower(), "of")
        return Reading("DATE", When(basis=match[0], relative=f"{match[0]}: the year {side} publication", value=value))
    year = ref.published.year + {"last": -1, "next": 1}.get(match["which"].lower(), 0)
    if day:
        found = safe_date(year, month, day)
        return Reading("DATE", one_day(found, match[0])) if found else None
    return Reading("DATE", whole(month_days(year, month), "month", match[0], f"{year:04d}-{month:02d}"))


def _month_of_anchor(month: int, basis: str, ref: Reference) -> When:
    if ref.anchor is None or ref.anchor.to is None:
        return When(basis=basis, value=f"XXXX-{month:02d}")
    year = ref.anchor.to.year
    return whole(month_days(year, month), "month", basis, f"{year:04d}-{month:02d}")


def _week_of(match: Match[str], ref: Reference) -> Reading | None:
    reading = _day(match, ref)
    day = reading.when.from_ if reading else None
    if day is None:
        return reading
    return Reading("DATE", whole(week_days(day), "week", match[0], week_value(day)))


_MD = rf"(?P<month>{MONTH}){GAP}(?P<day>{DAY})"
_DM = rf"(?P<day>{DAY}){GAP}(?:of{GAP})?(?P<month>{MONTH})"

# A month alone: a first name, a surname and two verbs share these spellings, so a bare one needs a word that
# puts it in time, before ("in May", "last March") or after ("May of that year").
_SURE = r"January|February|July|September|October|November|December"
_BEFORE = (
    r"(?:(?<=[Ii]n )|(?<=[Ss]ince )|(?<=[Uu]ntil )|(?<=[Bb]y )|(?<=[Ff]rom )|(?<=[Dd]uring )|(?<=[Bb]efore )|(?<=[Oo]f )"
    r"|(?<=[Aa]fter )|(?<=[Tt]hrough )|(?<=[Tt]ill )|(?<=[Tt]hroughout )|(?<=[Bb]etween )|(?<=for )|(?<=\u2019s )|(?<='s ))"
)
_THAT = rf"(?P<that>{GAP}(?:of{GAP})?(?:that|the{GAP}same){GAP}year)"

_RELATIVE_YEAR = rf"{GAP}(?:of{GAP})?(?P<which>[Tt]his|[Ll]ast|[Nn]ext){GAP}year(?![\w\u2019'-])"

RULES = (
    Rule(re.compile(rf"{_SAFE}{_MD}{_RELATIVE_YEAR}"), _of_relative_year),
    Rule(re.compile(rf"{_SAFE}{_DM}{_RELATIVE_YEAR}"), _of_relative_year),
    Rule(re.compile(rf"{_SAFE}(?P<month>{MONTH_NAME})(?P<day>(?!))?{_RELATIVE_YEAR}"), _of_relative_year),
    Rule(
        re.compile(rf"{_SAFE}{_WEEKDAY}{_MD}{_TO}(?P<month2>{MONTH}){GAP}(?P<day2>{DAY}){_OF_YEAR}{_END}"),
        _days,
    ),
    Rule(re.compile(rf"{_SAFE}{_WEEKDAY}{_MD}{_TO}(?P<day2>{DAY}){_OF_YEAR}{_END}"), _days),
    Rule(
        re.compile(rf"{_SAFE}{_WEEKDAY}{_DM}{_TO}(?P<day2>{DAY}){GAP}(?P<month2>{MONTH}){_OF_YEAR}{_END}"),
        _days,
    ),
    Rule(
        re.compile(rf"{_SAFE}{_WEEKDAY}(?P<day>{DAY}){_TO}(?P<day2>{DAY}){GAP}(?P<month>{MONTH}){_OF_YEAR}{_END}"),
        _days,
    ),
    Rule(
        re.compile(rf"{_SAFE}(?:[Tt]he{GAP})?week{GAP}(?:of|beginning){GAP}(?P<weekday>(?!))?{_MD}{_OF_YEAR}{_END}"),
        _week_of,
    ),
    Rule(re.compile(rf"{_SAFE}{_WEEKDAY}{_MD}{_OF_YEAR}{_END}"), _day),
    Rule(re.compile(rf"{_SAFE}{_WEEKDAY}{_DM}{_OF_YEAR}{_END}"), _day),
    Rule(re.compile(r"(?<![\w/.-])(?P<year>[12]\d{3})-(?P<month>\d\d)-(?P<day>\d\d)(?![\w/]|-\d)"), _iso),
    Rule(
        re.compile(
            r"(?<![\w/.-])(?P<first>[0-3]?\d)(?P<sign>[/.])(?P<second>[0-3]?\d)(?P=sign)(?P<year>(?:1[89]|20)\d\d)(?![\w/]|[.-]\d)"
        ),
        _slashes,
    ),
    Rule(
        re.compile(
            rf"{_SAFE}(?P<part>{PORTION})?(?P<month>{MONTH}),?{GAP}(?:of{GAP})?(?P<that>(?!))?(?P<year>{YEAR})(?![\w-])"
        ),
        _month_year,
    ),
    Rule(re.compile(rf"{_SAFE}(?P<part>{PORTION})?(?P<month>{MONTH_NAME}){_THAT}(?P<year>(?!))?\b"), _month_year),
    Rule(
        re.compile(
            rf"(?<![\w-])(?P<part>(?!))?(?P<that>[Tt]hat{GAP})(?P<month>{MONTH_NAME})(?P<year>(?!))?(?![\w-]|{GAP}\d)"
        ),
        _month_year,
    ),
    Rule(
        re.compile(rf"{_SAFE}(?P<part>{PORTION})(?P<month>{MONTH_NAME})(?P<that>(?!))?(?P<year>(?!))?(?![\w-])"),
        _month_year,
    ),
    Rule(
        re.compile(
            rf"{_SAFE}(?P<part>(?!))?(?P<month>{_SURE}|{_BEFORE}{MONTH_NAME})(?P<that>(?!))?(?P<year>(?!))?(?![\w-]|{GAP}\d)"
        ),
        _month_year,
    ),
)
