"""Answers to the screen: a table on a terminal, plain columns in a pipe, JSON on demand."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import click
import msgspec
from rich.console import Console
from rich.table import Table
from rich.text import Text

from tocsin.codec import to_json

_PIPE_WIDTH = 100_000


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table: its heading and the words in it.

    ``width`` is how wide it may grow on a terminal; columns without it share what is left. ``right`` is for numbers.
    """

    heading: str
    cell: Callable[[Any], str]
    width: int | None = None
    right: bool = False


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
        console.print(_table(nouns, columns, wrap=True))
        return
    with console.capture() as captured:
        console.print(_table(nouns, columns, wrap=False))
    for line in captured.get().splitlines():
        click.echo(line.rstrip())


def make_console() -> Console:
    """A console for the answers: rich knows terminals, pipes and NO_COLOR."""
    console = Console(highlight=False)
    return console if console.is_terminal else Console(highlight=False, width=_PIPE_WIDTH, no_color=True)


def _table(nouns: Sequence[object], columns: Sequence[Column], *, wrap: bool) -> Table:
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="bold")
    cells = [[plain(column.cell(noun)) for noun in nouns] for column in columns]
    for column, words in zip(columns, cells, strict=True):
        justify: Any = "right" if column.right else "left"
        width = min(max(map(len, [column.heading, *words])), column.width) if column.width and wrap else None
        table.add_column(column.heading, justify=justify, no_wrap=not wrap, overflow="fold", width=width)
    for row in zip(*cells, strict=True):
        table.add_row(*map(Text, row))
    return table


def plain(text: str) -> str:
    """A text of others on one line, without characters that could steer a terminal."""
    return "".join(letter for letter in " ".join(text.split()) if letter.isprintable())
