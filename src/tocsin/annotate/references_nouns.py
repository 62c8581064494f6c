"""Common nouns: "the ministry", "the president", "activists" without a country."""

from spacy.tokens import Token

from tocsin.annotate.actors_drafts import Draft, Scene
from tocsin.annotate.references_memory import Memory, Seen

_GROUPS = frozenset({"group", "organization", "organisation", "movement", "party", "faction", "alliance", "bloc", "agency", "company", "firm", "network", "coalition", "council", "commission", "committee", "armed group", "militant group", "rebel group", "terrorist group", "militia", "cartel", "newspaper", "news agency", "broadcaster", "watchdog", "think tank", "charity", "rights group"})  # fmt: skip
_OF_A_STATE = frozenset({"government", "regime", "army", "military", "police", "parliament", "navy", "air force", "administration", "leadership", "cabinet", "president", "prime minister", "foreign minister", "supreme court", "armed forces", "security forces", "authorities", "king", "emir", "opposition", "ruling party", "junta"})  # fmt: skip
_NO_OWN_ACTOR = frozenset({"UNK", "BUS", "EDU", "MED", "JRN"})
# A leader of nobody we know leads a choir as well as a country.
_ANYBODYS = frozenset({"leader", "chief", "chairman", "chairwoman", "director", "head", "secretary", "member", "captain", "major", "adviser", "advisor", "aide", "spokesman", "spokeswoman", "spokesperson", "representative", "candidate", "department", "agency", "authority", "council", "committee", "commission", "administration", "negotiator"})  # fmt: skip
_REACH = 6


def resolve_nouns(scene: Scene, memory: Memory) -> None:
    """Give role nouns without a country the actor or the country that they belong to; drop what stays nobody."""
    for draft in scene.drafts:
        if draft.dropped or draft.kind != "role" or draft.role is None:
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
    owner = _possessor(token)
    if owner is not None:
        draft.code = _owner_code(scene, owner, memory)
        return
    definite = any(
        child.dep_ == "det" and child.lower_ in {"the", "this", "that", "these", "those"} for child in token.children
    )
    proper = draft.first < draft.root and token.text[:1].isupper()
    if definite and not proper and token.tag_ not in {"NNS", "NNPS"}:
        same = _mentioned(draft, memory)
        if same is not None:
            _stand_for(draft, same.draft)
            return
    if definite and draft.role.name in _OF_A_STATE:
        draft.code = _nearest_state(scene, draft, memory)
    elif draft.role.role_kind != "office" or definite:
        draft.code = _country_here(scene) or memory.dominant(scene)


def _mentioned(draft: Draft, memory: Memory) -> Seen | None:
    """The last actor of whom this role was said ("the ministry"), or the last group ("the group")."""
    assert draft.role is not None
    role = draft.role.name
    for seen in memory.recent(_REACH):
        other = seen.draft
        if not other.code or other.kind == "capital":
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
    return "JRN" not in other.sectors or role in {"organization", "organisation", "agency"}


def _stand_for(draft: Draft, other: Draft) -> None:
    draft.name, draft.code, draft.kind = other.name, other.code, "reference"
    draft.sectors = other.sectors or draft.sectors
    draft.is_person, draft.person = other.is_person, other.person
    draft.titles = list({*draft.titles, *other.titles})


def _possessor(token: Token) -> Token | None:
    return next((child for child in token.children if child.dep_ == "poss" and child.tag_ == "PRP$"), None)


def _owner_code(scene: Scene, pronoun: Token, memory: Memory) -> str | None:
    """As in "its army", "his government": the country of the nearest actor before that the pronoun can mean."""
    if pronoun.lower_ in {"my", "our", "your"}:
        return None
    personal = pronoun.lower_ in {"his", "her"}
    for seen in (*memory.before(scene, pronoun.i), *memory.recent(1)):
        if seen.draft.code and seen.draft.is_person == personal and (seen.subject or personal):
            return seen.draft.code
    return None


def _nearest_state(scene: Scene, draft: Draft, memory: Memory) -> str | None:
    """The country last spoken of: the subject before in this sentence or the one before, else the dominant one."""
    for seen in (*memory.before(scene, draft.first), *memory.recent(1)):
        code = seen.draft.code
        if code and memory.is_state(code) and seen.subject:
            return code
    return _country_here(scene) or memory.dominant(scene)


def _country_here(scene: Scene) -> str | None:
    """The one country that the sentence names as the place: "in Seoul", "in Yemen"."""
    codes = set(scene.places)
    for draft in scene.drafts:
        token = scene.doc[draft.root]
        if draft.kind == "state" and token.dep_ == "pobj" and token.head.lower_ in {"in", "across", "inside"}:
            codes.add(draft.code or "")
    return codes.pop() if len(codes) == 1 else None


def _is_nobody(draft: Draft) -> bool:
    assert draft.role is not None
    if draft.sectors and set(draft.sectors) <= {"UNK"}:
        return True
    return draft.role.role_kind == "body" and set(draft.sectors) <= _NO_OWN_ACTOR
