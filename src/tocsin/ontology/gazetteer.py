"""The gazetteer: which names and role nouns stand for which actors."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

import ahocorasick_rs

from tocsin.errors import DataError
from tocsin.ontology.actors_acronyms import with_proof
from tocsin.ontology.actors_entries import Doubt, Entry, Hit, Tenure
from tocsin.ontology.actors_files import Named, package_files, read_actors, without_accents

__all__ = ["Doubt", "Entry", "Gazetteer", "Hit", "Tenure", "load_gazetteer"]

# One character for one, so that offsets hold.
_PLAIN = str.maketrans("’‘ʼ´`‐‑–—\u00a0\n\t\u2009“”", "'''''----    \"\"")
_SYLLABLES = re.compile(r"[A-Z][a-z]+ [A-Z][a-z]+-[a-z]+")
# Shorter names are left alone in capitals: "MALI" is fine, "US" already is, "CHAD" might be an acronym's luck.
_SHORTEST_IN_CAPITALS = 4
# The sentences of an article are asked several times each.
_REMEMBERED = 512


@cache
def load_gazetteer(extra: tuple[str, ...] = ()) -> "Gazetteer":
    """The gazetteer of the package; files in ``extra`` (paths, same formats) add to it and overrule it.

    An acronym that only ``extra`` knows needs no proof in the article. Raises ``DataError``, naming file, entry and problem, when a file breaks its schema or claims an
    alias that another entry of the same layer holds.
    """
    shipped = _gather((path.name, read_actors(path)) for path in package_files())
    own = _gather((name, read_actors(Path(name))) for name in extra)
    entries = {**with_proof(shipped), **own}
    names = {alias: entry for alias, entry in entries.items() if entry.kind != "role"}
    return Gazetteer(
        names=_Scanner(_with_variants(names)),
        roles=_Scanner({alias: entry for alias, entry in entries.items() if entry.kind == "role"}),
        people=tuple({id(entry): entry for entry in names.values() if entry.kind == "person"}.values()),
        states={entry.code: entry.name for entry in reversed(names.values()) if entry.code and _is_whole_state(entry)},
    )


@dataclass(frozen=True)
class Gazetteer:
    """Finds actors' names (case counts) and role nouns (case does not) in a text."""

    names: "_Scanner"
    roles: "_Scanner"
    people: tuple[Entry, ...]
    states: dict[str, str]

    def find_names(self, text: str) -> list[Hit]:
        """The longest known names in a text, left to right, not overlapping."""
        return self.names.find(text.translate(_PLAIN))

    def find_roles(self, text: str) -> list[Hit]:
        """The longest role nouns in a text, left to right, not overlapping."""
        lowered = text.translate(_PLAIN).lower()
        # "İ" grows when lowered; such a text is searched as it stands, because offsets come first.
        return self.roles.find(lowered if len(lowered) == len(text) else text)

    def entry(self, alias: str) -> Entry | None:
        """The entry that holds this very name or role noun."""
        return self.names.entries.get(alias) or self.roles.entries.get(alias.lower())

    def state_name(self, code: str) -> str:
        """The name to print for a state's code; the code itself when it is no state's."""
        return self.states.get(code, code)


class _Scanner:
    """A set of patterns, searched in one pass."""

    def __init__(self, entries: dict[str, Entry]) -> None:
        self.entries = entries
        self._values = list(entries.values())
        self._automaton = ahocorasick_rs.AhoCorasick(list(entries), store_patterns=False) if entries else None
        self._remembered = lru_cache(_REMEMBERED)(self._search)

    def find(self, text: str) -> list[Hit]:
        return list(self._remembered(text))

    def _search(self, text: str) -> list[Hit]:
        if self._automaton is None:
            return []
        found = self._automaton.find_matches_as_indexes(text, overlapping=True)
        whole = [(start, -end, index) for index, start, end in found if _is_whole(text, start, end)]
        hits: list[Hit] = []
        for start, minus_end, index in sorted(whole):
            if not hits or start >= hits[-1].end:
                hits.append(Hit(start, -minus_end, self._values[index]))
        return hits


def _is_whole(text: str, start: int, end: int) -> bool:
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    return not (before.isalnum() or (after.isalnum() and text[end - 1].isalnum()))


def _gather(sources: Iterable[tuple[str, Named]]) -> dict[str, Entry]:
    gathered: dict[str, Entry] = {}
    for source, named in sources:
        for alias, entry in named:
            other = gathered.setdefault(alias, entry)
            if other is not entry and (other.name, other.code, other.kind) != (entry.name, entry.code, entry.kind):
                raise DataError(
                    f"{source}: {alias!r} is claimed by {other.name!r} ({other.kind}, {other.code}) and by "
                    f"{entry.name!r} ({entry.kind}, {entry.code}); drop one or tell them apart with a longer alias"
                )
    return gathered


def _with_variants(names: dict[str, Entry]) -> dict[str, Entry]:
    """Names without accents, and in capitals for headlines and datelines; a given name is never overruled."""
    variants: dict[str, Entry] = {}
    for alias, entry in names.items():
        plain = alias.translate(_PLAIN)
        for form in (plain, without_accents(plain), *_syllables(entry, plain)):
            variants.setdefault(form, entry)
            if len(form) >= _SHORTEST_IN_CAPITALS:
                variants.setdefault(form.upper(), entry)
    return {**variants, **{alias.translate(_PLAIN): entry for alias, entry in names.items()}}


def _syllables(entry: Entry, name: str) -> tuple[str, ...]:
    """The other ways to write a name's syllables: "Moon Jae-In" and "Moon Jae In" for "Moon Jae-in"."""
    if entry.kind != "person" or not _SYLLABLES.fullmatch(name):
        return ()
    raised = name.title()
    return raised, raised.replace("-", " ")


def _is_whole_state(entry: Entry) -> bool:
    return entry.kind == "state" and "PRE" not in entry.sectors
