"""A statement: a quotation or reported claim."""

from dataclasses import dataclass

from tocsin.domain.actor import Actor
from tocsin.domain.when import UNKNOWN, When


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """Who said what to whom. ``start``/``end`` span ``words`` in the article's text.

    ``said_by`` is the chain through which it reached the outlet (KCNA for Kim Yo Jong's words).
    ``speaker`` is ``None`` when the text does not say. ``cue`` is the verb or phrase that introduces it.
    ``mentions`` are the acts coded inside or from it.
    """

    id: str
    article: str
    sentence: int
    start: int
    end: int
    words: str
    direct: bool
    speaker: Actor | None = None
    to: tuple[Actor, ...] = ()
    cue: str | None = None
    said_by: tuple[Actor, ...] = ()
    when: When = UNKNOWN
    background: bool = False
    mentions: tuple[str, ...] = ()
