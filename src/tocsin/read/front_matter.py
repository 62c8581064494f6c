"""YAML front matter: the block between two lines of three dashes at the top of a Markdown file."""

import re
from typing import Any

import yaml

from tocsin.read.fields import read_fields
from tocsin.read.limits import MAX_FRONT_MATTER
from tocsin.read.record import Source

_OPENING = re.compile(r"\ufeff?\s*---[ \t]*\n")
_MAX_BRACKETS = 500
_CLOSING = re.compile(r"^(?:---|\.\.\.)[ \t]*$\n?", re.MULTILINE)


def split_front_matter(text: str) -> tuple[tuple[Source, ...], str, tuple[str, ...]]:
    """The metadata, the text below it, and notes. A text without front matter comes back as it is."""
    opening = _OPENING.match(text)
    closing = _CLOSING.search(text, opening.end(), opening.end() + MAX_FRONT_MATTER) if opening else None
    if not opening or not closing:
        return (), text, ()
    values = _load(text[opening.end() : closing.start()])
    if values is None:
        return (), text[closing.end() :], ("the front matter is not valid YAML and was not used",)
    fields = read_fields({key: value for key, value in values.items() if key not in {"text", "html"}})
    return (Source(name="front matter", values=fields),), text[closing.end() :], ()


def _load(block: str) -> dict[Any, Any] | None:
    if block.count("[") + block.count("{") > _MAX_BRACKETS:  # nested ones take quadratic time
        return None
    try:
        # Strings only: Norway's "no" and a title like "12:30" stay words. Not libyaml: deep nesting
        # must end in RecursionError, not in a crash.
        values = yaml.load(block, Loader=yaml.BaseLoader)  # noqa: S506
    except (yaml.YAMLError, RecursionError, ValueError, TypeError):
        return None
    if values in (None, ""):
        return {}
    return values if isinstance(values, dict) else None
