"""Alerts: a pair of parties rose above its own past, and enough reports say so."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from statistics import median

from tocsin.domain import Alert, DyadDay, Event, Mention
from tocsin.measure.ladder import ladder
from tocsin.text.wording import content_id


def ring_alerts(
    dyad_days: Iterable[DyadDay], events: Iterable[Event], mentions: Iterable[Mention] = ()
) -> tuple[Alert, ...]:
    """The alerts of all pairs, sorted by day and pair, undated last. Each rise rings once.

    A pair rises when it reaches a rung well above the highest of its last days, or a level well above
    its own past (the numbers stand in ``data/ladder.yaml``). Two outlets must report it or, where
    outlets are unknown, two articles. ``mentions`` tell which articles those are.
    """
    sources = _Sources(events, mentions)
    courses: dict[tuple[str, ...], list[DyadDay]] = defaultdict(list)
    for row in dyad_days:
        courses[row.dyad].append(row)
    found = [alert for dyad in sorted(courses) for alert in _rises(courses[dyad], sources)]
    return tuple(sorted(found, key=lambda alert: (alert.day is None, str(alert.day), alert.dyad)))


@dataclass(frozen=True)
class _Rise:
    """Why a day rings, and the lowest rung of the events that did it."""

    why: str
    from_rung: int


class _Sources:
    """Which outlets, or articles where outlets are unknown, stand behind events."""

    def __init__(self, events: Iterable[Event], mentions: Iterable[Mention]) -> None:
        self._events = {event.id: event for event in events}
        told = tuple(mentions)
        self._article_of = {mention.id: mention.article for mention in told}
        self._dated = {mention.id for mention in told if mention.published}

    def backed(self, row: DyadDay) -> DyadDay:
        """The day with the highest rung that enough sources stand behind, be it for one event or several."""
        rules = ladder()
        for rung in range(min(row.rung, rules.war), 0, -1):
            outlets, reports = self.behind(self.events_from(row, min(rung, row.rung, rules.force)))
            needed = rules.alert["outlets"]
            if len(outlets) >= needed or (not outlets and reports >= needed):
                return replace(row, rung=rung, rung_name=rules.names[rung])
        return replace(row, rung=0, rung_name=rules.names[0])

    def is_dateless(self, row: DyadDay) -> bool:
        """Whether even the articles behind a row have no date, so that nothing can tell news from what is past."""
        return not any(name in self._dated for event in self.events_from(row, 0) for name in event.mentions)

    def events_from(self, row: DyadDay, rung: int) -> list[Event]:
        """The day's events on a rung or above."""
        held = [self._events[name] for name in row.events if name in self._events]
        return [event for event in held if ladder().rung(event.event, event.mode) >= rung]

    def behind(self, events: Sequence[Event]) -> tuple[tuple[str, ...], int]:
        """The outlets that tell events, and how many articles do."""
        outlets = sorted({outlet for event in events for outlet in event.outlets})
        articles = {self._article_of[name] for event in events for name in event.mentions if name in self._article_of}
        return tuple(outlets), len(articles) or max((event.reports for event in events), default=0)


def _rises(rows: Sequence[DyadDay], sources: _Sources) -> Iterable[Alert]:
    dated = sorted((row for row in rows if row.day), key=lambda row: str(row.day))
    rung_last: DyadDay | None = None
    for place, row in enumerate(dated):
        backed = sources.backed(row)
        rise = _rise(backed, dated[:place])
        if rise and not _is_same_rise(backed, rung_last):
            rung_last = backed
            yield _alert(backed, rise, sources)
    for row in rows if not dated and all(map(sources.is_dateless, rows)) else ():
        backed = sources.backed(row)
        rise = _first(backed)
        if rise:
            yield _alert(backed, rise, sources)


def _rise(row: DyadDay, past: Sequence[DyadDay]) -> _Rise | None:
    numbers = ladder().alert
    if row.rung < numbers["least_rung"]:
        return None
    if not past:
        return _first(row)
    return _by_rung(row, past) or _by_level(row, past)


def _first(row: DyadDay, none_before: str = "these articles show no earlier day to compare with") -> _Rise | None:
    """There is nothing to compare with: only a high rung rings, and the alert says so."""
    if row.rung < ladder().alert["first_rung"]:
        return None
    return _Rise(f"{_reached(row)}; {none_before}", row.rung)


def _by_rung(row: DyadDay, past: Sequence[DyadDay]) -> _Rise | None:
    numbers = ladder().alert
    window = [before for before in past if _days(before, row) <= numbers["look_back"]]
    if not window:
        return _first(row, f"the last day before with anything between the two is {past[-1].day}")
    highest = max(window, key=lambda before: (before.rung, str(before.day)))
    if row.rung < highest.rung + numbers["rungs"]:
        return None
    reach = min(int(numbers["look_back"]), max(_days(before, row) for before in window))
    return _Rise(
        f"{_reached(row)}; the highest of the {_counted(reach, 'day')} before was rung {highest.rung} ({highest.rung_name}), "
        f"on {highest.day}",
        highest.rung + 1,
    )


def _by_level(row: DyadDay, past: Sequence[DyadDay]) -> _Rise | None:
    numbers = ladder().alert
    if len(past) < numbers["past_days"]:
        return None
    levels = [before.level for before in past]
    usual = median(levels)
    spread = max(numbers["least_deviation"], median(abs(level - usual) for level in levels))
    if row.level <= usual + numbers["deviations"] * spread:
        return None
    return _Rise(
        f"level {row.level:.1f}, against a median of {usual:.1f} (deviation {spread:.1f}) on {_counted(len(past), 'earlier day')} "
        f"since {past[0].day}; {_reached(row)}",
        int(numbers["least_rung"]),
    )


def _is_same_rise(row: DyadDay, rung_last: DyadDay | None) -> bool:
    """A rise that has rung stays silent until it goes higher, or until it has been over for a while."""
    if rung_last is None:
        return False
    return row.rung <= rung_last.rung and _days(rung_last, row) <= ladder().alert["look_back"]


def _alert(row: DyadDay, rise: _Rise, sources: _Sources) -> Alert:
    behind = sources.events_from(row, min(rise.from_rung, ladder().force))
    outlets, reports = sources.behind(behind)
    told_by = _counted(len(outlets), "outlet") if outlets else _counted(reports, "article")
    return Alert(
        id=content_id("alert", *row.dyad, str(row.day), *sorted(event.id for event in behind)),
        dyad=row.dyad,
        day=row.day,
        rung=row.rung,
        rung_name=row.rung_name,
        why=f"{rise.why}; {_counted(len(behind), 'event')} told by {told_by}",
        events=tuple(event.id for event in behind),
        outlets=outlets,
    )


def _reached(row: DyadDay) -> str:
    return f"reached rung {row.rung} ({row.rung_name})"


def _counted(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def _days(earlier: DyadDay, later: DyadDay) -> int:
    if earlier.day is None or later.day is None:
        return 0
    return (later.day - earlier.day).days
