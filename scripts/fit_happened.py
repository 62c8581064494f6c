"""Set the weights of ``data/status/happened.yaml`` on the labelled sentences of ``labelled/happened``.

    python scripts/fit_happened.py            # fit, write the weights, print how well they do
    python scripts/fit_happened.py --measure  # print only

A weight moves away from where it starts only as far as the labels pull it: the squared error of the
probability plus ``RIDGE`` times the squared distance from the start. No other text is read.
"""

import re
import sys
from collections.abc import Callable
from pathlib import Path

import numpy as np
import yaml

from tocsin.annotate.model import load_model
from tocsin.code.factuality import judge
from tocsin.domain import Recipe
from tocsin.ontology.happened import start_of

ROOT = Path(__file__).parent.parent
LABELS = ROOT / "labelled" / "happened"
WEIGHTS = ROOT / "src" / "tocsin" / "data" / "status" / "happened.yaml"
RIDGE = 0.2
_MARK = re.compile(r"\{(-?[\d.]+)\}")

Example = tuple[tuple[str, ...], float]


def main() -> None:
    """Fit unless asked only to measure; then say how well the weights do on both files."""
    nlp = load_model(Recipe().model)
    fit, held = (examples(nlp, LABELS / name) for name in ("fit.txt", "held_out.txt"))
    if "--measure" not in sys.argv:
        write(fitted(fit))
    weights = {name: float(value) for name, value in yaml.safe_load(WEIGHTS.read_text())["fitted"].items()}
    for name, found in (("fit", fit), ("held out", held)):
        told = np.array([probability(features, weights) for features, _ in found])
        true = np.array([label for _, label in found])
        print(
            f"{name}: {len(found)} acts, r {np.corrcoef(told, true)[0, 1]:.3f}, mean error {abs(told - true).mean():.3f}"
        )


def examples(nlp: Callable, path: Path) -> list[Example]:  # type: ignore[type-arg]  # spaCy's Language
    """Each labelled act as its features and the probability that its value stands for."""
    found = []
    for line in path.read_text().splitlines():
        if line and not line.startswith("#"):
            found += [(judge(token).features, (value + 3) / 6) for token, value in labelled(nlp, line)]
    return found


def labelled(nlp: Callable, line: str) -> list:  # type: ignore[type-arg]
    """The tokens of a line that bear a value, and the values."""
    text, ends = "", {}
    for part in re.split(r"(\{-?[\d.]+\})", line):
        if mark := _MARK.fullmatch(part):
            ends[len(text)] = float(mark.group(1))
        else:
            text += part
    doc = nlp(text)
    return [(token, ends[token.idx + len(token)]) for token in doc if token.idx + len(token) in ends]


def fitted(found: list[Example]) -> dict[str, float]:
    """The weights of every feature seen at least twice."""
    counts: dict[str, int] = {}
    for features, _ in found:
        for feature in features:
            counts[feature] = counts.get(feature, 0) + 1
    names = sorted(name for name, count in counts.items() if count > 1)
    at = {name: index for index, name in enumerate(names)}
    table = np.zeros((len(found), len(names)))
    rest = np.zeros(len(found))
    for row, (features, _) in enumerate(found):
        for feature in features:
            if feature in at:
                table[row, at[feature]] += 1
            else:
                rest[row] += start_of(feature)
    start = np.array([start_of(name) for name in names])
    true = np.array([label for _, label in found])
    weights = start.copy()
    for _ in range(4000):
        told = 1 / (1 + np.exp(-(table @ weights + rest)))
        slope = table.T @ ((told - true) * told * (1 - told)) + RIDGE * (weights - start)
        weights -= 0.1 * slope / np.sqrt(1 + table.sum(axis=0) * 0.05)
    return {name: round(float(weight), 2) for name, weight in zip(names, weights, strict=True)}


def probability(features: tuple[str, ...], weights: dict[str, float]) -> float:
    """What some weights make of an act's features."""
    return float(1 / (1 + np.exp(-sum(weights.get(name, start_of(name)) for name in features))))


def write(weights: dict[str, float]) -> None:
    """Replace what stands under ``fitted``."""
    head = WEIGHTS.read_text().split("fitted:")[0]
    WEIGHTS.write_text(head + "fitted:\n" + "".join(f'  "{name}": {value}\n' for name, value in weights.items()))


if __name__ == "__main__":
    main()
