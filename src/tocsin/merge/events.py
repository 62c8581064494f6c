"""Merging: the mentions of all articles become events."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import timedelta

from tocsin.domain import Article, Event, Mention, When
from tocsin.merge.cluster import cluster
from tocsin.merge.copies import source_groups
from tocsin.merge.pick import event_from
from tocsin.merge.profile import REAL, Corpus

_TIME_ZONES = timedelta(days=1)  # it may be tomorrow already where the act took place


def merge(mentions: Iterable[Mention], articles: Mapping[str, Article]) -> tuple[Event, ...]:
    """The events that mentions report, sorted by time and id; every mention is in exactly one.

    ``articles`` are the articles behind the mentions, by id; they tell copies from sources of their own.
    The result depends on the set of mentions alone, not on their order or on how they were batched.
    """
    unique = [_plausible(mention) for _, mention in sorted({mention.id: mention for mention in mentions}.items())]
    corpus = Corpus(unique)
    sources = source_groups(articles)
    clusters = cluster([corpus.profile(mention) for mention in unique], corpus)
    events = [event_from(group, articles, sources, corpus) for group in clusters]
    return tuple(sorted(events, key=_in_time))


def _plausible(mention: Mention) -> Mention:
    """A mention whose act would lie after its own report keeps no day: the date was misread, or is another's."""
    when, published = mention.when, mention.published
    if published is None or when.from_ is None or mention.status not in REAL:
        return mention
    if when.from_ <= published + _TIME_ZONES:
        return mention
    return replace(mention, when=When(to=published, basis="published"))


def _in_time(event: Event) -> tuple[bool, str, str]:
    """Dated events first, by day, then by id."""
    day = event.when.from_ or event.when.to
    return day is None, day.isoformat() if day else "", event.id
