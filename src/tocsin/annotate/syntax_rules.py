"""Parts of speech and lemmas, remembered: what the attribute ruler and the lemmatizer say of a word depends on a few of its features."""

from collections.abc import Iterable
from typing import Any

from spacy.attrs import DEP, IS_SPACE, LOWER, ORTH, TAG  # type: ignore[import-not-found]  # spaCy ships no stub for it
from spacy.matcher import Matcher
from spacy.pipeline import AttributeRuler, Lemmatizer
from spacy.tokens import Doc
from spacy.tokens._retokenize import set_token_attrs

from tocsin.annotate.tokens import Form

_FEATURES = frozenset({"TAG", "LOWER", "DEP", "IS_SPACE"})
_OPERATORS = frozenset({"IN", "NOT_IN"})
_ASKED = [ORTH, TAG, LOWER, DEP, IS_SPACE]
_KEPT = 100_000

_Features = tuple[int, int, int, int]


class Rules:
    """Says what the ruler and the lemmatizer would set.

    Both are asked once for each word with its tag and, where a rule names them, its dependency and neighbourhood. Where a rule
    on several words matches, they settle the sentence themselves.
    """

    def __init__(self, ruler: AttributeRuler, lemmatizer: Lemmatizer) -> None:
        rules: list[dict[str, Any]] = ruler.patterns
        patterns = [pattern for rule in rules for pattern in rule["patterns"]]
        plain = [pattern for pattern in patterns if _is_plain(pattern)]
        self._ruler, self._lemmatizer = ruler, lemmatizer
        self._words = {ruler.vocab.strings.add(word) for pattern in plain for word in _words(pattern[0])}
        self._others = Matcher(ruler.vocab)
        if rest := [pattern for pattern in patterns if not _is_plain(pattern)]:
            self._others.add("other", rest)
        self._answers: dict[_Features, dict[int, Any]] = {}
        self._known: dict[tuple[int, _Features], Form] = {}

    def forms(self, doc: Doc) -> list[Form]:
        """Part of speech and lemma of each word of a parsed sentence."""
        if len(self._others) and self._others(doc, allow_missing=True):
            return [(token.pos_, token.lemma_) for token in self._lemmatizer(self._ruler(doc))]
        if len(self._known) > _KEPT:
            self._known.clear()
        known, words, found = self._known, self._words, []
        for place, (orth, tag, lower, dep, space) in enumerate(doc.to_array(_ASKED).tolist()):
            features = (tag, lower if lower in words else 0, dep, space)
            form = known.get((orth, features))
            if form is None:
                form = known[orth, features] = self._form(doc, place, features)
            found.append(form)
        return found

    def _form(self, doc: Doc, place: int, features: _Features) -> Form:
        if features not in self._answers:
            self._answers[features] = self._answer(doc, place)
        token = doc[place]
        set_token_attrs(token, self._answers[features])
        return token.pos_, token.lemma_ or self._lemmatizer.lemmatize(token)[0]

    def _answer(self, doc: Doc, place: int) -> dict[int, Any]:
        """What the rules on one word say of this one: later rules win."""
        attributes: dict[int, Any] = {}
        matches = self._ruler.matcher(doc[place : place + 1], allow_missing=True)
        for rule in sorted(int(self._ruler.vocab.strings[match]) for match, _, _ in matches):
            attributes |= self._ruler.attrs[rule]
        return attributes


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
