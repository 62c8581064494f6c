"""States by other words: "the kingdom", "both sides", "the two Koreas"."""

import re
from collections.abc import Iterator
from functools import cache

from tocsin.annotate.actors_drafts import Draft, Scene
from tocsin.annotate.actors_halves import halves_of
from tocsin.annotate.references_memory import COUNTS, STATE_NOUNS, Memory
from tocsin.domain.actor import Actor
from tocsin.domain.tokens import Token
from tocsin.ontology.actors_words import epithets

_BOTH = re.compile(
    r"\b(?:[Bb]oth|(?:[Tt]he )?[Tt]wo)(?: \w+)? (?:sides|countries|nations|states|governments|neighbou?rs|parties|capitals|rivals|powers|allies|foes|leaders|presidents|ministers|militaries|armies)\b"
    r"|\b(?:[Tt]he two|[Bb]oth|[Tt]he) Koreas\b|\b[Tt]wo Koreas\b"
)
_SEVERAL = re.compile(rf"\b(?:[Tt]he|[Tt]hese|[Tt]hose|[Aa]ll) ({'|'.join(COUNTS)})\b")
_ALONE = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "dative", "conj", "agent"})
_SPEECHES = frozenset({"address", "apologise", "apologize", "message", "speak", "speech"})
_PLACING = frozenset({"in", "across", "around", "inside", "outside", "near", "throughout", "over", "into"})


def add_sides(scene: Scene, memory: Memory) -> None:
    """Add drafts for epithets of states, and for both sides of a pair."""
    for draft in (*_both(scene, memory), *_several(scene, memory), *_epithets(scene, memory)):
        _share(scene, draft)
        rivals = [one for one in scene.drafts if draft.start < one.end and one.start < draft.end and not one.dropped]
        if draft.members and all(one.role and not one.code for one in rivals):
            for one in rivals:
                draft.sectors, one.dropped = one.sectors, True
            rivals = []
        if not rivals:
            scene.drafts.append(draft)


def _share(scene: Scene, draft: Draft) -> None:
    """As in "the leaders of the two countries" are the leaders of each."""
    token = scene.doc[draft.root]
    if draft.members and token.dep_ == "pobj" and token.head.lower_ == "of":
        owner = scene.at(token.head.head.i)
        if owner and owner.role and not owner.code:
            owner.members = draft.members


def _both(scene: Scene, memory: Memory) -> Iterator[Draft]:
    doc = scene.doc
    for found in _BOTH.finditer(doc.text):
        span = doc.char_span(found.start(), found.end(), alignment_mode="expand")
        if span is None or span[-1].dep_ == "compound":
            continue
        codes = ("PRK", "KOR") if found.group().endswith("Koreas") else _pair(scene, span.root, memory)
        if codes is None:
            continue
        start = span[1].idx if span[0].lower_ == "the" else span[0].idx
        members = tuple(Actor(name=memory.gazetteer.state_name(code), text="", code=code) for code in codes)
        yield Draft(
            start=start,
            end=found.end(),
            first=span.start,
            root=span.root.i,
            kind="reference",
            name=" and ".join(member.name for member in members),
            members=members,
        )


def _several(scene: Scene, memory: Memory) -> Iterator[Draft]:
    """As in "the four", "the three Arab countries": as many states as were last named in one list."""
    for found in _SEVERAL.finditer(scene.doc.text) if memory.lists else ():
        span = scene.doc.char_span(found.start(1), found.end())
        codes = memory.lists.get(COUNTS[found[1]])
        if span is None or codes is None:
            continue
        number = span[0]
        head = number.head if number.dep_ == "nummod" else number
        named = head is not number and head.lemma_.lower() in STATE_NOUNS
        if not (named or (head is number and number.dep_ in _ALONE)) or _is_placed(head):
            continue
        if any(child.lower_ == "of" and any(noun.tag_ == "PRP" for noun in child.children) for child in number.rights):
            continue  # "the four of them"
        members = tuple(Actor(name=memory.gazetteer.state_name(code), text=found[1], code=code) for code in codes)
        yield Draft(
            start=number.idx,
            end=head.idx + len(head.text),
            first=number.i,
            root=head.i,
            kind="reference",
            name=", ".join(member.name for member in members),
            members=members,
        )


def _pair(scene: Scene, token: Token, memory: Memory) -> tuple[str, str] | None:
    """The two countries named nearest before, at first those joined by "and", else the two that the article names most."""
    near: list[str] = []
    for seen in (*memory.before(scene, token.i), *memory.recent(3)):
        code = seen.draft.code
        if not code or not memory.is_state(code):
            continue
        partner = memory.partner(seen.draft) if not near else None
        if partner is not None and partner.code and partner.code != code and memory.is_state(partner.code):
            return partner.code, code
        if code not in near:
            near.append(code)
    top = [code for code, _ in memory.countries.most_common(2) if memory.is_state(code)]
    if len(near) == 2:
        return near[1], near[0]
    if len(top) == 2 and (len(near) < 2 or set(top) <= set(near)):
        return top[0], top[1]
    return (near[1], near[0]) if len(near) > 2 else None


def _epithets(scene: Scene, memory: Memory) -> Iterator[Draft]:
    known = epithets()
    for found in _heads().finditer(scene.doc.text):
        span = scene.doc.char_span(found.start(), found.end())
        if span is None or not _is_common((token := span[0]), known):
            continue
        determiner = next(
            (child for child in token.children if child.dep_ == "det" and child.lower_ in {"the", "that", "this"}), None
        )
        if determiner is None or token.dep_ in {"compound", "attr"} or _is_placed(token):
            continue
        code = _meant(scene, token, known, memory)
        if code is not None:
            start = scene.doc[determiner.i + 1].idx
            draft = _state_draft(token, start, code, memory)
            draft.sectors = ("GOV",) if token.lower_ == "regime" else ()
            yield draft


def _is_common(token: Token, known: dict[str, frozenset[str]]) -> bool:
    """A common noun; with a capital only as in "the Islamic Republic", which two words make a name for a state."""
    before = token.nbor(-1).lower_ if token.i else ""
    return token.tag_ == "NN" or (token.tag_ == "NNP" and f"{before} {token.lower_}" in known)


@cache
def _heads() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:" + "|".join(sorted({phrase.split()[-1] for phrase in epithets()})) + r")\b", re.IGNORECASE
    )


def _is_placed(token: Token) -> bool:
    return token.dep_ == "pobj" and token.head.lower_ in _PLACING


def _meant(scene: Scene, token: Token, known: dict[str, frozenset[str]], memory: Memory) -> str | None:
    words = [child.lower_ for child in token.lefts if child.dep_ in {"amod", "compound", "nmod"}]
    if {"neighboring", "neighbouring", "other", "third", "whole"} & set(words):
        return None
    for direction in {"northern", "southern"} & set(words):
        half = halves_of(memory.article.text, memory.gazetteer).get(
            {"northern": "North", "southern": "South"}[direction]
        )
        return half.code if half else None
    phrase = " ".join([*words, token.lower_])
    allowed = known.get(phrase) or known.get(f"{words[-1]} {token.lower_}" if words else "")
    if allowed is None:
        allowed = known.get(token.lower_)
    if allowed is None:
        return None
    if allowed:
        return _only(scene, token, allowed, memory)
    return _who_speaks_to(scene, token, memory) or _last_named(scene, token, memory)


def _last_named(scene: Scene, token: Token, memory: Memory) -> str | None:
    for seen in (*memory.before(scene, token.i), *memory.recent(3)):
        code = seen.draft.code
        if code and memory.is_state(code) and not seen.draft.is_person:
            return code
    return None


def _who_speaks_to(scene: Scene, token: Token, memory: Memory) -> str | None:
    """As in "he told the nation", "in an address to the nation": that of who speaks to it."""
    if token.lower_ not in {"country", "nation"}:
        return None
    told = token.dep_ in {"dobj", "dative"} and token.head.lemma_ in {"address", "assure", "remind", "tell"}
    speech = token.dep_ == "pobj" and token.head.lower_ == "to" and token.head.head.lemma_ in _SPEECHES
    if not (told or speech):
        return None
    near = (*memory.before(scene, token.i), *memory.recent(1))
    return next((seen.draft.code for seen in near if seen.draft.is_person and seen.draft.code), None)


def _only(scene: Scene, token: Token, allowed: frozenset[str], memory: Memory) -> str | None:
    """The one state that an epithet allows: of those just named, else of those in the article, else of the world."""
    near = {seen.draft.code for seen in (*memory.before(scene, token.i), *memory.recent(2))}
    for codes in (near & allowed, set(memory.countries) & allowed, set(allowed)):
        if codes:
            return next(iter(codes)) if len(codes) == 1 else None
    return None


def _state_draft(token: Token, start: int, code: str, memory: Memory) -> Draft:
    return Draft(
        start=start,
        end=token.idx + len(token.text),
        first=token.i,
        root=token.i,
        kind="reference",
        name=memory.gazetteer.state_name(code),
        code=code,
    )
