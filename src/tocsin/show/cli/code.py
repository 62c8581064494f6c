"""``tocsin code``."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

import click

from tocsin.codec import to_json
from tocsin.show.cli.flat import flat, write_rows
from tocsin.show.cli.group import USAGE, Command
from tocsin.show.cli.options import new_pipeline, some_paths_argument, warn_of_rejected
from tocsin.show.cli.progress import Bars

FORMATS = ("jsonl", "csv")
LATER = ("parquet", "polecat", "icews", "gdelt", "plover")


@click.command(
    "code",
    cls=Command,
    examples=(
        "tocsin code news/ > mentions.jsonl",
        "tocsin code news/ -o mentions.csv",
        "tocsin code a.txt --format csv",
    ),
)
@some_paths_argument
@click.option("-o", "--out", type=click.Path(dir_okay=False, path_type=Path), metavar="FILE", help="Write to a file.")
@click.option(
    "--format",
    "form",
    type=click.Choice([*FORMATS, *LATER]),
    help=f"jsonl or csv; {', '.join(LATER)} come with a later version. [default: by the name of FILE, else jsonl]",
)
@click.option("--json", "as_json", is_flag=True, help="The same as --format jsonl.")
def code(paths: tuple[str, ...], out: Path | None, form: str | None, *, as_json: bool) -> None:
    """Code articles: one line for each act or statement that a passage reports, with its offsets and reasons."""
    form = _format(form, out, as_json=as_json)
    with new_pipeline() as pipeline, Bars() as bars:
        reading = pipeline.read(paths, bars.show)
        if not reading.articles:
            warn_of_rejected([intake for intake in reading.intakes if intake.outcome == "rejected"])
            raise click.ClickException("none of these inputs could be used")
        problems = []
        with _target(out) as stream:
            write = write_rows(stream) if form == "csv" else None
            for coding in pipeline.code(reading, bars.show):
                problems += [f"{coding.article}: {coding.problem}"] if coding.problem else []
                for mention in coding.mentions:
                    if write:
                        write(flat(mention))
                    else:
                        stream.write(to_json(mention) + "\n")
    warn_of_rejected([intake for intake in reading.intakes if intake.outcome == "rejected"])
    for problem in problems:
        click.echo(f"could not be coded: {problem}", err=True)
    if out:
        click.echo(f"Written to {out}", err=True)


def _format(form: str | None, out: Path | None, *, as_json: bool) -> str:
    if as_json:
        form = "jsonl"
    suffix = out.suffix.lower().removeprefix(".") if out else ""
    form = form or (suffix if suffix in (*FORMATS, *LATER) else "jsonl")
    if form in LATER:
        click.echo(f"--format {form} comes with a later version; now: {', '.join(FORMATS)}", err=True)
        raise SystemExit(USAGE)
    return form


@contextmanager
def _target(out: Path | None) -> Iterator[TextIO]:
    if out is None:
        yield sys.stdout
        sys.stdout.flush()
        return
    if not out.absolute().parent.is_dir():
        raise click.UsageError(f"no folder {out.absolute().parent} to write into")
    with out.open("w", encoding="utf-8", newline="") as stream:
        yield stream
