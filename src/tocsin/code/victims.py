"""Whose the unnamed are that somebody else's force hits: "Russia shelled Kharkiv, killing six civilians"."""

from collections.abc import Sequence
from dataclasses import replace

from tocsin.domain import Actor, Mention, Reason

_AWAY = frozenset({"from", "into", "to", "toward", "towards"})
_BY_FORCE = frozenset({"ASSAULT", "COERCE"})


def with_victims(mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions of a sentence; those hit abroad of whom no word says whose they are get the country that is hit there.

    By themselves they count as people of the country that the article or sentence is about, or of none: and that is often the
    country of those who hit them.
    """
    return [_settled(mention, mentions) for mention in mentions]


def _settled(mention: Mention, mentions: Sequence[Mention]) -> Mention:
    own = {actor.code for actor in mention.source}
    if mention.event not in _BY_FORCE or mention.mutual or not own or None in own:
        return mention
    unnamed = [
        actor for actor in mention.target if _is_unnamed(actor, mention) and (actor.code is None or actor.code in own)
    ]
    hit = _hit(mention, mentions) - own if unnamed else set()
    if len(hit) != 1:
        return mention
    (code,) = hit
    return replace(
        mention,
        target=tuple(replace(actor, code=code) if actor in unnamed else actor for actor in mention.target),
        because=(*mention.because, Reason(rule="victims", saw=f"hit in {code}", weight=0.0)),
    )


def _is_unnamed(actor: Actor, mention: Mention) -> bool:
    """ "Six civilians", "a dozen villagers": no name, no country, nothing with a capital but a sentence's first letter."""
    first = actor.start == mention.start
    text = actor.text[:1].lower() + actor.text[1:] if first else actor.text
    return bool(actor.sectors) and actor.name == actor.text and text.islower()


def _hit(mention: Mention, mentions: Sequence[Mention]) -> set[str | None]:
    """The countries that the same doer hits in the sentence; else where this is told to have been."""
    doers = {actor.name for actor in mention.source}
    hit: set[str | None] = {
        actor.code
        for other in mentions
        if other is not mention and other.event == mention.event and other.status in {"happened", "ongoing"}
        if doers & {actor.name for actor in other.source}
        for actor in other.target
        if actor.code is not None and not _is_unnamed(actor, other)
    }
    return hit or _struck(mention)


def _struck(mention: Mention) -> set[str | None]:
    """The country of the place where it was; not of one to which somebody was driven."""
    where = mention.where
    if where is None or where.country is None or where.start is None:
        return set()
    before = mention.text[: max(0, where.start - mention.start)].split()
    return set() if before and before[-1].lower() in _AWAY else {where.country}
