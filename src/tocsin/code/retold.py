"""Retelling: an act told again without its day or place took place when and where the article says elsewhere."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from tocsin.code.happenings import REAL
from tocsin.code.verbal import SAYINGS
from tocsin.domain import Actor, Mention, Reason

_MORE = re.compile(r"\b(?:again|another|more|further|second|third|new|fresh|other|repeated|dozens)\b", re.IGNORECASE)


def with_retold(mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """The mentions, where one without a day or place takes those of the one act of its article that it tells again.

    The same act: of one type and mode, done by the same to the same, both news or both history. Where the article
    gives such acts two days or two places, nothing is taken.
    """
    acts: dict[object, list[Mention]] = {}
    for mention in mentions:
        if (key := _act(mention)) is not None:
            acts.setdefault(key, []).append(mention)
    return tuple(_placed(_dated(mention, acts), acts) for mention in mentions)


def _dated(mention: Mention, acts: dict[object, list[Mention]]) -> Mention:
    if _is_told(mention):
        return mention
    same = acts.get(_act(mention), ())
    told = [other for other in same if _has_day(other)]
    if len({other.when.from_ for other in told}) != 1 or _is_another(mention) or len(_places(same)) > 1:
        return mention
    reason = _reason(f"{told[0].when.basis}: the day", told[0])
    return replace(mention, when=replace(told[0].when, clock=None, zone=None), because=(*mention.because, reason))


def _placed(mention: Mention, acts: dict[object, list[Mention]]) -> Mention:
    """A missile fired last month did not start where today's did: the days must agree."""
    if mention.where is not None or _is_another(mention):
        return mention
    told = [
        (other, other.where)
        for other in acts.get(_act(mention), ())
        if other.where is not None and other.where.precision != "unresolved" and _may_be_one_day(other, mention)
    ]
    if len({(place.name, place.country) for _, place in told}) != 1:
        return mention
    other, place = told[0]
    reason = _reason(f"{place.text}: the place", other)
    return replace(mention, where=place, because=(*mention.because, reason))


def _is_another(mention: Mention) -> bool:
    """Whether the text says that the act is one more of its kind."""
    return _MORE.search(mention.text) is not None


def _places(mentions: Iterable[Mention]) -> set[str]:
    return {mention.where.name or mention.where.text for mention in mentions if mention.where is not None}


def _reason(saw: str, other: Mention) -> Reason:
    return Reason(rule="told elsewhere", saw=f"{saw} of the same act in sentence {other.sentence + 1}", weight=0.0)


def _act(mention: Mention) -> object | None:
    """What makes two mentions tell the same act; ``None`` for what is told only once for sure."""
    if mention.event in SAYINGS or mention.status not in REAL or not (mention.source and mention.target):
        return None
    return (mention.event, mention.mode, mention.background, _names(mention.source), _names(mention.target))


def _names(actors: Iterable[Actor]) -> frozenset[str]:
    return frozenset(actor.code or actor.name for actor in actors)


def _has_day(mention: Mention) -> bool:
    return mention.when.precision == "day" and mention.when.from_ is not None and mention.when.from_ == mention.when.to


def _may_be_one_day(one: Mention, other: Mention) -> bool:
    return not (_is_told(one) and _is_told(other)) or one.when.from_ == other.when.from_


def _is_told(mention: Mention) -> bool:
    return mention.when.basis not in (None, "published")
