"""Repetition: the same threat or demand, made again or reported again, is one commitment."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import combinations

from tocsin.domain import Act, Actor
from tocsin.ontology.alike import are_kin, thing_head
from tocsin.ontology.states import party_of
from tocsin.text.groups import Groups
from tocsin.text.wording import content_words
from tocsin.track.uttered import Utterance

_WINDOW = 60  # utterances of one party compared with each other, to keep cost linear
_ALIKE = 0.5  # share of words that two wordings without an act must have in common


def repeated(utterances: Sequence[Utterance]) -> list[list[Utterance]]:
    """Utterances grouped by what they commit to, each group in the order of its mentions' ids."""
    held = {utterance.mention.id: utterance for utterance in utterances}
    groups = Groups(held)
    blocks: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for name in sorted(held):
        for key in _keys(held[name]):
            blocks[key].append(name)
    for block in blocks.values():
        for first, second in _pairs(block):
            if is_same(held[first], held[second]):
                groups.join(first, second)
    return [[held[name] for name in names] for names in groups]


def _keys(utterance: Utterance) -> set[tuple[str, ...]]:
    kind = _family(utterance.kind)
    return {(kind, party_of(actor)) for actor in utterance.by} | {(kind, "event", utterance.event)}


def _pairs(block: list[str]) -> Iterable[tuple[str, str]]:
    if len(block) <= _WINDOW:
        return combinations(block, 2)
    return ((first, second) for place, first in enumerate(block) for second in block[place + 1 : place + _WINDOW])


def is_same(one: Utterance, other: Utterance) -> bool:
    """Whether two utterances commit the same party to the same thing towards the same party."""
    if _family(one.kind) != _family(other.kind) or one.mention.background != other.mention.background:
        return False
    if one.event == other.event:
        return not _things_differ(one.act, other.act)
    if not (_meet(one.by, other.by) and _agree(one.to, other.to)):
        return False
    return _acts_agree(one, other) or one.what.casefold() == other.what.casefold()


def _family(kind: str) -> str:
    """An ultimatum is a threat with a date."""
    return "threat" if kind == "ultimatum" else kind


def _meet(one: Sequence[Actor], other: Sequence[Actor]) -> bool:
    return bool(set(map(party_of, one)) & set(map(party_of, other)))


def _agree(one: Sequence[Actor], other: Sequence[Actor]) -> bool:
    return not one or not other or _meet(one, other)


def _acts_agree(one: Utterance, other: Utterance) -> bool:
    if one.act is None or other.act is None:
        return one.act is other.act and _worded_alike(one, other)
    if not are_kin(one.act.event, one.act.mode, other.act.event, other.act.mode):
        return False
    mine, theirs = _head(one.act), _head(other.act)
    if mine is None and theirs is None:
        return one.act.event == other.act.event and _worded_alike(one, other)
    return mine == theirs


def _worded_alike(one: Utterance, other: Utterance) -> bool:
    mine, theirs = content_words(one.mention.text), content_words(other.mention.text)
    return len(mine & theirs) >= _ALIKE * max(1, min(len(mine), len(theirs)))


def _things_differ(one: Act | None, other: Act | None) -> bool:
    mine, theirs = _head(one), _head(other)
    return mine is not None and theirs is not None and mine != theirs


def _head(act: Act | None) -> str | None:
    return thing_head(act.object) if act and act.object else None
