"""Two outcomes that share no words with what was said: the blow after a vague threat, the meeting on its day."""

import re
from datetime import timedelta

from tocsin.domain import Event
from tocsin.ontology.outcomes import outcomes
from tocsin.ontology.states import is_definite, party_of
from tocsin.text.days import known_day
from tocsin.text.wording import stem, words
from tocsin.track.case import Case, Finding, parties

_SOON = timedelta(days=14)
_MEETING = frozenset({"meeting", "negotiating", "visiting"})
_TALKS = re.compile(r"\b(?:meet|talk|talks|telephone|phone|call|summit|negotiat\w*|visit|consult\w*)\b", re.IGNORECASE)
_BY_PHONE = re.compile(r"\b(?:telephone|phone|call)\b", re.IGNORECASE)
_MEETS_SOON = timedelta(days=60)


def struck(case: Case) -> Finding | None:
    """After "will respond", "will pay the price": the next hostile act of the same party at the same party, within days."""
    what = case.commitment
    told = set(words(what.what)) | {word for each in case.told_in for word in words(each.text)}
    if what.condition or what.deadline or case.day is None or told & outcomes().waiting:
        return None
    if not {stem(word) for word in words(what.what)} & outcomes().vague_threats:
        return None
    aimed_at = parties(what.to) or _rivals(case)
    for event in case.done_by(what.by):
        day = known_day(event.when)
        if event.event in outcomes().blows and day and case.day < day <= case.day + _SOON and _hits(event, aimed_at):
            return Finding("carried out", (event,), "the next blow at the same party")
    return None


def _rivals(case: Case) -> frozenset[str]:
    """The one other party that acts in the sentences of the threat, if there is only one."""
    found = {
        party_of(actor)
        for each in case.told_in
        for deed in each.deeds
        for actor in (*deed.doers, *deed.others)
        if is_definite(actor) and actor.code
    } - case.maker
    return frozenset(found) if len(found) == 1 else frozenset()


def _hits(event: Event, parties_hit: frozenset[str]) -> bool:
    return bool(parties(event.target) & parties_hit)


def met_up(case: Case) -> Finding | None:
    """Those who agreed to meet or talk did so: by the day that was set, or else within two months."""
    what = case.commitment
    both = case.maker | parties(what.to)
    if len(both) < 2 or case.day is None or not (_TALKS.match(what.what) or case.said & _MEETING):
        return None
    by_phone = bool(_BY_PHONE.search(what.what))
    last = (what.deadline.to if what.deadline else None) or case.day + _MEETS_SOON
    for event in case.done_by(what.by):
        day = known_day(event.when)
        together = {party_of(actor) for actor in (*event.source, *event.target)}
        if (
            event.event == "CONSULT"
            and (event.mode != "phone" or by_phone)
            and day
            and case.day < day <= last
            and both <= together
            and _at_its_place(case, event)
        ):
            return Finding("carried out", (event,), "the same parties met")
    return None


def _at_its_place(case: Case, event: Event) -> bool:
    return not case.names or bool(case.names & case.record.words_of(event))
