"""Which clause a word stands in, and which clauses share their time and place with an act."""

from collections.abc import Iterator, Sequence

from tocsin.code import syntax
from tocsin.domain.tokens import Token

_CHARGES = frozenset({"for", "of", "over", "about"})
_TIME_WORDS = frozenset({"after", "before", "when", "since", "while", "as"})


def clause_at(token: Token) -> Token:
    """The verb of the clause a token stands in."""
    for above in syntax.ancestors_in_clause(token):
        if above.pos_ in syntax.VERBAL:
            return above
    return token.root


def clause_of(anchor: Token) -> Token:
    """The clause of an act: its own, if it is a verb."""
    return anchor if anchor.pos_ in syntax.VERBAL else clause_at(anchor)


def enclosing(anchor: Token) -> Iterator[Token]:
    """The act's clause and those it stands in, from the inside out."""
    clause = clause_of(anchor)
    yield clause
    while clause.head.i != clause.i:
        outer = clause_of(clause.head)
        if outer.i == clause.i or not syntax.is_within(clause, outer):
            return
        clause = outer
        yield clause


def enclosing_in_time(anchor: Token) -> Iterator[Token]:
    """As ``enclosing``, up to where one is charged with the act: "sentenced on Saturday for insulting judges"."""
    for clause in enclosing(anchor):
        yield clause
        if _is_charged(clause):
            return


def is_charge(anchor: Token) -> bool:
    """Whether the act is what somebody is charged with, at some other time."""
    return any(map(_is_charged, enclosing(anchor)))


def _is_charged(clause: Token) -> bool:
    return clause.dep_ == "pcomp" and clause.head.lower_ in _CHARGES


def level(token: Token, clauses: Sequence[Token]) -> int:
    """How many of an act's clauses, from the inside out, do not hold a word; all of them, where none does."""
    return next((n for n, clause in enumerate(clauses) if syntax.is_within(token, clause)), len(clauses))


def sharing(anchor: Token) -> Iterator[Token]:
    """The act's clause, then those whose time it shares: "torpedoed a ship in March 2010, killing 46 sailors"."""
    clause = clause_of(anchor)
    yield clause
    while clause.tag_ in {"VBG", "VBN"} and not syntax.children(clause, "mark", "nsubj"):
        if clause.dep_ == "advcl":
            clause = clause_of(clause.head)
        elif clause.dep_ == "acl" and (told := _relative_before(clause)) is not None:
            clause = told  # "a girl who was filmed last month slapping soldiers"
        else:
            return
        yield clause


def _relative_before(clause: Token) -> Token | None:
    """The relative clause of the same noun that ends where a participle begins."""
    return next((c for c in syntax.children(clause.head, "relcl") if c.right_edge.i + 1 == clause.left_edge.i), None)


def is_apart(token: Token, anchor: Token) -> bool:
    """Whether a date or place belongs to another clause: "was reopened, but had been cut last week", "after attacking on Monday"."""
    mine, other = clause_of(anchor), clause_at(token)
    if any(other.i == clause.i for clause in sharing(anchor)):
        return False
    if syntax.is_within(other, mine):
        between = [other, *syntax.ancestors_in_clause(other)]
        below = between[: next(n for n, step in enumerate(between) if step.i == mine.i)]
        return any(_stands_apart(step, anchor) for step in below)
    return not syntax.is_within(mine, other) and (has_subject(other) or _is_beside(other, anchor))


def _is_beside(other: Token, anchor: Token) -> bool:
    """Whether a clause is joined to one around the act: "torpedoed a ship, killing 46, and shelled the island"."""
    around = {clause.i for clause in enclosing(anchor)}
    while other.i not in around and other.head.i != other.i:
        if other.dep_ == "conj" and other.pos_ in syntax.VERBAL:
            return True
        other = other.head
    return False


def is_aside(anchor: Token, outer: Token) -> bool:
    """Whether an act is told in passing of the outer clause's subject: "Russia, which annexed Crimea, bombed ... on Sunday"."""
    clause = clause_of(anchor)
    while clause.i not in {outer.i, clause.head.i}:
        noun = clause.head
        if clause.dep_ in {"relcl", "acl"} and noun.i < outer.i and _after_comma(clause):
            return True
        clause = noun
    return False


def has_subject(verb: Token) -> bool:
    """Whether a clause names its own subject."""
    return bool(syntax.children(verb, "nsubj", "nsubjpass", "csubj"))


def _after_comma(clause: Token) -> bool:
    first = clause.left_edge.i
    return first > 0 and "," in (clause.doc[first - 1].text, clause.doc[first].text)


def _stands_apart(clause: Token, anchor: Token) -> bool:
    if clause.dep_ == "pcomp":
        return clause.head.lower_ in {"after", "before", "since"}
    if clause.dep_ == "acl":
        return clause.tag_ == "VBN" and clause.head.i != anchor.i
    if clause.dep_ == "relcl":
        return clause.head.i != anchor.i  # "an attack that took place in Kabul" says where the attack was
    marked = any(child.dep_ in {"mark", "advmod"} and child.lower_ in _TIME_WORDS for child in clause.children)
    return clause.dep_ == "conj" or (clause.dep_ == "advcl" and marked)
