"""Clock times in the zone of the place where the act was: "0550 GMT" in Kaesong is 14:50."""

from dataclasses import replace
from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from tocsin.domain import Place, When


def in_local_time(when: When, where: Place | None) -> When:
    """The time with its clock, and its day, as they were at the place; as it is where zone or place are not known.

    A clock without a zone is the place's own.
    """
    here = where.zone if where is not None else None
    if when.clock is None or here is None or when.zone == here:
        return when
    if when.zone is None:
        return replace(when, zone=here)
    day = when.from_ if when.from_ is not None and when.from_ == when.to else None
    try:
        there = datetime.combine(day or date(2000, 1, 1), time.fromisoformat(when.clock), _zone(when.zone))
        then = there.astimezone(_zone(here))
    except (ZoneInfoNotFoundError, OverflowError, ValueError):
        return when
    clock = f"{then:%H:%M}"
    if day is None:
        return when if _changes_its_hour(here) else replace(when, clock=clock, zone=here)
    return replace(when, from_=then.date(), to=then.date(), clock=clock, zone=here, value=f"{then.date()}T{clock}")


def _zone(name: str) -> ZoneInfo:
    return ZoneInfo("Etc/UTC" if name == "UTC" else name)


def _changes_its_hour(name: str) -> bool:
    """Whether summer differs from winter: then an hour without a day cannot be converted."""
    summer, winter = (datetime(2020, month, 1, tzinfo=UTC).astimezone(_zone(name)).utcoffset() for month in (7, 1))
    return summer != winter
