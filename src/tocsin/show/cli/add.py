"""``tocsin add``."""

from pathlib import Path

import click

from tocsin.codec import to_builtins
from tocsin.pipeline import Summary
from tocsin.show.cli.group import Command
from tocsin.show.cli.options import database, db_option, new_pipeline, some_paths_argument, warn_of_rejected
from tocsin.show.cli.output import as_json_line
from tocsin.show.cli.progress import Bars
from tocsin.show.cli.words import counted


@click.command(
    "add",
    cls=Command,
    examples=("tocsin add news/", "tocsin add today.jsonl --db crisis.db", "tocsin add news/ --again"),
)
@some_paths_argument
@db_option
@click.option("--again", is_flag=True, help="Code again what is there already.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object for each input: its fate.")
def add(paths: tuple[str, ...], db: Path | None, *, again: bool, as_json: bool) -> None:
    """Read, code, merge and keep articles in a database. Safe to repeat, and to go on with after a stop.

    Every input ends as stored, duplicate or rejected; the rejected are listed with the reason.
    """
    path = db or database()
    with new_pipeline(path) as pipeline, Bars() as bars:
        summary = pipeline.add(paths, bars.show, again=again)
    if as_json:
        for intake in summary.intakes:
            click.echo(as_json_line(to_builtins(intake)))
    else:
        click.echo(f"{path}: {_in_words(summary)}")
    warn_of_rejected(summary.rejected)
    for intake in summary.failed:
        click.echo(f"  {intake.path}: {intake.reason}", err=True)
    if summary.intakes and len(summary.rejected) == len(summary.intakes):
        raise click.ClickException("none of these inputs could be used")


def _in_words(summary: Summary) -> str:
    words = [f"{summary.stored} stored", counted(summary.duplicates, "duplicate"), f"{len(summary.rejected)} rejected"]
    words += [f"{len(summary.failed)} could not be coded"] if summary.failed else []
    words += [f"{summary.recoded} coded again"] if summary.recoded else []
    return ", ".join(words)
