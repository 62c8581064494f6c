"""``tocsin merge``."""

from pathlib import Path

import click

from tocsin.errors import InputError
from tocsin.relate.occurrences import read_occurrences
from tocsin.show.cli.group import Command
from tocsin.show.cli.lines import objects, opened
from tocsin.show.cli.options import new_pipeline
from tocsin.show.cli.output import as_json_line


@click.command(
    "merge",
    cls=Command,
    examples=(
        "tocsin merge mentions.jsonl --articles articles.jsonl > events.jsonl",
        """echo '{"id": 1, "article": "a", "sentence": "Peru sued Chile.", "text": "sued"}' | tocsin merge -""",
    ),
)
@click.argument("file", type=click.Path(exists=True, dir_okay=False, allow_dash=True))
@click.option(
    "--articles",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    metavar="FILE",
    help="The articles' texts: a JSON object a line with id and text. Without it the sentences stand for their articles.",
)
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line; it is never otherwise.")
def merge(file: str, articles: Path | None, *, as_json: bool) -> None:  # noqa: ARG001 - every command takes --json
    """Say which given mentions tell the same event, across articles: by their words alone, for acts of any kind.

    FILE holds a JSON object a line with id, article, sentence, and the words that tell the act, as text or as start and
    end in the sentence; or is - for the standard input. The answer names the event and the story of each.
    What tocsin codes itself is merged by more than words: see tocsin events.
    """
    texts: dict[str, str] = {}
    if articles is not None:
        with opened(str(articles)) as stream:
            for number, line in enumerate(objects(stream), start=1):
                if not isinstance(line.get("id"), str | int) or not isinstance(line.get("text"), str):
                    raise InputError(f"{articles}, line {number}: without id or text")
                texts[str(line["id"])] = line["text"]
    with new_pipeline() as pipeline, opened(file) as stream:
        for joined in pipeline.merge(list(read_occurrences(objects(stream))), texts):
            click.echo(as_json_line(joined))
