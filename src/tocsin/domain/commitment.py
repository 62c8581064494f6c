"""A commitment: a threat, ultimatum, demand, promise or offer, and what came of it."""

from dataclasses import dataclass
from typing import Literal

from tocsin.domain.actor import Actor
from tocsin.domain.mention import Act
from tocsin.domain.reason import Reason
from tocsin.domain.when import UNKNOWN, When

CommitmentKind = Literal["threat", "ultimatum", "demand", "promise", "offer"]
Fate = Literal["open", "carried out", "exceeded", "met", "refused", "withdrawn", "lapsed"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Commitment:
    """By whom, to whom, what, on what condition, by when; ``outcome`` holds the ids of the events that decided ``status``.

    ``open`` means: nothing seen in these articles, not that it did not happen.
    """

    id: str
    kind: CommitmentKind
    by: tuple[Actor, ...] = ()
    to: tuple[Actor, ...] = ()
    what: str
    act: Act | None = None
    condition: str | None = None
    deadline: When | None = None
    made: When = UNKNOWN
    status: Fate = "open"
    outcome: tuple[str, ...] = ()
    mentions: tuple[str, ...] = ()
    background: bool = False
    confidence: float = 0.5
    because: tuple[Reason, ...] = ()
