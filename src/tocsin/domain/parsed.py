"""A parsed article: the one noun that never leaves a worker, because it is much larger than what is told."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from tocsin.domain.actor import Actor
from tocsin.domain.article import Article, Passage
from tocsin.domain.place import Place
from tocsin.domain.when import When

if TYPE_CHECKING:
    from tocsin.domain.tokens import Doc

ActorKind = Literal["state", "demonym", "capital", "seat", "person", "organisation", "role", "entity", "reference"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorSpan:
    """An actor where the text names it; ``actor.start`` and ``actor.end`` are article offsets.

    ``kind`` says how it was found: ``entity`` by the language model only, ``reference`` through
    another mention ("she", "the ministry", "the North"). ``members`` holds the single actors
    of a collective ("the two Koreas", "both sides"), else it is empty.
    """

    actor: Actor
    kind: ActorKind
    members: tuple[Actor, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DateSpan:
    """A temporal expression: its TIMEX3 type and what it means against the article's date."""

    text: str
    start: int
    end: int
    type: Literal["DATE", "TIME", "DURATION", "SET"]
    when: When


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """One parsed sentence. ``doc`` holds this sentence only: a token starts at ``start + token.idx`` of the article."""

    index: int
    paragraph: int
    start: int
    end: int
    text: str
    doc: Doc
    headline: bool = False
    actors: tuple[ActorSpan, ...] = ()
    dates: tuple[DateSpan, ...] = ()
    places: tuple[Place, ...] = ()


BRIEF = 2
"""A text of so few sentences is a note of what was done; in an article most sentences tell of other things too."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Parsed:
    """An article with its sentences and its quotations (inner text of each pair of quotation marks)."""

    article: Article
    sentences: tuple[Sentence, ...]
    quotes: tuple[Passage, ...] = ()
