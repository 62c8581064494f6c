"""The words by which a sentence names a state: its names, its adjectives, its people and its capital."""

from functools import cache, lru_cache

from tocsin.ontology.files import read_yaml, yaml_files
from tocsin.text.wording import flat

_KEYS = ("names", "adjectives", "people", "capitals")


@lru_cache(maxsize=50_000)
def names_state(code: str, text: str) -> bool:
    """Whether a text names a state: "PHL" of "Manila ruled it out"."""
    told = f" {flat(text)} "
    return any(f" {name} " in told for name in _names().get(code, ()))


@cache
def _names() -> dict[str, frozenset[str]]:
    found = {}
    for path in yaml_files("territories"):
        content = read_yaml(path)
        found[content["code"]] = frozenset(flat(name) for key in _KEYS for name in content.get(key, ()))
    return found
