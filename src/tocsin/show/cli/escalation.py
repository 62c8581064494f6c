"""``tocsin escalation``."""

from pathlib import Path
from typing import Any

import click

from tocsin.show.cli.group import Command
from tocsin.show.cli.options import asked, db_option, filter_options, json_option, paths_argument
from tocsin.show.cli.output import Column, show

_COLUMNS = (
    Column("day", lambda row: str(row.day or "unknown"), width=10),
    Column("pair", lambda row: "-".join(row.dyad), width=9),
    Column("rung", lambda row: f"{row.rung} {row.rung_name}"),
    Column("level", lambda row: f"{row.level:.1f}", width=7, right=True),
    Column("score", lambda row: f"{row.score:+.1f}", width=7, right=True),
    Column("events", lambda row: str(len(row.events)), width=7, right=True),
    Column("reports", lambda row: str(row.reports), width=7, right=True),
)


@click.command(
    "escalation",
    cls=Command,
    examples=(
        "tocsin escalation",
        "tocsin escalation --actor PRK --since 2020-06-01",
        "tocsin escalation news/ --json",
    ),
)
@paths_argument
@filter_options("since", "until", "actor")
@db_option
@json_option
def escalation(paths: tuple[str, ...], db: Path | None, *, as_json: bool, **query: Any) -> None:
    """How tense each pair of parties is, day by day, from events and not from reports. Days without articles have no row.

    Asks the database, or the articles under PATH.
    """
    with asked(paths, db) as pipeline:
        show(pipeline.escalation(**query), _COLUMNS, as_json=as_json, nothing="No pair of parties.")
