"""What a cue introduces: the stretch of its sentence that somebody said, claimed, thought or wanted."""

from collections.abc import Iterable, Iterator

from tocsin.code.syntax import RELATIVE, SUBJECTS, VERBAL, children, is_passive
from tocsin.domain.tokens import Token

Span = tuple[int, int]
"""First and last token of a stretch, both included."""

_EDGE = frozenset({",", ".", ";", ":", "-", "–", "—", "--", "that", "and", "but", "!", "?"})
_MARKS = frozenset("\"“”„«»'‘’``''")
_ASIDE = frozenset({"prep", "pobj", "npadvmod", "advmod", "det", "compound", "nummod", "dobj", "poss", "case"})
_FINITE_HEADS = frozenset({"ccomp", "parataxis"})


def complement(cue: Token, takes: frozenset[str]) -> Span | None:
    """The content of a verb cue by its syntax, or ``None`` if it introduces nothing."""
    return (
        _interrupted(cue, takes)
        or _clause(cue, takes)
        or _infinitive(cue, takes)
        or _nominal(cue, takes)
        or _before(cue, takes)
        or _as_clause(cue)
    )


def around(adjunct: Span, head: Token) -> Span | None:
    """The clause that a phrase like "according to the ministry" or "reportedly" comments on."""
    clause = _clause_head(head)
    inside = [t.i for t in _own_tokens(clause, adjunct) if not t.is_punct and not adjunct[0] <= t.i <= adjunct[1]]
    return _trimmed(clause, min(inside), max(inside)) if inside else None


def subtree(token: Token) -> Span:
    """First and last token of all that hangs on a token."""
    return token.left_edge.i, token.right_edge.i


def _clause(cue: Token, takes: frozenset[str]) -> Span | None:
    if "clause" not in takes and "quote" not in takes:
        return None
    found = [child for child in cue.children if child.dep_ in _FINITE_HEADS and _is_clause(child)]
    if not found:
        return None
    if "told" in takes:
        found = [child for child in found if child.i > cue.i] or found
    first, last = subtree(found[0])
    for other in found[1:]:
        first, last = min(first, other.left_edge.i), max(last, other.right_edge.i)
    if first < cue.i <= last and found[0].i < cue.i:  # "The office, the ministry said, was closed" keeps both sides
        last = last if any(token.i > cue.right_edge.i for token in found[0].subtree) else _left_of(cue)
    elif last < cue.i:
        last = min(last, _left_of(cue))
    return _trimmed(cue, first, last)


def _left_of(cue: Token) -> int:
    """The last token before the cue and its subject."""
    own = [
        child.left_edge.i
        for child in cue.children
        if child.dep_ in {*SUBJECTS, "aux", "neg", "advmod"} and child.i < cue.i
    ]
    return min([*own, cue.i]) - 1


def _is_clause(child: Token) -> bool:
    if child.pos_ in VERBAL or any(c.dep_ in {"nsubj", "nsubjpass", "aux", "expl", "cop"} for c in child.children):
        return True
    return child.dep_ == "parataxis"


def _infinitive(cue: Token, takes: frozenset[str]) -> Span | None:
    passive = is_passive(cue)
    if not takes & {"infinitive", "order"} and not (passive and "clause" in takes):
        return None
    for child in children(cue, "xcomp", "ccomp", "advcl"):
        has_to = any(c.tag_ == "TO" for c in child.children)
        if (
            child.i < cue.i
            or not (has_to or child.dep_ == "ccomp" or child.tag_ == "VBG")
            or (child.dep_ == "advcl" and not has_to)
        ):
            continue
        if "order" not in takes and not passive and child.dep_ == "ccomp" and not has_to:
            continue
        objects = [o.left_edge.i for o in children(cue, "dobj", "dative") if cue.i < o.i < child.i]
        return _trimmed(
            cue, min([child.left_edge.i, *objects]) if "order" in takes else child.left_edge.i, child.right_edge.i
        )
    return None


def _nominal(cue: Token, takes: frozenset[str]) -> Span | None:
    if is_passive(cue):
        return _passive_nominal(cue, takes)
    objects = [child for child in children(cue, "dobj") if child.i > cue.i]
    if "noun" in takes and objects and objects[0].pos_ in {"NOUN", "PROPN"} and objects[0].ent_type_ != "DATE":
        return _trimmed(cue, *subtree(objects[0]))
    if "charge" in takes and objects:
        tied = [
            p
            for p in cue.subtree
            if p.dep_ == "prep" and p.lower_ in {"of", "for", "as", "with"} and p.i > objects[0].i
        ]
        tied = [p for p in tied if p.head.i in {cue.i, objects[0].i} and (p.lower_ != "with" or cue.lemma_ == "charge")]
        if tied:
            return _trimmed(cue, objects[0].left_edge.i, tied[0].right_edge.i)
    if "name" in takes:
        parts = [c for c in children(cue, "dobj", "oprd", "ccomp", "nsubj", "xcomp", "acomp", "attr") if c.i > cue.i]
        if len(parts) > 1 or any(part.dep_ in {"oprd", "ccomp"} for part in parts):
            return _trimmed(cue, min(p.left_edge.i for p in parts), max(p.right_edge.i for p in parts))
    return _prepositional(cue, takes)


def _passive_nominal(cue: Token, takes: frozenset[str]) -> Span | None:
    """As in "Seoul was accused of lying": the charge is what follows."""
    if "charge" in takes:
        for child in children(cue, "prep"):
            if child.lower_ in {"of", "for", "as"} and child.i > cue.i:
                return _trimmed(cue, *subtree(child))
    return None


def _prepositional(cue: Token, takes: frozenset[str]) -> Span | None:
    words = {"for": {"for"}, "on": {"on", "upon", "to"}, "of": {"of", "against", "about"}}
    for take, prepositions in words.items():
        if take not in takes:
            continue
        for child in children(cue, "prep"):
            if child.lower_ not in prepositions or child.i < cue.i or not children(child, "pobj", "pcomp"):
                continue
            first, last = child.i + 1, child.right_edge.i
            if take == "on":
                acts = [
                    c
                    for c in children(cue, "xcomp", "advcl")
                    if c.i > child.i and any(t.tag_ == "TO" for t in c.children)
                ]
                acts += [c for c in child.subtree if c.tag_ == "VB" and any(t.tag_ == "TO" for t in c.children)]
                if not acts:
                    continue
                last = max(last, *(act.right_edge.i for act in acts))
            return _trimmed(cue, first, last)
    return None


def _before(cue: Token, takes: frozenset[str]) -> Span | None:
    """As in "…, the ministry said": what stands before, where the parser did not tie it to the cue."""
    if "quote" not in takes or not any(child.dep_ == "nsubj" for child in cue.children):
        return None
    doc = cue.doc
    first = min(child.left_edge.i for child in cue.children if child.dep_ == "nsubj")
    edge = min(first, cue.i)
    if edge < 4 or doc[edge - 1].text not in {",", "—", "–", "--"} or _has_tail(cue):
        return None
    return _trimmed(cue, 0, edge - 2)


def _interrupted(cue: Token, takes: frozenset[str]) -> Span | None:
    """As in "The museum, the mayor said, would close": a subject and its verb between commas cut what they say in two."""
    own = children(cue, "nsubj")
    if not takes & {"quote", "clause"} or not own or own[0].i == cue.i:
        return None
    doc, first, last = cue.doc, min(own[0].left_edge.i, cue.i), max(own[0].i, cue.i)
    while last + 1 < len(doc) and doc[last + 1].dep_ in _ASIDE and last - max(own[0].i, cue.i) < 5:
        last += 1
    if first < 1 or last + 2 >= len(doc) or doc[first - 1].text != "," or doc[last + 1].text != ",":
        return None
    if own[0].lower_ in RELATIVE or not any(token.pos_ in VERBAL for token in doc[last + 2 :]):
        return None
    return _trimmed(cue, 0, len(doc) - 1)


def _has_tail(cue: Token) -> bool:
    """Whether an own clause or object follows the cue."""
    return any(child.i > cue.i and child.dep_ in {"dobj", "ccomp", "xcomp", "acomp", "attr"} for child in cue.children)


def _as_clause(cue: Token) -> Span | None:
    """As in "As the ministry said, …", "…, reported by KCNA": the clause it comments on."""
    as_said = cue.dep_ == "advcl" and any(child.lower_ == "as" for child in cue.children)
    aside = cue.tag_ == "VBN" and cue.i and cue.nbor(-1).text == "," and children(cue, "agent")  # ", reported by KCNA"
    if not as_said and not aside:
        return None
    return around(subtree(cue), cue.head)


def _clause_head(token: Token) -> Token:
    """The highest clause above that is not joined to another with a subject of its own."""
    while token.head.i != token.i:
        if token.dep_ == "conj" and token.pos_ in VERBAL and children(token, *SUBJECTS, "nsubjpass", "expl"):
            return token
        token = token.head
    return token


def _own_tokens(clause: Token, adjunct: Span) -> Iterator[Token]:
    """A clause's tokens, without clauses joined to it on the far side of the adjunct."""
    outside: set[int] = set()
    for child in children(clause, "conj"):
        if child.left_edge.i > adjunct[1] and adjunct[0] > clause.i and children(child, *SUBJECTS, "nsubjpass", "expl"):
            outside.update(token.i for token in child.subtree)
    return (token for token in clause.subtree if token.i not in outside)


def _trimmed(cue: Token, first: int, last: int) -> Span | None:
    """A stretch without the punctuation, the "that" and the joining words at its edges."""
    doc = cue.doc
    while first <= last and (doc[first].lower_ in _EDGE or doc[first].is_space):
        first += 1
    while last >= first and (doc[last].lower_ in _EDGE - {"that"} or doc[last].is_space):
        last -= 1
    last = _balanced(doc[first : last + 1], first, last)
    return (first, last) if first <= last else None


def _balanced(tokens: Iterable[Token], first: int, last: int) -> int:
    return last if first <= last and any(sign.isalnum() for token in tokens for sign in token.text) else first - 1
