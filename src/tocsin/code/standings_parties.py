"""Whom a channel or an agreement links."""

from collections.abc import Sequence

from tocsin.code.context import Context
from tocsin.domain import Actor, Thing
from tocsin.domain.tokens import Token
from tocsin.ontology.things import party_pairs

_AMBIGUOUS_PAIRS = frozenset({"north-south", "south-north"})


def linked_by(thing: Thing, head: Token, by: Sequence[Actor], context: Context) -> tuple[tuple[str, ...], str]:
    """The codes a thing links, and how they are known: its phrase, else its sentence, else the article's main pair."""
    pair = _pair(thing.text, context)
    if pair:
        return pair, "named by its adjective"
    own = {actor.code for token in head.subtree for actor in context.actors_at(token) if actor.code}
    own |= {actor.code for actor in by if actor.code}
    if len(own) > 1:
        return tuple(sorted(own)), "named with the thing"
    named = [actor for span in context.sentence.actors for actor in (span.members or (span.actor,))]
    nearby = own | {actor.code for actor in named if actor.code and "JRN" not in actor.sectors}
    if len(nearby) == 2 and (own or nearby & set(context.main)) and not (own and own <= set(context.main)):
        return tuple(sorted(nearby)), "named in the sentence"
    if own and not own & set(context.main):
        return tuple(sorted(own)), "named with the thing"
    return tuple(sorted(own | set(context.main)))[:2], "the article's main parties"


def _pair(text: str, context: Context) -> tuple[str, ...]:
    """Both parties, when the thing's adjective names them; "north-south" only in an article about the Koreas."""
    words = text.lower().replace("‐", "-").split()
    for word in words:
        codes = party_pairs().get(word, ())
        if codes and (word not in _AMBIGUOUS_PAIRS or set(codes) & set(context.main)):
            return codes
    return ()
