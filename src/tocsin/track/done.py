"""Deeds: whether a clause tells that what was promised, threatened or asked was done."""

import re

from tocsin.domain import UNKNOWN, Event, Fate
from tocsin.ontology.alike import are_kin
from tocsin.ontology.outcomes import outcomes
from tocsin.ontology.states import is_definite, is_state_name, party_of
from tocsin.ontology.synonyms import acts_of_verb, acts_told, base_of
from tocsin.text.wording import words
from tocsin.track.case import Case, Finding, parties
from tocsin.track.sentences import Deed, Sentence

_WORDS = frozenset({"ACCUSE", "AGREE", "REJECT", "REQUEST", "THREATEN"})
_COOPERATION = 2  # quad classes up to this one are cooperation
_LEAST, _LEAST_BLIND = 0.6, 0.75
"""The share of a commitment's words that must return where its own party is told to act, and where it is not."""

_NOT_REAL = re.compile(
    r"\b(?:not|never|no|nor|without|will|would|could|can|may|might|must|should|shall|if|unless|until|whether|yet|denied|deny"
    r"|plans?|planned|due|expected|set to|to be|calls?|called|demands?|demanded|urged|asked|threat\w*|promis\w*|pledg\w*|vow\w*"
    r"|warn\w*|offer\w*|refus\w*|reject\w*|failed|fail)\b|n['\u2019]t\b|[\"\u201c\u201d?]",
    re.IGNORECASE,
)
_OFFERED = re.compile(r"\b(?:offer|propos|invit|suggest|willing|ready|readiness|olive branch)\w*", re.IGNORECASE)


def done(case: Case) -> Finding | None:
    """The first clause, later than the commitment, that tells the very act, of the same things, by the one who was to do it."""
    if case.denies or case.day is None or not case.is_plain or case.asks_itself:
        return None
    told = case.record.sentences
    for sentence in told.with_any(case.things) if case.has_object else told.of(case.doers):
        if not case.is_told_later(sentence):
            continue
        for deed in sentence.deeds or _plain(sentence):
            if deed.id not in case.own | case.beside and _is_it(case, deed, sentence):
                events: tuple[Event, ...] = (deed.event,) if deed.event else ()
                why = "what was said was done" if events else f"what was said was done: {sentence.text}"
                status: Fate = "met" if case.commitment.kind == "demand" else "carried out"
                return Finding(status, events, why, () if events else tuple(filter(None, (deed.id,))))
    return None


def _plain(sentence: Sentence) -> tuple[Deed, ...]:
    """The sentence itself, where nothing was found in it and it tells no plan, wish or denial."""
    if sentence.coded or sentence.speakers or _NOT_REAL.search(sentence.text):
        return ()
    return (Deed("", "", sentence.text, (), (), UNKNOWN),)


def _is_it(case: Case, deed: Deed, sentence: Sentence) -> bool:
    if _is_another_matter(case, deed) or (_OFFERED.search(sentence.text) and not _OFFERED.search(case.commitment.what)):
        return False
    from_other_side = _alike(case, deed)
    if from_other_side is None:
        return False
    own = bool(parties(deed.doers) & case.doers)
    if not case.has_object:
        same = bool(deed.verb) and case.verb == base_of(deed.verb.split()[0])
        goes = from_other_side and bool(case.said & outcomes().going)
        return own and _touches(case, deed) and (same or goes or bool(acts_told(deed.verb) & case.said))
    if case.likeness(sentence) < (_LEAST if own else _LEAST_BLIND) or (case.names and not case.names & sentence.stems):
        return False
    return _may_be_doer(case, deed, sentence, from_other_side=from_other_side) and _aims_right(case, deed)


def _is_another_matter(case: Case, deed: Deed) -> bool:
    """Whether it is an act in words, or a friendly one after a threat."""
    if deed.event is None:
        return False
    is_friendly = case.commitment.kind in {"threat", "ultimatum"} and deed.event.quad <= _COOPERATION
    return is_friendly or deed.event.event in _WORDS


def _alike(case: Case, deed: Deed) -> bool | None:
    """``None`` if a clause tells another act; else whether it tells it from the other side."""
    shown = acts_of_verb(deed.verb, deed.clause)
    if not deed.verb:
        shown = acts_told(deed.clause)
    if shown & outcomes().words and not shown & case.said:
        return None
    bases = {base_of(word) for word in words(deed.verb or deed.clause)}
    if shown & outcomes().undoing - case.said and not shown & case.said:
        return True if outcomes().are_counterparts(case.said, shown) else None
    if case.verb in bases or shown & case.said:
        return False
    act, event = case.commitment.act, deed.event
    if act is not None and event is not None and are_kin(act.event, act.mode, event.event, event.mode):
        return False
    return True if outcomes().are_counterparts(case.said, shown) else None


def _may_be_doer(case: Case, deed: Deed, sentence: Sentence, *, from_other_side: bool) -> bool:
    """The one who was to act; or nobody, where he is named; or the other side and the thing itself, where the act shows it."""
    doers = {party_of(actor) for actor in deed.doers if is_definite(actor)}
    if doers & case.doers:
        return True
    if not doers:
        whole = len(case.things) > 1 and case.things <= sentence.stems and case.is_near_its_doer(sentence)
        named = any(sentence.names(party, case.everybody) for party in case.doers)
        strangers = parties(deed.others) - parties(case.everybody)
        return named or ((from_other_side or not case.doers or whole) and not strangers)
    if all(_is_named_in(case, party, deed) for party in doers):
        return True  # "return the gendarmes": the gendarmes returned
    return doers <= parties(case.everybody) and from_other_side


def _is_named_in(case: Case, party: str, deed: Deed) -> bool:
    told = set(words(case.commitment.what))
    own = [actor for actor in deed.doers if not is_state_name(actor)]
    return any(party_of(actor) == party and set(words(actor.text or actor.name)) & told for actor in own)


def _touches(case: Case, deed: Deed) -> bool:
    """Whether it is done to the other side, where one is known."""
    theirs = case.maker if case.commitment.kind == "demand" else parties(case.commitment.to)
    return bool(parties((*deed.others, *deed.doers)) & theirs)


def _aims_right(case: Case, deed: Deed) -> bool:
    """Whether it is not aimed at somebody else than the one who was threatened."""
    aimed, to = parties(deed.others), parties(case.commitment.to)
    if case.commitment.kind == "demand" or not aimed or not to:
        return True
    return bool(aimed & (to | case.maker))
