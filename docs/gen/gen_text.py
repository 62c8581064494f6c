"""Markdown from plain values."""  # noqa: INP001 - a folder of scripts

import re
from collections.abc import Iterable, Sequence
from pathlib import Path

DOCS = Path(__file__).resolve().parents[1]
ROOT = DOCS.parent

_SPECIAL = re.compile(r"([\\`*_\[\]<>|#])")


def safe(text: object) -> str:
    """A text of others on one line, none of it read as Markdown."""
    return _SPECIAL.sub(r"\\\1", " ".join(str(text).split()))


def cell(text: object) -> str:
    """Our own Markdown, fit for a cell of a table."""
    return " ".join(str(text).split()).replace("|", "\\|")


def table(headings: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A Markdown table; cells are Markdown."""
    lines = [headings, ["---"] * len(headings), *rows]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines) + "\n"


def code(text: object) -> str:
    """A word as code."""
    return f"`{text}`"


def codes(words: Iterable[object]) -> str:
    """Words as code, separated by commas."""
    return ", ".join(map(code, words))


def number(value: float, *, signed: bool = False) -> str:
    """A number without needless zeros."""
    return f"{value:+g}" if signed and value else f"{value:g}"
