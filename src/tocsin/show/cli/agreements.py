"""``tocsin agreements``."""

from pathlib import Path
from typing import Any

import click

from tocsin.show.cli.group import Command
from tocsin.show.cli.options import asked, db_option, filter_options, json_option, paths_argument
from tocsin.show.cli.output import Column, show
from tocsin.show.cli.words import history, short_id, when

_COLUMNS = (
    Column("agreement", lambda agreement: agreement.name),
    Column("between", lambda agreement: ", ".join(agreement.parties) or "unknown", width=12),
    Column("signed", lambda agreement: when(agreement.signed), width=13),
    Column("state", lambda agreement: agreement.state, width=9),
    Column("history", lambda agreement: history(agreement.states)),
    Column("id", lambda agreement: short_id(agreement.id), width=8),
)


@click.command(
    "agreements",
    cls=Command,
    examples=(
        "tocsin agreements",
        "tocsin agreements --actor KOR",
        "tocsin agreements news/ --json",
    ),
)
@paths_argument
@filter_options("since", "until", "actor", "status")
@db_option
@json_option
def agreements(paths: tuple[str, ...], db: Path | None, *, as_json: bool, **query: Any) -> None:
    """Treaties, armistices, pacts and declarations, and whether they stand. A breach is according to someone.

    Asks the database, or the articles under PATH.
    """
    with asked(paths, db) as pipeline:
        show(pipeline.agreements(**query), _COLUMNS, as_json=as_json, nothing="No agreements.")
