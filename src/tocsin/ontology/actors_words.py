"""Word lists by which an actor is told from a place, a language or a thing."""

from dataclasses import dataclass, fields
from functools import cache

from tocsin.errors import DataError
from tocsin.ontology.files import data_path, read_yaml


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorWords:
    """Lemmas, lower case; what each list is for stands in ``data/actors/words.yaml``."""

    act_nouns: frozenset[str]
    place_nouns: frozenset[str]
    thing_nouns: frozenset[str]
    state_nouns: frozenset[str]
    motion_verbs: frozenset[str]
    physical_verbs: frozenset[str]
    speech_words: frozenset[str]
    language_verbs: frozenset[str]
    wandering_roles: frozenset[str]
    relation_roles: frozenset[str]
    private_people: frozenset[str]
    name_roles: frozenset[str]
    trait_roles: frozenset[str]
    foreign_words: frozenset[str]


@cache
def actor_words() -> ActorWords:
    """The package's lists. Raises ``DataError`` when one is missing."""
    path = data_path("actors").joinpath("words.yaml")
    content = read_yaml(path)
    names = [field.name for field in fields(ActorWords)]
    missing = [name for name in names if not content.get(name)]
    if missing:
        raise DataError(f"{path}: lacks the lists {missing}")
    return ActorWords(**{name: frozenset(content[name]) for name in names})


@cache
def regional_bodies() -> dict[str, frozenset[str]]:
    """Regions ("west african") with the bodies that the leaders of their states sit in."""
    path = data_path("actors").joinpath("epithets.yaml")
    content = read_yaml(path)
    if not isinstance(content.get("bodies"), dict):
        raise DataError(f"{path}: lacks the mapping 'bodies'")
    return {region: frozenset(names) for region, names in content["bodies"].items()}


@cache
def epithets() -> dict[str, frozenset[str]]:
    """Common nouns for states ("kingdom") with the codes they can mean; none means any."""
    path = data_path("actors").joinpath("epithets.yaml")
    content = read_yaml(path)
    if not isinstance(content.get("epithets"), dict):
        raise DataError(f"{path}: lacks the mapping 'epithets'")
    return {phrase: frozenset(codes) for phrase, codes in content["epithets"].items()}
