"""People through an article: what is said of a person once holds wherever the name or surname stands."""

import re
from collections.abc import Iterable, Sequence

from tocsin.annotate.actors_drafts import Draft, Scene
from tocsin.annotate.references_memory import Memory, surname_of
from tocsin.domain.tokens import Token

_SAYING = frozenset({"nsubj", "nsubjpass", "poss"})


def add_surnames(scenes: Sequence[Scene]) -> None:
    """Add a draft for each surname, of a person named in full somewhere, that the language model passed over."""
    known = {name for scene in scenes for draft in _full_names(scene) for name in _surnames(draft)}
    if not known:
        return
    surname = re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, sorted(known)))})(?![\w-])")
    for scene in scenes:
        for found in surname.finditer(scene.doc.text):
            span = scene.doc.char_span(found.start(), found.end())
            if span is not None and len(span) == 1 and _names_somebody(span[0]) and scene.at(span.start) is None:
                scene.drafts.append(_surname_draft(span[0]))


def settle_people(scene: Scene, memory: Memory) -> None:
    """Give a person with a body's title ("a ministry spokesman, Yoh Sang-key") the country of that body."""
    for draft in scene.drafts:
        if draft.is_person and not draft.code and not draft.dropped:
            for body in _bodies(draft, memory):
                _settle(scene, draft, body, memory)


def spread(scenes: Sequence[Scene]) -> None:
    """Give every mention of a person the code and sectors that another mention of the same name has."""
    people = [draft for scene in scenes for draft in scene.drafts if draft.is_person and not draft.dropped]
    _complete_surnames(people)
    said: dict[str, Draft] = {}
    for draft in people:
        if draft.code and (draft.name not in said or (draft.sectors and not said[draft.name].sectors)):
            said[draft.name] = draft
    for draft in people:
        other = said.get(draft.name)
        if other is not None and draft.code in {None, other.code}:
            draft.code, draft.sectors = other.code, draft.sectors or other.sectors


def _complete_surnames(people: Iterable[Draft]) -> None:
    """A lone surname means the one person of the article who bears it, also where the full name comes later."""
    bearers: dict[str, set[str]] = {}
    people = list(people)
    for draft in people:
        for name in _surnames(draft) if " " in draft.name else ():
            bearers.setdefault(name, set()).add(draft.name)
    for draft in people:
        full = bearers.get(draft.name, set())
        if len(full) == 1 and not draft.person:
            draft.name = next(iter(full))


def _full_names(scene: Scene) -> list[Draft]:
    return [draft for draft in scene.drafts if draft.is_person and " " in draft.name and not draft.dropped]


def _surnames(draft: Draft) -> set[str]:
    return {surname_of(draft.name, draft.code), draft.name.split()[-1]}


def _names_somebody(token: Token) -> bool:
    """A capitalised word that acts, alone: "Ri said", "Ri's aide"; not "Ri Yong Ho said"."""
    if token.dep_ not in _SAYING or not token.text[:1].isupper() or token.ent_type_ in {"DATE", "NORP"}:
        return False
    beside = [token.nbor(step) for step in (-1, 1) if 0 <= token.i + step < len(token.doc)]
    return not any(other.pos_ == "PROPN" and other.text[:1].isupper() for other in beside)


def _surname_draft(token: Token) -> Draft:
    return Draft(
        start=token.idx,
        end=token.idx + len(token.text),
        first=token.i,
        root=token.i,
        kind="entity",
        name=token.text,
        is_person=True,
    )


def _bodies(draft: Draft, memory: Memory) -> list[str]:
    """The bodies among a person's titles: "ministry" of "ministry spokesman"."""
    words = [*draft.titles, *(title.rsplit(maxsplit=1)[0] for title in draft.titles if " " in title)]
    found = {word: memory.gazetteer.entry(word) for word in dict.fromkeys(words)}
    return [word for word, entry in found.items() if entry and entry.kind == "role" and entry.role_kind == "body"]


def _settle(scene: Scene, draft: Draft, body: str, memory: Memory) -> None:
    for seen in reversed(memory.seen):
        other = seen.draft
        if other.code and any(body == title or body == title.split()[-1] for title in other.titles):
            draft.code, draft.sectors = other.code, _but_unknown(draft.sectors) or other.sectors
            return
    entry = memory.gazetteer.entry(body)
    if entry and "GOV" in entry.sectors and not draft.code:
        draft.code = memory.dominant(scene)


def _but_unknown(sectors: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(sector for sector in sectors if sector != "UNK")
