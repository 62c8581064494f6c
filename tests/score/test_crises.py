"""How many facts of whole crises a briefing holds, by the matcher of ``crisis_facts``: floors that may rise.

``seen`` are the crises whose misses were read while rules were written; ``unseen`` were written by people who had not seen
the program, and their misses are not read.
"""

from pathlib import Path

import pytest
import yaml
from crisis_facts import Tally, load_sheet, tally

from tocsin.domain import Briefing
from tocsin.ontology.files import data_path
from tocsin.pipeline import Pipeline

TESTS = Path(__file__).parents[1]
LABELLED = TESTS.parent / "labelled" / "crises"
FLOORS = yaml.safe_load(Path(__file__).with_name("floors.yaml").read_text())["crises"]
SAMPLES = {"korea-2020": "korea_2020_facts.yaml", "qatar-2017": "qatar_2017_facts.yaml"}


def sheet_of(name: str) -> Path:
    return TESTS / "sample" / SAMPLES[name] if name in SAMPLES else LABELLED / f"{name}.yaml"


def briefing_of(name: str) -> Briefing:
    folder = data_path("sample").joinpath(name) if name in SAMPLES else LABELLED / name
    with Pipeline.open(workers=1) as pipeline:
        return pipeline.brief(str(folder))


@pytest.fixture(scope="module", params=sorted(FLOORS))
def told(request) -> tuple[str, list[dict[str, Tally]]]:
    """A group of crises, and the tallies of each."""
    names = FLOORS[request.param]["of"]
    return request.param, [tally(load_sheet(sheet_of(name)), briefing_of(name)) for name in names]


def test_no_section_of_a_group_of_crises_falls_below_its_floor(told):
    group, tallies = told
    shares = {section: share(tallies, section) for section in FLOORS[group]["floors"]}
    low = {section: round(found, 3) for section, found in shares.items() if found < FLOORS[group]["floors"][section]}
    assert not low, f"{group}: {low}, below {FLOORS[group]['floors']}"


def share(tallies: list[dict[str, Tally]], section: str) -> float:
    found = sum(len(each[section].found) for each in tallies)
    return found / sum(len(each[section].found) + len(each[section].missed) for each in tallies)


def test_every_sheet_is_scored():
    named = {name for group in FLOORS.values() for name in group["of"]}
    assert named == {*SAMPLES, *(path.stem for path in LABELLED.glob("*.yaml"))}
