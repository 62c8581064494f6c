"""Stories and crises: which articles tell the same news, and which news belongs together."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """Articles of several outlets and days that tell the same news; ``title`` is that of the most typical one."""

    id: str
    title: str
    articles: tuple[str, ...]
    outlets: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Crisis:
    """Stories that belong together by their parties, their words and their days: what one briefing is about.

    ``name`` is made of the parties and what it is about. ``parties`` are the codes of the pair it is most about, sorted;
    empty if no act passes between two. ``from_`` and ``to`` are the days of its first and last article.
    """

    id: str
    name: str
    parties: tuple[str, ...]
    from_: date | None = None
    to: date | None = None
    stories: tuple[str, ...]
    articles: tuple[str, ...]
    outlets: tuple[str, ...]
    events: tuple[str, ...] = ()
