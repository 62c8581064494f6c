"""Escalation: a dyad's level over time, and the alerts that it rings."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class DyadDay:
    """One unordered pair of parties (codes, sorted) on one day, from events, never from reports.

    ``dyad`` holds two codes; twice the same stand for a country and those in arms within it.
    ``day`` is ``None`` for what has no date. ``score`` is the sum of the day's event intensities
    (-10 … +10 each; conflict is negative); ``level`` its smoothed, sign-turned course (higher =
    tenser); ``rung`` the highest rung of the ladder reached (0 calm … 9 war), ``rung_name`` its name.
    ``reports`` is how many articles stand behind the day; a day without articles is no data, not calm.
    """

    dyad: tuple[str, ...]
    day: date | None
    events: tuple[str, ...] = ()
    reports: int = 0
    score: float = 0.0
    lowest: float = 0.0
    level: float = 0.0
    rung: int = 0
    rung_name: str = ""
    quads: tuple[int, int, int, int] = (0, 0, 0, 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Alert:
    """A dyad rose above its own past; ``why`` says how, ``events`` which events did it."""

    id: str
    dyad: tuple[str, ...]
    day: date | None
    rung: int
    rung_name: str
    why: str
    events: tuple[str, ...] = ()
    outlets: tuple[str, ...] = ()
