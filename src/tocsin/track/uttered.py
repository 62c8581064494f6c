"""Which mentions commit somebody to something, by whom, to whom, and about which act."""

from dataclasses import dataclass, replace

from tocsin.domain import Act, Actor, CommitmentKind, Mention
from tocsin.ontology.outcomes import outcomes
from tocsin.ontology.pledges import pledge_words
from tocsin.ontology.states import is_definite
from tocsin.text.wording import stem, words
from tocsin.track.doubtful import is_doubtful
from tocsin.track.phrase import what_is_meant

_WORDS = frozenset({"ACCUSE", "AGREE", "REJECT", "REQUEST", "THREATEN"})
"""Acts in words are uttered; what is demanded or offered is another act."""

_SAID = frozenset({"happened", "ongoing"})


@dataclass(frozen=True)
class Utterance:
    """One mention's threat, demand, promise or offer.

    ``event`` is the id of the event it belongs to, ``what`` a phrase that says what it is about.
    """

    mention: Mention
    kind: CommitmentKind
    by: tuple[Actor, ...]
    to: tuple[Actor, ...]
    act: Act | None
    event: str
    what: str = ""

    @property
    def firmness(self) -> tuple[bool, ...]:
        """What it tells, for finding the fullest of several: the thing, the act, the addressee, the condition."""
        named = self.act is not None and self.act.object is not None
        return named, self.act is not None, bool(self.to), bool(self.by), self.mention.condition is not None


def utterance(mention: Mention, event: str) -> Utterance | None:
    """What a mention commits to, or ``None``. A denied or imagined threat commits nobody."""
    found = _spoken(mention, event) if mention.status in _SAID else _reported_as_such(mention, event)
    if found is None or not found.by or not any(map(is_definite, (*found.by, *found.to))):
        return None
    what = _pledged(mention) or what_is_meant(mention, found.act, found.to)
    return replace(found, what=what) if what and not is_doubtful(mention, what) else None


def _pledged(mention: Mention) -> str | None:
    """The words of a pledge that was found by its form alone: they stand as its object."""
    is_pledge = bool(mention.because) and mention.because[0].rule == "pledge"
    return " ".join(mention.object.text.split()) if is_pledge and mention.object else None


def _spoken(mention: Mention, event: str) -> Utterance | None:
    """The verbal acts: THREATEN, REQUEST, AGREE."""
    if mention.event == "THREATEN":
        kind: CommitmentKind = "ultimatum" if mention.deadline and (mention.condition or mention.about) else "threat"
    elif mention.event == "REQUEST" and (
        mention.about or _pledged(mention) or any(actor.code for actor in mention.target)
    ):
        kind = "demand"
    elif mention.event == "AGREE" and (mention.about or mention.object):
        told = set(words(mention.trigger.text))
        is_offer = bool(outcomes().offering & set(map(stem, told)) or pledge_words().offers & told)
        kind = "offer" if is_offer else "promise"
    else:
        return None
    return Utterance(mention, kind, mention.source, mention.target, mention.about, event)


def _reported_as_such(mention: Mention, event: str) -> Utterance | None:
    """As in "the threatened closure" or "the demanded withdrawal": the act itself, with a status."""
    if mention.event in _WORDS:
        return None
    act = Act(
        event=mention.event, mode=mention.mode, object=mention.object, source=mention.source, target=mention.target
    )
    if mention.status == "threatened":
        return Utterance(mention, "threat", mention.source, mention.target, act, event)
    if mention.status == "offered":
        return Utterance(mention, "offer", mention.source, mention.target, act, event)
    if mention.status == "demanded":
        return Utterance(mention, "demand", mention.said_by[:1], mention.source, act, event)
    return None
