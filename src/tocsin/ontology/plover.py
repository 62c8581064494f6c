"""PLOVER's event types, modes, quad classes and intensities (manual, draft 2.0)."""

from dataclasses import dataclass
from functools import cache

from tocsin.ontology.files import read_csv

QUADS = {1: "verbal cooperation", 2: "material cooperation", 3: "verbal conflict", 4: "material conflict"}


@dataclass(frozen=True, slots=True, kw_only=True)
class EventType:
    """One of the sixteen event types, with the intensity of each of its modes (-10 … +10)."""

    name: str
    quad: int
    intensity: float
    about: str
    modes: dict[str, float]

    def score(self, mode: str | None) -> float:
        """The intensity of an act of this type and mode."""
        return self.modes.get(mode, self.intensity) if mode else self.intensity


@cache
def event_types() -> dict[str, EventType]:
    """The sixteen event types by name."""
    modes: dict[str, dict[str, float]] = {}
    for row in read_csv("plover/modes.csv"):
        modes.setdefault(row["event"], {})[row["mode"]] = float(row["intensity"])
    return {
        row["event"]: EventType(
            name=row["event"],
            quad=int(row["quad"]),
            intensity=float(row["intensity"]),
            about=row["about"],
            modes=modes.get(row["event"], {}),
        )
        for row in read_csv("plover/events.csv")
    }
