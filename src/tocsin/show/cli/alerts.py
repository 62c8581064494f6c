"""``tocsin alerts``."""

from pathlib import Path
from typing import Any

import click

from tocsin.show.cli.group import Command
from tocsin.show.cli.options import asked, db_option, filter_options, json_option, paths_argument
from tocsin.show.cli.output import Column, show
from tocsin.show.cli.words import short_id

_COLUMNS = (
    Column("day", lambda alert: str(alert.day or "unknown"), width=10),
    Column("pair", lambda alert: "-".join(alert.dyad), width=9),
    Column("rung", lambda alert: f"{alert.rung} {alert.rung_name}"),
    Column("why", lambda alert: alert.why),
    Column("id", lambda alert: short_id(alert.id), width=8),
)


@click.command(
    "alerts",
    cls=Command,
    examples=(
        "tocsin alerts",
        "tocsin alerts --since 2020-06-01",
        "tocsin alerts news/ --json",
    ),
)
@paths_argument
@filter_options("since", "until", "actor")
@db_option
@json_option
def alerts(paths: tuple[str, ...], db: Path | None, *, as_json: bool, **query: Any) -> None:
    """The days on which a pair of parties rose above its own past, and why.

    Asks the database, or the articles under PATH.
    """
    with asked(paths, db) as pipeline:
        show(pipeline.alerts(**query), _COLUMNS, as_json=as_json, nothing="No alerts.")
