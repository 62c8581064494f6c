"""Input of one JSON object a line, from a file or the standard input."""

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, TextIO

from tocsin.errors import InputError


def opened(file: str) -> TextIO:
    """A file to read; "-" is the standard input."""
    return sys.stdin if file == "-" else Path(file).open(encoding="utf-8")


def objects(stream: TextIO) -> Iterator[dict[str, Any]]:
    """The objects of a stream, empty lines left out. Raises ``InputError`` with the number of a line that is none."""
    for number, line in enumerate(stream, start=1):
        if not line.strip():
            continue
        try:
            found = json.loads(line)
        except json.JSONDecodeError as error:
            raise InputError(f"line {number}: no JSON: {error.msg}") from error
        if not isinstance(found, dict):
            raise InputError(f"line {number}: no JSON object")
        yield found
