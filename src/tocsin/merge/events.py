"""Merging: the mentions of all articles become events."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace

from tocsin.domain import Article, Event, Mention, Story
from tocsin.merge.cluster import Cluster, cluster
from tocsin.merge.copies import copy_groups, source_groups
from tocsin.merge.pick import event_from
from tocsin.merge.profile import Corpus, Profile, plausible, settle_weekdays
from tocsin.merge.stories import find_stories


def merge(
    mentions: Iterable[Mention], articles: Mapping[str, Article], stories: Iterable[Story] | None = None
) -> tuple[Event, ...]:
    """The events that mentions report, sorted by time and id; every mention is in exactly one.

    ``articles`` are the articles behind the mentions, by id; they tell copies from sources of their own.
    ``stories`` are theirs, found here if not given: reports in one story tell one act more often.
    The result depends on the set of mentions alone, not on their order or on how they were batched.
    """
    unique = sorted({mention.id: mention for mention in mentions}.values(), key=lambda mention: mention.id)
    unique = [plausible(mention) for mention in settle_weekdays(unique)]
    found = find_stories(articles.values()) if stories is None else stories
    texts = copy_groups(articles)
    told = _told_alike(unique, texts)
    corpus = Corpus((copies[0] for copies in told), found, texts)
    sources = source_groups(articles)
    clusters = cluster([corpus.profile(copies[0]) for copies in told], corpus)
    rest = {copies[0].id: [corpus.profile(copy) for copy in copies[1:]] for copies in told}
    events = [event_from(_with_copies(group, rest), articles, sources, corpus) for group in clusters]
    return tuple(sorted(events, key=_in_time))


def _told_alike(mentions: Iterable[Mention], texts: Mapping[str, str]) -> list[list[Mention]]:
    """Mentions, with those that copies of one text tell in the same words on the same day: only the first has a say in merging."""
    found: dict[tuple[str, Mention], list[Mention]] = defaultdict(list)
    for mention in mentions:
        text = texts.get(mention.article, mention.article)
        found[text, replace(mention, id="", article="", outlet=None)].append(mention)
    # All of one article speak for its copies: two acts of a sentence stay in one sentence.
    groups = [sorted(copies, key=lambda mention: (mention.article, mention.id)) for copies in found.values()]
    return sorted(groups, key=lambda copies: copies[0].id)


def _with_copies(group: Cluster, rest: Mapping[str, list[Profile]]) -> Cluster:
    copies = [copy for member in group.members for copy in rest[member.mention.id]]
    return replace(group, members=(*group.members, *copies))


def _in_time(event: Event) -> tuple[bool, str, str]:
    """Dated events first, by day, then by id."""
    day = event.when.from_ or event.when.to
    return day is None, day.isoformat() if day else "", event.id
