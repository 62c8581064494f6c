"""Channels and agreements: the nouns that name them and the words that tell their state (``data/things``)."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from tocsin.ontology.files import data_path, read_yaml


@dataclass(frozen=True, slots=True, kw_only=True)
class StateWords:
    """The words of one state of one kind of thing. A word may hold a particle or preposition: "cut off".

    With ``noun`` they are words for that sort of thing alone ("recalled" for an ambassador). ``nouns`` tell the state of
    what follows with "of": "the closure of the post".
    """

    kind: str
    state: str
    verbs: tuple[str, ...]
    adjectives: tuple[str, ...]
    nouns: tuple[str, ...]
    claimed: bool
    proves: str
    guards: str
    noun: str | None = None

    def fit(self, kind: str | None, noun: str | None) -> bool:
        """Whether these words may tell the state of such a thing; a narrow one takes its own words only."""
        return self.kind == kind and (self.noun == noun if self.noun else noun not in narrow_things())


@dataclass(frozen=True, slots=True, kw_only=True)
class NarrowThing:
    """A sort of thing that is a line of contact only where words of its own tell its state: an ambassador, flights."""

    noun: str
    names: frozenset[str]
    plural: frozenset[str]
    but: frozenset[str]
    ends: str


@cache
def thing_nouns() -> dict[str, tuple[str, str]]:
    """Noun lemma, with the words before it if they matter, to (``channel`` or ``agreement``, kind of it)."""
    nouns = {}
    for name in ("channels", "agreements"):
        content = read_yaml(data_path(f"things/{name}.yaml"))
        for noun, words in content["nouns"].items():
            for word in words:
                nouns[word.lower()] = (content["kind"], noun)
    return nouns


@cache
def party_pairs() -> dict[str, tuple[str, ...]]:
    """Adjectives such as "inter-Korean", in lower case, to the codes of both parties."""
    return {word: tuple(codes) for word, codes in read_yaml(data_path("things/pairs.yaml"))["pairs"].items()}


@cache
def narrow_things() -> dict[str, NarrowThing]:
    """The sorts of things of ``data/things/narrow.yaml``, by name."""
    return {
        noun: NarrowThing(
            noun=noun,
            names=frozenset(name.lower() for name in entry["of"]),
            plural=frozenset(entry.get("plural", ())),
            but=frozenset(entry.get("but", ())),
            ends=entry["ends"],
        )
        for noun, entry in read_yaml(data_path("things/narrow.yaml"))["narrow"].items()
    }


@cache
def state_words() -> tuple[StateWords, ...]:
    """Every state's words, as ``data/things/states.yaml`` and ``narrow.yaml`` list them."""
    content, narrow = read_yaml(data_path("things/states.yaml")), read_yaml(data_path("things/narrow.yaml"))
    kinds = {noun: kind for kind, noun in thing_nouns().values()}
    general = [
        _words(kind, state, entry) for kind in ("channel", "agreement") for state, entry in content[kind].items()
    ]
    own = [
        _words(kinds.get(noun, "channel"), state, entry, noun)
        for section in ("narrow", "more")
        for noun, states in narrow[section].items()
        for state, entry in states.items()
        if isinstance(entry, dict)
    ]
    return (*general, *own)


def _words(kind: str, state: str, entry: Mapping[str, Any], noun: str | None = None) -> StateWords:
    return StateWords(
        kind=kind,
        state=state,
        verbs=tuple(entry.get("verbs", ())),
        adjectives=tuple(entry.get("adjectives", ())),
        nouns=tuple(entry.get("nouns", ())),
        claimed=entry.get("claimed") == "true",
        proves=entry["proves"],
        guards=entry["guards"],
        noun=noun,
    )
