"""``tocsin events``."""

from pathlib import Path
from typing import Any

import click

from tocsin.show.cli.group import Command
from tocsin.show.cli.options import asked, db_option, filter_options, json_option, paths_argument
from tocsin.show.cli.output import Column, show
from tocsin.show.cli.words import act, parties, short_id, status, when

_COLUMNS = (
    Column("when", lambda event: when(event.when), width=13),
    Column("what", act),
    Column("who > whom", parties),
    Column("status", status, width=12),
    Column("reports", lambda event: str(event.reports), width=7, right=True),
    Column("id", lambda event: short_id(event.id), width=8),
)


@click.command(
    "events",
    cls=Command,
    examples=(
        "tocsin events",
        "tocsin events --since 2020-06-01 --actor PRK --event THREATEN",
        "tocsin events news/ --json",
    ),
)
@paths_argument
@filter_options("since", "until", "actor", "event", "status")
@db_option
@json_option
def events(paths: tuple[str, ...], db: Path | None, *, as_json: bool, **query: Any) -> None:
    """What was done, threatened, planned or denied: reports of one act together, in time.

    Asks the database, or the articles under PATH.
    """
    with asked(paths, db) as pipeline:
        show(pipeline.events(**query), _COLUMNS, as_json=as_json, nothing="No events.")
