"""Early, middle and late parts of a month, a year or a decade."""

import re
from datetime import date, timedelta

from tocsin.domain.when import When
from tocsin.text.dates_calendar import Days, shift_days, shift_months
from tocsin.text.dates_words import GAP

PORTION = (
    rf"(?:(?:[Ee]arly|[Mm]id|[Ll]ate)(?:{GAP}in{GAP}|{GAP}|-)"
    rf"|(?:[Tt]he{GAP})?(?:very{GAP})?(?:[Bb]eginning|[Ss]tart|[Mm]iddle|[Ee]nd|(?:[Ff]irst|[Ss]econd|[Ll]atter){GAP}half){GAP}of{GAP})(?:the{GAP})?"
)

_KIND = re.compile(r"early|mid(?:dle)?|late(?!r|tter)|beginning|start|end|first|second|latter", re.IGNORECASE)
_THIRDS = {"early": 0, "mid": 1, "middle": 1, "late": 2, "beginning": 0, "start": 0, "end": 2}


def portion(when: When, words: str | None) -> When:
    """The part of a stretch of days that "early", "mid-" or "the end of" leaves of it: a third, or a half.

    The beginning and the end of a year are a month.
    """
    kind = _KIND.search(words or "")
    if kind is None or when.from_ is None or when.to is None:
        return when
    word = kind[0].lower()
    half = _half(when.from_, when.to, word)
    days = half or _third(when.from_, when.to, word)
    if days is None:
        return when
    value = f"{when.value}-H{1 if word == 'first' else 2}" if half and when.precision == "year" else when.value
    return When(from_=days[0], to=days[1], precision="range", basis=when.basis, relative=when.relative, value=value)


def _half(first: date, last: date, word: str) -> Days | None:
    if word not in ("first", "second", "latter"):
        return None
    months = _months(first, last)
    middle = shift_months(first, months // 2) if months > 1 else shift_days(first, 15)
    if middle is None:
        return None
    return (first, middle - timedelta(days=1)) if word == "first" else (middle, last)


def _third(first: date, last: date, word: str) -> Days | None:
    third, months = _THIRDS[word], _months(first, last)
    if months <= 1:
        starts = [first, shift_days(first, 10), shift_days(first, 20)]
    elif months == 12 and word in ("beginning", "start", "end"):
        starts = [first, shift_months(first, 1), shift_months(first, 11)]
    elif months == 120:
        starts = [first, shift_months(first, 48), shift_months(first, 84)]
    else:
        starts = [first, shift_months(first, months // 3), shift_months(first, months - months // 3)]
    start = starts[third]
    following = starts[third + 1] if third < 2 else None
    stop = following - timedelta(days=1) if following else last
    return (start, stop) if start and start <= stop else None


def _months(first: date, last: date) -> int:
    return (last.year - first.year) * 12 + last.month - first.month + 1
