"""Where a sentence puts its unnamed people: "in Khartoum", "troops to Kaesong"."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from tocsin.annotate.actors_drafts import Draft, Scene
from tocsin.annotate.references_memory import Memory
from tocsin.domain.tokens import Token
from tocsin.ontology.places import PlaceIndex, load_places

_INSIDE = frozenset({"in", "at", "inside", "across", "throughout"})
_ELSEWHERE = frozenset({"to", "into", "from", "near", "outside", "towards", "toward", "around", "via", "through"})
# "In the Nigerien capital" is in Niger.
_PARTS = frozenset({"capital", "city", "town", "village", "region", "province", "district", "port", "coast", "north", "south", "east", "west", "countryside", "parliament", "enclave", "island"})  # fmt: skip
_OWN_CLAUSE = frozenset({"ccomp", "relcl", "parataxis", "acl"})
_PLACED = frozenset({"attr", "conj", "dobj", "pobj"})
# "The governor", "residents": of the town that is spoken of, whoever did what there.
LOCALS = frozenset({"governor", "inhabitant", "local official", "mayor", "minority", "resident", "town official", "villager"})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Located:
    """A place after a preposition, and its country."""

    preposition: Token
    code: str


def country_here(scene: Scene, draft: Draft, memory: Memory) -> str | None:
    """The one country in which the draft's own clause is set ("protesters marched in Khartoum"), or it comes from."""
    path = _path(scene.doc[draft.root])
    codes = _where(scene, path, memory) or {
        one.code
        for one in _located(scene, memory, parts=_lives_there(draft))
        if (one.preposition.lower_ in _INSIDE and one.preposition.head.i in path)
        or (one.preposition.lower_ == "from" and one.preposition.head.i == draft.root)
    }
    return codes.pop() if len(codes) == 1 else None


def lives_in(scene: Scene, draft: Draft, memory: Memory) -> str | None:
    """As in "Uzbek residents of the Kyrgyz city of Osh": the country of the place that they are said to be of."""
    codes = set()
    for preposition in scene.doc[draft.root].rights:
        if preposition.lower_ in {"of", "in"}:
            for place in preposition.children:
                part = place.lower_ in _PARTS
                codes.add(_owning_country(place, memory) if part else _town(scene, place, memory))
    found = [code for code in codes if code and memory.is_state(code)]
    return found[0] if len(found) == 1 else None


def _town(scene: Scene, token: Token, memory: Memory) -> str | None:
    """Its country; of "Georgia", where that was found to be no state, none."""
    entry = memory.gazetteer.entry(token.text)
    doubted = entry is not None and entry.kind == "state" and scene.at(token.i) is None
    return None if doubted else _country(scene, token, memory)


def town_before(scene: Scene, memory: Memory) -> str | None:
    """The one country of the towns that this sentence and the one before name; none where another country is named beside."""
    towns: set[str | None] = set()
    states: set[str | None] = set()
    for each in (scene, memory.last) if memory.last is not None else (scene,):
        for token in each.doc:
            if token.pos_ == "PROPN" and token.ent_type_ in {"", "GPE", "LOC"} and token.dep_ in _PLACED:
                (states if each.at(token.i) else towns).add(_town(each, token, memory))
    found = {code for code in towns if code and memory.is_state(code)}
    return found.pop() if len(found) == 1 and states <= {None, *towns} else None


def speaks_of_others_only(scene: Scene, code: str, memory: Memory) -> bool:
    """Whether the sentence names places of other countries and nothing of this one."""
    places = {one.code for one in _located(scene, memory)} | {named for named, _ in scene.places}
    states = {draft.code for draft in scene.drafts if draft.kind in {"state", "capital"} and draft.code}
    named = states | {draft.code for draft in scene.drafts if draft.kind not in {"role", "reference"}}
    return bool(places | states) and code not in places | named


def _where(scene: Scene, path: set[int], memory: Memory) -> set[str]:
    """As in "flew to Kuwait, where he met the emir": the place that the clause tells of."""
    clauses = [scene.doc[i] for i in path if scene.doc[i].dep_ == "relcl"]
    told = [clause.head for clause in clauses if any(child.lower_ == "where" for child in clause.children)]
    return {code for place in told if (code := _country(scene, place, memory)) and memory.is_state(code)}


def _path(token: Token) -> set[int]:
    """A noun and all that it hangs on, up to the main verb or the verb of what is said."""
    path = {token.i}
    while token.head.i != token.i and token.dep_ not in _OWN_CLAUSE:
        token = token.head
        path.add(token.i)
    return path


def _lives_there(draft: Draft) -> bool:
    """Whether people are of the place they are in: protesters, not "military leaders" who met in another's capital."""
    return draft.role is not None and draft.role.role_kind == "people"


def _located(scene: Scene, memory: Memory, *, parts: bool = True) -> Iterator[Located]:
    for token in scene.doc:
        part = parts and token.lower_ in _PARTS and token.dep_ == "pobj"
        preposition = _preposition(token) if token.pos_ == "PROPN" or part else None
        if preposition is None or preposition.lower_ not in _INSIDE | _ELSEWHERE:
            continue
        code = _owning_country(token, memory) if part else _country(scene, token, memory)
        if code and memory.is_state(code):
            yield Located(preposition, code)


def _owning_country(part: Token, memory: Memory) -> str | None:
    """The one country whose part it is, by demonym or possessive."""
    owners = (child for child in part.lefts if child.dep_ in {"amod", "poss", "compound", "nmod"})
    entries = (memory.gazetteer.entry(owner.text) for owner in owners)
    codes = {entry.code for entry in entries if entry is not None and entry.kind in {"state", "demonym"}}
    return codes.pop() if len(codes) == 1 else None


def _preposition(token: Token) -> Token | None:
    """The preposition before a place, also where the parser takes the place for part of the next noun."""
    if token.dep_ == "pobj":
        return token.head
    before = token.nbor(-1) if token.i else None
    return before if before is not None and before.dep_ == "prep" and token.ent_type_ == "GPE" else None


def _country(scene: Scene, token: Token, memory: Memory) -> str | None:
    draft = scene.at(token.i)
    if draft is not None and draft.code and draft.kind in {"state", "capital"} and memory.is_state(draft.code):
        return draft.code
    known = next((code for code, at in scene.places if at == token.i and memory.is_state(code)), None)
    if known or (draft is not None and draft.code and draft.kind != "capital"):
        return known
    first = min([child.i for child in token.lefts if child.dep_ == "compound"], default=token.i)
    return _town_country(scene.doc[first : token.i + 1].text)


@cache
def _index() -> PlaceIndex:
    return load_places()


def _town_country(name: str) -> str | None:
    index = _index()
    found = () if index.is_word(name) else index.find(name)
    return found[0].country if found else None
