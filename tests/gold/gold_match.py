"""Comparing what a case expects with what was found: partial, and forgiving about wording but not about content."""

from dataclasses import dataclass
from typing import Any

_QUOTES = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'"})
_DETERMINERS = ("the ", "a ", "an ", "its ", "their ", "his ", "her ")
_NOTHING = (None, "", [])


@dataclass(frozen=True)
class Who:
    """An actor as a case names one: by name, by the words of the text, or by code and sectors ("PRK MIL")."""

    name: str
    text: str
    code: str | None
    sectors: tuple[str, ...]

    def is_called(self, wanted: str) -> bool:
        """Whether these words name the actor."""
        if plain(wanted) in {plain(self.name), plain(self.text)}:
            return True
        code, *sectors = wanted.split() or [""]
        return code == self.code and set(sectors) <= set(self.sectors)

    def __str__(self) -> str:
        tail = " ".join(filter(None, (self.code, *self.sectors)))
        return f"{self.name} ({tail})" if tail else self.name


def complaints(case, found: list[dict[str, Any]]) -> list[str]:
    """What is wrong with what was found, one line for each point; nothing if the case holds."""
    wrong = [f"not found: {show(item)}" for item in _unmatched(case.expect or [], found)]
    for item in case.expect_not:
        wrong += [f"must not be found, as {show(item)}: {show(other)}" for other in found if fits(item, other)]
    if (case.only or case.expect == []) and len(found) > len(case.expect):
        wrong += [f"one too many: {show(item)}" for item in found if not any(fits(each, item) for each in case.expect)]
        wrong = wrong or [f"{len(found)} found, only {len(case.expect)} expected"]
    return wrong


def fits(wanted: Any, found: Any) -> bool:
    """Whether a value found is what is wanted."""
    if isinstance(wanted, dict):
        return isinstance(found, dict) and all(fits(value, found.get(key)) for key, value in wanted.items())
    if isinstance(wanted, list):
        return _fits_list(wanted, found if isinstance(found, list) else [] if found is None else [found])
    if " or " in wanted:
        return any(fits(part.strip(), found) for part in wanted.split(" or "))
    if wanted in ("none", "any"):
        return (found in _NOTHING) == (wanted == "none")
    if isinstance(found, list):
        return _fits_list([wanted], found)
    if isinstance(found, dict):
        return fits(wanted, found.get("event"))
    return found.is_called(wanted) if isinstance(found, Who) else found is not None and _same_words(wanted, found)


def _fits_list(wanted: list[Any], found: list[Any]) -> bool:
    """As sets: everything wanted is there and, without an ellipsis, nothing else."""
    named = [item for item in wanted if item != "…"]
    complete = all(any(fits(item, other) for other in found) for item in named)
    return complete and (len(named) < len(wanted) or all(any(fits(item, other) for item in named) for other in found))


def _same_words(wanted: str, found: str) -> bool:
    """The same but for case, quotation marks and article; an ellipsis at an end stands for more words."""
    core, value = plain(wanted.strip("…")), plain(found)
    match wanted.startswith("…"), wanted.endswith("…"):
        case False, False:
            return core == value
        case True, False:
            return value.endswith(core)
        case False, True:
            return value.startswith(core)
    return core in value


def plain(text: str) -> str:
    """Words without case, curly quotes, double spaces and a first article."""
    words = " ".join(text.translate(_QUOTES).casefold().split())
    return next((words.removeprefix(word) for word in _DETERMINERS if words.startswith(word)), words)


def _unmatched(wanted: list[dict[str, Any]], found: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Those wanted for which no item of their own is left, whichever way they are shared out."""
    holder: dict[int, int] = {}

    def place(number: int, tried: set[int]) -> bool:
        for position, item in enumerate(found):
            if position not in tried and fits(wanted[number], item):
                tried.add(position)
                if position not in holder or place(holder[position], tried):
                    holder[position] = number
                    return True
        return False

    return [item for number, item in enumerate(wanted) if not place(number, set())]


def show(item: Any) -> str:
    """An item in one line, without what is empty."""
    if isinstance(item, dict):
        return ", ".join(f"{key} {show(value)}" for key, value in item.items() if value not in _NOTHING)
    if isinstance(item, list):
        return f"[{', '.join(map(show, item))}]"
    return str(item)
