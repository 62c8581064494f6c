"""Picking an event's parties: each party once, under the name that tells most."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Literal

from tocsin.domain import Actor, Mention
from tocsin.merge.party import is_group
from tocsin.merge.profile import Corpus, is_at_target
from tocsin.ontology.states import is_definite, party_of
from tocsin.text.wording import content_words

_ENOUGH = 1 / 3
"""A party is one of the event's if this part of the mentions that name any names it."""


def pick_actors(
    mentions: Sequence[Mention], side: Literal["source", "target"], corpus: Corpus, *, mutual: bool
) -> tuple[Actor, ...]:
    """The parties on one side, most named first, without offsets. Mutual acts have all parties in the source."""
    tellings = _tellings(mentions, side, mutual=mutual)
    named = [actors for actors in tellings if actors]
    wordings = _wordings(named)
    holders = Counter(identity for actors in named for identity in set(map(party_of, actors)))
    ranked = sorted(holders, key=lambda identity: (-holders[identity], not any(_codes(wordings[identity])), identity))
    # A name that nobody resolved may be a misreading: one article alone does not make it a party of a much told event.
    enough = {True: _ENOUGH * len(named), False: _ENOUGH * len(tellings)}
    chosen = [each for each in ranked if holders[each] >= enough[any(_codes(wordings[each]))]] or ranked[:1]
    kept = _each_once(chosen, side, wordings, named)
    kept.sort(key=lambda identity: (-holders[identity], identity))
    verbal = mentions[0].quad in (1, 3)
    picked = [_best_named(wordings[identity], corpus, prefer_special=verbal) for identity in kept]
    # One name, resolved two ways, is one.
    return tuple({actor.name: actor for actor in reversed(picked)}.values())[::-1]


def _wordings(tellings: Sequence[Sequence[Actor]]) -> dict[str, list[Actor]]:
    found: dict[str, list[Actor]] = defaultdict(list)
    for actors in tellings:
        for actor in actors:
            found[party_of(actor)].append(replace(actor, start=None, end=None))
    return found


def _each_once(
    chosen: Sequence[str],
    side: Literal["source", "target"],
    wordings: Mapping[str, Sequence[Actor]],
    tellings: Sequence[Sequence[Actor]],
) -> list[str]:
    """The parties without those that are another's under another name; the first named stays."""
    chosen = [identity for identity in chosen if not _is_part_of_another(identity, chosen, wordings)]
    together = [frozenset(map(party_of, actors)) for actors in tellings]
    kept: list[str] = []
    for identity in chosen:
        alone = [other for other in kept if not any({identity, other} <= parties for parties in together)]
        if not any(_is_another_word_for(wordings[identity], wordings[other], side) for other in alone):
            kept.append(identity)
    return kept


def _tellings(
    mentions: Sequence[Mention], side: Literal["source", "target"], *, mutual: bool
) -> list[tuple[Actor, ...]]:
    """The actors on one side, for each word that tells the act: one word coded twice, with two parties, names both."""
    told: dict[tuple[str, int, int], list[Actor]] = {}
    somewhere = any(mention.target and not is_at_target(mention) for mention in mentions)
    for mention in mentions:
        actors = told.setdefault((mention.article, mention.sentence, mention.trigger.start), [])
        if side == "source" or not (somewhere and is_at_target(mention)):
            actors += _on_side(mention, side, mutual=mutual)
    return [tuple(actors) for actors in told.values()]


def _codes(actors: Sequence[Actor]) -> list[str]:
    return [actor.code for actor in actors if actor.code]


def _is_another_word_for(mine: Sequence[Actor], theirs: Sequence[Actor], side: Literal["source", "target"]) -> bool:
    """Whether reports that never name both mean one by both: "gunmen" and the Taliban, "21 captives" and "21 schoolgirls"."""
    groups = all(map(is_group, mine))
    if _codes(theirs) and not any(map(is_definite, mine)) and (side == "source" or not groups):
        return True  # whom an attack hurt is told beside what it hit
    if _codes(mine) and _codes(theirs) and not set(_codes(mine)) & set(_codes(theirs)):
        return False
    return groups and all(map(is_group, theirs))


def _is_part_of_another(identity: str, chosen: Sequence[str], wordings: Mapping[str, Sequence[Actor]]) -> bool:
    """Whether a name that nobody resolved only repeats words of one that was: "troops" beside "Turkish troops"."""
    if _codes(wordings[identity]):
        return False
    own = content_words(identity)
    resolved = [actor for other in chosen for actor in wordings[other] if actor.code]
    return any(own <= content_words(f"{actor.name} {actor.text}") for actor in resolved)


def _on_side(mention: Mention, side: Literal["source", "target"], *, mutual: bool) -> tuple[Actor, ...]:
    if not mutual and mention.mutual and mention.event == "CONSULT":
        return () if side == "source" else mention.source  # those who talk, and somebody else brings them together
    if not mutual:
        return mention.source if side == "source" else mention.target
    return mention.source + mention.target if side == "source" else ()


def _best_named(actors: Sequence[Actor], corpus: Corpus, *, prefer_special: bool) -> Actor:
    """Who spoke is better named as the person; who acted, as most name him."""
    special = [actor for actor in actors if not corpus.is_usual_name(actor)]
    pool = special if special and prefer_special else actors
    pool = [
        actor for actor in pool if _has_name(actor)
    ] or pool  # "administration" tells less than "Nigerian government"
    counts = Counter(actor.name for actor in pool)
    name = min(counts, key=lambda name: (-counts[name], name))
    return min((actor for actor in pool if actor.name == name), key=lambda actor: (-len(actor.sectors), repr(actor)))


def _has_name(actor: Actor) -> bool:
    return any(word[:1].isupper() for word in actor.name.split())
