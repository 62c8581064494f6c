"""Retelling: an act told again without its day or place took place when and where the article says elsewhere."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from tocsin.domain import Actor, Mention, Place, Reason, When

_REAL = frozenset({"happened", "ongoing"})
# Acts of deeds: what is said or demanded is said again and again, and on other days.
_DEEDS = frozenset(
    {"ASSAULT", "COERCE", "SANCTION", "PROTEST", "MOBILIZE", "CONSULT", "RETREAT", "CONCEDE", "AID", "COOPERATE"}
)


def with_retold(mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """The mentions, where one without a day or place takes those of the one act of its article that it tells again.

    The same act: of one type and mode, done by the same to the same, both news or both history. Where the article
    gives such acts two days or two places, nothing is taken.
    """
    days: dict[object, set[When]] = defaultdict(set)
    places: dict[object, set[Place]] = defaultdict(set)
    first: dict[tuple[object, object], int] = {}
    for mention in mentions:
        key = _act(mention)
        if key is None:
            continue
        if _is_dated(mention):
            day = _bare(mention.when)
            days[key].add(day)
            first.setdefault((key, day), mention.sentence)
        if mention.where is not None and mention.where.precision != "unresolved":
            place = replace(mention.where, start=None, end=None)
            places[key].add(place)
            first.setdefault((key, place), mention.sentence)
    return tuple(_filled(mention, days, places, first) for mention in mentions)


def _filled(
    mention: Mention,
    days: dict[object, set[When]],
    places: dict[object, set[Place]],
    first: dict[tuple[object, object], int],
) -> Mention:
    key = _act(mention)
    if key is None:
        return mention
    reasons: list[Reason] = []
    when, where = mention.when, mention.where
    if when.basis in (None, "published") and len(days[key]) == 1:
        (when,) = days[key]
        reasons.append(_reason(f"{when.basis}: the day", first[key, when]))
    if where is None and len(places[key]) == 1:
        (place,) = places[key]
        where = place
        reasons.append(_reason(f"{place.text}: the place", first[key, place]))
    return replace(mention, when=when, where=where, because=(*mention.because, *reasons)) if reasons else mention


def _reason(saw: str, sentence: int) -> Reason:
    return Reason(rule="told elsewhere", saw=f"{saw} of the same act in sentence {sentence + 1}", weight=0.0)


def _act(mention: Mention) -> object | None:
    """What makes two mentions tell the same act; ``None`` for what is told only once for sure."""
    if mention.event not in _DEEDS or mention.status not in _REAL or not (mention.source and mention.target):
        return None
    who = (_names(mention.source), _names(mention.target))
    return (mention.event, mention.mode, mention.background, who)


def _names(actors: Iterable[Actor]) -> frozenset[str]:
    return frozenset(actor.code or actor.name for actor in actors)


def _is_dated(mention: Mention) -> bool:
    return mention.when.precision == "day" and mention.when.from_ is not None and mention.when.from_ == mention.when.to


def _bare(when: When) -> When:
    """The day without its clock and words, so that "Monday" and "9 May" are one."""
    return replace(when, clock=None, relative=None, value=None, basis=str(when.from_))
