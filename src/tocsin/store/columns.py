"""What a query looks at: a few columns beside each answer, the same in every store."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import singledispatch
from typing import get_args

from tocsin.domain import (
    Actor,
    Agreement,
    Alert,
    Briefing,
    Channel,
    Commitment,
    Crisis,
    Disagreement,
    DyadDay,
    Event,
    Mention,
    Standing,
    Statement,
    Story,
    Telling,
    When,
)
from tocsin.store.base import Kind, Query

KINDS: tuple[Kind, ...] = get_args(Kind)

NOUNS: dict[Kind, type] = {
    "mention": Mention,
    "standing": Standing,
    "telling": Telling,
    "event": Event,
    "commitment": Commitment,
    "channel": Channel,
    "agreement": Agreement,
    "statement": Statement,
    "disagreement": Disagreement,
    "dyad day": DyadDay,
    "alert": Alert,
    "story": Story,
    "crisis": Crisis,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Columns:
    """The columns of one answer. ``parties`` holds codes, names and their words, "|korea|north|north korea|prk|"."""

    id: str
    first_day: date | None = None
    last_day: date | None = None
    event: str | None = None
    status: str | None = None
    parties: str = ""


def answers_of(briefing: Briefing) -> Iterator[tuple[Kind, object]]:
    """Every answer of a briefing, with its kind."""
    lists: dict[Kind, Iterable[object]] = {
        "mention": briefing.mentions,
        "standing": briefing.standings,
        "telling": briefing.tellings,
        "event": briefing.events,
        "commitment": briefing.commitments,
        "channel": briefing.channels,
        "agreement": briefing.agreements,
        "statement": briefing.statements,
        "disagreement": briefing.disagreements,
        "dyad day": briefing.escalation,
        "alert": briefing.alerts,
        "story": briefing.stories,
        "crisis": briefing.crises,
    }
    for kind, nouns in lists.items():
        yield from ((kind, noun) for noun in nouns)


@singledispatch
def columns_of(noun: object) -> Columns:
    """The columns of an answer."""
    raise TypeError(f"not an answer: {type(noun).__name__}")


@columns_of.register(Mention)
@columns_of.register(Event)
def _(noun: Mention | Event) -> Columns:
    first, last = _days(noun.when)
    parties = _parties(noun.source + noun.target)
    return Columns(id=noun.id, first_day=first, last_day=last, event=noun.event, status=noun.status, parties=parties)


@columns_of.register
def _(noun: Commitment) -> Columns:
    first, last = _days(noun.made)
    act = noun.act.event if noun.act else None
    parties = _parties(noun.by + noun.to)
    return Columns(id=noun.id, first_day=first, last_day=last, event=act, status=noun.status, parties=parties)


@columns_of.register(Channel)
@columns_of.register(Agreement)
def _(noun: Channel | Agreement) -> Columns:
    days = [day for state in noun.states for day in _days(state.since) if day]
    first, last = (min(days), max(days)) if days else (None, None)
    parties = _bars((*noun.parties, noun.name))
    return Columns(id=noun.id, first_day=first, last_day=last, status=noun.state, parties=parties)


@columns_of.register
def _(noun: Standing) -> Columns:
    first, last = _days(noun.since)
    return Columns(id=noun.id, first_day=first, last_day=last, status=noun.state, parties=_bars(noun.parties))


@columns_of.register
def _(noun: Telling) -> Columns:
    first, last = _days(noun.when)
    parties = _parties(noun.source + noun.target)
    return Columns(id=noun.id, first_day=first, last_day=last, status=noun.status, parties=parties)


@columns_of.register
def _(noun: Statement) -> Columns:
    speaker = (noun.speaker,) if noun.speaker else ()
    first, last = _days(noun.when)
    return Columns(id=noun.id, first_day=first, last_day=last, parties=_parties(speaker + noun.to))


@columns_of.register
def _(noun: DyadDay) -> Columns:
    name = f"{'-'.join(noun.dyad)}/{noun.day or 'undated'}"
    return Columns(id=name, first_day=noun.day, last_day=noun.day, parties=_bars(noun.dyad))


@columns_of.register
def _(noun: Alert) -> Columns:
    return Columns(id=noun.id, first_day=noun.day, last_day=noun.day, parties=_bars(noun.dyad))


@columns_of.register
def _(noun: Crisis) -> Columns:
    parties = _bars((*noun.parties, noun.name))
    return Columns(id=noun.id, first_day=noun.from_, last_day=noun.to, parties=parties)


@columns_of.register(Disagreement)
@columns_of.register(Story)
def _(noun: Disagreement | Story) -> Columns:
    return Columns(id=noun.id)


def is_wanted(columns: Columns, query: Query) -> bool:
    """Whether a query asks for an answer with these columns."""
    checks = (
        query.since is None or (columns.last_day is not None and columns.last_day >= query.since),
        query.until is None or (columns.first_day is not None and columns.first_day <= query.until),
        query.actor is None or actor_pattern(query.actor) in columns.parties,
        query.event is None or columns.event == query.event.upper(),
        query.status is None or columns.status == query.status.lower(),
    )
    return all(checks)


def actor_pattern(actor: str) -> str:
    """What to look for in ``parties``: a code or a short word must fit whole, of a longer one a part is enough."""
    word = actor.strip().casefold()
    return f"|{word}|" if len(word) <= 3 else word  # a code has three letters


def _days(when: When) -> tuple[date | None, date | None]:
    """The first and the last day; an interval with one known end counts as that day."""
    return when.from_ or when.to, when.to or when.from_


def _parties(actors: Iterable[Actor]) -> str:
    return _bars(word for actor in actors for word in (actor.code, actor.name) if word)


def _bars(words: Iterable[str]) -> str:
    names = [word.casefold() for word in words]
    found = sorted({*names, *(part for name in names for part in name.split())})
    return f"|{'|'.join(found)}|" if found else ""
