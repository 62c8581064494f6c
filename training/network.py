"""The network: a reader for the sentence, and a judge of pairs whose three tokens ride along through its last layers.

The reader is MiniLM, run once a sentence. Each pair of parties adds three tokens, for the source, the target and what is
between them, that start from the states after the first layers and attend to the sentence, with both parties marked, in
the last ones. The sentence does not attend to them, so a pair costs next to nothing. ``event``, ``status``, ``background``,
``direction`` and ``mode`` are read from one hidden layer over the three.
"""

from pathlib import Path

import torch
from torch import Tensor, nn
from transformers import AutoModel

HIDDEN, WIDE, ATTENTIONS = 384, 512, 12
TOKENS = 3


class Reader(nn.Module):
    """Sentences to states: S x N pieces to L x S x N x 384, what each of the last L layers reads."""

    def __init__(self, base: nn.Module, own: int) -> None:
        super().__init__()
        self.base = base
        self.own = own

    def forward(self, ids: Tensor, mask: Tensor) -> Tensor:
        """The states of each piece."""
        hidden = ((1 - mask.to(torch.float32)) * -1e4)[:, None, None, :]
        states = self.base.embeddings(input_ids=ids)
        kept = []
        layers = self.base.encoder.layer
        for n, layer in enumerate(layers):
            if n >= len(layers) - self.own:
                kept.append(states)
            if n < len(layers) - 1:
                out = layer(states, hidden)
                states = out[0] if isinstance(out, tuple) else out
        return torch.stack(kept)


class Judge(nn.Module):
    """The logits of each head for P pairs."""

    def __init__(self, layers: nn.ModuleList, labels: dict[str, list[str]], dropout: float) -> None:
        super().__init__()
        self.layers = layers
        self.roles = nn.Parameter(torch.randn(TOKENS, HIDDEN) * 0.02)
        self.hidden = nn.Sequential(
            nn.Dropout(dropout), nn.Linear(TOKENS * HIDDEN, WIDE), nn.GELU(), nn.Dropout(dropout)
        )
        self.heads = nn.ModuleDict({name: nn.Linear(WIDE, len(names)) for name, names in labels.items()})

    def forward(
        self, states: Tensor, mask: Tensor, sentence: Tensor, source: Tensor, target: Tensor
    ) -> tuple[Tensor, ...]:
        """Logits of each head, in the order of the labels."""
        seen = mask[sentence].to(states.dtype)
        first = states[0][sentence]
        tokens = torch.stack([_mean(first, part) for part in (source, target, seen)], 1) + self.roles
        hidden = ((1 - seen) * -1e4)[:, None, None, :]
        hidden = torch.cat([torch.zeros_like(hidden[..., :TOKENS]), hidden], -1)
        for layer, read in zip(self.layers, states, strict=True):
            tokens = self._ride(layer, tokens, read, hidden, (sentence, source, target))
        told = self.hidden(tokens.flatten(1))
        return tuple(head(told) for head in self.heads.values())

    def _ride(
        self, layer: nn.Module, tokens: Tensor, read: Tensor, hidden: Tensor, pairs: tuple[Tensor, ...]
    ) -> Tensor:
        """The tokens after a layer: they attend to each other and to what the layer reads of their sentence."""
        own = layer.attention.self
        keys, values = (_split(self._marked(part, tokens, read, pairs)) for part in (own.key, own.value))
        weights = _split(own.query(tokens)) @ keys.transpose(-1, -2) / (HIDDEN // ATTENTIONS) ** 0.5 + hidden
        context = own.dropout(weights.softmax(-1)) @ values
        out = layer.attention.output(context.transpose(1, 2).flatten(2), tokens)
        after: Tensor = layer.output(layer.intermediate(out), out)
        return after

    def _marked(self, project: nn.Linear, tokens: Tensor, read: Tensor, pairs: tuple[Tensor, ...]) -> Tensor:
        """A projection of the tokens and of their sentence with the parties marked; the sentence is projected once for all its pairs."""
        sentence, source, target = pairs
        marks = self.roles[:2] @ project.weight.T
        told = project(read)[sentence] + source.unsqueeze(-1) * marks[0] + target.unsqueeze(-1) * marks[1]
        return torch.cat([project(tokens), told], 1)


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

    def forward(
        self, ids: Tensor, mask: Tensor, sentence: Tensor, source: Tensor, target: Tensor
    ) -> tuple[Tensor, ...]:
        """The logits of each head."""
        return self.judge(self.reader(ids, mask), mask, sentence, source, target)


def _split(states: Tensor) -> Tensor:
    return states.unflatten(-1, (ATTENTIONS, -1)).transpose(1, 2)


def _mean(states: Tensor, where: Tensor) -> Tensor:
    weights = where.unsqueeze(-1)
    return (states * weights).sum(1) / weights.sum(1)
