"""``tocsin explain``."""

from collections.abc import Iterable
from pathlib import Path

import click
from rich.console import Console
from rich.text import Text

from tocsin.codec import to_json
from tocsin.domain import Place, Reason
from tocsin.pipeline import Evidence, Explanation
from tocsin.show.cli.group import Command
from tocsin.show.cli.headline import headline
from tocsin.show.cli.options import asked, db_option, json_option
from tocsin.show.cli.output import make_console, plain
from tocsin.show.cli.words import short_id


@click.command(
    "explain",
    cls=Command,
    examples=("tocsin explain 3f2a91bc", "tocsin explain 3f2a91bc news/", "tocsin explain 3f2a91bc --json"),
)
@click.argument("id_", metavar="ID")
@click.argument("paths", nargs=-1, metavar="[PATH]...")
@db_option
@json_option
def explain(id_: str, paths: tuple[str, ...], db: Path | None, *, as_json: bool) -> None:
    """Why: the sentences an answer rests on, the rules and scores that led to it, what it was merged with.

    ID is the id of a mention, event, commitment, channel, agreement, statement, disagreement or alert, or its
    beginning, at least 4 characters.
    """
    with asked(paths, db) as pipeline:
        found = pipeline.explain(id_)
    if as_json:
        click.echo(to_json(found))
    else:
        _print(found, make_console())


def _print(found: Explanation, console: Console) -> None:
    console.print(Text(f"{found.kind} {found.id}", style="bold"))
    _write(console, headline(found.noun))
    for other in found.also:
        _write(console, f"also: {headline(other)}")
    _print_reasons(console, found.because)
    for evidence in found.evidence:
        _print_evidence(console, evidence, alone=evidence.id == found.id)
    if found.events:
        _write(console, f"\nEvents: {', '.join(short_id(event) for event in found.events)}")


def _print_evidence(console: Console, evidence: Evidence, *, alone: bool) -> None:
    source = [evidence.outlet or "outlet unknown", str(evidence.published or "no date"), evidence.title or ""]
    console.print()
    _write(console, f"{evidence.kind} {short_id(evidence.id)}, {', '.join(filter(None, source))}", style="bold")
    _write(console, f"article {evidence.article}, characters {evidence.start} to {evidence.end}", style="dim")
    words = Text("  ")
    for text, style in ((evidence.before, "dim"), (evidence.text, "bold"), (evidence.after, "dim")):
        words.append(f"{plain(text)} " if text else "", style=style)
    console.print(words)
    if not alone:
        _print_reasons(console, evidence.because)
    if evidence.where is not None:
        _print_place(console, evidence.where)


def _print_place(console: Console, place: Place) -> None:
    """Which place it is taken for, why, and which it is not."""
    name = f"{place.name}, {place.country or 'no country'}" if place.name else f"{place.text}, not resolved"
    others = ", ".join(f"{other.name} ({other.country})" for other in place.candidates)
    why = "; ".join(f"{reason.rule}: {reason.saw}" for reason in place.because)
    _write(console, f"  where: {name}" + (f" ({why})" if why else "") + (f"; not {others}" if others else ""))


def _print_reasons(console: Console, reasons: Iterable[Reason]) -> None:
    for reason in reasons:
        _write(console, f"  {reason.weight:+.2f}  {reason.rule}: {reason.saw}")


def _write(console: Console, text: str, style: str = "") -> None:
    lines = text.split("\n")
    for line in lines:
        console.print(Text(line[: len(line) - len(line.lstrip())] + plain(line), style=style))
