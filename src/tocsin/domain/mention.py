"""A mention: one act or statement, as one passage of one article reports it."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from tocsin.domain.actor import Actor
from tocsin.domain.article import Passage
from tocsin.domain.place import Place
from tocsin.domain.reason import Reason
from tocsin.domain.when import UNKNOWN, When

Status = Literal["happened", "ongoing", "threatened", "planned", "demanded", "offered", "denied", "hypothetical"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Thing:
    """The object acted on, apart from the party it hurts: a liaison office, a pact, a missile.

    ``kind`` is ``channel`` or ``agreement`` for the things tocsin follows, else ``None``;
    ``noun`` its kind in a word ("liaison office", "hotline", "armistice").
    """

    text: str
    kind: str | None = None
    noun: str | None = None
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """An act that is only spoken of: what a threat, demand, promise or accusation is about.

    ``text`` are the passage's own words for it ("shut down the office").
    """

    event: str
    mode: str | None = None
    object: Thing | None = None
    source: tuple[Actor, ...] = ()
    target: tuple[Actor, ...] = ()
    text: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A number the passage gives with the act: 12 dead, 3,000 balloons."""

    value: float
    what: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """One act or statement as one passage of one article reports it.

    ``start``, ``end`` and ``text`` are the sentence; ``trigger`` the words that carry the act.
    ``event`` and ``mode`` are PLOVER's. A verbal act is coded as itself and ``about`` holds what it
    is about. ``mutual`` acts have all parties in ``source``. ``background`` flags history told in
    passing. ``said_by`` is the chain behind the report, nearest first, without the outlet.
    ``because`` are the features that led to the coding; ``confidence`` is 0 … 1.
    """

    id: str
    article: str
    outlet: str | None = None
    published: date | None = None
    sentence: int
    start: int
    end: int
    text: str
    trigger: Passage
    event: str
    mode: str | None = None
    contexts: tuple[str, ...] = ()
    quad: int
    intensity: float
    source: tuple[Actor, ...] = ()
    target: tuple[Actor, ...] = ()
    mutual: bool = False
    object: Thing | None = None
    about: Act | None = None
    status: Status = "happened"
    background: bool = False
    when: When = UNKNOWN
    where: Place | None = None
    said_by: tuple[Actor, ...] = ()
    condition: str | None = None
    deadline: When | None = None
    cause: str | None = None
    figures: tuple[Figure, ...] = ()
    confidence: float = 0.5
    because: tuple[Reason, ...] = ()
