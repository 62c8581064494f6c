"""The view: a briefing as strings ready to print, the same for the terminal, the page and Markdown."""

from dataclasses import dataclass, replace
from typing import Literal

from tocsin.domain import Alert, DyadDay
from tocsin.show.brief.say import Order

AS_TOLD = "as told"
AS_TOLD_NOTE = "Sentences marked “as told” stand for themselves: no act was coded in them, or none surely."
"""The mark of a sentence that stands for itself, because no act was coded in it, or none surely."""

WORD_FOR_WORD, PARTLY, REPORTED = "word for word", "partly word for word", "reported"


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """A sentence that stands behind a claim. ``id`` is the mention's, standing's or statement's, ``anchor`` its place on the page."""

    id: str
    anchor: str
    text: str
    outlet: str
    title: str
    article: str
    published: str
    start: int
    end: int
    via: str = ""

    @property
    def credit(self) -> str:
        """Where the sentence stands: outlet, title, date, offsets."""
        via = f"according to {self.via}" if self.via else ""
        where = f"characters {self.start}–{self.end}"
        return ", ".join(part for part in (self.outlet, f"“{self.title}”", self.published, where, via) if part)


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One event in one line: when, who (→ whom), what, with its counts, its marks and the sentences behind it."""

    id: str
    day: str
    order: Order
    when: str
    who: str
    what: str
    place: str = ""
    reports: int
    outlets: int
    independent: int
    counts: str
    confidence: str
    marks: tuple[str, ...] = ()
    quad: int
    kind: str = ""
    says_little: bool = False
    weight: float = 0.0
    quotes: tuple[Quote, ...] = ()

    @property
    def claim(self) -> str:
        """The line without its date: "North Korea → South Korea destroyed the liaison office"."""
        return f"{self.who} {self.what}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A sentence that tells news in which no act was coded. ``rank`` 0 is the weightiest of a briefing's."""

    id: str
    day: str
    order: Order
    when: str
    text: str
    counts: str
    history: bool = False
    rank: int = 0
    quotes: tuple[Quote, ...] = ()

    def at_rank(self, rank: int) -> "Told":
        """The same with its place among all."""
        return replace(self, rank=rank)


@dataclass(frozen=True, slots=True, kw_only=True)
class Dyad:
    """How near the brink a pair is. ``course`` has one rung for each day from its first to its last, ``None`` for no data."""

    key: str
    name: str
    now: str
    highest: str
    trend: str
    coverage: str
    course: tuple[int | None, ...] = ()
    days: tuple[DyadDay, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Bell:
    """An alert in words, with the events that rang it."""

    alert: Alert
    day: str
    name: str
    rung: str
    why: str
    lines: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Pledge:
    """A commitment in words. ``fate`` is its status, ``outcome`` the events that decided it."""

    id: str
    kind: str
    who: str
    what: str
    condition: str = ""
    deadline: str = ""
    made: str
    fate: str
    fate_note: str = ""
    background: bool = False
    confidence: str
    weight: float = 0.0
    outcome: tuple[Line, ...] = ()
    quotes: tuple[Quote, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """One dated state of a channel or agreement."""

    state: str
    since: str
    by: str = ""
    why: str = ""
    said_by: str = ""
    marks: tuple[str, ...] = ()
    quotes: tuple[Quote, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """A channel or an agreement: what it is, between whom, its state now and the states before."""

    id: str
    name: str
    kind: str
    parties: str
    state: str
    note: str = ""
    stages: tuple[Stage, ...] = ()
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One version of a disputed field, with who reports it in which words."""

    value: str
    outlets: str
    text: str
    quotes: tuple[Quote, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Dispute:
    """A disagreement: the field, what it is about, and the versions."""

    id: str
    subject: str
    field: str
    versions: tuple[Reading, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Saying:
    """One statement: words, in which ``manner``, to whom, through which chain. ``quotes`` are the articles that carry it."""

    id: str
    words: str
    manner: str
    to: str = ""
    via: str = ""
    when: str = ""
    background: bool = False
    quotes: tuple[Quote, ...] = ()

    @property
    def is_verbatim(self) -> bool:
        """Whether all of the words are the speaker's own."""
        return self.manner == WORD_FOR_WORD


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """Who spoke, and what they said, direct words first."""

    name: str
    sayings: tuple[Saying, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """An input that was not stored, or a remark on one that was."""

    path: str
    outcome: str
    reason: str
    hint: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A stretch of an article's text, or the opening or closing of a mark around evidence.

    ``mark`` is "act" or "said" (words only); ``anchor`` is empty where a mark goes on from the paragraph before.
    """

    kind: Literal["text", "open", "close"]
    text: str = ""
    mark: str = ""
    anchor: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """An article to read: its head and its text in pieces."""

    id: str
    anchor: str
    title: str
    outlet: str
    published: str
    url: str
    source: str
    paragraphs: tuple[tuple[Piece, ...], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """All of a briefing, in the order in which a reader wants it."""

    title: str
    lede: str
    intake: str
    undated: int
    dyads: tuple[Dyad, ...] = ()
    bells: tuple[Bell, ...] = ()
    timeline: tuple[Line | Told, ...] = ()
    timeline_counts: str = ""
    timeline_note: str = ""
    background: tuple[Line | Told, ...] = ()
    spoken_of: tuple[Line, ...] = ()
    pledges: tuple[Pledge, ...] = ()
    old_pledges: tuple[Pledge, ...] = ()
    channels: tuple[Tie, ...] = ()
    agreements: tuple[Tie, ...] = ()
    disputes: tuple[Dispute, ...] = ()
    speakers: tuple[Speaker, ...] = ()
    problems: tuple[Problem, ...] = ()
    reports: tuple[Report, ...] = ()
