"""Who is who: the actors of a briefing."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from tocsin.domain import Actor, Mention, Statement


def list_actors(mentions: Iterable[Mention], statements: Iterable[Statement]) -> tuple[Actor, ...]:
    """The resolved actors, one for each name and code, most mentioned first. Those without a code are not resolved."""
    seen: dict[tuple[str, str], Counter[Actor]] = defaultdict(Counter)
    for actor in _everyone(mentions, statements):
        if actor.code:
            bare = Actor(name=actor.name, text=actor.text, code=actor.code, sectors=actor.sectors)
            seen[actor.name, actor.code][bare] += 1
    order = sorted(seen, key=lambda key: (-seen[key].total(), key))
    return tuple(_typical(seen[key]) for key in order)


def _everyone(mentions: Iterable[Mention], statements: Iterable[Statement]) -> Iterator[Actor]:
    for mention in mentions:
        yield from (*mention.source, *mention.target, *mention.said_by)
    for statement in statements:
        yield from (*filter(None, (statement.speaker,)), *statement.to)


def _typical(variants: Counter[Actor]) -> Actor:
    """The variant met most often; the one with more sectors, then the alphabet, settle ties."""
    return min(variants, key=lambda actor: (-variants[actor], -len(actor.sectors), actor.text, actor.sectors))
