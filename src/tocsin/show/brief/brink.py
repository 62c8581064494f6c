"""How near the brink: each dyad's rung now, its highest, its trend; the alerts."""

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta

from tocsin.domain import Alert, DyadDay
from tocsin.show.brief.names import Names
from tocsin.show.brief.safe import clean
from tocsin.show.brief.say import NO_DATE, count, say_day
from tocsin.show.brief.view import Bell, Dyad, Line

_ISO = re.compile(r"\b\d{4}-\d\d-\d\d\b")
_WEEK = timedelta(days=7)
_CHANGE = 0.1  # of the range of levels seen: smaller changes are called steady
_LONGEST_COURSE = 400


def dyads_of(days: Iterable[DyadDay], names: Names) -> tuple[Dyad, ...]:
    """The dyads, first those with the most reported conflict: reports weighted by the rung they reached."""
    groups: dict[tuple[str, ...], list[DyadDay]] = {}
    for day in days:
        groups.setdefault(day.dyad, []).append(day)

    def key(dyad: tuple[str, ...]) -> tuple[int, int, tuple[str, ...]]:
        group = groups[dyad]
        return -sum(day.rung * day.reports for day in group), -max(day.rung for day in group), dyad

    return tuple(_dyad(dyad, groups[dyad], names) for dyad in sorted(groups, key=key))


def bells_of(alerts: Iterable[Alert], lines: Mapping[str, Line], names: Names) -> tuple[Bell, ...]:
    """The alerts in words, the highest rung first, then the latest."""
    ranked = sorted(alerts, key=lambda alert: (-alert.rung, -(alert.day or date.min).toordinal(), alert.id))
    return tuple(
        Bell(
            alert=alert,
            day=say_day(alert.day),
            name=names.pair(alert.dyad),
            rung=say_rung(alert.rung, alert.rung_name),
            why=_ISO.sub(_said_day, clean(alert.why)),
            lines=tuple(lines[each] for each in alert.events if each in lines),
        )
        for alert in ranked
    )


def _said_day(found: re.Match[str]) -> str:
    try:
        return say_day(date.fromisoformat(found[0]))
    except ValueError:  # looks like a date, is none
        return found[0]


def say_rung(rung: int, name: str) -> str:
    """As "rung 7 of 9 (force used)"."""
    return f"rung {rung} of 9" + (f" ({clean(name)})" if name else "")


def with_data(days: Iterable[DyadDay]) -> list[DyadDay]:
    """The dated days behind which articles stand, in order: a day without articles is no data, not calm."""
    return sorted((day for day in days if day.day and day.reports), key=lambda day: str(day.day))


def _dyad(dyad: tuple[str, ...], days: Sequence[DyadDay], names: Names) -> Dyad:
    dated = with_data(days)
    top = max(dated or days, key=lambda day: (day.rung, str(day.day)))
    return Dyad(
        key="-".join(dyad),
        name=names.pair(dyad),
        now=_said(dated[-1]) if dated else "not known: the articles give no dates",
        highest=_said(top),
        trend=_trend(dated),
        coverage=_coverage(dated, days),
        course=_course(dated),
        days=tuple(days),
    )


def _said(day: DyadDay) -> str:
    when = f", {say_day(day.day)}" if day.day else f", {NO_DATE}"
    return say_rung(day.rung, day.rung_name) + when


def _trend(dated: Sequence[DyadDay]) -> str:
    """Where the smoothed level goes: the last day against the last one at least a week before it."""
    if len(dated) < 2 or dated[-1].day is None:
        return "too few days to tell"
    last = dated[-1]
    before = [day for day in dated[:-1] if day.day and last.day and day.day <= last.day - _WEEK]
    base = before[-1] if before else dated[0]
    levels = [day.level for day in dated]
    change, spread = last.level - base.level, max(levels) - min(levels)
    word = "about as on" if abs(change) <= _CHANGE * spread else "higher than on" if change > 0 else "lower than on"
    return f"{word} {say_day(base.day)}"


def _coverage(dated: Sequence[DyadDay], days: Sequence[DyadDay]) -> str:
    events = {event for day in days for event in day.events}
    first, last = (dated[0].day, dated[-1].day) if dated else (None, None)
    span = (last - first).days + 1 if first and last else 0
    known = f" on {len(dated)} of {span} days" if span > 1 else " on one day" if span else ""
    undated = sum(len(day.events) for day in days if day.day is None)
    return count(len(events), "event") + known + (f", {undated} without a date" if undated and dated else "")


def _course(dated: Sequence[DyadDay]) -> tuple[int | None, ...]:
    rungs = {day.day: day.rung for day in dated if day.day}
    if not rungs:
        return ()
    first, last = min(rungs), max(rungs)
    span = min((last - first).days + 1, _LONGEST_COURSE)
    return tuple(rungs.get(last - timedelta(days=back)) for back in reversed(range(span)))
