"""The network: a reader for the sentence, a scout that tells which pairs are worth a judgement, a judge of these.

The reader is MiniLM's first layers, run once a sentence. The scout looks at the reader's states only, so it costs next to
nothing a pair. The judge is MiniLM's last layers, run for each pair with both parties marked; ``event``, ``status``,
``background``, ``direction`` and ``mode`` are read from one hidden layer over the mean of the sentence and of both parties.
"""

from pathlib import Path

import torch
from torch import Tensor, nn
from transformers import AutoModel

HIDDEN, WIDE, NARROW = 384, 512, 192


class Reader(nn.Module):
    """Sentences to states: S x N pieces to S x N x 384."""

    def __init__(self, base: nn.Module) -> None:
        super().__init__()
        self.base = base

    def forward(self, ids: Tensor, mask: Tensor) -> Tensor:
        """The states of each piece."""
        states: Tensor = self.base(input_ids=ids, attention_mask=mask).last_hidden_state
        return states


class Scout(nn.Module):
    """The log-odds that the source does anything to the target, for P pairs."""

    def __init__(self, dropout: float) -> None:
        super().__init__()
        self.layers = nn.Sequential(nn.Dropout(dropout), nn.Linear(3 * HIDDEN, NARROW), nn.GELU(), nn.Linear(NARROW, 1))

    def forward(self, states: Tensor, mask: Tensor, sentence: Tensor, source: Tensor, target: Tensor) -> Tensor:
        """P log-odds; shapes of the inputs as in ``tocsin.encoder.feed.Batch``."""
        odds: Tensor = self.layers(_told(states[sentence], mask[sentence], source, target)).squeeze(-1)
        return odds


class Judge(nn.Module):
    """The logits of each head for P pairs."""

    def __init__(self, layers: nn.ModuleList, labels: dict[str, list[str]], dropout: float) -> None:
        super().__init__()
        self.layers = layers
        self.roles = nn.Parameter(torch.randn(2, HIDDEN) * 0.02)
        self.hidden = nn.Sequential(nn.Dropout(dropout), nn.Linear(3 * HIDDEN, WIDE), nn.GELU(), nn.Dropout(dropout))
        self.heads = nn.ModuleDict({name: nn.Linear(WIDE, len(names)) for name, names in labels.items()})

    def forward(
        self, states: Tensor, mask: Tensor, sentence: Tensor, source: Tensor, target: Tensor
    ) -> tuple[Tensor, ...]:
        """Logits of each head, in the order of the labels."""
        states = states[sentence] + source.unsqueeze(-1) * self.roles[0] + target.unsqueeze(-1) * self.roles[1]
        seen = mask[sentence]
        hidden = ((1 - seen.to(states.dtype)) * -1e4)[:, None, None, :]
        for layer in self.layers:
            out = layer(states, hidden)
            states = out[0] if isinstance(out, tuple) else out
        told = self.hidden(_told(states, seen, source, target))
        return tuple(head(told) for head in self.heads.values())


class PairNetwork(nn.Module):
    """Reader, scout and judge, trained together.

    ``labels`` gives the names of each head's outputs; ``layers`` is how many of MiniLM's six are kept, ``own`` how many of
    these the judge has.
    """

    def __init__(
        self, base: Path, labels: dict[str, list[str]], *, layers: int = 6, own: int = 2, dropout: float = 0.1
    ) -> None:
        super().__init__()
        model = AutoModel.from_pretrained(base, add_pooling_layer=False, attn_implementation="eager")
        kept = model.encoder.layer[:layers]
        model.encoder.layer = kept[: layers - own]
        self.reader = Reader(model)
        self.scout = Scout(dropout)
        self.judge = Judge(kept[layers - own :], labels, dropout)

    def forward(
        self, ids: Tensor, mask: Tensor, sentence: Tensor, source: Tensor, target: Tensor
    ) -> tuple[Tensor, ...]:
        """The logits of each head, and at last the scout's log-odds."""
        states = self.reader(ids, mask)
        pairs = (mask, sentence, source, target)
        return (*self.judge(states, *pairs), self.scout(states, *pairs))


def _told(states: Tensor, seen: Tensor, source: Tensor, target: Tensor) -> Tensor:
    """The means of the sentence and of both parties, side by side."""
    return torch.cat([_mean(states, part) for part in (seen.to(states.dtype), source, target)], -1)


def _mean(states: Tensor, where: Tensor) -> Tensor:
    weights = where.unsqueeze(-1)
    return (states * weights).sum(1) / weights.sum(1)
