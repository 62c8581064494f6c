"""Crises: stories that belong together by their words, their parties and their days."""

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import combinations
from math import sqrt
from typing import TypeVar

from tocsin.domain import Article, Event, Mention, Story
from tocsin.merge.linkage import average_linkage
from tocsin.merge.vectors import Vector, cosine, vectors

BELONG = 0.18
"""Stories so near on average are one crisis: the cosine of their words, and a share of that of their parties and pairs of them."""

_PARTIES = 0.2  # what stories of the very same parties have in common, beside their words
_APART = timedelta(days=60)  # without a report in between: another crisis of the same parties
_COMPARED = 200  # stories that share a word or a pair, nearest in time, that are compared for its sake
_STRONGEST = 40  # words of a story that can lead to another
_CONFLICT, _ELSE = 3, 1  # a crisis is about its conflict

Key = TypeVar("Key", bound=Hashable)


@dataclass(frozen=True)
class _Profile:
    """What is compared of a story: its words, its pairs of parties, its days."""

    words: Vector
    pairs: Mapping[tuple[str, ...], float]
    days: tuple[date, ...]


def group_stories(
    stories: Iterable[Story], articles: Mapping[str, Article], events: Iterable[Event], mentions: Mapping[str, Mention]
) -> list[tuple[Story, ...]]:
    """Stories by crisis; every story is in exactly one group. Depends on the set alone."""
    ordered = sorted(stories, key=lambda story: story.id)
    profiles = _profiles(ordered, articles, _pairs_told(events, mentions))
    near = {pair: _nearness(profiles[pair[0]], profiles[pair[1]]) for pair in _worth_comparing(profiles)}
    groups = average_linkage(len(ordered), near, BELONG)
    return [tuple(ordered[number] for number in group) for group in groups]


def pairs_of(event: Event) -> set[tuple[str, str]]:
    """The pairs of codes between whom an event passes, each sorted."""
    sources = {actor.code for actor in event.source if actor.code}
    targets = sources if event.mutual else {actor.code for actor in event.target if actor.code}
    return {(min(one, other), max(one, other)) for one in sources for other in targets if one != other}


def _codes(event: Event) -> set[str]:
    return {actor.code for actor in (*event.source, *event.target) if actor.code}


def _worth_comparing(profiles: Sequence[_Profile]) -> list[tuple[int, int]]:
    """Pairs of stories that share a strong word or a pair of parties; all of them where there are few."""
    if len(profiles) <= _COMPARED:
        return list(combinations(range(len(profiles)), 2))
    holders: dict[Hashable, list[int]] = defaultdict(list)
    for number in sorted(range(len(profiles)), key=lambda number: (profiles[number].days[:1], number)):
        words = profiles[number].words
        strongest = sorted(words, key=lambda word: (-words[word], word))[:_STRONGEST]
        for key in (*strongest, *sorted(profiles[number].pairs)):
            holders[key].append(number)
    found: set[tuple[int, int]] = set()
    for held in holders.values():
        for place, first in enumerate(held):
            found.update((min(first, other), max(first, other)) for other in held[place + 1 : place + 1 + _COMPARED])
    return sorted(found)


def _nearness(one: _Profile, other: _Profile) -> float:
    if one.days and other.days and _gap(one.days, other.days) > _APART:
        return 0.0
    return cosine(one.words, other.words) + _PARTIES * cosine(one.pairs, other.pairs)


def _gap(one: tuple[date, ...], other: tuple[date, ...]) -> timedelta:
    return min(abs(mine - theirs) for mine in one for theirs in other)


def _profiles(
    stories: Sequence[Story], articles: Mapping[str, Article], pairs: Mapping[str, Mapping[tuple[str, ...], float]]
) -> list[_Profile]:
    names = [name for story in stories for name in story.articles]
    words = dict(zip(names, vectors([articles[name] for name in names]), strict=True))
    return [
        _Profile(
            words=_mean(words[name] for name in story.articles),
            pairs=_mean(pairs[name] for name in story.articles if name in pairs),
            days=tuple(sorted({day for name in story.articles if (day := articles[name].published)})),
        )
        for story in stories
    ]


def _mean(found: Iterable[Mapping[Key, float]]) -> dict[Key, float]:
    """The direction of the sum of vectors, of length 1."""
    total: dict[Key, float] = defaultdict(float)
    for vector in found:
        for key, weight in vector.items():
            total[key] += weight
    length = sqrt(sum(weight * weight for weight in total.values()))
    return {key: weight / length for key, weight in total.items()} if length else {}


def _pairs_told(events: Iterable[Event], mentions: Mapping[str, Mention]) -> dict[str, dict[tuple[str, ...], float]]:
    """For each article the pairs of parties between whom its news passes."""
    found: dict[str, Counter[tuple[str, ...]]] = defaultdict(Counter)
    for event in events:
        if event.background:
            continue
        weight = _CONFLICT if event.quad > 2 else _ELSE  # quad classes 3 and 4 are conflict
        for article in sorted({mentions[name].article for name in event.mentions}):
            found[article].update(dict.fromkeys(pairs_of(event), weight))
            found[article].update(dict.fromkeys(((code,) for code in _codes(event)), weight))
    return {article: _mean([counts]) for article, counts in found.items()}
