"""Expressions that lean on the last date the text named: "a week later", "the previous day", "that evening"."""

import re
from dataclasses import replace
from datetime import datetime, time, timedelta
from re import Match

from tocsin.domain.when import When
from tocsin.text.dates_amounts import amount_words, around, moved
from tocsin.text.dates_calendar import one_day, quarter_days, shift_days, whole
from tocsin.text.dates_lengths import MORE_THAN
from tocsin.text.dates_reference import Reading, Reference, Rule
from tocsin.text.dates_words import COUNT, GAP, PART, PARTS, PLAIN_UNIT, number


def _later(match: Match[str], ref: Reference) -> Reading | None:
    """Such as "a week later", "two days earlier": from the last date the text named, at its grain."""
    unit, count = match["unit"].lower(), number(match["count"])
    sign = 1 if match["way"].lower() in ("later", "afterwards", "after", "on") else -1
    relative = f"{amount_words(match)} {'after' if sign > 0 else 'before'} the date named before it"
    unresolved = When(basis=match[0], relative=relative, value="XXXX-XX-XX")
    if count is None or ref.anchor is None:
        return Reading("DATE", unresolved)
    if unit in ("hour", "minute", "second"):
        return Reading("TIME", _clock_later(ref.anchor, sign * count, unit, match[0]) or unresolved)
    return Reading("DATE", _later_at_grain(match[0], ref.anchor, sign * count, unit) or unresolved)


def _later_at_grain(basis: str, anchor: When, count: int, unit: str) -> When | None:
    day = moved(anchor.from_, count, unit) if anchor.from_ and anchor.to else None
    if day is None:
        return None
    if anchor.from_ == anchor.to:
        return one_day(day, basis) if unit in ("day", "week", "fortnight", "night") else around(day, unit, basis)
    grain = _grain(anchor)
    if grain == "quarter" and unit in _LONG:
        quarter = (day.month + 2) // 3
        return whole(quarter_days(day.year, quarter), "range", basis, f"{day.year:04d}-Q{quarter}")
    fits = unit in _LONG and not (grain == "year" and unit in ("month", "quarter"))
    return around(day, grain, basis) if grain and fits else None


def _grain(anchor: When) -> str | None:
    if anchor.value and re.fullmatch(r"\d{4}-Q\d", anchor.value):
        return "quarter"
    return anchor.precision if anchor.precision in ("month", "year") else None


def _clock_later(anchor: When, count: int, unit: str, basis: str) -> When | None:
    """Such as "ten minutes later", from a clock's time."""
    if anchor.clock is None or anchor.from_ is None:
        return None
    hour, minute = map(int, anchor.clock.split(":"))
    try:
        then = datetime.combine(anchor.from_, time(hour, minute)) + timedelta(**{f"{unit}s": count})
    except OverflowError:
        return None
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
    day = moved(base, step, unit) if step else base
    return Reading("DATE", around(day, unit, match[0]))


def _is_as_fine(anchor: When, unit: str) -> bool:
    if anchor.from_ is None or anchor.to is None:
        return False
    length = (anchor.to - anchor.from_).days
    return length <= {"day": 0, "night": 0, "week": 6, "month": 30, "year": 365}.get(unit, -1)


_LONG = ("month", "quarter", "year", "decade")
_STOP = r"(?=\s*(?:[.,;:)]|$)|\s(?:and|but|when|that)\b)"

RULES = (
    Rule(
        re.compile(
            rf"(?<![\w-])(?<!alf ){MORE_THAN}{COUNT}{GAP}{PLAIN_UNIT}{GAP}(?P<way>later|earlier|afterwards|(?:after|before|on){_STOP})(?![\w-])",
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
        _neighbour,
    ),
)
