"""Who is meant by a noun: the actor it names, the owner of the thing it names, the country of the place."""

from collections.abc import Sequence

from tocsin.code import syntax
from tocsin.code.context import Context
from tocsin.code.things import thing_at
from tocsin.domain import Actor
from tocsin.domain.tokens import Token
from tocsin.ontology.act_words import act_words
from tocsin.ontology.actors_entries import NONSTATE

_NAMED_FOR_PLACES = frozenset(
    {"accord", "agreement", "conference", "convention", "deal", "declaration", "format", "meeting", "memorandum", "negotiation",
    "pact", "process", "protocol", "round", "statement", "summit", "talk", "treaty"}
)  # fmt: skip

_COMING_FROM = frozenset({"buy", "come", "export", "import", "originate", "purchase", "ship", "source"})

# What is closed, moved or opened in a state's name: "most Peruvian airports resumed operations".
_RUN_BY_STATES = frozenset({"airport", "authority", "consulate", "customs", "embassy", "port", "railway", "train"})


def actors_of(
    heads: list[Token],
    context: Context,
    *,
    as_source: bool = False,
    own: frozenset[str] = frozenset(),
    towns: bool = False,
) -> tuple[Actor, ...]:
    """The actors at some heads. A place stands for its country, unless that is among ``own``: nobody acts on himself.

    With ``towns`` so does a name of which nothing else is known.
    """
    found: list[Actor] = []
    for head in heads:
        named = (*_shared_noun(head, context), *context.actors_at(head), *_further_owners(head, context))
        if not named or (towns and all(_is_mere_name(actor) for actor in named)):
            named = _stand_in(head, context, as_source=as_source, own=own) or named
        found.extend(named)
    return distinct(found)


def _is_mere_name(actor: Actor) -> bool:
    """Whether nothing is known of somebody but a name, that may be a town's."""
    return actor.code is None and not actor.sectors


def _stand_in(head: Token, context: Context, *, as_source: bool, own: frozenset[str]) -> tuple[Actor, ...]:
    """Who is meant by a noun that is no actor: behind a torpedo its owner, in a shelled town its country."""
    if as_source:
        means = (
            syntax.lemma(head) in act_words().instruments | act_words().heads_of | act_words().unnamed | _RUN_BY_STATES
        )
        return owners(head, context) if means or _is_followed(head, context) else ()
    place = context.place_actor(head)
    return (place,) if place is not None and place.code not in own else ()


def _is_followed(head: Token, context: Context) -> bool:
    """Whether a noun names a channel or an agreement."""
    thing = thing_at(head, context)
    return thing is not None and thing.kind is not None


def _shared_noun(head: Token, context: Context) -> tuple[Actor, ...]:
    """ "Armenian" in "Armenian and Azerbaijani troops": two parties, one noun."""
    span = context.spans.get(head.i)
    found: list[Actor] = []
    before = syntax.children(head, "amod", "nmod", "compound")
    for child in (*before, *(inner for title in before for inner in syntax.children(title, "nmod"))):
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


def _possessors(noun: Token, context: Context) -> list[Actor]:
    """ "The provocation of the North's launch": the owner of what the noun is of."""
    return [actor for child in syntax.children(noun, "poss") for actor in context.actors_at(child)]


def owners(noun: Token, context: Context) -> tuple[Actor, ...]:
    """Whose a thing is, by possessive, demonym, or "of": "a North Korean torpedo", "the office of the president"."""
    found: list[Actor] = []
    for child in noun.children:
        if child.dep_ in {"poss", "amod", "compound", "nmod"} and not names_an_agreement(child, context):
            found.extend(context.owner_at(child))
        elif child.dep_ in {"acl", "relcl"}:  # "a missile fired by Iran", "goods imported from Iran"
            made = syntax.prepositional(child, "from") if syntax.lemma(child) in _COMING_FROM else []
            found.extend(actor for maker in (*syntax.agents(child), *made) for actor in context.actors_at(maker))
    if not found:
        for preposition in (
            ("of", "by", "from") if syntax.lemma(noun) in act_words().instruments | act_words().heads_of else ("of",)
        ):
            for head in syntax.prepositional(noun, preposition):
                for each in syntax.conjuncts(head):
                    found.extend(context.actors_at(each) or _possessors(each, context))
    return distinct(found)


def names_an_agreement(token: Token, context: Context) -> bool:
    """ "Riyadh" in "the Riyadh agreement", "the Riyadh talks": where it was made, not with whom."""
    span = context.spans.get(token.i)
    alone = not syntax.children(token, "conj", "nmod", "punct")
    named = token.dep_ in {"compound", "nmod"} and syntax.lemma(token.head) in _NAMED_FOR_PLACES
    return span is not None and span.kind == "capital" and named and alone


def is_told_of_it(head: Token, actors: Sequence[Actor]) -> bool:
    """ "Complained to the United Nations that …": a body above states is told of a wrong, and not accused of it."""
    addressed = head.dep_ == "pobj" and head.head.lower_ == "to"
    return addressed and bool(actors) and all(actor.code in NONSTATE for actor in actors)


def same_span(actor: Actor, others: tuple[Actor, ...]) -> bool:
    """Whether an actor is among others, at the same words."""
    return any(actor.start is not None and actor.start == other.start and actor.name == other.name for other in others)


def same_party(actor: Actor, others: tuple[Actor, ...]) -> bool:
    """Whether an actor is one of the others, or belongs to the same side: a party is apart from its country's government."""
    return same_span(actor, others) or any(
        actor.code is not None
        and actor.code == other.code
        and (not actor.sectors or not other.sectors or actor.sectors == other.sectors)
        for other in others
    )


def distinct(actors: list[Actor]) -> tuple[Actor, ...]:
    """Each actor once, by name and code, in order."""
    seen: dict[tuple[str, str | None], Actor] = {}
    for actor in actors:
        seen.setdefault((actor.name, actor.code), actor)
    return tuple(seen.values())


def sharpened(actors: tuple[Actor, ...], heads: list[Token], context: Context) -> tuple[Actor, ...]:
    """ "Diplomats from Chad and Niger", "heads of state of the bloc": those without a country take those they are from."""
    if not actors or any(actor.code is not None for actor in actors):
        return actors
    found = [
        actor
        for head in heads
        for preposition in ("from", "of")
        for noun in syntax.prepositional(head, preposition)
        for inner in (noun, *(syntax.prepositional(noun, "of") if noun.lower_ in {"government", "state"} else ()))
        for each in syntax.conjuncts(inner)
        for actor in context.actors_at(each)
        if actor.code is not None
    ]
    return distinct(found) or actors
