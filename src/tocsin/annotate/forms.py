"""Forms: which lemmas a written word may have, whatever part of speech the model will take it for."""

from collections.abc import Iterable, Iterator

from spacy.language import Language

from tocsin.ontology.telling import pieces

_KEPT = 100_000
_Tables = tuple[tuple[dict[str, list[str]], list[tuple[str, str]]], ...]


class Forms:
    """Undoes inflections with the lemmatizer's own exceptions and rules, for every part of speech at once."""

    def __init__(self, nlp: Language) -> None:
        self._tables = _tables(nlp)
        self._known: dict[str, frozenset[str]] = {}

    @property
    def is_known(self) -> bool:
        """Whether the model has a lemmatizer whose tables we can read."""
        return bool(self._tables)

    def of(self, text: str) -> set[str]:
        """Every lemma that a word of the text may have, in lower case."""
        found: set[str] = set()
        for word in pieces(text):
            if word not in self._known:
                if len(self._known) > _KEPT:
                    self._known.clear()
                self._known[word] = frozenset(self._lemmas(word))
            found |= self._known[word]
        return found

    def _lemmas(self, word: str) -> Iterator[str]:
        yield word
        yield word.rstrip("s")  # a first word that the model takes for a name
        for exceptions, rules in self._tables:
            yield from exceptions.get(word, ())
            for old, new in rules:
                if word.endswith(old):
                    yield word.removesuffix(old) + new
        if word.endswith("ed"):
            yield word[:-1]  # where the model takes "staged" for "stag"


def _tables(nlp: Language) -> _Tables:
    """Exceptions and rules by part of speech; none for a model that has no such lemmatizer."""
    lookups = getattr(nlp.get_pipe("lemmatizer"), "lookups", None) if nlp.has_pipe("lemmatizer") else None
    if lookups is None or not (lookups.has_table("lemma_exc") and lookups.has_table("lemma_rules")):
        return ()
    exceptions, rules = lookups.get_table("lemma_exc"), lookups.get_table("lemma_rules")
    parts: Iterable[str] = ("noun", "verb", "adj", "adv")
    return tuple((dict(exceptions.get(part, {})), [(old, new) for old, new in rules.get(part, [])]) for part in parts)
