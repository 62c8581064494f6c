"""The trained network in ONNX, in two parts: loaded once, checked against their checksums, run on one thread."""

import hashlib
import json
import tomllib
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

import numpy as np
import onnxruntime
from numpy.typing import NDArray
from tokenizers import Tokenizer

from tocsin.encoder.feed import Batch, batch, covered, cut
from tocsin.encoder.verdict import Pair, Verdict
from tocsin.errors import ModelError

_AT_ONCE = 4  # sentences a run: longer batches of unequal sentences are slower on a CPU
_SLOWER = ["SkipLayerNormFusion"]  # the fused kernel costs the reader an eighth more than its parts
_HEADS = ("event", "status", "background", "direction", "mode")
FILES = ("reader.onnx", "judge.onnx", "tokenizer.json")

_STATES = ("first", "told")
States = dict[str, NDArray[np.float32]]


@dataclass(frozen=True, slots=True)
class Card:
    """What the network was trained to tell: its labels in the order of its outputs, and a temperature for each head."""

    labels: dict[str, tuple[str, ...]]
    temperatures: dict[str, float]


class Parts:
    """The reader (pieces to states) and the judge (what does the one do to the other?)."""

    def __init__(self, folder: Traversable) -> None:
        self._reader, self._judge = (_session(folder.joinpath(f"{name}.onnx")) for name in ("reader", "judge"))

    def read(self, given: Batch) -> States:
        """What the judge needs of S sentences: states (S x N x 384), and keys and values of its L layers (L x S x N x 768)."""
        found = self._reader.run(list(_STATES), {"ids": given.ids, "mask": given.mask})
        return dict(zip(_STATES, found, strict=True))

    def judge(self, states: States, given: Batch) -> dict[str, NDArray[np.float32]]:
        """The logits of each head for all P pairs, those of the first sentence first."""
        inputs = {**states, "mask": given.mask, "source": given.source, "target": given.target}
        found = self._judge.run(list(_HEADS), inputs)
        return {head: logits[given.real] for head, logits in zip(_HEADS, found, strict=True)}


def _session(path: Traversable) -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    return onnxruntime.InferenceSession(
        path.read_bytes(), options, providers=["CPUExecutionProvider"], disabled_optimizers=_SLOWER
    )


@dataclass(frozen=True, slots=True)
class Asked:
    """A sentence, and the pairs to judge in it."""

    sentence: str
    pairs: Sequence[Pair]


class Encoder:
    """Says of pairs in sentences what the one does to the other.

    ``tally`` counts the ``sentences`` read and the ``pairs`` judged in them, since it was loaded.
    """

    def __init__(self, folder: Traversable) -> None:
        self.card = _read_card(folder)
        self._tokenizer = Tokenizer.from_str(folder.joinpath("tokenizer.json").read_text(encoding="utf-8"))
        self._parts = Parts(folder)
        self.tally: Counter[str] = Counter()

    def judge(self, asked: Sequence[Asked]) -> list[list[Verdict | None]]:
        """A verdict for each pair of each sentence; ``None`` for a pair beyond the cut of a long sentence."""
        answers: list[list[Verdict | None]] = [[None] * len(one.pairs) for one in asked]
        todo = []
        for number, one in enumerate(asked):
            if not one.pairs:
                continue
            pieces = cut(one.sentence, self._tokenizer)
            both = [(place, covered(pieces, pair)) for place, pair in enumerate(one.pairs)]
            places = [(place, spans) for place, spans in both if spans is not None]
            if places:
                todo.append((number, pieces, places))
        todo.sort(key=lambda each: (len(each[1].ids), each[0]))
        for first in range(0, len(todo), _AT_ONCE):
            chunk = todo[first : first + _AT_ONCE]
            given = batch([(pieces, [spans for _, spans in places]) for _, pieces, places in chunk])
            where = [(number, place) for number, _, places in chunk for place, _ in places]
            for (number, place), verdict in zip(where, self._verdicts(given), strict=True):
                answers[number][place] = verdict
        return answers

    def vectors(self, sentence: str, spans: Sequence[tuple[int, int]]) -> list[NDArray[np.float32] | None]:
        """What each span of characters means in its sentence: 384 numbers of length 1; ``None`` beyond the cut of a long sentence."""
        pieces = cut(sentence, self._tokenizer)
        states = self._parts.read(batch([(pieces, [((0, 1), (0, 1))])]))["first"][0]
        found: list[NDArray[np.float32] | None] = []
        for span in spans:
            place = pieces.cover(span)
            mean = states[slice(*place)].mean(axis=0) if place else None
            found.append(None if mean is None else mean / np.linalg.norm(mean))
        return found

    def _verdicts(self, given: Batch) -> list[Verdict]:
        """The verdicts on a batch's pairs."""
        pairs = int(given.real.sum())
        self.tally.update(sentences=len(given.ids), pairs=pairs)
        outputs = self._parts.judge(self._parts.read(given), given)
        return [self._verdict({head: values[row] for head, values in outputs.items()}) for row in range(pairs)]

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
    for name in FILES:
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
