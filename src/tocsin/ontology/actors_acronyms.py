"""Acronyms: "ANA" is the Afghan army only in an article that names Afghanistan, or the army in full."""

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace
from functools import cache

from tocsin.errors import DataError
from tocsin.ontology.actors_entries import Doubt, Entry
from tocsin.ontology.files import data_path, read_yaml

_ACRONYM = re.compile(r"(?=.{2,5}$)[A-Z][A-Z.&+-]*[A-Z.+]")
_OF_THE_STATE = frozenset({"state", "demonym", "capital"})


def with_proof(entries: Mapping[str, Entry]) -> dict[str, Entry]:
    """The same aliases; an organisation's acronym now asks the article for its country or a longer name."""
    state_names: dict[str | None, list[str]] = defaultdict(list)
    own_names: dict[tuple[str, str | None], list[str]] = defaultdict(list)
    for alias, entry in entries.items():
        if entry.kind in _OF_THE_STATE and entry.code:
            state_names[entry.code].append(alias)
        elif not is_acronym(alias):
            own_names[entry.name, entry.code].append(alias)
    return {
        alias: _asking(entry, [*own_names[entry.name, entry.code], *state_names[entry.code]])
        if _needs_proof(alias, entry)
        else entry
        for alias, entry in entries.items()
    }


def is_acronym(alias: str) -> bool:
    """Two to five capitals, with or without points."""
    return _ACRONYM.fullmatch(alias) is not None


@cache
def sure_acronyms() -> frozenset[str]:
    """Acronyms that stand for one body the world over. Raises ``DataError`` when the list is missing."""
    path = data_path("actors").joinpath("acronyms.yaml")
    sure = read_yaml(path).get("sure")
    if not isinstance(sure, list):
        raise DataError(f"{path}: lacks the list 'sure'")
    return frozenset(sure)


def _needs_proof(alias: str, entry: Entry) -> bool:
    return entry.kind in {"organisation", "seat"} and is_acronym(alias) and alias not in sure_acronyms()


def _asking(entry: Entry, proofs: list[str]) -> Entry:
    doubt = entry.doubt or Doubt(unless=())
    return replace(entry, doubt=replace(doubt, needs=tuple(dict.fromkeys(proofs))))
