"""A pledge: what a party binds itself to or asks of others, found by the form of its words."""

from dataclasses import dataclass

from tocsin.code import syntax
from tocsin.code.public_life import PRIVATE
from tocsin.domain import Actor
from tocsin.domain.tokens import Token
from tocsin.ontology.pledges import pledge_words

FORMS = {False: {"will", "be to"}, True: {"will", "would", "be to", "should", "must"}}
"""The forms that pledge, in the outlet's own voice and in somebody's speech."""
_FOLLOWS = frozenset(
    {"dobj", "xcomp", "ccomp", "prep", "dative", "oprd", "acomp", "attr", "prt", "agent", "advmod", "npadvmod"}
)


@dataclass(frozen=True, slots=True)
class Pledge:
    """The event it is, by whom, to whom, at which word, the first and last of the words that say what, and by what form."""

    event: str
    by: tuple[Actor, ...]
    to: tuple[Actor, ...]
    anchor: Token
    first: Token
    last: Token
    cue: str
    condition: str | None = None

    @property
    def is_of_deed_to_come(self) -> bool:
        """Whether the word it hangs on is the deed itself, so that its time is not that of the words."""
        return self.cue in FORMS[True] | {"could"}


def is_public(actor: Actor) -> bool:
    """Whether somebody can bind a party: a state, or those who act for it or as armed rivals of it."""
    return actor.code is not None and not (actor.sectors and (PRIVATE | {"JRN", "MED"}).issuperset(actor.sectors))


def is_harmful(verb: Token) -> bool:
    """Whether a verb, or what it is done with, makes a threat of a pledge: "will strike", "would have consequences"."""
    words = pledge_words()
    lemma = syntax.lemma(verb)
    if lemma in words.mends:
        return False
    return lemma in words.harms or any(
        syntax.lemma(token) in words.harm
        for child in syntax.children(verb, "dobj", "prep", "dative")
        for token in child.subtree
    )


def words_of(verb: Token, negation: Token | None, *, with_subject: bool = True) -> tuple[Token, Token]:
    """The verb with what follows it, its subject first where nobody does it: "charter flights would start again"."""
    first, last = negation or verb, verb
    if with_subject and syntax.is_passive(verb):
        for subject in (*syntax.children(verb, "nsubjpass"), *misread_subject(verb)):
            first = subject.doc[subject.left_edge.i]
    for child in verb.children:
        if child.i > verb.i and child.dep_ in _FOLLOWS:
            last = max(last, _end(child), key=lambda token: token.i)
    if not syntax.children(verb, "dobj"):  # "release and reinstate the president"
        for joined in syntax.children(verb, "conj"):
            if joined.tag_ == verb.tag_ and syntax.children(joined, "dobj"):
                last = max(last, words_of(joined, None, with_subject=False)[1], key=lambda token: token.i)
    return first, last


def misread_subject(verb: Token) -> list[Token]:
    """The subject of "the airman captured a day earlier would be released", which the parser gives to "captured"."""
    before = [
        clause for clause in syntax.children(verb.head, "ccomp") if clause.i < verb.i and clause.tag_ in {"VBN", "VBD"}
    ]
    bare = [clause for clause in before if not syntax.children(clause, "aux", "auxpass")]
    return [subject for clause in bare[-1:] for subject in syntax.children(clause, "nsubj", "nsubjpass")]


def phrase_of(noun: Token) -> tuple[Token, Token]:
    """The first and last word of a noun with what belongs to it."""
    return noun.doc[noun.left_edge.i], _end(noun)


def _end(token: Token) -> Token:
    """The last word of a phrase, without relative and joined clauses."""
    last = token
    for child in token.children:
        if (
            child.i > token.i
            and child.dep_ not in {"relcl", "advcl", "punct", "appos", "cc", "parataxis"}
            and not (child.dep_ == "conj" and child.pos_ in syntax.VERBAL)
        ):
            last = max(last, _end(child), key=lambda each: each.i)
    return last
