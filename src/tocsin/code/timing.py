"""When an act took place or is to, and by when it is asked for, as its sentence tells."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from tocsin.code import scope, syntax
from tocsin.code.context import Context
from tocsin.code.happenings import REAL
from tocsin.domain import Status, When
from tocsin.domain.parsed import DateSpan
from tocsin.domain.tokens import Token
from tocsin.text.dates_lengths import counted_from, shifted

Dated = tuple[Token, DateSpan]

_DEADLINE = frozenset({"by", "within", "before", "until", "till"})
_NEAR = 8
"""How many words on the date may stand that an amount is counted from."""
# Done at one time; a length beside them tells how long it is to hold: "has closed the border for two weeks".
_MOMENTARY = frozenset(
    "close suspend expel ban bar shut halt sentence jail extend impose recall freeze seal postpone delay adjourn lease hire order agree".split()
)
_AHEAD = frozenset({"planned", "demanded", "offered", "threatened"})
_NAMING = re.compile(r"\d{4}(?:[-\u2013/]\d\d(?:\d\d)?)?")


def find_when(
    anchor: Token, context: Context, status: Status | None = None, *, skip: frozenset[int] = frozenset()
) -> tuple[When, bool]:
    """The time of an act or state, and whether its own sentence gives it.

    First the expressions of the act's clause, then those of the nearest clause around it that gives just one, unless
    that belongs to a saying verb; else "on or before publication", as far as that is known.
    """
    found = _counted(anchor, context) or _told(anchor, context, skip) or _lasting(anchor, context)
    published = context.article.published
    if found is not None and found.clock and published and found.from_ is None and found.to is None:
        return replace(found, to=published), True  # an hour of a day that the text does not name
    if found is not None:
        return found, True
    if published is None or status == "hypothetical":
        return When(), False
    if status in _AHEAD:
        return When(from_=published, basis="published"), False
    return When(to=published, basis="published"), False


def until_told(when: When, status: Status, published: date | None) -> When:
    """The time of an act that a report tells as done, which ends with its publication: "this week", "since Sunday"."""
    if published is None or when.from_ is None or when.from_ > published or status not in REAL:
        return when
    return replace(when, to=published) if when.to is None or when.to > published else when


def find_deadline(tokens: list[Token], context: Context) -> When | None:
    """By when: "by Friday", "within ten days"."""
    for token, span in _dates(context):
        introduced = token.i > 0 and any(token.doc[i].lower_ in _DEADLINE for i in range(max(0, token.i - 3), token.i))
        if introduced and any(syntax.is_within(token, top) for top in tokens):
            return _to_come(span.when, context.article.published)
    return None


def _told(anchor: Token, context: Context, skip: frozenset[int]) -> When | None:
    dates = [
        (token, span)
        for token, span in _dates(context)
        if token.i not in skip
        and _is_point(span)
        and not _is_name(token, anchor, context.dates)
        and not _is_in_apposition(token, anchor, context.dates)
    ]
    own = next(filter(None, (_of_clause(clause, anchor, dates) for clause in scope.sharing(anchor))), [])
    inner = [(at, span) for at, span in dates if syntax.is_own(at, anchor) and not scope.is_apart(at, anchor)]
    chosen = (own or inner) if anchor.pos_ in syntax.VERBAL else (inner or own)
    best = _merged(_nearest(chosen, anchor, context))
    if best is None:
        return _of_clauses_around(anchor, dates, context) or _of_when_clause(anchor, dates)
    return _closed(best) if any(_dates_its_clause(token, anchor) for token, _ in dates) else best


def _counted(anchor: Token, context: Context) -> When | None:
    """ "Ten days before the vote of 4 November": counted from the date that follows, if the act's clause has no other."""
    clause = scope.clause_of(anchor)
    dates = [(token, span) for token, span in _dates(context) if scope.clause_at(token).i == clause.i]
    lengths = {span.start: span for _, span in dates if span.type == "DURATION"}
    points = {span.start: (token, span) for token, span in dates if _is_point(span)}
    if len(lengths) != 1 or len(points) != 1:
        return None
    (length,), ((at, point),) = lengths.values(), points.values()
    link = next((token for token in anchor.doc if context.offset(token) >= length.end), None)
    if link is None or link.lower_ not in {"before", "after"} or not 0 < at.i - link.i <= _NEAR:
        return None
    if point.when.precision != "day" or point.when.from_ is None:
        return None
    when = counted_from(point.when.from_, length.when.value, 1 if link.lower_ == "after" else -1)
    return replace(when, basis=f"{length.text} {link.lower_} {point.text}") if when is not None else None


def _of_clause(clause: Token, anchor: Token, dates: list[Dated]) -> list[Dated]:
    return [(at, span) for at, span in dates if scope.clause_at(at).i == clause.i or _dates_its_clause(at, anchor)]


def _of_when_clause(anchor: Token, dates: list[Dated]) -> When | None:
    """ "When the government declared a truce in June, the rebels answered by invading": one time for both."""
    for clause in scope.enclosing(anchor):
        for child in syntax.children(clause, "advcl"):
            if child.i != anchor.i and any(word.lower_ == "when" for word in child.lefts):
                found = {(span.start, span.end): span for at, span in dates if syntax.is_within(at, child)}
                if len(found) == 1:
                    return next(iter(found.values())).when
    return None


def _of_clauses_around(anchor: Token, dates: list[Dated], context: Context) -> When | None:
    """The date of the nearest clause around the act that has one, if it has but one."""
    clauses = list(scope.enclosing_in_time(anchor))
    levels: dict[int, dict[tuple[int, int], DateSpan]] = {}
    for token, span in dates:
        level = scope.level(token, clauses)
        if level == len(clauses) and scope.is_charge(anchor):
            continue
        aside = level < len(clauses) and scope.is_aside(anchor, clauses[level])
        if aside or scope.is_apart(token, anchor) or _belongs_to_speech(token, anchor, context):
            continue
        levels.setdefault(level, {})[span.start, span.end] = span
    nearest = levels[min(levels)] if levels else {}
    return next(iter(nearest.values())).when if len(nearest) == 1 else None


def _closed(when: When) -> When:
    """ "Since 2010, when a torpedo killed sailors": the killing was in 2010, not since then."""
    if when.from_ is None or when.to is not None or when.precision not in {"day", "year"}:
        return when
    return replace(when, to=when.from_ if when.precision == "day" else when.from_.replace(month=12, day=31))


def _lasting(anchor: Token, context: Context) -> When | None:
    """ "Has shelled the town for three weeks": from so long before publication until it."""
    published, clause = context.article.published, scope.clause_of(anchor)
    if published is None or not _is_perfect(clause):
        return None
    for token, span in _dates(context):
        if span.type != "DURATION" or scope.clause_at(token).i != clause.i:
            continue
        if span.when.from_ is not None and span.when.to is not None:
            return span.when if span.when.from_ < published else None
        lasts = token.head.lower_ == "for" and syntax.lemma(clause) not in _MOMENTARY
        start = shifted(published, span.when.value, -1) if lasts else None
        if start is not None:
            return replace(span.when, from_=start, to=published, precision="range")
    return None


def _is_perfect(verb: Token) -> bool:
    return any(child.dep_ == "aux" and child.lower_ in {"has", "have", "'ve", "’ve"} for child in verb.children)


def _dates(context: Context) -> list[Dated]:
    return [(context.sentence.doc[index], span) for index, span in context.dates.items()]


def _is_point(span: DateSpan) -> bool:
    return span.type in {"DATE", "TIME"} and span.when.value not in {"PRESENT_REF", "FUTURE_REF"}


def _is_name(token: Token, anchor: Token, context_dates: dict[int, DateSpan]) -> bool:
    """A date that is part of a name tells which thing, not when: "the 2018 agreement", "the pact of September 2018"."""
    head = token.head
    if _NAMING.fullmatch(context_dates[token.i].text) and _is_before_noun(token, context_dates[token.i], anchor):
        return True
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


def _is_in_apposition(token: Token, anchor: Token, context_dates: dict[int, DateSpan]) -> bool:
    """ "Peru attacked Chile, an ally since 1998": what else is told of a party."""
    while token.head.i not in {token.i, anchor.i}:
        if token.dep_ == "appos" and token.i not in context_dates and token.head.i not in context_dates:
            return True
        token = token.head
    return False


def _is_before_noun(token: Token, span: DateSpan, anchor: Token) -> bool:
    """ "The 1950-53 war", "the 1973 embargo": years between an article and a noun."""
    doc, start = token.doc, token.idx - span.text.rfind(token.text)
    first = next((t for t in doc if t.idx >= start), token)
    last = next((t for t in reversed(doc) if t.idx < start + len(span.text)), token)
    if first.i == 0 or last.i + 1 >= len(doc) or last.i + 1 == anchor.i:
        return False
    return doc[first.i - 1].pos_ in {"DET", "PRON"} and doc[last.i + 1].pos_ in {"NOUN", "PROPN", "ADJ"}


def _dates_its_clause(token: Token, anchor: Token) -> bool:
    """ "In 2010, when a torpedo killed sailors": the clause hangs on its date."""
    clause = scope.clause_of(anchor)
    return clause.dep_ in {"relcl", "advcl"} and clause.head.i in {token.i, token.head.i} and clause.i != token.i


def _nearest(dates: list[Dated], anchor: Token, context: Context) -> list[Dated]:
    """Those that hang on the act's own words first: not "in power since 1981" in "the president, in power since 1981, met ..."."""
    here = context.offset(anchor)
    unique = {(span.start, span.end): (token, span) for token, span in dates}
    return sorted(
        unique.values(),
        key=lambda pair: (_is_within_phrase(pair[0], anchor), min(abs(pair[1].start - here), abs(pair[1].end - here))),
    )


def _is_within_phrase(token: Token, anchor: Token) -> bool:
    """Whether a date stands inside the phrase of another noun of the act's clause."""
    while token.head.i not in {token.i, anchor.i}:
        token = token.head
        if token.i > 0 and token.nbor(-1).text == "(":
            return True
        if token.dep_ in {"appos", "nsubj", "nsubjpass", "dobj", "acl", "relcl"} and token.head.i != token.i:
            return True
    return False


def _merged(dates: list[Dated]) -> When | None:
    """The nearest date, with those joined to it ("in August and September") and the clock of a time beside it."""
    told = [(token, span.when) for token, span in dates if span.when.from_ or span.when.to or span.when.value]
    if not told:
        return None
    timed = [when for _, when in told if when.clock]
    token, dated = next(((at, w) for at, w in told if w.from_ or w.to or not w.clock), told[0])
    whole = _joined([dated, *(when for at, when in told if _are_joined(at, token))], _link(token, told))
    return replace(whole, clock=timed[0].clock, zone=timed[0].zone) if timed and whole.clock is None else whole


def _are_joined(one: Token, other: Token) -> bool:
    return (one.dep_ == "conj" and one.head.i == other.i) or (other.dep_ == "conj" and other.head.i == one.i)


def _link(token: Token, told: Sequence[tuple[Token, When]]) -> str:
    """The word between two dates that are joined: "and", "or"."""
    joined = [at for at, _ in told if _are_joined(at, token)]
    words = [child.lower_ for at in (token, *joined) for child in at.children if child.dep_ == "cc"]
    return words[0] if words else "and"


def _joined(whens: Sequence[When], link: str) -> When:
    first = whens[0]
    starts = [when.from_ for when in whens if when.from_]
    ends = [when.to for when in whens if when.to]
    if len(whens) == 1 or len(starts) < len(whens) or len(ends) < len(whens):
        return first
    in_order = sorted(whens, key=lambda when: (when.from_ or date.max, when.to or date.max))
    basis = f" {link} ".join(dict.fromkeys(when.basis for when in in_order if when.basis))
    return replace(first, from_=min(starts), to=max(ends), precision="range", basis=basis, value=None)


def _belongs_to_speech(token: Token, anchor: Token, context: Context) -> bool:
    """A date on "said" or beside a carrier tells when it was said: not when it happened."""
    clause = scope.clause_at(token)
    start = context.offset(clause)
    saying = any(
        a.cue_start is not None and a.cue_end is not None and a.cue_start <= start < a.cue_end
        for a in context.attributions
    )
    return saying and clause.i != anchor.i


def _to_come(when: When, published: date | None) -> When:
    """A deadline lies ahead: "by Monday", told on a Saturday, is the Monday to come."""
    if published is None or when.to is None or when.to >= published or published - when.to > timedelta(days=7):
        return when
    week = timedelta(days=7)
    return replace(when, from_=when.from_ + week if when.from_ else None, to=when.to + week)
