"""What passes between the steps of reading: a record, its metadata, a refusal."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from tocsin.errors import InputError

ORDER = ("record", "front matter", "metadata.csv", "html", "path")
"""Where metadata comes from; the earlier holds when two differ."""


class Refused(InputError):  # noqa: N818 - it is as often handed on as raised
    """An input, or one record of it, that is set aside: the reason, and what to try."""

    def __init__(self, reason: str, hint: str | None = None, *, record: int | None = None) -> None:
        super().__init__(reason)
        self.reason = reason
        self.hint = hint
        self.record = record


@dataclass(frozen=True, slots=True, kw_only=True)
class File:
    """A file to read: the path to open, the path as the user gave it, the topmost folder of its metadata.csv."""

    path: str
    shown: str
    root: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Metadata from one place: ``name`` is one of ``ORDER``; ``values`` are strings by field."""

    name: str
    values: dict[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """One article as its file has it, before cleaning. ``number`` is its line or row; ``html`` is still to be extracted.

    ``headline`` is a title that was only recognised by its looks: the last resort but the path.
    """

    number: int | None = None
    text: str = ""
    html: str | None = None
    headline: str | None = None
    sources: tuple[Source, ...] = ()
    notes: tuple[str, ...] = field(default=())


ReadFile = Callable[[File], Iterator[Record | Refused]]
