"""What a set of words can tell: whether any act, state of a thing or speech of the lexicons is within reach of it.

Words alone never say that something is told; they can say that it is not. That is enough to leave a sentence
unparsed, or a parsed one unmatched.
"""

import re
from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cache

from tocsin.ontology.alike import ends_fighting, is_fighting
from tocsin.ontology.frames import Frame, load_frames
from tocsin.ontology.speech import speech_words
from tocsin.ontology.things import narrow_things, state_words, thing_nouns

_PIECE = re.compile(r"[^\W_]+")


def tells_act(words: AbstractSet[str]) -> bool:
    """Whether some frame has all its words here. ``words`` are lemmas in lower case, hyphenated ones in pieces."""
    index = _acts()
    return any(need.is_met(words) for word in words & index.keys() for need in index[word])


def tells_state(words: AbstractSet[str]) -> bool:
    """Whether a channel or an agreement may be named, with a word for its state or for the war that it ended."""
    if not (names_thing(words) or _has_one(words, _narrow())):
        return False
    return _has_one(words, _states()) or (any(map(ends_fighting, words)) and any(map(is_fighting, words)))


def names_thing(words: AbstractSet[str]) -> bool:
    """Whether a channel or an agreement may be named, or referred to ("the building")."""
    return not words.isdisjoint(_REFERRING) or _has_one(words, _things())


def tells_speech(words: AbstractSet[str]) -> bool:
    """Whether somebody may be said to say, think or want something."""
    return not words.isdisjoint(_speech()) or _has_one(words, _phrases())


def pieces(text: str) -> list[str]:
    """The words of a text in lower case, without marks: "co-operation" is two."""
    return _PIECE.findall(text.lower())


# What the coder takes for a thing named before: see ``code/things.py``.
_REFERRING = frozenset(
    ["building", "office", "site", "facility", "structure", "complex", "premise", "premises", "post", "line", "link", "hotline", "pact", "deal", "agreement", "accord", "treaty"]
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Need:
    """The words that one way to say an act needs: all of the first, one name of each of the others."""

    words: frozenset[str]
    one_of: tuple[tuple[frozenset[str], ...], ...]

    def is_met(self, words: AbstractSet[str]) -> bool:
        return self.words <= words and all(any(name <= words for name in names) for names in self.one_of)


@cache
def _acts() -> dict[str, list[_Need]]:
    """The needs of all frames by their first word."""
    index: dict[str, list[_Need]] = {}
    for frame in load_frames():
        for first, need in _needs(frame):
            index.setdefault(first, []).append(need)
    return index


def _needs(frame: Frame) -> Iterable[tuple[str, _Need]]:
    others = [_names(frame.subject_is)] if frame.subject_is else []
    if frame.topic == "infinitive":
        others.append(_names(["to"]))
    objects = frame.nouns if frame.verbs else ()
    objects = objects or tuple(frame.object_is)
    for words in frame.verbs:
        yield (
            pieces(words)[0],
            _Need(frozenset(pieces(words)), tuple([*others, _names(objects)] if objects else others)),
        )
    for words in (*(() if frame.verbs else frame.nouns), *frame.adjectives):
        yield pieces(words)[0], _Need(frozenset(pieces(words)), tuple(others))


_Index = dict[str, list[frozenset[str]]]
"""Names of several words by one of them, the longest: it stands in the fewest sentences."""


def _indexed(names: Iterable[frozenset[str]]) -> _Index:
    index: _Index = {}
    for name in names:
        index.setdefault(max(sorted(name), key=len), []).append(name)
    return index


def _has_one(words: AbstractSet[str], index: _Index) -> bool:
    """Whether all words of some name are here."""
    return any(name <= words for word in words & index.keys() for name in index[word])


def _names(words: Iterable[str]) -> tuple[frozenset[str], ...]:
    return tuple(sorted({frozenset(pieces(word)) for word in words}, key=sorted))


@cache
def _things() -> _Index:
    return _indexed(_names(thing_nouns()))


@cache
def _narrow() -> _Index:
    return _indexed(_names(name for thing in narrow_things().values() for name in thing.names))


@cache
def _states() -> _Index:
    words = (word for state in state_words() for word in (*state.verbs, *state.adjectives, *state.nouns))
    return _indexed(_names(words))


@cache
def _speech() -> frozenset[str]:
    words = speech_words()
    return frozenset({"per", *words.verbs, *words.nouns, *words.adjectives, *words.adverbs})


@cache
def _phrases() -> _Index:
    return _indexed(frozenset(phrase) for phrase in speech_words().phrases)
