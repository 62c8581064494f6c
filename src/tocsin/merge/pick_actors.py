"""Picking an event's parties: each party once, under the name that tells most."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Literal

from tocsin.domain import Actor, Mention
from tocsin.merge.profile import Corpus
from tocsin.ontology.states import party_of
from tocsin.text.wording import content_words

_ENOUGH = 1 / 3
"""A party is one of the event's if this part of the mentions that name any names it."""


def pick_actors(
    mentions: Sequence[Mention], side: Literal["source", "target"], corpus: Corpus, *, mutual: bool
) -> tuple[Actor, ...]:
    """The parties on one side, most named first, without offsets. Mutual acts have all parties in the source."""
    named = [actors for mention in mentions if (actors := _on_side(mention, side, mutual=mutual))]
    wordings: dict[str, list[Actor]] = defaultdict(list)
    holders: Counter[str] = Counter()
    for actors in named:
        for actor in actors:
            wordings[party_of(actor)].append(replace(actor, start=None, end=None))
        holders.update({party_of(actor) for actor in actors})
    # A name that nobody resolved may be a misreading: one article alone does not make it a party of a much told event.
    chosen = [
        identity
        for identity, count in holders.items()
        if count >= _ENOUGH * (len(named) if any(actor.code for actor in wordings[identity]) else len(mentions))
    ]
    chosen = [identity for identity in chosen if not _is_part_of_another(identity, chosen, wordings)]
    chosen.sort(key=lambda identity: (-holders[identity], identity))
    verbal = mentions[0].quad in (1, 3)
    picked = [_best_named(wordings[identity], corpus, prefer_special=verbal) for identity in chosen]
    return tuple({actor.name: actor for actor in reversed(picked)}.values())[
        ::-1
    ]  # one name, resolved two ways, is one


def _is_part_of_another(identity: str, chosen: Sequence[str], wordings: Mapping[str, Sequence[Actor]]) -> bool:
    """Whether a name that nobody resolved only repeats words of one that was: "troops" beside "Turkish troops"."""
    if any(actor.code for actor in wordings[identity]):
        return False
    own = content_words(identity)
    resolved = [actor for other in chosen for actor in wordings[other] if actor.code]
    return any(own <= content_words(f"{actor.name} {actor.text}") for actor in resolved)


def _on_side(mention: Mention, side: Literal["source", "target"], *, mutual: bool) -> tuple[Actor, ...]:
    if not mutual:
        return mention.source if side == "source" else mention.target
    return mention.source + mention.target if side == "source" else ()


def _best_named(actors: Sequence[Actor], corpus: Corpus, *, prefer_special: bool) -> Actor:
    """Who spoke is better named as the person; who acted, as most name him."""
    special = [actor for actor in actors if not corpus.is_usual_name(actor)]
    pool = special if special and prefer_special else actors
    counts = Counter(actor.name for actor in pool)
    name = min(counts, key=lambda name: (-counts[name], name))
    return min((actor for actor in pool if actor.name == name), key=lambda actor: (-len(actor.sectors), repr(actor)))
