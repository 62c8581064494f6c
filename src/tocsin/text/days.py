"""Comparing when things happened, as far as it is known."""

import re
from datetime import date

from tocsin.domain import When

_WEEKDAY = re.compile(r"^[\dX]{4}-W[\dX]{2}-([1-7])$")
_YEARLESS = re.compile(r"^XXXX-(\d\d)(?:-(\d\d))?$")


CLOCK_MINUTES = 5
"""Clock times this near are one time, told twice."""


def known_day(when: When) -> date | None:
    """The day, if the day is known."""
    return when.from_ if when.precision == "day" and when.from_ == when.to else None


def cannot_agree(one: When, other: When) -> bool:
    """Whether two times exclude each other: no common day, another weekday, or another day of the year."""
    return _disjoint(one, other) or _parts_differ(one, other)


def minutes(clock: str) -> int:
    """Minutes since midnight of "14:50"; seconds and other tails are dropped."""
    hours, _, rest = clock.partition(":")
    return 60 * int(hours) + int(rest[:2] or 0)


def is_before(one: When, other: When) -> bool:
    """Whether the first surely ended before the second began."""
    return one.to is not None and other.from_ is not None and one.to < other.from_


def years(when: When) -> range | None:
    """The years that a time touches, if both its ends are known."""
    return range(when.from_.year, when.to.year + 1) if when.from_ and when.to else None


def _disjoint(one: When, other: When) -> bool:
    return is_before(one, other) or is_before(other, one)


def _parts_differ(one: When, other: When) -> bool:
    """Dates without a year ("January 30"), or without a week ("Tuesday"), can still exclude each other."""
    for mine, theirs in zip(_parts(one), _parts(other), strict=True):
        if mine is not None and theirs is not None and mine != theirs:
            return True
    return False


def _parts(when: When) -> tuple[str | None, str | None, str | None]:
    """Month, day of the month and weekday, as far as they are known."""
    day = known_day(when)
    if day is not None:
        return f"{day.month:02d}", f"{day.day:02d}", str(day.isoweekday())
    value = when.value or ""
    if found := _WEEKDAY.match(value):
        return None, None, found.group(1)
    if found := _YEARLESS.match(value):
        return found.group(1), found.group(2), None
    return None, None, None
