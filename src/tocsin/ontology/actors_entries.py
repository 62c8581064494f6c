"""What the gazetteer knows about one actor."""

import calendar
import re
from dataclasses import dataclass
from datetime import date
from typing import Literal

EntryKind = Literal["state", "demonym", "capital", "seat", "person", "organisation", "role"]
RoleKind = Literal["office", "voice", "body", "people"]

NONSTATE = frozenset({"EUR", "IGO", "IMG", "ISM", "MNC", "NGO", "UNO"})
"""PLOVER's codes of bodies that are no state's."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tenure:
    """A role held from one day to another, both included; ``None`` is open."""

    role: str
    sectors: tuple[str, ...]
    from_: date | None = None
    until: date | None = None

    def holds(self, day: date) -> bool:
        """Whether the role is held on this day."""
        return (self.from_ is None or self.from_ <= day) and (self.until is None or day <= self.until)


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """A name with a rival meaning: ``unless`` names words that speak for the rival, ``given`` words against it.

    ``needs`` names words of which a text must hold one, where the name alone says too little ("ANA").
    """

    unless: tuple[str, ...]
    given: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()

    def is_rival(self, text: str) -> bool:
        """Whether this text speaks more for the rival than for the actor."""
        if self.needs and not any(_has(text, word) for word in self.needs):
            return True
        against = sum(text.count(word) for word in self.unless)
        return against > 0 and against > sum(text.count(word) for word in self.given)


def _has(text: str, word: str) -> bool:
    return word in text and re.search(rf"(?<!\w){re.escape(word)}(?!\w)", text) is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One actor under one kind of name. ``role_kind`` is set for role nouns, ``tenures`` for persons.

    ``state`` is the name to print: "Russia" for the entry of "Russian" and of "Moscow".
    """

    name: str
    kind: EntryKind
    code: str | None = None
    sectors: tuple[str, ...] = ()
    tenures: tuple[Tenure, ...] = ()
    pronoun: str | None = None
    role_kind: RoleKind | None = None
    doubt: Doubt | None = None

    def sectors_on(self, day: date | None) -> tuple[str, ...]:
        """The sectors that hold on a day; a person out of office is ELI, an unknown day leaves offices open."""
        if self.kind != "person" or not self.tenures:
            return self.sectors
        if day is None:
            return ()
        held = [sector for tenure in self.tenures if tenure.holds(day) for sector in tenure.sectors]
        if held:
            return tuple(dict.fromkeys(held))
        left = any(tenure.until is not None and tenure.until < day for tenure in self.tenures)
        return ("ELI",) if left else ()


@dataclass(frozen=True, slots=True)
class Hit:
    """An alias found in a text: ``text[start:end]``."""

    start: int
    end: int
    entry: Entry


def first_day(text: str) -> date | None:
    """The first day of "2011", "2011-05" or "2011-05-03"; ``None`` for an empty string."""
    if not text:
        return None
    year, month, day = _numbers(text)
    return date(year, month or 1, day or 1)


def last_day(text: str) -> date | None:
    """The last day of "2011", "2011-05" or "2011-05-03"; ``None`` for an empty string."""
    if not text:
        return None
    year, month, day = _numbers(text)
    month = month or 12
    return date(year, month, day or calendar.monthrange(year, month)[1])


def _numbers(text: str) -> tuple[int, int, int]:
    parts = [int(part) for part in text.split("-")] + [0, 0]
    return parts[0], parts[1], parts[2]
