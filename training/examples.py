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

INPUTS = ("ids", "mask", "sentence", "source", "target")

IGNORED = -1  # a label that a row does not have: the status of no act

AWAY = 0.35
"""The share of pairs seen from the other side that an epoch shows: all of them would drown the acts in no acts."""

MASK = 103
"""The piece that MiniLM's vocabulary has for a hidden word."""

HIDDEN_WORDS, HIDDEN_PARTIES = 0.08, 0.15
"""The shares of word pieces and of whole parties hidden each time, so that no single name or word decides."""

Span = tuple[int, int]


@dataclass(frozen=True)
class Example:
    """A sentence with the pairs labelled in it."""

    pieces: Pieces
    pairs: list[tuple[Span, Span]]
    labels: list[dict[str, int]]
    away: list[bool]  # seen from the other side, where nothing is done


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
    example = Example(cut(sentence, tokenizer), [], [], [])
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
            example.away.append(away and row.direction == "forth")
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
    """The example with a part of what is seen from the other side, another part each time."""
    kept = [n for n, away in enumerate(example.away) if not away or random.random() < AWAY]
    return Example(
        _blurred(example),
        [example.pairs[n] for n in kept],
        [example.labels[n] for n in kept],
        [example.away[n] for n in kept],
    )


def _blurred(example: Example) -> Pieces:
    """The sentence's pieces with some words and some parties hidden."""
    ids, offsets = example.pieces.ids, example.pieces.offsets
    hidden = {n for n in range(1, len(ids) - 1) if random.random() < HIDDEN_WORDS}
    for party in {span for pair in example.pairs for span in pair}:
        if random.random() < HIDDEN_PARTIES:
            hidden.update(range(*party))
    return Pieces([MASK if n in hidden else piece for n, piece in enumerate(ids)], offsets)
