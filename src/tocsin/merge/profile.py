"""A profile: what comparing needs to know of a mention, worked out once."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cached_property
from math import log

from tocsin.domain import Actor, Mention, Thing, When
from tocsin.ontology.alike import is_vague, thing_head
from tocsin.ontology.states import is_state_name, names_of
from tocsin.text.days import known_day
from tocsin.text.wording import content_words, flat, stem

REAL = frozenset({"happened", "ongoing"})
TOLD = REAL | {"denied"}

_TIME_ZONES = timedelta(days=1)  # it may be tomorrow already where the act took place
_VERBAL_COOPERATION_IN_PERSON = "CONSULT"  # a meeting is an act with a day and a place, though its quad is verbal


@dataclass(frozen=True)
class Party:
    """One side of an act: its codes, the words of its names, its sectors, and whether a name says more than the state."""

    codes: frozenset[str]
    words: frozenset[str]
    sectors: frozenset[str]
    special: bool

    @property
    def known(self) -> bool:
        """Whether the passage names this side at all."""
        return bool(self.codes or self.words)


@dataclass(frozen=True)
class Profile:
    """A mention, ready to be compared."""

    mention: Mention
    source: Party
    target: Party
    head: str | None
    about_head: str | None
    stems: frozenset[str]
    length: float
    sentence: str
    day: date | None

    @property
    def verbal(self) -> bool:
        """Whether the act is done in words, of which a day brings many."""
        return self.mention.quad in (1, 3) and self.mention.event != _VERBAL_COOPERATION_IN_PERSON

    @property
    def told(self) -> bool:
        """Whether it is told as a fact, or denied as one."""
        return self.mention.status in TOLD

    @cached_property
    def codes(self) -> frozenset[str]:
        """The codes of both sides."""
        return self.source.codes | self.target.codes


class Corpus:
    """What all mentions together tell: how common a word is, and the usual name behind a code."""

    def __init__(self, mentions: Iterable[Mention]) -> None:
        sentences: dict[str, set[str]] = defaultdict(set)
        names: dict[str, Counter[str]] = defaultdict(Counter)
        for mention in mentions:
            sentences[mention.article].add(mention.text)
            for actor in (*mention.source, *mention.target):
                if actor.code:
                    names[actor.code][actor.name.casefold()] += 1
        self._held = _articles_holding(sentences)
        self._rarity = {word: log(1 + len(sentences) / count) for word, count in self._held.items()}
        self._usual = {code: min(seen, key=lambda name: (-seen[name], name)) for code, seen in names.items()}

    def rarity(self, word: str) -> float:
        """How much a word tells: the log of one over the share of articles that have it."""
        return self._rarity.get(word, 1.0)

    def is_shared(self, word: str) -> bool:
        """Whether more than one article has the word, so that it can lead from one to another."""
        return self._held[word] > 1

    def is_usual_name(self, actor: Actor) -> bool:
        """Whether an actor is named as the state itself, or by the most common name of a body without a territory."""
        if names_of(actor.code):
            return is_state_name(actor)
        return bool(actor.code) and actor.name.casefold() == self._usual.get(actor.code or "")

    def profile(self, mention: Mention) -> Profile:
        """The profile of a mention among the others."""
        parties = (*mention.source, *mention.target)
        named = {word for actor in parties for word in content_words(f"{actor.name} {actor.text}")}
        stems = content_words(mention.text) - named
        return Profile(
            mention=mention,
            source=self._party(mention.source),
            target=self._party(mention.target),
            head=_head(mention.object),
            about_head=_head(mention.about.object) if mention.about else None,
            stems=stems,
            length=sum(map(self.rarity, sorted(stems))),
            sentence=flat(mention.text),
            day=known_day(mention.when),
        )

    def _party(self, actors: Sequence[Actor]) -> Party:
        return Party(
            codes=frozenset(actor.code for actor in actors if actor.code),
            words=frozenset(word for actor in actors for word in content_words(actor.name)),
            sectors=frozenset(sector for actor in actors for sector in actor.sectors),
            special=any(not self.is_usual_name(actor) for actor in actors),
        )


def plausible(mention: Mention) -> Mention:
    """A mention whose act would lie after its own report keeps no day: the date was misread, or is another's."""
    when, published = mention.when, mention.published
    if published is None or when.from_ is None or mention.status not in REAL:
        return mention
    if when.from_ <= published + _TIME_ZONES:
        return mention
    return replace(mention, when=When(to=published, basis="published"))


def _head(thing: Thing | None) -> str | None:
    head = thing_head(thing) if thing else None
    return None if head is None or is_vague(head) or head == stem("it") else head


def _articles_holding(sentences: dict[str, set[str]]) -> Counter[str]:
    held: Counter[str] = Counter()
    for texts in sentences.values():
        held.update({word for text in texts for word in content_words(text)})
    return held
