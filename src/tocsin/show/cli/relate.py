"""``tocsin relate``."""

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, TextIO

import click

from tocsin.errors import InputError
from tocsin.relate.answer import read_questions
from tocsin.show.cli.group import Command
from tocsin.show.cli.options import new_pipeline
from tocsin.show.cli.output import as_json_line
from tocsin.show.cli.progress import Bars


@click.command(
    "relate",
    cls=Command,
    examples=(
        "tocsin relate pairs.jsonl > answers.jsonl",
        """echo '{"id": 1, "sentence": "Peru sued Chile.", "source": "Peru", "target": "Chile"}' | tocsin relate -""",
    ),
)
@click.argument("file", type=click.Path(exists=True, dir_okay=False, allow_dash=True))
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line; it is never otherwise.")
def relate(file: str, *, as_json: bool) -> None:  # noqa: ARG001 - every command takes --json
    """Say what each sentence tells one party does to another.

    FILE holds a JSON object a line with id, sentence, source and target, or is - for the standard input. The answer is an
    event, its mode and status, a confidence, and no_act, the chance that there is no act between the two. An act that is yet to come
    counts as AGREE if it is friendly and as THREATEN if it is hostile, as in PLOVER.
    """
    with new_pipeline() as pipeline, Bars() as bars, _opened(file) as stream:
        questions = list(read_questions(_objects(stream)))
        for done, relation in enumerate(pipeline.relate(questions), start=1):
            click.echo(as_json_line(relation))
            bars.show("relate", done, len(questions))


def _opened(file: str) -> TextIO:
    return sys.stdin if file == "-" else Path(file).open(encoding="utf-8")


def _objects(stream: TextIO) -> Iterator[dict[str, Any]]:
    for number, line in enumerate(stream, start=1):
        if not line.strip():
            continue
        try:
            found = json.loads(line)
        except json.JSONDecodeError as error:
            raise InputError(f"line {number}: no JSON: {error.msg}") from error
        if not isinstance(found, dict):
            raise InputError(f"line {number}: no JSON object")
        yield found
