"""Escalation: the events between two parties, day by day, as a score, a rung and a level."""

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from itertools import combinations, product

from tocsin.domain import Article, DyadDay, Event, Mention, Standing
from tocsin.measure.ladder import Ladder, ladder
from tocsin.text.days import known_day

REAL = frozenset({"happened", "ongoing"})

Dyad = tuple[str, str]


def measure_escalation(
    events: Iterable[Event],
    articles: Iterable[Article],
    mentions: Iterable[Mention] = (),
    standings: Iterable[Standing] = (),
) -> tuple[DyadDay, ...]:
    """One row for each pair of parties and day with an event between them, sorted by pair and day, undated last.

    Counts events, not reports; leaves out history, what did not happen, and what stays within one
    country. ``mentions`` tell which articles report an event: its day when it has none of its own is
    the first of them, and ``reports`` counts them. Without mentions such events stay undated.
    ``standings`` tell whose a channel or agreement is: an act against it that names no other target
    is an act against its other parties.
    """
    owned = {standing.mention: frozenset(standing.parties) for standing in standings if standing.mention}
    reporting = _Reporting(articles, mentions)
    by_dyad: dict[Dyad, dict[date | None, list[Event]]] = defaultdict(lambda: defaultdict(list))
    for event in sorted(events, key=lambda event: event.id):
        if counts(event):
            for dyad in dyads_of(event, _owners([owned[name] for name in event.mentions if name in owned])):
                by_dyad[dyad][reporting.day_of(event)].append(event)
    return tuple(row for dyad in sorted(by_dyad) for row in _course(dyad, by_dyad[dyad], reporting))


def counts(event: Event) -> bool:
    """Whether an event moves the measure: news of something done or said."""
    return event.status in REAL and not event.background


def dyads_of(event: Event, owners: frozenset[str] = frozenset()) -> list[Dyad]:
    """The pairs of different codes between which an event takes place, each sorted, without repeats.

    ``owners`` are the parties of the thing acted on, which stand in for a target that nobody names.
    """
    source = {actor.code for actor in event.source if actor.code}
    target = {actor.code for actor in event.target if actor.code}
    if not target and not event.mutual and source & owners:
        target = set(owners - source)
    pairs = set(product(source, target))
    if event.mutual:
        pairs |= set(combinations(source, 2)) | set(combinations(target, 2))
    return sorted({(min(pair), max(pair)) for pair in pairs if pair[0] != pair[1]})


def _owners(told: Sequence[frozenset[str]]) -> frozenset[str]:
    """The parties that at least half of the reports give a thing: one sentence may name a bystander."""
    counts = Counter(code for parties in told for code in parties)
    return frozenset(code for code, count in counts.items() if 2 * count >= len(told))


class _Reporting:
    """Which articles report an event, and on which days there were articles at all."""

    def __init__(self, articles: Iterable[Article], mentions: Iterable[Mention]) -> None:
        self._published = {article.id: article.published for article in articles}
        self._article_of = {mention.id: mention.article for mention in mentions}
        self._own_day = {mention.id: mention.published for mention in mentions if mention.published}
        self._days = sorted({day for day in self._published.values() if day})

    def day_of(self, event: Event) -> date | None:
        """The event's day; if it is not known, the first day on which an article reports it."""
        day = known_day(event.when)
        if day is not None:
            return day
        reported = {
            self._published.get(self._article_of.get(name, "")) or self._own_day.get(name) for name in event.mentions
        }
        return min((day for day in reported if day), default=None)

    def reports_of(self, events: Sequence[Event]) -> int:
        """How many articles stand behind some events."""
        articles = {self._article_of[name] for event in events for name in event.mentions if name in self._article_of}
        return len(articles) or max((event.reports for event in events), default=0)

    def days_between(self, earlier: date, later: date) -> int:
        """The days after the first, up to the second, on which articles appeared; all days if no article has a date."""
        if not self._days:
            return (later - earlier).days
        return bisect_right(self._days, later) - bisect_right(self._days, earlier)


def _course(dyad: Dyad, days: Mapping[date | None, Sequence[Event]], reporting: _Reporting) -> Iterable[DyadDay]:
    """The rows of one pair, in order; the level runs from day to day."""
    rules = ladder()
    level, before = 0.0, None
    force_days: set[date] = set()
    for day in sorted(day for day in days if day is not None):
        if any(rules.rung(event.event, event.mode) >= rules.force for event in days[day]):
            force_days.add(day)
        passed = reporting.days_between(before, day) if before else 0
        level = next_level(level, passed, _score(days[day]), rules.half_life)
        yield _row(dyad, day, days[day], reporting, level=level, is_war=rules.is_war(day, force_days))
        before = day
    if None in days:
        alone = next_level(0.0, 0, _score(days[None]), rules.half_life)
        yield _row(dyad, None, days[None], reporting, level=alone, is_war=False)


def next_level(level: float, passed: int, score: float, half_life: float) -> float:
    """What is left of a level after so many days, raised by conflict and lowered by cooperation, never below calm."""
    return float(max(0.0, level * 0.5 ** (passed / half_life) - score))


def _row(
    dyad: Dyad, day: date | None, events: Sequence[Event], reporting: _Reporting, *, level: float, is_war: bool
) -> DyadDay:
    rules = ladder()
    rung = rules.war if is_war else highest_rung(events, rules)
    quads = [sum(event.quad == quad for event in events) for quad in (1, 2, 3, 4)]
    return DyadDay(
        dyad=dyad,
        day=day,
        events=tuple(event.id for event in events),
        reports=reporting.reports_of(events),
        score=round(_score(events), 4),
        lowest=min(event.intensity for event in events),
        level=round(level, 4),
        rung=rung,
        rung_name=rules.names[rung],
        quads=(quads[0], quads[1], quads[2], quads[3]),
    )


def _score(events: Sequence[Event]) -> float:
    return sum(event.intensity for event in events)


def highest_rung(events: Iterable[Event], rules: Ladder) -> int:
    """The highest rung that any of the events reaches; calm without events."""
    return max((rules.rung(event.event, event.mode) for event in events), default=0)
