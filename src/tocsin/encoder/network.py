"""The trained network in ONNX, in three parts: loaded once, checked against their checksums, run on one thread."""

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

_AT_ONCE = 8  # sentences a run: longer batches of unequal sentences are slower on a CPU
_HEADS = ("event", "status", "background", "direction", "mode")
FILES = ("reader.onnx", "scout.onnx", "judge.onnx", "tokenizer.json")

States = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Card:
    """What the network was trained to tell.

    Its labels in the order of its outputs, a temperature for each head, and the least log-odds of the scout for a pair
    that is worth a judgement.
    """

    labels: dict[str, tuple[str, ...]]
    temperatures: dict[str, float]
    least: float


class Parts:
    """The reader (pieces to states), the scout (is there an act between the two?) and the judge (which?)."""

    def __init__(self, folder: Traversable) -> None:
        self._reader, self._scout, self._judge = (_session(folder.joinpath(f"{name}.onnx")) for name in _PARTS)

    def read(self, given: Batch) -> States:
        """The states of S sentences, S x N x 384."""
        (states,) = self._reader.run(["states"], {"ids": given.ids, "mask": given.mask})
        return states  # type: ignore[no-any-return]

    def scout(self, states: States, given: Batch) -> NDArray[np.float32]:
        """The log-odds of an act for each of P pairs."""
        (odds,) = self._scout.run(["odds"], {"states": states, **given.pairs()})
        return odds  # type: ignore[no-any-return]

    def judge(self, states: States, given: Batch) -> dict[str, NDArray[np.float32]]:
        """The logits of each head, P rows each."""
        return dict(zip(_HEADS, self._judge.run(list(_HEADS), {"states": states, **given.pairs()}), strict=True))


_PARTS = ("reader", "scout", "judge")


def _session(path: Traversable) -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    return onnxruntime.InferenceSession(path.read_bytes(), options, providers=["CPUExecutionProvider"])


@dataclass(frozen=True, slots=True)
class Asked:
    """A sentence, the pairs to judge in it, and pairs to judge only if the scout thinks them worth it."""

    sentence: str
    pairs: Sequence[Pair]
    perhaps: Sequence[Pair] = ()


class Encoder:
    """Says of pairs in sentences what the one does to the other.

    ``tally`` counts the ``sentences`` read, the ``pairs`` in them and those ``judged``, since it was loaded.
    """

    def __init__(self, folder: Traversable) -> None:
        self.card = _read_card(folder)
        self._tokenizer = Tokenizer.from_str(folder.joinpath("tokenizer.json").read_text(encoding="utf-8"))
        self._parts = Parts(folder)
        self.tally: Counter[str] = Counter()

    def judge(self, asked: Sequence[Asked]) -> list[list[Verdict | None]]:
        """A verdict for each pair of each sentence, ``pairs`` first, then ``perhaps``.

        ``None`` for a pair beyond the cut of a long sentence, and for one that the scout turned away.
        """
        answers: list[list[Verdict | None]] = [[None] * (len(one.pairs) + len(one.perhaps)) for one in asked]
        todo = []
        for number, one in enumerate(asked):
            pieces = cut(one.sentence, self._tokenizer)
            both = [(place, covered(pieces, pair)) for place, pair in enumerate((*one.pairs, *one.perhaps))]
            places = [(place, spans) for place, spans in both if spans is not None]
            if places:
                todo.append((number, pieces, places))
        todo.sort(key=lambda each: (len(each[1].ids), each[0]))
        for first in range(0, len(todo), _AT_ONCE):
            chunk = todo[first : first + _AT_ONCE]
            given = batch([(pieces, [spans for _, spans in places]) for _, pieces, places in chunk])
            where = [(number, place) for number, _, places in chunk for place, _ in places]
            certain = np.array([place < len(asked[number].pairs) for number, place in where])
            for (number, place), verdict in zip(where, self._verdicts(given, certain), strict=True):
                answers[number][place] = verdict
        return answers

    def _verdicts(self, given: Batch, certain: NDArray[np.bool_]) -> list[Verdict | None]:
        """The verdicts on a batch's pairs; those not ``certain`` must pass the scout."""
        states = self._parts.read(given)
        worth = certain if certain.all() else certain | self._worth(states, given)
        self.tally.update(sentences=len(given.ids), pairs=len(worth), judged=int(worth.sum()))
        verdicts: list[Verdict | None] = [None] * len(worth)
        if worth.any():
            outputs = self._parts.judge(states, given.some(worth))
            for row, place in enumerate(np.flatnonzero(worth)):
                verdicts[place] = self._verdict({head: values[row] for head, values in outputs.items()})
        return verdicts

    def _worth(self, states: States, given: Batch) -> NDArray[np.bool_]:
        """Which pairs pass the scout: its odds are high enough, and no lower than those of the pair turned round."""
        odds = self._parts.scout(states, given)
        places = [
            (number, source.tobytes(), target.tobytes())
            for number, source, target in zip(given.sentence, given.source, given.target, strict=True)
        ]
        known = dict(zip(places, odds, strict=True))
        turned = np.array([known.get((number, target, source), -np.inf) for number, source, target in places])
        passed: NDArray[np.bool_] = (odds >= self.card.least) & (odds >= turned)
        return passed

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
        least=float(content["scout"]["least"]),
    )


def _softmax(logits: NDArray[np.float32]) -> NDArray[np.float32]:
    powers = np.exp(logits - logits.max())
    chances: NDArray[np.float32] = powers / powers.sum()
    return chances
