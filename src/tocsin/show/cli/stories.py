"""``tocsin stories``."""

from pathlib import Path
from typing import Any

import click

from tocsin.show.cli.group import Command
from tocsin.show.cli.options import asked, db_option, filter_options, json_option, paths_argument
from tocsin.show.cli.output import Column, show
from tocsin.show.cli.words import short_id

_COLUMNS = (
    Column("story", lambda story: story.title or "(no headline)"),
    Column("articles", lambda story: str(len(story.articles)), right=True),
    Column("outlets", lambda story: ", ".join(story.outlets) or "unknown"),
    Column("id", lambda story: short_id(story.id), width=8),
)


@click.command(
    "stories",
    cls=Command,
    examples=("tocsin stories news/", "tocsin stories --limit 10", "tocsin stories news/ --json"),
)
@paths_argument
@filter_options()
@db_option
@json_option
def stories(paths: tuple[str, ...], db: Path | None, *, as_json: bool, **query: Any) -> None:
    """Which articles tell the same news, across outlets and days; each under its most typical headline.

    Asks the database, or the articles under PATH.
    """
    with asked(paths, db) as pipeline:
        show(pipeline.stories(**query), _COLUMNS, as_json=as_json, nothing="No articles.")
