"""The network: a reader for the sentence, and a judge of pairs whose three tokens ride along through its last layers.

The reader is MiniLM, run once a sentence. Each pair of parties adds three tokens, for the source, the target and the
sentence they stand in, that start from the states after the first layers and attend to the sentence, with both parties marked, in
the last ones. The sentence does not attend to them, so a pair costs next to nothing. ``event``, ``status``, ``background``,
``direction`` and ``mode`` are read from one hidden layer over the three.
"""

from pathlib import Path

import torch
from torch import Tensor, nn
from transformers import AutoModel

HIDDEN, WIDE, ATTENTIONS = 384, 512, 12
HEAD = HIDDEN // ATTENTIONS
TOKENS = 3


class Reader(nn.Module):
    """Sentences to what their pairs need of them.

    S x N pieces to ``first``, the S x N x 384 states that the last L layers begin with, and ``told``, L x S x N x 768: the keys and
    values of each of these layers.
    """

    def __init__(self, base: nn.Module, own: int) -> None:
        super().__init__()
        self.base = base
        self.own = own

    def forward(self, ids: Tensor, mask: Tensor) -> tuple[Tensor, Tensor]:
        """States, keys and values of each piece."""
        size = ids.shape[0]
        hidden = ((1 - mask.to(torch.float32)) * -1e4)[:, None, None, :]
        states = first = self.base.embeddings(input_ids=ids)
        told = []
        layers = self.base.encoder.layer
        for left, layer in zip(range(len(layers), 0, -1), layers, strict=True):
            own = layer.attention.self
            keys, values = own.key(states), own.value(states)
            if left == self.own:
                first = states
            if left <= self.own:
                told.append(torch.cat([keys, values], -1))
            if left > 1:
                weights = _queries(layer, states, size) @ _split(keys, size).transpose(-1, -2) + hidden
                states = _after(layer, own.dropout(weights.softmax(-1)) @ _split(values, size), states, size)
        return first, torch.stack(told)


class Judge(nn.Module):
    """The logits of each head for the pairs of S sentences, M in each at most."""

    def __init__(self, layers: nn.ModuleList, labels: dict[str, list[str]], dropout: float) -> None:
        super().__init__()
        self.layers = layers
        self.roles = nn.Parameter(torch.randn(TOKENS, HIDDEN) * 0.02)
        self.hidden = nn.Sequential(
            nn.Dropout(dropout), nn.Linear(TOKENS * HIDDEN, WIDE), nn.GELU(), nn.Dropout(dropout)
        )
        self.heads = nn.ModuleDict({name: nn.Linear(WIDE, len(names)) for name, names in labels.items()})

    def forward(self, first: Tensor, told: Tensor, mask: Tensor, source: Tensor, target: Tensor) -> tuple[Tensor, ...]:
        """Logits of each head, in the order of the labels, S x M x labels; rows of no pair hold nothing of use.

        ``first`` and ``told`` are the reader's; ``source`` and ``target`` S x M x N, 1 where the party stands, 0 in rows of no pair.
        """
        size = source.shape[0]
        seen = mask.to(first.dtype)
        parts = [_mean(first, where) for where in (source, target, seen.unsqueeze(1).expand(source.shape))]
        tokens = (torch.stack(parts, 2) + self.roles).view(size, -1, HIDDEN)
        spots = [party.repeat_interleave(TOKENS, 1).unsqueeze(1) for party in (source, target)]
        hidden = ((1 - seen) * -1e4)[:, None, None, :]
        for layer, read in zip(self.layers, told, strict=True):
            tokens = self._ride(layer, tokens, read, hidden, spots)
        judged = self.hidden(tokens.view(size, -1, TOKENS * HIDDEN))
        return tuple(head(judged) for head in self.heads.values())

    def _ride(self, layer: nn.Module, tokens: Tensor, read: Tensor, hidden: Tensor, spots: list[Tensor]) -> Tensor:
        """The tokens (S x 3M x 384, a pair's three in a row) after a layer: they attend to each other and to their sentence.

        A sentence is projected once for all its pairs; that a pair's parties are marked in it is added to what their tokens
        see of it.
        """
        own, size = layer.attention.self, hidden.shape[0]
        rows = torch.cat([self.roles[:2].expand(size, -1, -1), tokens], 1)
        keys, values = (_Projected(project, rows, size) for project in (own.key, own.value))
        queries = _queries(layer, tokens, size)
        to_sentence = queries @ _split(read[..., :HIDDEN], size).transpose(-1, -2) + hidden
        for spot, mark in zip(spots, keys.marks, strict=True):
            to_sentence = to_sentence + (queries @ mark) * spot
        to_each_other = _by_pair(queries, size) @ _by_pair(keys.tokens, size).transpose(-1, -2)
        to_each_other = to_each_other.view(size, ATTENTIONS, -1, TOKENS)
        weights = own.dropout(torch.cat([to_each_other, to_sentence], -1).softmax(-1))
        mine, theirs = weights[..., :TOKENS], weights[..., TOKENS:]
        context = theirs @ _split(read[..., HIDDEN:], size)
        for spot, mark in zip(spots, values.marks, strict=True):
            context = context + (theirs * spot).sum(-1, keepdim=True) * mark.transpose(-1, -2)
        of_each_other = mine.reshape(size, ATTENTIONS, -1, TOKENS, TOKENS) @ _by_pair(values.tokens, size)
        return _after(layer, context + of_each_other.view(size, ATTENTIONS, -1, HEAD), tokens, size)


class _Projected:
    """Keys or values, by head: of the marks of source and target (S x 12 x 32 x 1 each), and of the pairs' tokens (S x 12 x 3M x 32)."""

    def __init__(self, project: nn.Linear, rows: Tensor, size: int) -> None:
        told = project(rows)
        marks = _split(told[:, :2] - project.bias, size).transpose(-1, -2)
        self.marks = marks[..., :1], marks[..., 1:]
        self.tokens = _split(told[:, 2:], size)


class PairNetwork(nn.Module):
    """Reader and judge, trained together.

    ``labels`` gives the names of each head's outputs; ``layers`` is how many of MiniLM's six are kept, ``own`` through how many of
    these a pair's tokens ride.
    """

    def __init__(
        self, base: Path, labels: dict[str, list[str]], *, layers: int = 6, own: int = 4, dropout: float = 0.1
    ) -> None:
        super().__init__()
        model = AutoModel.from_pretrained(base, add_pooling_layer=False, attn_implementation="eager")
        model.encoder.layer = model.encoder.layer[:layers]
        self.reader = Reader(model, own)
        self.judge = Judge(model.encoder.layer[layers - own :], labels, dropout)

    def forward(self, ids: Tensor, mask: Tensor, source: Tensor, target: Tensor) -> tuple[Tensor, ...]:
        """The logits of each head."""
        return self.judge(*self.reader(ids, mask), mask, source, target)


# ``size``, the number of sentences, is handed down: taken once, it leaves the exported graph without a wood of shapes.


def _queries(layer: nn.Module, states: Tensor, size: int) -> Tensor:
    return _split(layer.attention.self.query(states), size) / HEAD**0.5


def _after(layer: nn.Module, context: Tensor, states: Tensor, size: int) -> Tensor:
    """The states after a layer, given what each head has gathered for them."""
    out = layer.attention.output(context.transpose(1, 2).reshape(size, -1, HIDDEN), states)
    after: Tensor = layer.output(layer.intermediate(out), out)
    return after


def _split(states: Tensor, size: int) -> Tensor:
    """S x rows x 384 to S x heads x rows x 32."""
    return states.reshape(size, -1, ATTENTIONS, HEAD).transpose(1, 2)


def _by_pair(rows: Tensor, size: int) -> Tensor:
    return rows.reshape(size, ATTENTIONS, -1, TOKENS, HEAD)


def _mean(states: Tensor, where: Tensor) -> Tensor:
    """The means of a sentence's states (S x N x 384) over some of its pieces (S x M x N); 0 over none."""
    return where @ states / where.sum(-1, keepdim=True).clamp(min=1)
