"""Who was called so before: "the ministry", "the group", "the prime minister"."""

from tocsin.annotate.actors_drafts import Draft, Scene
from tocsin.annotate.references_bodies import is_of_states
from tocsin.annotate.references_memory import Memory, Seen

_GROUPS = frozenset({"group", "organization", "organisation", "movement", "party", "faction", "alliance", "bloc", "world body", "agency", "company", "firm", "network", "coalition", "council", "commission", "committee", "armed group", "militant group", "rebel group", "terrorist group", "militia", "cartel", "newspaper", "news agency", "broadcaster", "watchdog", "think tank", "charity", "rights group"})  # fmt: skip
_UNFIT = {"agency": frozenset({"MIL", "PRM", "PTY", "REB", "UAF"})}
_REACH = 6
_NEAR = 2


def mentioned(scene: Scene, draft: Draft, memory: Memory, several: bool) -> Seen | None:
    """The last actor of whom this role was said ("the ministry"), or the last group ("the group").

    Several ("the troops") are only those of the same role said just before.
    """
    assert draft.role is not None
    role = draft.role.name
    # "NATO said the alliance would …" names it in the same sentence.
    before = memory.before(scene, draft.first) if is_of_states(scene, draft) and not several else []
    for seen in (*before, *memory.recent(_NEAR if several else _REACH)):
        other = seen.draft
        if not other.code or other.kind == "capital" or seen.plural != several:
            continue
        if (several and other.role is draft.role) or (not several and _is_so_called(role, seen, scene, memory)):
            return seen
    return None


def _is_so_called(role: str, seen: Seen, scene: Scene, memory: Memory) -> bool:
    other = seen.draft
    if role in other.titles or any(role == title.split()[-1] for title in other.titles):
        return True
    if _is_known_to_hold(role, seen, scene, memory):
        return True
    if _is_speaker(role) and any(_is_speaker(title) for title in other.titles):
        return True
    return role in _GROUPS and other.kind == "organisation" and _fits_group(role, other)


def _is_known_to_hold(role: str, seen: Seen, scene: Scene, memory: Memory) -> bool:
    """As in "Imran Khan spoke. The prime minister said …": whom the gazetteer knows in that office on the day, just named."""
    person, day = seen.draft.person, memory.article.published
    if person is None or day is None or scene.sentence.index - seen.sentence > 1 or not seen.subject:
        return False
    return any(tenure.role == role and tenure.holds(day) for tenure in person.tenures)


def _is_speaker(role: str) -> bool:
    return role.rsplit(maxsplit=1)[-1] in {"spokesman", "spokeswoman", "spokesperson"}


def _fits_group(role: str, other: Draft) -> bool:
    needs = {"party": "PTY", "company": "BUS", "firm": "BUS", "newspaper": "JRN", "news agency": "JRN", "broadcaster": "JRN", "cartel": "CRM", "militia": "PRM"}  # fmt: skip
    if role in needs:
        return needs[role] in other.sectors
    if _UNFIT.get(role, frozenset()).intersection(other.sectors):
        return False
    return "JRN" not in other.sectors or role in {"organization", "organisation", "agency"}
