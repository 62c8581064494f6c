"""Channels and agreements: the nouns that name them and the words that tell their state (``data/things``)."""

from dataclasses import dataclass
from functools import cache

from tocsin.ontology.files import data_path, read_yaml


@dataclass(frozen=True, slots=True, kw_only=True)
class StateWords:
    """The words of one state of one kind of thing. A word may hold a particle or preposition: "cut off"."""

    kind: str
    state: str
    verbs: tuple[str, ...]
    adjectives: tuple[str, ...]
    claimed: bool
    proves: str
    guards: str


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
def state_words() -> tuple[StateWords, ...]:
    """Every state's words, as ``data/things/states.yaml`` lists them."""
    content = read_yaml(data_path("things/states.yaml"))
    return tuple(
        StateWords(
            kind=kind,
            state=state,
            verbs=tuple(entry.get("verbs", ())),
            adjectives=tuple(entry.get("adjectives", ())),
            claimed=entry.get("claimed") == "true",
            proves=entry["proves"],
            guards=entry["guards"],
        )
        for kind in ("channel", "agreement")
        for state, entry in content[kind].items()
    )
