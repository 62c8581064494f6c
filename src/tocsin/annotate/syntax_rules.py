"""The attribute ruler's answers, remembered: what its rules say of a token depends on a few of its features."""

from collections.abc import Callable, Iterable
from typing import Any

from spacy.attrs import DEP, IS_SPACE, LOWER, TAG  # type: ignore[import-not-found]  # spaCy ships no stub for it
from spacy.matcher import Matcher
from spacy.pipeline import AttributeRuler
from spacy.tokens import Doc
from spacy.tokens._retokenize import set_token_attrs

_FEATURES = frozenset({"TAG", "LOWER", "DEP", "IS_SPACE"})
_OPERATORS = frozenset({"IN", "NOT_IN"})


def quick_rules(ruler: AttributeRuler) -> Callable[[list[Doc]], list[Doc]]:
    """A step that sets what the ruler would set.

    Rules on one token are asked once for each tag, dependency and word that they name. Where any other rule
    matches, the ruler itself settles the sentence.
    """
    rules: list[dict[str, Any]] = ruler.patterns
    patterns = [pattern for rule in rules for pattern in rule["patterns"]]
    words = {ruler.vocab.strings.add(word) for pattern in patterns if _is_plain(pattern) for word in _words(pattern[0])}
    others = Matcher(ruler.vocab)
    if rest := [pattern for pattern in patterns if not _is_plain(pattern)]:
        others.add("other", rest)
    known: dict[tuple[int, int, int, int], dict[int, Any]] = {}

    def settle(doc: Doc) -> Doc:
        if len(others) and others(doc, allow_missing=True):
            return ruler(doc)
        for place, (tag, lower, dep, space) in enumerate(doc.to_array([TAG, LOWER, DEP, IS_SPACE]).tolist()):
            key = (tag, lower if lower in words else 0, dep, space)
            if key not in known:
                known[key] = _answer(ruler, doc, place)
            set_token_attrs(doc[place], known[key])
        return doc

    return lambda docs: [settle(doc) for doc in docs]


def _is_plain(pattern: list[dict[str, Any]]) -> bool:
    """Whether a pattern is on one token, and asks only for features that we look at."""
    return (
        len(pattern) == 1
        and set(pattern[0]) <= _FEATURES
        and all(set(value) <= _OPERATORS for value in pattern[0].values() if isinstance(value, dict))
    )


def _words(token: dict[str, Any]) -> Iterable[str]:
    """The words that a pattern names, or rules out."""
    value = token.get("LOWER", ())
    if isinstance(value, str):
        return [value]
    return [word for words in value.values() for word in words] if isinstance(value, dict) else []


def _answer(ruler: AttributeRuler, doc: Doc, place: int) -> dict[int, Any]:
    """What the rules on one token say of this one: later rules win."""
    attributes: dict[int, Any] = {}
    found = ruler.matcher(doc[place : place + 1], allow_missing=True)
    for rule in sorted(int(ruler.vocab.strings[match]) for match, _, _ in found):
        attributes |= ruler.attrs[rule]
    return attributes
