"""Noun phrases: which words belong to a noun, and what it is called with the words before it."""

from collections.abc import Iterator

from tocsin.code.syntax import children, conjuncts, lemma
from tocsin.domain.tokens import Token

_MANY = frozenset({"children", "crowd", "family", "men", "people", "police", "women"})


def phrase(noun: Token, *, short: bool = False) -> tuple[int, int]:
    """The first and last token index of a noun's phrase, without its article, clauses and appositions.

    Of prepositional phrases "of", "between" and "with" belong to it; ``short`` leaves out all but "of".
    """
    first = last = noun.i
    for child in noun.children:
        if child.dep_ in {"compound", "amod", "nummod", "nmod", "poss", "quantmod"}:
            first = min(first, child.left_edge.i)
            last = max(last, child.i if child.dep_ == "nummod" else last)  # "September 2018"
        elif (
            child.dep_ == "prep"
            and child.i > noun.i
            and (child.lower_ == "of" or (not short and child.lower_ in {"between", "with"}))
        ):
            last = max(last, _phrase_end(child))
    return first, last


def _phrase_end(preposition: Token) -> int:
    last = preposition.i
    for child in children(preposition, "pobj"):
        for noun in conjuncts(child):
            last = max(last, phrase(noun, short=True)[1])
    return last


def compound_lemmas(noun: Token) -> Iterator[str]:
    """A noun's lemma, alone and with the words before it: "office", "liaison office", "joint liaison office"."""
    words = lemma(noun)
    yield words
    index = noun.i - 1
    while index >= 0 and noun.i - index <= 3:
        before = noun.doc[index]
        if before.dep_ not in {"compound", "amod", "nmod", "nummod", "punct"} or before.head.i > noun.i:
            return
        words = f"{lemma(before)} {words}"
        yield words.replace(" - ", "-")
        index -= 1


def is_plural_name(text: str) -> bool:
    """Whether a phrase names many, by its last word before any "of": "some 300 farmers", "people of the coast"."""
    last = text.lower().split(" of ")[0].split()[-1:]
    return any(word in _MANY or (word.endswith("s") and not word.endswith("ss")) for word in last)
