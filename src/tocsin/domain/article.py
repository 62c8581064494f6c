"""An article: one report by one outlet."""

from dataclasses import dataclass
from datetime import date

from tocsin.domain.when import When


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Where an article came from: the file, and the record in it (1-based line or row), if it holds many."""

    path: str
    record: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One report by one outlet. All offsets elsewhere count characters of ``text``.

    ``id`` is a content hash of outlet and normalised text, so the same report added twice is one
    article. ``published`` is ``None`` when no source gave a date; it is never guessed, and
    ``published_from`` says which source gave it (``record``, ``front matter``, ``metadata.csv``,
    ``html``, ``path``). Where none did, ``written`` is the interval in which its own text says that it was written, with
    the reasons as ``basis``; ``None`` if it says nothing. ``title`` may or may not be repeated as the first line of ``text``.
    """

    id: str
    text: str
    title: str | None = None
    outlet: str | None = None
    url: str | None = None
    published: date | None = None
    published_from: str | None = None
    written: When | None = None
    language: str = "en"
    origin: Origin | None = None
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A stretch of an article's text: ``article.text[start:end] == text``, always."""

    text: str
    start: int
    end: int
