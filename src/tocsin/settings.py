"""Settings: every default stands in ``data/tocsin.toml``; the user's file and the environment overlay it.

This is the only place that reads them. Order: the package's file, then ``$TOCSIN_CONFIG`` or
``tocsin.toml`` in the current folder, then ``TOCSIN_<NAME>`` variables.
"""

import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields
from difflib import get_close_matches
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

import msgspec

from tocsin.domain import Recipe
from tocsin.errors import RecipeError

_PREFIX = "TOCSIN_"
_CONFIG = "TOCSIN_CONFIG"


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What a user may set; ``data/tocsin.toml`` explains each."""

    database: str
    workers: int
    pool_from: int
    chunk: int
    model: str
    actors: tuple[str, ...]
    minimum_confidence: float
    max_sentence_tokens: int
    encoder: bool

    def recipe(self) -> Recipe:
        """The part that decides a coding."""
        return Recipe(
            model=self.model,
            actors=self.actors,
            minimum_confidence=self.minimum_confidence,
            max_sentence_tokens=self.max_sentence_tokens,
            encoder=self.encoder,
        )


def load_settings(folder: Path | None = None, environment: Mapping[str, str] | None = None) -> Settings:
    """The settings that hold in a folder (default: the current one). Raises ``RecipeError`` on a bad file or value."""
    environment = os.environ if environment is None else environment
    values = _read(files("tocsin.data").joinpath("tocsin.toml"))
    values |= _user_file(folder or Path(), environment)
    values |= _variables(environment)
    settings = _convert(values)
    _check_ranges(settings)
    return settings


def setting_names() -> tuple[str, ...]:
    """The name of every setting."""
    return tuple(field.name for field in fields(Settings))


def _user_file(folder: Path, environment: Mapping[str, str]) -> dict[str, Any]:
    named = environment.get(_CONFIG)
    path = Path(named) if named else folder / "tocsin.toml"
    if named and not path.is_file():
        raise RecipeError(f"{_CONFIG} names {path}, which is not a file")
    if not path.is_file():
        return {}
    values = _read(path)
    _check_names(values, str(path))
    if isinstance(values.get("actors"), list):
        values["actors"] = [str(path.parent / str(actors)) for actors in values["actors"]]
    return values


def _read(path: Path | Traversable) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, OSError) as error:
        raise RecipeError(f"{path}: cannot be read as TOML: {error}") from error


def _variables(environment: Mapping[str, str]) -> dict[str, Any]:
    """The settings among the variables. A name close to one is a slip; others may belong to someone else."""
    values: dict[str, Any] = {}
    for variable, value in sorted(environment.items()):
        name = variable.removeprefix(_PREFIX).lower()
        if not variable.startswith(_PREFIX) or variable == _CONFIG:
            continue
        if name in setting_names():
            values[name] = value.split(os.pathsep) if name == "actors" else value
        elif close := get_close_matches(name, setting_names(), n=1, cutoff=0.8):
            raise RecipeError(f"environment: unknown setting {variable}; did you mean {_PREFIX}{close[0].upper()}?")
    return values


def _check_names(values: Mapping[str, Any], where: str) -> None:
    for name in sorted(set(values) - set(setting_names())):
        close = get_close_matches(name, setting_names(), n=1, cutoff=0.5)
        advice = f"did you mean {close[0]!r}?" if close else f"one of {', '.join(setting_names())}"
        raise RecipeError(f"{where}: unknown setting {name!r}; {advice}")


def _convert(values: Mapping[str, Any]) -> Settings:
    try:
        return msgspec.convert(dict(values), Settings, strict=False)
    except msgspec.ValidationError as error:
        raise RecipeError(f"settings: {error}") from error


def _check_ranges(settings: Settings) -> None:
    if not 0 <= settings.minimum_confidence <= 1:
        raise RecipeError(f"settings: minimum_confidence is {settings.minimum_confidence}; it must lie between 0 and 1")
    for name, least in {"workers": 0, "pool_from": 1, "chunk": 1, "max_sentence_tokens": 1}.items():
        if getattr(settings, name) < least:
            raise RecipeError(f"settings: {name} is {getattr(settings, name)}; the least is {least}")
