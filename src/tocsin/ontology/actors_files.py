"""The data files on actors, read into entries: each function yields ``(alias, entry)``."""

import csv
import unicodedata
from collections.abc import Iterator
from functools import cache
from importlib.resources.abc import Traversable
from typing import Any, get_args

from tocsin.errors import DataError
from tocsin.ontology.actors_entries import Doubt, Entry, RoleKind, Tenure, first_day, last_day
from tocsin.ontology.files import data_path, read_csv, read_yaml, yaml_files

Named = Iterator[tuple[str, Entry]]

_TERRITORY_KEYS = {
    "about", "schema", "source", "licence", "note", "code", "names", "adjectives", "people", "capitals", "seats",
    "entities", "doubts", "regions", "regional",
}  # fmt: skip
_COLUMNS = {
    "people/1": ("name", "aliases", "code", "role", "sectors", "from", "until", "pronoun"),
    "organisations/1": ("name", "aliases", "code", "sectors", "kind"),
    "roles/1": ("role", "kind", "sectors"),
    "capitals/1": ("capital", "name", "code", "unless", "needs"),
}
_IRREGULAR_ENDINGS = (
    ("man", "men"),
    ("woman", "women"),
    ("child", "children"),
    ("spy", "spies"),
    ("wife", "wives"),
    ("thief", "thieves"),
)


def read_actors(path: Traversable) -> Named:
    """The entries of one file of any of the schemas territory/1, capitals/1, people/1, organisations/1, roles/1."""
    if path.name.endswith((".yaml", ".yml")):
        return territory(path)
    schema, rows = _table(path)
    readers = {"capitals/1": capitals, "people/1": people, "organisations/1": organisations, "roles/1": roles}
    return readers[schema](path, rows)


def package_files() -> Iterator[Traversable]:
    """The files on actors that ship with the package, in a fixed order."""
    yield from yaml_files("territories")
    for name in ("capitals.csv", "organisations.csv", "people.csv", "roles.csv"):
        yield data_path("actors").joinpath(name)


@cache
def sector_names() -> frozenset[str]:
    """PLOVER's sector codes."""
    return frozenset(row["sector"] for row in read_csv("plover/sectors.csv"))


def territory(path: Traversable) -> Named:
    """The names, demonyms, capitals, seats and partly recognised entities of one state."""
    content = read_yaml(path)
    unknown = set(content) - _TERRITORY_KEYS
    if unknown:
        raise DataError(f"{path}: unknown keys {sorted(unknown)}; a territory has {sorted(_TERRITORY_KEYS)}")
    code = content.get("code", "")
    if len(code) != 3 or not code.isupper():
        raise DataError(f"{path}: code {code!r} is not three capital letters (ISO 3166-1 alpha-3)")
    if not content.get("names"):
        raise DataError(f"{path}: {code} has no names")
    doubts = {name: _doubt(value) for name, value in content.get("doubts", {}).items()}
    for alias, entry in _territory_names(path, code, content):
        yield alias, _doubted(entry, doubts.get(alias))


def _territory_names(path: Traversable, code: str, content: dict[str, Any]) -> Named:
    yield from _names(code, content, ())
    for name, seat in content.get("seats", {}).items():
        sectors = _sectors(seat.get("sectors", []), f"{path}: seat {name!r}")
        entry = Entry(name=name, kind="seat", code=code, sectors=sectors)
        for alias in (name, *seat.get("aliases", [])):
            yield alias, entry
    for name, entity in content.get("entities", {}).items():
        yield from _names(code, {"names": [name], **entity}, ("PRE",))


def _names(code: str, content: dict[str, Any], sectors: tuple[str, ...]) -> Named:
    state = content["names"][0]
    kinds = (
        ("names", "state"),
        ("adjectives", "demonym"),
        ("people", "demonym"),
        ("capitals", "capital"),
        ("regions", "capital"),
        ("regional", "demonym"),
    )
    for key, kind in kinds:
        for alias in content.get(key, []):
            yield alias, Entry(name=state, kind=kind, code=code, sectors=sectors)  # type: ignore[arg-type]


def capitals(path: Traversable, rows: list[dict[str, str]]) -> Named:
    """Capitals whose names need a doubt, beside those in the files of the territories."""
    for row in rows:
        if len(row["code"]) != 3 or not row["code"].isupper():
            raise DataError(f"{path}: capital {row['capital']!r} has the code {row['code']!r}; three capital letters")
        unless, needs = tuple(_split(row["unless"])), tuple(_split(row["needs"]))
        doubt = Doubt(unless=unless, needs=needs) if unless or needs else None
        yield row["capital"], Entry(name=row["name"], kind="capital", code=row["code"], doubt=doubt)


def people(path: Traversable, rows: list[dict[str, str]]) -> Named:
    """Persons; the rows of one name are its tenures."""
    by_name: dict[str, list[dict[str, str]]] = {}
    for row in rows:
        by_name.setdefault(row["name"], []).append(row)
    for name, held in by_name.items():
        if len({row["code"] for row in held}) > 1:
            raise DataError(f"{path}: {name!r} has several codes; one person has one")
        entry = Entry(
            name=name,
            kind="person",
            code=held[0]["code"] or None,
            pronoun=held[0]["pronoun"] or None,
            tenures=tuple(_tenure(path, row) for row in held),
        )
        for alias in dict.fromkeys([name, *(alias for row in held for alias in _split(row["aliases"]))]):
            yield alias, entry


def organisations(path: Traversable, rows: list[dict[str, str]]) -> Named:
    """Organisations, armed groups, parties, media."""
    for row in rows:
        sectors = _sectors(row["sectors"].split(), f"{path}: {row['name']!r}")
        entry = Entry(name=row["name"], kind="organisation", code=row["code"] or None, sectors=sectors)
        for alias in (row["name"], *_split(row["aliases"])):
            yield alias, entry


def roles(path: Traversable, rows: list[dict[str, str]]) -> Named:
    """Role nouns with their plurals, lower case."""
    seen = {row["role"].lower() for row in rows}
    for row in rows:
        if row["kind"] not in get_args(RoleKind):
            raise DataError(f"{path}: role {row['role']!r} has kind {row['kind']!r}; one of {get_args(RoleKind)}")
        word = row["role"].lower()
        sectors = _sectors(row["sectors"].split(), f"{path}: role {word!r}")
        entry = Entry(name=word, kind="role", sectors=sectors, role_kind=row["kind"])  # type: ignore[arg-type]
        yield word, entry
        if plural(word) not in seen:
            yield plural(word), entry


def plural(role: str) -> str:
    """The plural of a role noun: "prime ministers", "chiefs of staff", "spokesmen"."""
    noun, of, rest = role.partition(" of ")
    if not of:
        noun, of, rest = role.partition(" in ")
    return _plural_word(noun) + of + rest


def _plural_word(noun: str) -> str:
    for singular, several in _IRREGULAR_ENDINGS:
        if noun.endswith(singular):
            return noun[: -len(singular)] + several
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return noun[:-1] + "ies"
    if noun.endswith(("s", "x", "ch", "sh")):
        return noun + "es"
    return noun + "s"


def without_accents(text: str) -> str:
    """As in "Erdoğan" → "Erdogan"."""
    if text.isascii():
        return text
    plain = unicodedata.normalize("NFKD", text.replace("ı", "i").replace("ø", "o").replace("ł", "l"))
    return "".join(char for char in plain if not unicodedata.combining(char))


def _table(path: Traversable) -> tuple[str, list[dict[str, str]]]:
    lines = path.read_text(encoding="utf-8").splitlines()
    found = [line.partition(":")[2].strip() for line in lines if line.startswith("# schema:")]
    if not found or found[0] not in _COLUMNS:
        raise DataError(f"{path}: needs a line '# schema: …', one of {sorted(_COLUMNS)}")
    rows = list(csv.DictReader(line for line in lines if not line.startswith("#")))
    for number, row in enumerate(rows, start=1):
        missing = [column for column in _COLUMNS[found[0]] if row.get(column) is None]
        if missing:
            raise DataError(f"{path}: row {number} ({next(iter(row.values()))!r}) lacks {missing}")
    return found[0], rows


def _tenure(path: Traversable, row: dict[str, str]) -> Tenure:
    where = f"{path}: {row['name']!r}"
    try:
        from_, until = first_day(row["from"]), last_day(row["until"])
    except ValueError as error:
        raise DataError(f"{where}: from {row['from']!r} until {row['until']!r}: {error}") from error
    if from_ and until and from_ > until:
        raise DataError(f"{where}: from {row['from']} is after until {row['until']}")
    return Tenure(role=row["role"], sectors=_sectors(row["sectors"].split(), where), from_=from_, until=until)


def _sectors(names: list[str], where: str) -> tuple[str, ...]:
    for name in names:
        if name not in sector_names():
            raise DataError(f"{where}: unknown sector {name!r}; one of {sorted(sector_names())}")
    return tuple(names)


def _doubt(value: dict[str, list[str]]) -> Doubt:
    return Doubt(unless=tuple(value.get("unless", [])), given=tuple(value.get("given", [])))


def _doubted(entry: Entry, doubt: Doubt | None) -> Entry:
    if doubt is None:
        return entry
    return Entry(name=entry.name, kind=entry.kind, code=entry.code, sectors=entry.sectors, doubt=doubt)


def _split(aliases: str) -> list[str]:
    return [alias.strip() for alias in aliases.split("|") if alias.strip()]
