"""The record that outcomes are looked for in: events by party, in which words they are told, and which can have come later."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from functools import cached_property

from tocsin.domain import Actor, Article, Event, Mention, Statement, Telling, When
from tocsin.ontology.outcomes import outcomes
from tocsin.ontology.states import is_definite, party_of
from tocsin.text.wording import content_words
from tocsin.track.sentences import Sentence, Sentences

REAL = frozenset({"happened", "ongoing"})

_FEW, _SHARE = 4, 0.06
"""A word tells one event from another if at most so many, or so great a share of all, are told with it."""

_NEWS_DAYS = 3
"""What an article reports as news, without naming the day, is taken to be at most so old."""


class Record:
    """Events in order, found by the party that acts; and how far the articles reach."""

    def __init__(
        self,
        events: Iterable[Event],
        articles: Mapping[str, Article],
        mentions: Iterable[Mention] = (),
        tellings: Iterable[Telling] = (),
        statements: Iterable[Statement] = (),
    ) -> None:
        events, told = list(events), {mention.id: mention for mention in mentions}
        self.sentences = Sentences(articles, events, told.values(), tellings, statements)
        self._told = told
        texts = {name: mention.text for name, mention in told.items()}
        ordered = sorted(events, key=lambda event: (event.when.from_ or event.when.to or date.max, event.id))
        self._by_party: dict[str, list[Event]] = defaultdict(list)
        self._event_of = {name: event.id for event in ordered for name in event.mentions}
        self._words = {
            event.id: content_words(" ".join({event.summary, *(texts.get(name, "") for name in event.mentions)}))
            for event in ordered
        }
        self._place = {name: (mention.article, mention.sentence) for name, mention in told.items()}
        self._in_sentence: dict[tuple[str, int], set[str]] = defaultdict(set)
        for name, place in self._place.items():
            self._in_sentence[place].add(self._event_of.get(name, name))
        self._held = Counter(word for words in self._words.values() for word in words)
        self._news = [event for event in ordered if not event.background and event.status in REAL]
        for event in ordered:
            if event.background or event.status not in REAL:
                continue
            for party in sorted({party_of(actor) for actor in event.source if is_definite(actor)}):
                self._by_party[party].append(event)
        self.last_day = max((article.published for article in articles.values() if article.published), default=None)

    @cached_property
    def _answers(self) -> dict[str, list[tuple[Sentence, re.Match[str]]]]:
        return {
            kind: [(each, match) for each in self.sentences.all for match in pattern.finditer(each.text)]
            for kind, pattern in outcomes().answers.items()
        }

    def answers(self, kind: str) -> list[tuple[Sentence, re.Match[str]]]:
        """The sentences that hold an answer of a kind ("refused", "kept"), with the place of its words."""
        return self._answers[kind]

    def sentences_of(self, mentions: Iterable[str]) -> tuple[Sentence, ...]:
        """The sentences that tell some mentions."""
        told = (self._told[name] for name in mentions if name in self._told)
        return self.sentences.at((mention.article, mention.start) for mention in told)

    def ends_of(self, mentions: Iterable[str], sentence: Sentence) -> int:
        """Where in its sentence the words of the mentions end."""
        told = (self._told[name] for name in mentions if name in self._told)
        return max(
            (
                each.trigger.end - each.start
                for each in told
                if (each.article, each.start) == (sentence.article, sentence.start)
            ),
            default=0,
        )

    def event_of(self, mention: str) -> str:
        """The id of the event that a mention belongs to; of none, its own."""
        return self._event_of.get(mention, mention)

    def beside(self, mentions: Iterable[str]) -> frozenset[str]:
        """The events told in the same sentences as some mentions: what a promise is told with is not what came of it."""
        places = {self._place[name] for name in mentions if name in self._place}
        return frozenset(event for place in places for event in self._in_sentence[place])

    def words_of(self, event: Event) -> frozenset[str]:
        """The stems of all sentences that tell an event."""
        return self._words.get(event.id, frozenset())

    def is_telling(self, word: str) -> bool:
        """Whether few events are told with a word, so that it tells one from another."""
        return self._held[word] <= max(_FEW, _SHARE * len(self._words))

    def acts_of_others(self, actors: Iterable[Actor], *, since: When, but: frozenset[str]) -> list[Event]:
        """What anybody else is told to have done since."""
        own = {party_of(actor) for actor in actors}
        return [
            event
            for event in self._news
            if event.id not in but
            and not is_older(event.when, since)
            and not own & {party_of(actor) for actor in event.source}
        ]

    def told_since(self, day: date) -> list[Event]:
        """What is told of days after one."""
        return [event for event in self._news if event.when.to is not None and event.when.to > day]

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


def is_later(event: When, made: When) -> bool:
    """Whether an act did not come before the day on which a commitment was reported, as far as the days are known."""
    first, last = event.from_ or event.to, made.from_ or made.to
    return first is not None and last is not None and first >= last
