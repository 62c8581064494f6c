"""Country names for the codes of a briefing."""

from collections import Counter
from collections.abc import Iterable
from functools import cache

from tocsin.domain import Actor
from tocsin.ontology.files import data_path, read_yaml
from tocsin.ontology.gazetteer import load_gazetteer
from tocsin.show.brief.safe import clean

_BODIES = {
    "EUR": "EU",
    "IGO": "international bodies",
    "NGO": "aid groups",
    "UNO": "UN",
    "ISM": "international movements",
    "IMG": "armed groups across borders",
    "MNC": "companies",
}
_OF_MANY = frozenset(_BODIES) - {"EUR", "UNO"}
_MOSTLY = 0.5
"""A body that is so large a share of those with its code gives its name to their pairs: "ECOWAS – Niger"."""


class Names:
    """Names for codes: from the data files, else as the briefing's own actors are most often called."""

    def __init__(self, actors: Iterable[Actor]) -> None:
        votes: dict[str, Counter[str]] = {}
        bodies: dict[str, Counter[str]] = {}
        for actor in actors:
            if actor.code and not actor.sectors and actor.name:
                votes.setdefault(actor.code, Counter())[clean(actor.name)] += 1
            if actor.code in _OF_MANY and _is_body(actor.name):
                bodies.setdefault(actor.code, Counter())[clean(actor.name)] += 1
        self._called = {code: min(found, key=lambda name: (-found[name], name)) for code, found in votes.items()}
        self._mostly = {code: name for code, found in bodies.items() for name in _most(found)}

    def country(self, code: str | None) -> str:
        """The name of a code; the code itself when nobody names it; "" for none."""
        if not code:
            return ""
        return _from_files(code) or _BODIES.get(code) or self._called.get(code, code)

    def tells(self, name: str, code: str | None) -> bool:
        """Whether a name tells by itself which state or body it is: its own name, a demonym, a body without a state."""
        return code in _BODIES or name == self.country(code) or any(word in name for word in _adjectives(code or ""))

    def pair(self, dyad: Iterable[str]) -> str:
        """A dyad in words: "North Korea – South Korea"; of one code twice, a state and those who fight it at home."""
        names = [self._mostly.get(code) or self.country(code) for code in dyad]
        return f"{names[0]} – those in arms within it" if len(names) > len(set(names)) else " – ".join(names)


def _most(found: Counter[str]) -> list[str]:
    """The name that most of some mentions have, if one does."""
    (name, times), *_ = sorted(found.items(), key=lambda item: (-item[1], item[0]))
    return [name] if times >= _MOSTLY * found.total() else []


@cache
def _is_body(name: str) -> bool:
    """Whether a name is an organisation's, and not that of one who speaks for it."""
    entry = load_gazetteer().entry(name)
    return entry is not None and entry.kind == "organisation"


@cache
def _from_files(code: str) -> str:
    found = _territory(code).get("names", [])
    return str(found[0]) if found else ""


def _adjectives(code: str) -> tuple[str, ...]:
    return tuple(_territory(code).get("adjectives", ()))


@cache
def _territory(code: str) -> dict[str, list[str]]:
    path = data_path("territories").joinpath(f"{code.lower()}.yaml")
    return read_yaml(path) if code.isalpha() and path.is_file() else {}
