"""Event notes from end to end: who (country) did what (event) to whom (country), on the notes of ``labelled/notes``.

A triple counts when event and both countries are right; an act of both sides has no direction. CONCEDE and RETREAT count as one,
as do all bodies above states; an armed group of many countries has none. Floors stand in ``floors.yaml``.
"""

import json
from datetime import date
from itertools import combinations, product
from pathlib import Path

import pytest
import yaml

from tocsin.batch import load_coder
from tocsin.domain import Article, Recipe

NOTES = Path(__file__).parents[2] / "labelled" / "notes"
FLOORS = yaml.safe_load(Path(__file__).with_name("floors.yaml").read_text())["notes"]
YIELDING = {"CONCEDE": "YIELD", "RETREAT": "YIELD"}
ABOVE_STATES = {"UNO": "IGO", "EUR": "IGO", "IMG": "", "ISM": "", None: ""}


@pytest.fixture(scope="module")
def compared(coded_as_shipped):
    notes = [json.loads(line) for path in sorted(NOTES.glob("*.jsonl")) for line in path.read_text().splitlines()]
    assert len(notes) == 380
    return [(labelled(note), coded_as_shipped(note)) for note in notes]


@pytest.fixture(scope="module")
def coded_as_shipped():
    annotator, coder = load_coder(Recipe())

    def code(note):
        day = note["date"]
        published = date(int(day[:4]), int(day[4:6]), int(day[6:]))
        parsed = annotator.parse(Article(id=note["id"], text=note["text"], published=published))
        return {
            unit
            for mention in coder.code(parsed).mentions
            for unit in units(
                mention.event,
                [actor.code for actor in mention.source],
                [actor.code for actor in mention.target],
                both=mention.mutual,
            )
        }

    return code


def labelled(note):
    """The triples of a note's labels."""
    return {
        unit
        for event in note["events"]
        for unit in units(
            event["root"],
            [party["code"] or None for party in event["source"]],
            [party["code"] or None for party in event["target"]],
            both=event["reciprocal"],
        )
    }


def units(event, sources, targets, *, both):
    """Triples of an act; of one that all sides share, one for each two sides."""
    event = YIELDING.get(event, event)
    doers, hit = ([ABOVE_STATES.get(code, code) for code in codes] or [""] for codes in (sources, targets))
    if both:
        return {(event, *sorted(pair)) for pair in combinations((*doers, *(hit if targets else ())), 2)}
    return {(event, *pair) for pair in product(doers, hit)}


def f1(compared, part):
    """F1 of what ``part`` makes of the triples, note by note."""
    right = found = true = 0
    for wanted, told in compared:
        parts, own = {part(unit) for unit in wanted}, {part(unit) for unit in told}
        right, found, true = right + len(parts & own), found + len(own), true + len(parts)
    return 2 * right / (found + true)


@pytest.mark.parametrize(
    ("name", "part"), [("triple", lambda unit: unit), ("dyad", lambda unit: unit[1:]), ("event", lambda unit: unit[0])]
)
def test_notes_are_coded_as_well_as_before(compared, name, part):
    assert round(f1(compared, part), 3) >= FLOORS[name]
