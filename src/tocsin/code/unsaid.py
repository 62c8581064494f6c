"""Parties that a clause leaves unsaid: who did what an official announces in the passive, and to whom a joined verb does it."""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from dataclasses import replace

from tocsin.code import syntax
from tocsin.code.context import Context
from tocsin.code.holders import actors_of, distinct, owners, same_party
from tocsin.code.noun_phrases import compound_lemmas, phrase
from tocsin.code.slots import same_clause
from tocsin.code.things import thing_at
from tocsin.code.triggers import Match, events_of
from tocsin.domain import Actor
from tocsin.domain.tokens import Token
from tocsin.ontology.act_words import act_words
from tocsin.ontology.actors_entries import NONSTATE
from tocsin.ontology.actors_words import actor_words
from tocsin.ontology.gazetteer import load_gazetteer

SPARING = "source-or-passive"
"""Of a frame that needs a source: its passive may do without, if it names whom it is done to."""

_OF_STATES = frozenset({"GOV", "MIL", "COP", "JUD", "LEG", "SPY"})
_BY_OFFICE = frozenset({"AID", "COERCE", "MOBILIZE", "RETREAT", "SANCTION"})
_BY_ORDER = frozenset({"arrest", "ban", "curfew", "martial-law", "restrict"})
"""What those who order it announce; that a ship was stopped or seized may be told by its owners."""

_HOSTILE = frozenset({"ASSAULT", "COERCE", "SANCTION", "THREATEN"})

# What two countries share, or one has of the other: to cut, close or stop it is done to the other.
_SHARED = frozenset(
    {"account", "agreement", "aid", "airspace", "ambassador", "asset", "assistance", "border", "bridge", "co-operation", "contact", "cooperation",
    "crossing", "dialogue", "diplomat", "embassy", "envoy", "exchange", "export", "flight", "frontier", "funding", "gas", "import", "link", "membership",
    "partnership", "project", "recognition", "relation", "relationship", "sale", "shipment", "supply", "talk", "tie", "trade", "training", "transaction", "visa"}
)  # fmt: skip

_TWO_SIDED = frozenset(
    {"aid", "ambassador", "assistance", "co-operation", "cooperation", "envoy", "mission", "recognition", "relation", "relationship", "talk", "tie"}
)  # fmt: skip

_LAND = frozenset(
    {"airspace", "blockade", "border", "corridor", "curfew", "embassy", "emergency", "flight", "frontier", "gate", "highway", "law", "railway", "road",
    "route", "siege"}
)  # fmt: skip

# What closes roads, stops flights and drives people out without anybody's order.
_NO_ONES_DOING = frozenset(
    {"accident", "ash", "avalanche", "blizzard", "breakdown", "crash", "cyclone", "earthquake", "eruption", "fault", "flood", "flooding", "fog", "heat",
    "hurricane", "ice", "landslide", "maintenance", "outage", "pandemic", "quake", "rain", "renovation", "repair", "snow", "snowfall", "storm", "strike",
    "typhoon", "virus", "visibility", "volcano", "weather", "wildfire", "wind"}
)  # fmt: skip

_NUMBERS = frozenset({"crowd", "dozen", "hundred", "people", "score", "ten", "thousand"})

_CAUSING = frozenset({"after", "amid", "because", "by", "due", "during", "for", "of", "to"})

_LENGTHS = frozenset({"day", "hour", "week"})
_LEAVING = frozenset({"depart", "leave", "quit", "vacate"})

# Those are moved, recalled or called up by their own.
_MOVED_BY_ITS_OWN = frozenset({"MOBILIZE", "RETREAT"})


def is_without_doer(match: Match) -> bool:
    """Whether a verb stands in the passive, and nobody is told to have done it: "was closed on Monday"."""
    anchor = match.anchor
    passive = bool(match.frame.verbs) and "subject" in match.frame.source and syntax.is_passive(anchor)
    return passive and anchor.dep_ not in {"acl", "amod"} and not syntax.agents(anchor)


def is_no_deed(match: Match) -> bool:
    """Whether words of a deed tell none: a road that snow closed, three days to prepare a speech."""
    if match.frame.mode in {"deport", "expel"} and _LENGTHS & {syntax.lemma(word) for word in match.words}:
        return not any(syntax.lemma(word) in _LEAVING for word in match.anchor.subtree)
    if not is_without_doer(match):
        return False
    return any(
        syntax.lemma(cause) in _NO_ONES_DOING
        for word in match.anchor.subtree
        if word.dep_ == "pobj" and word.head.lower_ in _CAUSING and same_clause(word, match.anchor)
        for cause in syntax.conjuncts(word)
    )


def doer_of_passive(match: Match, target: tuple[Actor, ...], context: Context) -> tuple[Actor, ...]:
    """Who did what is told without a doer: whose forces they are that were moved, or whose official announces it."""
    reported, moved = _is_reported(match), _owner_of_forces(match, context)
    if moved:
        return moved if reported else ()
    speaker = context.speaker_at(match.anchor)
    if speaker is None or not (
        reported and _speaks_for_a_state(speaker) and _may_be_his(match, target, speaker, context)
    ):
        return ()
    # Without its place: what its words are to those it speaks of tells nothing of the act, so no encoder is asked.
    return (replace(speaker, start=None, end=None),) if speaker.code in context.main else ()


def _speaks_for_a_state(speaker: Actor) -> bool:
    return speaker.code is not None and _OF_STATES.issuperset(speaker.sectors) and speaker.name.lower() != "we"


def _is_reported(match: Match) -> bool:
    """Whether a clause of its own tells it as done; of what is to come only what cuts or closes is the speaker's doing."""
    verb = top = match.anchor
    while top.dep_ == "conj" and top.head.pos_ in syntax.VERBAL:
        top = top.head
        verb = verb if syntax.children(verb, "auxpass") else top
    helpers = {child.tag_ for child in syntax.children(verb, "aux")}
    told = bool(syntax.children(verb, "auxpass")) and "relcl" not in {verb.dep_, top.dep_}
    return told and "TO" not in helpers and ("MD" not in helpers or match.frame.event == "SANCTION")


def _may_be_his(match: Match, target: tuple[Actor, ...], speaker: Actor, context: Context) -> bool:
    """Whether the speaker's side may have done it: not to its own, and not what those it hits tell as well."""
    frame, hit = match.frame, {actor.code for actor in target} - {None}
    if frame.event not in _BY_OFFICE and frame.mode != "abduct":
        return False
    if frame.event in _MOVED_BY_ITS_OWN:
        hit |= {actor.code for head in match.objects for actor in owners(head, context)} - {None}
        return frame.mode not in {"release", "weapons"} and hit <= {speaker.code}
    if speaker.code in hit:
        return False  # "three of our sailors were detained"
    return bool(hit) or frame.event not in {"ASSAULT", "COERCE"} or frame.mode in _BY_ORDER


def _owner_of_forces(match: Match, context: Context) -> tuple[Actor, ...]:
    """ "Two Chadian brigades were moved to the border": their own country moved them."""
    if match.frame.event not in _MOVED_BY_ITS_OWN or match.frame.mode not in {"troops", "weapons", "withdraw", "alert"}:
        return ()
    found = actors_of(list(match.objects), context, as_source=True)
    return tuple(actor for actor in found if actor.code is not None and "MIL" in (actor.sectors or ("MIL",)))


def hit_with_joined(match: Match, source: tuple[Actor, ...], context: Context) -> tuple[Actor, ...]:
    """Whom verbs joined to this one are done to: "broke off relations and expelled the Chadian envoy"."""
    if not (source and deals_with_another(match)):
        return ()
    found = [
        actor
        for verb in _joined(match.anchor)
        if not _HOSTILE.isdisjoint(events_of(verb))
        for token in verb.subtree
        if same_clause(token, verb) and token.dep_ not in syntax.SUBJECTS
        for actor in context.owner_at(token)
        if actor.code is not None and "JRN" not in actor.sectors and not same_party(actor, source)
    ]
    mine = {actor.code for actor in source}
    found = [actor for actor in found if actor.code not in mine]
    return distinct(found[:1]) if len({actor.code for actor in found}) == 1 else ()


def deals_with_another(match: Match) -> bool:
    """Whether what is cut or closed is, by its nature, shared with another country: no person, and no affair of one's own."""
    frame, heads = match.frame, match.objects if match.noun is None else (match.noun,)
    if frame.event == "SANCTION" and frame.mode == "discontinue" and match.noun is not None:
        return True
    return frame.event in {"AID", "COERCE", "SANCTION"} and any(syntax.lemma(head) in _SHARED for head in heads)


def other_of_story(match: Match, source: tuple[Actor, ...], context: Context) -> tuple[Actor, ...]:
    """With whom somebody cuts what two share, where the sentence names no other: the story's other main party."""
    mine = {actor.code for actor in source}
    others = [code for code in context.main if code not in mine and code not in NONSTATE]
    heads = match.objects if match.noun is None else (match.noun,)
    shared = match.frame.event == "SANCTION" and any(syntax.lemma(head) in _TWO_SIDED for head in heads)
    if not (shared and len(mine) == 1 and len(others) == 1 and len(context.main) == 2) or _names_another(mine, context):
        return ()
    return (Actor(name=load_gazetteer().state_name(others[0]), text="", code=others[0]),)


def _names_another(mine: AbstractSet[str | None], context: Context) -> bool:
    named = [actor.code for span in context.sentence.actors for actor in (span.members or (span.actor,))]
    where = [place.country for place in context.sentence.places]
    return not {*named, *where, *(actor.code for actor in context.loose.values())} - {None} <= mine


def _joined(verb: Token) -> Iterator[Token]:
    """The other verbs of a chain: "closed …, froze … and expelled …"."""
    top = verb
    while top.dep_ == "conj" and top.head.pos_ in syntax.VERBAL:
        top = top.head
    return (each for each in syntax.conjuncts(top) if each.i != verb.i and each.pos_ in syntax.VERBAL)


def crowd(match: Match, heads: list[Token], context: Context) -> tuple[Actor, ...]:
    """Those who protest and are told by their number only: "thousands marched in Cusco". They are of the country they do it in."""
    people = act_words().persons | actor_words().private_people | _NUMBERS
    many = bool(heads) and all(syntax.lemma(head) in people and head.tag_ in {"NNS", "CD"} for head in heads)
    if (
        match.frame.event != "PROTEST"
        or not many
        or any(word.ent_type_ in {"GPE", "NORP"} for head in heads for word in head.subtree)
    ):
        return ()  # "thousands of Kurdish exiles"
    places = [
        actor
        for verb in (match.anchor, *_joined(match.anchor))
        for token in verb.subtree
        if token.dep_ == "pobj" and token.head.lower_ in {"across", "in", "through"} and same_clause(token, verb)
        if (actor := context.place_actor(token)) is not None
    ]
    if len({place.code for place in places}) != 1:
        return ()
    first, last = phrase(heads[0], short=True)
    told = context.passage(heads[0].doc[first], heads[0].doc[last])
    return (
        Actor(name=told.text, text=told.text, code=places[0].code, sectors=("CVL",), start=told.start, end=told.end),
    )


def whose_land(match: Match, context: Context) -> tuple[Actor, ...]:
    """ "The Rafah crossing was closed", "flights between Lima and Arica": a place that names what was closed."""
    for head in match.objects:
        for child in (*syntax.children(head, "compound", "nmod"), *syntax.prepositional(head, "between")):
            actor = context.place_actor(child)
            if actor is not None:
                return (actor,)
    return ()


def land_hit(match: Match, where: tuple[Actor, ...]) -> tuple[Actor, ...]:
    """The country of the place, where what was closed or imposed is no person: "a thief was arrested in Lima" hits nobody's land."""
    heads = match.objects if match.noun is None else (match.noun,)
    land = act_words().grounds | _LAND
    return where if any(not land.isdisjoint(compound_lemmas(head)) for head in heads) else ()


def placed(match: Match, target: tuple[Actor, ...], where: tuple[Actor, ...]) -> tuple[Actor, ...]:
    """People of no known country who are held in a country are counted as its own: "nine fishermen were abducted off Aden"."""
    many = any(head.tag_ == "NNS" for head in match.objects)
    crowd = many and bool(target) and all(actor.code is None and actor.sectors for actor in target)
    held = (
        match.frame.event in {"COERCE", "SANCTION"} or match.frame.mode == "abduct"
    )  # of the dead an accident may be the cause
    if not (crowd and where and held):
        return target
    return tuple(replace(actor, code=where[0].code) for actor in target)


def people_without_name(match: Match, target_heads: list[Token], context: Context) -> tuple[Actor, ...]:
    """Whom an act was done to when they have no name, or one that nobody knows: "arrested her younger brother", "sued Ferro & Co."."""
    own = {word.i for word in match.words}
    people = act_words().persons | act_words().unnamed | actor_words().private_people
    heads = [
        head
        for head in (*match.objects, *(head for head in target_heads if head not in match.objects))
        if head.i not in own
        if any(syntax.lemma(noun) in people for noun in _counted(head)) or _is_unknown_name(head, context)
        if head.lower_ != "power" or head.children  # "seized power"
    ]
    found = []
    for head in heads:
        first, last = phrase(head, short=True)
        passage = context.passage(head.doc[first], head.doc[last])
        found.append(Actor(name=passage.text, text=passage.text, start=passage.start, end=passage.end))
    return tuple(found)


def _is_unknown_name(head: Token, context: Context) -> bool:
    thing = thing_at(head, context)
    named = head.pos_ == "PROPN" and head.ent_type_ in {"ORG", "PERSON"}
    return named and not context.actors_at(head) and (thing is None or thing.kind is None)


def _counted(head: Token) -> list[Token]:
    """A noun, and what it counts: "dozens of women"."""
    return [head, *(syntax.prepositional(head, "of") if syntax.lemma(head) in act_words().heads_of else [])]
