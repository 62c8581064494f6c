"""A profile: what comparing needs to know of a mention, worked out once."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cached_property
from math import log

from tocsin.domain import Actor, Mention, Story, Thing, When
from tocsin.merge.party import Party, party_from
from tocsin.merge.series import is_series, place_in_row
from tocsin.ontology.alike import is_vague, thing_head
from tocsin.ontology.states import is_state_name, names_of
from tocsin.ontology.synonyms import groups_of_words, is_light
from tocsin.text.days import known_day
from tocsin.text.wording import content_words, flat, stem

REAL = frozenset({"happened", "ongoing"})
TOLD = REAL | {"denied"}

LEAD = 4
"""So many sentences at the head of an article tell its news; what stands below may be of any time."""

_TIME_ZONES = timedelta(days=1)  # it may be tomorrow already where the act took place
_WEEK = timedelta(days=7)
_VERBAL_COOPERATION_IN_PERSON = "CONSULT"  # a meeting is an act with a day and a place, though its quad is verbal


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
    story: str | None
    series: bool
    place_in_row: int | None
    tells: frozenset[str]
    """What its trigger says: the stems of its words, and the groups of words that can tell the same act."""

    @property
    def verbal(self) -> bool:
        """Whether the act is done in words, of which a day brings many."""
        return self.mention.quad in (1, 3) and self.mention.event != _VERBAL_COOPERATION_IN_PERSON

    @property
    def told(self) -> bool:
        """Whether it is told as a fact, or denied as one."""
        return self.mention.status in TOLD

    @property
    def leads(self) -> bool:
        """Whether it stands among the first sentences of its article, where the news is."""
        return self.mention.sentence < LEAD

    @property
    def at_home(self) -> bool:
        """Whether one code stands on both sides, as in a civil war: then it tells little of who did what to whom."""
        return bool(self.source.codes & self.target.codes)

    @cached_property
    def is_at_target(self) -> bool:
        """Whether the target is only the place where a named thing was acted on: "the office in Kaesong was destroyed"."""
        return is_at_target(self.mention)

    def is_told_with(self, other: "Profile") -> bool:
        """Whether one word of one sentence tells both, though a rule and the encoder may give it different parties."""
        mine, theirs = self.mention, other.mention
        if mine.article != theirs.article or mine.sentence != theirs.sentence:
            return False
        return mine.trigger.start < theirs.trigger.end and theirs.trigger.start < mine.trigger.end

    @cached_property
    def codes(self) -> frozenset[str]:
        """The codes of both sides."""
        return self.source.codes | self.target.codes


class Corpus:
    """What all mentions together tell: how common a word is, and the usual name behind a code."""

    def __init__(
        self, mentions: Iterable[Mention], stories: Iterable[Story] = (), texts: Mapping[str, str] | None = None
    ) -> None:
        """``texts`` names the text of each article, copies alike: a word in a copy is no rarer and no more common for it."""
        same = texts or {}
        self._story_of = {article: story.id for story in stories for article in story.articles}
        sentences: dict[str, set[str]] = defaultdict(set)
        names: dict[str, Counter[str]] = defaultdict(Counter)
        for mention in mentions:
            sentences[same.get(mention.article, mention.article)].add(mention.text)
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
            source=party_from(mention.source, self.is_usual_name),
            target=party_from(mention.target, self.is_usual_name),
            head=_head(mention.object),
            about_head=_head(mention.about.object) if mention.about else None,
            stems=stems,
            length=sum(map(self.rarity, sorted(stems))),
            sentence=flat(mention.text),
            day=known_day(mention.when),
            story=self._story_of.get(mention.article),
            series=is_series(mention),
            place_in_row=place_in_row(mention),
            tells=_tells(mention.trigger.text),
        )


def plausible(mention: Mention) -> Mention:
    """A mention whose act would lie after its own report keeps no day: the date was misread, or is another's."""
    when, published = mention.when, mention.published
    if published is None or when.from_ is None or mention.status not in REAL:
        return mention
    if when.from_ <= published + _TIME_ZONES:
        return mention
    return replace(mention, when=When(to=published, basis="published"))


def is_at_target(mention: Mention) -> bool:
    """Whether a mention's only targets are the place where it says a thing was acted on."""
    if mention.where is None or mention.object is None or not mention.target:
        return False
    return all(actor.name == mention.where.name for actor in mention.target)


def settle_weekdays(mentions: Sequence[Mention]) -> list[Mention]:
    """Acts told by articles that were a day behind the place they tell of, as written on the day that was there.

    A paper of Monday evening in New York tells what happened early on Tuesday in Tokyo. Its Tuesday is the next one, and
    not that of last week, if others tell the same act of that day.
    """
    told: dict[tuple[str, str], set[date]] = defaultdict(set)
    for mention in mentions:
        day = known_day(mention.when)
        if day and not _may_be_tomorrow(mention):
            for key in _acts_of(mention):
                told[key].add(day)
    settled = [mention for mention in mentions if _may_be_tomorrow(mention) and _is_tomorrow(mention, told)]
    behind = {(mention.article, *key) for mention in settled for key in _acts_of(mention)}
    return [
        _a_day_later(mention) if any((mention.article, *key) in behind for key in _acts_of(mention)) else mention
        for mention in mentions
    ]


def _is_tomorrow(mention: Mention, told: Mapping[tuple[str, str], set[date]]) -> bool:
    last_week = known_day(mention.when)
    days = {day for key in _acts_of(mention) for day in told.get(key, ())}
    return last_week is not None and last_week not in days and last_week + _WEEK in days


def _a_day_later(mention: Mention) -> Mention:
    published, when = mention.published, mention.when
    if published is None:
        return mention
    tomorrow = published + _TIME_ZONES
    if _may_be_tomorrow(mention):
        when = replace(when, from_=tomorrow, to=tomorrow, value=tomorrow.isoformat())
    elif when.from_ is None and when.to == published:
        when = replace(when, to=tomorrow)
    return replace(mention, published=tomorrow, when=when)


def _acts_of(mention: Mention) -> list[tuple[str, str]]:
    return [(mention.event, actor.code) for actor in mention.source if actor.code]


def _may_be_tomorrow(mention: Mention) -> bool:
    """Whether the news of an article bears the name of the next weekday, read as that of six days before."""
    day, published = known_day(mention.when), mention.published
    if day is None or published is None or mention.sentence >= LEAD or mention.status not in REAL:
        return False
    named = f"{day:%A}".lower() in (mention.when.basis or "").lower()
    return named and day + _WEEK == published + _TIME_ZONES


def _tells(trigger: str) -> frozenset[str]:
    telling = {word for word in content_words(trigger) if not (is_light(word) or word.isdigit())}
    return frozenset(telling | groups_of_words(trigger))


def _head(thing: Thing | None) -> str | None:
    head = thing_head(thing) if thing else None
    return None if head is None or is_vague(head) or head == stem("it") else head


def _articles_holding(sentences: dict[str, set[str]]) -> Counter[str]:
    held: Counter[str] = Counter()
    for texts in sentences.values():
        held.update({word for text in texts for word in content_words(text)})
    return held
