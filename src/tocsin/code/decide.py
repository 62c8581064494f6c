"""The decision on a mention: a visible list of weighted features, each of which gives its reason.

Weights are log-odds. Those of mentions between two parties were fitted by logistic regression on whole news items that the encoder
of the day had not learned from (batches b7, b9, b24 and b25 of ``labelled/``, 1,136 mentions): whether event and both parties were
right. What is told of a headline, and of mentions of which one party only is told, was set by hand. That another event of the
same quad class counts half was added by hand. ``_ALONE_PRIOR`` and ``_ALONE_TRUST``, for what only the encoder sees, follow how often such
acts were right in whole news items (batches b7 and b9).
"""

import math
from collections.abc import Callable
from dataclasses import dataclass

from tocsin.code.parties import ENCODERS, WHERE_DONE, WHOSE_LAND, Parties
from tocsin.code.status import Reality
from tocsin.code.triggers import Match
from tocsin.domain import Actor, Reason
from tocsin.encoder import Verdict
from tocsin.encoder.verdict import NO_ACT
from tocsin.ontology.plover import event_types


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """All that the features look at."""

    match: Match
    parties: Parties
    reality: Reality
    background: str | None
    headline: bool
    has_topic: bool
    event: str
    opinion: Verdict | None
    rules_only: bool = False
    proposed: bool = False
    corrected: str | None = None
    brief: bool = False


@dataclass(frozen=True, slots=True)
class Feature:
    """A named question about the evidence: what it saw, and a weight in log-odds; ``None`` when it does not apply."""

    name: str
    look: Callable[[Evidence], tuple[str, float] | None]


_RULES_ONLY = 0.5
"""The prior where no encoder has a say: set by hand, so that such a confidence ranks mentions and is no probability."""

_PRIOR = -0.12
_TRUST = 0.85
_TRUST_ON_THINGS = 0.3
"""For what is done to channels and agreements, which the encoder hears of as little as a codebook of events: set by hand."""

_ALONE_PRIOR, _ALONE_TRUST = -0.5, 0.65
_SAID_TO_SOMEBODY = frozenset({"ACCUSE", "AGREE", "REJECT", "REQUEST", "THREATEN"})
"""What is seldom said to nobody: read by others, 15 of 52 such mentions without a target were right, and of drills, curfews and marches 44 of 56."""

_UNASKED, _UNASKED_BUT_WHOLE = -1.5, -0.3
"""For a mention that lacks a party: set by hand, as none such is labelled. With both (one a pronoun) 13 of 17 were right."""

_DONE_ALONE = frozenset(
    {"ASSAULT", "COERCE", "CONCEDE", "CONSULT", "COOPERATE", "MOBILIZE", "PROTEST", "RETREAT", "THREATEN"}
)
"""What may be whole with one party told: read by others, 20 of 29 such mentions were right, and of the other events 4 of 18."""

_CUT_OR_GIVEN = frozenset({"AID", "SANCTION"})
"""What a verb tells so plainly that the other side may stand in the sentence before: "Paris suspended its aid on Saturday"."""


def decide(evidence: Evidence) -> tuple[float, tuple[Reason, ...]]:
    """The confidence of a mention, 0 … 1 to two places, and the reasons for it."""
    if evidence.proposed or evidence.corrected:
        return _decide_alone(evidence)
    prior = _RULES_ONLY if evidence.rules_only else _PRIOR
    reasons = [
        Reason(rule=feature.name, saw=seen[0], weight=seen[1])
        for feature in FEATURES
        if (seen := feature.look(evidence)) is not None
    ]
    if not evidence.rules_only:
        reasons.append(_encoder(evidence, _TRUST_ON_THINGS if evidence.parties.are_on_followed else _TRUST))
    score = prior + sum(reason.weight for reason in reasons)
    return round(1 / (1 + math.exp(-score)), 2), tuple(reasons)


def _decide_alone(evidence: Evidence) -> tuple[float, tuple[Reason, ...]]:
    """The confidence of an act that only the encoder sees: its own chance, made honest on what it proposed on dev."""
    if evidence.corrected:
        word = Reason(rule="frame", saw=f"{_frame(evidence)[0]} is {evidence.corrected} by the rule")
    else:
        word = Reason(rule="frame", saw=f"no rule tells it; the word between the two is {evidence.match.anchor.text!r}")
    told, note = _encoder(evidence, _ALONE_TRUST), _brief(evidence)
    reasons = (word, told, *([Reason(rule="brief", saw=note[0], weight=note[1])] if note else []))
    return round(1 / (1 + math.exp(-(_ALONE_PRIOR + sum(reason.weight for reason in reasons)))), 2), reasons


def _frame(evidence: Evidence) -> tuple[str, float]:
    first, last = evidence.match.span()
    words = " … ".join(token.text for token in sorted(evidence.match.words, key=lambda token: token.i))
    kind = 0.3 if len(evidence.match.words) > 1 else 0.0
    if not evidence.match.frame.verbs:
        kind = -0.3
    return f"{evidence.match.frame.id}: {words or first.text + ' ' + last.text}", kind


def _parties(evidence: Evidence) -> tuple[str, float]:
    source, target = _known(evidence.parties.source), _known(evidence.parties.target)
    if evidence.parties.mutual:
        return f"{source} parties share the act", {0: -0.8, 1: -0.8, 2: -0.4}.get(source, 0.3)
    if evidence.parties.are_on_followed and (source or target):
        return "what it is done to is a channel or an agreement", 0.35
    if source and target:
        return "source and target are known actors", 0.35
    if source and evidence.event in _SAID_TO_SOMEBODY and not evidence.has_topic and evidence.parties.thing is None:
        return (
            f"only the source is a known actor, and {evidence.event} is said to somebody",
            -1.6 if evidence.opinion else 0.0,
        )
    if source:
        return "only the source is a known actor", 0.2
    return "only the target is a known actor" if target else "no known actor", -0.4


def _known(actors: tuple[Actor, ...]) -> int:
    return sum(actor.code is not None for actor in actors)


def _inferred(evidence: Evidence) -> tuple[str, float] | None:
    inferred = evidence.parties.inferred
    weights = {ENCODERS: -1.4, WHERE_DONE: -0.9}
    if inferred == WHOSE_LAND:
        return f"one party is {inferred}", 0.0
    if not inferred or evidence.parties.are_on_followed:
        return None
    return f"one party is {inferred}", weights.get(inferred, -0.3) if evidence.opinion else -0.3


def _reality(evidence: Evidence) -> tuple[str, float]:
    reality = evidence.reality
    return f"{reality.status}: {reality.cue}", 0.4 if reality.status in {"happened", "ongoing"} else 0.0


def _announced(evidence: Evidence) -> tuple[str, float] | None:
    other = evidence.match.frame.event
    return (f"{other} that is announced is {evidence.event}", -0.4) if evidence.event != other else None


def _background(evidence: Evidence) -> tuple[str, float] | None:
    return (f"history or habit: {evidence.background}", 0.0) if evidence.background else None


def _headline(evidence: Evidence) -> tuple[str, float] | None:
    return ("a headline is terse", -0.1) if evidence.headline else None


def _topic(evidence: Evidence) -> tuple[str, float] | None:
    return ("what it is about is an act too", -0.5 if evidence.opinion else 0.0) if evidence.has_topic else None


def _encoder(evidence: Evidence, trust: float) -> Reason:
    """The encoder's log-odds of the event. Another event of the same quad class counts half: it is an act of that kind."""
    if evidence.opinion is None:
        both = not evidence.parties.mutual and _known(evidence.parties.source) and _known(evidence.parties.target)
        alone = (
            evidence.event in _DONE_ALONE
            or evidence.has_topic
            or evidence.parties.are_on_followed
            or (evidence.event in _CUT_OR_GIVEN and bool(evidence.match.frame.verbs) and _is_told(evidence))
        )
        unreal = evidence.reality.status in {"demanded", "hypothetical"}
        weight = 0.0 if both else _UNASKED_BUT_WHOLE if alone and not unreal else _UNASKED
        return Reason(rule="encoder", saw="not asked", weight=weight)
    types, told = event_types(), evidence.opinion.events
    quad = types[evidence.event].quad
    kind = sum(chance for event, chance in told.items() if event != NO_ACT and types[event].quad == quad)
    announced = told.get(
        evidence.match.frame.event, 0.0
    )  # "could cancel the deal" is a threat here, and a cancelling there
    chance = max(told.get(evidence.event, 0.0), announced, kind / 2)
    best = evidence.opinion.event
    seen = f"{evidence.event} {told.get(evidence.event, 0.0):.2f}, no act {evidence.opinion.events[NO_ACT]:.2f}"
    if best != evidence.event:
        seen += f", {best} {evidence.opinion.events[best]:.2f}"
    return Reason(rule="encoder", saw=seen, weight=round(math.log((chance + 0.01) / (1.01 - chance)) * trust, 2))


def _is_told(evidence: Evidence) -> bool:
    """Whether the rule is sure of its words: two or more of them, an object of the frame's list, or a doer told elsewhere."""
    match, parties = evidence.match, evidence.parties
    if parties.target and not _known(parties.target):
        return False  # "cut off a reporter"
    listed = bool(match.frame.object_is and parties.source)
    return len(match.words) > 1 or listed or parties.inferred is not None


def _brief(evidence: Evidence) -> tuple[str, float] | None:
    """Both weights by hand: in our event notes (``labelled/notes``) mentions of one confidence are right so much more often."""
    alone = evidence.proposed or bool(evidence.corrected)
    asked = evidence.opinion is not None
    return ("a note of a sentence or two tells acts", 0.4 if alone else 0.8) if evidence.brief and asked else None


FEATURES: tuple[Feature, ...] = (
    Feature("frame", _frame),
    Feature("parties", _parties),
    Feature("inferred", _inferred),
    Feature("status", _reality),
    Feature("announced", _announced),
    Feature("background", _background),
    Feature("headline", _headline),
    Feature("topic", _topic),
    Feature("brief", _brief),
)
