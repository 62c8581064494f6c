"""Reading the package's data files."""

import csv
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

import yaml

from tocsin.errors import DataError

# libyaml when the wheel has it: six times faster, same answers.
_Loader: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


def data_path(name: str) -> Traversable:
    """The path of a file or folder under ``tocsin/data``."""
    return files("tocsin.data").joinpath(name)


def read_yaml(path: Traversable) -> dict[str, Any]:
    """A YAML file, every scalar a string: Norway's "no" stays a word."""
    try:
        content = yaml.load(path.read_text(encoding="utf-8"), Loader=_Loader)  # noqa: S506 - the base loader makes strings only
    except yaml.YAMLError as error:
        raise DataError(f"{path}: not valid YAML: {error}") from error
    if not isinstance(content, dict):
        raise DataError(f"{path}: expected a mapping at the top, found {type(content).__name__}")
    return content


@cache
def read_csv(name: str) -> tuple[dict[str, str], ...]:
    """The rows of a CSV file under ``tocsin/data``; lines that start with # are comments."""
    lines = data_path(name).read_text(encoding="utf-8").splitlines()
    return tuple(csv.DictReader(line for line in lines if not line.startswith("#")))


def yaml_files(folder: str) -> Iterator[Traversable]:
    """The YAML files of a folder under ``tocsin/data``, by name."""
    found = [path for path in data_path(folder).iterdir() if path.name.endswith(".yaml")]
    return iter(sorted(found, key=lambda path: path.name))
