"""Numbers told differently: how many were killed, wounded, arrested or shot down, by outlets that tell of one event.

A lower bound contradicts only a smaller figure, a toll that rises from one day's report to a later one is an update, and
rounding is neither.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from math import inf

from tocsin.domain import Disagreement, Mention
from tocsin.merge.counts import Count, read_counts
from tocsin.merge.places import are_apart
from tocsin.merge.profile import REAL
from tocsin.merge.told import Told, version
from tocsin.text.days import known_day
from tocsin.text.groups import Groups
from tocsin.text.wording import content_id, content_words

ROUNDED = 0.05
"""Figures this near, as a share of the larger, are one figure, rounded."""

_LEAD = 4  # an article's first sentences tell its news
_NEWS_DAYS = 2
_SHARED_WORDS = 6  # of two leads that tell one event
_TOO_FAR = 3  # six and thirty-two dead are those of two events
_FORCE = 4  # the quad of acts by force
_PAST = re.compile(
    r"\b(?:19\d\d|20\d\d|ago|previous|last (?:week|month|year)|(?:earlier )?this (?:week|month|year)|since|so far this|in (?:total|all)"
    r"|in (?:january|february|march|april|may|june|july|august|september|october|november|december))\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Lead:
    """What an article tells in its first sentences: the names, all words, and the event of the first act by force."""

    names: frozenset[str]
    words: frozenset[str]
    event: str | None


@dataclass(frozen=True)
class Figure:
    """A count, the sentence that gives it, the act that it is told of as far as that is known, and the article's lead."""

    count: Count
    told: Told
    act: Mention | None
    lead: Lead

    @property
    def event(self) -> str | None:
        """The event whose outcome is counted."""
        return self.told.event_of(self.act) if self.act else None


def number_disagreements(sentences: Mapping[str, Sequence[Told]]) -> Iterable[Disagreement]:
    """For each event and fate: the counts that contradict one another, with all others of that event beside them."""
    figures = [figure for article in sentences.values() for figure in figures_of(article)]
    by_fate: dict[str, list[Figure]] = defaultdict(list)
    for figure in figures:
        by_fate[figure.count.fate].append(figure)
    for fate, of_fate in sorted(by_fate.items()):
        for group in _of_one_event(of_fate):
            subject = _subject(group)
            if subject and any(contradict(one, other) for one, other in combinations(group, 2)):
                yield _disagreement(subject, fate, group)


def figures_of(article: Sequence[Told]) -> Iterable[Figure]:
    """The counts of one article, each with the article's lead."""
    lead = _lead(article[:_LEAD])
    for told in article:
        for count in read_counts(told.text):
            yield Figure(count, told, _act_of(count, told), lead)


def _lead(sentences: Sequence[Told]) -> Lead:
    by_force = [
        told.event_of(mention)
        for told in sentences
        for mention in told.mentions
        if mention.quad == _FORCE and mention.status in REAL and not mention.background
    ]
    return Lead(
        names=frozenset(name for told in sentences for name in told.names),
        words=frozenset(word for told in sentences for word in content_words(told.text)),
        event=next((event for event in by_force if event), None),
    )


def _of_one_event(figures: Sequence[Figure]) -> Iterable[list[Figure]]:
    groups = Groups(f"{number:09d}" for number in range(len(figures)))
    alike: dict[object, list[int]] = defaultdict(list)
    for number, figure in enumerate(figures):
        for key in (figure.event, *(sorted(figure.lead.names) if _is_news(figure) else ())):
            alike[key].append(number)
    for numbers in (numbers for key, numbers in alike.items() if key):
        for one, other in combinations(numbers, 2):
            if same_outcome(figures[one], figures[other]):
                groups.join(f"{one:09d}", f"{other:09d}")
    return ([figures[int(number)] for number in group] for group in groups)


def _act_of(count: Count, told: Told) -> Mention | None:
    """The act told nearest to the count in its sentence, one by force first."""
    acts = [mention for mention in told.mentions if mention.status in REAL]
    return min(acts, key=lambda act: (act.quad != _FORCE, _distance(act, count, told), act.id), default=None)


def _distance(act: Mention, count: Count, told: Told) -> int:
    return abs(act.trigger.start - told.start - count.start)


def same_outcome(one: Figure, other: Figure) -> bool:
    """Whether two counts tell the outcome of one event: by the events of their acts, or as the news of two leads."""
    if not _comparable(one.count, other.count):
        return False
    if one.event and one.event == other.event:
        return True
    return _is_news(one) and _is_news(other) and _fit(one, other)


def _comparable(one: Count, other: Count) -> bool:
    """Soldiers are people, but no pilots: counts of two kinds compare only if one of them counts all."""
    things = one.fate in {"shot down", "destroyed"}
    return one.kind == other.kind or (not things and (one.generic or other.generic))


def _is_news(figure: Figure) -> bool:
    return figure.told.number < _LEAD and not _PAST.search(figure.told.text)


def _fit(one: Figure, other: Figure) -> bool:
    """Two leads of nearly one day that share a name and other words, and have neither day nor place against them."""
    if not _near(one, other) or len(one.lead.words & other.lead.words) < _SHARED_WORDS:
        return False
    low, high = sorted((one.count.value, other.count.value))
    if high > _TOO_FAR * low:
        return False
    mine, theirs = one.act, other.act
    if mine is None or theirs is None:
        return True
    days = {day for day in (known_day(mine.when), known_day(theirs.when)) if day}
    apart = bool(mine.where and theirs.where and are_apart(mine.where, theirs.where))
    return not apart and (len(days) < 2 or max(days) - min(days) <= max(days).resolution)


def _near(one: Figure, other: Figure) -> bool:
    mine, theirs = one.told.published, other.told.published
    return bool(mine and theirs and abs((mine - theirs).days) <= _NEWS_DAYS)


def contradict(one: Figure, other: Figure) -> bool:
    """Whether two outlets cannot both be right, and the later report is no update of the earlier."""
    mine, theirs = one.told, other.told
    if mine.outlet == theirs.outlet or mine.published is None or theirs.published is None:
        return False
    (low, high), (their_low, their_high) = _range(one.count, other.count), _range(other.count, one.count)
    if low <= their_high and their_low <= high:
        return False
    if _is_rounding(one.count.value, other.count.value):
        return False
    early, late = sorted((one, other), key=lambda figure: (figure.told.published, figure.count.value))
    return early.told.published == late.told.published or early.count.value > late.count.value


def _range(one: Count, other: Count) -> tuple[float, float]:
    """What a count allows of the other's kind: six civilians are at least six people."""
    low, high = one.range
    return (low, inf) if other.generic and not one.generic else (low, high)


def _is_rounding(one: float, other: float) -> bool:
    low, high = sorted((one, other))
    step = next((step for step in (1000.0, 100.0, 10.0) if high % step == 0 or low % step == 0), 0.0)
    near = bool(step) and high > step and high - low < step / 2
    return near or high - low <= ROUNDED * high


def _disagreement(subject: str, fate: str, group: Sequence[Figure]) -> Disagreement:
    by_words: dict[str, list[Figure]] = defaultdict(list)
    for figure in group:
        by_words[figure.count.words].append(figure)
    versions = [
        version(words, [figure.told for figure in told], superseded=all(_is_outdated(one, group) for one in told))
        for words, told in sorted(by_words.items())
    ]
    versions.sort(key=lambda one: (one.superseded, -len(one.outlets), one.value))
    return Disagreement(
        id=content_id(subject, "number", fate), subject=subject, field="number", versions=tuple(versions)
    )


def _is_outdated(figure: Figure, group: Sequence[Figure]) -> bool:
    """Whether a later day's report counts more: a toll rises."""
    mine = figure.told.published
    return any(
        mine and other.told.published and other.told.published > mine and other.count.value > figure.count.value
        for other in group
    )


def _subject(group: Sequence[Figure]) -> str | None:
    events = Counter(figure.event for figure in group if figure.event) or Counter(
        figure.lead.event for figure in group if figure.lead.event
    )
    return min(events, key=lambda event: (-events[event], event), default=None)
