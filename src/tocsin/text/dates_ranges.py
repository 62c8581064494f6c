"""Ranges: "from Monday to Wednesday", "between March and June 2011", and what their ends are."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from tocsin.domain.parsed import DateSpan
from tocsin.domain.when import When
from tocsin.text.dates_calendar import month_days, one_day, whole, year_days

_FROM = re.compile(r"\b(?P<word>from|between)[ \n](?:the[ \n]|about[ \n])?$", re.IGNORECASE)
_TO = re.compile(r"[ \n](?P<word>to|until|till|through|and)[ \n](?:the[ \n])?")
_WORD = re.compile(r"\s(?:to|until|till|through|and|or)\s(?:the\s)?")
_SIGN = re.compile(r"\s?[-\u2013\u2014/]\s?")
_YEAR = re.compile(r"\b\d{4}\b")
_UNIT = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?)?")


def join_ranges(spans: Sequence[DateSpan], text: str) -> list[DateSpan]:
    """The spans, where two that are a range's ends become one."""
    joined: list[DateSpan] = []
    for span in spans:
        last = joined[-1] if joined else None
        both = _range(last, span, text) if last is not None else None
        if both is not None:
            joined[-1] = both
        else:
            joined.append(span)
    return joined


def _range(first: DateSpan, second: DateSpan, text: str) -> DateSpan | None:
    lead, link = _FROM.search(text, max(0, first.start - 24), first.start), _TO.fullmatch(text, first.end, second.start)
    if lead is None or link is None or (first.type, second.type) != ("DATE", "DATE"):
        return None
    if (lead["word"].lower() == "between") != (link["word"] == "and"):
        return None
    end = second.when.to
    start = _with_year(first, second)
    if start is None or end is None or start.value is None or start.from_ is None or start.from_ > end:
        return None
    if "/" in start.value or not second.when.value or "/" in second.when.value:
        return None
    words = text[first.start : second.end]
    when = When(from_=start.from_, to=end, precision="range", basis=words, value=f"{start.value}/{second.when.value}")
    return DateSpan(text=words, start=first.start, end=second.end, type="DATE", when=when)


def _with_year(first: DateSpan, second: DateSpan) -> When | None:
    """The first end; a year that only the second one names holds for it too: "between March and June 2011"."""
    when = first.when
    named, value = _YEAR.search(second.text), when.value or ""
    if named is None or _YEAR.search(first.text) or not re.fullmatch(r"(?:\d{4}|XXXX)-\d\d(?:-\d\d)?", value):
        return replace(when, from_=when.from_ or when.to)
    for year in (int(named[0]), int(named[0]) - 1):
        found = _stretch(f"{year:04d}{value[4:]}", when.basis)
        if found and found.from_ and second.when.to and found.from_ <= second.when.to:
            return found
    return None


def range_ends(span: DateSpan) -> Iterator[DateSpan]:
    """A range as TIMEX3 marks it, one expression an end; any other span as it is."""
    values = (span.when.value or "").split("/")
    separators = list(_WORD.finditer(span.text)) or list(_SIGN.finditer(span.text))
    words = [span.text[: separators[-1].start()], span.text[separators[-1].end() :]] if separators else []
    if len(words) != 2 or len(values) != 2 or not all(words):
        yield span
        return
    starts = (span.start, span.end - len(words[1]))
    for word, start, value in zip(words, starts, values, strict=True):
        when = _stretch(value, word) or When(basis=word, value=value)
        yield DateSpan(text=word, start=start, end=start + len(word), type="DATE", when=when)


def _stretch(value: str, basis: str | None) -> When | None:
    """The days of a value that is a day, a month or a year."""
    found = _UNIT.fullmatch(value)
    if found is None:
        return None
    try:
        first = date(int(found["year"]), int(found["month"] or 1), int(found["day"] or 1))
    except ValueError:
        return None
    if found["day"]:
        return one_day(first, basis or "")
    if found["month"]:
        return whole(month_days(first.year, first.month), "month", basis or "", value)
    return whole(year_days(first.year), "year", basis or "", value)
