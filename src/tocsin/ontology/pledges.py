"""Words by which somebody binds himself or asks something of others (``data/pledges.yaml``)."""

from dataclasses import dataclass
from functools import cache

from tocsin.ontology.files import data_path, read_yaml

_WARNINGS = ("draws", "bears", "borne", "gives", "terms")


@dataclass(frozen=True, slots=True, kw_only=True)
class PledgeWords:
    """The tables of ``data/pledges.yaml``, base forms."""

    asks: frozenset[str]
    asks_for: dict[str, frozenset[str]]
    binds: frozenset[str]
    offers: frozenset[str]
    no_deeds: frozenset[str]
    harms: frozenset[str]
    harm: frozenset[str]
    mends: frozenset[str]
    thoughts: frozenset[str]
    turns: frozenset[str]
    draws: frozenset[str]
    bears: frozenset[str]
    borne: frozenset[str]
    gives: frozenset[str]
    terms: frozenset[str]


@cache
def pledge_words() -> PledgeWords:
    """The package's tables."""
    content = read_yaml(data_path("pledges.yaml"))
    lists = {
        name: frozenset(content[name])
        for name in ("asks", "binds", "offers", "no_deeds", "harms", "harm", "mends", "thoughts", "turns", *_WARNINGS)
    }
    return PledgeWords(asks_for={verb: frozenset(after) for verb, after in content["asks_for"].items()}, **lists)
