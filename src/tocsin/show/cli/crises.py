"""``tocsin crises``."""

from pathlib import Path
from typing import Any

import click

from tocsin.show.cli.group import Command
from tocsin.show.cli.options import asked, db_option, filter_options, json_option, paths_argument
from tocsin.show.cli.output import Column, show
from tocsin.show.cli.words import days, short_id

_COLUMNS = (
    Column("crisis", lambda crisis: crisis.name),
    Column("articles", lambda crisis: str(len(crisis.articles)), right=True),
    Column("outlets", lambda crisis: str(len(crisis.outlets)), right=True),
    Column("events", lambda crisis: str(len(crisis.events)), right=True),
    Column("published", lambda crisis: days(crisis.from_, crisis.to), width=24),
    Column("id", lambda crisis: short_id(crisis.id), width=8),
)


@click.command(
    "crises",
    cls=Command,
    examples=("tocsin crises news/", "tocsin crises --actor PRK", "tocsin crises news/ --json"),
)
@paths_argument
@filter_options("since", "until", "actor")
@db_option
@json_option
def crises(paths: tuple[str, ...], db: Path | None, *, as_json: bool, **query: Any) -> None:
    """Which crises the articles tell of: parties, what it is about, how many articles, when.

    Asks the database, or the articles under PATH. For the briefing of one: tocsin brief --crisis.
    """
    with asked(paths, db) as pipeline:
        show(pipeline.crises(**query), _COLUMNS, as_json=as_json, nothing="No articles.")
