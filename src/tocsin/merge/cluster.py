"""Clustering: from pairs that fit to groups in which nobody contradicts anybody."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product

from tocsin.domain import Reason
from tocsin.merge.block import candidate_pairs
from tocsin.merge.compare import SAME, compare
from tocsin.merge.profile import Corpus, Profile
from tocsin.merge.vetoes import veto

LINKED = 0.6
"""Two groups join only if their members fit this well on average: one good pair must not chain strangers."""

_ASKED = 8  # members of a group that are asked for the average; all are asked for vetoes


@dataclass(frozen=True)
class Cluster:
    """Mentions of one event, by id, and the reasons that joined them, strongest first."""

    members: tuple[Profile, ...]
    because: tuple[Reason, ...]


@dataclass(frozen=True)
class _Link:
    score: float
    first: int
    second: int
    because: tuple[Reason, ...]


def cluster(profiles: Sequence[Profile], corpus: Corpus) -> list[Cluster]:
    """Group profiles (sorted by mention id) into events, the best pairs first."""
    group_of = list(range(len(profiles)))
    members = {position: [position] for position in group_of}
    because: dict[int, list[Reason]] = {position: [] for position in group_of}
    for link in _links(profiles, corpus):
        first, second = group_of[link.first], group_of[link.second]
        if first == second or not _may_join(members[first], members[second], profiles, corpus):
            continue
        keep, gone = min(first, second), max(first, second)
        members[keep] = sorted(members[keep] + members.pop(gone))
        because[keep] += [*because.pop(gone), *link.because]
        for position in members[keep]:
            group_of[position] = keep
    return [
        Cluster(tuple(profiles[position] for position in members[group]), _summed(because[group]))
        for group in sorted(members)
    ]


def _links(profiles: Sequence[Profile], corpus: Corpus) -> list[_Link]:
    links = []
    for first, second in candidate_pairs(profiles, corpus):
        if veto(profiles[first], profiles[second]) is None:
            likeness = compare(profiles[first], profiles[second], corpus)
            if likeness.score >= SAME:
                links.append(_Link(likeness.score, first, second, likeness.because))
    return sorted(links, key=lambda link: (-link.score, link.first, link.second))


def _may_join(mine: list[int], theirs: list[int], profiles: Sequence[Profile], corpus: Corpus) -> bool:
    if any(veto(profiles[one], profiles[other]) for one, other in product(mine, theirs)):
        return False
    if len(mine) == len(theirs) == 1:
        return True
    scores = [
        compare(profiles[one], profiles[other], corpus).score for one, other in product(mine[:_ASKED], theirs[:_ASKED])
    ]
    return sum(scores) / len(scores) >= LINKED


def _summed(reasons: list[Reason], most: int = 6) -> tuple[Reason, ...]:
    """Each rule once, with its strongest sight."""
    best: dict[str, Reason] = {}
    for reason in sorted(reasons, key=lambda reason: (-abs(reason.weight), reason.rule, reason.saw)):
        best.setdefault(reason.rule, reason)
    return tuple(list(best.values())[:most])
