"""States by other words: "the North", "the kingdom", "both sides", "the two Koreas"."""

import re
from collections.abc import Iterator

from spacy.tokens import Token

from tocsin.annotate.actors_drafts import Draft, Scene
from tocsin.annotate.references_memory import Memory
from tocsin.domain.actor import Actor
from tocsin.ontology.actors_words import epithets

_HALVES = {"North": {"KOR": "PRK", "SSD": "SDN"}, "South": {"KOR": "KOR", "SSD": "SSD"}}
_BOTH = re.compile(
    r"\b(?:[Bb]oth|(?:[Tt]he )?[Tt]wo)(?: \w+)? (?:sides|countries|nations|states|governments|neighbou?rs|parties|capitals|rivals|powers|allies|foes|leaders|presidents|ministers|militaries|armies)\b"
    r"|\b(?:[Tt]he two|[Bb]oth|[Tt]he) Koreas\b|\b[Tt]wo Koreas\b"
)
_PLACING = frozenset({"in", "across", "around", "inside", "outside", "near", "throughout", "over", "into"})


def add_sides(scene: Scene, memory: Memory) -> None:
    """Add drafts for halves of a divided land, for epithets of states, and for both sides of a pair."""
    for draft in (*_halves(scene, memory), *_both(scene, memory), *_epithets(scene, memory)):
        _share(scene, draft)
        rivals = [one for one in scene.drafts if draft.start < one.end and one.start < draft.end and not one.dropped]
        if draft.members and all(one.role and not one.code for one in rivals):
            for one in rivals:
                draft.sectors, one.dropped = one.sectors, True
            rivals = []
        if not rivals:
            scene.drafts.append(draft)
        elif (owned := _owned(scene, draft)) is not None:
            # "the North's army": the half is a modifier of the role noun's phrase.
            owned.code = owned.code or draft.code


def _share(scene: Scene, draft: Draft) -> None:
    """ "the leaders of the two countries" are the leaders of each."""
    token = scene.doc[draft.root]
    if draft.members and token.dep_ == "pobj" and token.head.lower_ == "of":
        owner = scene.at(token.head.head.i)
        if owner and owner.role and not owner.code:
            owner.members = draft.members


def _halves(scene: Scene, memory: Memory) -> Iterator[Draft]:
    for token in scene.doc:
        if token.text not in _HALVES or not _stands_alone(token):
            continue
        code = _half(token.text, memory)
        if code is not None:
            yield _state_draft(token, token.idx, code, memory)


def _half(word: str, memory: Memory) -> str | None:
    countries = memory.countries
    korea, sudan = countries["PRK"] + countries["KOR"], countries["SDN"] + countries["SSD"]
    if not korea and not sudan:
        return None
    return _HALVES[word]["KOR" if korea >= sudan else "SSD"]


def _stands_alone(token: Token) -> bool:
    """ "the North", "the South's army", "North and South Korea"; not "the North Sea", "from North to South America"."""
    following = token.nbor(1) if token.i + 1 < len(token.doc) else None
    if following is not None and following.lower_ in {"and", "or"} and token.i + 3 < len(token.doc):
        return token.nbor(2).text == "South" and token.nbor(3).text.startswith("Korea")
    if following is not None and following.text[:1].isupper() and following.text not in {"Korean", "Koreans"}:
        return False
    if following is not None and following.text in {"Korean", "Koreans", "-"}:
        return False
    article = token.i > 0 and token.nbor(-1).lower_ == "the"
    return article or token.dep_ in {"nsubj", "poss"}


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


def _pair(scene: Scene, token: Token, memory: Memory) -> tuple[str, str] | None:
    """The two countries named nearest before, else the two that the article names most."""
    near: list[str] = []
    for seen in (*memory.before(scene, token.i), *memory.recent(3)):
        code = seen.draft.code
        if code and memory.is_state(code) and code not in near:
            near.append(code)
    top = [code for code, _ in memory.countries.most_common(2) if memory.is_state(code)]
    if len(near) == 2:
        return near[1], near[0]
    if len(top) == 2 and (len(near) < 2 or set(top) <= set(near)):
        return top[0], top[1]
    return (near[1], near[0]) if len(near) > 2 else None


def _epithets(scene: Scene, memory: Memory) -> Iterator[Draft]:
    known = epithets()
    for token in scene.doc:
        if token.tag_ != "NN" or token.lower_ not in known and not any(token.lower_ in phrase for phrase in _heads()):
            continue
        determiner = next((child for child in token.children if child.dep_ == "det" and child.lower_ in {"the", "that", "this"}), None)
        if determiner is None or token.dep_ in {"compound", "attr"} or _is_placed(token):
            continue
        code = _meant(scene, token, known, memory)
        if code is not None:
            start = scene.doc[determiner.i + 1].idx
            draft = _state_draft(token, start, code, memory)
            draft.sectors = ("GOV",) if token.lower_ == "regime" else ()
            yield draft


def _heads() -> frozenset[str]:
    return frozenset(phrase.split()[-1] for phrase in epithets())


def _is_placed(token: Token) -> bool:
    return token.dep_ == "pobj" and token.head.lower_ in _PLACING


def _meant(scene: Scene, token: Token, known: dict[str, frozenset[str]], memory: Memory) -> str | None:
    words = [child.lower_ for child in token.lefts if child.dep_ in {"amod", "compound", "nmod"}]
    if {"neighboring", "neighbouring", "other", "third", "whole"} & set(words):
        return None
    for direction in {"northern", "southern"} & set(words):
        return _half({"northern": "North", "southern": "South"}[direction], memory)
    phrase = " ".join([*words, token.lower_])
    allowed = known.get(phrase) or known.get(f"{words[-1]} {token.lower_}" if words else "")
    if allowed is None:
        allowed = known.get(token.lower_)
    if allowed is None:
        return None
    for seen in (*memory.before(scene, token.i), *memory.recent(3)):
        code = seen.draft.code
        if code and memory.is_state(code) and (code in allowed or not allowed) and not seen.draft.is_person:
            return code
    return next(iter(allowed)) if len(allowed) == 1 else None


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


def _owned(scene: Scene, draft: Draft) -> Draft | None:
    return next(
        (one for one in scene.drafts if one.start <= draft.start and draft.end < one.end and one.role and not one.dropped), None
    )
