"""The command line: ``tocsin``. One command a file; each reads its options, calls one method, prints."""

import click

from tocsin import __version__
from tocsin.show.cli.group import Commands

_EPILOG = """\b
Start here:
  tocsin demo                       a briefing of a crisis that comes with tocsin
  tocsin brief news/ -o brief.html  a briefing of your articles
  tocsin add news/ --db crisis.db   keep them, and ask: tocsin events --db crisis.db

\b
Exit codes: 0 well, 1 nothing usable or a problem, 2 wrong usage, 130 stopped with Ctrl-C.
Settings: tocsin.toml in the current folder, or TOCSIN_<NAME>; `tocsin doctor` shows what is installed."""


@click.group(cls=Commands, epilog=_EPILOG, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="tocsin", message="%(prog)s %(version)s")
def main() -> None:
    """Read the news of a crisis: who did what to whom, when and where, according to whom.

    Every answer opens the sentence it rests on. Nothing leaves this machine.
    """
