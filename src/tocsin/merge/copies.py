"""Copies: which articles repeat the sentences of others, and so are no source of their own."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import combinations

from tocsin.domain import Article
from tocsin.text.groups import Groups
from tocsin.text.sentences import split_sentences
from tocsin.text.wording import flat

SHARED = 0.5
"""Two articles are copies when the shorter one shares this part of its long sentences."""

_LONG = 7  # words: a shorter sentence ("He did not elaborate.") says nothing of who copied whom
_COMMON = 60  # articles: one sentence in so many is linked through the first few only, to keep cost linear


def source_groups(articles: Mapping[str, Article]) -> dict[str, str]:
    """For each article the name of its source: one for copies of a text, and one for an outlet's own articles."""
    groups = _by_text(articles)
    by_outlet: dict[str, str] = {}
    for article in sorted(articles):
        outlet = articles[article].outlet
        if outlet:
            groups.join(by_outlet.setdefault(outlet, article), article)
    return {article: groups.find(article) for article in articles}


def copy_groups(articles: Mapping[str, Article]) -> dict[str, str]:
    """For each article the name of its text: one for all copies, so that a copy counts for nothing."""
    groups = _by_text(articles)
    return {article: groups.find(article) for article in articles}


def _by_text(articles: Mapping[str, Article]) -> Groups:
    groups = Groups(articles)
    for first, second in copies(articles):
        groups.join(first, second)
    return groups


def copies(articles: Mapping[str, Article]) -> set[tuple[str, str]]:
    """The pairs of articles, ids sorted, of which one repeats most of the other's sentences."""
    sentences = {name: _long_sentences(article.text) for name, article in sorted(articles.items())}
    holders: dict[str, list[str]] = defaultdict(list)
    for name, found in sentences.items():
        for sentence in found:
            holders[sentence].append(name)
    shared: dict[tuple[str, str], int] = defaultdict(int)
    for names in holders.values():
        for pair in _pairs(names):
            shared[pair] += 1
    return {
        (first, second)
        for (first, second), count in shared.items()
        if _is_copy(count, min(len(sentences[first]), len(sentences[second])))
    }


def _is_copy(shared: int, shorter: int) -> bool:
    """One sentence in common is a quotation, unless it is all there is."""
    return shared >= SHARED * shorter and (shared > 1 or shared == shorter)


def _long_sentences(text: str) -> frozenset[str]:
    found = (flat(text[start:end]) for start, end, _ in split_sentences(text))
    return frozenset(sentence for sentence in found if sentence.count(" ") >= _LONG - 1)


def _pairs(names: list[str]) -> Iterable[tuple[str, str]]:
    if len(names) <= _COMMON:
        return combinations(names, 2)
    return ((hub, name) for hub in names[:3] for name in names if hub < name)
