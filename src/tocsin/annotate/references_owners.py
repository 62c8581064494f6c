"""Of what country a noun is, by what was said before: "its army", "the foreign ministry"."""

from tocsin.annotate.actors_drafts import Draft, Scene
from tocsin.annotate.references_memory import Memory
from tocsin.domain.tokens import Token

_TAKING_AWAY = frozenset({"call", "disarm", "disband", "evacuate", "pull", "recall", "remove", "withdraw"})

_AT_HOME = frozenset({"CVL", "JUD", "LAB", "LEG", "MED", "OPP", "PTY", "REB", "REL", "SOC"})


def owner_code(scene: Scene, pronoun: Token, memory: Memory) -> str | None:
    """As in "its army", "his government": the country of the nearest actor before that the pronoun can mean."""
    if pronoun.lower_ in {"my", "our", "your"}:
        return None
    personal = pronoun.lower_ in {"his", "her"}
    told = _told_to_withdraw(scene, pronoun)
    if told is not None:
        return told.code
    for seen in (*memory.before(scene, pronoun.i), *memory.recent(1)):
        if pronoun.lower_ == "its" and seen.plural and seen.draft.role is not None:
            continue  # "Armenian forces shelled … Its troops …": its are not theirs
        if seen.draft.code and seen.draft.is_person == personal and (seen.subject or personal):
            return seen.draft.code
    states = {seen.draft.code for seen in memory.before(scene, pronoun.i) if seen.draft.kind in {"state", "capital"}}
    return states.pop() if len(states) == 1 and not personal else None


def _told_to_withdraw(scene: Scene, pronoun: Token) -> Draft | None:
    """As in "told India to withdraw its soldiers": whose they are that somebody is told to take away."""
    verb = pronoun.head.head
    if verb.lemma_ not in _TAKING_AWAY or verb.dep_ not in {"ccomp", "xcomp"} or pronoun.lower_ not in {"its", "their"}:
        return None
    told = [child for child in verb.head.children if child.dep_ in {"dobj", "dative"} and child.i < verb.i]
    told += [child for child in verb.children if child.dep_ == "nsubj"]
    found = [draft for token in told if (draft := scene.at(token.i)) and draft.code and not draft.is_person]
    return found[0] if len(found) == 1 else None


def nearest_state(scene: Scene, draft: Draft, memory: Memory) -> str | None:
    """The country last spoken of: the subject before in this sentence or the one before, if any."""
    doer = _subject_over(scene, scene.doc[draft.root])
    # Of the sentence before, whom it is about comes first: "The ministry said the North … The military …".
    last = sorted(memory.recent(1), key=lambda seen: not seen.main)
    for seen in (*memory.before(scene, draft.first), *last):
        code = seen.draft.code
        if code and memory.is_state(code) and seen.subject and seen.draft is not doer:
            return code
    return None


def _subject_over(scene: Scene, token: Token) -> Draft | None:
    """Who does the verb that is done to a noun: in "France urged the junta …" the junta is not the French one."""
    if token.dep_ not in {"dative", "dobj"}:
        return None
    subject = next((child for child in token.head.children if child.dep_ == "nsubj"), None)
    draft = scene.at(subject.i) if subject is not None else None
    at_home = draft is not None and _AT_HOME & {*draft.sectors}  # "Chile's parliament urged the government …"
    return None if at_home else draft
