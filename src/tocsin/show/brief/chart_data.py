"""The rows that the charts draw. What has no day is counted, not placed."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from typing import Any

from tocsin.domain import Event, When
from tocsin.ontology.plover import QUADS
from tocsin.show.brief.brink import with_data
from tocsin.show.brief.say import is_day
from tocsin.show.brief.view import Dyad

Row = dict[str, Any]
CONFLICT = (3, 4)
_DAYS = ("told", "of the report")
_LABELLED = 0.15  # of the width: room for the words
_LONGEST_BY_DAY, _LONGEST_BY_WEEK = 92, 800  # days


@dataclass(frozen=True, slots=True)
class Rows:
    """The rows of one chart, its unit of time, and how many events it could not place."""

    rows: tuple[Row, ...]
    unit: str = "day"
    unplaced: int = 0


def timeline_rows(events: Iterable[Event]) -> Rows:
    """Events by day (week, month where the time is long), quad class, and whether the day is told or that of the report."""
    events = tuple(events)
    dated = [(day, event) for event in events if (day := _drawn_on(event)) is not None]
    unit = _unit([day for day, _ in dated])
    found = Counter((_floor(day, unit), event.quad, _day_of(event.when)) for day, event in dated)
    rows: list[Row] = []
    for day in sorted({day for day, _, _ in found}):
        for side in ((1, 2), CONFLICT):
            counts = [(quad, told, found[day, quad, told]) for quad in side for told in _DAYS if found[day, quad, told]]
            span = {"day": day.isoformat(), "from": midnight(day), "to": midnight(_next(day, unit))}
            rows.extend({**span, **piece} for piece in _stacked(counts))
    return Rows(tuple(rows), unit, len(events) - len(dated))


def _drawn_on(event: Event) -> date | None:
    """The day of an event, or the day by which it was reported; ``None`` for spans and for what has no date."""
    when = event.when
    return when.to if is_day(when) or (when.from_ is None and when.to) else None


def _day_of(when: When) -> str:
    return _DAYS[0] if is_day(when) else _DAYS[1]


def _stacked(counts: Iterable[tuple[int, str, int]]) -> Iterable[Row]:
    """The pieces of one bar, from the line outwards; conflict counts below zero."""
    reached = 0
    for quad, told, number in counts:
        sign = -1 if quad in CONFLICT else 1
        ends = {"low": sign * reached, "high": sign * (reached + number)}
        yield {"kind": QUADS[quad], "date": told, "events": number, **ends}
        reached += number


def midnight(day: date) -> str:
    """The start of a day in the reader's own time zone: a bare date would mean midnight in Greenwich."""
    return f"{day.isoformat()}T00:00:00"


def curve_rows(dyads: Sequence[Dyad]) -> Rows:
    """The rung of each dyad on each day with data; ``run`` numbers the stretches without a gap."""
    rows: list[Row] = []
    for dyad in dyads:
        run, before = 0, None
        for day in with_data(dyad.days):
            if day.day is None:
                continue
            run += before is not None and day.day - before > timedelta(days=1)
            before = day.day
            rows.append(
                {
                    "dyad": dyad.name,
                    "day": day.day.isoformat(),
                    "at": midnight(day.day),
                    "rung": day.rung,
                    "name": day.rung_name,
                    "run": f"{dyad.key} {run}",
                    "events": len(day.events),
                    "reports": day.reports,
                }
            )
    return Rows(tuple(rows), unplaced=sum(len(day.events) for dyad in dyads for day in dyad.days if day.day is None))


def days_of(dyads: Iterable[Dyad]) -> list[date]:
    """The days on which articles stand behind any of the dyads, in order."""
    return sorted({day.day for dyad in dyads for day in with_data(dyad.days) if day.day})


def gap_rows(dyad: Dyad, span: tuple[date, date]) -> Rows:
    """The stretches of a span in which no article stands behind a dyad: no data, not calm. The long ones are labelled."""
    one = timedelta(days=1)
    rows: list[Row] = []
    for before, after in pairwise([span[0] - one, *days_of([dyad]), span[1] + one]):
        length = (after - before).days - 1
        if length > 0:
            rows.append(
                {
                    "from": midnight(span[0]) if before < span[0] else f"{before.isoformat()}T12:00:00",
                    "to": midnight(span[1]) if after > span[1] else f"{(after - one).isoformat()}T12:00:00",
                    "mid": midnight(before + (after - before) / 2),
                    "first": midnight(before + one),
                    "last": midnight(after - one),
                    "label": "no data" if length >= _LABELLED * (span[1] - span[0]).days else "",
                }
            )
    return Rows(tuple(rows))


def dyad_rows(dyads: Sequence[Dyad]) -> Rows:
    """Events of each dyad by quad class; conflict counts to the left."""
    rows: list[Row] = []
    for dyad in dyads:
        sums = {quad: sum(day.quads[quad - 1] for day in dyad.days) for quad in QUADS}
        for side in ((1, 2), CONFLICT):
            rows.extend(
                {"dyad": dyad.name, **piece}
                for piece in _stacked([(quad, "", sums[quad]) for quad in side if sums[quad]])
            )
    return Rows(tuple(rows))


def _unit(days: Sequence[date]) -> str:
    span = (max(days) - min(days)).days if days else 0
    return "day" if span <= _LONGEST_BY_DAY else "week" if span <= _LONGEST_BY_WEEK else "month"


def _floor(day: date, unit: str) -> date:
    if unit == "week":
        return day - timedelta(days=day.weekday())
    return day.replace(day=1) if unit == "month" else day


def _next(day: date, unit: str) -> date:
    if unit == "month":
        return (day + timedelta(days=32)).replace(day=1)
    return day + timedelta(days=7 if unit == "week" else 1)
