"""Occurrences: which of some given mentions, in several articles, tell the same event.

For mentions that somebody else marked, of acts of any kind: by their words alone, without codes, parties or days.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any

import numpy as np
from numpy.typing import NDArray

from tocsin.annotate.model import load_model
from tocsin.domain import Article, Recipe
from tocsin.encoder import load_encoder
from tocsin.errors import InputError
from tocsin.merge import find_stories
from tocsin.merge.linkage import average_linkage
from tocsin.ontology.synonyms import groups_of, is_light
from tocsin.relate.locate import locate
from tocsin.text.wording import content_id, stem

ENOUGH = 0.6
"""Mentions so alike on average tell one event; the weights beside it were set by hand. Measured: docs/why/merging.md."""

_MEANING = 0.6  # how alike the encoder's vectors of the two are
_SAME_WORD = 0.6
_SYNONYM = 0.4
_LIGHT_WORD = 0.1  # "said" and "said"
_ONE_SENTENCE = -0.2  # a sentence names two acts because they are two


@dataclass(frozen=True, slots=True, kw_only=True)
class Occurrence:
    """A mention: the words ``start`` … ``end`` of a sentence of an article, which tell that something occurred."""

    id: str
    article: str
    sentence: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Joined:
    """The answer for one mention: those with the same ``event`` tell the same; ``story`` is the news of its article."""

    id: str
    event: str
    story: str


@dataclass(frozen=True)
class _Profile:
    """What is compared of a mention."""

    sentence: tuple[str, str]
    lemma: str
    stem: str
    groups: frozenset[str]
    vector: NDArray[np.float32] | None


def join_occurrences(occurrences: Sequence[Occurrence], texts: Mapping[str, str], recipe: Recipe) -> Iterator[Joined]:
    """Say of each mention which event it tells, in order. ``texts`` has articles' whole texts; sentences stand in for those it lacks."""
    stories = _stories(occurrences, texts)
    in_story: dict[str, list[int]] = defaultdict(list)
    for number, one in enumerate(occurrences):
        in_story[stories[one.article]].append(number)
    profiles = _profiles(occurrences, recipe)
    events: dict[int, str] = {}
    for numbers in in_story.values():
        mine = [profiles[number] for number in numbers]
        near = {(one, other): _nearness(mine[one], mine[other]) for one, other in combinations(range(len(mine)), 2)}
        for group in average_linkage(len(mine), near, ENOUGH):
            members = [numbers[place] for place in group]
            name = content_id(*sorted(occurrences[number].id for number in members))
            events.update(dict.fromkeys(members, name))
    for number, one in enumerate(occurrences):
        yield Joined(id=one.id, event=events[number], story=stories[one.article])


def read_occurrences(lines: Iterable[Mapping[str, Any]]) -> Iterator[Occurrence]:
    """Mentions from plain objects: id, article, sentence, and start and end of the words in it, or the words as ``text``.

    Raises ``InputError`` with the number of the line that lacks something.
    """
    for number, line in enumerate(lines, start=1):
        missing = [name for name in ("id", "article", "sentence") if not isinstance(line.get(name), str | int)]
        if missing:
            raise InputError(
                f"line {number}: without {', '.join(missing)}; a line needs id, article, sentence and text"
            )
        sentence = str(line["sentence"])
        start, end = _span(line, sentence, number)
        yield Occurrence(id=str(line["id"]), article=str(line["article"]), sentence=sentence, start=start, end=end)


def _span(line: Mapping[str, Any], sentence: str, number: int) -> tuple[int, int]:
    start, end = line.get("start"), line.get("end")
    if isinstance(start, int) and isinstance(end, int):
        if not 0 <= start < end <= len(sentence):
            raise InputError(f"line {number}: start {start} and end {end} lie outside the sentence")
        return start, end
    text = line.get("text")
    if not isinstance(text, str) or not text.strip():
        raise InputError(f"line {number}: without start and end, and without text: which words tell the act?")
    return locate(text, sentence)


def _stories(occurrences: Iterable[Occurrence], texts: Mapping[str, str]) -> dict[str, str]:
    sentences: dict[str, dict[str, None]] = defaultdict(dict)
    for one in occurrences:
        sentences[one.article][one.sentence] = None
    articles = [
        Article(id=name, text=texts.get(name) or "\n".join(found), title=None) for name, found in sentences.items()
    ]
    return {name: story.id for story in find_stories(articles) for name in story.articles}


def _profiles(occurrences: Sequence[Occurrence], recipe: Recipe) -> list[_Profile]:
    nlp, encoder = load_model(recipe.model), load_encoder()
    by_sentence: dict[str, list[int]] = defaultdict(list)
    for number, one in enumerate(occurrences):
        by_sentence[one.sentence].append(number)
    found: dict[int, _Profile] = {}
    for sentence, numbers in by_sentence.items():
        spans = [(occurrences[number].start, occurrences[number].end) for number in numbers]
        doc = nlp(sentence)
        for number, span, vector in zip(numbers, spans, encoder.vectors(sentence, spans), strict=True):
            words = doc.char_span(*span, alignment_mode="expand") or doc[:1]
            lemma = words.root.lemma_.lower()
            found[number] = _Profile(
                sentence=(occurrences[number].article, sentence),
                lemma=lemma,
                stem=stem(words.root.lower_),
                groups=groups_of(words.text) | groups_of(lemma),
                vector=vector,
            )
    return [found[number] for number in range(len(occurrences))]


def _nearness(one: _Profile, other: _Profile) -> float:
    meaning = float(one.vector @ other.vector) if one.vector is not None and other.vector is not None else 0.0
    apart = _ONE_SENTENCE if one.sentence == other.sentence else 0.0
    return round(_MEANING * meaning + _wording(one, other) + apart, 6)


def _wording(one: _Profile, other: _Profile) -> float:
    light = is_light(one.lemma) or is_light(other.lemma)
    if one.stem == other.stem:
        return _LIGHT_WORD if light else _SAME_WORD
    return _SYNONYM if one.groups & other.groups and not light else 0.0
