"""The lines of a long file as text, one at a time, in bounded memory."""

import io
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from tocsin.read.binary import looks_wide, refuse_binary
from tocsin.read.encoding import decode
from tocsin.read.files import byte_lines, open_bytes
from tocsin.read.limits import MAX_BYTES, megabytes
from tocsin.read.record import Refused

Line = tuple[str, tuple[str, ...]]
"""The text of a line with its newline, and notes on how it was decoded."""


def text_lines(path: str, *, blank: bool = False) -> Iterator[tuple[int, Line | Refused]]:
    """The lines, each with its number from 1; empty ones only if ``blank``. Raises ``Refused``, with the line's number, where the file itself breaks off."""
    number = 0
    try:
        with open_bytes(path) as stream:
            head = stream.read(4000)
            stream.seek(0)
            refuse_binary(head)
            wide = looks_wide(head)
            for number, line in _wide_lines(stream, wide) if wide else _plain_lines(stream, path, blank=blank):
                yield number, line
    except Refused as refused:
        refused.record = number + 1 if number else None
        raise


def _plain_lines(stream: BinaryIO, path: str, *, blank: bool) -> Iterator[tuple[int, Line | Refused]]:
    for number, line in byte_lines(stream, Path(path).stat().st_size, blank=blank):
        yield number, line if isinstance(line, Refused) else decode(line)


def _wide_lines(stream: BinaryIO, encoding: str) -> Iterator[tuple[int, Line | Refused]]:
    number = 0
    with io.TextIOWrapper(stream, encoding=encoding, errors="replace", newline="\n") as reader:
        while line := reader.readline(MAX_BYTES):
            number += 1
            too_long = len(line) >= MAX_BYTES
            while too_long and not line.endswith("\n") and (line := reader.readline(MAX_BYTES)):
                pass
            yield number, _too_long() if too_long else (line.removeprefix("\ufeff"), (f"read as {encoding}",))


def _too_long() -> Refused:
    return Refused(f"line longer than {megabytes(MAX_BYTES)}", "one article a line")
