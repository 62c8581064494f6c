"""What reports tell beyond their coded acts: one group for each piece of news, whichever outlets tell it."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from math import log, sqrt

from tocsin.domain import Article, Mention, Statement, Telling
from tocsin.merge.copies import source_groups
from tocsin.merge.linkage import average_linkage
from tocsin.merge.vectors import Vector, cosine
from tocsin.ontology.common_words import share_of_articles
from tocsin.text.wording import stems

SAME_NEWS = 0.4
"""Sentences so alike (cosine of their words, rare ones weighing more) tell the same; set by hand."""

_KNOWN = 100  # as in ``vectors``: articles of news at large
_NEIGHBOURS = 40  # sentences that share a word with many are compared with so many of them

Sentence = tuple[str, int]


def group_tellings(
    tellings: Iterable[Telling],
    mentions: Sequence[Mention],
    statements: Iterable[Statement],
    articles: Mapping[str, Article],
) -> tuple[tuple[Telling, ...], ...]:
    """The tellings that no event or statement stands for, one a sentence, those of the same news together, weightiest first.

    Left out are history, what somebody is quoted for, sentences that a mention was coded from, and those that tell in
    another outlet's words what a coded sentence tells.
    """
    coded = {(mention.article, mention.start): mention.text for mention in mentions}
    spoken: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for said in statements:
        spoken[said.article].append((said.start, said.end))
    own = _one_a_sentence(each for each in tellings if _is_news(each, coded.keys(), spoken[each.article]))
    texts = [telling.text for telling in own]
    found = sentence_vectors([*texts, *coded.values()])
    groups = average_linkage(len(found), _likenesses(found), SAME_NEWS)
    news = [[own[number] for number in group] for group in groups if all(number < len(own) for number in group)]
    sources = source_groups(articles)
    ordered = [sorted(group, key=lambda each: (-_weight(each), each.id)) for group in news]
    return tuple(tuple(group) for group in sorted(ordered, key=lambda group: _rank(group, sources)))


def _is_news(telling: Telling, coded: Iterable[Sentence], spoken: Sequence[tuple[int, int]]) -> bool:
    at = telling.clause.start
    return (
        not telling.background
        and (telling.article, telling.start) not in coded
        and not any(start <= at < end for start, end in spoken)
    )


def _one_a_sentence(tellings: Iterable[Telling]) -> list[Telling]:
    best: dict[Sentence, Telling] = {}
    for telling in sorted(tellings, key=lambda each: (-_weight(each), each.clause.start, each.id)):
        best.setdefault((telling.article, telling.start), telling)
    return sorted(best.values(), key=lambda each: (each.article, each.start))


def _weight(telling: Telling) -> float:
    """How much a telling looks like news: it names who did it to whom and when, and stands near the top."""
    named = any(actor.code for actor in telling.source) + 0.5 * any(actor.code for actor in telling.target)
    dated = telling.when.from_ is not None
    return named + 0.5 * dated + 1 / (1 + telling.sentence / 5)


def _rank(group: Sequence[Telling], sources: Mapping[str, str]) -> tuple[float, str]:
    return -len({sources[each.article] for each in group}) - _weight(group[0]) / 2, group[0].id


def sentence_vectors(texts: Sequence[str]) -> list[Vector]:
    """One vector of length 1 a sentence: its words, rare ones weighing more."""
    counts = [Counter(stems(text)) for text in texts]
    held: Counter[str] = Counter()
    for count in counts:
        held.update(count.keys())
    rarity = {
        word: log((1 + len(texts) + _KNOWN) / (min(number, 3) + _KNOWN * share_of_articles(word)))
        for word, number in held.items()
    }
    found = []
    for count in counts:
        weights = {word: max(0.0, rarity[word]) for word in count}
        length = sqrt(sum(weight * weight for weight in weights.values()))
        found.append({word: weight / length for word, weight in weights.items() if weight} if length else {})
    return found


def _likenesses(found: Sequence[Vector]) -> dict[tuple[int, int], float]:
    holders: dict[str, list[int]] = defaultdict(list)
    for number, vector in enumerate(found):
        for word in vector:
            holders[word].append(number)
    pairs: set[tuple[int, int]] = set()
    for held in holders.values():
        if len(held) <= _NEIGHBOURS:
            pairs.update((one, other) for place, one in enumerate(held) for other in held[place + 1 :])
        else:
            pairs.update(pairwise(held))
    return {pair: cosine(found[pair[0]], found[pair[1]]) for pair in sorted(pairs)}
