"""What goes into the encoder, a pair of spans, and what comes out, a verdict on it."""

from collections.abc import Mapping
from dataclasses import dataclass

from tocsin.ontology.plover import event_types

NO_ACT = "none"

# PLOVER lets AGREE take in friendly acts still to come, and THREATEN hostile ones.
_FRIENDLY = frozenset({"AID", "CONCEDE", "CONSULT", "COOPERATE", "RETREAT", "SUPPORT"})
_HOSTILE = frozenset({"ASSAULT", "COERCE", "MOBILIZE", "PROTEST", "SANCTION"})
_TO_COME = frozenset({"planned", "offered"})
_FEARED = frozenset({"planned", "threatened"})


@dataclass(frozen=True, slots=True)
class Pair:
    """Two parties by their character offsets into a sentence: the one that may act, and the one acted on."""

    source: tuple[int, int]
    target: tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """Probabilities that sum to 1: of each event (and ``none``), status, direction and mode; of background alone.

    ``modes`` are named ``EVENT/mode``. ``directions``: ``forth`` the source acts, ``back`` the target, ``both``, ``none``.
    """

    events: Mapping[str, float]
    statuses: Mapping[str, float]
    directions: Mapping[str, float]
    modes: Mapping[str, float]
    background: float

    @property
    def event(self) -> str:
        """The likeliest act; never ``none``."""
        return max((name for name in self.events if name != NO_ACT), key=lambda name: self.events[name])

    @property
    def status(self) -> str:
        """The likeliest status, if there is an act at all."""
        return max(self.statuses, key=lambda name: self.statuses[name])

    def mode(self, event: str) -> str | None:
        """The likeliest mode of an event; ``None`` for an event without modes."""
        own = {name: value for name, value in self.modes.items() if name.startswith(f"{event}/")}
        return max(own, key=lambda name: own[name]).partition("/")[2] if own else None

    def likely_mode(self, event: str) -> str | None:
        """The mode of an event, if one is likelier than not."""
        mode = self.mode(event)
        return mode if mode is not None and self.modes[f"{event}/{mode}"] > 1 / 2 else None

    @classmethod
    def unknown(cls) -> "Verdict":
        """Of a pair that the network could not read: any event may be."""
        events = dict.fromkeys((NO_ACT, *event_types()), 1 / (1 + len(event_types())))
        return cls(events=events, statuses={"happened": 1.0}, directions={"forth": 1.0}, modes={}, background=0.0)

    def plover(self) -> dict[str, float]:
        """Probabilities of PLOVER's events, where an act to come counts as AGREE or THREATEN; without ``none``."""
        shares: dict[str, float] = {}
        for event, chance in self.events.items():
            if event == NO_ACT:
                continue
            for status, part in self.statuses.items():
                name = absorbed(event, status)
                shares[name] = shares.get(name, 0.0) + chance * part
        return shares


def absorbed(event: str, status: str) -> str:
    """PLOVER's event for an act of a status: a friendly act planned is AGREE, a hostile one THREATEN."""
    if status in _TO_COME and event in _FRIENDLY:
        return "AGREE"
    return "THREATEN" if status in _FEARED and event in _HOSTILE else event
