"""Words of a passage, reduced so that two wordings can be compared; and ids made from content."""

import re
from collections.abc import Iterable
from functools import lru_cache
from hashlib import sha256

_WORD = re.compile(r"[^\W_]+(?:[-'\u2019][^\W_]+)*")
_POSSESSIVE = re.compile(r"['\u2019]s?$")
_FUNCTIONAL = """a about after again all also although am an and any are as at be because been before being between both but by
can could did do does doing down during each either few for from further had has have having he her here hers him
his how however i if in into is it its itself just may me might more most must my no nor not now of off on once
only or other our out over own per s said same say says saying she should since so some still such t than that the
their theirs them then there these they this those through to told too two under until up upon us very was we were
what when where which while who whom whose why will with would you your
monday tuesday wednesday thursday friday saturday sunday according"""
_FUNCTION_WORDS = frozenset(_FUNCTIONAL.split())
_BREAKS_PHRASE = re.compile(
    r"\b(?:of|in|on|for|with|between|that|which|who|to|at|near|from|by|used|struck|signed|reached|"
    r"linking|under|against|along|across|over|after|since|where|when|as)\b",
    re.IGNORECASE,
)
_SUFFIXES = (("ies", "y"), ("sses", "ss"), ("ations", "at"), ("ation", "at"), ("ings", ""), ("ing", ""), ("edly", ""))


def content_id(*parts: str) -> str:
    """Sixteen hex digits of the SHA-256 of the parts: the same content, the same id."""
    return sha256("\x1f".join(parts).encode()).hexdigest()[:16]


def members_id(members: Iterable[str]) -> str:
    """The id of a group: it depends on who is in it, not on who came first."""
    return content_id(*sorted(set(members)))


def words(text: str) -> list[str]:
    """The words of a text in order, lower case, without possessive endings."""
    found = _WORD.findall(text.lower())
    return [_POSSESSIVE.sub("", word) if "'" in word or "\u2019" in word else word for word in found]


@lru_cache(maxsize=20_000)
def content_words(text: str) -> frozenset[str]:
    """The stems of a text without function words and weekdays."""
    return frozenset(stems(text))


def stems(text: str) -> list[str]:
    """The stems of a text in order, without function words and weekdays."""
    return [stem(word) for word in words(text) if word not in _FUNCTION_WORDS and len(word) > 1]


def flat(text: str) -> str:
    """A text as its words alone, for finding copies whatever their quotation marks and dashes."""
    return " ".join(words(text))


@lru_cache(maxsize=20_000)
def head_word(phrase: str) -> str | None:
    """The stem of the head noun of an English noun phrase: "joint liaison office in Kaesong" gives "office"."""
    before = _BREAKS_PHRASE.split(phrase, maxsplit=1)[0]
    found = [word for word in words(before or phrase) if word not in _FUNCTION_WORDS and not word.isdigit()]
    return stem(found[-1]) if found else None


@lru_cache(maxsize=200_000)
def stem(word: str) -> str:
    """A light stem: plural, "-ed", "-ing" and "-ation" go. Good for comparing, not for showing."""
    if len(word) <= 3 or not word.isascii():
        return word
    for ending, instead in _SUFFIXES:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return _tidy(word[: -len(ending)] + instead)
    if word.endswith("ed") and len(word) >= 5:
        return _tidy(word[:-2])
    if word.endswith("es") and len(word) >= 5 and word[-3] in "sxzh":
        return _tidy(word[:-2])
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return _tidy(word[:-1])
    return _tidy(word)


def _tidy(root: str) -> str:
    """Drop a doubled last consonant ("stopp") and a silent e ("close"), so that forms of one word meet."""
    if len(root) > 3 and root[-1] == root[-2] and root[-1] not in "aeiouls":
        return root[:-1]
    return root[:-1] if len(root) > 3 and root.endswith("e") else root
