"""Words that embed a clause or an act, and what the embedded act is worth (``data/status/embedding.yaml``)."""

from dataclasses import dataclass
from functools import cache

from tocsin.errors import DataError
from tocsin.ontology.files import data_path, read_yaml

GROUPS = ("verb_to", "verb_that", "verb_ing", "verb_noun", "adjective", "noun", "modifier", "linker")
STATES = ("real", "past", "negated", "unreal")
SIGNS = {"++": 2.2, "+": 1.0, "0": 0.0, "-": -1.2, "--": -2.6}
"""Where calibration starts, in log-odds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """One kind of embedding word: a sign for each state of the word itself, and the status of what it embeds."""

    real: str
    negated: str
    unreal: str
    status: str
    past: str | None = None

    def sign(self, state: str) -> float:
        """What the embedded act is worth at the start, in log-odds, if the word is in one of ``STATES``."""
        return SIGNS[{"real": self.real, "past": self.past or self.real}.get(state) or getattr(self, state)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Embeddings:
    """``words``: for each construction (``verb_to``, …) lemma to the name of its kind; the rest are groups of lemmas."""

    kinds: dict[str, Kind]
    words: dict[str, dict[str, str]]
    states: frozenset[str]
    wishes: frozenset[str]
    performatives: frozenset[str]
    linking: frozenset[str]
    motions: frozenset[str]

    def kind_of(self, group: str, *words: str) -> str | None:
        """The kind of the first of these words that the construction knows."""
        known = self.words[group]
        return next((known[word] for word in words if word in known), None)


@cache
def embeddings() -> Embeddings:
    """The words of ``data/status/embedding.yaml``. Raises ``DataError`` for a kind that is not described."""
    content = read_yaml(data_path("status/embedding.yaml"))
    kinds = {name: Kind(**signs) for name, signs in content["kinds"].items()}
    words = {group: _inverted(content[group], kinds) for group in GROUPS}
    lists = {name: frozenset(content[name]) for name in ("states", "wishes", "performatives", "linking", "motions")}
    return Embeddings(kinds=kinds, words=words, **lists)


def _inverted(lists: dict[str, list[str]], kinds: dict[str, Kind]) -> dict[str, str]:
    unknown = set(lists) - set(kinds)
    if unknown:
        raise DataError(f"status/embedding.yaml: no such kind: {', '.join(sorted(unknown))}")
    return {word: kind for kind, words in lists.items() for word in words}
