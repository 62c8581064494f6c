"""Pledges: what a party says it will do, or wants of others, in words that no frame knows.

"Visa-free travel would be suspended, the foreign minister announced" binds his state as much as a threat to "cut ties" does,
though nothing of it is in a lexicon of acts. Such promises, threats and demands are found by their form alone: a party's
speech with "will" or "would", an agreement's "is to", "is ready to", a verb of asking. They are told with low confidence, and
only where nothing else was coded of the same words.
"""

from collections.abc import Sequence
from hashlib import sha256

from tocsin.code import setting, timing
from tocsin.code.background import background_cue
from tocsin.code.context import Context
from tocsin.code.pledge import Pledge
from tocsin.code.pledges_found import find_in_sentence
from tocsin.code.sentence import is_unfit
from tocsin.code.things import thing_at
from tocsin.code.triggers import events_of
from tocsin.domain import Act, Mention, Reason, Thing
from tocsin.domain.tokens import Token
from tocsin.ontology.contexts import contexts_of
from tocsin.ontology.plover import event_types

RULE = "pledge"
CONFIDENCE = 0.5
"""Set by hand: the lists of some five crises were read through, not counted."""

_SPOKEN = frozenset({"AGREE", "CONCEDE", "REJECT", "REQUEST", "THREATEN"})


def find_pledges(contexts: Sequence[Context], mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """A mention for each pledge or demand whose words are not in a verbal act of ``mentions`` already."""
    told: dict[int, list[Mention]] = {}
    for mention in mentions:
        if mention.event in _SPOKEN or mention.status == "planned":
            told.setdefault(mention.sentence, []).append(mention)
    return tuple(
        _mention(found, context)
        for context in contexts
        if context.sentence.doc.is_parsed and not context.sentence.headline and not is_unfit(context)
        for found in find_in_sentence(context)
        if not any(_tells(mention, found, context) for mention in told.get(context.sentence.index, ()))
    )


def replaced_by(pledges: Sequence[Mention], mentions: Sequence[Mention]) -> set[str]:
    """The ids of coded threats that are misreadings of a conditional one: "any attack on its troops would draw a response"."""
    conditional = {
        (pledge.sentence, actor.code)
        for pledge in pledges
        if pledge.condition and pledge.because[0].saw.startswith("would")
        for actor in pledge.source
    }
    return {
        mention.id
        for mention in mentions
        if mention.event == "THREATEN"
        and any((mention.sentence, actor.code) in conditional for actor in mention.source)
    }


def _tells(mention: Mention, found: Pledge, context: Context) -> bool:
    """Whether a coded act holds the pledge: the same party's words, in the same clause or above it."""
    if mention.event not in _SPOKEN:  # a plan that nobody utters is told as one, unless it is agreed on: "is to return"
        uttered = context.speaker_at(found.anchor) is not None
        return found.cue == "will" and not uttered and mention.trigger.start == context.offset(found.anchor)
    if found.condition:
        return False  # it takes the place of what was coded: see ``replaced_by``
    start, end = context.offset(found.first), context.offset(found.last) + len(found.last)
    if start <= mention.trigger.start < end or mention.trigger.start == context.offset(found.anchor):
        return True
    same = {actor.code for actor in mention.source} & {actor.code for actor in found.by}
    above = {context.offset(token) for token in found.anchor.ancestors}
    return bool(same) and mention.trigger.start in above and found.anchor.dep_ != "conj"


def _mention(found: Pledge, context: Context) -> Mention:
    sentence, kind = context.sentence, event_types()[found.event]
    words = context.passage(found.first, found.last)
    thing = next(
        (
            thing
            for token in found.first.doc[found.first.i : found.last.i + 1]
            if (thing := thing_at(token, context)) and thing.kind
        ),
        None,
    )
    when, own_date = timing.find_when(_said_at(found, context), context, "happened")
    background = background_cue(found.anchor, when, context, own_date=own_date)
    condition = found.condition or setting.find_condition([found.anchor], context)
    chain = context.chain_at(found.anchor)
    by = {actor.name for actor in found.by}
    return Mention(
        id=sha256(
            f"pledge\x1f{context.article.id}\x1f{words.start}\x1f{words.end}\x1f{found.event}".encode()
        ).hexdigest()[:16],
        article=context.article.id,
        outlet=context.article.outlet,
        published=context.article.published,
        sentence=sentence.index,
        start=sentence.start,
        end=sentence.end,
        text=sentence.text,
        trigger=context.passage(found.anchor, found.anchor),
        event=found.event,
        mode=None,
        contexts=contexts_of(sentence.text),
        quad=kind.quad,
        intensity=kind.score(None),
        source=found.by,
        target=found.to,
        object=Thing(
            text=words.text,
            kind=thing.kind if thing else None,
            noun=thing.noun if thing else None,
            start=words.start,
            end=words.end,
        ),
        about=_about(found, words.text),
        background=background is not None,
        when=timing.until_told(when, "happened", context.article.published),
        said_by=tuple(actor for actor in chain if actor.name not in by),
        condition=condition,
        deadline=None
        if condition and condition.lower().startswith("until")
        else timing.find_deadline([found.anchor], context),
        confidence=CONFIDENCE,
        because=(Reason(rule=RULE, saw=f"{found.cue}: {words.text}", weight=0.0),),
    )


def _about(found: Pledge, text: str) -> Act | None:
    """The act that is pledged, where the lexicon knows just one for its verb."""
    verb = found.last.doc[found.first.i : found.last.i + 1]
    events = next((events for token in verb if token.pos_ == "VERB" and (events := events_of(token))), frozenset())
    if len(events) != 1 or events <= _SPOKEN:
        return None
    doers = found.to if found.event == "REQUEST" else found.by
    return Act(event=next(iter(events)), source=doers, text=" ".join(text.split()))


def _said_at(found: Pledge, context: Context) -> Token:
    """The word whose time is that of the pledge: the cue of the speech, not the deed to come."""
    if not found.is_of_deed_to_come:
        return found.anchor
    offset = context.offset(found.anchor)
    inside = [a for a in context.attributions if a.start <= offset < a.end and a.cue_start is not None]
    if inside:
        cue = min(inside, key=lambda one: one.end - one.start).cue_start
        for token in context.sentence.doc:
            if context.offset(token) == cue:
                return token
    return found.anchor
