"""Candidates: which parties of a sentence may have acted on which, where no rule says so."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Token

from tocsin.code import syntax
from tocsin.code.context import Context
from tocsin.code.drafts import Draft
from tocsin.code.holders import same_party
from tocsin.code.triggers import events_of
from tocsin.domain import Actor
from tocsin.encoder import Pair
from tocsin.ontology.actors_words import actor_words

_MOST_PARTIES = 6
"""So many parties of a sentence are paired, the first ones: lists of names are long, and seldom act on each other."""


@dataclass(frozen=True, slots=True)
class Party:
    """Somebody named in a sentence: its actors, the noun that heads its phrase, and the phrase's characters there."""

    actors: tuple[Actor, ...]
    head: Token
    place: tuple[int, int]
    acts: bool = True
    is_place: bool = False

    def tokens(self) -> set[int]:
        """The tokens of the phrase."""
        first, last = self.place
        return {token.i for token in self.head.doc if token.idx < last and token.idx + len(token) > first}


@dataclass(frozen=True, slots=True)
class Candidate:
    """Two parties of a sentence, the first of which may have done something to the second."""

    source: Party
    target: Party

    @property
    def pair(self) -> Pair:
        """What to ask the encoder."""
        return Pair(self.source.place, self.target.place)


def find_candidates(context: Context, drafts: Sequence[Draft]) -> list[Candidate]:
    """Every ordered pair of the sentence's parties that no draft joins."""
    if len(context.sentence.actors) + len(context.loose) + len(context.places) < 2:
        return []
    parties = sorted(_parties(context), key=lambda party: party.place)[:_MOST_PARTIES]
    return [
        Candidate(one, other)
        for one in parties
        for other in parties
        if one.acts
        and not _is_same(one, other)
        and not _are_listed(one, other)
        and not any(_joins(draft, one, other) for draft in drafts)
    ]


def _parties(context: Context) -> Iterator[Party]:
    """Actors, things of a country ("Ethiopian tanks"), and places, which may be acted on."""
    offset, doc = context.sentence.start, context.sentence.doc
    for head in _heads(context):
        kind, span = context.spans[head.i].kind, context.spans[head.i].actor
        actors = context.actors_at(head)
        if kind == "reference" or any("JRN" in actor.sectors for actor in actors):
            continue  # a pronoun may be another's; a paper is seldom more than the one who reports
        if any(actor.code is not None for actor in actors):
            acts = not is_where(head) and not _is_owner(head)
            yield Party(actors, head, ((span.start or 0) - offset, (span.end or 0) - offset), acts=acts)
    for token in (doc[i] for i in sorted({*context.loose, *context.places} - set(context.spans))):
        owner, noun = context.loose.get(token.i), token.head
        if owner is not None and _is_of_state(token, noun) and noun.i not in context.spans:
            first, last = noun.left_edge, noun
            place = (first.idx, last.idx + len(last))
            text = doc.text[slice(*place)]
            yield Party((replace(owner, text=text, start=offset + place[0], end=offset + place[1]),), noun, place)
        elif (
            owner is None
            and (where := context.place_actor(token)) is not None
            and token.dep_ not in {"compound", "amod"}
        ):
            yield Party(
                (where,), token, ((where.start or 0) - offset, (where.end or 0) - offset), acts=False, is_place=True
            )


def is_where(head: Token) -> bool:
    """Whether a name only says where: "its citizens in Ethiopia"."""
    return head.dep_ == "pobj" and head.head.lower_ in {"in", "near", "at", "inside", "outside"}


def _is_owner(head: Token) -> bool:
    """Whether a name only says whose somebody or something is: "the sister of Kim Jong Un", not "the arrest of"."""
    noun = head.head.head if head.dep_ == "pobj" and head.head.lower_ == "of" else head.head
    owns = head.dep_ == "poss" or (head.dep_ == "pobj" and head.head.lower_ == "of")
    return owns and noun.pos_ == "NOUN" and not events_of(noun)


def _heads(context: Context) -> Iterator[Token]:
    """The head noun of each actor's phrase."""
    doc, spans = context.sentence.doc, context.spans
    seen: set[int] = set()
    for i in sorted(spans):
        head = doc[i].head
        outside = spans.get(head.i) is not spans[i] or head.i == i
        if outside and id(spans[i]) not in seen:
            seen.add(id(spans[i]))
            yield doc[i]


def _is_of_state(token: Token, noun: Token) -> bool:
    """Whether a demonym says whose tanks, goods or citizens they are."""
    return (
        token.dep_ in {"amod", "compound"}
        and noun.pos_ == "NOUN"
        and not {syntax.lemma(noun), noun.lower_}.isdisjoint(actor_words().state_nouns)
    )


def _is_same(one: Party, other: Party) -> bool:
    """Whether both are one party, one stands within the other, or one is the other's country."""
    within = one.place[0] < other.place[1] and other.place[0] < one.place[1]
    return within or all(same_party(actor, other.actors) for actor in one.actors)


def _are_listed(one: Party, other: Party) -> bool:
    """Whether both are members of a list of three or more: such are on one side, as a rule."""
    top = one.head
    while top.dep_ == "conj":
        top = top.head
    listed = syntax.conjuncts(top)
    return len(listed) > 2 and one.head in listed and other.head in listed


def _joins(draft: Draft, one: Party, other: Party) -> bool:
    """Whether a draft has both as its parties, in whatever order."""
    everyone = (*draft.parties.source, *draft.parties.target)
    return all(any(same_party(actor, everyone) for actor in party.actors) for party in (one, other))
