"""The words that introduce what somebody said, and those that name what it came in and through.

``data/speech`` holds groups of words; each group proves itself with a sentence and is guarded by others.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from tocsin.errors import DataError
from tocsin.ontology.files import read_yaml, yaml_files

TAKES = frozenset(
    {"clause", "quote", "infinitive", "order", "noun", "charge", "for", "on", "of", "told", "name", "silent"}
)
PARTS = frozenset(
    {
        "verb",
        "noun",
        "adjective",
        "adverb",
        "carrier",
        "document",
        "issuer",
        "maker",
        "phrase",
        "source",
        "voice",
        "hearer",
    }
)
_KEYS = frozenset({"part", "takes", "lemmas", "proves", "guards"})


@dataclass(frozen=True, slots=True, kw_only=True)
class CueGroup:
    """Words that introduce speech in the same way. ``takes`` says what may follow a verb, see ``data/speech/verbs.yaml``."""

    name: str
    part: str
    takes: frozenset[str]
    lemmas: tuple[str, ...]
    proves: tuple[str, ...]
    guards: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeechWords:
    """The lexicon by lemma. ``verbs`` maps a lemma to what it takes; ``phrases`` are tuples of lower-case words."""

    verbs: dict[str, frozenset[str]]
    nouns: frozenset[str]
    adjectives: frozenset[str]
    adverbs: frozenset[str]
    documents: frozenset[str]
    carriers: frozenset[str]
    issuers: frozenset[str]
    makers: frozenset[str]
    sources: frozenset[str]
    voices: frozenset[str]
    hearers: frozenset[str]
    phrases: tuple[tuple[str, ...], ...]


@cache
def cue_groups() -> tuple[CueGroup, ...]:
    """Every group of ``data/speech``. Raises ``DataError`` on a group that breaks the schema."""
    return tuple(_groups())


@cache
def speech_words() -> SpeechWords:
    """The lexicon, ready to look up."""
    verbs: dict[str, frozenset[str]] = {}
    for group in cue_groups():
        if group.part == "verb":
            for lemma in group.lemmas:
                verbs[lemma] = verbs.get(lemma, frozenset()) | group.takes
    return SpeechWords(
        verbs=verbs,
        nouns=_lemmas("noun"),
        adjectives=_lemmas("adjective"),
        adverbs=_lemmas("adverb"),
        documents=_lemmas("document"),
        carriers=_lemmas("carrier"),
        issuers=_lemmas("issuer"),
        makers=_lemmas("maker"),
        sources=_lemmas("source"),
        voices=_lemmas("voice"),
        hearers=_lemmas("hearer"),
        phrases=tuple(tuple(phrase.split()) for phrase in sorted(_lemmas("phrase"))),
    )


def _lemmas(part: str) -> frozenset[str]:
    return frozenset(lemma for group in cue_groups() if group.part == part for lemma in group.lemmas)


def _groups() -> Iterator[CueGroup]:
    for path in yaml_files("speech"):
        for name, entry in read_yaml(path).get("groups", {}).items():
            unknown = set(entry) - _KEYS
            part, takes = entry.get("part", "verb"), frozenset(entry.get("takes", ()))
            if unknown or part not in PARTS or not takes <= TAKES or not entry.get("lemmas") or not entry.get("proves"):
                raise DataError(
                    f"{path}: group {name!r} needs lemmas and proves, a part of {sorted(PARTS)}, takes of {sorted(TAKES)}; "
                    f"unknown keys: {sorted(unknown)}"
                )
            yield CueGroup(
                name=name,
                part=part,
                takes=takes,
                lemmas=tuple(entry["lemmas"]),
                proves=tuple(entry["proves"]),
                guards=tuple(entry.get("guards", ())),
            )
