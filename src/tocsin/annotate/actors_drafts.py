"""Drafts: actors of one sentence before references across sentences are settled."""

from __future__ import annotations

from dataclasses import dataclass, field

from tocsin.domain.actor import Actor
from tocsin.domain.parsed import ActorKind, ActorSpan, Sentence
from tocsin.domain.tokens import Doc
from tocsin.ontology.gazetteer import Entry


@dataclass(slots=True, eq=False)
class Draft:
    """An actor in the making. Characters and tokens count within the sentence.

    ``role`` is the role noun that heads it or titles it, ``person`` the known person, ``titles`` every
    role said of it; ``surname`` is set for one-word names of unknown persons.
    """

    start: int
    end: int
    first: int
    root: int
    kind: ActorKind
    name: str
    code: str | None = None
    sectors: tuple[str, ...] = ()
    role: Entry | None = None
    person: Entry | None = None
    is_person: bool = False
    titles: list[str] = field(default_factory=list)
    members: tuple[Actor, ...] = ()
    dropped: bool = False

    def span(self, sentence: Sentence) -> ActorSpan:
        """The draft as a noun, with article offsets."""
        actor = Actor(
            name=self.name,
            text=sentence.text[self.start : self.end],
            code=self.code,
            sectors=tuple(sector for sector in dict.fromkeys(self.sectors) if sector != "UNK"),
            start=sentence.start + self.start,
            end=sentence.start + self.end,
        )
        return ActorSpan(actor=actor, kind=self.kind, members=self.members)


@dataclass(slots=True, eq=False)
class Scene:
    """One sentence with its drafts, the countries that it only names as places, with their tokens, and the codes that say whose it is."""

    sentence: Sentence
    drafts: list[Draft] = field(default_factory=list)
    places: list[tuple[str, int]] = field(default_factory=list)
    named: frozenset[str] = frozenset()

    @property
    def doc(self) -> Doc:
        """The sentence's parse."""
        return self.sentence.doc

    def at(self, token: int) -> Draft | None:
        """The draft that covers a token."""
        offset = self.doc[token].idx
        return next((draft for draft in self.drafts if draft.start <= offset < draft.end and not draft.dropped), None)
