"""Relatives: "the sister" who was named before, "his brother" whom nobody names."""

import re
from collections.abc import Iterator

from tocsin.annotate.actors_drafts import Draft, Scene
from tocsin.annotate.actors_links import RELATIVES, kin_of
from tocsin.annotate.references_memory import Memory
from tocsin.domain.tokens import Token

_KIN = re.compile(r"\b(?:" + "|".join(sorted(RELATIVES, key=len, reverse=True)) + r")\b")
_PARTS = frozenset({"agent", "conj", "dative", "dobj", "nsubj", "nsubjpass", "pobj"})


def add_kin(scene: Scene, memory: Memory) -> None:
    """Add a draft for each relative that acts or is acted on: the one named with that word before, or one of the kin's country."""
    for token in _relatives(scene):
        owner = kin_of(scene, token)
        owned = any(child.dep_ == "poss" for child in token.children) or any(
            child.lower_ == "of" for child in token.rights
        )
        if owned and (owner is None or not owner.code):
            continue
        named = _named(token, owner, memory)
        if named is not None:
            scene.drafts.append(_draft(token, named, None))
        elif owner is not None:
            scene.drafts.append(_draft(token, None, owner))


def _relatives(scene: Scene) -> Iterator[Token]:
    for found in _KIN.finditer(scene.doc.text):
        span = scene.doc.char_span(found.start(), found.end())
        if span is None or (token := span[0]).tag_ != "NN" or token.dep_ not in _PARTS or scene.at(token.i):
            continue
        if scene.doc.text[token.idx + len(token) :].startswith("-"):
            continue  # "her daughter-in-law"
        # "His sister, Kim Yo Jong," and "the sister Kim Yo Jong" are named there.
        if not any(child.dep_ in {"appos", "compound"} for child in token.rights):
            yield token


def _named(token: Token, owner: Draft | None, memory: Memory) -> Draft | None:
    """The last person of whom the article said that word, if the owner's country is hers."""
    definite = any(child.dep_ in {"det", "poss"} and child.lower_ not in {"a", "an"} for child in token.children)
    known = (seen.draft for seen in reversed(memory.seen) if seen.draft.is_person and token.lemma_ in seen.draft.titles)
    return next((one for one in known if definite and (owner is None or owner.code == one.code)), None)


def _draft(token: Token, named: Draft | None, owner: Draft | None) -> Draft:
    draft = Draft(
        start=token.idx,
        end=token.idx + len(token.text),
        first=token.i,
        root=token.i,
        kind="reference" if named else "role",
        name=token.lower_,
        sectors=("ELI",),
        is_person=True,
        titles=[token.lemma_],
    )
    if named is not None:
        draft.name, draft.code, draft.sectors, draft.person = named.name, named.code, named.sectors, named.person
    elif owner is not None:
        draft.name, draft.code = f"{token.lower_} of {owner.name}", owner.code
    return draft
