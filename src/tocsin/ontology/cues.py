"""Cue words of status, background and off-topic sentences (``data/status``, ``data/off_topic.yaml``)."""

import re
from dataclasses import dataclass
from functools import cache

from tocsin.ontology.files import data_path, read_yaml


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusCues:
    """Lemma to status, by the kind of word that governs the act."""

    verbs: dict[str, str]
    nouns: dict[str, str]
    adjectives: dict[str, str]
    modifiers: dict[str, str]
    modals: dict[str, str]
    negations: frozenset[str]


@cache
def status_cues() -> StatusCues:
    """The words of ``data/status/cues.yaml``."""
    content = read_yaml(data_path("status/cues.yaml"))
    return StatusCues(
        verbs=_inverted(content["verbs"]),
        nouns=_inverted(content["nouns"]),
        adjectives=_inverted(content["adjectives"]),
        modifiers=_inverted(content["modifiers"]),
        modals=_inverted(content["modals"]),
        negations=frozenset(content["negations"]),
    )


def _inverted(groups: dict[str, list[str]]) -> dict[str, str]:
    return {word: status for status, words in groups.items() for word in words}


@dataclass(frozen=True, slots=True, kw_only=True)
class BackgroundCues:
    """Adverbs of habit, phrases of distant time, and nouns that point back at an act."""

    adverbs: frozenset[str]
    phrases: re.Pattern[str]
    pointers: frozenset[str]


@cache
def background_cues() -> BackgroundCues:
    """The words of ``data/status/background.yaml``."""
    content = read_yaml(data_path("status/background.yaml"))
    return BackgroundCues(
        adverbs=frozenset(content["adverbs"]),
        phrases=_any_of(content["phrases"]),
        pointers=frozenset(content["pointers"]),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class OffTopicCues:
    """Patterns of words that are not about politics, and of those that outweigh them."""

    strong: re.Pattern[str]
    weak: re.Pattern[str]
    politics: re.Pattern[str]


@cache
def off_topic_cues() -> OffTopicCues:
    """The words of ``data/off_topic.yaml``."""
    content = read_yaml(data_path("off_topic.yaml"))
    return OffTopicCues(
        strong=_any_of([word for words in content["strong"].values() for word in words]),
        weak=_any_of([word for words in content["weak"].values() for word in words]),
        politics=_any_of(content["politics"]),
    )


def _any_of(words: list[str]) -> re.Pattern[str]:
    longest_first = sorted({word.lower() for word in words}, key=lambda word: (-len(word), word))
    return re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, longest_first)) + r")(?!\w)", re.IGNORECASE)
