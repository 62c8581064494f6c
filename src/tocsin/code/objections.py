"""Objections: what the grammar of a sentence says against a proposal of the encoder."""

from collections.abc import Iterable

from tocsin.code import syntax
from tocsin.code.candidates import Candidate, Party
from tocsin.code.context import Context
from tocsin.code.holders import same_party
from tocsin.code.triggers import events_of
from tocsin.domain.tokens import Token
from tocsin.ontology.act_words import act_words

_NAMING = frozenset({"call", "characterise", "characterize", "consider", "describe", "dub", "hail", "label", "term"})

_RECEIVING = frozenset({"accept", "draw", "face", "get", "have", "receive", "suffer", "take", "undergo", "win"})
"""Verbs whose subject may be the one to whom it is done: "Taiwan received a visit from"."""


def is_somebody_elses(candidate: Candidate, anchor: Token, event: str, context: Context) -> bool:
    """Whether a verb has another doer than the source, or is done to another than the target, both named at their places.

    "NATO backed Turkey, and Obama urged both governments …": NATO urged nobody.
    """
    if anchor.pos_ not in syntax.VERBAL or syntax.lemma(anchor) in _RECEIVING:
        return False
    doers, done_to = syntax.subjects(anchor), syntax.objects(anchor)
    if event in events_of(anchor) and (candidate.target.head in doers or candidate.source.head in done_to):
        return True
    return _is_another(candidate.source, doers, context) or (
        _is_another(candidate.target, done_to, context) and not _hangs_on(candidate.target.head, anchor)
    )


def calls_it_good(verb: Token) -> bool:
    """ "Called Iran a power", "described the step as positive": no reproach."""
    if syntax.lemma(verb) not in _NAMING:
        return False
    called = [
        token
        for child in verb.rights
        for token in ([child] if child.dep_ in {"oprd", "attr", "acomp", "amod"} else _after_as(child))
    ]
    return not syntax.children(verb, "neg") and any(map(_is_good, called))


def _is_good(called: Token) -> bool:
    """A favourable word, with a favourable adjective if any: "an Islamic power", not "a weak leader", "no solution"."""
    good = act_words().favourable
    said = [child for child in syntax.children(called, "amod") if child.text.islower()]
    if any(child.lower_ == "no" for child in called.children):
        return False
    return any(syntax.lemma(child) in good for child in said) if said else syntax.lemma(called) in good


def _after_as(child: Token) -> list[Token]:
    return syntax.children(child, "pobj", "amod", "acomp") if child.lower_ == "as" else []


def _is_another(party: Party, nouns: Iterable[Token], context: Context) -> bool:
    """Whether parties stand in a place of the verb, and this one not among them, nor as a part of them."""
    named = [(noun, actors) for noun in nouns if (actors := context.actors_at(noun))]
    return bool(named) and not any(
        _covers(noun, party) or any(same_party(actor, actors) for actor in party.actors) for noun, actors in named
    )


def _covers(noun: Token, party: Party) -> bool:
    """Whether a party is a noun, is joined or apposed to it, or stands within its phrase."""
    return noun.i in party.tokens() or syntax.is_within(party.head, noun) or noun in syntax.conjuncts(party.head)


def _hangs_on(noun: Token, verb: Token) -> bool:
    """Whether a noun is told of a verb itself, not of one that is joined to it."""
    while noun.i not in {noun.head.i, verb.i}:
        if noun.pos_ in syntax.VERBAL and noun.dep_ in {"conj", "parataxis", "advcl", "relcl"}:
            return False
        noun = noun.head
    return noun.i == verb.i
