"""Nouns in a few words, for cells of tables."""

from collections.abc import Sequence
from datetime import date

from tocsin.domain import (
    Act,
    Actor,
    Commitment,
    Disagreement,
    Event,
    Mention,
    State,
    Statement,
    When,
)

_MANY = 3
ID_LENGTH = 8
"""How much of an id tables show; ``tocsin explain`` takes its beginning."""


def short_id(noun_id: str) -> str:
    """The beginning of an id."""
    return noun_id[:ID_LENGTH]


def counted(number: int, noun: str) -> str:
    """Such as "1 report", "3 reports"."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def who(actors: Sequence[Actor]) -> str:
    """Actors by name, the first three."""
    names = list(dict.fromkeys(actor.name for actor in actors))
    more = f" and {len(names) - _MANY} more" if len(names) > _MANY else ""
    return ", ".join(names[:_MANY]) + more


def when(time: When) -> str:
    """A time as far as it is known: 2020-06-16, 2020-06, by 2020-06-16, or the text's own words."""
    if time.from_ and time.to:
        shortened = {"year": f"{time.from_:%Y}", "month": f"{time.from_:%Y-%m}"}
        span = f"{time.from_}" if time.from_ == time.to else f"{time.from_} to {time.to}"
        days = shortened.get(time.precision, span)
        return f"{days} {time.clock}" if time.clock else days
    if time.to:
        return f"by {time.to}"
    if time.from_:
        return f"not before {time.from_}" if time.basis == "published" else f"from {time.from_}"
    return time.relative or time.basis or "unknown"


def days(first: date | None, last: date | None) -> str:
    """Such as "2020-06-16", "2020-06-01 to 2020-06-16", "unknown"."""
    return " to ".join(dict.fromkeys(str(day) for day in (first, last) if day)) or "unknown"


def parties(noun: Event | Mention) -> str:
    """Who did it to whom: "North Korea > South Korea"; those of a mutual act side by side."""
    if noun.mutual or not noun.target:
        return who(noun.source + noun.target) or "unknown"
    return f"{who(noun.source) or 'unknown'} > {who(noun.target)}"


def by_to(by: Sequence[Actor], to: Sequence[Actor]) -> str:
    """Who commits himself to whom."""
    return f"{who(by) or 'unknown'} > {who(to)}" if to else who(by) or "unknown"


def act(noun: Event | Mention | Act) -> str:
    """What was done: "THREATEN (SANCTION discontinue: liaison office)"."""
    words = " ".join(filter(None, (noun.event, noun.mode)))
    about = None if isinstance(noun, Act) else noun.about
    if about:
        return f"{words} ({act(about)})"
    return f"{words}: {noun.object.text}" if noun.object else words


def status(event: Event) -> str:
    """The status of an event; history is marked."""
    return f"{event.status}, history" if event.background else event.status


def promise(commitment: Commitment) -> str:
    """What is threatened, demanded or offered, with its condition and deadline."""
    condition = f", {commitment.condition}" if commitment.condition else ""
    deadline = f", by {when(commitment.deadline)}" if commitment.deadline else ""
    return f"{commitment.what}{condition}{deadline}"


def history(states: Sequence[State]) -> str:
    """States in their order: "closed 2020-01-30, destroyed 2020-06-16"."""
    return ", ".join(f"{state.state}{' (claimed)' if state.claimed else ''} {when(state.since)}" for state in states)


def quoted(statement: Statement) -> str:
    """The words, in quotation marks if they are the speaker's own."""
    return f'"{statement.words}"' if statement.direct else statement.words


def versions(disagreement: Disagreement) -> str:
    """Each version with the outlets that tell it."""
    told = (f"{version.value} ({', '.join(version.outlets) or 'outlet unknown'})" for version in disagreement.versions)
    return " / ".join(told)
