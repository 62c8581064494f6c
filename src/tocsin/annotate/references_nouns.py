"""Common nouns: "the ministry", "the president", "activists" without a country."""

from tocsin.annotate.actors_drafts import Draft, Scene
from tocsin.annotate.references_bodies import are_rulers, body_meant, is_of_states, regional_body, ruled_country
from tocsin.annotate.references_memory import Memory, Seen
from tocsin.annotate.references_owners import nearest_state, owner_code
from tocsin.annotate.references_places import LOCALS, country_here, lives_in, speaks_of_others_only, town_before
from tocsin.annotate.references_said import mentioned
from tocsin.domain.tokens import Token
from tocsin.ontology.actors_words import actor_words
from tocsin.ontology.gazetteer import Entry

_OF_A_STATE = frozenset({"government", "army", "military", "police", "parliament", "navy", "air force", "administration", "leadership", "cabinet", "president", "prime minister", "foreign minister", "supreme court", "armed forces", "security forces", "authorities", "king", "emir", "opposition", "ruling party", "junta"})  # fmt: skip
# Offices of which a state has many, or that are abroad: "the governor" is of the town that is spoken of.
_MANY = frozenset({"baron", "baroness", "commissioner", "consulate", "countess", "czar", "despot", "dictator", "diplomatic mission", "duchess", "duke", "earl", "embassy", "governor", "high commission", "high representative", "local authority", "local government", "mayor", "municipality", "ombudsman", "prince", "princess", "regime", "secretary-general", "secretary general", "sheikh"})  # fmt: skip
_PUBLIC = (
    "army ",
    "defence ",
    "defense ",
    "foreign ministry ",
    "government ",
    "military ",
    "ministry ",
    "presidential ",
)
_NO_OWN_ACTOR = frozenset({"UNK", "BUS", "EDU", "MED", "JRN"})
# A leader of nobody we know leads a choir as well as a country.
_ANYBODYS = frozenset({"leader", "chief", "chairman", "chairwoman", "director", "head", "secretary", "member", "captain", "major", "adviser", "advisor", "aide", "spokesman", "spokeswoman", "spokesperson", "representative", "candidate", "department", "agency", "authority", "council", "committee", "commission", "administration", "negotiator"})  # fmt: skip
# Whoever reports "state media said" means those of the state he writes about.
_STATE_MEDIA = frozenset({"state media", "state television", "state tv", "state news agency", "state radio", "state broadcaster", "state newspaper"})  # fmt: skip
_PRIVATE = frozenset({"AGR", "BUS", "CVL", "EDU", "LAB", "MED", "UNK"})
_UNKNOWN = frozenset({"unidentified", "unknown", "unnamed"})
_STATES = frozenset({"country", "government", "kingdom", "nation", "neighbor", "neighbour", "republic", "state"})

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
        if draft.role.name in LOCALS:
            draft.code = lives_in(scene, draft, memory) or draft.code
        unsettled = draft.code is None and not draft.members
        if unsettled and not (_stands_for_region(draft, memory) or _is_of_no_country(scene, draft)):
            _settle(scene, draft, memory)
        if draft.code is None and not draft.members and _is_nobody(draft):
            draft.dropped = True
        elif draft.code is None and draft.role.name in _ANYBODYS:
            draft.sectors = ()


def _settle(scene: Scene, draft: Draft, memory: Memory) -> None:
    assert draft.role is not None
    token = scene.doc[draft.root]
    owner = _possessor(token)
    if owner is not None:
        draft.code = owner_code(scene, owner, memory)
        return
    if _is_of_several(token):
        return
    if _is_of_the_country(token):
        draft.code = _last_state(scene, draft, memory)
        return
    same = _same(scene, draft, memory)
    if same is not None:
        _stand_for(draft, same)
    elif is_of_states(scene, draft):
        _stand_for_body(draft, body_meant(scene, draft, memory))
    else:
        draft.code = country_here(scene, draft, memory) or _country_told_of(scene, draft, memory)


def _is_of_no_country(scene: Scene, draft: Draft) -> bool:
    assert draft.role is not None
    role = draft.role.name
    return role in actor_words().relation_roles or role.endswith(_LANDS) or _is_foreign(scene, draft)


def _same(scene: Scene, draft: Draft, memory: Memory) -> Seen | None:
    """Who was meant by the same noun before, if an article or "this" says that somebody is known: "the ministry"."""
    assert draft.role is not None
    token = scene.doc[draft.root]
    longer = scene.doc[draft.first : draft.root + 1].text.lower() != draft.role.name
    proper = longer and draft.first < draft.root and token.text[:1].isupper()
    if proper or not _is_definite(token):
        return None
    return mentioned(scene, draft, memory, several=_is_plural(token))


def _is_definite(token: Token) -> bool:
    return any(
        child.dep_ == "det" and child.lower_ in {"the", "this", "that", "these", "those"} for child in token.children
    )


def _country_told_of(scene: Scene, draft: Draft, memory: Memory) -> str | None:
    """The country to which a noun belongs that the sentence itself places nowhere."""
    assert draft.role is not None
    token = scene.doc[draft.root]
    definite = _is_definite(token)
    if are_rulers(draft):
        return ruled_country(scene, draft, memory)
    if (definite and _is_public(draft.role) and not _is_of_something(token)) or draft.role.name in _STATE_MEDIA:
        return _last_state(scene, draft, memory) or _at_home(scene, draft, memory)
    if draft.role.role_kind == "office" and not definite:
        several = _is_plural(token) and "LEG" in draft.role.sectors  # "Lawmakers removed him"
        return _last_state(scene, draft, memory) if several else None
    if draft.role.name in LOCALS and (code := town_before(scene, memory)):
        return code
    code = _fallback(scene, draft, memory)
    return code or (nearest_state(scene, draft, memory) if _speaks_for_the_public(draft.role) else None)


def _at_home(scene: Scene, draft: Draft, memory: Memory) -> str | None:
    """As in "TALLINN - The government said …": that of the dateline, in an article's first words."""
    body = draft.role is not None and draft.role.role_kind == "body"
    return memory.dateline if body and scene.sentence.index == 0 else None


def _is_of_something(token: Token) -> bool:
    """As in "the president of the region", whose that is."""
    return any(child.lower_ == "of" for child in token.rights)


def _last_state(scene: Scene, draft: Draft, memory: Memory) -> str | None:
    return nearest_state(scene, draft, memory) or _fallback(scene, draft, memory)


def _is_public(role: Entry) -> bool:
    """An office or body that each state has one of: "the chancellor", "the foreign ministry", "the senators"."""
    if role.name in _OF_A_STATE:
        return True
    if role.name in _ANYBODYS | _MANY or role.name in actor_words().wandering_roles:
        return False
    return role.role_kind in {"office", "body"} and bool({"GOV", "LEG"} & set(role.sectors))


def _speaks_for_the_public(role: Entry) -> bool:
    """As in "a foreign ministry spokeswoman", "a government official": the state's of which the text spoke last."""
    return role.role_kind == "voice" and role.name.startswith(_PUBLIC)


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


def _stands_for_region(draft: Draft, memory: Memory) -> bool:
    """As in "West African leaders": from here on the body in which they sit."""
    body = regional_body(draft, memory)
    if body is not None:
        draft.name, draft.code, draft.kind = *body, "reference"
    return body is not None


def _stand_for_body(draft: Draft, body: Seen | None) -> None:
    """A body above states has no country; peacekeepers stay themselves, sent by one."""
    if body is None:
        return
    if draft.sectors and "MIL" in draft.sectors:
        draft.code = body.draft.code
        return
    draft.name, draft.code, draft.kind, draft.sectors = body.draft.name, body.draft.code, "reference", ()


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
