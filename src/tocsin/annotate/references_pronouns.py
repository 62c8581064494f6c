"""Pronouns: he, she, they, it."""

import re

from tocsin.annotate.actors_drafts import Draft, Scene
from tocsin.annotate.references_memory import Memory, Seen, lists_of
from tocsin.domain.tokens import Token

_PERSONAL = {"he": "he", "him": "he", "she": "she", "her": "she", "they": "they", "them": "they", "it": "it"}
_PRONOUN = re.compile(r"\b(?:" + "|".join(_PERSONAL) + r")\b", re.IGNORECASE)
# Verbs whose subject utters something; "it called", "it found" speak of reports and studies as well.
_UTTERING = frozenset({"accuse", "acknowledge", "add", "announce", "blame", "claim", "confirm", "declare", "demand", "deny", "insist", "pledge", "promise", "reiterate", "reply", "say", "tell", "threaten", "urge", "vow", "warn"})  # fmt: skip
# What is said or done to a party, and not to a thing.
_AIMING = frozenset({"accuse", "ask", "blame", "condemn", "criticise", "criticize", "fault", "invite", "order", "press", "pressure", "reassure", "tell", "threaten", "urge", "warn"})  # fmt: skip
_FAR = {"he": 3, "she": 3, "they": 1, "it": 1}


def resolve_pronouns(scene: Scene, memory: Memory) -> None:
    """Add a draft for every pronoun whose actor can be told; the others are left out."""
    for found in _PRONOUN.finditer(scene.doc.text):
        span = scene.doc.char_span(found.start(), found.end())
        if span is None or (token := span[0]).tag_ != "PRP" or _is_empty(token):
            continue
        pronoun = _PERSONAL[token.lower_]
        seen = _antecedent(scene, token, pronoun, memory)
        if seen is not None:
            scene.drafts.append(_draft(token, seen.draft))


def _is_empty(token: Token) -> bool:
    """As in "It rained", "it is clear that …" mean nobody; so does an "it" to which nothing is said or done."""
    if token.lower_ != "it":
        return False
    if token.dep_ != "nsubj":
        return not _is_aimed_at(token)
    verb = token.head
    return verb.lemma_ in {"be", "seem", "appear", "rain", "snow", "happen", "take", "become", "remain"}


def _is_aimed_at(token: Token) -> bool:
    """As in "accused it of", "urged it to"."""
    return token.dep_ == "dobj" and token.head.lemma_ in _AIMING


def _other_party(scene: Scene, token: Token, memory: Memory) -> Seen | None:
    """As in "Mali cut ties with Chad, accusing it of …": the only state or body that the sentence has named and that does not speak."""
    subject = _subject(token.head)
    doer = scene.at(subject.i) if subject is not None else None
    if doer is None:
        return None
    doers = {one.code for one in next((listed for listed in lists_of(scene) if doer in listed), [doer])}
    others = {
        seen.draft.code: seen
        for seen in memory.before(scene, token.i)
        if seen.draft.code and not seen.plural and not seen.draft.is_person and seen.draft.code not in doers
        if "JRN" not in seen.draft.sectors
    }
    return next(iter(others.values())) if len(others) == 1 else None


def _subject(verb: Token) -> Token | None:
    """The subject of a verb, or of the verb that it hangs on."""
    while True:
        own = next((child for child in verb.children if child.dep_ in {"nsubj", "nsubjpass"}), None)
        if own is not None or verb.head.i == verb.i or verb.dep_ not in {"advcl", "conj", "xcomp"}:
            return own
        verb = verb.head


def _antecedent(scene: Scene, token: Token, pronoun: str, memory: Memory) -> Seen | None:
    reporting = _reporting_subject(scene, token, memory)
    if reporting and _agrees(reporting, pronoun):
        return reporting
    if pronoun == "it" and token.dep_ != "nsubj":
        return _other_party(scene, token, memory)
    if pronoun == "it":
        return _last_speaker(token, memory) if _speaks(token.head) else None
    before = memory.before(scene, token.i)
    candidates = [seen for seen in (*before, *memory.recent(_FAR[pronoun])) if _agrees(seen, pronoun)]
    if pronoun == "they":
        candidates = [seen for seen in candidates if seen.subject]
    return _best(candidates, pronoun, scene.sentence.index)


def _speaks(verb: Token) -> bool:
    """Whether somebody utters what the verb introduces: "it said", "it announced"."""
    return verb.lemma_ in _UTTERING


def _last_speaker(token: Token, memory: Memory) -> Seen | None:
    """As in "The ministry protested. It said …": the one state or body that the sentence before is about."""
    if token.dep_ != "nsubj":
        return None
    subjects = [seen for seen in memory.recent(1) if seen.subject and seen.draft.code and _agrees(seen, "it")]
    told = [seen for seen in subjects if "JRN" not in seen.draft.sectors] or subjects
    return told[0] if len({(seen.draft.name, seen.draft.code) for seen in told}) == 1 else None


def _reporting_subject(scene: Scene, token: Token, memory: Memory) -> Seen | None:
    """As in "South Korea said it would …": the subject of the verb that the pronoun's clause depends on."""
    verb = token.head
    while verb.dep_ in {"conj", "xcomp"} and verb.head.i != verb.i:
        verb = verb.head
    if token.dep_ not in {"nsubj", "nsubjpass"} or verb.dep_ not in {"ccomp", "advcl"}:
        return None
    subject = next((child for child in verb.head.children if child.dep_ in {"nsubj", "nsubjpass"}), None)
    draft = scene.at(subject.i) if subject is not None and subject.i < token.i else None
    return memory.look(scene, draft) if draft else None


def _agrees(seen: Seen, pronoun: str) -> bool:
    if pronoun in {"he", "she"}:
        if not (seen.draft.is_person or _is_single_office(seen)):
            return False
        return seen.pronoun in {None, pronoun}
    if seen.draft.is_person:
        return False
    if pronoun == "they":
        return seen.plural or (seen.draft.role is not None and seen.draft.role.role_kind == "people")
    return not seen.plural


def _is_single_office(seen: Seen) -> bool:
    role = seen.draft.role
    return role is not None and role.role_kind in {"office", "voice", "people"} and not seen.plural


def _best(candidates: list[Seen], pronoun: str, here: int) -> Seen | None:
    """A person known by this pronoun first; then the subject; then the nearest."""
    if not candidates:
        return None
    nearest = candidates[0].sentence
    same = [seen for seen in candidates if seen.sentence == nearest]
    known = [seen for seen in candidates if seen.pronoun == pronoun]
    if pronoun == "she" and known:
        # Newsrooms name a woman's pronoun after her; a known "she" outranks a nearer unknown.
        return known[0]
    subjects = [seen for seen in same if seen.subject]
    # Several who are spoken of are mostly those of the main clause.
    told_of = [seen for seen in subjects if seen.main] if pronoun == "they" and nearest != here else []
    return (told_of or subjects or same)[0]


def _draft(token: Token, other: Draft) -> Draft:
    return Draft(
        start=token.idx,
        end=token.idx + len(token.text),
        first=token.i,
        root=token.i,
        kind="reference",
        name=other.name,
        code=other.code,
        sectors=other.sectors,
        role=other.role,
        person=other.person,
        is_person=other.is_person,
        titles=list(other.titles),
        members=other.members,
    )
