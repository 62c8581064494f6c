"""Nouns that stand where a frame looks for a party, and are none: the scene of an outrage, whom one complains to."""

from tocsin.code import syntax
from tocsin.code.context import Context
from tocsin.code.holders import is_told_of_it
from tocsin.domain.tokens import Token
from tocsin.ontology.act_words import act_words


def is_no_culprit(head: Token, context: Context) -> bool:
    """One's own, or a body that one tells of it: "complained to the United Nations that its pilgrims were stopped"."""
    own = any(child.dep_ == "poss" and child.lower_ in {"its", "their"} for child in head.children)
    return (own and head.dep_ == "nsubj") or is_told_of_it(head, context.actors_at(head))


def is_to_suffer(head: Token) -> bool:
    """ "Called for migrants to be deported": they are not asked to do anything."""
    if head.dep_ != "pobj" or head.head.lower_ != "for":
        return False
    clauses = [token for token in head.doc[head.i :] if token.tag_ == "VBN" and syntax.children(token, "auxpass")]
    return any(child.lower_ == "to" for clause in clauses[:1] for child in syntax.children(clause, "aux"))


def is_scene(heads: list[Token], context: Context) -> bool:
    """Whether a modifier names a city, that is where it happened and not who did it."""
    kinds = {context.spans[head.i].kind for head in heads if head.i in context.spans}
    return kinds == {"capital"} and all(head.dep_ in {"compound", "nmod", "conj"} for head in heads)


def is_outrage(noun: Token, heads: list[Token]) -> bool:
    """Whether a country before a noun says where it was: "the deadliest US shooting", not "the Israeli shooting of"."""
    named = [head for head in heads if head.pos_ == "PROPN"]
    before = bool(named) and all(head.dep_ == "compound" and head.i < noun.i for head in named)
    return before and syntax.lemma(noun) in act_words().outrages and not syntax.prepositional(noun, "of")
