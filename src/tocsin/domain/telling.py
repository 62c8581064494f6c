"""A telling: what a passage reports without an act of the codebook being found in it."""

from dataclasses import dataclass
from datetime import date

from tocsin.domain.actor import Actor
from tocsin.domain.article import Passage
from tocsin.domain.mention import Status
from tocsin.domain.when import UNKNOWN, When


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """One clause of a report that no mention was coded from: "the bus did not run on Monday".

    ``start``, ``end`` and ``text`` are those of its sentence, ``clause`` the words of the clause itself and ``verb`` the
    lemma of its verb, with its particle ("break off"). ``source`` are the actors of its subject (after "by", if it is
    passive), ``target`` all others that it names. ``status`` is ``denied`` where the clause says that it was not so.
    A telling has no event type and counts nowhere: it is there so that what was not coded is not lost.
    """

    id: str
    article: str
    outlet: str | None = None
    published: date | None = None
    sentence: int
    start: int
    end: int
    text: str
    clause: Passage
    verb: str
    passive: bool = False
    source: tuple[Actor, ...] = ()
    target: tuple[Actor, ...] = ()
    status: Status = "happened"
    background: bool = False
    when: When = UNKNOWN
    said_by: tuple[Actor, ...] = ()
