"""Announced acts: what their own doer says he will do, and what somebody else says must be done."""

from dataclasses import replace

from tocsin.code import syntax, verbal
from tocsin.code.context import Context
from tocsin.code.draft import Draft
from tocsin.code.parties import ANNOUNCED, Parties
from tocsin.code.public_life import PRIVATE
from tocsin.code.status import Reality
from tocsin.domain import Act, Actor
from tocsin.domain.tokens import Token


def spoken(draft: Draft, context: Context) -> Draft | None:
    """An act that its own doer announces is a threat or a promise; one that he says he will not do, a refusal."""
    anchor, reality, event = draft.match.anchor, draft.reality, draft.event
    speaker = context.speaker_at(anchor)
    if speaker is None or not _speaks_for_itself(speaker, draft.parties, context):
        return None
    uttered = verbal.spoken_act(event, draft.mode)
    about = Act(
        event=event,
        mode=draft.mode,
        object=draft.parties.thing,
        source=draft.parties.source,
        target=draft.parties.target,
        text=verbal.clause_words(anchor, context),
    )
    if (
        reality.negated
        and reality.by is not None
        and reality.by.lower_ in {"will", "wo", "would", "can", "ca", "could"}
        and uttered == "AGREE"
    ):
        return replace(draft, event="REJECT", mode=verbal.request_mode(about), status="happened", about=about)
    announced = reality.status in {"planned", "threatened", "offered"} or (
        reality.status == "hypothetical" and uttered == "THREATEN" and reality.cue != "if"
    )
    if reality.negated or not announced or uttered is None or _is_purpose_of_another(reality, speaker, draft.parties):
        return None
    mode = verbal.threat_mode(about) if uttered == "THREATEN" else None
    others = tuple(actor for actor in draft.parties.target if actor.code is None or actor.code != speaker.code)
    carried = "JRN" in speaker.sectors and bool(draft.parties.source)  # state media speak for the doer
    source = draft.parties.source if carried else (speaker,)
    told = None if draft.parties.inferred == ANNOUNCED else draft.parties.inferred
    parties = replace(draft.parties, source=source, target=others, mutual=False, inferred=told)
    return replace(draft, event=uttered, mode=mode, status="happened", about=about, parties=parties)


def demanded(draft: Draft, context: Context) -> Draft | None:
    """What somebody else says must be done is his demand: "Russia must pull its forces back, the Ukrainian premier said"."""
    parties, speaker = draft.parties, context.speaker_at(draft.match.anchor)
    by = draft.reality.by
    if draft.reality.status != "demanded" or by is None or not _obliges(by, draft.match.anchor) or parties.mutual:
        return None
    named = speaker is not None and speaker.code is not None and "JRN" not in speaker.sectors
    if speaker is None or not named or not parties.source or speaker.code in {actor.code for actor in parties.source}:
        return None
    text = verbal.clause_words(draft.match.anchor, context)
    about = Act(event=draft.event, mode=draft.mode, object=parties.thing, source=parties.source, target=parties.target, text=text)  # fmt: skip
    asked = replace(parties, source=(speaker,), target=parties.source)
    return replace(
        draft, event="REQUEST", mode=verbal.request_mode(about), status="happened", about=about, parties=asked
    )


def _obliges(modal: Token, verb: Token) -> bool:
    """ "Must leave"; not "must have left", "must not leave", "should it leave", "if it should leave"."""
    others = {child.lower_ for child in syntax.children(verb, "aux", "neg", "mark")} - {modal.lower_}
    turned = any(subject.i > modal.i for subject in syntax.children(verb, "nsubj", "nsubjpass"))
    return (
        modal.lower_ in {"must", "should"} and not turned and others.isdisjoint({"have", "not", "n't", "never", "if"})
    )


def _is_purpose_of_another(reality: Reality, speaker: Actor, parties: Parties) -> bool:
    """An infinitive of purpose is announced only by its own doer: not "the decision was taken to crack down, an expert said"."""
    doers = {actor.name for actor in parties.source}
    return reality.cue.startswith("to ") and bool(doers) and speaker.name not in doers


def _speaks_for_itself(speaker: Actor, parties: Parties, context: Context) -> bool:
    """Whether the speaker is the doer, or one of his own, or hints at an act without a doer on what the parties share."""
    if not parties.source:
        thing = parties.thing
        return thing is not None and thing.kind is not None and speaker.code in context.main
    if speaker.sectors and PRIVATE.issuperset(speaker.sectors):
        return any(speaker.name == actor.name for actor in parties.source)  # analysts of a country do not speak for it
    return any(
        speaker.name == actor.name or (speaker.code is not None and speaker.code == actor.code)
        for actor in parties.source
    )
