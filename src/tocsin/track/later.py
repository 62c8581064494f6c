"""The record that outcomes are looked for in: events by party, and which of them can have come later."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from tocsin.domain import Actor, Article, Event, When
from tocsin.ontology.states import is_definite, party_of

REAL = frozenset({"happened", "ongoing"})

_NEWS_DAYS = 3
"""What an article reports as news, without naming the day, is taken to be at most so old."""


class Record:
    """Events in order, found by the party that acts; and how far the articles reach."""

    def __init__(self, events: Iterable[Event], articles: Mapping[str, Article]) -> None:
        ordered = sorted(events, key=lambda event: (event.when.from_ or event.when.to or date.max, event.id))
        self._by_party: dict[str, list[Event]] = defaultdict(list)
        self._event_of = {name: event.id for event in ordered for name in event.mentions}
        for event in ordered:
            if event.background or event.status not in REAL:
                continue
            for party in sorted({party_of(actor) for actor in event.source if is_definite(actor)}):
                self._by_party[party].append(event)
        self.last_day = max((article.published for article in articles.values() if article.published), default=None)

    def event_of(self, mention: str) -> str:
        """The id of the event that a mention belongs to; of none, its own."""
        return self._event_of.get(mention, mention)

    def acts_of(self, actors: Iterable[Actor], *, since: When, but: frozenset[str]) -> list[Event]:
        """What the actors are told to have done, as news, that is not surely older than ``since``; each event once."""
        found: dict[str, Event] = {}
        for party in dict.fromkeys(party_of(actor) for actor in actors):
            for event in self._by_party.get(party, ()):
                if event.id not in but and not is_older(event.when, since):
                    found[event.id] = event
        return list(found.values())


def is_older(event: When, made: When) -> bool:
    """Whether an act surely came before a commitment was made, as far as the days are known."""
    last = event.to or event.from_
    first = made.from_ or (made.to - timedelta(days=_NEWS_DAYS) if made.to else None)
    return last is not None and first is not None and last < first
