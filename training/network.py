"""The network: MiniLM over a sentence once; its last layers then run for each pair, with both parties marked.

``event``, ``status``, ``background``, ``direction`` and ``mode`` are read from one hidden layer over the mean of the
sentence and the means of both parties.
"""

from pathlib import Path

import torch
from torch import Tensor, nn
from transformers import AutoModel

HIDDEN, WIDE = 384, 512


class PairNetwork(nn.Module):
    """``labels`` gives the names of each head's outputs.

    ``layers`` is how many of MiniLM's six are kept, ``own`` how many of these run for each pair.
    """

    def __init__(
        self, base: Path, labels: dict[str, list[str]], *, layers: int = 6, own: int = 2, dropout: float = 0.1
    ) -> None:
        super().__init__()
        self.base = AutoModel.from_pretrained(base, add_pooling_layer=False, attn_implementation="eager")
        kept = self.base.encoder.layer[:layers]
        self.base.encoder.layer = kept[: layers - own]
        self.own = kept[layers - own :]
        self.roles = nn.Parameter(torch.randn(2, HIDDEN) * 0.02)
        self.hidden = nn.Sequential(nn.Dropout(dropout), nn.Linear(3 * HIDDEN, WIDE), nn.GELU(), nn.Dropout(dropout))
        self.heads = nn.ModuleDict({name: nn.Linear(WIDE, len(names)) for name, names in labels.items()})

    def forward(
        self, ids: Tensor, mask: Tensor, sentence: Tensor, source: Tensor, target: Tensor
    ) -> tuple[Tensor, ...]:
        """Logits of each head for P pairs; shapes as in ``tocsin.encoder.feed.Batch``."""
        states = self.base(input_ids=ids, attention_mask=mask).last_hidden_state[sentence]
        states = states + source.unsqueeze(-1) * self.roles[0] + target.unsqueeze(-1) * self.roles[1]
        seen = mask[sentence].to(states.dtype)
        hidden = ((1 - seen) * -1e4)[:, None, None, :]
        for layer in self.own:
            out = layer(states, hidden)
            states = out[0] if isinstance(out, tuple) else out
        told = torch.cat([_mean(states, seen), _mean(states, source), _mean(states, target)], -1)
        return tuple(head(self.hidden(told)) for head in self.heads.values())


def _mean(states: Tensor, where: Tensor) -> Tensor:
    weights = where.unsqueeze(-1)
    return (states * weights).sum(1) / weights.sum(1)
