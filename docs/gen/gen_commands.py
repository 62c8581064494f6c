"""The commands with their help, and how they fail."""  # noqa: INP001

from collections.abc import Iterator

import click
from gen_text import code, safe, table

from tocsin import errors
from tocsin.pipeline import Pipeline
from tocsin.show.cli import main
from tocsin.show.cli.group import COMMANDS

_WIDTH = 92

_EXIT_CODES = {
    0: 'All went well. An answer may still be empty: "No events."',
    1: "Nothing usable among the inputs, no such database or id, or `tocsin doctor` found something missing.",
    2: "Wrong usage: a command, option or setting that does not exist or contradicts another.",
    130: "Stopped with Ctrl-C. What `tocsin add` had already kept stays kept.",
}


def commands_page() -> str:
    """One section a command: its help as it prints it, and the method of the Python API behind it."""
    intro = (
        "# Commands\n\nMade from `--help`. Every command has `--json`. Those that ask (from `events` to `alerts`, and "
        "`explain`) read the database, or the articles under the paths they are given.\n\n"
    )
    listed = table(
        ("command", "does"), ((f"[`{name}`](#tocsin-{name})", safe(about)) for name, about in COMMANDS.items())
    )
    return intro + listed + "".join(_sections())


def _sections() -> Iterator[str]:
    for name in COMMANDS:
        yield f"## tocsin {name}\n\n```text\n{help_of(name)}\n```\n\n"
        if hasattr(Pipeline, name):
            yield f"In Python: [`Pipeline.{name}`](python.md#tocsin.pipeline.Pipeline.{name}).\n\n"


def help_of(name: str) -> str:
    """What ``tocsin NAME --help`` prints."""
    parent = click.Context(main, info_name="tocsin")
    command = main.get_command(parent, name)
    if command is None:
        raise LookupError(name)
    context = click.Context(command, info_name=name, parent=parent, terminal_width=_WIDTH, max_content_width=_WIDTH)
    return command.get_help(context)


def errors_page() -> str:
    """The tree of errors, each with its class's words, and the exit codes."""
    tree = (errors.__doc__ or "").split("```")[1].strip("\n")
    kinds = [value for value in vars(errors).values() if isinstance(value, type) and issubclass(value, Exception)]
    return (
        "# Errors and exit codes\n\n"
        "Everything tocsin raises on purpose is a `TocsinError`. A message says what happened, where, and what to try.\n\n"
        f"```text\n{tree}\n```\n\n"
        + table(("error", "means"), ((code(kind.__name__), safe(kind.__doc__ or "")) for kind in kinds))
        + "Bad input is not raised: a file that cannot be used is an `Intake` with the outcome `rejected`, a reason and "
        "a hint. See [JSON of each noun](json.md#intake).\n\n"
        "## Exit codes\n\n"
        + table(("code", "means"), ((str(number), means) for number, means in _EXIT_CODES.items()))
        + "Messages go to the error stream, answers to the standard output, so `tocsin events --json > events.jsonl` "
        "holds answers only.\n"
    )
