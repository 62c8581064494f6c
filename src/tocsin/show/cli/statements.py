"""``tocsin statements``."""

from pathlib import Path
from typing import Any

import click

from tocsin.show.cli.group import Command
from tocsin.show.cli.options import asked, db_option, filter_options, json_option, paths_argument
from tocsin.show.cli.output import Column, show
from tocsin.show.cli.words import quoted, short_id, when, who

_COLUMNS = (
    Column("when", lambda statement: when(statement.when), width=13),
    Column("speaker", lambda statement: who([statement.speaker]) if statement.speaker else "unknown"),
    Column("words", quoted),
    Column("id", lambda statement: short_id(statement.id), width=8),
)


@click.command(
    "statements",
    cls=Command,
    examples=(
        "tocsin statements --actor Kim",
        "tocsin statements --since 2020-06-16 --limit 20",
        "tocsin statements news/ --json",
    ),
)
@paths_argument
@filter_options("since", "until", "actor")
@db_option
@json_option
def statements(paths: tuple[str, ...], db: Path | None, *, as_json: bool, **query: Any) -> None:
    """Who said what: quotations and reported claims, with the chain behind them.

    Asks the database, or the articles under PATH.
    """
    with asked(paths, db) as pipeline:
        show(pipeline.statements(**query), _COLUMNS, as_json=as_json, nothing="No statements.")
