"""Filling a frame: who did it, to whom, and what it was done to."""

from dataclasses import replace

from tocsin.code import syntax
from tocsin.code.context import Context
from tocsin.code.holders import actors_of, distinct, names_an_agreement, owners, same_party, same_span, sharpened
from tocsin.code.no_party import is_no_culprit, is_outrage, is_scene, is_to_suffer
from tocsin.code.parties import ANNOUNCED, JOINED, STORY, WHERE_DONE, WHOSE_LAND, Parties
from tocsin.code.public_life import fights_its_state
from tocsin.code.slots import doer_of_noun, fill_slot, find_heads, same_clause, slot_after, sufferer_of_noun
from tocsin.code.things import thing_at
from tocsin.code.triggers import Match
from tocsin.code.unsaid import (
    SPARING,
    crowd,
    doer_of_passive,
    hit_with_joined,
    is_no_deed,
    is_without_doer,
    land_hit,
    other_of_story,
    people_without_name,
    placed,
    whose_land,
)
from tocsin.domain import Actor, Thing
from tocsin.domain.tokens import Token
from tocsin.ontology.act_words import act_words
from tocsin.ontology.alike import TRACKED

_PERSON_PRONOUNS = frozenset({"he", "she", "they", "him", "her", "them", "we", "us", "it", "who", "someone", "those"})

# Acts that hurt, help or press the country they are done in.
_DEEDS = frozenset({"ASSAULT", "COERCE", "COOPERATE", "MOBILIZE", "RETREAT", "SANCTION"})
_LOCAL = frozenset({"ASSAULT", "COERCE", "MOBILIZE"})

_WHERE = frozenset(
    {
        "in",
        "near",
        "on",
        "off",
        "along",
        "with",
        "at",
        "into",
        "against",
        "toward",
        "towards",
        "around",
        "across",
        "inside",
        "over",
        "to",
    }
)


def fill(match: Match, context: Context) -> Parties:
    """The parties of a match, by its frame's slots."""
    frame = match.frame
    source_heads = find_heads(match, frame.source) or doer_of_noun(match)
    target_heads = _target_heads(match, context)
    source = actors_of(source_heads, context, as_source=True) or crowd(match, source_heads, context)
    source = sharpened(source, [head for head in source_heads if head.tag_ == "NNS"], context)
    own = (
        frozenset(actor.code for actor in source if actor.code)
        if frame.event not in {"ASSAULT", "COERCE"}
        else frozenset()
    )
    target = tuple(
        actor
        for actor in actors_of(target_heads, context, own=own, towns=frame.event in _LOCAL)
        if not same_span(actor, source)
    )
    thing = _thing(match, frame.thing, context, (*source, *target))
    foreign = (bool(source_heads) and not source and not any(map(_stands_for_someone, source_heads))) or is_no_deed(
        match
    )
    if frame.event in _DEEDS and any(actor.sectors == ("JRN",) for actor in source):
        source = tuple(actor for actor in source if actor.sectors != ("JRN",))  # a photo credit, a dateline
        foreign = not source
    if source and not target and _is_where_it_was(match, source_heads, context):
        source, target = (), source  # "the Paris attacks"
    inferred = None
    if not target and thing is not None and thing.start is not None:
        target = _owners_of_thing(match, thing, source, context)
        inferred = "the owner of what was acted on" if target else None
    if not target and frame.event != "PROTEST" and not frame.mutual:
        target = _possessed_target(target_heads, source, context)
    if not target and not frame.mutual:
        target = people_without_name(match, [head for head in target_heads if head not in source_heads], context)
    target = sharpened(target, target_heads, context)
    target = _not_oneself(match, source, target, target_heads, context)
    if not target and not frame.mutual:
        target = _receivers(match, source, context)
    if not target and not frame.mutual and frame.event in _LOCAL:
        target = _host(match, source, context)
        inferred = WHERE_DONE if target else inferred
    doers = source_heads or (syntax.subjects(match.anchor.head) if match.anchor.dep_ in syntax.OBJECTS else [])
    if frame.mutual and not source and _is_somebody(doers):
        return Parties((), target, thing, mutual=False, foreign=foreign)  # "it signed a pact with Chad and Niger"
    if frame.mutual:
        return _mutual(match, source, target, thing, context, foreign=foreign)
    return _unsaid(match, Parties(source, target, thing, mutual=False, foreign=foreign, inferred=inferred), context)


def _is_where_it_was(match: Match, heads: list[Token], context: Context) -> bool:
    bare = match.noun is None and not match.frame.verbs and match.frame.event == "ASSAULT"
    return bare and (is_scene(heads, context) or is_outrage(match.anchor, heads))


def _unsaid(match: Match, parties: Parties, context: Context) -> Parties:
    """What a clause leaves unsaid of a deed: the doer of a passive that is announced, the one hit by a joined verb."""
    source, target, inferred = parties.source, parties.target, parties.inferred
    if match.frame.event not in _DEEDS | {"AID"}:
        return parties
    if is_without_doer(match):
        source = source or doer_of_passive(match, target, context)
        where = whose_land(match, context) or _host(match, source, context)
        on_land = bool(land_hit(match, where)) and (not target or inferred == WHERE_DONE)
        target = placed(match, target, where) or land_hit(match, where)
        inferred = ANNOUNCED if source else WHOSE_LAND if on_land else inferred
        if not source and target and all(actor.sectors == ("CRM",) for actor in target):
            return replace(parties, foreign=True)  # "a thief was arrested in Lima"
    elif match.frame.requires == SPARING and not source:
        return replace(parties, target=(), foreign=True)
    if not target and (target := hit_with_joined(match, source, context)):
        inferred = JOINED
    if not target and (target := other_of_story(match, source, context)):
        inferred = STORY
    return replace(parties, source=source, target=target, inferred=inferred)


def _is_somebody(heads: list[Token]) -> bool:
    return any(head.lower_ in _PERSON_PRONOUNS for head in heads)


def _target_heads(match: Match, context: Context) -> list[Token]:
    found = find_heads(match, match.frame.target) or sufferer_of_noun(match)
    if match.frame.event == "ACCUSE":
        return [head for head in found if not is_no_culprit(head, context)]
    return [head for head in found if match.frame.event != "REQUEST" or not is_to_suffer(head)]


def _not_oneself(
    match: Match, source: tuple[Actor, ...], target: tuple[Actor, ...], heads: list[Token], context: Context
) -> tuple[Actor, ...]:
    """ "Attacked Niger and expelled its ambassador": "its" is the other party's; one's own troops are nobody's target."""
    mine = {actor.code for actor in source if actor.code}
    if not target or not mine or any(actor.code not in mine for actor in target):
        return target
    owned = any(child.dep_ == "poss" and child.lower_ in {"its", "their"} for head in heads for child in head.children)
    if owned and match.frame.event in {"ASSAULT", "COERCE", "SANCTION"}:
        others = {
            actor.code: actor
            for span in context.sentence.actors
            for actor in (span.members or (span.actor,))
            if actor.code and actor.code not in mine and "JRN" not in actor.sectors
        }
        return tuple(others.values()) if len(others) == 1 else target
    own_hands = all(actor.sectors and set(actor.sectors) <= {"MIL", "COP", "GOV"} for actor in target)
    return () if own_hands and match.frame.event in {"AGREE", "REJECT", "CONCEDE"} else target


def _receivers(match: Match, source: tuple[Actor, ...], context: Context) -> tuple[Actor, ...]:
    """ "Offered Chile talks": the dative."""
    heads = [
        noun
        for child in syntax.children(match.anchor, "dative")
        for noun in (syntax.children(child, "pobj") or [child])
    ]
    return tuple(actor for actor in actors_of(heads, context) if not same_party(actor, source))


def _host(match: Match, source: tuple[Actor, ...], context: Context) -> tuple[Actor, ...]:
    """Whose land it was done on: "shelled two villages in Cambodia", "massed troops on the border with Pakistan"."""
    moved = [head for head in match.objects if syntax.lemma(head) not in act_words().grounds]
    mine = {actor.code for actor in source if moved or not fights_its_state(actor)}  # "ambushed a convoy in Manipur"
    for token in match.anchor.subtree:
        preposition = token.head
        if token.dep_ != "pobj" or preposition.lower_ not in _WHERE or not same_clause(token, match.anchor):
            continue
        for each in (*context.actors_at(token), context.place_actor(token)):
            if each is not None and each.code is not None and each.code not in mine and "JRN" not in each.sectors:
                return (each,)
    return ()


def _possessed_target(heads: list[Token], source: tuple[Actor, ...], context: Context) -> tuple[Actor, ...]:
    """The owner of a target that is no actor itself: "threatened South Korea's economy"."""
    found = [actor for head in heads for actor in owners(head, context)]
    return tuple(actor for actor in distinct(found) if not same_party(actor, source))


def _owners_of_thing(match: Match, thing: Thing, source: tuple[Actor, ...], context: Context) -> tuple[Actor, ...]:
    """The injured party of a thing: its owner, or whom its phrase links with the source ("talks between itself and Seoul")."""
    heads = [head for head in match.objects if head.i not in {word.i for word in match.words}]
    found = [actor for head in heads for actor in owners(head, context)]
    if thing.kind is not None:
        for head in heads:
            for token in head.subtree:
                if token.i in context.spans and not names_an_agreement(token, context):
                    found.extend(context.actors_at(token))
        for preposition in ("with", "against", "to"):
            for head in syntax.prepositional(match.anchor, preposition):
                found.extend(context.actors_at(head))
    return tuple(actor for actor in distinct(found) if not same_party(actor, source))


def _thing(match: Match, slots: tuple[str, ...], context: Context, parties: tuple[Actor, ...]) -> Thing | None:
    for slot in slots:
        for head in fill_slot(match, slot):
            if head.i in {word.i for word in match.words}:
                continue
            thing = thing_at(head, context)
            if thing is not None and not any(
                actor.start == thing.start and actor.end == thing.end for actor in parties
            ):
                return thing
    if match.noun is not None and not slots:  # "cut off communication with the South": what is cut is its noun
        named = thing_at(match.noun, context)
        return named if named is not None and named.kind in TRACKED else None
    return None


def _mutual(
    match: Match,
    source: tuple[Actor, ...],
    target: tuple[Actor, ...],
    thing: Thing | None,
    context: Context,
    *,
    foreign: bool,
) -> Parties:
    """All parties of a shared act: subject, "with", "between … and …"."""
    found = [*source, *target]
    for preposition in ("between", "among", "with", "and"):
        for head in slot_after(match, preposition):
            for each in syntax.conjuncts(head):
                found.extend(context.actors_at(each) or owners(each, context))
    found.extend(actor for actor in _adjective_pair(match, context))
    everyone = distinct(found)
    if sum(actor.code is not None for actor in everyone) != 1:  # a name that nobody knows is no third party
        everyone = tuple(actor for actor in everyone if actor.code is not None or actor.sectors) or everyone
    return Parties(everyone, (), thing, mutual=True, foreign=foreign and not everyone)


def _adjective_pair(match: Match, context: Context) -> list[Actor]:
    noun = match.noun if match.noun is not None else match.anchor
    return [
        actor
        for child in syntax.children(noun, "amod", "compound", "nmod", "poss")
        if not names_an_agreement(child, context)
        for actor in context.owner_at(child)
    ]


def _stands_for_someone(head: Token) -> bool:
    return syntax.lemma(head) in act_words().instruments | act_words().unnamed or head.lower_ in _PERSON_PRONOUNS
