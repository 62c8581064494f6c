"""What the rules find between two phrases of a sentence."""

from collections.abc import Iterable
from dataclasses import replace

from tocsin.batch import load_coder
from tocsin.domain import Actor, Article, Mention, Recipe
from tocsin.encoder import Pair


def mentions_of(sentence: str, recipe: Recipe) -> tuple[Mention, ...]:
    """What the rules by themselves find in a sentence on its own: the encoder's say is weighed apart."""
    annotator, coder = load_coder(replace(recipe, encoder=False))
    with annotator.zone():
        return coder.code(annotator.parse(Article(id="sentence", text=sentence))).mentions


def between(mentions: Iterable[Mention], pair: Pair) -> Mention | None:
    """The surest mention in which the first acts on the second, or on what is the second's."""
    fitting = [mention for mention in mentions if _is_between(mention, pair)]
    return max(fitting, key=lambda mention: (mention.confidence, mention.id), default=None)


def _is_between(mention: Mention, pair: Pair) -> bool:
    hit = (*mention.target, *(mention.source if mention.mutual else ()))
    thing = mention.object
    on_thing = thing is not None and thing.start is not None and thing.end is not None
    touched = _touches(hit, pair.target) or (on_thing and _overlaps((thing.start, thing.end), pair.target))  # type: ignore[union-attr,arg-type]  # on_thing
    return touched and _touches(mention.source, pair.source)


def _touches(actors: Iterable[Actor], span: tuple[int, int]) -> bool:
    return any(a.start is not None and a.end is not None and _overlaps((a.start, a.end), span) for a in actors)


def _overlaps(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] < other[1] and other[0] < one[1]
