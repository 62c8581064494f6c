"""An event: what the mentions of several articles together report."""

from dataclasses import dataclass

from tocsin.domain.actor import Actor
from tocsin.domain.mention import Act, Status, Thing
from tocsin.domain.place import Place
from tocsin.domain.reason import Reason
from tocsin.domain.when import UNKNOWN, When


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One act, with its mentions, outlets and disagreements.

    ``reports`` counts articles, ``outlets`` names them, ``independent`` counts the sources that
    did not copy one another. Reports and events are never confused: "1 event, 14 reports, 6 outlets".
    ``summary`` is the sentence of the mention that tells it best.
    """

    id: str
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
    when: When = UNKNOWN
    where: Place | None = None
    status: Status = "happened"
    background: bool = False
    reports: int
    independent: int
    outlets: tuple[str, ...] = ()
    mentions: tuple[str, ...] = ()
    disagreements: tuple[str, ...] = ()
    confidence: float = 0.5
    summary: str = ""
    because: tuple[Reason, ...] = ()
