"""Outcomes: what came of a commitment, and which events decided it."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from tocsin.domain import Act, Actor, Commitment, Event, Fate, Reason
from tocsin.ontology.alike import are_kin, is_vague, thing_head
from tocsin.ontology.outcomes import includes, outcomes
from tocsin.ontology.states import is_definite, party_of
from tocsin.text.wording import content_words, stem, words
from tocsin.track.later import Record, is_later

_NAME = re.compile(r"(?<!^)\b[A-Z][\w'-]+")
_WORDS = frozenset({"ACCUSE", "AGREE", "REJECT", "REQUEST", "THREATEN"})
_COOPERATION = 2
"""Quad classes up to this one are cooperation."""
_SHARED_WORDS = 2  # content words that an answer must share with what it answers, when its own words name no act


@dataclass(frozen=True)
class _Case:
    """A commitment, the PLOVER mode of its words, and where to look for what came of it."""

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

    def shared(self, event: Event) -> int:
        """How many telling words an event's sentences have of them."""
        return sum(self.record.is_telling(word) for word in self.words & self.record.words_of(event))

    @property
    def names(self) -> frozenset[str]:
        """The names in what was promised, besides those of the parties."""
        parties = content_words(" ".join(actor.name for actor in (*self.commitment.by, *self.commitment.to)))
        found = (word for name in _NAME.findall(self.commitment.what) for word in content_words(name))
        return frozenset(found) - parties

    def has_its_names(self, event: Event) -> bool:
        """Whether an event is told with one of these names, if there are any: "overrun Kunduz"."""
        return not self.names or bool(self.names & self.record.words_of(event))

    def is_spoken_of(self, event: Event) -> bool:
        """Whether an event is told in the words or names of what was promised."""
        return self.shared(event) >= _SHARED_WORDS or bool(self.names & self.record.words_of(event))

    def done_by(self, actors: Iterable[Actor]) -> list[Event]:
        """What the actors did since, other than uttering this commitment or what is told in one breath with it."""
        return self.record.acts_of(actors, since=self.commitment.made, but=self.own | self.beside)

    def said_by(self, actors: Iterable[Actor]) -> list[Event]:
        """What the actors did or said since, "rejected the demand to …" too; where nobody is addressed, what all others did."""
        since, addressed = self.commitment.made, tuple(actors)
        if not addressed:
            return self.record.acts_of_others(self.commitment.by, since=since, but=self.own)
        return self.record.acts_of(addressed, since=since, but=self.own)


@dataclass(frozen=True)
class _Finding:
    """A fate, the events behind it, and why they count."""

    status: Fate
    events: tuple[Event, ...]
    why: str


def decide(commitment: Commitment, record: Record, own: Iterable[str], *, mode: str | None = None) -> Commitment:
    """The commitment with what came of it.

    ``own`` are the events that report the commitment itself; ``mode`` is PLOVER's mode of its words,
    for a threat of "violence" that names no act.
    """
    case = _Case(commitment, mode, record, frozenset(own), record.beside(commitment.mentions))
    for look in _LOOKS[commitment.kind]:
        found = look(case)
        if found is not None:
            return _decided(commitment, found)
    return commitment


def _decided(commitment: Commitment, found: _Finding) -> Commitment:
    reasons = tuple(
        Reason(rule=f"track/{found.status}", saw=f"{found.why}: {event.summary}", weight=round(event.confidence, 4))
        for event in found.events
    ) or (Reason(rule=f"track/{found.status}", saw=found.why, weight=0.5),)
    ids = tuple(event.id for event in found.events)
    return replace(commitment, status=found.status, outcome=ids, because=reasons)


def _exceeded(case: _Case) -> _Finding | None:
    """The threatener did something strictly more forceful, to the same thing or, if none was named, the same party."""
    act = case.commitment.act
    if act is None:
        return None
    for event in case.done_by(case.commitment.by):
        why = outcomes().excess((act.event, act.mode), (event.event, event.mode))
        if why and _same_matter(act, case.commitment.to, event):
            return _Finding("exceeded", (event,), why)
    return None


def _carried_out(case: _Case) -> _Finding | None:
    """The one who threatened or promised did what he said."""
    done = case.done_by(case.commitment.by)
    found = tuple(event for event in done if _is_the_act(case, event))
    return _Finding("carried out", found[:1], "the same party did it") if found else None


def _is_the_act(case: _Case, event: Event) -> bool:
    act = case.commitment.act
    if not case.has_its_names(event):
        return False
    if act is not None and _does(act, event) and _is_same_matter(case, act, case.commitment.to, event):
        return True
    if event.event not in _WORDS and case.shared(event) >= _SHARED_WORDS and _has_its_leaning(case.commitment, event):
        return is_later(event.when, case.commitment.made)
    threatened = outcomes().threat_modes.get(case.mode or "", frozenset()) if act is None else frozenset()
    return includes(threatened, (event.event, event.mode)) and _hits(case.commitment.to, event)


def _has_its_leaning(commitment: Commitment, event: Event) -> bool:
    """Whether a deed is hostile as a threat is, or friendly as a promise is."""
    return (event.quad > _COOPERATION) == (commitment.kind in {"threat", "ultimatum"})


def _met(case: _Case) -> _Finding | None:
    """The one who was asked did it."""
    act = case.commitment.act
    asked = act.source if act and act.source else case.commitment.to
    done = case.done_by(asked)
    if _asks_to_stop(case.commitment):
        return None
    if act is not None:
        found = tuple(
            event
            for event in done
            if _does(act, event) and case.has_its_names(event) and _is_same_matter(case, act, act.target, event)
        )
    else:
        wanted = outcomes().request_modes.get(case.mode or "", frozenset())
        found = tuple(event for event in done if includes(wanted, (event.event, event.mode)) and _answers(case, event))
    return _Finding("met", found[:1], "the party that was asked did it") if found else None


def _defied(case: _Case) -> _Finding | None:
    """The one who was asked not to do it did it."""
    act = case.commitment.act
    if act is None or not _asks_to_stop(case.commitment):
        return None
    for event in case.done_by(act.source or case.commitment.to):
        if _does(act, event) and _same_matter(act, act.target, event):
            return _Finding("refused", (event,), "the addressee did what it was asked not to do")
    return None


def _asks_to_stop(commitment: Commitment) -> bool:
    """Whether a demand asks that something not be done: "not to cut", "stop sending"."""
    first = words(commitment.what)[:1]
    return any(stem(word) in outcomes().stopping for word in first)


def _refused(case: _Case) -> _Finding | None:
    """The one to whom a demand or offer went said no to it; where it went to nobody named, somebody else did."""
    for event in case.said_by(case.commitment.to):
        if includes(outcomes().refused_by, (event.event, event.mode)) and _answers(case, event):
            return _Finding("refused", (event,), "the addressee refused")
    return None


def _withdrawn(case: _Case) -> _Finding | None:
    """The one who spoke took it back."""
    for event in case.done_by(case.commitment.by):
        if includes(outcomes().withdrawn_by, (event.event, event.mode)) and _answers(case, event):
            return _Finding("withdrawn", (event,), "the same party drew back")
    return None


def _lapsed(case: _Case) -> _Finding | None:
    """The deadline passed within the days that the articles cover, and they show nothing."""
    last = case.commitment.deadline.to or case.commitment.deadline.from_ if case.commitment.deadline else None
    if last is None or case.record.last_day is None or case.record.last_day <= last:
        return None
    if case.commitment.kind == "promise" and case.commitment.act is None:
        return None  # kept promises are seldom reported, and this one's act is not known
    later = [event for event in case.record.told_since(last) if event.id not in case.own | case.beside]
    if any(case.is_spoken_of(event) for event in later):
        return None  # what came of it is told in words that are not read
    return _Finding("lapsed", (), f"the deadline, {last}, passed; the articles reach to {case.record.last_day}")


def _does(act: Act, event: Event) -> bool:
    return are_kin(act.event, act.mode, event.event, event.mode)


def _is_same_matter(case: _Case, act: Act, to: tuple[Actor, ...], event: Event) -> bool:
    """As ``_same_matter``; what names no thing must be told in some of the same words, or between the very same parties on its day."""
    if act.object is not None and not is_vague(thing_head(act.object)):
        return _same_matter(act, to, event)
    both = {party_of(actor) for actor in case.commitment.by}
    if len(both) > 1 and event.mutual and both <= {party_of(actor) for actor in event.source}:
        return True
    is_deed = event.quad in {2, 4}  # of words there are always more between two parties
    return _same_matter(act, to, event) and (is_deed or case.shared(event) > 0)


def _same_matter(act: Act, to: tuple[Actor, ...], event: Event) -> bool:
    """The same thing; where the commitment names none, the same party."""
    head = thing_head(act.object) if act.object else None
    if head is not None and not is_vague(head):
        return event.object is not None and thing_head(event.object) == head
    return _hits(act.target or to, event)


def _hits(to: tuple[Actor, ...], event: Event) -> bool:
    """Whether an act is aimed at the party, or a mutual act takes it in. An act aimed at nobody known does not count."""
    hit = (*event.target, *(event.source if event.mutual else ()))
    parties = {party_of(actor) for actor in hit if is_definite(actor)}
    return bool(parties & {party_of(actor) for actor in to})


def _answers(case: _Case, event: Event) -> bool:
    """Whether an act replies to this very commitment: about the same act or thing, or in the same words."""
    commitment = case.commitment
    others = {party_of(actor) for actor in commitment.by} | {party_of(actor) for actor in commitment.to}
    aimed = {party_of(actor) for actor in event.target}
    if aimed and not aimed & others:
        return False
    act, about = commitment.act, event.about
    if act and about and are_kin(act.event, act.mode, about.event, about.mode):
        mine, theirs = (thing_head(each.object) if each.object else None for each in (act, about))
        if mine is not None and theirs is not None:
            return mine == theirs
        return case.shared(event) > 0
    thing = act.object if act else None
    if thing and event.object and thing_head(thing) == thing_head(event.object) and not is_vague(thing_head(thing)):
        return True
    to_its_maker = bool(aimed & {party_of(actor) for actor in commitment.by})
    return case.shared(event) >= (1 if to_its_maker else _SHARED_WORDS)


_Look = Callable[[_Case], _Finding | None]

# Asked in this order; the first answer holds.
_LOOKS: dict[str, tuple[_Look, ...]] = {
    "threat": (_exceeded, _carried_out, _withdrawn, _lapsed),
    "ultimatum": (_exceeded, _carried_out, _withdrawn, _lapsed),
    "demand": (_met, _refused, _defied, _withdrawn, _lapsed),
    "promise": (_carried_out, _lapsed),
    "offer": (_refused, _carried_out, _withdrawn, _lapsed),
}
