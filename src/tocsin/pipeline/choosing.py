"""Choosing one of several crises by what a user types."""

from collections.abc import Sequence

from tocsin.domain import Crisis
from tocsin.errors import NotFoundError

_ID = 4  # letters of an id that will do


def choose_crisis(crises: Sequence[Crisis], wanted: str) -> Crisis:
    """The crisis that a number in the list (from 1), the beginning of an id, or words of a name mean.

    Raises ``NotFoundError`` when none does, or several do.
    """
    if wanted.isdecimal() and 1 <= int(wanted) <= len(crises):
        return crises[int(wanted) - 1]
    words = wanted.casefold().split()
    found = [crisis for crisis in crises if len(wanted) >= _ID and crisis.id.startswith(wanted)]
    found = found or [crisis for crisis in crises if words and all(word in crisis.name.casefold() for word in words)]
    if len(found) == 1:
        return found[0]
    listed = "; ".join(f"{number} {crisis.name}" for number, crisis in enumerate(crises, start=1))
    problem = f"{len(found)} crises fit" if found else "no crisis fits"
    raise NotFoundError(f"{problem} {wanted!r}. There are: {listed}")


def is_mixed(crises: Sequence[Crisis]) -> bool:
    """Whether articles tell of several crises, single stray articles aside."""
    return sum(len(crisis.articles) > 1 for crisis in crises) > 1
