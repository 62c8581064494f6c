"""When an article was written, as far as its own text says: its dateline, and the dates that it tells as past or to come."""

import re
from datetime import date

from tocsin.domain.when import When
from tocsin.text.dates import find_dates
from tocsin.text.dates_words import MONTHS
from tocsin.text.sentences import split_sentences

_START = 600
_FILED_WITHIN = 3
# "SEOUL, June 16 (Agency) -", "GENEVA, Switzerland, 3 May 1995 -", "CAIRO, Wednesday -".
_DATELINE = re.compile(
    r"^[A-Z][A-Z\u2019'. -]+(?:, [A-Z][A-Za-z.\u2019' -]{1,30})?, (?P<date>[^()\u2014\u2013\n]{3,24}?)\s?(?:\([^)\n]{1,40}\)\s?)?(?:[\u2014\u2013]|--?|:)\s",
    re.MULTILINE,
)
_AHEAD = re.compile(
    r"\b(?:will|would|shall|due|scheduled|slated|planned|plans|expected|by|until|before|next|deadline|may|could|should|expires?|end(?:s|ing)? (?:on|in))\b"
)
_MONTHS = "(?:" + "|".join(MONTHS) + ")"
_YEAR = re.compile(rf"\b(?:in|since|of|from|by|until|{_MONTHS},?) (1\d{{3}}|20\d\d)\b(?!,\d| (?:people|troops|men))")
_FULL_DAY = re.compile(rf"\b(?:\d{{1,2}} {_MONTHS} (\d{{4}})|{_MONTHS} \d{{1,2}}, (\d{{4}}))\b")
_DEICTIC = re.compile(
    r"\b(?:today|tonight|yesterday|tomorrow|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:this|last|next) (?:week|month|year|night|weekend)"
    r"|ago|recently|now|currently)\b",
    re.IGNORECASE,
)
_FULL = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")


def dateline_day(text: str, published: date | None) -> date | None:
    """The day that a dateline gives, from which "today" and "on Tuesday" count; it is that of publication or shortly before."""
    found = _DATELINE.search(text[:_START])
    spans = find_dates(found["date"], published, past=True) if found else []
    day = spans[0].when.from_ if len(spans) == 1 and spans[0].when.precision == "day" else None
    if day is None or published is None:
        return day
    return day if 0 <= (published - day).days <= _FILED_WITHIN else None


def estimate_written(text: str) -> When | None:
    """When an article without a date was written: an interval, open where the text sets no bound, with its reasons.

    The last date that it tells as past is the earliest day it can be from, the first that it tells as to come the
    last. Only dates that name their year count. ``None`` where there is none.
    """
    filed = dateline_day(text, None)
    if filed is not None:
        return When(from_=filed, to=filed, precision="day", basis="dateline")
    past: list[tuple[date, str]] = []
    ahead: list[tuple[date, str]] = []
    for sentence in split_sentences(text):
        words = text[sentence.start : sentence.end]
        for span in find_dates(words, None):
            when = span.when
            if when.from_ is None or when.to is None or not _FULL.fullmatch(when.value or ""):
                continue
            to_come = _AHEAD.search(words[max(0, span.start - 60) : span.start])
            (ahead if to_come else past).append((when.to, span.text) if to_come else (when.from_, span.text))
    return _between(max(past, default=None), min(ahead, default=None))


def is_history(text: str, published: date | None) -> bool:
    """Whether a text tells of the past alone: it names years long gone, and no day that hangs on its publication."""
    if published is None or _DEICTIC.search(text):
        return False
    years = [int(year) for year in _YEAR.findall(text)]
    days = [int(first or second) for first, second in _FULL_DAY.findall(text)]
    enough = len(years) > 1 or any(year < published.year - 1 for year in days)
    return enough and all(year < published.year for year in (*years, *days))


def _between(first: tuple[date, str] | None, last: tuple[date, str] | None) -> When | None:
    if first is None:
        return None  # what lies ahead alone says nothing: every old text is before it
    if last is not None and last[0] < first[0]:
        last = None  # told as to come when it was, but by now past
    reasons = [f"tells of “{first[1]}” as past"] + ([f"of “{last[1]}” as to come"] if last else [])
    return When(from_=first[0], to=last[0] if last else None, precision="range", basis=", ".join(reasons))
