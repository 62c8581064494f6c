"""What a briefing is called: the pair of parties it is most about, and its days."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from tocsin.domain import Actor, Article, Event
from tocsin.merge import pairs_of
from tocsin.ontology.gazetteer import load_gazetteer
from tocsin.ontology.states import is_state_name
from tocsin.text.days import known_day

_COOPERATION = 2
"""Quad classes up to this one are cooperation."""

_NEARLY = 0.8
"""Of the pairs that are told of so nearly as much as the first, the one that is told of on most days."""

_LOOK_BACK = timedelta(days=31)
"""Events further before the first article are its past, not its subject."""


def make_title(events: Iterable[Event], articles: Sequence[Article]) -> str:
    """Such as "North Korea – South Korea, 4 – 17 June 2020"; days only as far as they are known, "" without parties."""
    news = [event for event in events if not event.background]
    pair = main_pair(news, articles)
    if pair is None:
        return ""
    days = _days([event for event in news if pair in pairs_of(event)], articles)
    return say_pair(pair, news) + (f", {span_of_days(days[0], days[-1])}" if days else "")


def main_pair(news: Sequence[Event], articles: Sequence[Article]) -> tuple[str, str] | None:
    """The codes of the two parties that the news is most about, sorted; ``None`` if nothing passes between any two."""
    pairs: Counter[tuple[str, str]] = Counter()
    for event in news:
        # A briefing is about its conflict, and about what many report.
        weight = event.reports * (3 if event.quad > _COOPERATION else 1)
        pairs.update(dict.fromkeys(pairs_of(event), weight))
    if not pairs:
        return None
    most = max(pairs.values())
    days_of = {
        pair: set(_days([event for event in news if pair in pairs_of(event)], articles))
        for pair, weight in pairs.items()
        if weight >= _NEARLY * most
    }
    return min(days_of, key=lambda pair: (-len(days_of[pair]), -pairs[pair], pair))


def say_pair(pair: tuple[str, str], news: Sequence[Event]) -> str:
    """Such as "North Korea – South Korea"."""
    return " – ".join(sorted(_name(code, news) for code in pair))


def span_of_days(first: date, last: date) -> str:
    """Such as "31 May – 24 June 2020", without saying twice what both days share."""
    end = f"{last.day} {last:%B} {last.year}"
    if first == last:
        return end
    start = str(first.day)
    start += f" {first:%B}" if (first.year, first.month) != (last.year, last.month) else ""
    start += f" {first.year}" if first.year != last.year else ""
    return f"{start} – {end}"


def _name(code: str, events: Iterable[Event]) -> str:
    """What the articles call a party: the state's own name rather than that of one of its people."""
    actors = [actor for event in events for actor in event.source + event.target if actor.code == code]
    names = Counter(actor.name for actor in actors)
    best = min(names, key=lambda name: (not _is_state(name, actors), not _is_body(name), -names[name], name))
    is_common_noun = best.split()[-1].islower()  # "two Chilean diplomats"
    return load_gazetteer().state_name(code) if is_common_noun else best


def _is_body(name: str) -> bool:
    """Whether a name is an organisation's, and not that of one who speaks for it."""
    entry = load_gazetteer().entry(name)
    return entry is not None and entry.kind == "organisation"


def _is_state(name: str, actors: Iterable[Actor]) -> bool:
    return any(is_state_name(actor) for actor in actors if actor.name == name)


def _days(events: Iterable[Event], articles: Sequence[Article]) -> list[date]:
    days = sorted(
        day for event in events if event.status in ("happened", "ongoing") for day in [known_day(event.when)] if day
    )
    published = [article.published for article in articles if article.published]
    if not published:
        return days
    return [day for day in days if min(published) - _LOOK_BACK <= day <= max(published)]
