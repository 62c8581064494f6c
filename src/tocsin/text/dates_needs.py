"""What a pattern needs: letters or digits without which it cannot match, read off the pattern itself.

Most sentences hold no date, and most dates only one kind of word. Looking for "month", "friday" or a digit first
spares nine in ten searches.
"""

import re
from collections.abc import Iterable, Sequence
from re import _constants as kinds  # type: ignore[attr-defined]  # the parser behind re.compile; it has no public name
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

DIGIT = "0"
"""Stands for any digit."""

_FEW = 8
_SHORTEST = 3


def needs(pattern: re.Pattern[str]) -> frozenset[str]:
    """Strings in lower case, one of which stands in every match (``DIGIT``: any digit); none if nothing is certain."""
    return frozenset(_needs(parser.parse(pattern.pattern, pattern.flags)) or ())


def plain(text: str) -> str:
    """A text as ``needs`` speaks of it: in lower case, every digit as ``DIGIT``."""
    return re.sub(r"\d", DIGIT, text.lower())


def _needs(parts: Iterable[tuple[Any, Any]]) -> set[str] | None:
    """The best of what a sequence of parts needs: every part has to match."""
    found: list[set[str]] = []
    run = {""}
    for kind, value in [*parts, (None, None)]:
        letters = _letters(kind, value)
        if letters and len(run) * len(letters) <= _FEW:
            run = {before + letter for before in run for letter in letters}
            continue
        if kind in (kinds.ASSERT, kinds.ASSERT_NOT, kinds.AT):
            continue
        found.append(run)
        run = letters or {""}
        found.append(_inner(kind, value) or {""})
    return min((one for one in found if _is_telling(one)), key=_cost, default=None)


def _inner(kind: Any, value: Any) -> set[str] | None:
    if kind is kinds.SUBPATTERN:
        return _needs(value[3])
    if kind is kinds.BRANCH:
        branches: Sequence[set[str] | None] = [_needs(branch) for branch in value[1]]
        return {string for branch in branches for string in branch or ()} if all(branches) else None
    if kind in (kinds.MAX_REPEAT, kinds.MIN_REPEAT) and value[0] > 0:
        return _needs(value[2])
    return None


def _letters(kind: Any, value: Any) -> set[str] | None:
    """What one place may hold: a letter in either case, or a digit."""
    if kind is kinds.LITERAL:
        return {plain(chr(value))}
    if kind is not kinds.IN:
        return None
    found = set()
    for inner, what in value:
        if inner is kinds.LITERAL:
            found.add(plain(chr(what)))
        elif (inner is kinds.CATEGORY and what is kinds.CATEGORY_DIGIT) or (
            inner is kinds.RANGE and chr(what[0]).isdigit() and chr(what[1]).isdigit()
        ):
            found.add(DIGIT)
        else:
            return None
    return found


def _is_telling(strings: set[str]) -> bool:
    return all(DIGIT in string or len(string.strip()) >= _SHORTEST for string in strings)


def _cost(strings: set[str]) -> tuple[bool, int]:
    """Digits are rarer than small words, and few strings are found faster than many."""
    return bool(strings & _COMMON), len(strings)


_COMMON = frozenset(
    {"the", "early", "late", "end", "start", "beginning", "middle", "mid", "last", "next", "this", "that"}
)
