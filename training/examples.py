"""Labelled rows as training examples: pieces, pairs and the number of each label."""

import random
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import torch
from tokenizers import Tokenizer
from torch import Tensor

from tocsin.encoder import Pair
from tocsin.encoder.feed import Pieces, batch, covered, cut
from tocsin.score.labelled import Row

ARTICLES = frozenset({"the", "a", "an"})
FOLLOWS = frozenset({",", "at", "by", "for", "from", "in", "of", "on", "that", "to", "which", "who", "with"})

INPUTS = ("ids", "mask", "source", "target")

IGNORED = -1  # a label that a row does not have: the status of no act

MORE_WITHOUT = 2
"""So many more pairs without an act than with one are shown of a sentence at a time: all of them would drown the acts."""

MASK = 103
"""The piece that MiniLM's vocabulary has for a hidden word."""

HIDDEN_WORDS, HIDDEN_PARTIES = 0.08, 0.15
"""The shares of word pieces and of whole parties hidden each time, so that no single name or word decides."""

SHORTENED = 0.3
"""The share of parties shown without their article and what follows the noun, as the coder's actors often stand."""

Span = tuple[int, int]


@dataclass(frozen=True)
class Example:
    """A sentence with the pairs labelled in it."""

    pieces: Pieces
    pairs: list[tuple[Span, Span]]
    labels: list[dict[str, int]]
    short: dict[Span, Span]  # a party's pieces without its article and what follows the noun


class Labels:
    """The names of each head's outputs, as far as the rows use them, and their numbers."""

    def __init__(self, rows: Sequence[Row]) -> None:
        events = sorted({row.event for row in rows if row.event})
        self.names = {
            "event": ["none", *events],
            "status": sorted({row.status for row in rows if row.status}),
            "background": ["no", "yes"],
            "direction": ["forth", "back", "both", "none"],
            "mode": sorted({f"{row.event}/{row.mode}" for row in rows if row.mode}),
        }

    def of(self, row: Row, *, reversed_: bool) -> dict[str, int]:
        """The numbers of a row's labels; seen from the other side, what one party does to the other is no act."""
        away = reversed_ and row.direction == "forth"
        event = None if away else row.event
        named = {
            "event": event or "none",
            "status": row.status if event else None,
            "background": ("yes" if row.background else "no") if event else None,
            "direction": "back" if away else row.direction,
            "mode": f"{event}/{row.mode}" if event and row.mode else None,
        }
        return {head: self.names[head].index(name) if name is not None else IGNORED for head, name in named.items()}


def make_examples(rows: Sequence[Row], labels: Labels, tokenizer: Tokenizer, *, both_ways: bool) -> list[Example]:
    """One example a sentence; ``both_ways`` adds each pair seen from the other side, unless that is labelled itself."""
    known = {(row.sentence, row.source.start, row.target.start) for row in rows}
    by_sentence: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        by_sentence[row.sentence].append(row)
    return [
        _example(sentence, own, labels, tokenizer, known if both_ways else None)
        for sentence, own in by_sentence.items()
    ]


def _example(
    sentence: str, rows: list[Row], labels: Labels, tokenizer: Tokenizer, known: set[tuple[str, int, int]] | None
) -> Example:
    example = Example(cut(sentence, tokenizer), [], [], {})
    for row in rows:
        pair = covered(example.pieces, Pair((row.source.start, row.source.end), (row.target.start, row.target.end)))
        if pair is None:
            continue
        ways = [False]
        if known is not None and (
            row.direction != "forth" or (sentence, row.target.start, row.source.start) not in known
        ):
            ways.append(True)
        for away in ways:
            example.pairs.append((pair[1], pair[0]) if away else pair)
            example.labels.append(labels.of(row, reversed_=away))
    words = tokenizer.encode(sentence).tokens
    example.short.update({span: _shorter(span, words) for pair in example.pairs for span in pair})
    return example


def batches(
    examples: Sequence[Example], size: int, *, shuffle: bool
) -> Iterator[tuple[list[Example], list[Tensor], dict[str, Tensor]]]:
    """Batches of sentences of like length: the examples, the network's inputs and the labels of all pairs."""
    order = sorted(range(len(examples)), key=lambda n: (random.random() if shuffle else 0, n))
    pools = [order[n : n + 20 * size] for n in range(0, len(order), 20 * size)] if shuffle else [order]
    chunks = [
        sorted(pool, key=lambda n: len(examples[n].pieces.ids))[first : first + size]
        for pool in pools
        for first in range(0, len(pool), size)
    ]
    if shuffle:
        random.shuffle(chunks)
    for chunk in chunks:
        chosen = [_some(examples[n]) if shuffle else examples[n] for n in chunk if examples[n].pairs]
        if not chosen:
            continue
        arrays = batch([(example.pieces, example.pairs) for example in chosen])
        numbers = [label for example in chosen for label in example.labels]
        yield (
            chosen,
            [torch.from_numpy(getattr(arrays, name)) for name in INPUTS],
            {head: torch.tensor([label[head] for label in numbers]) for head in numbers[0]},
        )


def _some(example: Example) -> Example:
    """The example with its acts and some of its pairs without an act, others each time."""
    without = [n for n, label in enumerate(example.labels) if label["event"] == 0]
    most = len(example.labels) - len(without) + MORE_WITHOUT
    left = set(without) - set(random.sample(without, min(most, len(without))))
    kept = [n for n in range(len(example.pairs)) if n not in left]
    shown = {span: short if random.random() < SHORTENED else span for span, short in example.short.items()}
    pairs = [(shown[example.pairs[n][0]], shown[example.pairs[n][1]]) for n in kept]
    return Example(_blurred(example), pairs, [example.labels[n] for n in kept], example.short)


def _shorter(span: Span, words: Sequence[str]) -> Span:
    first, last = span
    first += words[first] in ARTICLES and last - first > 1
    return first, next((n for n in range(first + 1, last) if words[n] in FOLLOWS), last)


def _blurred(example: Example) -> Pieces:
    """The sentence's pieces with some words and some parties hidden."""
    ids, offsets = example.pieces.ids, example.pieces.offsets
    hidden = {n for n in range(1, len(ids) - 1) if random.random() < HIDDEN_WORDS}
    for party in {span for pair in example.pairs for span in pair}:
        if random.random() < HIDDEN_PARTIES:
            hidden.update(range(*party))
    return Pieces([MASK if n in hidden else piece for n, piece in enumerate(ids)], offsets)
