"""``tocsin brief``."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import click

from tocsin.domain import Briefing, Crisis
from tocsin.pipeline import is_mixed
from tocsin.show.cli.group import Command
from tocsin.show.cli.options import db_option, existing, new_pipeline, paths_argument, warn_of_rejected
from tocsin.show.cli.output import make_console
from tocsin.show.cli.progress import Bars
from tocsin.show.cli.words import counted, days

_LISTED = 12

out_option = click.option(
    "-o",
    "--out",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Write it to a file: .html, .md or .json.",
)
json_option = click.option("--json", "as_json", is_flag=True, help="One JSON object on the standard output.")
full_option = click.option("--full", is_flag=True, help="Every line, not only the most important.")


@click.command(
    "brief",
    cls=Command,
    examples=(
        "tocsin brief news/",
        "tocsin brief news/ -o brief.html",
        "tocsin brief 'reports/2020-06-*.md' --json > brief.json",
        "tocsin brief --db crisis.db -o brief.md",
        "tocsin brief news/ --crisis 2",
        "tocsin brief news/ --crisis 'Korea hotline'",
    ),
)
@paths_argument
@out_option
@db_option
@click.option("--title", default="", metavar="WORDS", help="What to call it. [default: the main parties and days]")
@click.option(
    "--crisis",
    metavar="WHICH",
    help="Of several crises in the articles this one: its number, id or words of its name; or all. [default: the largest; all in JSON]",
)
@full_option
@json_option
def brief(
    paths: tuple[str, ...],
    out: Path | None,
    db: Path | None,
    title: str,
    crisis: str | None,
    *,
    full: bool,
    as_json: bool,
) -> None:
    """Articles in, a briefing out: who did what to whom, what was threatened and what came of it.

    PATH is a folder, a file or a pattern: .txt, .md, .html, .json, .jsonl, .csv, .parquet. Without PATH,
    brief what is in the database. Where the articles tell of several crises, they are listed on the
    error stream and the largest is briefed; JSON holds them all.
    """
    check_suffix(out)
    if paths and db:
        raise click.UsageError("Give either articles (PATH) or a database (--db), not both.")
    if not paths:
        with existing(db) as pipeline:
            briefing = pipeline.briefing()
        briefing = replace(briefing, title=title or briefing.title)
    else:
        briefing = brief_paths(paths, title)
    program = as_json or (out is not None and out.suffix.lower() == ".json")
    deliver(_of_one(briefing, crisis, title, program=program), out, full=full, as_json=as_json)


def _of_one(briefing: Briefing, crisis: str | None, title: str, *, program: bool) -> Briefing:
    """The briefing of the crisis that is wanted; a program gets all unless it names one."""
    if crisis == "all" or (crisis is None and (program or not is_mixed(briefing.crises))):
        return briefing
    wanted = "1" if crisis is None else crisis
    with new_pipeline() as pipeline:
        shown = pipeline.narrow(briefing, wanted, title=title)
    if crisis is None:
        _list_crises(briefing.crises)
    return shown


def _list_crises(crises: Sequence[Crisis]) -> None:
    several = [crisis for crisis in crises if len(crisis.articles) > 1]
    click.echo(f"{len(several)} crises in these articles; this is the briefing of the first:", err=True)
    for number, crisis in enumerate(several[:_LISTED], start=1):
        published = days(crisis.from_, crisis.to)
        click.echo(f"  {number}  {crisis.name} ({counted(len(crisis.articles), 'article')}, {published})", err=True)
    left = len(crises) - len(several[:_LISTED])
    if left:
        click.echo(f"  … and {left} smaller (tocsin crises)", err=True)
    click.echo("Another: --crisis NUMBER. Everything in one: --crisis all.", err=True)


def brief_paths(paths: tuple[str, ...], title: str = "") -> Briefing:
    """The briefing of some paths, with bars meanwhile. Raises ``ClickException`` when there is nothing to brief."""
    with new_pipeline() as pipeline, Bars() as bars:
        briefing = pipeline.brief(paths, bars.show, title=title)
    if not briefing.articles:
        warn_of_rejected([problem for problem in briefing.problems if problem.outcome == "rejected"])
        raise click.ClickException("none of these inputs could be used")
    return briefing


def check_suffix(out: Path | None) -> None:
    """Refuse a file that cannot be written before any work is done."""
    if out is None:
        return
    if out.suffix.lower() not in (".html", ".md", ".json"):
        raise click.UsageError(f"cannot tell what to write into {out}: let its name end with .html, .md or .json")
    if not out.absolute().parent.is_dir():
        raise click.UsageError(f"no folder {out.absolute().parent} to write into")


def deliver(briefing: Briefing, out: Path | None, *, full: bool, as_json: bool) -> None:
    """Print a briefing, or write it to a file and say where."""
    if out is not None:
        out.write_text(_renderer(out.suffix.lower())(briefing), encoding="utf-8")
        click.echo(f"Written to {out}", err=True)
    if as_json:
        click.echo(_renderer(".json")(briefing), nl=False)
    elif out is None:
        from tocsin.show.brief import render_terminal  # noqa: PLC0415 - charts and templates take a while to load

        render_terminal(briefing, make_console(), full=full)


def _renderer(suffix: str) -> Callable[[Briefing], str]:
    from tocsin.show.brief import render_html, render_json, render_markdown  # noqa: PLC0415 - as above

    return {".html": render_html, ".md": render_markdown, ".json": render_json}[suffix]
