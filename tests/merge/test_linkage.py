"""Average linkage: the same groups as the plain way gives, from the pairs that are alike at all."""

from itertools import combinations
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crafted import UNHURRIED
from tocsin.merge.linkage import average_linkage

SIZES = st.integers(min_value=0, max_value=12)
ENOUGH = st.floats(min_value=0.05, max_value=0.9)


def some_pairs(size, seed):
    """Likenesses of some of the pairs, without ties: two means that differ by a rounding only would not tell much."""
    chance = Random(seed)
    share = chance.random()
    return {pair: chance.random() for pair in combinations(range(size), 2) if chance.random() < share}


def mean(one, other, likeness):
    return sum(likeness.get((min(a, b), max(a, b)), 0.0) for a in one for b in other) / (len(one) * len(other))


def plainly(size, likeness, enough):
    """Average linkage by the book: compare all groups, join the nearest two, begin again."""
    groups = [[number] for number in range(size)]
    while True:
        found = [(mean(one, other, likeness), one, other) for one, other in combinations(groups, 2)]
        value, one, other = max(found, default=(0.0, [], []))
        if value < enough:
            return sorted(groups)
        groups = [group for group in groups if group not in (one, other)] + [sorted(one + other)]


@UNHURRIED
@given(SIZES, st.integers(), ENOUGH)
def test_it_groups_as_the_plain_way_does(size, seed, enough):
    likeness = some_pairs(size, seed)
    assert average_linkage(size, likeness, enough) == plainly(size, likeness, enough)


@UNHURRIED
@given(SIZES, st.integers(), ENOUGH)
def test_the_order_of_the_pairs_does_not_matter(size, seed, enough):
    likeness = some_pairs(size, seed)
    shuffled = list(likeness.items())
    Random(seed + 1).shuffle(shuffled)
    assert average_linkage(size, dict(shuffled), enough) == average_linkage(size, likeness, enough)


@UNHURRIED
@given(SIZES, st.integers(), ENOUGH)
def test_every_number_is_in_one_group_and_no_two_groups_are_left_that_are_enough_alike(size, seed, enough):
    likeness = some_pairs(size, seed)
    groups = average_linkage(size, likeness, enough)
    assert sorted(number for group in groups for number in group) == list(range(size))
    assert all(mean(one, other, likeness) < enough for one, other in combinations(groups, 2))


def test_nothing_below_enough_joins_and_what_is_just_enough_does():
    likeness = {(0, 1): 0.49, (2, 3): 0.5}
    assert average_linkage(4, likeness, 0.5) == [[0], [1], [2, 3]]


def test_one_good_pair_does_not_chain_two_groups():
    near = {(0, 1): 0.9, (2, 3): 0.9, (1, 2): 0.6}
    assert average_linkage(4, near, 0.3) == [[0, 1], [2, 3]]


def test_ties_go_to_the_smallest_numbers():
    assert average_linkage(3, {(0, 1): 0.5, (1, 2): 0.5}, 0.3) == [[0, 1], [2]]


@pytest.mark.parametrize("size", [0, 1, 3])
def test_without_pairs_everything_stands_alone(size):
    assert average_linkage(size, {}, 0.1) == [[number] for number in range(size)]
