"""Merging: the mentions of all articles become events."""

from collections.abc import Iterable, Mapping

from tocsin.domain import Article, Event, Mention
from tocsin.merge.cluster import cluster
from tocsin.merge.copies import source_groups
from tocsin.merge.pick import event_from
from tocsin.merge.profile import Corpus, plausible


def merge(mentions: Iterable[Mention], articles: Mapping[str, Article]) -> tuple[Event, ...]:
    """The events that mentions report, sorted by time and id; every mention is in exactly one.

    ``articles`` are the articles behind the mentions, by id; they tell copies from sources of their own.
    The result depends on the set of mentions alone, not on their order or on how they were batched.
    """
    unique = [plausible(mention) for _, mention in sorted({mention.id: mention for mention in mentions}.items())]
    corpus = Corpus(unique)
    sources = source_groups(articles)
    clusters = cluster([corpus.profile(mention) for mention in unique], corpus)
    events = [event_from(group, articles, sources, corpus) for group in clusters]
    return tuple(sorted(events, key=_in_time))


def _in_time(event: Event) -> tuple[bool, str, str]:
    """Dated events first, by day, then by id."""
    day = event.when.from_ or event.when.to
    return day is None, day.isoformat() if day else "", event.id
