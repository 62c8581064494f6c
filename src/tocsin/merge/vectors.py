"""Vectors: articles as weighted words, and how alike two are.

The weight of a word is (1 + log of its count) times the log of one over the share of articles that hold it, scaled to
length 1 (tf-idf). The share is counted in the articles at hand together with what is known of news at large, so that
three reports of one event do not lose the words that all three have.
"""

from collections import Counter, defaultdict
from collections.abc import Hashable, Mapping, Sequence
from math import log, sqrt
from typing import TypeVar

from tocsin.domain import Article
from tocsin.ontology.common_words import share_of_articles
from tocsin.text.wording import stems

Vector = dict[str, float]
Key = TypeVar("Key", bound=Hashable)

_TITLE = 2  # a word of the headline counts as so many of the text
_KNOWN = 100  # articles of news at large that the figures of ``common_words`` stand for
_STRONGEST = 30  # words of an article that can lead to another
_NEIGHBOURS = 60  # articles that share a word with many, nearest in time, that are compared for its sake


def vectors(articles: Sequence[Article]) -> list[Vector]:
    """One vector an article, in order."""
    counts = [_counts(article) for article in articles]
    held: Counter[str] = Counter()
    for count in counts:
        held.update(count.keys())
    total = 1 + len(articles) + _KNOWN
    rarity = {word: log(total / (number + _KNOWN * share_of_articles(word))) for word, number in held.items()}
    return [_scaled({word: (1 + log(n)) * rarity[word] for word, n in count.items()}) for count in counts]


def cosine(one: Mapping[Key, float], other: Mapping[Key, float]) -> float:
    """Of vectors of length 1: 0 for nothing in common, 1 for the same words in the same shares."""
    short, long = (one, other) if len(one) <= len(other) else (other, one)
    return sum(weight * long[word] for word, weight in short.items() if word in long)


def likenesses(articles: Sequence[Article], found: Sequence[Vector]) -> dict[tuple[int, int], float]:
    """The cosines of all pairs that share one of their strongest words."""
    holders: dict[str, list[int]] = defaultdict(list)
    for number in sorted(range(len(articles)), key=lambda number: (str(articles[number].published), number)):
        vector = found[number]
        for word in sorted(vector, key=lambda word: (-vector[word], word))[:_STRONGEST]:
            holders[word].append(number)
    pairs: set[tuple[int, int]] = set()
    for held in holders.values():
        for place, first in enumerate(held):
            pairs.update((min(first, other), max(first, other)) for other in held[place + 1 : place + 1 + _NEIGHBOURS])
    return {pair: cosine(found[pair[0]], found[pair[1]]) for pair in sorted(pairs)}


def _counts(article: Article) -> Mapping[str, int]:
    counts = Counter(stems(article.text))
    for stem in stems(article.title or ""):
        counts[stem] += _TITLE
    return counts


def _scaled(vector: Vector) -> Vector:
    length = sqrt(sum(weight * weight for weight in vector.values()))
    return {word: weight / length for word, weight in vector.items() if weight > 0} if length else {}
