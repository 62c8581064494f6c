"""The trained network in ONNX: loaded once, checked against its checksum, run on one thread."""

import hashlib
import json
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

import numpy as np
import onnxruntime
from numpy.typing import NDArray
from tokenizers import Tokenizer

from tocsin.encoder.feed import batch, covered, cut
from tocsin.encoder.verdict import Pair, Verdict
from tocsin.errors import ModelError

_AT_ONCE = 8  # sentences a run: longer batches of unequal sentences are slower on a CPU
_HEADS = ("event", "status", "background", "direction", "mode")


@dataclass(frozen=True, slots=True)
class Card:
    """What the network was trained to tell: its labels in the order of its outputs, and a temperature for each head."""

    labels: dict[str, tuple[str, ...]]
    temperatures: dict[str, float]


class Encoder:
    """Says of pairs in sentences what the one does to the other."""

    def __init__(self, folder: Traversable) -> None:
        self.card = _read_card(folder)
        self._tokenizer = Tokenizer.from_str(folder.joinpath("tokenizer.json").read_text(encoding="utf-8"))
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        self._session = onnxruntime.InferenceSession(
            folder.joinpath("model.onnx").read_bytes(), options, providers=["CPUExecutionProvider"]
        )

    def judge(self, asked: Sequence[tuple[str, Sequence[Pair]]]) -> list[list[Verdict | None]]:
        """A verdict for each pair of each sentence, in order; ``None`` for a pair beyond the cut of a long sentence."""
        answers: list[list[Verdict | None]] = [[None] * len(pairs) for _, pairs in asked]
        todo = []
        for number, (sentence, pairs) in enumerate(asked):
            pieces = cut(sentence, self._tokenizer)
            places = [(place, both) for place, pair in enumerate(pairs) if (both := covered(pieces, pair)) is not None]
            if places:
                todo.append((number, pieces, places))
        todo.sort(key=lambda each: (len(each[1].ids), each[0]))
        for first in range(0, len(todo), _AT_ONCE):
            chunk = todo[first : first + _AT_ONCE]
            arrays = batch([(pieces, [both for _, both in places]) for _, pieces, places in chunk])
            outputs = dict(zip(_HEADS, self._session.run(list(_HEADS), arrays.named()), strict=True))
            where = [(number, place) for number, _, places in chunk for place, _ in places]
            for row, (number, place) in enumerate(where):
                answers[number][place] = self._verdict({head: values[row] for head, values in outputs.items()})
        return answers

    def _verdict(self, logits: dict[str, NDArray[np.float32]]) -> Verdict:
        chances = {head: _softmax(values / self.card.temperatures[head]) for head, values in logits.items()}
        named = {
            head: dict(zip(self.card.labels[head], map(float, values), strict=True)) for head, values in chances.items()
        }
        return Verdict(
            events=named["event"],
            statuses=named["status"],
            directions=named["direction"],
            modes=named["mode"],
            background=named["background"]["yes"],
        )


@cache
def load_encoder() -> Encoder:
    """The encoder of the package. Raises ``ModelError`` if a file of it is missing or is not the recorded one."""
    folder = files("tocsin.data").joinpath("encoder")
    recorded: dict[str, str] = json.loads(files("tocsin.data").joinpath("checksums.json").read_text(encoding="utf-8"))
    for name in ("model.onnx", "tokenizer.json"):
        path = folder.joinpath(name)
        if not path.is_file():
            raise ModelError(f"the encoder's {name} is missing from this installation; install tocsin again")
        if hashlib.sha256(path.read_bytes()).hexdigest() != recorded.get(f"encoder/{name}"):
            raise ModelError(f"the encoder's {name} is not the file that was recorded; install tocsin again")
    return Encoder(folder)


def _read_card(folder: Traversable) -> Card:
    content = tomllib.loads(folder.joinpath("encoder.toml").read_text(encoding="utf-8"))
    return Card(
        labels={head: tuple(content["labels"][head]) for head in _HEADS},
        temperatures={head: float(content["temperatures"][head]) for head in _HEADS},
    )


def _softmax(logits: NDArray[np.float32]) -> NDArray[np.float32]:
    powers = np.exp(logits - logits.max())
    chances: NDArray[np.float32] = powers / powers.sum()
    return chances
