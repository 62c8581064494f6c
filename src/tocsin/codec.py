"""Nouns to JSON and back.

msgspec does the work. One word needs care: ``from`` is a keyword of Python, so ``When.from_`` is
written as ``from``.
"""

from collections.abc import Iterable
from typing import Any, TypeVar

import msgspec

T = TypeVar("T")


def to_builtins(noun: object) -> Any:
    """A noun, or a tuple of nouns, as dicts, lists, strings and numbers."""
    return _rename(msgspec.to_builtins(noun), "from_", "from")


def to_json(noun: object) -> str:
    """A noun as one line of JSON, keys in the order of the noun's fields."""
    return msgspec.json.encode(to_builtins(noun)).decode()


def to_lines(nouns: Iterable[object]) -> str:
    """Nouns as JSON lines."""
    return "".join(to_json(noun) + "\n" for noun in nouns)


def from_builtins(value: Any, kind: type[T]) -> T:
    """The noun that plain JSON values describe. Raises ``msgspec.ValidationError`` if they do not."""
    return msgspec.convert(_rename(value, "from", "from_"), kind)


def from_json(line: str | bytes, kind: type[T]) -> T:
    """The noun that a line of JSON describes."""
    return from_builtins(msgspec.json.decode(line), kind)


def _rename(value: Any, old: str, new: str) -> Any:
    if isinstance(value, dict):
        return {new if key == old else key: _rename(item, old, new) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_rename(item, old, new) for item in value]
    return value
