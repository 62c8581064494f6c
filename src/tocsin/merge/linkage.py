"""Average linkage: what is alike becomes a group, and a group is as near to another as its members are on average."""

from collections.abc import Mapping
from heapq import heapify, heappop, heappush

Pair = tuple[int, int]


def average_linkage(size: int, likeness: Mapping[Pair, float], enough: float) -> list[list[int]]:
    """Groups of the numbers 0 … size-1, each sorted, in the order of their smallest members.

    ``likeness`` holds the pairs (smaller first) that are alike at all; all others count as 0. The two nearest groups
    join until none are ``enough`` alike; ties go to the smallest numbers, so that the result depends on nothing else.
    The cost grows with the pairs given, not with the square of the size.
    """
    near: list[dict[int, float]] = [{} for _ in range(size)]
    for (first, second), value in likeness.items():
        near[first][second] = near[second][first] = value
    members = {number: [number] for number in range(size)}
    heap = [(-value, *pair) for pair, value in likeness.items() if value >= enough]
    heapify(heap)
    while heap:
        value, first, second = heappop(heap)
        if first in members and second in members and near[first].get(second) == -value:
            for other, mean in _joined(first, second, near, members).items():
                if mean >= enough:
                    heappush(heap, (-mean, min(first, other), max(first, other)))
    return [sorted(members[number]) for number in sorted(members)]


def _joined(first: int, second: int, near: list[dict[int, float]], members: dict[int, list[int]]) -> dict[int, float]:
    """Join the second group to the first; how near the new group is to each other one."""
    mine, theirs = len(members[first]), len(members[second])
    means = {
        other: (near[first].get(other, 0.0) * mine + near[second].get(other, 0.0) * theirs) / (mine + theirs)
        for other in sorted({*near[first], *near[second]} - {first, second})
    }
    for other, mean in means.items():
        near[other].pop(second, None)
        near[other][first] = mean
    near[first], near[second] = means, {}
    members[first] += members.pop(second)
    return means
