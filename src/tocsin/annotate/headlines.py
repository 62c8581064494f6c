"""Headlines in title case, made readable for a parser that takes every capital for a name."""

import re
from collections.abc import Callable

_WORD = re.compile(r"[^\W\d_][\w'’]*")
_MID_SENTENCE = re.compile(r"(?<=[a-z,;] )[A-Z][\w'’]*")


def is_title_case(text: str) -> bool:
    """Whether nearly all longer words of a line begin with a capital."""
    words = [word for word in _WORD.findall(text) if len(word) > 3]
    return len(words) > 3 and sum(word[0].isupper() for word in words) >= 0.8 * len(words)


def true_case(text: str, body: str, is_name: Callable[[int, int], bool]) -> str:
    """The line with the capitals that are not names made small; as long as before, so that offsets hold.

    A word keeps its capital if ``is_name(start, end)`` says so, if it is in capitals throughout, or if the
    article's ``body`` writes it with a capital in mid-sentence and never without.
    """
    names = set(_MID_SENTENCE.findall(body))
    plain = {word for word in _WORD.findall(body) if word[0].islower()}
    letters = list(text)
    for match in _WORD.finditer(text):
        word = match.group()
        kept = (word.isupper() and len(word) > 1) or is_name(match.start(), match.end())
        kept = kept or (word in names and word[0].lower() + word[1:] not in plain)
        if not kept and len(word[0].lower()) == 1:
            letters[match.start()] = word[0].lower()
    return "".join(letters)
