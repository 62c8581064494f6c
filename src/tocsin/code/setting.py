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


def find_where(anchor: Token, context: Context, *, spoken: bool = False) -> Place | None:
    """The place of an act: one in its own phrase, else in its clause, else the only one of the nearest clause around it.

    Of an act that is ``spoken`` only where it was said: the village that is said to be shelled is not the place.
    """
    places = [
        (context.sentence.doc[index], place)
        for index, place in context.places.items()
        if _is_locative(context.sentence.doc[index]) and not _is_anybodys(context.sentence.doc[index])
    ]
    if spoken:
        places = [(token, place) for token, place in places if _is_where_said(token, anchor)]
    places = [(token, place) for token, place in places if not scope.is_apart(token, anchor)]
    inside = [place for token, place in places if syntax.is_own(token, anchor)]
    inside = inside or [place for token, place in places if _is_beside(token, anchor)]
    if inside:
        return max(inside, key=lambda place: (_sharpness(place), -(place.start or 0)))
    if anchor.pos_ not in syntax.VERBAL:
        return None  # a noun's place stands beside it; the sentence's belongs to its verb
    clauses = list(scope.enclosing(anchor))
    levels: dict[int, dict[int | None, Place]] = {}
    for token, place in places:
        level = scope.level(token, clauses)
        if level == len(clauses) or not scope.is_aside(anchor, clauses[level]):
            levels.setdefault(level, {})[place.start] = place
    nearest = levels[min(levels)] if levels else {}
    return next(iter(nearest.values())) if len(nearest) == 1 else None


_AUDIENCE = frozenset(
    "reporter reporters journalist journalists parliament conference meeting rally summit briefing crowd supporters lawmakers speech statement address forum".split()
)


def _is_where_said(token: Token, anchor: Token) -> bool:
    """Whether a place hangs on the verb itself, or on those who were told: "told reporters in Moscow"."""
    while token.dep_ in {"compound", "conj", "appos", "nmod"} and token.head.i != token.i:
        token = token.head
    held = token.head.head
    clause = scope.clause_of(anchor)
    return token.dep_ == "pobj" and (held.i in {anchor.i, clause.i} or held.lower_ in _AUDIENCE)


def _is_beside(token: Token, anchor: Token) -> bool:
    """Whether a place stands in the act's clause; for an act noun it must hang on the clause's verb itself."""
    clause = scope.clause_at(token)
    if anchor.pos_ in syntax.VERBAL:
        return any(clause.i == one.i for one in scope.sharing(anchor))
    return clause.i == scope.clause_of(anchor).i == token.head.head.i


_LOCATIVE = frozenset(
    "in at near on outside inside across off along around over above within through into onto from to of behind beyond by under".split()
)
# What is fired over a country or flies over it is no act in it.
_PASSES = frozenset({"fire", "launch", "fly", "send", "lob", "test", "pass", "travel", "soar", "shoot"})


def _is_locative(token: Token) -> bool:
    """Whether the words before a place say that something is there: "in Kaesong", not "between Seoul and Pyongyang"."""
    while (
        token.dep_ in {"compound", "amod", "nmod", "conj", "appos", "det", "punct", "poss"} and token.head.i != token.i
    ):
        token = token.head
    if token.dep_ == "pobj" and token.head.lower_ == "over" and syntax.lemma(token.head.head) in _PASSES:
        return False
    return token.dep_ in syntax.OBJECTS or (token.dep_ == "pobj" and token.head.lower_ in _LOCATIVE)


_RULERS = frozenset("authority capital dictator government junta leader leadership president regime ruler".split())


def _is_anybodys(token: Token) -> bool:
    """ "The regime in Addis Ababa" says whose it is, not where it acts."""
    head = token.head.head
    return token.dep_ == "pobj" and head.i < token.i and syntax.lemma(head) in _RULERS


def _sharpness(place: Place) -> int:
    return ("unresolved", "country", "region", "city", "site").index(place.precision)


def find_cause(anchor: Token, context: Context) -> str | None:
    """Why, in the clause's own words: "in response to the leaflets"."""
    clause = scope.clause_of(anchor)
    joined = [
        verb for verb in syntax.children(clause, "conj") if verb.pos_ in syntax.VERBAL and not scope.has_subject(verb)
    ]
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
