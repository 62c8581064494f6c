"""Where an act took place, why, and on what condition, as its clause tells."""

from tocsin.code import scope, syntax
from tocsin.code.context import Context
from tocsin.domain import Place
from tocsin.domain.tokens import Token

_CAUSES = (
    ("in", "response"),
    ("in", "retaliation"),
    ("because", "of"),
    ("due", "to"),
    ("in", "protest"),
    ("owing", "to"),
    ("in", "reaction"),
    ("in", "revenge"),
    ("as", "part"),
    ("in", "line"),
    ("in", "accordance"),
    ("in", "keeping"),
)
_CAUSE_PREPOSITIONS = frozenset({"over", "amid", "following"})
_CONDITION_MARKS = frozenset({"if", "unless", "until", "provided"})


def find_where(anchor: Token, context: Context) -> Place | None:
    """The place of an act: one in its own phrase, else in its clause, else the sentence's only one."""
    places = [
        (context.sentence.doc[index], place)
        for index, place in context.places.items()
        if _is_locative(context.sentence.doc[index])
    ]
    within = [place for token, place in places if syntax.is_own(token, anchor)]
    inside = within or [place for token, place in places if _is_beside(token, anchor)]
    if inside:
        return max(inside, key=lambda place: (_sharpness(place), -(place.start or 0)))
    if anchor.pos_ not in syntax.VERBAL:
        return None  # a noun's place stands beside it; the sentence's belongs to its verb
    unique = {place.start: place for token, place in places if not scope.is_apart(token, anchor)}
    return next(iter(unique.values())) if len(unique) == 1 else None


def _is_beside(token: Token, anchor: Token) -> bool:
    """Whether a place stands in the act's clause; for an act noun it must hang on the clause's verb itself."""
    clause = scope.clause_at(token)
    return clause.i == scope.clause_of(anchor).i and (anchor.pos_ in syntax.VERBAL or token.head.head.i == clause.i)


_LOCATIVE = frozenset(
    "in at near on outside inside across off along around over above within through into onto from to of toward towards behind beyond by under".split()
)


def _is_locative(token: Token) -> bool:
    """Whether the words before a place say that something is there: "in Kaesong", not "between Seoul and Pyongyang"."""
    while (
        token.dep_ in {"compound", "amod", "nmod", "conj", "appos", "det", "punct", "poss"} and token.head.i != token.i
    ):
        token = token.head
    return token.dep_ in syntax.OBJECTS or (token.dep_ == "pobj" and token.head.lower_ in _LOCATIVE)


def _sharpness(place: Place) -> int:
    return ("unresolved", "country", "region", "city", "site").index(place.precision)


def find_cause(anchor: Token, context: Context) -> str | None:
    """Why, in the clause's own words: "in response to the leaflets"."""
    clause = scope.clause_of(anchor)
    joined = [verb for verb in syntax.children(clause, "conj") if verb.pos_ in syntax.VERBAL and not scope.has_subject(verb)]
    for word in (anchor, clause, *joined):
        for child in syntax.children(word, "prep", "advcl", "acomp"):
            following = child.nbor(1).lower_ if child.i + 1 < len(child.doc) else ""
            named = (child.lower_, following) in _CAUSES or child.lower_ in _CAUSE_PREPOSITIONS
            if named and (child.i > word.i or child.lower_ not in _CAUSE_PREPOSITIONS):
                return _words(child, context)
    return None


def find_condition(tokens: list[Token], context: Context) -> str | None:
    """The condition of a threat or promise: its "if", "unless" or "until" clause."""
    for token in tokens:
        for child in syntax.children(token, "advcl", "prep"):
            if child.lower_ in _CONDITION_MARKS or any(
                mark.lower_ in _CONDITION_MARKS for mark in syntax.children(child, "mark", "advmod")
            ):
                return _words(child, context)
    return None


def _words(top: Token, context: Context) -> str:
    subtree = [token for token in top.subtree if not token.is_space]
    while subtree and subtree[-1].is_punct:
        subtree.pop()
    return context.passage(subtree[0], subtree[-1]).text if subtree else top.text
