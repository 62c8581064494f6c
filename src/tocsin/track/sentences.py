"""Sentences as evidence: what the articles tell, coded or not, in which what came of a commitment is looked for."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from math import log

from tocsin.domain import Actor, Article, Event, Mention, Statement, Telling, When
from tocsin.ontology.party_words import names_state
from tocsin.ontology.states import is_definite, party_of
from tocsin.ontology.synonyms import base_of
from tocsin.text.days import known_day
from tocsin.text.sentences import split_sentences
from tocsin.text.wording import content_words, words

_REAL = frozenset({"happened", "ongoing"})
_BESIDE = 2  # sentences before and after one that are near it
_RARE, _RARE_SHARE = 4, 0.06
"""A word tells one sentence from another if so many, or so great a share of all, have it."""


@dataclass(frozen=True)
class Deed:
    """What one clause tells: by whom, to whom, in which words. ``event`` is ``None`` where no act was coded in it."""

    id: str
    verb: str
    clause: str
    doers: tuple[Actor, ...]
    others: tuple[Actor, ...]
    when: When
    event: Event | None = None


@dataclass(frozen=True)
class Sentence:
    """One sentence of an article, with the deeds, speakers and mentions found in it."""

    article: str
    place: int
    start: int
    text: str
    published: date | None
    deeds: tuple[Deed, ...]
    speakers: tuple[Actor, ...]
    coded: bool
    history: bool

    @cached_property
    def stems(self) -> frozenset[str]:
        """Its words, for comparing."""
        return content_words(self.text)

    @cached_property
    def bases(self) -> frozenset[str]:
        """The stems of the base forms of its words."""
        return frozenset(base_of(word) for word in words(self.text))

    @cached_property
    def parties(self) -> frozenset[str]:
        """Who does or says something in it."""
        actors = (*self.speakers, *(actor for deed in self.deeds for actor in deed.doers))
        return frozenset(party_of(actor) for actor in actors if is_definite(actor))

    def names(self, party: str, actors: Iterable[Actor] = ()) -> bool:
        """Whether it names a party, by a word for its state or for one of these actors."""
        if names_state(party.partition("/")[0], self.text):
            return True
        told = set(words(self.text))
        return any(party_of(actor) == party and set(words(actor.name)) <= told for actor in actors)

    @property
    def verbs(self) -> list[str]:
        """The words that carry what is told in it."""
        return [word for deed in self.deeds for word in words(deed.verb)]

    @property
    def days(self) -> list[date]:
        """The days that it gives for what it tells."""
        return [day for deed in self.deeds if (day := known_day(deed.when))]


class Sentences:
    """All sentences in order of publication and text, found by their words."""

    def __init__(
        self,
        articles: Mapping[str, Article],
        events: Iterable[Event],
        mentions: Iterable[Mention],
        tellings: Iterable[Telling],
        statements: Iterable[Statement],
    ) -> None:
        held = _Held(events, mentions, tellings, statements)
        self.all = [sentence for name in _in_time(articles) for sentence in held.sentences(articles[name])]
        self._by_word: dict[str, list[int]] = defaultdict(list)
        self._in_article: dict[str, list[int]] = defaultdict(list)
        self._by_start = {(each.article, each.start): number for number, each in enumerate(self.all)}
        self._by_party: dict[str, list[int]] = defaultdict(list)
        for number, sentence in enumerate(self.all):
            self._in_article[sentence.article].append(number)
            for word in sentence.stems:
                self._by_word[word].append(number)
            for party in sentence.parties:
                self._by_party[party].append(number)

    def with_any(self, told: Iterable[str]) -> list[Sentence]:
        """The sentences with any rare word of some, in order."""
        rare = (self._by_word.get(word, ()) for word in told if self.is_rare(word))
        return [self.all[number] for number in sorted({number for numbers in rare for number in numbers})]

    def of(self, parties: Iterable[str]) -> list[Sentence]:
        """The sentences in which any of some parties does or says something, in order."""
        found = {number for party in parties for number in self._by_party.get(party, ())}
        return [self.all[number] for number in sorted(found)]

    def after(self, sentence: Sentence, count: int) -> list[Sentence]:
        """A sentence and those that follow it in its article."""
        mine = (self.all[number] for number in self._in_article[sentence.article])
        return [each for each in mine if 0 <= each.place - sentence.place <= count]

    def around(self, sentence: Sentence) -> list[Sentence]:
        """A sentence and its neighbours."""
        return [
            self.all[number]
            for number in self._in_article[sentence.article]
            if abs(self.all[number].place - sentence.place) <= _BESIDE
        ]

    def is_rare(self, word: str) -> bool:
        """Whether few sentences have a word."""
        return len(self._by_word.get(word, ())) <= max(_RARE, _RARE_SHARE * len(self.all))

    def is_rare_verb(self, base: str) -> bool:
        """Whether few sentences have any form of a word."""
        return self._bases[base] <= max(_RARE, _RARE_SHARE * len(self.all))

    @cached_property
    def _bases(self) -> Counter[str]:
        return Counter(base for each in self.all for base in each.bases)

    def at(self, places: Iterable[tuple[str, int]]) -> tuple[Sentence, ...]:
        """The sentences that start at some places of articles, in order."""
        numbers = sorted({self._by_start[place] for place in places if place in self._by_start})
        return tuple(self.all[number] for number in numbers)

    def weight(self, word: str) -> float:
        """How much a word tells: the rarer the more."""
        return log(1 + (len(self.all) + 1) / (1 + len(self._by_word.get(word, ()))))


class _Held:
    """What was found in each sentence, by article and place."""

    def __init__(
        self,
        events: Iterable[Event],
        mentions: Iterable[Mention],
        tellings: Iterable[Telling],
        statements: Iterable[Statement],
    ) -> None:
        event_of = {name: event for event in events for name in event.mentions}
        self._deeds: dict[tuple[str, int], list[Deed]] = defaultdict(list)
        self._speakers: dict[tuple[str, int], list[Actor]] = defaultdict(list)
        self._coded: Counter[tuple[str, int]] = Counter()
        self._history: Counter[tuple[str, int]] = Counter()
        self._whole: dict[str, dict[int, str]] = defaultdict(dict)
        for mention in mentions:
            place = (mention.article, mention.start)
            self._coded[place] += 1
            self._whole[mention.article][mention.start] = mention.text
            self._history[place] += mention.background
            event = event_of.get(mention.id)
            if event is not None and mention.status in _REAL and not mention.background:
                self._deeds[place].append(_of_mention(mention, event))
        for telling in tellings:
            place = (telling.article, telling.start)
            self._whole[telling.article].setdefault(telling.start, telling.text)
            self._coded[place] += 1
            self._history[place] += telling.background
            if telling.status in _REAL and not telling.background:
                self._deeds[place].append(_of_telling(telling))
        self._statements: dict[str, list[Statement]] = defaultdict(list)
        for statement in statements:
            self._statements[statement.article].append(statement)

    def sentences(self, article: Article) -> Iterable[Sentence]:
        """The sentences of an article; of one whose text was not kept, those that something was found in."""
        whole = self._whole.get(article.id, {})
        found = {stretch.start: article.text[stretch.start : stretch.end] for stretch in split_sentences(article.text)}
        if not whole.keys() <= found.keys() or any(found[start] != text for start, text in whole.items()):
            found = {**{start: text for start, text in found.items() if start not in whole}, **whole}
        for place, start in enumerate(sorted(found)):
            yield self._sentence(article, place, start, found[start])

    def _sentence(self, article: Article, place: int, start: int, text: str) -> Sentence:
        key = (article.id, start)
        speakers = [
            each.speaker
            for each in self._statements.get(article.id, ())
            if each.speaker is not None and start <= each.start < start + len(text)
        ]
        return Sentence(
            article=article.id,
            place=place,
            start=start,
            text=text,
            published=article.published,
            deeds=tuple(self._deeds.get(key, ())),
            speakers=tuple(speakers),
            coded=self._coded[key] > 0,
            history=self._history[key] > 0 and key not in self._deeds,
        )


def _of_mention(mention: Mention, event: Event) -> Deed:
    return Deed(event.id, mention.trigger.text, mention.text, mention.source, mention.target, mention.when, event)


def _of_telling(telling: Telling) -> Deed:
    return Deed(telling.id, telling.verb, telling.clause.text, telling.source, telling.target, telling.when)


def _in_time(articles: Mapping[str, Article]) -> list[str]:
    return sorted(articles, key=lambda name: (articles[name].published or date.max, name))
