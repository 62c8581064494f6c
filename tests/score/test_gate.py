"""The gate: on batches that no part of tocsin learned from, scores may rise and must not silently fall.

Floors stand in ``floors.yaml``, a little under what was measured. Raise them with an improvement; never lower one without saying why.
"""

import tomllib
from pathlib import Path

import pytest
import yaml

from tocsin.domain import Recipe
from tocsin.score import answer, read_batch, report

LABELLED = Path(__file__).parents[2] / "labelled"
FLOORS = yaml.safe_load(Path(__file__).with_name("floors.yaml").read_text())


@pytest.fixture(scope="module")
def measured():
    names = tomllib.loads((LABELLED / "splits.toml").read_text())["test"]
    rows = [row for name in names for row in read_batch(LABELLED / "batches" / f"{name}.txt")]
    return report(rows, answer(rows, Recipe()))


def test_no_score_on_the_test_batches_falls_below_its_floor(measured):
    fallen = {
        name: (getattr(measured, name), floor)
        for name, floor in FLOORS["scores"].items()
        if getattr(measured, name) < floor
    }
    fallen |= {
        event: (round(measured.events[event].f1, 3), floor)
        for event, floor in FLOORS["events"].items()
        if measured.events[event].f1 < floor
    }
    assert fallen == {}, "measured, floor"
    assert measured.calibration_error <= FLOORS["most_calibration_error"]
    assert set(FLOORS["events"]) == set(measured.events)
