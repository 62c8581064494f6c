"""When and where an act took place, why, on what condition, and with what numbers, as its clause tells."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from tocsin.code import syntax
from tocsin.code.context import Context
from tocsin.domain import Place, When
from tocsin.domain.parsed import DateSpan
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
_DEADLINE = frozenset({"by", "within", "before", "until", "till"})
_CONDITION_MARKS = frozenset({"if", "unless", "until", "provided"})


def find_when(anchor: Token, context: Context, *, skip: frozenset[int] = frozenset()) -> tuple[When, bool]:
    """The time of an act, and whether its own clause gives it.

    First the expressions of the act's clause, then the sentence's only date, unless that belongs to a
    saying verb; else "on or before publication", as far as that is known.
    """
    names = {id(span) for token, span in _dates(context) if _is_name(token, anchor, context.dates)}
    dates = [
        (token, span)
        for token, span in _dates(context)
        if token.i not in skip and _is_point(span) and id(span) not in names
    ]
    own = next(filter(None, (_dates_of(clause, anchor, dates) for clause in _shared_clauses(anchor))), [])
    inner = [span for token, span in dates if syntax.is_own(token, anchor) and not _is_sibling(token, anchor)]
    chosen = (own or inner) if anchor.pos_ in syntax.VERBAL else (inner or own)
    best = _merged(_nearest(chosen, anchor, context))
    if best is not None:
        return (_closed(best) if any(_dates_its_clause(token, anchor) for token, _ in dates) else best), True
    others = {
        (span.start, span.end): span
        for token, span in dates
        if not _belongs_to_speech(token, anchor, context) and not _is_sibling(token, anchor)
    }
    if len(others) == 1:
        return next(iter(others.values())).when, True
    published = context.article.published
    if published is None:
        return When(), False
    return When(to=published, basis="published"), False


def _dates_of(clause: Token, anchor: Token, dates: list[tuple[Token, DateSpan]]) -> list[DateSpan]:
    return [span for token, span in dates if _clause(token).i == clause.i or _dates_its_clause(token, anchor)]


def _shared_clauses(anchor: Token) -> Iterator[Token]:
    """The act's clause, then those whose time it shares: "torpedoed a ship in March 2010, killing 46 sailors"."""
    clause = _clause_of(anchor)
    yield clause
    while clause.dep_ == "advcl" and clause.tag_ in {"VBG", "VBN"} and not syntax.children(clause, "mark", "nsubj"):
        clause = _clause_of(clause.head)
        yield clause


def _closed(when: When) -> When:
    """ "Since 2010, when a torpedo killed sailors": the killing was in 2010, not since then."""
    if when.from_ is None or when.to is not None or when.precision not in {"day", "year"}:
        return when
    return replace(when, to=when.from_ if when.precision == "day" else when.from_.replace(month=12, day=31))


def _dates(context: Context) -> list[tuple[Token, DateSpan]]:
    return [(context.sentence.doc[index], span) for index, span in context.dates.items()]


def _is_point(span: DateSpan) -> bool:
    return span.type in {"DATE", "TIME"} and span.when.value not in {"PRESENT_REF", "FUTURE_REF"}


def _is_name(token: Token, anchor: Token, context_dates: dict[int, DateSpan]) -> bool:
    """A date that is part of a name tells which thing, not when: "the 2018 agreement", "the pact of September 2018"."""
    head = token.head
    if token.dep_ == "pobj" and head.lower_ == "of":
        return head.head.pos_ in {"NOUN", "PROPN"} and head.head.i not in {anchor.i, *context_dates}
    return (
        token.dep_ in {"nummod", "compound", "nmod", "amod", "poss"}
        and head.pos_ in {"NOUN", "PROPN"}
        and head.i not in {anchor.i, token.i}
        and head.i not in context_dates
        and head.i not in {child.i for child in anchor.children if child.dep_ == "npadvmod"}
        and head.i > token.i
    )


def _dates_its_clause(token: Token, anchor: Token) -> bool:
    """ "In 2010, when a torpedo killed sailors": the clause hangs on its date."""
    clause = _clause_of(anchor)
    return clause.dep_ in {"relcl", "advcl"} and clause.head.i in {token.i, token.head.i} and clause.i != token.i


def _is_sibling(token: Token, anchor: Token) -> bool:
    """Whether a date or place belongs to another clause: "was reopened, but had been cut last week", "after attacking on Monday"."""
    mine, other = _clause_of(anchor), _clause(token)
    if mine.i == other.i:
        return False
    if syntax.is_within(other, mine):
        between = [other, *syntax.ancestors_in_clause(other)]
        return any(
            _stands_apart(step) for step in between[: next(n for n, step in enumerate(between) if step.i == mine.i)]
        )
    return not syntax.is_within(mine, other) and _has_subject(other)


def _stands_apart(clause: Token) -> bool:
    if clause.dep_ == "pcomp":
        return clause.head.lower_ in {"after", "before", "since"}
    marked = any(
        child.dep_ in {"mark", "advmod"} and child.lower_ in {"after", "before", "when", "since", "while", "as"}
        for child in clause.children
    )
    return clause.dep_ in {"conj", "relcl"} or (clause.dep_ == "advcl" and marked)


def _has_subject(verb: Token) -> bool:
    return bool(syntax.children(verb, "nsubj", "nsubjpass", "csubj"))


def _clause(token: Token) -> Token:
    """The verb of the clause a token stands in."""
    for above in syntax.ancestors_in_clause(token):
        if above.pos_ in syntax.VERBAL:
            return above
    return token.root


def _clause_of(anchor: Token) -> Token:
    return anchor if anchor.pos_ in syntax.VERBAL else _clause(anchor)


def _nearest(spans: list[DateSpan], anchor: Token, context: Context) -> list[DateSpan]:
    here = context.offset(anchor)
    unique = {(span.start, span.end): span for span in spans}
    return sorted(unique.values(), key=lambda span: min(abs(span.start - here), abs(span.end - here)))


def _merged(spans: list[DateSpan]) -> When | None:
    """The nearest date, with the clock of a time beside it."""
    days = [span.when for span in spans if span.when.from_ or span.when.to or span.when.value]
    if not days:
        return None
    clocks = [span.when.clock for span in spans if span.when.clock]
    dated = next((when for when in days if when.from_ or when.to or not when.clock), days[0])
    return replace(dated, clock=clocks[0]) if clocks and dated.clock is None else dated


def _belongs_to_speech(token: Token, anchor: Token, context: Context) -> bool:
    """A date on "said" or beside a carrier tells when it was said: not when it happened."""
    clause = _clause(token)
    start = context.offset(clause)
    saying = any(
        a.cue_start is not None and a.cue_end is not None and a.cue_start <= start < a.cue_end
        for a in context.attributions
    )
    return saying and clause.i != anchor.i


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
    unique = {place.start: place for token, place in places if not _is_sibling(token, anchor)}
    return next(iter(unique.values())) if len(unique) == 1 else None


def _is_beside(token: Token, anchor: Token) -> bool:
    """Whether a place stands in the act's clause; for an act noun it must hang on the clause's verb itself."""
    clause = _clause(token)
    return clause.i == _clause_of(anchor).i and (anchor.pos_ in syntax.VERBAL or token.head.head.i == clause.i)


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
    clause = _clause_of(anchor)
    joined = [verb for verb in syntax.children(clause, "conj") if verb.pos_ in syntax.VERBAL and not _has_subject(verb)]
    for word in (anchor, clause, *joined):
        for child in syntax.children(word, "prep", "advcl", "acomp"):
            following = child.nbor(1).lower_ if child.i + 1 < len(child.doc) else ""
            named = (child.lower_, following) in _CAUSES or child.lower_ in _CAUSE_PREPOSITIONS
            if named and (child.i > word.i or child.lower_ not in _CAUSE_PREPOSITIONS):
                return _words(child, context)
    return None


def _ahead(when: When, published: date | None) -> When:
    """A deadline lies ahead: "by Monday", told on a Saturday, is the Monday to come."""
    if published is None or when.to is None or when.to >= published or published - when.to > timedelta(days=7):
        return when
    week = timedelta(days=7)
    return replace(when, from_=when.from_ + week if when.from_ else None, to=when.to + week)


def find_condition(tokens: list[Token], context: Context) -> str | None:
    """The condition of a threat or promise: its "if", "unless" or "until" clause."""
    for token in tokens:
        for child in syntax.children(token, "advcl", "prep"):
            if child.lower_ in _CONDITION_MARKS or any(
                mark.lower_ in _CONDITION_MARKS for mark in syntax.children(child, "mark", "advmod")
            ):
                return _words(child, context)
    return None


def find_deadline(tokens: list[Token], context: Context) -> When | None:
    """By when: "by Friday", "within ten days"."""
    for token, span in _dates(context):
        introduced = token.i > 0 and any(token.doc[i].lower_ in _DEADLINE for i in range(max(0, token.i - 3), token.i))
        if introduced and any(syntax.is_within(token, top) for top in tokens):
            return _ahead(span.when, context.article.published)
    return None


def _words(top: Token, context: Context) -> str:
    subtree = [token for token in top.subtree if not token.is_space]
    while subtree and subtree[-1].is_punct:
        subtree.pop()
    return context.passage(subtree[0], subtree[-1]).text if subtree else top.text
