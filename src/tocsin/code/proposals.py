"""Proposals: acts between two parties of a sentence that no rule has joined, but that the encoder sees."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Token

from tocsin.code import syntax
from tocsin.code.arguments import Parties
from tocsin.code.context import Context
from tocsin.code.drafts import DENIALS, Draft, is_public_act
from tocsin.code.holders import same_party
from tocsin.code.status import Reality, find_status
from tocsin.code.triggers import Match, frame_index
from tocsin.code.words import all_words
from tocsin.domain import Actor
from tocsin.encoder import Pair, Verdict
from tocsin.ontology.actors_words import actor_words
from tocsin.ontology.frames import Frame

LEAST_CHANCE = 0.5
"""What the encoder must give an event for it to propose one by itself."""

_A_THIRD, _A_PARTY_MORE, _DOUBTFUL_CHANCE, _UNKNOWN_WORD, _ENOUGH = 0.1, 0.15, 0.65, 0.15, 0.95

SURE = 0.8
"""The chance from which the encoder's event or status goes before a rule's: on dev and test it was then right 9 times in 10."""

SURER = 0.92
"""The same for a status where a word of the sentence tells the rule's: "failed to", "plans to"."""

_ALLEGING = frozenset({"accuse", "allege", "blame", "charge", "suspect"})
_DONE_IN_PLACES = frozenset({"AID", "ASSAULT", "COERCE", "CONSULT", "MOBILIZE", "PROTEST", "RETREAT"})

_MOST_PARTIES = 6
"""So many parties of a sentence are paired, the first ones: lists of names are long, and seldom act on each other."""

_ENCODER = "the encoder"


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
            acts = not _is_where(head) and not _is_owner(head)
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


def _is_where(head: Token) -> bool:
    """Whether a name only says where: "its citizens in Ethiopia"."""
    return head.dep_ == "pobj" and head.head.lower_ in {"in", "near", "at", "inside", "outside"}


def _is_owner(head: Token) -> bool:
    """Whether a name only says whose somebody or something is: "the sister of Kim Jong Un", not "the arrest of"."""
    noun = head.head.head if head.dep_ == "pobj" and head.head.lower_ == "of" else head.head
    owns = head.dep_ == "poss" or (head.dep_ == "pobj" and head.head.lower_ == "of")
    return owns and noun.pos_ == "NOUN" and not _events_of(noun)


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


def proposals(
    context: Context, drafts: Sequence[Draft], asked: Sequence[tuple[Candidate, Verdict | None]]
) -> Iterator[tuple[Draft, Verdict]]:
    """The acts of which the encoder is sure enough, each with the verdict it rests on; of like ones the surest."""
    told: list[Draft] = []
    ranked = sorted(
        ((candidate, verdict) for candidate, verdict in asked if verdict is not None),
        key=lambda each: -each[1].events[each[1].event],
    )
    crowd = len({party.place for candidate, _ in asked for party in (candidate.source, candidate.target)})
    for candidate, verdict in ranked:
        chance = verdict.events[verdict.event]
        if chance < LEAST_CHANCE:
            return
        draft = _draft(context, candidate, verdict)
        if draft is None or chance < _needed(draft, candidate, crowd) or not is_public_act(draft):
            continue
        if not any(_repeats(draft, other) for other in (*drafts, *told)):
            told.append(draft)
            yield draft, verdict


def _needed(draft: Draft, candidate: Candidate, crowd: int) -> float:
    """The chance that a proposal needs.

    More of it among many parties, where a place is acted on, and where no word of the sentence is known to tell such an act.
    """
    placed = candidate.target.is_place or _is_where(candidate.target.head)
    if placed and draft.event not in _DONE_IN_PLACES:
        return 1.0
    least = LEAST_CHANCE + (_A_THIRD + _A_PARTY_MORE * (crowd - 2) if crowd > 2 else 0)
    if placed:
        least = max(least, _DOUBTFUL_CHANCE)
    if draft.event not in _events_of(draft.match.anchor):
        least += _UNKNOWN_WORD
    return min(least, _ENOUGH)


def _draft(context: Context, candidate: Candidate, verdict: Verdict) -> Draft | None:
    anchor = _trigger(candidate, verdict.event)
    if anchor is None:
        return None
    source, target = candidate.source.actors, candidate.target.actors
    mutual = verdict.directions.get("both", 0.0) > LEAST_CHANCE
    parties = Parties(
        source=(*source, *target) if mutual else source,
        target=() if mutual else target,
        thing=None,
        mutual=mutual,
    )
    mode = verdict.likely_mode(verdict.event)
    frame = _frame(verdict.event, anchor)
    reality = _reality(context, anchor, verdict)
    if reality.status == "denied" and not _is_denied_by_somebody(anchor):
        return None
    if verdict.event == "THREATEN" and _promises_not_to(anchor):
        return None
    if any(syntax.lemma(token) in _ALLEGING for token in anchor.ancestors):
        return None  # the accusation is the act; what it is about is the rules' to tell
    return Draft(
        Match(frame, anchor, (anchor,), None, ()), parties, reality, verdict.event, mode, reality.status, proposed=True
    )


def _reality(context: Context, anchor: Token, verdict: Verdict) -> Reality:
    """What the grammar says, if it says that the act has not happened; else what the encoder says."""
    told = find_status(anchor, context, is_noun=anchor.pos_ not in syntax.VERBAL)
    if told.status != "happened" and verdict.statuses[verdict.status] < SURER:
        return told
    return Reality(verdict.status, _ENCODER)  # type: ignore[arg-type]  # the labels are statuses


def _promises_not_to(anchor: Token) -> bool:
    """ "Vowed not to attack"."""
    return any(syntax.children(clause, "neg") for clause in syntax.children(anchor, "xcomp"))


def _is_denied_by_somebody(anchor: Token) -> bool:
    """An act that somebody denies is news; one that merely has not happened is none."""
    return any(syntax.lemma(token) in DENIALS for token in anchor.doc)


def _frame(event: str, anchor: Token) -> Frame:
    word = (syntax.lemma(anchor),)
    verbal = anchor.pos_ in syntax.VERBAL
    return Frame(
        id=f"encoder/{event.lower()}",
        event=event,
        mode=None,
        verbs=word if verbal else (),
        nouns=() if verbal else word,
        adjectives=(),
        source=(),
        target=(),
        thing=(),
    )


def _trigger(candidate: Candidate, event: str) -> Token | None:
    """The word that carries the act.

    One of the event's own words: over the target, over the source, or else after the first of them; if there is none, the
    highest verb on the way between both.
    """
    source, target = candidate.source, candidate.target
    parties = source.tokens() | target.tokens()
    rest = source.head.doc[min(parties) :]
    own = [
        token
        for token in (*target.head.ancestors, *source.head.ancestors, *rest)
        if token.i not in parties and event in _events_of(token)
    ]
    way = [token for token in _path(source.head, target.head) if token.i not in parties]
    verbs = [token for token in way if token.pos_ == "VERB"]
    return next(iter((*own, *verbs, *(token for token in way if token.pos_ in {"NOUN", "ADJ"}))), None)


def _events_of(token: Token) -> frozenset[str]:
    """The events of the frames that the word may carry, as far as the sentence has their other words too."""
    index, word, words = frame_index(), syntax.lemma(token), all_words(token.doc)
    verbs = [frame for needed, _, frame in index.verbs.get(word, ()) if needed <= words]
    whole = [frame for frame in verbs if not frame.nouns or any(noun.split()[-1] in words for noun in frame.nouns)]
    return frozenset(frame.event for frame in (*whole, *index.nouns.get(word, ())))


def _path(one: Token, other: Token) -> list[Token]:
    """The tokens between two in the tree, the highest first."""
    up, down = [one, *one.ancestors], [other, *other.ancestors]
    shared = next((token for token in up if token in down), None)
    if shared is None:
        return []
    way = [*up[: up.index(shared)], shared, *down[: down.index(shared)]]
    return sorted(way, key=lambda token: (len(list(token.ancestors)), token.i))


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


def _repeats(draft: Draft, other: Draft) -> bool:
    """Whether a proposal tells again what another draft tells: at a rule's word, or between the same two sides."""
    if draft.event != other.event:
        return False
    if draft.match.anchor.i in {word.i for word in other.match.words} and not other.proposed:
        return True
    return _sides(draft) == _sides(other)


def _sides(draft: Draft) -> frozenset[frozenset[str]]:
    """Both sides of an act by their codes, or names, whoever is the doer."""
    parties = draft.parties
    sides = ((actor,) for actor in parties.source) if parties.mutual else (parties.source, parties.target)
    return frozenset(frozenset(actor.code or actor.name for actor in side) for side in sides)


def completed(draft: Draft, candidate: Candidate, event: str) -> Draft | None:
    """A draft of the same event with the party that it lacks; ``None`` if it lacks none, or names what it is done to."""
    parties = draft.parties
    source, target = candidate.source.actors, candidate.target.actors
    if draft.event != event or parties.mutual:
        return None
    if not parties.source and parties.target and all(same_party(actor, parties.target) for actor in target):
        return replace(draft, parties=replace(parties, source=source, inferred=_ENCODER))
    if (
        not parties.target
        and parties.thing is None
        and parties.source
        and all(same_party(actor, parties.source) for actor in source)
    ):
        return replace(draft, parties=replace(parties, target=target, inferred=_ENCODER))
    return None
