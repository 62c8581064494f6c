"""Candidates: which parties of a sentence may have acted on which, where no rule says so."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from tocsin.code import syntax
from tocsin.code.context import PRONOUNS, Context
from tocsin.code.draft import Draft
from tocsin.code.holders import same_party
from tocsin.code.noun_phrases import is_plural_name
from tocsin.code.public_life import has_public_part
from tocsin.code.things import named_things
from tocsin.code.triggers import events_of
from tocsin.domain import Actor
from tocsin.domain.tokens import Token
from tocsin.encoder import Pair
from tocsin.ontology.actors_entries import NONSTATE
from tocsin.ontology.actors_words import actor_words

_MOST_PARTIES, _MOST_IN_ARTICLES = 7, 5
"""So many parties of a sentence are paired, the first ones: lists of names are long, and seldom act on each other."""

_CARRYING = frozenset({"AUX", "NOUN", "VERB"})

_NOMINAL = frozenset({"nsubj", "nsubjpass", "dobj", "dative", "pobj", "conj", "appos", "attr", "poss"})

_APART = frozenset({"AGR", "BUS", "CVL", "EDU", "LAB", "MED", "OPP", "REB", "REF", "REL", "SOC", "UAF"})
"""Sectors that are not the state: "Iran executed three protesters" tells of two parties."""

_CREDITED = 4
"""So near its beginning the one who sent or pictured a report stands before a sentence."""

_ITS = frozenset({"her", "his", "its", "their"})

_A_LIST = 3
"""The members of so long a list are on one side, as a rule."""


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


def find_candidates(context: Context, drafts: Sequence[Draft], *, everybody: bool) -> list[Candidate]:
    """Every ordered pair of the sentence's parties that no draft joins.

    Without ``everybody`` only in a sentence with a pair of two known countries or bodies, and with words of acts if the
    rules draft none: in an article the others would take five times as many sentences to the encoder.
    """
    if len(context.sentence.actors) + len(context.loose) + len(context.places) < 2:
        return []
    found = list(_parties(context))
    known = [party for party in found if any(actor.code is not None for actor in party.actors)]
    if everybody:
        return _pairs([*found, *_private_people(context)], drafts, _MOST_PARTIES)
    if not (_pairs(known, drafts, _MOST_IN_ARTICLES) and (drafts or _may_tell(context))):
        return []
    others = [*(party for party in found if party not in known), *_private_people(context)]
    room = max(0, _MOST_IN_ARTICLES - len(known))
    return _pairs([*known, *sorted(others, key=lambda party: party.place)[:room]], drafts, _MOST_IN_ARTICLES)


def _may_tell(context: Context) -> bool:
    """Whether two words of a sentence may carry acts: with fewer the encoder proposed 3 acts in 82 sentences."""
    told = (token for token in context.sentence.doc if token.pos_ in _CARRYING and events_of(token))
    return len(list(islice(told, 2))) > 1


def _pairs(found: Sequence[Party], drafts: Sequence[Draft], most: int) -> list[Candidate]:
    parties = sorted(found, key=lambda party: party.place)[:most]
    return [
        Candidate(one, other)
        for one in parties
        for other in parties
        if one.acts
        and not _did_it_to(other, one)
        and not _is_own(other, one)
        and any(map(has_public_part, (*one.actors, *other.actors)))
        and not _is_same(one, other)
        and members_of_list(one, other) < _A_LIST
        and not any(_joins(draft, one, other) for draft in drafts)
    ]


def _parties(context: Context) -> Iterator[Party]:
    """Actors, what belongs to a country ("Ethiopian tanks", "an Afghan interpreter"), and places, which may be acted on."""
    offset, doc = context.sentence.start, context.sentence.doc
    for head in _heads(context):
        span = context.spans[head.i]
        actors = context.actors_at(head)
        if not actors or span.actor.text.lower() in PRONOUNS or head.dep_ == "oprd":
            continue  # a pronoun may be another's; who is "held hostage" is named elsewhere
        if _only_says(head) or _is_credit(head, actors) or _is_in_a_name(head, context):
            continue
        outlet = span.kind == "entity" and any("JRN" in actor.sectors for actor in actors)  # it is the one who reports
        acts = not (outlet or is_where(head) or _is_owner(head) or _suffers(head))
        yield Party(actors, head, ((span.actor.start or 0) - offset, (span.actor.end or 0) - offset), acts=acts)
    for token in (doc[i] for i in sorted({*context.loose, *context.places} - set(context.spans))):
        owner, noun = context.loose.get(token.i), _owned(token)
        if noun is not None and _is_followed(noun, context):
            continue
        if owner is not None and noun is not None and noun.i not in context.spans:
            first = noun.left_edge
            place = (first.idx, noun.idx + len(noun)) if first.i <= token.i else (token.idx, noun.idx + len(noun))
            yield Party((_owned_actor(owner, noun, doc.text[slice(*place)], offset + place[0]),), noun, place)
        elif owner is not None and syntax.lemma(token.head) in actor_words().act_nouns:
            yield Party((owner,), token, (token.idx, token.idx + len(token)))  # "the Ethiopian attack"
        elif (
            owner is None
            and (where := context.place_actor(token)) is not None
            and token.dep_ not in {"compound", "amod"}
        ):
            yield Party(
                (where,), token, ((where.start or 0) - offset, (where.end or 0) - offset), acts=False, is_place=True
            )


def _private_people(context: Context) -> Iterator[Party]:
    """People whom no list knows by name and of whom no country is told: "a widow", "two bakers"."""
    doc, offset, country = context.sentence.doc, context.sentence.start, _only_country(context)
    for noun in doc:
        known = noun.i in context.spans or any(token.i in context.loose for token in noun.lefts)
        if noun.dep_ not in _NOMINAL or known or syntax.lemma(noun) not in actor_words().private_people:
            continue
        place = (noun.left_edge.idx, noun.idx + len(noun))
        text = doc.text[slice(*place)]
        code = country if is_plural_name(text) else None
        actor = Actor(name=text, text=text, code=code, sectors=("CVL",), start=offset + place[0], end=offset + place[1])
        yield Party((actor,), noun, place)


def _only_country(context: Context) -> str | None:
    """The country of a crowd for which a sentence names none: the only one of whose bodies or people it speaks.

    A state alone does not say: "Russia accused two bakers".
    """
    named = {actor for span in context.sentence.actors for actor in (span.members or (span.actor,)) if actor.code}
    codes = {actor.code for actor in named if actor.code and "JRN" not in actor.sectors}
    if not any(actor.sectors for actor in named):
        return None
    return codes.pop() if len(codes) == 1 and NONSTATE.isdisjoint(codes) else None


def _did_it_to(one: Party, other: Party) -> bool:
    """Whether the first is told, after "by", to have done something to the second ("was urged by Chad"); or is an agency after "by"."""
    if one.head.dep_ != "pobj" or one.head.head.dep_ != "agent":
        return False
    verb = one.head.head.head
    undergoing = [*syntax.children(verb, "nsubjpass"), *([verb.head] if verb.dep_ == "acl" else [])]
    return other.head in undergoing or any("JRN" in actor.sectors for actor in one.actors)


def _is_own(one: Party, other: Party) -> bool:
    """Whether the first is the second's own, by a verb that the second does: "Chad and Mali recalled their envoys"."""
    owned = any(child.dep_ == "poss" and child.lower_ in _ITS for child in one.head.children)
    return owned and any(other.head in syntax.conjuncts(doer) for doer in syntax.subjects(one.head.head))


def _owned(token: Token) -> Token | None:
    """The noun that a demonym or a country says whose it is: "an Afghan interpreter"; none for an act or for a name."""
    noun = token.head
    owned = (
        token.dep_ in {"amod", "compound", "nmod", "poss"}
        and noun.pos_ == "NOUN"
        and syntax.lemma(noun) not in actor_words().act_nouns
    )
    return noun if owned else None


def _is_followed(noun: Token, context: Context) -> bool:
    """Whether a noun names a channel or an agreement: what is done to these the rules tell."""
    at = context.offset(noun)
    return any(
        thing.kind is not None and (thing.start or 0) <= at < (thing.end or 0) for thing in named_things(context)
    )


def _owned_actor(owner: Actor, noun: Token, text: str, start: int) -> Actor:
    """The country behind its tanks; a person or firm of the country for any other noun."""
    actor = replace(owner, text=text, start=start, end=start + len(text))
    of_state = not {syntax.lemma(noun), noun.lower_}.isdisjoint(actor_words().state_nouns)
    return actor if of_state else replace(actor, name=text, sectors=("CVL",))


def _is_in_a_name(head: Token, context: Context) -> bool:
    """ "Riyadh" in "the Riyadh Agreement"."""
    within = head.dep_ in {"compound", "nmod"} and head.head.pos_ == "PROPN" and head.head.i > head.i
    return within and not context.actors_at(head.head)


def _only_says(head: Token) -> bool:
    """ "According to US officials"."""
    return head.dep_ == "pobj" and head.head.lower_ == "to" and head.head.head.lower_ == "according"


def _is_credit(head: Token, actors: Sequence[Actor]) -> bool:
    """Whether an outlet merely stands before a sentence, as one who took its picture or sent it: "EPA The general threatened …"."""
    loose = head.dep_ not in {"nsubj", "nsubjpass", "pobj", "dobj", "conj", "poss"} and head.i <= _CREDITED
    return loose and all("JRN" in actor.sectors or not (actor.code or actor.sectors) for actor in actors)


def is_where(head: Token) -> bool:
    """Whether a name only says where: "its citizens in Ethiopia", "in Nice, France"."""
    if head.dep_ == "appos" and head.ent_type_ == "GPE":
        head = head.head
    return head.dep_ == "pobj" and head.head.lower_ in {"in", "near", "at", "inside", "outside"}


def _suffers(head: Token) -> bool:
    """ "Tunisia faced a series of attacks, killing dozens": it killed nobody."""
    hurt = head.dep_ == "nsubj" and syntax.lemma(head.head) in syntax.SUFFERING
    return hurt and any(
        "ASSAULT" in events_of(each)
        for noun in syntax.objects(head.head)
        for each in (noun, *syntax.prepositional(noun, "of"))
    )


def _is_owner(head: Token) -> bool:
    """Whether a name only says whose somebody or something is: "the sister of Kim Jong Un", not "the arrest of"."""
    noun = head.head.head if head.dep_ == "pobj" and head.head.lower_ == "of" else head.head
    owns = head.dep_ == "poss" or (head.dep_ == "pobj" and head.head.lower_ == "of")
    return owns and noun.pos_ == "NOUN" and syntax.lemma(noun) not in actor_words().act_nouns


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


def _is_same(one: Party, other: Party) -> bool:
    """Whether both are one party, one stands within the other, or one is the other's country."""
    within = one.place[0] < other.place[1] and other.place[0] < one.place[1]
    return within or all(_is_one(actor, each) for actor in one.actors for each in other.actors)


def _is_one(actor: Actor, other: Actor) -> bool:
    """Whether two actors are the same, or one the country of the other; a country and its people are two."""
    if actor.code is None or actor.code != other.code:
        return False
    whole = not actor.sectors or not other.sectors
    return actor.name == other.name or (whole and _APART.isdisjoint((*actor.sectors, *other.sectors)))


def members_of_list(one: Party, other: Party) -> int:
    """How many are named in the list in which both stand ("Kenya, Uganda and Chad"); 0 if they stand in none together."""
    top = one.head
    while top.dep_ == "conj":
        top = top.head
    listed = syntax.conjuncts(top)
    return len(listed) if one.head in listed and other.head in listed else 0


def _joins(draft: Draft, one: Party, other: Party) -> bool:
    """Whether a draft has the first as its source and the second as its target."""
    parties = draft.parties
    sources, targets = parties.source, parties.source if parties.mutual else parties.target
    return all(same_party(actor, sources) for actor in one.actors) and all(
        same_party(actor, targets) for actor in other.actors
    )
