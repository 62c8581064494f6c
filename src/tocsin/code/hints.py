"""Hints: a party speaks of a channel or an agreement as closed or destroyed before it is."""

from collections.abc import Sequence
from hashlib import sha256

from tocsin.code.verbal import threat_mode
from tocsin.domain import Act, Mention, Reason, Standing
from tocsin.ontology.contexts import contexts_of
from tocsin.ontology.plover import event_types

_ACTS = {
    "closed": ("SANCTION", "discontinue"),
    "cut": ("SANCTION", "discontinue"),
    "suspended": ("SANCTION", "discontinue"),
    "ended": ("SANCTION", "withdraw"),
    "destroyed": ("ASSAULT", "destroy"),
}
_CONFIDENCE = 0.45
"""Lower than any threat in plain words: the speaker leaves open who will do it."""


def find_hints(
    standings: Sequence[Standing], mentions: Sequence[Mention], main: tuple[str, ...]
) -> tuple[Mention, ...]:
    """A threat for each end of a channel or agreement that one of the article's main parties foretells.

    Nothing is added where the sentence's own words were already coded as a threat or as the act itself.
    """
    threats = {m.sentence for m in mentions if m.event == "THREATEN"}
    acts = {m.id for m in mentions}
    return tuple(
        _hint(standing)
        for standing in standings
        if standing.state in _ACTS
        and standing.status in {"planned", "hypothetical", "threatened"}
        and standing.sentence not in threats
        and standing.mention not in acts
        and standing.said_by
        and standing.said_by[0].code in main
    )


def _hint(standing: Standing) -> Mention:
    event, mode = _ACTS[standing.state]
    speaker = standing.said_by[0]
    about = Act(event=event, mode=mode, object=standing.thing, source=(speaker,))
    return Mention(
        id=sha256(f"hint\x1f{standing.id}".encode()).hexdigest()[:16],
        article=standing.article,
        outlet=standing.outlet,
        published=standing.published,
        sentence=standing.sentence,
        start=standing.start,
        end=standing.end,
        text=standing.text,
        trigger=standing.trigger,
        event="THREATEN",
        mode=threat_mode(about),
        contexts=contexts_of(standing.text),
        quad=event_types()["THREATEN"].quad,
        intensity=event_types()["THREATEN"].score(threat_mode(about)),
        source=(speaker,),
        object=standing.thing,
        about=about,
        background=standing.background,
        when=standing.since,
        said_by=standing.said_by[1:],
        cause=standing.why,
        confidence=_CONFIDENCE,
        because=(
            Reason(rule="hint", saw=f"{speaker.name} speaks of {standing.thing.text} as {standing.state}", weight=0.0),
            *standing.because,
        ),
    )
