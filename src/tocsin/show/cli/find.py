"""``tocsin find``."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from tocsin.show.cli.group import Command
from tocsin.show.cli.options import new_pipeline, warn_of_rejected
from tocsin.show.cli.output import as_json_line
from tocsin.show.cli.progress import Bars

KINDS = ("dates", "places", "actors", "statements", "acts")


@click.command(
    "find",
    cls=Command,
    examples=(
        "tocsin find dates news/",
        "tocsin find actors a.txt | head",
        "echo 'North Korea cut the hotline with the South on Tuesday.' | tocsin find acts -",
    ),
)
@click.argument("kind", type=click.Choice(KINDS), metavar="KIND")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line; it is never otherwise.")
def find(kind: str, paths: tuple[str, ...], *, as_json: bool) -> None:  # noqa: ARG001 - every command takes --json
    """Find one building block alone, as spans with offsets, a JSON object a line.

    KIND is dates (type, TIMEX3 value), places (country, lat, lon, geonames), actors (name, code, sectors),
    statements (content, speaker, words) or acts (event, status, happened). PATH may be - for the standard input.
    """
    with new_pipeline() as pipeline, Bars() as bars:
        with _with_input(paths) as given:
            reading = pipeline.read(given, bars.show, fragments=True)
        warn_of_rejected([intake for intake in reading.intakes if intake.outcome == "rejected"])
        if not reading.articles:
            raise click.ClickException("none of these inputs could be used")
        for span in pipeline.find(kind, reading, bars.show):
            click.echo(as_json_line(span))


@contextmanager
def _with_input(paths: tuple[str, ...]) -> Iterator[list[str]]:
    """The paths, with the standard input as a file in place of "-"."""
    if "-" not in paths:
        yield list(paths)
        return
    with TemporaryDirectory() as folder:
        piped = Path(folder, "input.txt")
        piped.write_bytes(sys.stdin.buffer.read())
        yield [str(piped) if path == "-" else path for path in paths]
