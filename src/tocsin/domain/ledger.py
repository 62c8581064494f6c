"""Channels and agreements, with their dated states."""

from dataclasses import dataclass
from typing import Literal

from tocsin.domain.actor import Actor
from tocsin.domain.when import UNKNOWN, When

ChannelState = Literal["open", "suspended", "closed", "cut", "destroyed", "restored"]
AgreementState = Literal["in force", "in doubt", "breached", "suspended", "ended"]


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """One dated state: since when, by whose act, why, according to whom, on which evidence.

    ``mentions`` are ids of mentions or standings. ``claimed`` marks a state that one side asserts (a breach).
    """

    state: str
    since: When = UNKNOWN
    by: tuple[Actor, ...] = ()
    why: str | None = None
    said_by: tuple[Actor, ...] = ()
    mentions: tuple[str, ...] = ()
    background: bool = False
    claimed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Channel:
    """A standing line of contact between parties (country codes, sorted). ``state`` is the latest state that holds."""

    id: str
    name: str
    kind: str
    parties: tuple[str, ...] = ()
    state: str
    states: tuple[State, ...] = ()
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """A treaty, armistice, pact or declaration between parties."""

    id: str
    name: str
    kind: str
    parties: tuple[str, ...] = ()
    signed: When = UNKNOWN
    state: str
    states: tuple[State, ...] = ()
    names: tuple[str, ...] = ()
