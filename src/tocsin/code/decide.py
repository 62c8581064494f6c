"""The decision on a mention: a visible list of weighted features, each of which gives its reason.

Weights are log-odds set by hand and checked against the gold cases; they are not yet calibrated on
held-out data, so a confidence ranks mentions and is no probability. A trained encoder joins
as one more ``Feature`` in this list.
"""

import math
from collections.abc import Callable
from dataclasses import dataclass

from tocsin.code.arguments import Parties
from tocsin.code.status import Reality
from tocsin.code.triggers import Match
from tocsin.domain import Actor, Reason


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """All that the features look at."""

    match: Match
    parties: Parties
    reality: Reality
    background: str | None
    headline: bool
    own_date: bool
    has_topic: bool


@dataclass(frozen=True, slots=True)
class Feature:
    """A named question about the evidence: what it saw, and a weight in log-odds; ``None`` when it does not apply."""

    name: str
    look: Callable[[Evidence], tuple[str, float] | None]


_PRIOR = 0.2


def decide(evidence: Evidence) -> tuple[float, tuple[Reason, ...]]:
    """The confidence of a mention, 0 … 1 to two places, and the reasons for it."""
    reasons = [
        Reason(rule=feature.name, saw=seen[0], weight=round(seen[1], 2))
        for feature in FEATURES
        if (seen := feature.look(evidence)) is not None
    ]
    score = _PRIOR + sum(reason.weight for reason in reasons)
    return round(1 / (1 + math.exp(-score)), 2), tuple(reasons)


def _frame(evidence: Evidence) -> tuple[str, float]:
    first, last = evidence.match.span()
    words = " … ".join(token.text for token in sorted(evidence.match.words, key=lambda token: token.i))
    kind = 0.5 if len(evidence.match.words) > 1 else 0.0
    if not evidence.match.frame.verbs:
        kind = -0.4
    return f"{evidence.match.frame.id}: {words or first.text + ' ' + last.text}", kind


def _parties(evidence: Evidence) -> tuple[str, float]:
    source, target = _known(evidence.parties.source), _known(evidence.parties.target)
    if evidence.parties.mutual:
        return f"{source} parties share the act", 1.0 if source > 1 else -0.3
    if source and target:
        return "source and target are known actors", 1.2
    if source:
        return "only the source is a known actor", 0.3
    return "only the target is a known actor" if target else "no known actor", -0.6


def _known(actors: tuple[Actor, ...]) -> int:
    return sum(actor.code is not None for actor in actors)


def _inferred(evidence: Evidence) -> tuple[str, float] | None:
    return (f"target is {evidence.parties.inferred}", -0.3) if evidence.parties.inferred else None


def _reality(evidence: Evidence) -> tuple[str, float]:
    reality = evidence.reality
    return f"{reality.status}: {reality.cue}", 0.3 if reality.status in {"happened", "ongoing"} else -0.2


def _background(evidence: Evidence) -> tuple[str, float] | None:
    return (f"history or habit: {evidence.background}", 0.0) if evidence.background else None


def _date(evidence: Evidence) -> tuple[str, float] | None:
    return ("its clause gives a date", 0.2) if evidence.own_date else None


def _headline(evidence: Evidence) -> tuple[str, float] | None:
    return ("a headline is terse", -0.2) if evidence.headline else None


def _topic(evidence: Evidence) -> tuple[str, float] | None:
    return ("what it is about is an act too", 0.4) if evidence.has_topic else None


FEATURES: tuple[Feature, ...] = (
    Feature("frame", _frame),
    Feature("parties", _parties),
    Feature("inferred", _inferred),
    Feature("status", _reality),
    Feature("background", _background),
    Feature("date", _date),
    Feature("headline", _headline),
    Feature("topic", _topic),
)
