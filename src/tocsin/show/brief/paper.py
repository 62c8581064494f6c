"""What the terminal is written on: indented, wrapped or cut to its width."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from rich.console import Console
from rich.text import Text

from tocsin.show.brief.safe import cut, quoted

PIPED_WIDTH = 100
T = TypeVar("T")


class Paper:
    """A console with the habits of a briefing. ``full`` lifts the limits on how many lines a section shows."""

    def __init__(self, console: Console, *, full: bool) -> None:
        self._console = console
        self.full = full
        self.cuts = console.is_terminal and not full
        self.width = console.width

    def write(self, text: str | Text, *, indent: int = 0, hang: int = 0) -> None:
        """A paragraph; lines after the first hang ``hang`` columns deeper. Text of others is never read as markup."""
        body = text if isinstance(text, Text) else Text(text)
        first, rest = body.divide([hang]) if 0 < hang < len(body) else (Text(), body)
        for line in rest.wrap(self._console, max(20, self.width - indent - hang)):
            line.rstrip()
            self._console.print(Text(" " * indent) + first + line, soft_wrap=True, highlight=False)
            first = Text(" " * hang)

    def small(self, text: str, *, indent: int = 0) -> None:
        """Small print: dim on a terminal."""
        self.write(Text(text, style="dim"), indent=indent)

    def one_line(self, before: str, words: str, *, indent: int) -> None:
        """A sentence with its source; on a terminal cut to one line, in a pipe whole."""
        room = self.width - indent - len(before) - 2
        shown = cut(words, max(16, room)) if self.cuts else words
        self.small(f"{before}{quoted(shown)}", indent=indent)

    def heading(self, title: str) -> None:
        """The head of a section."""
        self.blank()
        self._console.print(Text(title.upper(), style="bold underline"), highlight=False)

    def blank(self) -> None:
        """An empty line."""
        self._console.print()

    def more(self, total: int, shown: int, command: str) -> None:
        """What was left out, and the command that prints it."""
        if total > shown and not self.full:
            self.small(f"… and {total - shown} more ({command}{'' if '--' in command else ' PATH…'})")

    def section(
        self, title: str, items: Sequence[T], write: Callable[["Paper", T], None], limit: int, command: str
    ) -> None:
        """A section of like items, the first ``limit`` of them."""
        self.heading(title)
        for item in items if self.full else items[:limit]:
            write(self, item)
        self.more(len(items), limit, command)
        if not items:
            self.small("None.")
