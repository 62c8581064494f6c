"""What states are called, from ``data/territories``; and what makes two actors one party."""

from collections.abc import Iterable
from functools import cache

from tocsin.domain import Actor
from tocsin.ontology.files import read_yaml, yaml_files
from tocsin.text.wording import content_words

APART = frozenset({"AGR", "BUS", "CRM", "CVL", "EDU", "JRN", "LAB", "OPP", "REB", "REF", "REL", "SOC", "UAF"})
"""Sectors of those who live in a state without acting for it, and may be its enemies. Ruling parties and state
media speak for it, and sectors do not tell them from others: they count as the state."""

_IN_ARMS = frozenset({"CRM", "REB", "UAF"})


def is_armed_opponent(actor: Actor) -> bool:
    """Whether an actor fights within a state without acting for it: rebels, militias, gangs."""
    return bool(_IN_ARMS & set(actor.sectors)) and acts_for_state(actor.sectors) is False


def party_of(actor: Actor) -> str:
    """One key for a state and all its bodies ("PRK"); rebels and citizens stand apart ("KOR/CVL"), as do names without a code."""
    if not actor.code:
        return actor.name.casefold()
    return actor.code if acts_for_state(actor.sectors) in (None, True) else f"{actor.code}/{min(actor.sectors)}"


def is_definite(actor: Actor) -> bool:
    """Whether an actor is somebody in particular: resolved, or under a proper name. "A man" and "residents" are not."""
    return actor.code is not None or any(word[:1].isupper() for word in actor.name.split())


def acts_for_state(sectors: Iterable[str]) -> bool | None:
    """Whether sectors are those of a state's own bodies; ``None`` if there are none."""
    known = set(sectors) - {"UNK"}
    return not known <= APART if known else None


def is_state_name(actor: Actor) -> bool:
    """Whether an actor is named as the state itself, not as one of its bodies or people."""
    return actor.name.casefold() in names_of(actor.code)


@cache
def names_of(code: str | None) -> frozenset[str]:
    """Every name of a state, lower case; none for bodies without a territory."""
    return frozenset(name.casefold() for name in _territories().get(code or "", ((), ()))[0])


@cache
def state_stems() -> frozenset[str]:
    """The stems of all words in the names, adjectives and capitals of states."""
    return frozenset(
        word for lists in _territories().values() for names in lists for name in names for word in content_words(name)
    )


@cache
def capital_stems() -> frozenset[str]:
    """The stems of the capitals' names, but for those that are states' names too."""
    capitals = {
        word
        for path in yaml_files("territories")
        for name in read_yaml(path).get("capitals", ())
        for word in content_words(name)
    }
    return frozenset(
        capitals - {word for names, _ in _territories().values() for name in names for word in content_words(name)}
    )


@cache
def _territories() -> dict[str, tuple[tuple[str, ...], tuple[str, ...]]]:
    """Code to its names, and to the other words for it."""
    found = {}
    for path in yaml_files("territories"):
        content = read_yaml(path)
        others = [name for key in ("adjectives", "people", "capitals") for name in content.get(key, ())]
        found[content["code"]] = (tuple(content.get("names", ())), tuple(others))
    return found
