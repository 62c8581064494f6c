"""A commitment under examination: who must act, in which words it was given, and where to look for what came of it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from tocsin.domain import Actor, Commitment, Event, Fate
from tocsin.ontology.alike import is_vague, thing_head
from tocsin.ontology.outcomes import outcomes
from tocsin.ontology.states import is_definite, is_state_name, party_of
from tocsin.ontology.synonyms import acts_of_verb, acts_told, base_of
from tocsin.text.days import known_day
from tocsin.text.wording import content_words, stem, words
from tocsin.track.later import Record
from tocsin.track.sentences import Sentence

_NAME = re.compile(r"(?<!^)\b[A-Z][\w'-]+")
SHARED_WORDS = 2
"""Content words that an answer must share with what it answers, when its own words name no act."""

_NEGATIONS = frozenset({"not", "never", "no", "cannot", "nobody", "nothing"})
_DAYS_AFTER = timedelta(days=14)
_MOST, _FAIR = 0.5, 0.34
_HEAD = 3  # words from the start of a phrase in which its verb stands: "not to return the district"
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_TIMES = re.compile(
    rf"\b(?:by|on|from|until|before|since|within)?\s*(?:(?:{_MONTHS}|[JFMASOND][a-z]{{2,3}}\.?)\s+\d{{1,2}}(?:st|nd|rd|th)?|\d{{1,2}}\s+(?:{_MONTHS}))\b"
    r"|\b(?:today|tomorrow|tonight|immediately|soon|at once|without delay|as soon as possible|step by step|again)\b"
    r"|\bin the (?:very )?(?:near|coming|next) (?:future|\w+)\b"
    r"|\b(?:this|that|next|last|within an?|after nearly \w+|for \w+) (?:week|month|year|day|hour|night)s?\b",
)  # fmt: skip
_MODAL = re.compile(r"\b(?:would|will|shall|should|must|can|could|may|might)\s+(?:not\s+)?(?:be\s+|have\s+)?")
_ABOUT = frozenset({"a", "again", "an", "be", "for", "its", "longer", "no", "not", "of", "the", "their", "to"})
# "leave the country" is told as "flew home"; "come forward" in one word
_WHEREVER = frozenset(map(stem, ["ahead", "away", "back", "country", "forward", "soil", "territory", "together"]))


@dataclass(frozen=True)
class Finding:
    """A fate, what decided it, and why that counts."""

    status: Fate
    events: tuple[Event, ...]
    why: str
    ids: tuple[str, ...] = ()


@dataclass(frozen=True)
class Case:
    """A commitment, the PLOVER mode of its words, and the record in which to look for what came of it."""

    commitment: Commitment
    mode: str | None
    record: Record
    own: frozenset[str]
    beside: frozenset[str]

    @property
    def words(self) -> frozenset[str]:
        """The words of what was promised, threatened or asked, without the parties' names."""
        parties = [f"{actor.name} {actor.text}" for actor in (*self.commitment.by, *self.commitment.to)]
        return content_words(self.commitment.what) - content_words(" ".join(parties))

    @cached_property
    def phrase(self) -> str:
        """Its words from the verb on, without the word that only utters them: "start again" of "flights would start again"."""
        modal = _MODAL.search(self.commitment.what)
        told = self.commitment.what[modal.end() :] if modal else self.commitment.what
        asked = next((actor.name for actor in self.commitment.to if told.startswith(f"{actor.name} ")), "")
        told = told[len(asked) :].strip()
        first, _, rest = told.partition(" ")
        if not rest or stem(first.lower()) not in outcomes().uttering:
            return told
        return rest.partition(" to ")[2] or rest  # "told their residents to leave"

    @cached_property
    def said(self) -> frozenset[str]:
        """The acts that its words name, by the verb they begin with; of words that are ours, those of the act's own passage."""
        own = self.commitment.act.text if self.commitment.act else None
        passages = [each.text for each in self.told_in] if self._is_ours and len(self.things) > 1 else []
        return self._begins | _first_acts(own or "") | acts_told(" ".join(passages))

    @cached_property
    def _is_ours(self) -> bool:
        """Whether its words are not those of the reports: "end or close visa-free travel"."""
        return not any(self.phrase[:12] in each.text for each in self.told_in)

    @cached_property
    def _begins(self) -> frozenset[str]:
        return _first_acts(self.phrase) or acts_told(self.phrase)

    @cached_property
    def verb(self) -> str:
        """The base of the word that it begins with."""
        told = [word for word in words(self.phrase) if word not in _ABOUT]
        return base_of(told[0]) if told else ""

    @cached_property
    def things(self) -> frozenset[str]:
        """The stems of what the act is done to: its words without the verb, the parties and the days."""
        to = [actor for actor in self.commitment.to if is_state_name(actor)]  # a town that is named is what it is about
        names = " ".join(actor.name for actor in (*self.commitment.by, *to))
        named = content_words(" ".join(word for word in names.split() if word[:1].isupper()))
        told = content_words(_TIMES.sub(" ", self.commitment.what)) - named - _WHEREVER
        if self.told_in:  # words that are ours tell nothing
            told &= frozenset(word for each in self.told_in for word in each.stems)
        told = frozenset(
            word for word in told if self.verb not in {word, base_of(word)} and word not in outcomes().uttering
        )
        return frozenset(word for word in told if not acts_told(word) & self._begins) or told

    @property
    def has_object(self) -> bool:
        """Whether more is known of it than the act: "release the pilot", not "a release"."""
        return any(not acts_told(word) & self._begins for word in self.things)

    @property
    def denies(self) -> bool:
        """Whether it is about what shall not be done: "not to let the North build one"."""
        if _NEGATIONS & set(words(self.commitment.what)):
            return True
        ends = self._is_ours and not self._begins & outcomes().undoing
        if ends and any(stem(word) in outcomes().stopping for each in self.told_in for word in words(each.text)):
            return True  # "attack Sinjar" of "end its air strikes on Sinjar"
        before = (each.text.partition(self.commitment.what[:12])[0] for each in self.told_in)
        return any(_NEGATIONS & set(words(text)[-_HEAD:]) for text in before)

    def share(self, told: frozenset[str]) -> float:
        """How much of what it is about other words hold, by the weight of the words: 0 … 1."""
        mine = self.things
        whole = sum(map(self.record.sentences.weight, mine))
        return sum(map(self.record.sentences.weight, mine & told)) / whole if whole else 0.0

    @cached_property
    def is_plain(self) -> bool:
        """Whether its words tell by themselves what is to be done: a thing, or a verb that few sentences have ("apologise")."""
        if self.things:
            return True
        own = {base_of(word) for each in self.told_in for word in words(each.text)}
        rare = self.record.sentences.is_rare_verb(self.verb)
        return bool(self._begins) and self.verb in own and rare and self.verb not in outcomes().vague

    def likeness(self, sentence: Sentence) -> float:
        """How much of it a sentence holds; of what is done to nothing named, whether it tells the act: "an apology"."""
        if self.things:
            return self.share(sentence.stems) if self.has_rare(sentence) else 0.0
        return float(self.is_plain and self.verb in sentence.bases)

    def has_rare(self, sentence: Sentence) -> bool:
        """Whether a sentence holds a word of it that few sentences hold."""
        return any(map(self.record.sentences.is_rare, self.things & sentence.stems))

    def shared(self, event: Event) -> int:
        """How many telling words an event's sentences have of them."""
        return sum(self.record.is_telling(word) for word in self.words & self.record.words_of(event))

    @property
    def names(self) -> frozenset[str]:
        """The names in what was promised, besides those of the parties."""
        parties = content_words(" ".join(actor.name for actor in (*self.commitment.by, *self.commitment.to)))
        found = (word for name in _NAME.findall(_TIMES.sub(" ", self.commitment.what)) for word in content_words(name))
        return frozenset(found) - parties

    def has_its_names(self, event: Event) -> bool:
        """Whether an event is told with one of these names, if there are any: "overrun Kunduz"."""
        return not self.names or bool(self.names & self.record.words_of(event))

    def is_told_by(self, event: Event) -> bool:
        """Whether one sentence about an event holds most of what the commitment is about."""
        thing = self.commitment.act.object if self.commitment.act else None
        head = thing_head(thing) if thing else None
        if head and not is_vague(head) and event.object and thing_head(event.object) == head:
            return True
        if self._is_the_very_act(event):
            return True
        told = [
            each for each in self.record.sentences_of(event.mentions) if not any(each is own for own in self.told_in)
        ]
        if not self.things:
            verbs = {word for each in told for word in each.verbs}
            return self.is_plain and any(self.verb == base_of(word) or acts_told(word) & self._begins for word in verbs)
        return any(self._may_be_later(each) and self.share(each.stems) >= _MOST for each in told)

    def is_spoken_of(self, event: Event) -> bool:
        """Whether an event is told in the words or names of what was promised."""
        return self.shared(event) >= SHARED_WORDS or bool(self.names & self.record.words_of(event))

    def done_by(self, actors: Iterable[Actor]) -> list[Event]:
        """What the actors did since, other than uttering this commitment or what is told in one breath with it."""
        return self.record.acts_of(actors, since=self.commitment.made, but=self.own | self.beside)

    def said_by(self, actors: Iterable[Actor]) -> list[Event]:
        """What the actors did or said since, "rejected the demand to …" too; where nobody is addressed, what all others did."""
        since, addressed = self.commitment.made, tuple(actors)
        if not addressed:
            return self.record.acts_of_others(self.commitment.by, since=since, but=self.own)
        return self.record.acts_of(addressed, since=since, but=self.own)

    @property
    def asked(self) -> tuple[Actor, ...]:
        """Who is to do what was asked."""
        act = self.commitment.act
        return act.source if act and act.source else self.commitment.to

    @property
    def maker(self) -> frozenset[str]:
        """Who spoke."""
        return parties(self.commitment.by)

    @property
    def asks_itself(self) -> bool:
        """Whether a party asks only itself, or nobody is known to ask: such a demand is misread."""
        if self.commitment.kind != "demand":
            return False
        return not self.maker or any(side and side <= self.maker for side in (self.doers, parties(self.commitment.to)))

    @property
    def doers(self) -> frozenset[str]:
        """Who is to act: the one who was asked, else the one who spoke."""
        return parties(self.asked) if self.commitment.kind == "demand" else self.maker

    @cached_property
    def everybody(self) -> tuple[Actor, ...]:
        """All parties to it."""
        return (*self.commitment.by, *self.commitment.to, *self.asked)

    @property
    def day(self) -> date | None:
        """The last day on which it can have been made."""
        return self.commitment.made.to or self.commitment.made.from_

    def _is_the_very_act(self, event: Event) -> bool:
        """Whether it needs no words: force after a threat of force; the same act of the same mode at the same party, within days."""
        act, day = self.commitment.act, known_day(event.when)
        if act is None or act.event != event.event or self.commitment.kind not in {"threat", "ultimatum"}:
            return False
        hits = bool(parties(event.target) & parties(self.commitment.to))
        if act.event == "ASSAULT" and not self.things:
            return hits
        soon = day is not None and self.day is not None and day - self.day <= _DAYS_AFTER
        return hits and soon and act.mode is not None and act.mode == event.mode

    def is_touched_by(self, event: Event) -> bool:
        """Whether one sentence about an event holds a fair part of what the commitment is about."""
        told = self.record.sentences_of(event.mentions)
        return not self.things or not told or any(self.share(each.stems) >= _FAIR for each in told)

    def _may_be_later(self, sentence: Sentence) -> bool:
        return self.day is None or sentence.published is None or sentence.published >= self.day

    def is_near_its_doer(self, sentence: Sentence) -> bool:
        """Whether the one who was to act is named in a sentence or beside it."""
        near = self.record.sentences.around(sentence)
        return any(each.names(party, self.everybody) for each in near for party in self.doers)

    def is_recent(self, sentence: Sentence) -> bool:
        """Whether a sentence stands in a report of the days after."""
        day, published = self.day, sentence.published
        return day is not None and published is not None and published - day <= _DAYS_AFTER

    @cached_property
    def told_in(self) -> tuple[Sentence, ...]:
        """The sentences in which it is told."""
        return self.record.sentences_of(self.commitment.mentions)

    def is_told_later(self, sentence: Sentence) -> bool:
        """Whether a sentence tells of a time after the commitment, as far as can be known; not one that tells of it itself."""
        if sentence.history or self.day is None or any(sentence is each for each in self.told_in):
            return False
        days = sentence.days
        if days:
            return max(days) >= self.day
        return sentence.published is not None and sentence.published > self.day


def parties(actors: Iterable[Actor]) -> frozenset[str]:
    """The keys of those who are somebody in particular."""
    return frozenset(party_of(actor) for actor in actors if is_definite(actor))


def _first_acts(phrase: str) -> frozenset[str]:
    """The acts that a phrase begins with: "free the detained man" arrests nobody."""
    told = words(phrase)
    first = next((place for place, word in enumerate(told) if word not in _ABOUT), 0)
    verb, pair = told[first] if told else "", " ".join(told[first : first + 2])
    if whole := acts_of_verb(verb, pair) - acts_told(verb):
        return whole  # "shoot down" is not to shoot
    return acts_of_verb(verb, phrase) or acts_told(" ".join(told[:_HEAD]))
