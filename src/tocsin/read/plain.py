"""Plain text and Markdown files: one article each."""

import re
from collections.abc import Iterator

from tocsin.read.encoding import decode
from tocsin.read.files import read_bytes
from tocsin.read.front_matter import split_front_matter
from tocsin.read.markup import strip_markdown
from tocsin.read.record import File, Record, Refused

_HEADLINE = 160
_FIRST_LINE = re.compile(r"\s*(?P<line>[^\n]+)\n[ \t]*\n\s*\S")


def read_text(file: File) -> Iterator[Record | Refused]:
    """The article of a .txt file."""
    text, notes = decode(read_bytes(file.path))
    text = _plain_newlines(text)
    yield Record(text=text, headline=headline(text), notes=notes)


def read_markdown(file: File) -> Iterator[Record | Refused]:
    """The article of a .md file, with its front matter."""
    text, notes = decode(read_bytes(file.path))
    sources, body, more = split_front_matter(_plain_newlines(text))
    body = strip_markdown(body)
    yield Record(text=body, headline=headline(body), sources=sources, notes=notes + more)


def headline(text: str) -> str | None:
    """The first line, if it looks like a title: short, without a full stop, alone above a blank line."""
    match = _FIRST_LINE.match(text)
    line = match["line"].strip() if match else ""
    return line if 0 < len(line) < _HEADLINE and not line.endswith((".", ":", ",", ";")) else None


def _plain_newlines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")
