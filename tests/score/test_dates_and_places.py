"""Dates and places from end to end, on the marked reports of ``labelled/dates`` and ``labelled/places``.

An expression of time counts when it overlaps one marked and has its TIMEX3 value; a place when it overlaps one marked and
has its country. Floors stand in ``floors.yaml``.
"""

import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest
import yaml

from tocsin.domain import Article, Recipe
from tocsin.pipeline.find import find_spans

LABELLED = Path(__file__).parents[2] / "labelled"
FLOORS = yaml.safe_load(Path(__file__).with_name("floors.yaml").read_text())
MARK = re.compile(r"\{\{(?P<words>[^{}|]+)\|(?P<rest>[^{}]+)\}\}")
DAY = re.compile(r"\d{4}-\d\d-\d\d")
GOVERNMENT = "gov"
"""A capital that stands for its government is no place: "Washington said"."""


@dataclass(frozen=True)
class Marked:
    """A stretch of a report and what its writer says of it."""

    start: int
    end: int
    says: tuple[str, ...]


def read_marked(path: Path) -> list[tuple[Article, list[Marked]]]:
    return [
        _report(block, f"{path.stem}-{number}") for number, block in enumerate(path.read_text().strip().split("\n\n"))
    ]


def _report(block: str, name: str) -> tuple[Article, list[Marked]]:
    head, _, body = block.partition("\n")
    text, marks, done = "", list[Marked](), 0
    for match in MARK.finditer(body):
        text += body[done : match.start()]
        marks.append(Marked(len(text), len(text) + len(match["words"]), tuple(match["rest"].split("|"))))
        text += match["words"]
        done = match.end()
    return Article(id=name, text=text + body[done:], published=date.fromisoformat(head.split()[-1])), marks


def found_in(kind, reports):
    rows = {article.id: [] for article, _ in reports}
    for row in find_spans(kind, [article for article, _ in reports], Recipe()):
        rows[row["article"]].append(row)
    return rows


def f1(right: int, found: int, marked: int) -> float:
    return 2 * right / (found + marked)


def overlapping(mark: Marked, rows: list[dict]) -> dict | None:
    return next((row for row in rows if row["start"] < mark.end and mark.start < row["end"]), None)


def dates_score(path: Path) -> dict[str, float]:
    reports = read_marked(path)
    rows = found_in("dates", reports)
    pairs = [(mark.says[1], overlapping(mark, rows[article.id])) for article, marks in reports for mark in marks]
    right = [value for value, row in pairs if row is not None and row["value"] == value.replace("P1DE", "P10Y")]
    values = [row["value"] or "" for found in rows.values() for row in found]
    return {
        "value": f1(len(right), len(values), len(pairs)),
        "full_day": f1(
            len([value for value in right if DAY.fullmatch(value)]),
            len([value for value in values if DAY.fullmatch(value)]),
            len([value for value, _ in pairs if DAY.fullmatch(value)]),
        ),
    }


def places_score(path: Path) -> dict[str, float]:
    reports = [(article, [m for m in marks if m.says[-1] != GOVERNMENT]) for article, marks in read_marked(path)]
    rows = {name: [row for row in found if row["country"]] for name, found in found_in("places", reports).items()}
    marks = [(article.id, mark) for article, marks in reports for mark in marks if mark.says[0] != "-"]
    right = sum((overlapping(mark, rows[name]) or {}).get("country") == mark.says[0] for name, mark in marks)
    sets = [({row["country"] for row in rows[a.id]}, {m.says[0] for m in marks} - {"-"}) for a, marks in reports]
    return {
        "country": f1(right, sum(map(len, rows.values())), len(marks)),
        "country_sets": f1(
            sum(len(found & marked) for found, marked in sets),
            sum(len(found) for found, _ in sets),
            sum(len(marked) for _, marked in sets),
        ),
    }


@pytest.mark.parametrize(
    "path",
    [*LABELLED.glob("dates/*.txt"), *LABELLED.glob("places/*.txt")],
    ids=lambda path: f"{path.parent.name}/{path.stem}",
)
def test_marked_reports_are_read_as_well_as_before(path):
    kind = path.parent.name
    scores = {"dates": dates_score, "places": places_score}[kind](path)
    floors = FLOORS[kind][path.stem]
    assert {name: value for name, value in scores.items() if value < floors[name]} == {}


def test_a_capital_that_stands_for_its_government_is_no_place():
    reports = read_marked(LABELLED / "places" / "wires.txt")
    rows = found_in("places", reports)
    marks = [(article.id, mark) for article, marks in reports for mark in marks if mark.says[-1] == GOVERNMENT]
    taken = [mark for name, mark in marks if overlapping(mark, rows[name])]
    assert len(taken) <= len(marks) // 10


def test_every_mark_says_what_its_kind_says():
    for path in (*(LABELLED / "dates").glob("*.txt"), *(LABELLED / "places").glob("*.txt")):
        for article, marks in read_marked(path):
            assert marks
            assert "{{" not in article.text
            assert all(len(mark.says) == 1 + (path.parent.name == "dates") or mark.says[-1].islower() for mark in marks)
