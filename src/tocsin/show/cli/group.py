"""The group of commands: each is imported when it is called; errors become messages and exit codes."""

import sys
from collections.abc import Sequence
from difflib import get_close_matches
from importlib import import_module
from typing import Any

import click

from tocsin.errors import RecipeError, TocsinError

STOPPED = 130
USAGE = 2

COMMANDS = {
    "brief": "Articles in, a briefing out.",
    "demo": "Brief a crisis that comes with tocsin.",
    "code": "Articles to mentions, one a line.",
    "find": "One building block alone: dates, places, actors, statements, acts.",
    "relate": "What a sentence says one party does to another.",
    "merge": "Which given mentions tell the same event.",
    "add": "Read, code and keep articles in a database.",
    "crises": "Which crises the articles tell of.",
    "stories": "Which articles tell the same news.",
    "events": "What was done, threatened, planned or denied.",
    "timeline": "What happened, day by day.",
    "ledger": "Threats, demands, promises and offers, and what came of them.",
    "channels": "Lines of contact, and which still stand.",
    "agreements": "Treaties and pacts, and which still stand.",
    "statements": "Who said what.",
    "disagreements": "Where the reports differ.",
    "escalation": "How tense each pair of parties is, day by day.",
    "alerts": "When a pair of parties rose above its own past.",
    "score": "Measure the coder against labelled sentences.",
    "explain": "Why: the sentences and reasons behind an answer.",
    "doctor": "What is installed, what is missing, how to get it.",
}
"""Every command in the order of ``tocsin --help``, with its one line there, so that help need import none."""


class Misuse(click.ClickException):
    """Settings that are wrong: as wrong as a wrong option."""

    exit_code = USAGE


class Commands(click.Group):
    """Finds a command in the module of its name."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """The names, in the order in which a newcomer needs them."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """Import and return a command."""
        if cmd_name not in COMMANDS:
            close = get_close_matches(cmd_name, COMMANDS, n=1)
            if close:
                raise click.UsageError(f"No such command {cmd_name!r}. Did you mean {close[0]!r}?")
            return None
        command: click.Command = getattr(import_module(f"tocsin.show.cli.{cmd_name}"), cmd_name)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """List the commands without importing them."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))

    def invoke(self, ctx: click.Context) -> Any:
        """Run a command. What tocsin raises on purpose becomes a message; Ctrl-C ends quietly."""
        for stream in (sys.stdout, sys.stderr):
            if hasattr(stream, "reconfigure"):  # a terminal that lacks a letter shows a "?" instead of failing
                stream.reconfigure(errors="replace")
        try:
            return super().invoke(ctx)
        except TocsinError as error:
            kind = Misuse if isinstance(error, RecipeError) else click.ClickException
            raise kind(str(error)) from error
        except KeyboardInterrupt:
            click.echo("Stopped.", err=True)
            ctx.exit(STOPPED)


class Command(click.Command):
    """A command whose help ends with examples."""

    def __init__(self, *args: Any, examples: Sequence[str] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.examples = examples

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the examples, each on its own line, unwrapped."""
        super().format_epilog(ctx, formatter)
        if self.examples:
            with formatter.section("Examples"):
                formatter.write("".join(f"  {example}\n" for example in self.examples))
