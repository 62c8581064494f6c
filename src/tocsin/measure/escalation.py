"""Escalation: the events between two parties, day by day, as a score, a rung and a level."""

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from itertools import combinations, permutations, product

from tocsin.domain import Article, DyadDay, Event, Mention, Standing
from tocsin.measure.ladder import Ladder, ladder
from tocsin.ontology.states import is_armed_opponent
from tocsin.text.days import known_day

REAL = frozenset({"happened", "ongoing"})

Dyad = tuple[str, str]
"""Two codes, sorted; twice the same for a country and those in arms within it (see ``dyads_of``)."""

LEAD = 4
"""So many sentences at the head of an article tell its news; an undated act further down may be of any time."""
SPAN = timedelta(days=7)
"""A time no longer than this ("last week") still tells on which days of a course an act belongs."""
CONFLICT = (3, 4)
"""The quad classes that raise a rung."""


def measure_escalation(
    events: Iterable[Event],
    articles: Iterable[Article],
    mentions: Iterable[Mention] = (),
    standings: Iterable[Standing] = (),
) -> tuple[DyadDay, ...]:
    """One row for each pair of parties and day with an event between them, sorted by pair and day, undated last.

    Counts events, not reports; leaves out history, what did not happen, what stays within one country
    (unless some there are in arms), and what only a third party claims somewhere down in one article.
    ``mentions`` tell which articles report an event, and ``reports`` counts them. An act that has no day
    of its own takes the day of its first report if it is news: among the first sentences of an article,
    or told by two outlets. All others stay undated.
    ``standings`` tell whose a channel or agreement is: an act against it that names no other target
    is an act against its other parties.
    """
    owned = {standing.mention: frozenset(standing.parties) for standing in standings if standing.mention}
    reporting = _Reporting(articles, mentions)
    by_dyad: dict[Dyad, dict[date | None, list[Event]]] = defaultdict(lambda: defaultdict(list))
    for event in sorted(events, key=lambda event: event.id):
        if counts(event) and not reporting.is_hearsay(event):
            for dyad in dyads_of(event, _owners([owned[name] for name in event.mentions if name in owned])):
                by_dyad[dyad][reporting.day_of(event)].append(event)
    return tuple(row for dyad in sorted(by_dyad) for row in _course(dyad, by_dyad[dyad], reporting))


def counts(event: Event) -> bool:
    """Whether an event moves the measure: news of something done or said."""
    return event.status in REAL and not event.background


def dyads_of(event: Event, owners: frozenset[str] = frozenset()) -> list[Dyad]:
    """The pairs of codes between which an event takes place, each sorted, without repeats.

    Two different codes; or twice the same, between those in arms within a country and its state or people:
    a civil war is no home affair. ``owners`` are the parties of the thing acted on, which stand in for a target
    that nobody names.
    """
    source = {actor.code for actor in event.source if actor.code}
    target = {actor.code for actor in event.target if actor.code}
    if not target and not event.mutual and source & owners:
        target = set(owners - source)
    pairs = set(product(source, target))
    if event.mutual:
        pairs |= set(combinations(source, 2)) | set(combinations(target, 2))
    between = {(min(pair), max(pair)) for pair in pairs if pair[0] != pair[1]}
    return sorted(between | {(code, code) for code in source | target if _is_divided(event, code)})


def _is_divided(event: Event, code: str) -> bool:
    """Whether those in arms within a country act on the rest of it, or are acted on."""
    sides = [event.source, event.target]
    if event.mutual:
        sides = [(actor,) for actor in (*event.source, *event.target)]
    camps = [{is_armed_opponent(actor) for actor in side if actor.code == code} for side in sides]
    return any(one == {True} and False in other for one, other in permutations(camps, 2))


def _owners(told: Sequence[frozenset[str]]) -> frozenset[str]:
    """The parties that at least half of the reports give a thing: one sentence may name a bystander."""
    counts = Counter(code for parties in told for code in parties)
    return frozenset(code for code, count in counts.items() if 2 * count >= len(told))


class _Reporting:
    """Which articles report an event, and on which days there were articles at all."""

    def __init__(self, articles: Iterable[Article], mentions: Iterable[Mention]) -> None:
        self._published = {article.id: article.published for article in articles}
        told = tuple(mentions)
        self._article_of = {mention.id: mention.article for mention in told}
        self._own_day = {mention.id: mention.published for mention in told if mention.published}
        self._sentence = {mention.id: mention.sentence for mention in told}
        self._speaker = {mention.id: mention.said_by[0].code for mention in told if mention.said_by}
        self._days = sorted({day for day in self._published.values() if day})

    def day_of(self, event: Event) -> date | None:
        """The event's day; if it is not known, the first day on which an article reports it as news."""
        day, when = known_day(event.when), event.when
        first = min(filter(None, map(self._reported, event.mentions)), default=None)
        if day is not None or first is None:
            return day
        if when.from_ and when.to:
            return min(max(first, when.from_), when.to) if when.to - when.from_ < SPAN else None
        return first if self.is_news(event) else None

    def is_news(self, event: Event) -> bool:
        """Whether an article opens with it, or two outlets (articles where outlets are unknown) tell it."""
        leads = any(self._sentence.get(name, LEAD) < LEAD for name in event.mentions)
        return leads or len(event.outlets) > 1 or (not event.outlets and event.reports > 1)

    def is_hearsay(self, event: Event) -> bool:
        """Whether all that stands for an act of conflict is the word of a third party, told in passing."""
        if event.quad not in CONFLICT or self.is_news(event):
            return False
        parties = {actor.code for actor in (*event.source, *event.target)}
        speakers = [self._speaker.get(name) for name in event.mentions]
        return bool(speakers) and all(code is not None and code not in parties for code in speakers)

    def _reported(self, mention: str) -> date | None:
        return self._published.get(self._article_of.get(mention, "")) or self._own_day.get(mention)

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
