"""Filling a frame's slots: who did it, to whom, and what it was done to."""

from dataclasses import dataclass

from spacy.tokens import Token

from tocsin.code import syntax
from tocsin.code.context import Context
from tocsin.code.things import thing_at
from tocsin.code.triggers import Match
from tocsin.domain import Actor, Thing

# A subject that is a weapon, a force or a deed stands for whoever is behind it.
_INSTRUMENTS = frozenset(
    "aircraft airstrike ambush army artillery assault attack attacker barrage battery blast bomb bomber bombing bombardment bullet "
    "convoy drone explosion explosive fighter fire fleet force gunfire gunman helicopter jet letter mine missile mob "
    "navy offensive operation patrol plane projectile raid rocket ship shell shelling shooting shot squad statement strike "
    "submarine tank torpedo troop unit vessel warplane warship order decree law bill sanction move decision measure report "
    "campaign crackdown note resolution article commentary editorial broadcast program programme".split()
)
_HEADS_OF = frozenset(
    "thousand hundred dozen score ten million number handful couple crowd majority most many some part rest pair trio group "
    "member leader head chief commander official citizen people resident party group representative spokesman spokesperson government army".split()
)
# Words for a party that the text names elsewhere, if at all: an unknown source, not a foreign one.
_UNNAMED = frozenset(
    "country nation state side regime group authority government neighbour neighbor power party man woman person official kingdom republic".split()
)
_PERSON_PRONOUNS = frozenset({"he", "she", "they", "him", "her", "them", "we", "us", "it", "who", "someone", "those"})


@dataclass(frozen=True, slots=True)
class Parties:
    """Who acted on whom, and on what. ``foreign`` says that an active subject was named that is no actor."""

    source: tuple[Actor, ...]
    target: tuple[Actor, ...]
    thing: Thing | None
    mutual: bool
    foreign: bool = False
    inferred: str | None = None


def fill(match: Match, context: Context) -> Parties:
    """The parties of a match, by its frame's slots."""
    frame = match.frame
    source_heads = _heads(match, frame.source) or _doer_of_noun(match)
    target_heads = _heads(match, frame.target) or _sufferer_of_noun(match)
    source = _actors(source_heads, context, as_source=True)
    own = (
        frozenset(actor.code for actor in source if actor.code)
        if frame.event not in {"ASSAULT", "COERCE"}
        else frozenset()
    )
    target = tuple(actor for actor in _actors(target_heads, context, own=own) if not _same_span(actor, source))
    thing = _thing(match, frame.thing, context, (*source, *target))
    foreign = bool(source_heads) and not source and not any(_stands_for_someone(head) for head in source_heads)
    if (
        match.noun is None
        and not frame.verbs
        and frame.event == "ASSAULT"
        and source
        and not target
        and _is_scene(source_heads, context)
    ):
        source, target = (), source  # "the Paris attacks"
    inferred = None
    if not target and thing is not None and thing.start is not None:
        target = _owners_of_thing(match, thing, source, context)
        inferred = "the owner of what was acted on" if target else None
    if not target and frame.event not in {"PROTEST"} and not frame.mutual:
        target = _possessed_target(target_heads, source, context)
    target = _sharpened(target, target_heads, context)
    if not target and not frame.mutual:
        target = _receivers(match, source, context)
    if not target and not frame.mutual and frame.event in _LOCAL:
        target = _host(match, source, context)
        inferred = "where it was done" if target else inferred
    if frame.mutual:
        return _mutual(match, source, target, thing, context, foreign=foreign)
    return Parties(source, target, thing, mutual=False, foreign=foreign, inferred=inferred)


# Acts that hurt, help or press the country they are done in.
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


def _sharpened(target: tuple[Actor, ...], heads: list[Token], context: Context) -> tuple[Actor, ...]:
    """ "Diplomats from Chad and Niger": a target without a country takes those it is from."""
    if not target or any(actor.code is not None for actor in target):
        return target
    found = [
        actor
        for head in heads
        for preposition in ("from", "of")
        for noun in syntax.prepositional(head, preposition)
        for each in syntax.conjuncts(noun)
        for actor in context.actors_at(each)
        if actor.code is not None
    ]
    return _distinct(found) or target


def _receivers(match: Match, source: tuple[Actor, ...], context: Context) -> tuple[Actor, ...]:
    """ "Offered Chile talks": the dative."""
    heads = [
        noun
        for child in syntax.children(match.anchor, "dative")
        for noun in (syntax.children(child, "pobj") or [child])
    ]
    return tuple(actor for actor in _actors(heads, context) if not _same_party(actor, source))


def _host(match: Match, source: tuple[Actor, ...], context: Context) -> tuple[Actor, ...]:
    """Whose land it was done on: "shelled two villages in Cambodia", "massed troops on the border with Pakistan"."""
    mine = {actor.code for actor in source}
    for token in match.anchor.subtree:
        preposition = token.head
        if token.dep_ != "pobj" or preposition.lower_ not in _WHERE or not _same_clause(token, match.anchor):
            continue
        for each in (*context.actors_at(token), context.place_actor(token)):
            if each is not None and each.code is not None and each.code not in mine and "JRN" not in each.sectors:
                return (each,)
    return ()


_DOING = frozenset(
    "adopt agree announce approve authorise authorize begin carry conduct continue declare execute hold impose initiate intensify issue "
    "launch lead lift make mount open order organise organize pass perform plan renew repeat resume send stage start step threaten tighten undertake wage".split()
)
_SUFFERING = frozenset(
    "endure experience face meet resist see suffer survive sustain undergo weather withstand witness".split()
)


def _doer_of_noun(match: Match) -> list[Token]:
    """ "The council approved sanctions": the subject of a verb of doing does the noun."""
    return _subject_above(match, _DOING)


def _sufferer_of_noun(match: Match) -> list[Token]:
    """ "Tunisia has faced a series of attacks": the subject of a verb of suffering is its target."""
    return _subject_above(match, _SUFFERING)


def _subject_above(match: Match, verbs: frozenset[str]) -> list[Token]:
    noun = match.anchor
    if match.frame.verbs or match.frame.adjectives or match.frame.mutual:
        return []
    while noun.dep_ in {"pobj", "conj"} and noun.head.lower_ in {"of", "and"} | {
        noun.head.lower_ if noun.dep_ == "conj" else ""
    }:
        noun = noun.head.head if noun.dep_ == "pobj" else noun.head
    verb = noun.head
    if noun.dep_ in syntax.OBJECTS and syntax.lemma(verb) in verbs:
        return [each for head in syntax.subjects(verb) for each in syntax.conjuncts(head)]
    return []


def _heads(match: Match, slots: tuple[str, ...]) -> list[Token]:
    for slot in slots:
        found = _slot(match, slot)
        if found:
            return [noun for head in found for noun in syntax.conjuncts(head)]
    return []


def _slot(match: Match, slot: str) -> list[Token]:  # noqa: C901, PLR0911 - one line a slot
    anchor = match.anchor
    is_verb = match.frame.verbs != ()
    if slot == "subject":
        if is_verb:
            return syntax.subjects(anchor)
        if match.frame.adjectives:
            return syntax.subjects(anchor.head)
        return _subject_of_noun(anchor)
    if slot == "object":
        return list(match.objects)
    if slot == "indirect":
        return [
            token
            for child in syntax.children(anchor, "dative")
            for token in (syntax.children(child, "pobj") or [child])
        ] or (syntax.objects(anchor) if not match.noun and syntax.children(anchor, "xcomp", "ccomp") else [])
    if slot == "possessor":
        return [owner for word in match.words for owner in syntax.children(word, "poss")]
    if slot == "modifier":
        noun = match.noun if match.noun is not None else anchor
        return [child for child in syntax.children(noun, "amod", "compound", "nmod") if child.i < noun.i]
    if slot == "complement":
        return _complement(anchor)
    if slot == "by" and is_verb:
        return syntax.agents(anchor) or _after(match, slot)
    return _after(match, slot)


def _after(match: Match, preposition: str) -> list[Token]:
    """What stands after a preposition that hangs on any word of the trigger: last word first."""
    for word in sorted(match.words, key=lambda token: -token.i):
        if word.pos_ in {"ADP", "PART"} and word.lower_ == preposition:
            found = syntax.children(word, "pobj", "pcomp")
        else:
            found = syntax.prepositional(word, preposition)
        if found:
            return found
    if match.noun is not None and match.noun.dep_ not in syntax.OBJECTS:
        return syntax.prepositional(match.noun.head, preposition)
    # "talks were held with": the preposition hangs on the verb above a bare noun; its "by" is another matter
    anchor = match.anchor
    if (
        not match.frame.verbs
        and anchor.dep_ in {"nsubjpass", "dobj", "nsubj"}
        and preposition not in {"by", "from", "of"}
    ):
        found = syntax.prepositional(anchor.head, preposition)
        if found:
            return found
    return _deeper(match, preposition)


def _deeper(match: Match, preposition: str) -> list[Token]:
    """The same preposition lower down: the parser hangs "to Bosnia" on the noun before it."""
    own = {word.i for word in match.words}
    for word in match.words:
        for token in word.subtree:
            if (
                token.dep_ == "prep"
                and token.lower_ == preposition
                and token.i > word.i
                and token.i not in own
                and _same_clause(token, word)
            ):
                return syntax.children(token, "pobj")
    return []


def _same_clause(token: Token, top: Token) -> bool:
    for above in syntax.ancestors_in_clause(token):
        if above.i == top.i:
            return True
        if above.pos_ in syntax.VERBAL:
            return False
    return False


def _subject_of_noun(noun: Token) -> list[Token]:
    """The doer of a bare act noun: "Iran launched its attack"."""
    if noun.dep_ in syntax.OBJECTS or (noun.dep_ == "pobj" and noun.head.head.pos_ == "VERB"):
        verb = noun.head if noun.dep_ in syntax.OBJECTS else noun.head.head
        return syntax.subjects(verb)
    return []


def _complement(anchor: Token) -> list[Token]:
    for clause in syntax.children(anchor, "ccomp", "xcomp", "pcomp"):
        if syntax.is_passive(clause):  # "claims that girls were killed": by whom, not which girls
            found = syntax.agents(clause)
        else:
            found = syntax.children(clause, "nsubj") or syntax.objects(clause)
        if found:
            return found
    return []


def _actors(
    heads: list[Token], context: Context, *, as_source: bool = False, own: frozenset[str] = frozenset()
) -> tuple[Actor, ...]:
    """The actors at some heads. A place stands for its country, unless that is among ``own``: nobody acts on himself."""
    found: list[Actor] = []
    for head in heads:
        named = (*_shared_noun(head, context), *context.actors_at(head), *_further_owners(head, context))
        if not named:
            named = _stand_in(head, context, as_source=as_source, own=own)
        found.extend(named)
    return _distinct(found)


def _stand_in(head: Token, context: Context, *, as_source: bool, own: frozenset[str]) -> tuple[Actor, ...]:
    """Who is meant by a noun that is no actor: behind a torpedo its owner, in a shelled town its country."""
    if as_source:
        means = syntax.lemma(head) in _INSTRUMENTS | _HEADS_OF | _UNNAMED
        return owners(head, context) if means or _is_followed(head, context) else ()
    place = context.place_actor(head)
    return (place,) if place is not None and place.code not in own else ()


def _is_followed(head: Token, context: Context) -> bool:
    """Whether a noun names a channel or an agreement."""
    thing = thing_at(head, context)
    return thing is not None and thing.kind is not None


def _is_scene(heads: list[Token], context: Context) -> bool:
    """Whether a modifier names a city, that is where it happened and not who did it."""
    kinds = {context.spans[head.i].kind for head in heads if head.i in context.spans}
    return kinds == {"capital"} and all(head.dep_ in {"compound", "nmod", "conj"} for head in heads)


def _shared_noun(head: Token, context: Context) -> tuple[Actor, ...]:
    """ "Armenian" in "Armenian and Azerbaijani troops": two parties, one noun."""
    span = context.spans.get(head.i)
    found: list[Actor] = []
    for child in syntax.children(head, "amod", "nmod", "compound"):
        if child.i in context.spans and context.spans[child.i] is not span and syntax.children(child, "conj"):
            found.extend(context.actors_at(child))
    return tuple(found)


def _further_owners(head: Token, context: Context) -> tuple[Actor, ...]:
    """ "The presidents of Kenya, Uganda and Rwanda": the first is in the actor's name, the others stand beside it."""
    if head.tag_ not in {"NNS", "NNPS"} or head.i not in context.spans:
        return ()
    span = context.spans[head.i]
    found = [
        actor
        for noun in syntax.prepositional(head, "of")
        for each in syntax.conjuncts(noun)
        if context.spans.get(each.i) is not span
        for actor in context.actors_at(each)
        if actor.code is not None
    ]
    return tuple(found)


def owners(noun: Token, context: Context) -> tuple[Actor, ...]:
    """Whose a thing is, by possessive, demonym, or "of": "a North Korean torpedo", "the office of the president"."""
    found: list[Actor] = []
    for child in noun.children:
        if child.dep_ in {"poss", "amod", "compound", "nmod"}:
            found.extend(context.owner_at(child))
    if not found:
        for preposition in ("of", "by", "from") if syntax.lemma(noun) in _INSTRUMENTS | _HEADS_OF else ("of",):
            for head in syntax.prepositional(noun, preposition):
                for each in syntax.conjuncts(head):
                    found.extend(context.actors_at(each))
    return _distinct(found)


def _possessed_target(heads: list[Token], source: tuple[Actor, ...], context: Context) -> tuple[Actor, ...]:
    """The owner of a target that is no actor itself: "threatened South Korea's economy"."""
    found = [actor for head in heads for actor in owners(head, context)]
    return tuple(actor for actor in _distinct(found) if not _same_party(actor, source))


def _owners_of_thing(match: Match, thing: Thing, source: tuple[Actor, ...], context: Context) -> tuple[Actor, ...]:
    """The injured party of a thing: its owner, or whom its phrase links with the source ("talks between itself and Seoul")."""
    heads = [head for head in match.objects if head.i not in {word.i for word in match.words}]
    found = [actor for head in heads for actor in owners(head, context)]
    if thing.kind is not None:
        for head in heads:
            for token in head.subtree:
                if token.i in context.spans:
                    found.extend(context.actors_at(token))
        for preposition in ("with", "against", "to"):
            for head in syntax.prepositional(match.anchor, preposition):
                found.extend(context.actors_at(head))
    return tuple(actor for actor in _distinct(found) if not _same_party(actor, source))


def _thing(match: Match, slots: tuple[str, ...], context: Context, parties: tuple[Actor, ...]) -> Thing | None:
    for slot in slots:
        for head in _slot(match, slot):
            if head.i in {word.i for word in match.words}:
                continue
            thing = thing_at(head, context)
            if thing is not None and not any(
                actor.start == thing.start and actor.end == thing.end for actor in parties
            ):
                return thing
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
        for head in _after(match, preposition):
            for each in syntax.conjuncts(head):
                found.extend(context.actors_at(each) or owners(each, context))
    found.extend(actor for actor in _adjective_pair(match, context))
    everyone = _distinct(found)
    return Parties(everyone, (), thing, mutual=True, foreign=foreign and not everyone)


def _adjective_pair(match: Match, context: Context) -> list[Actor]:
    noun = match.noun if match.noun is not None else match.anchor
    return [
        actor
        for child in syntax.children(noun, "amod", "compound", "nmod", "poss")
        for actor in context.owner_at(child)
    ]


def _stands_for_someone(head: Token) -> bool:
    return syntax.lemma(head) in _INSTRUMENTS | _UNNAMED or head.lower_ in _PERSON_PRONOUNS


def _same_span(actor: Actor, others: tuple[Actor, ...]) -> bool:
    return any(actor.start is not None and actor.start == other.start and actor.name == other.name for other in others)


def _same_party(actor: Actor, others: tuple[Actor, ...]) -> bool:
    return any(actor.code is not None and actor.code == other.code for other in others) or _same_span(actor, others)


def _distinct(actors: list[Actor]) -> tuple[Actor, ...]:
    """Each actor once, by name and code, in order."""
    seen: dict[tuple[str, str | None], Actor] = {}
    for actor in actors:
        seen.setdefault((actor.name, actor.code), actor)
    return tuple(seen.values())
