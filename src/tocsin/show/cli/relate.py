"""``tocsin relate``."""

import click

from tocsin.relate.answer import read_questions
from tocsin.show.cli.group import Command
from tocsin.show.cli.lines import objects, opened
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
    with new_pipeline() as pipeline, Bars() as bars, opened(file) as stream:
        questions = list(read_questions(objects(stream)))
        for done, relation in enumerate(pipeline.relate(questions), start=1):
            click.echo(as_json_line(relation))
            bars.show("relate", done, len(questions))
