"""``tocsin doctor``."""

import sys
from pathlib import Path

import click

from tocsin.codec import to_builtins
from tocsin.errors import TocsinError
from tocsin.pipeline import Check
from tocsin.show.cli.group import Command
from tocsin.show.cli.options import database, db_option, json_option, new_pipeline
from tocsin.show.cli.output import Column, as_json_line, make_console, show_table

_COLUMNS = (
    Column("", lambda check: "ok" if check.ok else "MISSING", width=7),
    Column("what", lambda check: check.name),
    Column("found", lambda check: check.found),
    Column("to do", lambda check: check.hint or ""),
)


@click.command("doctor", cls=Command, examples=("tocsin doctor", "tocsin doctor --db crisis.db --json"))
@db_option
@json_option
def doctor(db: Path | None, *, as_json: bool) -> None:
    """What is installed, whether it is whole, what is missing and how to get it. Exit code 1 if something is."""
    checks = _checks(db or database())
    if as_json:
        for check in checks:
            click.echo(as_json_line(to_builtins(check)))
    else:
        show_table(checks, _COLUMNS)
    if not all(check.ok for check in checks):
        raise SystemExit(1)


def _checks(path: Path) -> list[Check]:
    try:
        with new_pipeline(path if path.exists() else None) as pipeline:
            *checks, stored = pipeline.doctor()
    except TocsinError as error:
        with new_pipeline() as pipeline:
            *checks, _ = pipeline.doctor()
        stored = Check(name="database", ok=False, found=str(error), hint="name another file with --db")
    if stored.ok:
        found = f"{path}: {stored.found}" if path.exists() else f"none at {path} yet; tocsin add makes it"
        stored = Check(name="database", ok=True, found=found)
    return [*checks, stored, _terminal()]


def _terminal() -> Check:
    console = make_console()
    encoding = sys.stdout.encoding or "unknown"
    if not console.is_terminal:
        return Check(name="terminal", ok=True, found=f"output is a pipe or a file, {encoding}")
    return Check(
        name="terminal", ok=True, found=f"{console.width} columns, colours: {console.color_system}, {encoding}"
    )
