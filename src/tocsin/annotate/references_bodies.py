"""Bodies above states, and rulers after a coup: "the Authority", "West African leaders", "the junta"."""

from collections import Counter
from collections.abc import Iterator

from tocsin.annotate.actors_drafts import Draft, Scene
from tocsin.annotate.references_memory import Memory, Seen
from tocsin.ontology.actors_words import regional_bodies

ABOVE = frozenset({"EUR", "IGO", "UNO"})
# "The bloc", "the alliance" are of several states: of no country, whatever the article is about.
_OF_STATES = frozenset({"alliance", "bloc", "world body"})
# With a capital letter the short name of a body: "the Authority", "the Commission".
_SHORT_NAMES = frozenset({"authority", "commission", "council", "secretariat"})
_PEACE = frozenset({"blue helmet", "peacekeeper", "peacekeeping force", "peacekeeping mission", "peacekeeping troops"})
_RULERS = frozenset({"coup leader", "coup plotter", "junta", "military council", "military government", "military junta", "military ruler", "military rulers", "mutineer", "putschist"})  # fmt: skip
_HIGH = frozenset({"chief", "commander", "government", "head", "leader", "minister", "official", "president", "secretary", "staff", "state"})  # fmt: skip
_FAR = 6


def is_of_states(scene: Scene, draft: Draft) -> bool:
    """Whether a noun, by its word or its capital letter, stands for a body above states and for no country."""
    role = _role(draft)
    token = scene.doc[draft.root]
    return role in _OF_STATES or role in _PEACE or (role in _SHORT_NAMES and token.i > 0 and token.text[:1].isupper())


def body_meant(scene: Scene, draft: Draft, memory: Memory) -> Seen | None:
    """The body above states that "the bloc", "the Authority", "peacekeepers" stand for: the one named last."""
    near = _bodies_before(scene, draft, memory, _FAR)
    if _role(draft) not in _PEACE:
        return next(near, None)
    sent = list(near)  # the United Nations send most of those who keep a peace
    return next((seen for seen in sent if seen.draft.code == "UNO"), sent[0] if sent else None)


def regional_body(draft: Draft, memory: Memory) -> tuple[str, str] | None:
    """The name and code of the body whose members' leaders are meant: "West African leaders", if the article names ECOWAS."""
    head = _role(draft).split()[-1]
    if head not in _HIGH or not memory.bodies:
        return None
    words = draft.name.lower().removeprefix("the ")
    named = next((bodies for region, bodies in regional_bodies().items() if words.startswith(f"{region} ")), ())
    return next((body for body in memory.bodies if body[0] in named), None)


def are_rulers(draft: Draft) -> bool:
    """Whether a noun means those who took power in some country; a former ruler is somebody else."""
    new = _role(draft) in {"leader", "ruler"} and "new" in draft.name.lower().split()
    return (_role(draft) in _RULERS or new) and "ELI" not in draft.sectors


def ruled_country(scene: Scene, draft: Draft, memory: Memory) -> str | None:
    """The country of "the junta": where the article has spoken of one, where one rules, else the country most named before."""
    before = (*memory.before(scene, draft.first), *reversed(memory.seen))
    rulers = (seen.draft.code for seen in before if are_rulers(seen.draft) and not seen.draft.is_person)
    said = next((code for code in rulers if code), None)
    if said:
        return said
    states = [seen.draft for seen in before if seen.draft.code and memory.is_state(seen.draft.code)]
    # A dateline says where somebody writes.
    named = Counter(one.code for one in states if one.code and not (one.kind == "capital" and one.start == 0))
    ruled = {code for code in memory.countries if _is_ruled(code, memory)}
    candidates = ruled & set(named) or ruled or set(named)
    # A tie is the dateline's.
    found = max(candidates, key=lambda code: (named[code], code == memory.dateline, code), default=None)
    return found or memory.dominant(scene) or memory.dateline


def _is_ruled(code: str, memory: Memory) -> bool:
    day = memory.article.published
    return day is not None and any(
        "junta" in tenure.role and tenure.holds(day) for person in memory.people_of(code) for tenure in person.tenures
    )


def _bodies_before(scene: Scene, draft: Draft, memory: Memory, sentences: int) -> Iterator[Seen]:
    for seen in (*memory.before(scene, draft.first), *memory.recent(sentences)):
        if seen.draft.code in ABOVE and not seen.draft.is_person and "JRN" not in seen.draft.sectors:
            yield seen


def _role(draft: Draft) -> str:
    return draft.role.name if draft.role is not None else ""
