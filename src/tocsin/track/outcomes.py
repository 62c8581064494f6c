"""Outcomes: what came of a commitment, and which events decided it."""

import re
from collections.abc import Callable, Iterable
from dataclasses import replace

from tocsin.domain import Act, Actor, Commitment, Event, Reason
from tocsin.ontology.alike import are_kin, is_vague, thing_head
from tocsin.ontology.outcomes import includes, outcomes
from tocsin.ontology.states import is_definite, party_of
from tocsin.text.wording import stem, words
from tocsin.track.answers import accepted, is_habit, kept, refused, taken_back
from tocsin.track.blows import met_up, struck
from tocsin.track.case import SHARED_WORDS, Case, Finding
from tocsin.track.done import done
from tocsin.track.later import Record, is_later

_WORDS = frozenset({"ACCUSE", "AGREE", "REJECT", "REQUEST", "THREATEN"})
_NOT_DONE = re.compile(r"\b(?:has|have|had) (?:not|never) (?:yet )?(?:carried out|acted on|made good)", re.IGNORECASE)
_COOPERATION = 2
"""Quad classes up to this one are cooperation."""


def decide(commitment: Commitment, record: Record, own: Iterable[str], *, mode: str | None = None) -> Commitment:
    """The commitment with what came of it.

    ``own`` are the events that report the commitment itself; ``mode`` is PLOVER's mode of its words,
    for a threat of "violence" that names no act.
    """
    case = Case(commitment, mode, record, frozenset(own), record.beside(commitment.mentions))
    looks = (_lapsed,) if any(_NOT_DONE.search(each.text) for each in case.told_in) else _LOOKS[commitment.kind]
    for look in looks:
        found = look(case)
        if found is not None:
            return _decided(commitment, found)
    return commitment


def _decided(commitment: Commitment, found: Finding) -> Commitment:
    reasons = tuple(
        Reason(rule=f"track/{found.status}", saw=f"{found.why}: {event.summary}", weight=round(event.confidence, 4))
        for event in found.events
    ) or (Reason(rule=f"track/{found.status}", saw=found.why, weight=0.5),)
    ids = tuple(event.id for event in found.events) or found.ids
    return replace(commitment, status=found.status, outcome=ids, because=reasons)


def _exceeded(case: Case) -> Finding | None:
    """The threatener did something strictly more forceful, to the same thing or, if none was named, the same party."""
    act = case.commitment.act
    if act is None:
        return None
    for event in case.done_by(case.commitment.by):
        why = outcomes().excess((act.event, act.mode), (event.event, event.mode))
        if why and _same_matter(act, case.commitment.to, event):
            return Finding("exceeded", (event,), why)
    return None


def _carried_out(case: Case) -> Finding | None:
    """The one who threatened or promised did what he said."""
    done = case.done_by(case.commitment.by)
    found = tuple(event for event in done if _is_the_act(case, event))
    return Finding("carried out", found[:1], "the same party did it") if found else None


def _is_the_act(case: Case, event: Event) -> bool:
    act = case.commitment.act
    if not case.has_its_names(event) or case.denies:
        return False
    if (act is not None or case.mode is None) and not case.is_told_by(event):
        return False
    if event.event in _WORDS and (act is None or act.event != event.event):
        return False
    if act is not None and _does(act, event) and _is_same_matter(case, act, case.commitment.to, event):
        return True
    if event.event not in _WORDS and case.shared(event) >= SHARED_WORDS and _has_its_leaning(case.commitment, event):
        return is_later(event.when, case.commitment.made)
    threatened = outcomes().threat_modes.get(case.mode or "", frozenset()) if act is None else frozenset()
    return includes(threatened, (event.event, event.mode)) and _hits(case.commitment.to, event)


def _has_its_leaning(commitment: Commitment, event: Event) -> bool:
    """Whether a deed is hostile as a threat is, or friendly as a promise is."""
    return (event.quad > _COOPERATION) == (commitment.kind in {"threat", "ultimatum"})


def _met(case: Case) -> Finding | None:
    """The one who was asked did it."""
    act = case.commitment.act
    asked = act.source if act and act.source else case.commitment.to
    done = [event for event in case.done_by(asked) if event.event not in _WORDS or (act and act.event == event.event)]
    if case.asks_itself or case.denies or not case.is_plain:
        return None
    if _asks_to_stop(case.commitment):
        return None
    if act is not None:
        found = tuple(
            event
            for event in done
            if _does(act, event)
            and case.has_its_names(event)
            and case.is_told_by(event)
            and _is_same_matter(case, act, act.target, event)
        )
    else:
        wanted = outcomes().request_modes.get(case.mode or "", frozenset())
        found = tuple(event for event in done if includes(wanted, (event.event, event.mode)) and _answers(case, event))
    return Finding("met", found[:1], "the party that was asked did it") if found else None


def _defied(case: Case) -> Finding | None:
    """The one who was asked not to do it did it."""
    act = case.commitment.act
    if act is None or not _asks_to_stop(case.commitment):
        return None
    for event in case.done_by(act.source or case.commitment.to):
        if _does(act, event) and _same_matter(act, act.target, event):
            return Finding("refused", (event,), "the addressee did what it was asked not to do")
    return None


def _asks_to_stop(commitment: Commitment) -> bool:
    """Whether a demand asks that something not be done: "not to cut", "stop sending"."""
    first = words(commitment.what)[:1]
    return any(stem(word) in outcomes().stopping for word in first)


def _refused(case: Case) -> Finding | None:
    """The one to whom a demand or offer went said no to it; where it went to nobody named, somebody else did."""
    for event in case.said_by(case.commitment.to):
        if is_habit(event.summary):
            continue
        if includes(outcomes().refused_by, (event.event, event.mode)) and _answers(case, event):
            return Finding("refused", (event,), "the addressee refused")
    return None


def _withdrawn(case: Case) -> Finding | None:
    """The one who spoke took it back."""
    for event in case.done_by(case.commitment.by):
        if includes(outcomes().withdrawn_by, (event.event, event.mode)) and _answers(case, event):
            return Finding("withdrawn", (event,), "the same party drew back")
    return None


def _lapsed(case: Case) -> Finding | None:
    """The deadline passed within the days that the articles cover, and they show nothing."""
    last = case.commitment.deadline.to or case.commitment.deadline.from_ if case.commitment.deadline else None
    if last is None or case.record.last_day is None or case.record.last_day <= last:
        return None
    if case.commitment.kind == "promise" and case.commitment.act is None:
        return None  # kept promises are seldom reported, and this one's act is not known
    later = [event for event in case.record.told_since(last) if event.id not in case.own | case.beside]
    if any(case.is_spoken_of(event) for event in later):
        return None  # what came of it is told in words that are not read
    return Finding("lapsed", (), f"the deadline, {last}, passed; the articles reach to {case.record.last_day}")


def _does(act: Act, event: Event) -> bool:
    return are_kin(act.event, act.mode, event.event, event.mode)


def _is_same_matter(case: Case, act: Act, to: tuple[Actor, ...], event: Event) -> bool:
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


def _answers(case: Case, event: Event) -> bool:
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
    return case.shared(event) >= (1 if to_its_maker else SHARED_WORDS) and case.is_touched_by(event)


_Look = Callable[[Case], Finding | None]

# Asked in this order; the first answer holds. What is told in so many words goes before what is inferred.
_LOOKS: dict[str, tuple[_Look, ...]] = {
    "threat": (_exceeded, taken_back, kept, _carried_out, done, struck, _withdrawn, _lapsed),
    "ultimatum": (_exceeded, taken_back, kept, refused, accepted, _carried_out, done, struck, _withdrawn, _lapsed),
    "demand": (accepted, _met, done, refused, _refused, _defied, _withdrawn, _lapsed),
    "promise": (taken_back, kept, _carried_out, done, met_up, _lapsed),
    "offer": (taken_back, refused, _refused, accepted, _carried_out, done, met_up, _withdrawn, _lapsed),
}
