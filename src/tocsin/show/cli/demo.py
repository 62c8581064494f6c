"""``tocsin demo``."""

from importlib.resources import as_file, files
from pathlib import Path

import click

from tocsin.show.cli.brief import brief_paths, check_suffix, deliver, full_option, json_option, out_option
from tocsin.show.cli.group import Command

SAMPLES = ("korea-2020", "qatar-2017")


@click.command(
    "demo",
    cls=Command,
    examples=("tocsin demo", "tocsin demo --sample qatar-2017 -o qatar.html", "tocsin demo --json"),
)
@click.option("--sample", type=click.Choice(SAMPLES), default=SAMPLES[0], show_default=True, help="Which crisis.")
@out_option
@full_option
@json_option
def demo(sample: str, out: Path | None, *, full: bool, as_json: bool) -> None:
    """Brief a crisis that comes with tocsin: real events, told in our own words by invented outlets."""
    check_suffix(out)
    with as_file(files("tocsin.data").joinpath("sample", sample)) as folder:
        click.echo(f"The articles are in {folder}", err=True)
        deliver(brief_paths((str(folder),)), out, full=full, as_json=as_json)
