"""When an article was written, as far as its own text says: its dateline, and the dates that it tells as past or to come."""

import re
from datetime import date, timedelta

from tocsin.domain.when import When
from tocsin.text.dates import find_dates
from tocsin.text.sentences import split_sentences

_START = 600
_FILED_WITHIN = 3
_FRESH = timedelta(days=60)
# "SEOUL, June 16 (Agency) -", "GENEVA, Switzerland, 3 May 1995 -", "CAIRO, Wednesday -".
_DATELINE = re.compile(
    r"[A-Z][A-Z\u2019'. -]{1,40}(?:, [A-Z][A-Za-z.\u2019' -]{1,30})?, (?P<date>[^()\u2014\u2013\n:]{3,24}?)\s?(?:\([^)\n]{1,40}\)\s?)?(?:[\u2014\u2013]|--?)\s"
)
# A sentence with one of these may tell of what is to come, or of what came only later.
_AHEAD = re.compile(
    r"\b(?:will|would|shall|(?-i:may)|might|could|should|must|to be|to have|aims?|plans?|planned|hopes?|due|scheduled|slated|expected|target|goal|vision"
    r"|next|deadline|expires?|until|goes to|hosts?)\b",
    re.IGNORECASE,
)
_BY = re.compile(r"\b(?:by|before|until|on|in)[ \n](?:the[ \n])?$")
_DAY_OR_MONTH = re.compile(r"\d{4}-\d\d(?:-\d\d)?")
_YEAR = re.compile(r"\b(?:1\d{3}|20\d\d)\b")
_DEICTIC = re.compile(
    r"\b(?:today|tonight|yesterday|tomorrow|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:this|last|next) (?:week|month|year|night|weekend)"
    r"|ago|recently|now|currently)\b",
    re.IGNORECASE,
)


def dateline_day(text: str, published: date | None) -> date | None:
    """The day that a dateline gives, from which "today" and "on Tuesday" count; it is that of publication or shortly before.

    Of an article without a date only a dateline that opens the text counts: a heading may name any day.
    """
    head = text[:_START]
    starts = [0] if published is None else [0, *(match.end() for match in re.finditer(r"\n+", head))]
    found = next((match for start in starts if (match := _DATELINE.match(head, start))), None)
    spans = find_dates(found["date"], published, past=True) if found else []
    day = spans[0].when.from_ if len(spans) == 1 and spans[0].when.precision == "day" else None
    if day is None or published is None:
        return day
    return day if 0 <= (published - day).days <= _FILED_WITHIN else None


def estimate_written(text: str) -> When | None:
    """When an article without a date was written: an interval, open where the text sets no bound, with its reasons.

    The last day or month that it tells as past is the earliest it can be of, the first that it tells as to come the
    last. Only those with a year count, and no bare year: "Vision 2030" is a plan. ``None`` where there is none.
    """
    filed = dateline_day(text, None)
    if filed is not None:
        return When(from_=filed, to=filed, precision="day", basis="dateline")
    past: list[tuple[date, str]] = []
    ahead: list[tuple[date, str]] = []
    for sentence in split_sentences(text):
        words = text[sentence.start : sentence.end]
        may_be_ahead = bool(_AHEAD.search(words))
        for span in find_dates(words, None):
            when = span.when
            if when.from_ is None or when.to is None or not _DAY_OR_MONTH.fullmatch(when.value or ""):
                continue
            if not may_be_ahead:
                past.append((when.from_, span.text))
            elif re.search(r"\bwill\b", words[: span.start]) and _BY.search(
                words[max(0, span.start - 12) : span.start]
            ):
                ahead.append((when.to, span.text))
    return _between(max(past, default=None), min(ahead, default=None))


def is_history(text: str, published: date | None) -> bool:
    """Whether a text tells of the past alone: it names years long gone, no day that hangs on its publication, and none just past."""
    if published is None or _DEICTIC.search(text):
        return False
    spans = [span for span in find_dates(text, published, past=True) if span.type == "DATE" and span.when.from_]
    named = [span for span in spans if _YEAR.search(span.text)]
    bare = [span for span in spans if span not in named and span.when.precision in ("day", "month")]
    if not named or spans[0] not in named:
        return False
    fresh = any(span.when.to and published - span.when.to <= _FRESH for span in bare if span.when.precision == "day")
    old = all(span.when.to is not None and span.when.to.year < published.year for span in named)
    return old and not fresh


def _between(first: tuple[date, str] | None, last: tuple[date, str] | None) -> When | None:
    if first is None:
        return None  # what lies ahead alone says nothing: every old text is before it
    if last is not None and last[0] < first[0]:
        last = None  # told as to come when it was, but by now past
    reasons = [f"tells of “{first[1]}” as past"] + ([f"of “{last[1]}” as to come"] if last else [])
    return When(from_=first[0], to=last[0] if last else None, precision="range", basis=", ".join(reasons))
