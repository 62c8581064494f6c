"""Dates, times, durations and repeated times in a text, each resolved as far as text and publication day allow."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from re import Match

from tocsin.domain.parsed import DateSpan
from tocsin.domain.when import When
from tocsin.text import (
    dates_absolute,
    dates_amounts,
    dates_around,
    dates_beside,
    dates_clock,
    dates_feasts,
    dates_holidays,
    dates_lengths,
    dates_rates,
    dates_relative,
    dates_vague,
    dates_years,
)
from tocsin.text.dates_calendar import shift_days
from tocsin.text.dates_clock import with_clock
from tocsin.text.dates_needs import needs, plain
from tocsin.text.dates_ranges import join_ranges
from tocsin.text.dates_reference import Read, Reading, Reference
from tocsin.text.dates_words import PARTS

Tense = Callable[[int, int], bool | None]

_RULES = (
    *dates_absolute.RULES,
    *dates_feasts.RULES,
    *dates_holidays.RULES,
    *dates_relative.RULES,
    *dates_around.RULES,
    *dates_amounts.RULES,
    *dates_beside.RULES,
    *dates_rates.RULES,
    *dates_lengths.RULES,
    *dates_vague.RULES,
    *dates_years.RULES,
    *dates_clock.RULES,
)
_NEEDS = tuple((rule, needs(rule.pattern)) for rule in _RULES)
_STRINGS = frozenset(string for _, strings in _NEEDS for string in strings)
_LEAD = re.compile(
    r"\b(since|until|till|through|by|before|after|prior to|no later than|as of|as from|from|starting|beginning|effective)"
    r"(?:[ \n](?:at least|the|early|at|on|about|around|last|noon|midnight))?[ \n]$",
    re.IGNORECASE,
)
_DEADLINE = re.compile(
    r"\b(?:by|until|till|no later than)(?:[ \n](?:the|at|on|end|of|noon|midnight|dawn|\d[\d:.]*[ ]?[ap]\.?m\.?))*[ \n]$",
    re.IGNORECASE,
)
_PENDING = re.compile(r"\b(?:if|unless|giv\w+|had|has|have|told|order\w*|must|to|who|which)\b[^.;]*$", re.IGNORECASE)
_DUE = re.compile(r"\b(?:due|slated|to come|upcoming)(?:[ \n](?:on|in|for|at|this|the))*[ \n]$", re.IGNORECASE)
_PUT_OFF = re.compile(r"\b(?:extend|postpon|delay|push|resched|put)\w*\b[^.;]{0,40}\b(?:to|until|till)[ \n]$")
_NIGHT_OF = re.compile(r"(?:\b[Tt]he[ \n])?\b(?P<part>morning|afternoon|evening|night)[ \n]of[ \n]$")
_PART_OF_DAY = re.compile(r"T(?:MO|EV)$")
_CLOSED = re.compile(
    r"\s*(?:[.,;:)?!—\u2013]|$)|\s(?:and|or|but|when|if|unless|that|which|because|as|to|with|in|at|for)\b"
)
_JOIN = re.compile(r",?[ \n](?:(?:on|at|around|about|in the)[ \n])?")


def find_dates(text: str, published: date | None, *, past: bool | None = None) -> list[DateSpan]:
    """Temporal expressions in reading order, without overlaps; offsets count characters of ``text``.

    ``past`` says on which side of publication a bare weekday or month lies (``None``: not known, most
    likely before). Without ``published`` what hangs on it keeps its words and no days.
    """
    return read_dates(text, published, tense=lambda _start, _end: past)


def read_dates(
    text: str, published: date | None, *, tense: Tense, anchor: When | None = None, history: bool = False
) -> list[DateSpan]:
    """As ``find_dates``, with the tense around each expression, and the last date named before the text.

    In a ``history`` a day or month without a year follows on the last date named.
    """
    spans: list[DateSpan] = []
    end = 0
    for match, read in _candidates(text):
        if match.start() < end:
            continue
        past = _past(text, match, tense(match.start(), match.end()))
        reference = Reference(published=published, past=past, anchor=anchor)
        if history and anchor is not None and anchor.from_ is not None:
            reference = Reference(published=anchor.from_, past=False, anchor=anchor)
        reading = read(match, reference)
        if reading is None:
            continue
        end = match.end()
        _add(spans, text, match, _open_ended(reading, text, match, reference))
        timed = Reading("TIME", spans[-1].when) if spans[-1].when.clock else reading
        anchor = _anchor_after(timed, anchor)
    return join_ranges(spans, text)


def _candidates(text: str) -> list[tuple[Match[str], Read]]:
    words = plain(text)
    has = {string for string in _STRINGS if string in words}
    rules = [rule for rule, strings in _NEEDS if not strings or not has.isdisjoint(strings)]
    found = [(match, rule.read) for rule in rules for match in rule.pattern.finditer(text)]
    found.sort(key=lambda pair: (pair[0].start(), -pair[0].end()))
    return found


def _past(text: str, match: Match[str], past: bool | None) -> bool | None:
    """A deadline lies ahead unless its verb says that it is over; what is due lies ahead."""
    before = text[max(0, match.start() - 100) : match.start()]
    lead = _DEADLINE.search(before[-40:])
    if lead is not None and (past is None or _PENDING.search(before[: len(before) - len(lead[0])][-60:])):
        return False
    if _DUE.search(before[-24:]) or _PUT_OFF.search(before[-60:]):
        return False
    # "Tuesday's vote" was held, whatever is to come of it.
    return (
        None
        if past is False and re.match(r"[\u2019']s\s(?!.{0,40}\bwill\b)", text[match.end() : match.end() + 60])
        else past
    )


def _anchor_after(reading: Reading, anchor: When | None) -> When | None:
    when = reading.when
    is_date = reading.type in ("DATE", "TIME") and when.from_ is not None and when.to is not None
    return when if is_date else anchor


def _open_ended(reading: Reading, text: str, match: Match[str], ref: Reference) -> Reading:
    """The days that "since", "until", "by", "before" and "after" make of a date."""
    when = reading.when
    lead = _LEAD.search(text[max(0, match.start() - 32) : match.start()])
    if reading.type not in ("DATE", "TIME") or lead is None or when.to is None or when.from_ is None:
        return reading
    return Reading(reading.type, _led(when, lead[1].lower(), ref, closed=bool(_CLOSED.match(text, match.end()))))


def _led(when: When, word: str, ref: Reference, *, closed: bool) -> When:
    if word in ("since", "as of", "as from", "effective"):
        return replace(when, to=None)
    if word in ("until", "till", "through", "no later than"):
        return replace(when, from_=None)
    if word == "by" and when.to is not None:
        opens = ref.published if ref.past is not True and ref.published and ref.published <= when.to else None
        return replace(when, from_=opens)
    if word in ("before", "prior to") and closed and when.from_ is not None:
        return replace(when, from_=None, to=shift_days(when.from_, -1))
    if word == "after" and closed:
        return replace(when, from_=when.to, to=None)
    return when


def _add(spans: list[DateSpan], text: str, match: Match[str], reading: Reading) -> None:
    """Add a span, or join a clock time to the day that stands beside it."""
    start, end = match.span()
    last = spans[-1] if spans else None
    if last is not None and _JOIN.fullmatch(text, last.end, start):
        joined = _joined(last.when, reading.when, text[last.start : end])
        if joined is not None:
            spans[-1] = DateSpan(text=text[last.start : end], start=last.start, end=end, type="TIME", when=joined)
            return
    night = (
        _NIGHT_OF.search(text, max(0, start - 24), start) if _is_day(reading.when) and reading.type == "DATE" else None
    )
    if night is not None and (last is None or last.end <= night.start()):
        start = night.start()
        value = f"{reading.when.value}{PARTS[night['part']]}"
        reading = Reading("TIME", replace(reading.when, basis=text[start:end], value=value))
    spans.append(DateSpan(text=text[start:end], start=start, end=end, type=reading.type, when=reading.when))


def _joined(first: When, second: When, basis: str) -> When | None:
    part = _PART_OF_DAY.search(first.value or "")
    if part and first.basis and first.basis.islower() and _is_day(second):
        return replace(second, basis=basis, value=f"{second.value}{part[0]}")
    if first.clock and not second.clock and _is_day(second):
        return with_clock(second, first.clock, basis, first.zone)
    if second.clock and not first.clock and _is_day(first):
        return with_clock(first, second.clock, basis, second.zone)
    return None


def _is_day(when: When) -> bool:
    value = when.value or ""
    return when.precision == "day" or value.startswith("XXXX-WXX-") or bool(re.fullmatch(r"XXXX-\d\d-\d\d", value))
