"""Sentences and pairs as the network takes them: word pieces, and which of them each party covers."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from tocsin.encoder.verdict import Pair

MOST_PIECES = 128
"""Longer sentences are cut; a pair beyond the cut is not judged."""


@dataclass(frozen=True, slots=True)
class Pieces:
    """A sentence as word pieces: their ids, and the characters each covers (empty for the first and last)."""

    ids: list[int]
    offsets: list[tuple[int, int]]

    def cover(self, span: tuple[int, int]) -> tuple[int, int] | None:
        """The pieces from … to (exclusive) that a span of characters touches; ``None`` beyond the cut."""
        touched = [
            n for n, (start, end) in enumerate(self.offsets) if start < end and start < span[1] and end > span[0]
        ]
        return (touched[0], touched[-1] + 1) if touched else None


def cut(sentence: str, tokenizer: Tokenizer) -> Pieces:
    """The word pieces of a sentence, at most ``MOST_PIECES``."""
    encoded = tokenizer.encode(sentence)
    ids, offsets = encoded.ids, encoded.offsets
    if len(ids) > MOST_PIECES:
        ids = [*ids[: MOST_PIECES - 1], ids[-1]]
        offsets = [*offsets[: MOST_PIECES - 1], (0, 0)]
    return Pieces(ids, offsets)


@dataclass(frozen=True, slots=True)
class Batch:
    """Arrays for one run of the network over S sentences of at most N pieces and at most M pairs each.

    ``ids`` and ``mask`` are S x N; ``source`` and ``target`` S x M x N, 1 where the party stands and 0 in the rows of no pair.
    """

    ids: NDArray[np.int64]
    mask: NDArray[np.int64]
    source: NDArray[np.float32]
    target: NDArray[np.float32]

    @property
    def real(self) -> NDArray[np.bool_]:
        """Which rows are pairs, S x M."""
        found: NDArray[np.bool_] = np.any(self.source, axis=-1)
        return found


def batch(items: Sequence[tuple[Pieces, Sequence[tuple[tuple[int, int], tuple[int, int]]]]]) -> Batch:
    """The arrays of some sentences with the pieces that the parties of their pairs cover."""
    longest = max(len(pieces.ids) for pieces, _ in items)
    most = max(len(pairs) for _, pairs in items)
    ids = np.zeros((len(items), longest), dtype=np.int64)
    mask = np.zeros_like(ids)
    source, target = (np.zeros((len(items), most, longest), dtype=np.float32) for _ in range(2))
    for number, (pieces, pairs) in enumerate(items):
        ids[number, : len(pieces.ids)] = pieces.ids
        mask[number, : len(pieces.ids)] = 1
        for row, (one, other) in enumerate(pairs):
            source[number, row, slice(*one)] = 1
            target[number, row, slice(*other)] = 1
    return Batch(ids, mask, source, target)


def covered(pieces: Pieces, pair: Pair) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """The pieces of both parties; ``None`` if one lies beyond the cut."""
    source, target = pieces.cover(pair.source), pieces.cover(pair.target)
    return (source, target) if source is not None and target is not None else None
