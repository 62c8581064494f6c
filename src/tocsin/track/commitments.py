"""Commitments: threats, ultimatums, demands, promises and offers, and what came of them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from tocsin.domain import (
    UNKNOWN,
    Act,
    Actor,
    Article,
    Commitment,
    CommitmentKind,
    Event,
    Mention,
    Statement,
    Telling,
    When,
)
from tocsin.ontology.outcomes import outcomes
from tocsin.ontology.states import is_state_name, party_of
from tocsin.text.days import known_day
from tocsin.text.wording import members_id, stem, words
from tocsin.track.later import Record
from tocsin.track.outcomes import decide
from tocsin.track.repeated import repeated
from tocsin.track.uttered import Utterance, utterance

_CERTAIN = 0.99


def find_commitments(
    mentions: Iterable[Mention],
    events: Iterable[Event],
    articles: Mapping[str, Article],
    tellings: Iterable[Telling] = (),
    statements: Iterable[Statement] = (),
) -> tuple[Commitment, ...]:
    """Every commitment in the mentions, repetitions together, sorted by when it was made.

    ``events`` are those that the mentions were merged into; what came of a commitment is looked for
    among them, and then in what the articles tell beside them or somebody says; its ``outcome`` holds the ids of
    those. ``open`` means that these articles show nothing.
    """
    unique = sorted({mention.id: mention for mention in mentions}.values(), key=lambda mention: mention.id)
    record = Record(events, articles, unique, tellings, statements)
    uttered = [found for mention in unique if (found := utterance(mention, record.event_of(mention.id)))]
    decided = (_decided(group, record) for group in repeated(uttered))
    return tuple(sorted(filter(_says_something, decided), key=_in_time))


def _says_something(commitment: Commitment) -> bool:
    """Whether it is known to whom it went, or about what: "her demand" alone tells nothing to follow."""
    told = words(commitment.what)
    if len(told) == 1 and stem(told[0]) in outcomes().uttering:
        return False  # "demanded: ask"
    return bool(commitment.to) or len(told) > 1


def _decided(group: Sequence[Utterance], record: Record) -> Commitment:
    modes = sorted({each.mention.mode for each in group if each.mention.mode})
    return decide(_commitment(group), record, {each.event for each in group}, mode=modes[0] if modes else None)


def _commitment(group: Sequence[Utterance]) -> Commitment:
    """One commitment from all the mentions that tell of it; what came of it is decided later."""
    ranked = sorted(
        group, key=lambda each: ([not told for told in each.firmness], -each.mention.confidence, each.mention.id)
    )
    best = ranked[0]
    by = _named(each.by for each in ranked)
    to = tuple(actor for actor in _named(each.to for each in ranked) if actor.name not in {other.name for other in by})
    kinds = {each.kind for each in group}
    kind: CommitmentKind = "ultimatum" if "ultimatum" in kinds else best.kind
    return Commitment(
        id=members_id(["commitment", *(each.mention.id for each in group)]),
        kind=kind,
        by=by,
        to=to,
        what=best.what,
        act=_without_offsets(best.act),
        condition=next((each.mention.condition for each in ranked if each.mention.condition), None),
        deadline=next((each.mention.deadline for each in ranked if each.mention.deadline), None),
        made=made_on([each.mention.when for each in group]),
        mentions=tuple(sorted(each.mention.id for each in group)),
        background=all(each.mention.background for each in group),
        confidence=_confidence(each.mention for each in group),
    )


def made_on(times: Sequence[When]) -> When:
    """The first day on which it was uttered; without a known day, the earliest bound."""
    dated = [when for when in times if known_day(when)]
    told = dated or [when for when in times if when != UNKNOWN]
    return min(
        told, key=lambda when: (when.from_ or when.to or date.max, when.basis or "", repr(when)), default=UNKNOWN
    )


def _named(sides: Iterable[tuple[Actor, ...]]) -> tuple[Actor, ...]:
    """Each party once, as the fullest mention names it, the person rather than the state."""
    found: dict[str, Actor] = {}
    for side in sides:
        for actor in side:
            key = party_of(actor)
            if key not in found or (is_state_name(found[key]) and not is_state_name(actor)):
                found[key] = replace(actor, start=None, end=None)
    return tuple(found.values())


def _without_offsets(act: Act | None) -> Act | None:
    if act is None:
        return None
    thing = replace(act.object, start=None, end=None) if act.object else None
    sides = [tuple(replace(actor, start=None, end=None) for actor in side) for side in (act.source, act.target)]
    return replace(act, object=thing, source=sides[0], target=sides[1])


def _confidence(mentions: Iterable[Mention]) -> float:
    """The chance that not all articles are misread; the best mention of each counts."""
    best: dict[str, float] = {}
    for mention in mentions:
        best[mention.article] = max(best.get(mention.article, 0.0), mention.confidence)
    wrong = 1.0
    for article in sorted(best):
        wrong *= 1 - best[article]
    return round(min(_CERTAIN, 1 - wrong), 4)


def _in_time(commitment: Commitment) -> tuple[bool, date, str]:
    day = commitment.made.from_ or commitment.made.to
    return day is None, day or date.max, commitment.id
