"""Words that tell the coder who stands behind a noun (``data/act_words.yaml``)."""

from dataclasses import dataclass, fields
from functools import cache

from tocsin.ontology.files import data_path, read_yaml


@dataclass(frozen=True, slots=True, kw_only=True)
class ActWords:
    """Groups of lemmas; what each is for stands in the data file."""

    instruments: frozenset[str]
    heads_of: frozenset[str]
    unnamed: frozenset[str]
    doing: frozenset[str]
    suffering: frozenset[str]
    bodies: frozenset[str]
    persons: frozenset[str]
    grounds: frozenset[str]
    outrages: frozenset[str]
    favourable: frozenset[str]


@cache
def act_words() -> ActWords:
    """The groups of ``data/act_words.yaml``."""
    content = read_yaml(data_path("act_words.yaml"))
    return ActWords(**{field.name: frozenset(content[field.name]) for field in fields(ActWords)})
