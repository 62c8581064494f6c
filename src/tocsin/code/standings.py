"""What an article says of the state of channels and agreements."""

from collections.abc import Sequence
from dataclasses import replace
from hashlib import sha256

from tocsin.code import setting, syntax, timing
from tocsin.code.background import background_cue
from tocsin.code.context import Context
from tocsin.code.standings_parties import linked_by
from tocsin.code.standings_told import Found, find_states
from tocsin.code.status import Reality, find_status
from tocsin.domain import UNKNOWN, Mention, Reason, Standing, When
from tocsin.domain.tokens import Token
from tocsin.ontology.things import narrow_things

# "Was not honoured" is a breach.
_KEEPING = frozenset(
    {"honour", "honor", "respect", "observe", "implement", "uphold", "comply", "abide", "hold", "stick"}
)
_UNDONE = {"open": "closed", "restored": "closed", "in force": "ended"}


def find_standings(contexts: Sequence[Context], mentions: Sequence[Mention]) -> tuple[Standing, ...]:
    """Every report of the state of a channel or an agreement, in the order of the text."""
    told = (
        _standing(found, context, mentions)
        for context in contexts
        if not context.sentence.text.rstrip("\"'”’ ").endswith("?")
        for found in find_states(context)
    )
    return tuple(standing for standing in told if _has_its_ends(standing))


def _has_its_ends(standing: Standing) -> bool:
    """Flights, talks or ties are lines of contact as far as it is known between whom."""
    narrow = narrow_things().get(standing.thing.noun or "")
    told = narrow is None or narrow.ends != "both" or not standing.guesses_parties
    return narrow is None or (told and len(standing.parties) > 1)


def _standing(found: Found, context: Context, mentions: Sequence[Mention]) -> Standing:
    sentence = context.sentence
    found, reality = _as_kept(found, _reality(found, context))
    when, own_date = (found.peace, True) if found.peace else timing.find_when(found.anchor, context)
    found, when = _as_ended(found, when, context)
    since = when.from_ is not None and when.to is None  # what has lasted since then still holds
    background = (
        None
        if since
        else (
            background_cue(found.anchor, when, context, own_date=own_date)
            if when.basis is None or "since" not in (when.basis or "").lower()
            else None
        )
    )
    trigger = context.passage(*sorted((found.anchor, found.last), key=lambda token: token.i))
    parties, how = linked_by(found, context)
    return Standing(
        id=sha256(
            f"{context.article.id}\x1f{trigger.start}\x1f{found.thing.start}\x1f{found.state}".encode()
        ).hexdigest()[:16],
        article=context.article.id,
        outlet=context.article.outlet,
        published=context.article.published,
        sentence=sentence.index,
        start=sentence.start,
        end=sentence.end,
        text=sentence.text,
        trigger=trigger,
        thing=found.thing,
        parties=parties,
        state=found.state,
        status=reality.status,
        background=background is not None or found.is_past,
        since=when,
        by=found.by,
        why=setting.find_cause(found.anchor, context),
        said_by=() if found.peace is not None and found.anchor.dep_ == "relcl" else context.chain_at(found.anchor),
        mention=_mention_at(found, context, mentions),
        confidence=0.7 if reality.status in {"happened", "ongoing"} else 0.5,
        because=(
            Reason(rule="state", saw=f"{trigger.text} + {found.thing.text}", weight=0.5),
            Reason(rule="status", saw=f"{reality.status}: {reality.cue}", weight=0.2),
            Reason(rule="parties", saw=how, weight=0.0),
        ),
    )


def _as_kept(found: Found, reality: Reality) -> tuple[Found, Reality]:
    """ "The accord was not honoured" tells a breach."""
    broken = reality.status == "denied" and reality.negated and reality.by is None
    if broken and found.state == "in force" and syntax.lemma(found.anchor) in _KEEPING:
        return replace(found, state="breached"), Reality("happened", reality.cue)
    return found, reality


def _as_ended(found: Found, when: When, context: Context) -> tuple[Found, When]:
    """ "Stayed open until May" tells that it closed then; "is closed until May" does not tell since when."""
    last = {index for noun in syntax.prepositional(found.last, "until") for index in _tokens_below(noun)}
    last |= {index for noun in syntax.prepositional(found.anchor, "until") for index in _tokens_below(noun)}
    dates = [context.dates[index].when for index in sorted(last) if index in context.dates]
    if not dates:
        return found, when
    negated = bool(syntax.children(found.anchor, "neg"))
    if found.state in _UNDONE and found.anchor.tag_ in {"VBD", "VBN"} and not negated:
        return replace(found, state=_UNDONE[found.state], is_past=False), dates[0]
    published = context.article.published
    return found, (When(to=published, basis="published") if published else UNKNOWN) if when == dates[0] else when


def _tokens_below(noun: Token) -> set[int]:
    return {token.i for token in noun.subtree}


def _reality(found: Found, context: Context) -> Reality:
    if found.anchor.pos_ == "ADJ":
        return Reality("happened", found.anchor.text)
    reality = find_status(found.anchor, context, is_noun=found.is_noun)
    conditional = found.is_noun and reality.status == "happened" and _has_condition(context)
    return Reality("hypothetical", "if") if conditional else reality


def _has_condition(context: Context) -> bool:
    """ "If nothing is done, three things follow: the closure of …"."""
    return context.sentence.text.startswith(("If ", "Unless ", "Should "))


def _mention_at(found: Found, context: Context, mentions: Sequence[Mention]) -> str | None:
    here = context.offset(found.anchor)
    return next((m.id for m in mentions if m.trigger.start <= here < m.trigger.end), None)
