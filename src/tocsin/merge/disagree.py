"""Disagreements: the fields on which the reports of one event differ, with each outlet's words."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence

from tocsin.domain import Article, Disagreement, Event, Figure, Mention, Statement, Version
from tocsin.merge.counts import read_counts
from tocsin.merge.disagree_claims import claim_disagreements
from tocsin.merge.disagree_numbers import number_disagreements
from tocsin.merge.pick import outlet_of
from tocsin.merge.places import are_apart, label
from tocsin.merge.profile import REAL, plausible
from tocsin.merge.told import told_sentences
from tocsin.text.days import CLOCK_MINUTES, known_day, minutes
from tocsin.text.wording import content_id, content_words, stem, words

ROUNDED = 0.05
"""Figures this near, as a share of the larger, are one figure, rounded."""

_ROUGH_WORDS = """about almost approximately around dozen dozens estimated hundred hundreds least less many more most
nearly over roughly scores several some thousands up"""
_ROUGH = frozenset(_ROUGH_WORDS.split())
_MINUTE = re.compile(r"^(\d{1,2}):(\d\d)$")

Versions = dict[str, list[Mention]]
"""Each value of a field, in words, with the mentions that give it."""


def find_disagreements(
    events: Iterable[Event],
    mentions: Mapping[str, Mention],
    articles: Mapping[str, Article],
    statements: Iterable[Statement] = (),
) -> tuple[Disagreement, ...]:
    """Every field on which the reports of an event contradict one another, sorted by event and field.

    ``mentions`` holds the mentions of the events by id. Besides the mentions, the articles' sentences are read for counts
    told differently and for claims that are denied. Rounding, containment ("Kaesong" in "North Korea") and silence are no
    contradiction. The events themselves are not changed.
    """
    events = tuple(events)
    found = [
        _disagreement(event.id, field, topic, versions, articles)
        for event in events
        for field, versions_of in FIELDS.items()
        for topic, versions in versions_of([plausible(mentions[name]) for name in event.mentions if name in mentions])
    ]
    sentences = told_sentences(articles.values(), mentions.values(), statements, events)
    found += [*number_disagreements(sentences), *claim_disagreements(sentences)]
    by_id = {disagreement.id: disagreement for disagreement in found}
    return tuple(sorted(by_id.values(), key=lambda each: (each.subject, each.field, each.id)))


def _disagreement(
    subject: str, field: str, topic: str, versions: Versions, articles: Mapping[str, Article]
) -> Disagreement:
    told = tuple(_version(value, versions[value], articles) for value in sorted(versions))
    by_support = tuple(sorted(told, key=lambda version: (-len(version.mentions), version.value)))
    return Disagreement(id=content_id(subject, field, topic), subject=subject, field=field, versions=by_support)


def _version(value: str, mentions: Sequence[Mention], articles: Mapping[str, Article]) -> Version:
    best = min(mentions, key=lambda mention: (-mention.confidence, mention.id))
    outlets = {outlet_of(mention, articles) for mention in mentions}
    return Version(
        value=value,
        outlets=tuple(sorted(outlet for outlet in outlets if outlet)),
        text=best.text,
        mentions=tuple(sorted({mention.id for mention in mentions})),
    )


def _times(mentions: Sequence[Mention]) -> Iterable[tuple[str, Versions]]:
    days: Versions = defaultdict(list)
    clocks: Versions = defaultdict(list)
    for mention in mentions:
        if day := known_day(mention.when):
            days[day.isoformat()].append(mention)
        if mention.when.clock and _MINUTE.match(mention.when.clock):
            clocks[mention.when.clock].append(mention)
    if len(days) > 1:
        yield "day", days
    grouped = _grouped(clocks, lambda one, other: abs(minutes(one) - minutes(other)) <= CLOCK_MINUTES)
    if len(grouped) > 1:
        yield "clock", grouped


def _places(mentions: Sequence[Mention]) -> Iterable[tuple[str, Versions]]:
    named = {label(mention.where): mention.where for mention in mentions if mention.where}
    versions: Versions = defaultdict(list)
    for mention in mentions:
        if mention.where and mention.where.precision in ("city", "site"):
            versions[label(mention.where)].append(mention)
    grouped = _grouped(versions, lambda one, other: not are_apart(named[one], named[other]))
    if len(grouped) > 1:
        yield "place", grouped


def _numbers(mentions: Sequence[Mention]) -> Iterable[tuple[str, Versions]]:
    counted: dict[str, dict[float, list[Mention]]] = defaultdict(lambda: defaultdict(list))
    for mention in mentions:
        for figure in mention.figures:
            if not _is_rough(figure) and figure.value not in {count.value for count in read_counts(mention.text)}:
                counted[" ".join(map(stem, words(figure.what)))][figure.value].append(mention)
    for what, values in sorted(counted.items()):
        versions = {f"{value:g} {what}".strip(): told for value, told in sorted(values.items())}
        size = {f"{value:g} {what}".strip(): value for value in values}
        grouped = _grouped(versions, lambda one, other, size=size: _is_rounding(size[one], size[other]))  # type: ignore[misc]
        if len(grouped) > 1:
            yield what, {_in_words(value, told, what, size[value]): told for value, told in grouped.items()}


def _in_words(value: str, mentions: Sequence[Mention], what: str, size: float) -> str:
    """The figure's noun as the reports write it, not its stem."""
    said = sorted(figure.what for mention in mentions for figure in mention.figures if figure.value == size)
    fitting = [noun for noun in said if " ".join(map(stem, words(noun))) == what]
    return f"{size:,g} {fitting[0]}".strip() if fitting else value


def _is_rough(figure: Figure) -> bool:
    return bool(_ROUGH & set(words(figure.text)))


def _is_rounding(one: float, other: float) -> bool:
    return abs(one - other) <= ROUNDED * max(abs(one), abs(other))


def _actors(mentions: Sequence[Mention]) -> Iterable[tuple[str, Versions]]:
    versions: Versions = defaultdict(list)
    codes: dict[str, frozenset[str]] = {}
    for mention in mentions:
        known = frozenset(actor.code for actor in mention.source if actor.code)
        if known and not mention.mutual:
            name = ", ".join(sorted(actor.name for actor in mention.source if actor.code))
            value = next((value for value, seen in codes.items() if seen & known), name)
            codes[value] = codes.get(value, frozenset()) | known
            versions[value].append(mention)
    if len(versions) > 1:
        yield "source", versions


def _causes(mentions: Sequence[Mention]) -> Iterable[tuple[str, Versions]]:
    """Two articles that give reasons without a word in common; one article may well give two reasons."""
    versions: Versions = defaultdict(list)
    for mention in mentions:
        if mention.cause and content_words(mention.cause):
            versions[mention.cause.strip()].append(mention)
    grouped = _grouped(versions, lambda one, other: bool(content_words(one) & content_words(other)))
    if len(grouped) > 1 and len({mention.article for told in grouped.values() for mention in told}) > 1:
        yield "cause", grouped


def _statuses(mentions: Sequence[Mention]) -> Iterable[tuple[str, Versions]]:
    versions: Versions = defaultdict(list)
    for mention in mentions:
        if mention.status in REAL or mention.status == "denied":
            versions["denied" if mention.status == "denied" else "happened"].append(mention)
    if len(versions) > 1:
        yield "status", versions


def _grouped(versions: Versions, alike: Callable[[str, str], bool]) -> Versions:
    """Versions with those that say the same put together, under the one that most mentions give."""
    grouped: Versions = {}
    for value in sorted(versions, key=lambda value: (-len(versions[value]), value)):
        holder = next((kept for kept in grouped if alike(kept, value)), value)
        grouped.setdefault(holder, []).extend(versions[value])
    return grouped


FIELDS: dict[str, Callable[[Sequence[Mention]], Iterable[tuple[str, Versions]]]] = {
    "actor": _actors,
    "cause": _causes,
    "number": _numbers,
    "place": _places,
    "status": _statuses,
    "time": _times,
}
