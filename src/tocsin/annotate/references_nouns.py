"""Common nouns: "the ministry", "the president", "activists" without a country."""

from tocsin.annotate.actors_drafts import Draft, Scene
from tocsin.annotate.references_memory import Memory, Seen
from tocsin.annotate.references_places import country_here, speaks_of_others_only
from tocsin.domain.tokens import Token
from tocsin.ontology.actors_words import actor_words

_GROUPS = frozenset({"group", "organization", "organisation", "movement", "party", "faction", "alliance", "bloc", "world body", "agency", "company", "firm", "network", "coalition", "council", "commission", "committee", "armed group", "militant group", "rebel group", "terrorist group", "militia", "cartel", "newspaper", "news agency", "broadcaster", "watchdog", "think tank", "charity", "rights group"})  # fmt: skip
_OF_A_STATE = frozenset({"government", "army", "military", "police", "parliament", "navy", "air force", "administration", "leadership", "cabinet", "president", "prime minister", "foreign minister", "supreme court", "armed forces", "security forces", "authorities", "king", "emir", "opposition", "ruling party", "junta"})  # fmt: skip
_NO_OWN_ACTOR = frozenset({"UNK", "BUS", "EDU", "MED", "JRN"})
# A leader of nobody we know leads a choir as well as a country.
_ANYBODYS = frozenset({"leader", "chief", "chairman", "chairwoman", "director", "head", "secretary", "member", "captain", "major", "adviser", "advisor", "aide", "spokesman", "spokeswoman", "spokesperson", "representative", "candidate", "department", "agency", "authority", "council", "committee", "commission", "administration", "negotiator"})  # fmt: skip
# Whoever reports "state media said" means those of the state he writes about.
_STATE_MEDIA = frozenset({"state media", "state television", "state tv", "state news agency", "state radio", "state broadcaster", "state newspaper"})  # fmt: skip
_PRIVATE = frozenset({"AGR", "BUS", "CVL", "EDU", "LAB", "MED", "UNK"})
_UNKNOWN = frozenset({"unidentified", "unknown", "unnamed"})
_UNFIT = {"agency": frozenset({"MIL", "PRM", "PTY", "REB", "UAF"})}
_STATES = frozenset({"country", "government", "kingdom", "nation", "neighbor", "neighbour", "republic", "state"})
_REACH = 6
_NEAR = 2

# "A couple of days", "a host of problems"; "a nerve agent", "the main driver of inflation".
_HEAPS = frozenset({"couple", "host"})
_THINGS = {
    "agent": frozenset({"biological", "bleaching", "chemical", "cleaning", "infectious", "nerve", "warfare"}),
    "driver": frozenset({"big", "biggest", "economic", "growth", "key", "main", "major", "primary"}),
}

# "Arab states" are a place after "in"; so are "European countries".
_LANDS = (" countries", " nations", " states")
_PLACING = frozenset({"in", "across", "around", "inside", "outside", "near", "throughout", "over", "into", "from", "through"})  # fmt: skip


def resolve_nouns(scene: Scene, memory: Memory) -> None:
    """Give role nouns without a country the actor or the country that they belong to; drop what stays nobody."""
    for draft in scene.drafts:
        if draft.dropped or draft.kind != "role" or draft.role is None:
            continue
        if draft.code is None and _is_a_thing(scene, draft):
            draft.dropped = True
            continue
        if draft.code is None and not draft.members:
            _settle(scene, draft, memory)
        if draft.code is None and not draft.members and _is_nobody(draft):
            draft.dropped = True
        elif draft.code is None and draft.role.name in _ANYBODYS:
            draft.sectors = ()


def _settle(scene: Scene, draft: Draft, memory: Memory) -> None:
    assert draft.role is not None
    token = scene.doc[draft.root]
    if draft.role.name in actor_words().relation_roles or _is_foreign(scene, draft) or draft.role.name.endswith(_LANDS):
        return
    owner = _possessor(token)
    if owner is not None:
        draft.code = _owner_code(scene, owner, memory)
        return
    if _is_of_several(token):
        return
    if _is_of_the_country(token):
        draft.code = _nearest_state(scene, draft, memory)
        return
    definite = any(
        child.dep_ == "det" and child.lower_ in {"the", "this", "that", "these", "those"} for child in token.children
    )
    longer = scene.doc[draft.first : draft.root + 1].text.lower() != draft.role.name
    proper = longer and draft.first < draft.root and token.text[:1].isupper()
    if definite and not proper:
        same = _mentioned(draft, memory, several=token.tag_ in {"NNS", "NNPS"})
        if same is not None:
            _stand_for(draft, same)
            return
    if (definite and draft.role.name in _OF_A_STATE) or draft.role.name in _STATE_MEDIA:
        draft.code = country_here(scene, draft, memory) or _nearest_state(scene, draft, memory)
    elif draft.role.role_kind != "office" or definite:
        draft.code = country_here(scene, draft, memory) or _fallback(scene, draft, memory)


def _fallback(scene: Scene, draft: Draft, memory: Memory) -> str | None:
    """The country that the paragraph or article is about; none where the sentence looks elsewhere."""
    assert draft.role is not None
    if draft.role.name in actor_words().wandering_roles or (memory.brief and _is_anybody(scene, draft)):
        return None
    if _is_some_private(scene, draft):
        return None
    code = memory.dominant(scene)
    return None if code is None or speaks_of_others_only(scene, code, memory) else code


def _is_anybody(scene: Scene, draft: Draft) -> bool:
    """As in "the airline", "a pilot", "unknown men": of whom a note of two sentences does not say whose they are."""
    assert draft.role is not None
    if any(child.lower_ in _UNKNOWN for child in scene.doc[draft.root].lefts):
        return True
    private = bool(draft.sectors) and _PRIVATE.issuperset(draft.sectors)
    return (private or draft.role.name in _ANYBODYS) and not _is_plural(scene.doc[draft.root])


def _is_some_private(scene: Scene, draft: Draft) -> bool:
    """As in "a man", "a 23-year-old student", told of in passing: an article on one country speaks of others' people too."""
    token = scene.doc[draft.root]
    assert draft.role is not None
    private = draft.role.role_kind == "people" or (bool(draft.sectors) and _PRIVATE.issuperset(draft.sectors))
    return (
        private
        and not _is_plural(token)
        and any(child.lower_ in {"a", "an", "another", "one"} for child in token.lefts)
    )


def _mentioned(draft: Draft, memory: Memory, several: bool) -> Seen | None:
    """The last actor of whom this role was said ("the ministry"), or the last group ("the group").

    Several ("the troops") are only those of the same role said just before.
    """
    assert draft.role is not None
    role = draft.role.name
    for seen in memory.recent(_NEAR if several else _REACH):
        other = seen.draft
        if not other.code or other.kind == "capital" or seen.plural != several:
            continue
        if several:
            if other.role is draft.role:
                return seen
            continue
        if role in other.titles or any(role == title.split()[-1] for title in other.titles):
            return seen
        if _is_speaker(role) and any(_is_speaker(title) for title in other.titles):
            return seen
        if role in _GROUPS and other.kind == "organisation" and _fits_group(role, other):
            return seen
    return None


def _is_speaker(role: str) -> bool:
    return role.rsplit(maxsplit=1)[-1] in {"spokesman", "spokeswoman", "spokesperson"}


def _fits_group(role: str, other: Draft) -> bool:
    needs = {"party": "PTY", "company": "BUS", "firm": "BUS", "newspaper": "JRN", "news agency": "JRN", "broadcaster": "JRN", "cartel": "CRM", "militia": "PRM"}  # fmt: skip
    if role in needs:
        return needs[role] in other.sectors
    if _UNFIT.get(role, frozenset()).intersection(other.sectors):
        return False
    return "JRN" not in other.sectors or role in {"organization", "organisation", "agency"}


def _stand_for(draft: Draft, seen: Seen) -> None:
    other = seen.draft
    if seen.plural:
        draft.code = other.code  # "the officials" are of the same state, if not the same men
        return
    draft.name, draft.code, draft.kind = other.name, other.code, "reference"
    draft.sectors = other.sectors or draft.sectors
    draft.is_person, draft.person = other.is_person, other.person
    draft.titles = list({*draft.titles, *other.titles})


def _possessor(token: Token) -> Token | None:
    return next((child for child in token.children if child.dep_ == "poss" and child.tag_ == "PRP$"), None)


def _is_of_several(token: Token) -> bool:
    """As in "the ministers of the four Arab states": of no one country."""
    return any(
        noun.tag_ == "NNS" and noun.lemma_.lower() in _STATES
        for preposition in token.children
        if preposition.lower_ == "of"
        for noun in preposition.children
    )


def _is_of_the_country(token: Token) -> bool:
    """As in "the country's military"."""
    return any(child.dep_ == "poss" and child.tag_ == "NN" and child.lower_ in _STATES for child in token.children)


def _owner_code(scene: Scene, pronoun: Token, memory: Memory) -> str | None:
    """As in "its army", "his government": the country of the nearest actor before that the pronoun can mean."""
    if pronoun.lower_ in {"my", "our", "your"}:
        return None
    personal = pronoun.lower_ in {"his", "her"}
    for seen in (*memory.before(scene, pronoun.i), *memory.recent(1)):
        if seen.draft.code and seen.draft.is_person == personal and (seen.subject or personal):
            return seen.draft.code
    states = {seen.draft.code for seen in memory.before(scene, pronoun.i) if seen.draft.kind in {"state", "capital"}}
    return states.pop() if len(states) == 1 and not personal else None


def _nearest_state(scene: Scene, draft: Draft, memory: Memory) -> str | None:
    """The country last spoken of: the subject before in this sentence or the one before, else the dominant one."""
    for seen in (*memory.before(scene, draft.first), *memory.recent(1)):
        code = seen.draft.code
        if code and memory.is_state(code) and seen.subject:
            return code
    return _fallback(scene, draft, memory)


def _is_a_thing(scene: Scene, draft: Draft) -> bool:
    """As in "the source of the fire", "his head", "let their guard down", "a nerve agent": no person."""
    assert draft.role is not None
    token, role = scene.doc[draft.root], draft.role.name
    if role == "source" or (role in _HEAPS and not _is_plural(token)):
        return any(child.lower_ == "of" for child in token.children)
    if role.endswith(_LANDS) and token.dep_ == "pobj" and token.head.lower_ in _PLACING:
        return True
    if any(child.lower_ in _THINGS.get(role, ()) for child in token.lefts):
        return True
    return _possessor(token) is not None and bool(
        (role == "head" and not any(child.lower_ == "of" for child in token.children))
        or (role in {"guard", "guards"} and {"drop", "let", "lower", "raise"} & {up.lemma_ for up in token.ancestors})
    )


def _is_plural(token: Token) -> bool:
    return token.tag_ in {"NNS", "NNPS"}


def _is_foreign(scene: Scene, draft: Draft) -> bool:
    """As in "Western governments", "foreign troops": of no one country; a "foreign minister" has his."""
    assert draft.role is not None
    words = scene.doc[draft.first : draft.root + 1 - len(draft.role.name.split("-")[0].split())]
    return any(word.lower_ in actor_words().foreign_words for word in words)


def _is_nobody(draft: Draft) -> bool:
    assert draft.role is not None
    if draft.sectors and set(draft.sectors) <= {"UNK"}:
        return draft.role.role_kind != "people"
    return draft.role.role_kind == "body" and set(draft.sectors) <= _NO_OWN_ACTOR
