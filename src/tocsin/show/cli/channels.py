"""``tocsin channels``."""

from pathlib import Path
from typing import Any

import click

from tocsin.show.cli.group import Command
from tocsin.show.cli.options import asked, db_option, filter_options, json_option, paths_argument
from tocsin.show.cli.output import Column, show
from tocsin.show.cli.words import history, short_id

_COLUMNS = (
    Column("channel", lambda channel: channel.name),
    Column("between", lambda channel: ", ".join(channel.parties) or "unknown", width=12),
    Column("state", lambda channel: channel.state, width=9),
    Column("history", lambda channel: history(channel.states)),
    Column("id", lambda channel: short_id(channel.id), width=8),
)


@click.command(
    "channels",
    cls=Command,
    examples=(
        "tocsin channels",
        "tocsin channels --status cut",
        "tocsin channels news/ --json",
    ),
)
@paths_argument
@filter_options("since", "until", "actor", "status")
@db_option
@json_option
def channels(paths: tuple[str, ...], db: Path | None, *, as_json: bool, **query: Any) -> None:
    """Lines of contact between parties (offices, hotlines, embassies, crossings, talks), and their latest state.

    Asks the database, or the articles under PATH.
    """
    with asked(paths, db) as pipeline:
        show(pipeline.channels(**query), _COLUMNS, as_json=as_json, nothing="No channels.")
