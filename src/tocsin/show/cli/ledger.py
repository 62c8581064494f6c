"""``tocsin ledger``."""

from pathlib import Path
from typing import Any

import click

from tocsin.show.cli.group import Command
from tocsin.show.cli.options import asked, db_option, filter_options, json_option, paths_argument
from tocsin.show.cli.output import Column, show
from tocsin.show.cli.words import by_to, promise, short_id, when

_COLUMNS = (
    Column("made", lambda commitment: when(commitment.made), width=13),
    Column("kind", lambda commitment: commitment.kind, width=9),
    Column("by > to", lambda commitment: by_to(commitment.by, commitment.to)),
    Column("what", promise),
    Column("status", lambda commitment: commitment.status, width=12),
    Column("id", lambda commitment: short_id(commitment.id), width=8),
)


@click.command(
    "ledger",
    cls=Command,
    examples=(
        "tocsin ledger",
        "tocsin ledger --status open --actor PRK",
        "tocsin ledger news/ --json",
    ),
)
@paths_argument
@filter_options("since", "until", "actor", "event", "status")
@db_option
@json_option
def ledger(paths: tuple[str, ...], db: Path | None, *, as_json: bool, **query: Any) -> None:
    """Threats, ultimatums, demands, promises and offers, and what came of them. "open": nothing seen in these articles.

    Asks the database, or the articles under PATH.
    """
    with asked(paths, db) as pipeline:
        show(pipeline.ledger(**query), _COLUMNS, as_json=as_json, nothing="No commitments.")
