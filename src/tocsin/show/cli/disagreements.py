"""``tocsin disagreements``."""

from pathlib import Path
from typing import Any

import click

from tocsin.show.cli.group import Command
from tocsin.show.cli.options import asked, db_option, filter_options, json_option, paths_argument
from tocsin.show.cli.output import Column, show
from tocsin.show.cli.words import short_id, versions

_COLUMNS = (
    Column("field", lambda disagreement: disagreement.field, width=8),
    Column("versions", versions),
    Column("about", lambda disagreement: short_id(disagreement.subject), width=8),
    Column("id", lambda disagreement: short_id(disagreement.id), width=8),
)


@click.command(
    "disagreements",
    cls=Command,
    examples=(
        "tocsin disagreements",
        "tocsin disagreements news/ --json",
    ),
)
@paths_argument
@filter_options()
@db_option
@json_option
def disagreements(paths: tuple[str, ...], db: Path | None, *, as_json: bool, **query: Any) -> None:
    """Where the reports of one event, channel or agreement differ, with the outlets of each version.

    Asks the database, or the articles under PATH.
    """
    with asked(paths, db) as pipeline:
        show(pipeline.disagreements(**query), _COLUMNS, as_json=as_json, nothing="The reports do not differ.")
