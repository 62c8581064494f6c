"""A standing: what one passage says of the state of a channel or an agreement."""

from dataclasses import dataclass
from datetime import date

from tocsin.domain.actor import Actor
from tocsin.domain.article import Passage
from tocsin.domain.mention import Status, Thing
from tocsin.domain.reason import Reason
from tocsin.domain.when import UNKNOWN, When

GUESSED = "the article's main parties"
"""What the reason "parties" saw when neither its phrase nor its sentence tells whom a thing links."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """One report of a state: "the liaison office had been closed since January 30".

    ``thing`` is the channel or agreement as named here, ``parties`` the country codes it links as
    far as the passage and its article tell. ``state`` is one of the channel states (``open``,
    ``suspended``, ``closed``, ``cut``, ``destroyed``, ``restored``) or agreement states
    (``in force``, ``in doubt``, ``breached``, ``suspended``, ``ended``). ``status`` tells a state
    that holds (``happened``, ``ongoing``) from one that is threatened or denied. ``mention`` is the
    id of the mention it follows from, when an act brought the state about.
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
    thing: Thing
    parties: tuple[str, ...] = ()
    state: str
    status: Status = "happened"
    background: bool = False
    since: When = UNKNOWN
    by: tuple[Actor, ...] = ()
    why: str | None = None
    said_by: tuple[Actor, ...] = ()
    mention: str | None = None
    confidence: float = 0.5
    because: tuple[Reason, ...] = ()

    @property
    def guesses_parties(self) -> bool:
        """Whether ``parties`` are only those that its article speaks of most."""
        return any(reason.rule == "parties" and reason.saw == GUESSED for reason in self.because)
