"""Options that several commands share, and the pipeline that they ask for."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any, TypeVar

import click

from tocsin.errors import StoreError
from tocsin.pipeline import Pipeline
from tocsin.settings import load_settings
from tocsin.show.cli.progress import Bars

F = TypeVar("F", bound=Callable[..., Any])


class Day(click.ParamType[Any]):
    """A day, 2020-06-16."""

    name = "day"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """The day, as a ``date``."""
        try:
            return datetime.strptime(value, "%Y-%m-%d").date() if isinstance(value, str) else value  # noqa: DTZ007
        except ValueError:
            self.fail(f"{value!r} is not a day; write it as 2020-06-16", param, ctx)


paths_argument = click.argument("paths", nargs=-1, metavar="[PATH]...")
some_paths_argument = click.argument("paths", nargs=-1, required=True, metavar="PATH...")
json_option = click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")
db_option = click.option(
    "--db", type=click.Path(dir_okay=False, path_type=Path), help="The database. [default: tocsin.db]"
)

_FILTERS = {
    "since": click.option("--since", type=Day(), metavar="DAY", help="Not before this day, such as 2020-06-16."),
    "until": click.option("--until", type=Day(), metavar="DAY", help="Not after this day."),
    "actor": click.option("--actor", metavar="WHO", help="A code (PRK) or part of a name (Kim)."),
    "event": click.option("--event", metavar="TYPE", help="A PLOVER event type, such as THREATEN."),
    "status": click.option("--status", metavar="STATUS", help="Such as happened, open or cut."),
    "limit": click.option("--limit", type=click.IntRange(min=1), metavar="N", help="At most so many."),
}


def filter_options(*names: str) -> Callable[[F], F]:
    """The named filters, and ``--limit``."""

    def decorate(function: F) -> F:
        for name in reversed((*names, "limit")):
            function = _FILTERS[name](function)
        return function

    return decorate


def new_pipeline(db: Path | None = None, *, create: bool = True) -> Pipeline:
    """A pipeline with the user's settings, on a database or in memory."""
    settings = load_settings()
    return Pipeline.open(
        db,
        recipe=settings.recipe(),
        workers=settings.workers or None,
        pool_from=settings.pool_from,
        chunk=settings.chunk,
        create=create,
    )


@contextmanager
def asked(paths: Sequence[str], db: Path | None) -> Iterator[Pipeline]:
    """A pipeline to ask: on the articles under ``paths`` if there are any, else on the database."""
    if paths and db:
        raise click.UsageError("Give either articles (PATH) or a database (--db), not both.")
    if not paths:
        with existing(db) as pipeline:
            yield pipeline
        return
    with new_pipeline() as pipeline, Bars() as bars:
        summary = pipeline.add(list(paths), bars.show)
        bars.close()
        warn_of_rejected(summary.rejected)
        if not pipeline.store.counts().articles:
            raise click.ClickException("none of these inputs could be used")
        yield pipeline


@contextmanager
def existing(db: Path | None) -> Iterator[Pipeline]:
    """A pipeline on a database that is there."""
    path = db or database()
    if not path.exists():
        raise StoreError(
            f"no database at {path}. Make one:  tocsin add PATH... --db {path}\n"
            "Or ask about articles directly, by naming them: PATH..."
        )
    with new_pipeline(path, create=False) as pipeline:
        yield pipeline


def database() -> Path:
    """The database that the settings name."""
    return Path(load_settings().database)


def warn_of_rejected(rejected: Sequence[Any]) -> None:
    """List inputs that could not be used, on the error stream."""
    if rejected:
        click.echo(f"{len(rejected)} rejected:", err=True)
    for intake in rejected:
        where = f"{intake.path}, record {intake.record}" if intake.record else intake.path
        hint = f" ({intake.hint})" if intake.hint else ""
        click.echo(f"  {where}: {intake.reason}{hint}", err=True)
