"""Answers to the screen: a table on a terminal, plain columns in a pipe, JSON on demand."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import click
import msgspec
from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table
from rich.text import Text

from tocsin.codec import to_json

_PIPE_WIDTH = 100_000


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table: its heading, the words in it, and its place (``right`` for numbers)."""

    heading: str
    cell: Callable[[Any], str]
    right: bool = False
    whole: bool = False
    style: str | None = None


def show(nouns: Sequence[object], columns: Sequence[Column], *, as_json: bool, nothing: str) -> None:
    """Print answers; ``nothing`` says that there are none."""
    if as_json:
        show_lines(nouns)
    elif nouns:
        show_table(nouns, columns)
    else:
        click.echo(nothing, err=True)


def show_lines(nouns: Iterable[object]) -> None:
    """One JSON object a line."""
    for noun in nouns:
        click.echo(to_json(noun))


def as_json_line(row: object) -> str:
    """Plain values as one line of JSON."""
    return msgspec.json.encode(row).decode()


def show_table(nouns: Sequence[object], columns: Sequence[Column]) -> None:
    """A table as wide as the terminal; in a pipe every row is one line, however long."""
    console = make_console()
    if console.is_terminal:
        console.print(_table(nouns, columns, box=SIMPLE_HEAD))
        return
    with console.capture() as captured:
        console.print(_table(nouns, columns, box=None))
    for line in captured.get().splitlines():
        click.echo(line.rstrip())


def make_console() -> Console:
    """A console for the answers: rich knows terminals, pipes and NO_COLOR."""
    console = Console(highlight=False)
    return console if console.is_terminal else Console(highlight=False, width=_PIPE_WIDTH, no_color=True)


def _table(nouns: Sequence[object], columns: Sequence[Column], box: Any) -> Table:
    table = Table(box=box, pad_edge=False, header_style="bold")
    for column in columns:
        justify: Any = "right" if column.right else "left"
        table.add_column(column.heading, justify=justify, no_wrap=column.whole or box is None, style=column.style)
    for noun in nouns:
        table.add_row(*(Text(plain(column.cell(noun))) for column in columns))
    return table


def plain(text: str) -> str:
    """A text of others on one line, without characters that could steer a terminal."""
    return "".join(letter for letter in " ".join(text.split()) if letter.isprintable())
