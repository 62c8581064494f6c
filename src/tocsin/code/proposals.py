"""Proposals: acts between two parties of a sentence that no rule has joined, but that the encoder sees."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from tocsin.code import syntax
from tocsin.code.candidates import Candidate, Party, is_where, members_of_list
from tocsin.code.context import Context
from tocsin.code.draft import DENIALS, Draft
from tocsin.code.holders import is_told_of_it, same_party
from tocsin.code.objections import calls_it_good, is_somebody_elses
from tocsin.code.parties import ENCODERS, WHERE_DONE, Parties
from tocsin.code.public_life import is_public_act, serve_one_state
from tocsin.code.status import Reality, find_status
from tocsin.code.triggers import Match, events_of, is_described
from tocsin.domain import Actor, Thing
from tocsin.domain.tokens import Token
from tocsin.encoder import Verdict
from tocsin.ontology.frames import Frame

LIKELY = 0.5

NEEDED, NEEDED_IN_BRIEF = 0.7, 0.5
"""What the encoder must give an event to propose one by itself: in articles, and in a text of a sentence or two."""

SURE = 0.8
"""The chance from which the encoder's event or status goes before a rule's: on dev and test it was then right 9 times in 10."""

SURER = 0.92
"""The same for a status where a word of the sentence tells the rule's: "failed to", "plans to"."""

COMPLETING, COMPLETING_IN_BRIEF = 0.4, 0.3
"""The chance from which a party that a rule's act lacks is the encoder's: in items 65 of 138 were right from it on, 6 of 21 below."""

DOUBT = 0.3
"""A rule's act to which the encoder gives less gives way to its own proposal of the like."""

_ALLEGING = frozenset({"accuse", "allege", "blame", "charge", "suspect"})
_DONE_IN_PLACES = frozenset({"AID", "ASSAULT", "COERCE", "CONSULT", "MOBILIZE", "PROTEST", "RETREAT"})

_HOSTILE = frozenset({"ACCUSE", "ASSAULT", "THREATEN"})

_ENCODER = "the encoder"


def proposals(
    context: Context, drafts: Sequence[Draft], asked: Sequence[tuple[Candidate, Verdict | None]], *, brief: bool = False
) -> Iterator[tuple[Draft, Verdict]]:
    """The acts of which the encoder is sure enough, each with the verdict it rests on; of like ones the surest.

    Less is asked of it in a ``brief`` text. What one word tells of several doers or targets is one act.
    """
    joined: list[tuple[Draft, Verdict]] = []
    for draft, verdict in _proposed(context, drafts, asked, brief=brief):
        place = next((i for i, (other, _) in enumerate(joined) if with_party(other, draft) is not None), None)
        if place is None:
            joined.append((draft, verdict))
        else:
            other, surer = joined[place]
            joined[place] = (with_party(other, draft) or other, surer)
    yield from joined


def with_party(draft: Draft, other: Draft) -> Draft | None:
    """A draft with the doer or target that another draft of the same act has beside its own; ``None`` if they are two acts."""
    one, two = draft.parties, other.parties
    if draft.event != other.event or other.match.anchor.i not in {word.i for word in draft.match.words}:
        return None
    if one.mutual or two.mutual:
        both = one.mutual and two.mutual and bool(set(one.source) & set(two.source))
        return replace(draft, parties=replace(one, source=_union(one.source, two.source))) if both else None
    if _names(one.source) == _names(two.source) and _stand_apart(one.target, two.target):
        return replace(draft, parties=replace(one, target=_union(one.target, two.target)))
    if _names(one.target) == _names(two.target) and _stand_apart(one.source, two.source):
        return replace(draft, parties=replace(one, source=_union(one.source, two.source)))
    return None


def _stand_apart(one: tuple[Actor, ...], two: tuple[Actor, ...]) -> bool:
    """Whether both name parties, of known countries that differ: "fishermen from Chad" are not two."""
    mine, its = {actor.code for actor in one}, {actor.code for actor in two}
    return bool(mine) and bool(its) and None not in mine | its and mine.isdisjoint(its)


def _names(actors: Sequence[Actor]) -> set[tuple[str, str | None]]:
    return {(actor.name, actor.code) for actor in actors}


def _union(one: tuple[Actor, ...], two: tuple[Actor, ...]) -> tuple[Actor, ...]:
    known = _names(one)
    return (*one, *(actor for actor in two if (actor.name, actor.code) not in known))


def _proposed(
    context: Context, drafts: Sequence[Draft], asked: Sequence[tuple[Candidate, Verdict | None]], *, brief: bool
) -> Iterator[tuple[Draft, Verdict]]:
    told: list[Draft] = []
    ranked = sorted(
        ((candidate, verdict) for candidate, verdict in asked if verdict is not None),
        key=lambda each: -each[1].events[each[1].event],
    )
    needed = NEEDED_IN_BRIEF if brief else NEEDED
    for candidate, verdict in ranked:
        chance = verdict.events[verdict.event]
        if chance < needed:
            return
        draft = _draft(context, candidate, verdict)
        if draft is None or not is_public_act(draft.event, draft.parties):
            continue
        if not any(_repeats(draft, other, sure=chance >= SURE) for other in (*drafts, *told)):
            told.append(draft)
            yield draft, verdict


def _draft(context: Context, candidate: Candidate, verdict: Verdict) -> Draft | None:
    anchor = _trigger(candidate, verdict.event)
    if anchor is None or is_described(anchor) or _is_misplaced(candidate, verdict.event):
        return None
    source, target = candidate.source.actors, candidate.target.actors
    mutual = verdict.directions.get("both", 0.0) > LIKELY
    if _is_one_side(candidate, anchor, verdict.event, mutual=mutual) or (
        not mutual and is_somebody_elses(candidate, anchor, verdict.event, context)
    ):
        return None
    parties = Parties(
        source=(*source, *target) if mutual else source,
        target=() if mutual else target,
        thing=None,
        mutual=mutual,
    )
    mode = verdict.likely_mode(verdict.event)
    frame = _frame(verdict.event, anchor)
    reality = _reality(context, anchor, verdict)
    if reality.status == "denied" and not _is_denied_by_somebody(anchor):
        return None
    friendly = {"THREATEN": _promises_not_to, "ACCUSE": calls_it_good}.get(verdict.event)
    if friendly is not None and friendly(anchor):
        return None
    if any(syntax.lemma(token) in _ALLEGING for token in anchor.ancestors):
        return None  # the accusation is the act; what it is about is the rules' to tell
    return Draft(
        Match(frame, anchor, (anchor,), None, ()), parties, reality, verdict.event, mode, reality.status, proposed=True
    )


def _is_misplaced(candidate: Candidate, event: str) -> bool:
    """Whether a mere place is what such an act is done to: nobody accuses a town; or a body to which somebody complains."""
    target = candidate.target
    return (event == "ACCUSE" and is_told_of_it(target.head, target.actors)) or (
        (candidate.target.is_place or is_where(candidate.target.head)) and event not in _DONE_IN_PLACES
    )


def _is_one_side(candidate: Candidate, anchor: Token, event: str, *, mutual: bool) -> bool:
    """ "Four children and a man", "China and Russia supported the ban"; a state does not threaten or accuse its own government."""
    listed = members_of_list(candidate.source, candidate.target)
    if mutual:
        return bool(listed) and event == "SUPPORT" and bool(syntax.objects(anchor))
    own = event in _HOSTILE and all(
        serve_one_state(actor, other) for actor in candidate.source.actors for other in candidate.target.actors
    )
    return bool(listed) or own


def _reality(context: Context, anchor: Token, verdict: Verdict) -> Reality:
    """What the grammar says, if it says that the act has not happened; else what the encoder says."""
    told = find_status(anchor, context, is_noun=anchor.pos_ not in syntax.VERBAL)
    if told.status != "happened" and verdict.statuses[verdict.status] < SURER:
        return told
    return Reality(verdict.status, _ENCODER)  # type: ignore[arg-type]  # the labels are statuses


def _promises_not_to(anchor: Token) -> bool:
    """ "Vowed not to attack"."""
    return any(syntax.children(clause, "neg") for clause in syntax.children(anchor, "xcomp"))


def _is_denied_by_somebody(anchor: Token) -> bool:
    """An act that somebody denies is news; one that merely has not happened is none."""
    return any(syntax.lemma(token) in DENIALS for token in anchor.doc)


def _frame(event: str, anchor: Token) -> Frame:
    word = (syntax.lemma(anchor),)
    verbal = anchor.pos_ in syntax.VERBAL
    return Frame(
        id=f"encoder/{event.lower()}",
        event=event,
        mode=None,
        verbs=word if verbal else (),
        nouns=() if verbal else word,
        adjectives=(),
        source=(),
        target=(),
        thing=(),
    )


def _trigger(candidate: Candidate, event: str) -> Token | None:
    """The word that carries the act.

    One of the event's own words: over the target, over the source, or else after the first of them; if there is none, the
    highest verb on the way between both.
    """
    source, target = candidate.source, candidate.target
    parties = source.tokens() | target.tokens()
    rest = source.head.doc[min(parties) :]
    own = [
        token
        for token in (*target.head.ancestors, *source.head.ancestors, *rest)
        if token.i not in parties and event in events_of(token)
    ]
    way = [token for token in _path(source.head, target.head) if token.i not in parties]
    verbs = [token for token in way if token.pos_ == "VERB"]
    return next(iter((*own, *verbs, *(token for token in way if token.pos_ in {"NOUN", "ADJ"}))), None)


def _path(one: Token, other: Token) -> list[Token]:
    """The tokens between two in the tree, the highest first."""
    up, down = [one, *one.ancestors], [other, *other.ancestors]
    shared = next((token for token in up if token in down), None)
    if shared is None:
        return []
    way = [*up[: up.index(shared)], shared, *down[: down.index(shared)]]
    return sorted(way, key=lambda token: (len(list(token.ancestors)), token.i))


def _repeats(draft: Draft, other: Draft, *, sure: bool) -> bool:
    """Whether a proposal tells again what another draft tells.

    Between the same two sides, or at a rule's word, unless the encoder is ``sure`` that the act has another side as well.
    """
    vowed = {draft.event, other.event} == {"AGREE", "THREATEN"} and draft.match.anchor.i == other.match.anchor.i
    if draft.event != other.event and not vowed:
        return False
    one, two = _sides(draft), _sides(other)
    at_word = draft.match.anchor.i in {word.i for word in other.match.words} and not other.proposed
    shared = draft.parties.mutual and other.parties.mutual
    if at_word and shared and any(_meet(own, (*two[0], *two[1])) for own in one):
        return True  # a rule has told who did it together
    if at_word and not (sure and all(two)):
        return True
    return any(all(map(_meet, one, turned)) for turned in (two, two[::-1]))


Side = tuple[Actor, ...]


def _sides(draft: Draft) -> tuple[Side, Side]:
    """Both sides of an act: of one that is shared, the first party and the others."""
    parties = draft.parties
    return (parties.source[:1], parties.source[1:]) if parties.mutual else (parties.source, parties.target)


def _meet(one: Side, other: Side) -> bool:
    """Whether two sides are the same, or have a party in common."""
    return one == other or any(same_party(actor, other) or actor.name in {each.name for each in other} for actor in one)


def replaced(draft: Draft, verdict: Verdict | None, proposed: Sequence[Draft]) -> bool:
    """Whether the encoder sees a rule's act not between the rule's two parties, but between one of them and another."""
    if verdict is None or verdict.events.get(draft.event, 0.0) > DOUBT:
        return False
    return any(other.event == draft.event and any(map(_meet, _sides(draft), _sides(other))) for other in proposed)


def _is_of(party: Party, thing: Thing) -> bool:
    """Whether a party stands with the thing that is attacked: "the bases of the rebels"."""
    named = party.actors[0]
    if thing.start is None or thing.end is None or named.start is None:
        return True
    offset = named.start - party.place[0]
    tops = (party.head, *party.head.ancestors)
    return any(thing.start <= token.idx + offset < thing.end for token in tops)


def completed(draft: Draft, candidate: Candidate) -> Draft | None:
    """A draft with the party of a candidate that it lacks; ``None`` if it lacks none, or names what it is done to."""
    parties = draft.parties
    source, target = candidate.source.actors, candidate.target.actors
    words = {word.i for word in draft.match.words}
    if parties.mutual or _is_misplaced(candidate, draft.event) or members_of_list(candidate.source, candidate.target):
        return None
    if {candidate.source.head.i, candidate.target.head.i} & words:
        return None  # "voiced opposition"
    if not parties.source and parties.target and all(same_party(actor, parties.target) for actor in target):
        return replace(draft, parties=replace(parties, source=source, inferred=ENCODERS))
    if (
        (not parties.target or parties.inferred == WHERE_DONE)
        and (
            parties.thing is None
            or (parties.thing.kind is None and (draft.event != "ASSAULT" or _is_of(candidate.target, parties.thing)))
        )
        and parties.source
        and all(same_party(actor, parties.source) for actor in source)
        and not any(same_party(actor, parties.source) for actor in target)
    ):
        return replace(draft, parties=replace(parties, target=target, inferred=ENCODERS))
    return None
