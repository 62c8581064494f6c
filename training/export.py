"""Make the package's encoder of a trained network: ONNX with 8-bit weights, labels, temperatures, checksums.

    python training/export.py build/encoder

Fails if 8-bit weights cost more than 0.01 of macro-F1 on dev.
"""

import argparse
import hashlib
import json
import shutil
import tempfile
from collections.abc import Iterable
from itertools import groupby
from pathlib import Path

import numpy as np
import torch
from examples import IGNORED, Labels, batches, make_examples
from network import PairNetwork
from onnxruntime.quantization import QuantType, quantize_dynamic
from tokenizers import Tokenizer
from torch import Tensor, nn
from torch.nn import functional
from train import BASE, LABELLED, WEIGHTS, predict, split

from tocsin.encoder.feed import Batch
from tocsin.encoder.network import FILES, Parts
from tocsin.score.labelled import read_rows
from tocsin.score.tables import macro_f1

PACKAGE = Path(__file__).parent.parent / "src" / "tocsin" / "data"
STATES = ["first", "told"]
PAIRS = ["mask", "source", "target"]
SIZES = {
    "ids": {0: "S", 1: "N"},
    "mask": {0: "S", 1: "N"},
    "first": {0: "S", 1: "N"},
    "told": {1: "S", 2: "N"},
    "source": {0: "S", 1: "M", 2: "N"},
    "target": {0: "S", 1: "M", 2: "N"},
}
MOST_LOST = 0.01


def main() -> None:
    """Export, compare, fit temperatures on dev, write the package's files."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("trained", type=Path)
    folder = parser.parse_args().trained
    saved = torch.load(folder / "network.pt")
    network = PairNetwork(BASE, saved["labels"], layers=saved["layers"], own=saved["own"])
    network.load_state_dict(saved["state"])
    network.eval()
    rows = read_rows(LABELLED / "batches")
    tokenizer = Tokenizer.from_file(str(BASE / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    labels = Labels(rows)
    labels.names = saved["labels"]
    dev = make_examples(split(rows)[1], labels, tokenizer, both_ways=False)
    home = PACKAGE / "encoder"
    home.mkdir(exist_ok=True)
    write_onnx(network, dev, home)
    tokenizer.save(str(home / "tokenizer.json"))
    exact, small = predict(network, dev), _run(home, dev)
    before, after = (_event_f1(logits, dev) for logits in (exact, small))
    print(f"event macro-F1 on dev: {before:.4f} as trained, {after:.4f} with 8-bit weights")
    if before - after > MOST_LOST:
        raise SystemExit("8-bit weights lose too much")
    temperatures = cautious(
        fit_temperatures(_run(home, part), part)
        for part in (
            make_examples(list(own), labels, tokenizer, both_ways=False)
            for _, own in groupby(split(rows)[1], key=lambda row: row.batch)
        )
    )
    (home / "encoder.toml").write_text(_card(saved["labels"], temperatures))
    shutil.copy(folder / "metrics.json", home / "metrics.json")
    _record(home)


def write_onnx(network: PairNetwork, examples: list, home: Path) -> None:
    """Write reader and judge, both with 8-bit weights."""
    _, (ids, mask, *pairs), _ = next(iter(batches(examples, 3, shuffle=False)))
    states = network.reader(ids, mask)
    parts = {
        "reader": (network.reader, (ids, mask), ["ids", "mask"], STATES),
        "judge": (network.judge, (*states, mask, *pairs), [*STATES, *PAIRS], list(WEIGHTS)),
    }
    for name, (part, inputs, into, out) in parts.items():
        _write_part(part, inputs, into, out, home / f"{name}.onnx")


def _write_part(part: nn.Module, inputs: tuple[Tensor, ...], into: list[str], out: list[str], path: Path) -> None:
    outward = {name: SIZES.get(name, {0: "S", 1: "M"}) for name in out}
    with tempfile.TemporaryDirectory() as folder:
        whole = Path(folder, "whole.onnx")
        torch.onnx.export(
            part, inputs, whole, input_names=into, output_names=out,
            dynamic_axes={name: SIZES[name] for name in into} | outward, opset_version=17, dynamo=False,
        )  # fmt: skip
        # reduce_range: without VNNI, sums of 8-bit products overflow
        quantize_dynamic(
            whole,
            path,
            weight_type=QuantType.QInt8,
            per_channel=True,
            reduce_range=True,
            op_types_to_quantize=["MatMul", "Gather"],
        )


def _run(home: Path, examples: list) -> dict[str, np.ndarray]:
    """The logits of the files, through the code that the package runs them with."""
    parts = Parts(home)
    outputs = []
    for _, inputs, _ in batches(examples, 8, shuffle=False):
        given = Batch(*(tensor.numpy() for tensor in inputs))
        states = parts.read(given)
        outputs.append(parts.judge(states, given))
    order = [id(e) for chosen, _, _ in batches(examples, 8, shuffle=False) for e in chosen]
    wanted = [id(e) for chosen, _, _ in batches(examples, 32, shuffle=False) for e in chosen]
    assert order == wanted, "both runs go through the sentences by length"
    return {head: np.concatenate([output[head] for output in outputs]) for head in WEIGHTS}


def _event_f1(logits: dict[str, np.ndarray], examples: list) -> float:
    true = [
        label["event"] for chosen, _, _ in batches(examples, 32, shuffle=False) for e in chosen for label in e.labels
    ]
    return macro_f1(true, logits["event"].argmax(-1).tolist())


def fit_temperatures(logits: dict[str, np.ndarray], examples: list) -> dict[str, float]:
    """For each head the temperature of least loss on dev (Guo et al. 2017)."""
    chosen = [e for part, _, _ in batches(examples, 32, shuffle=False) for e in part]
    found = {}
    for head in WEIGHTS:
        values = logits[head]
        true = torch.tensor([label[head] for e in chosen for label in e.labels])
        known = true != IGNORED
        found[head] = min(
            (round(0.5 + 0.05 * step, 2) for step in range(60)),
            key=lambda t: float(functional.cross_entropy(torch.from_numpy(values)[known] / t, true[known])),
        )
    return found


def cautious(found: Iterable[dict[str, float]]) -> dict[str, float]:
    """Of the temperatures of several batches the highest: what is to come may be as hard as the hardest of them."""
    each = list(found)
    return {head: max(one[head] for one in each) for head in WEIGHTS}


def _card(labels: dict[str, list[str]], temperatures: dict[str, float]) -> str:
    lines = [
        "# The encoder's outputs, in order, and the temperature that calibrates each head. Written by training/export.py."
    ]
    lines += ["", "[labels]", *(f"{head} = {json.dumps(names)}" for head, names in labels.items())]
    lines += ["", "[temperatures]", *(f"{head} = {value}" for head, value in temperatures.items())]
    return "\n".join(lines) + "\n"


def _record(home: Path) -> None:
    path = PACKAGE / "checksums.json"
    recorded = {name: sum_ for name, sum_ in json.loads(path.read_text()).items() if not name.startswith("encoder/")}
    for name in FILES:
        recorded[f"encoder/{name}"] = hashlib.sha256((home / name).read_bytes()).hexdigest()
    path.write_text(json.dumps(recorded, indent=2, sort_keys=True) + "\n")


if __name__ == "__main__":
    main()
