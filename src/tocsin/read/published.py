"""The day an article was published, from however it is written; what is unclear stays unknown."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, timezone

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_YEAR = r"(?P<year>\d{4})(?!\d)"
_DAY = r"(?<!\d)(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_CLOCK = r"\d{1,2}:\d{2}(?::\d{2})?"

_DIGITS = re.compile(r"(?P<year>\d{4})(?P<month>\d\d)(?P<day>\d\d)(?:T?(?:\d{6}|\d{4})Z?)?", re.ASCII)
_YEAR_FIRST = re.compile(r"(?P<year>\d{4})([-/.])(?P<month>\d{1,2})\2(?P<day>\d{1,2})(?!\d).*", re.ASCII | re.DOTALL)
_NUMBERS = re.compile(r"(?P<one>\d{1,2})([-/.])(?P<two>\d{1,2})\2(?P<year>\d{4})(?!\d).*", re.ASCII | re.DOTALL)
_EPOCH = re.compile(r"(?P<seconds>\d{9,10})(?:\.\d+)?|(?P<thousandths>\d{12,13})(?:\.\d+)?", re.ASCII)
_WORDS = tuple(
    re.compile(pattern, re.ASCII | re.IGNORECASE)
    for pattern in (
        rf"{_DAY}[ ,./-]+(?:of )?{_MONTH}[ ,./-]+{_YEAR}",
        rf"\b{_MONTH} ?{_DAY},? (?:{_CLOCK} (?:[A-Z]{{3,4}} )?)?{_YEAR}",
        rf"(?<!\d){_YEAR}[ ,./-]+{_MONTH}[ ,./-]+{_DAY}(?!\d)",
    )
)
_TIME = re.compile(r"(?P<hour>\d{1,2}):(?P<minute>\d\d)(?::(?P<second>\d\d))?", re.ASCII)
_OFFSET = re.compile(r"(?P<sign>[+-])(?P<hours>\d\d):?(?P<minutes>\d\d)\b", re.ASCII)
_FIRST_YEAR = 1600
_LONGEST = 80


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """A day as it is written, in the local time of whoever wrote it; or ``None``, and the problem.

    ``moment`` orders two versions of one day; it is in UTC where the offset is known.
    """

    day: date | None = None
    moment: datetime | None = None
    problem: str | None = None


def parse_published(value: str, *, today: date) -> Published:
    """The day that a value of metadata names. A day after ``today`` is a problem, not a day."""
    value = " ".join(value.split())
    if len(value) > _LONGEST:
        return Published(problem=f"date {value[:40]!r}… is too long to be one; left unknown")
    try:
        days = set(_days(value))
    except (ValueError, OverflowError):
        return Published(problem=f"date {value!r} does not exist; left unknown")
    if len(days) != 1:
        return Published(problem=_problem(value, days))
    (day,) = days
    if day > today:
        return Published(problem=f"date {value!r} lies in the future; left unknown")
    if day.year < _FIRST_YEAR or re.fullmatch(r"1970-01-01T? ?00:00(:00(\.0+)?)?(Z|\+00:?00)?", value):
        return Published(problem=f"date {value!r} is what computers write for none; left unknown")
    return Published(day=day, moment=_moment(value, day))


def latest_today() -> date:
    """The day it is where the day begins first: a morning paper of Kiribati is not from the future."""
    return datetime.now(timezone(timedelta(hours=14))).date()


def _days(value: str) -> Iterator[date]:
    """The days that a value can mean: none, one, or several that cannot be told apart."""
    if match := _DIGITS.fullmatch(value) or _YEAR_FIRST.fullmatch(value):
        yield date(int(match["year"]), int(match["month"]), int(match["day"]))
    elif match := _NUMBERS.fullmatch(value):
        yield from _either_order(int(match["year"]), int(match["one"]), int(match["two"]))
    elif match := _EPOCH.fullmatch(value):
        yield _epoch(value).date()
    else:
        for pattern in _WORDS:
            for match in pattern.finditer(value):
                yield date(int(match["year"]), _MONTHS.index(match["month"][:3].lower()) + 1, int(match["day"]))


def _either_order(year: int, one: int, two: int) -> Iterator[date]:
    for day, month in ((one, two), (two, one)):
        if month <= len(_MONTHS):
            yield date(year, month, day)


def _epoch(value: str) -> datetime:
    number = float(value)
    return datetime.fromtimestamp(number / 1000 if number > 10**11 else number, tz=UTC)


def _problem(value: str, days: set[date]) -> str:
    if days:
        can_be = " or ".join(str(day) for day in sorted(days))
        return f"date {value!r} can be {can_be}; left unknown"
    return f"date {value!r} does not name a day in a form tocsin knows; left unknown"


def _moment(value: str, day: date) -> datetime:
    if _EPOCH.fullmatch(value):
        return _epoch(value).replace(tzinfo=None)
    match = _TIME.search(value)
    if not match:
        return datetime.combine(day, time())
    try:
        moment = datetime.combine(day, time(int(match["hour"]), int(match["minute"]), int(match["second"] or 0)))
    except ValueError:
        return datetime.combine(day, time())
    offset = _OFFSET.search(value, match.end())
    if not offset:
        return moment
    ahead = timedelta(hours=int(offset["hours"]), minutes=int(offset["minutes"]))
    return moment - ahead if offset["sign"] == "+" else moment + ahead
