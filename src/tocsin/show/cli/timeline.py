"""``tocsin timeline``."""

from pathlib import Path
from typing import Any

import click

from tocsin.show.cli.group import Command
from tocsin.show.cli.options import asked, db_option, filter_options, json_option, paths_argument
from tocsin.show.cli.output import Column, show
from tocsin.show.cli.words import act, short_id, when

_COLUMNS = (
    Column("when", lambda event: when(event.when), width=13),
    Column("what", lambda event: event.summary or act(event)),
    Column("reports", lambda event: str(event.reports), width=7, right=True),
    Column("outlets", lambda event: str(len(event.outlets)), width=7, right=True),
    Column("id", lambda event: short_id(event.id), width=8),
)


@click.command(
    "timeline",
    cls=Command,
    examples=(
        "tocsin timeline",
        "tocsin timeline --since 2020-06-15 --until 2020-06-17",
        "tocsin timeline news/ --actor Kim",
    ),
)
@paths_argument
@filter_options("since", "until", "actor", "event")
@db_option
@json_option
def timeline(paths: tuple[str, ...], db: Path | None, *, as_json: bool, **query: Any) -> None:
    """What happened, day by day: no history, no threats, no plans. Each line is the sentence that tells it best.

    Asks the database, or the articles under PATH.
    """
    with asked(paths, db) as pipeline:
        show(
            pipeline.timeline(**query),
            _COLUMNS,
            as_json=as_json,
            nothing="Nothing happened, as far as these articles tell.",
        )
