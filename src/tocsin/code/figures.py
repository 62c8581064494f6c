"""The numbers a passage gives with an act: "killed 12 soldiers", "about 3,000 balloons"."""

from tocsin.code import syntax
from tocsin.code.context import Context
from tocsin.domain import Figure
from tocsin.domain.tokens import Token

_SMALL = {
    word: float(value)
    for value, word in enumerate(
        [
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
        ]
    )
} | {
    word: 10.0 * (value + 2)
    for value, word in enumerate(["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"])
}
_GROUPS = {"thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}


def find_figures(anchor: Token, context: Context) -> tuple[Figure, ...]:
    """The counted things among an act's arguments, in the order of the text."""
    found = []
    for token in anchor.subtree:
        counted = token.head
        if token.dep_ != "nummod" or token.i in context.dates or counted.pos_ not in {"NOUN", "PROPN"}:
            continue
        value = number(token)
        if value is not None and _same_clause(token, anchor) and not _is_number(counted):
            passage = context.passage(token.doc[token.left_edge.i], counted)
            found.append(Figure(value=value, what=syntax.lemma(counted), text=passage.text))
    return tuple(found)


def number(token: Token) -> float | None:
    """The value of a number with the words before it: "12 million", "twenty-three", "two dozen"; ``None`` if it is none."""
    parts = [
        word for word in token.subtree if not word.is_punct and word.i <= token.i and word.dep_ in _PARTS | {token.dep_}
    ]
    total, current = 0.0, 0.0
    for part in parts:
        word = part.lower_.replace(",", "")
        if word in _SMALL:
            current += _SMALL[word]
        elif word == "hundred":
            current = max(current, 1) * 100
        elif word == "dozen":
            current = max(current, 1) * 12
        elif word in _GROUPS:
            total, current = total + max(current, 1) * _GROUPS[word], 0.0
        else:
            try:
                current += float(word)
            except ValueError:
                return None
    return total + current


_PARTS = frozenset({"compound", "nummod"})


def _is_number(noun: Token) -> bool:
    """ "Two dozen rockets" counts rockets, not dozens."""
    return noun.lower_ in {"dozen", "hundred", "thousand", "million", "billion"} and noun.dep_ == "nummod"


def _same_clause(token: Token, anchor: Token) -> bool:
    for above in syntax.ancestors_in_clause(token):
        if above.i == anchor.i:
            return True
        if above.pos_ in syntax.VERBAL:
            return False
    return False
