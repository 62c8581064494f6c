"""Opinions: what the encoder thinks of each act that the rules propose, and of each pair that they leave, asked at once."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from tocsin.code.candidates import Candidate, find_candidates
from tocsin.code.context import PRONOUNS, Context
from tocsin.code.draft import Draft
from tocsin.code.parties import WHERE_DONE
from tocsin.code.proposals import (
    COMPLETING,
    COMPLETING_IN_BRIEF,
    DOUBT,
    LIKELY,
    SURE,
    SURER,
    completed,
    proposals,
    replaced,
    with_party,
)
from tocsin.code.status import Reality
from tocsin.domain import Actor
from tocsin.encoder import Asked, Encoder, Pair, Verdict

_MODIFYING = frozenset({"amod", "compound", "nmod", "poss"})

Told = tuple[Context, Sequence[Draft]]


@dataclass(frozen=True, slots=True)
class Opinion:
    """A draft with the encoder's verdict on it; ``None`` where a party is not named in the sentence."""

    draft: Draft
    verdict: Verdict | None


def find_opinions(told: Sequence[Told], encoder: Encoder | None) -> list[list[Opinion]]:
    """For each sentence of an article its drafts with the encoder's verdicts, and the acts that the encoder proposes itself."""
    if encoder is None:
        return [[Opinion(draft, None) for draft in drafts] for _, drafts in told]
    brief = all(context.brief for context, _ in told)
    asked = [
        (
            context,
            drafts,
            [_pair(draft, context) for draft in drafts],
            find_candidates(context, drafts, everybody=brief),
        )
        for context, drafts in told
    ]
    verdicts = encoder.judge(
        [
            Asked(context.sentence.text, [*filter(None, pairs), *(candidate.pair for candidate in candidates)])
            for context, _, pairs, candidates in asked
        ]
    )
    return [
        _opinions(
            context,
            drafts,
            _apart(drafts, pairs, _spread(pairs, answers := iter(found))),
            list(zip(candidates, answers, strict=True)),
            brief=brief,
        )
        for (context, drafts, pairs, candidates), found in zip(asked, verdicts, strict=True)
    ]


def _opinions(
    context: Context,
    drafts: Sequence[Draft],
    verdicts: Sequence[Verdict | None],
    asked: Sequence[tuple[Candidate, Verdict | None]],
    *,
    brief: bool,
) -> list[Opinion]:
    own = [Opinion(_corrected(draft, verdict), verdict) for draft, verdict in zip(drafts, verdicts, strict=True)]
    rest = list(asked)
    for place, opinion in enumerate(own):
        others = [each for each in rest if not _is_anothers(each[0], opinion.draft, drafts)]
        best = _missing(opinion.draft, others, COMPLETING_IN_BRIEF if brief else COMPLETING)
        if best is not None:
            asked_of, draft = best
            own[place] = Opinion(draft, _surer(opinion.verdict, asked_of[1], draft.event))
            rest.remove(asked_of)  # a pair has one act
    sound = [opinion.draft for opinion in own if not _is_doubted(opinion)]
    more = []
    for draft, verdict in proposals(context, sound, rest, brief=brief):
        told = next((i for i, each in enumerate(own) if with_party(each.draft, draft) is not None), None)
        if told is None or _is_doubted(own[told]):
            more.append(Opinion(draft, verdict))
        else:
            own[told] = replace(own[told], draft=with_party(own[told].draft, draft) or own[told].draft)
    proposed = [opinion.draft for opinion in more]
    return [*(opinion for opinion in own if not replaced(opinion.draft, opinion.verdict, proposed)), *more]


def _surer(one: Verdict | None, other: Verdict | None, event: str) -> Verdict | None:
    """Of two verdicts, on the thing that was hit and on whose it is, the one that gives an event more."""
    found = [verdict for verdict in (one, other) if verdict is not None]
    return max(found, key=lambda verdict: verdict.events.get(event, 0.0), default=None)


def _is_anothers(candidate: Candidate, draft: Draft, drafts: Sequence[Draft]) -> bool:
    """Whether a party stands at the noun of another act: "revenge for American airstrikes"."""
    nouns = {other.match.anchor.i for other in drafts if other is not draft and other.match.anchor.pos_ == "NOUN"}
    heads = {party.head.head.i for party in (candidate.source, candidate.target) if party.head.dep_ in _MODIFYING}
    return not nouns.isdisjoint(heads)


def _is_doubted(opinion: Opinion) -> bool:
    return opinion.verdict is not None and opinion.verdict.events.get(opinion.draft.event, 0.0) < DOUBT


def _corrected(draft: Draft, verdict: Verdict | None) -> Draft:
    """A draft with the encoder's event or status where it is nearly sure that the rule took the wrong one.

    What a rule knows about channels, agreements and announcements is the project's own and stays.
    """
    if verdict is None:
        return draft
    parties = draft.parties
    followed = parties.thing is not None and parties.thing.kind is not None
    plain = draft.about is None and not followed and (parties.target or parties.mutual)
    if plain and verdict.event != draft.event and verdict.events[verdict.event] >= SURE:
        mode = verdict.likely_mode(verdict.event)
        draft = replace(draft, event=verdict.event, mode=mode, about=None, topic=None, corrected=draft.event)
    word = draft.reality.by
    told = word is not None  # a word of the sentence tells the status
    if word is not None and word.tag_ == "MD" and verdict.status == "happened":
        return draft  # "said he would ask"
    if verdict.events.get(draft.event, 0.0) < LIKELY or (told and draft.reality.status == "happened"):
        return draft  # it is another act's status; "did not fail to"
    if verdict.status != draft.status and verdict.statuses[verdict.status] >= (SURER if told else SURE):
        draft = replace(draft, status=verdict.status, reality=Reality(verdict.status, "the encoder"))  # type: ignore[arg-type]  # the labels are statuses
    return draft


def _missing(
    draft: Draft, asked: Sequence[tuple[Candidate, Verdict | None]], needed: float
) -> tuple[tuple[Candidate, Verdict | None], Draft] | None:
    """A draft that lacks a party with the one that the encoder likeliest sees in it, and what was asked of that one."""
    whole = [
        (each, verdict.events.get(draft.event, 0.0), found)
        for each in asked
        if (verdict := each[1]) is not None
        and verdict.events.get(draft.event, 0.0) >= needed
        and (found := completed(draft, each[0])) is not None
    ]
    if not whole:
        return None
    each, _, found = max(whole, key=lambda one: one[1])
    return each, found


def _spread(pairs: Sequence[Pair | None], answers: Iterator[Verdict | None]) -> list[Verdict | None]:
    return [next(answers) if pair else None for pair in pairs]


def _apart(
    drafts: Sequence[Draft], pairs: Sequence[Pair | None], verdicts: Sequence[Verdict | None]
) -> list[Verdict | None]:
    """The verdicts, none where it is on another act of the same two: "cut ties with Qatar, accusing it of …" is asked once."""
    told = {(pair, draft.event) for pair, draft in zip(pairs, drafts, strict=True)}
    return [
        None if verdict and verdict.event != draft.event and (pair, verdict.event) in told else verdict
        for draft, pair, verdict in zip(drafts, pairs, verdicts, strict=True)
    ]


def _pair(draft: Draft, context: Context) -> Pair | None:
    """The doer and the one it is done to, or the thing, as far as both stand in the sentence.

    Of an act that its doer's speaker announces ("Turkey will …, its prime minister said") it is the doer's name.
    """
    parties = draft.parties
    if draft.event == "REQUEST" and draft.about is not None and set(parties.target) & set(draft.about.target):
        return None  # "demanded the release of the president": it is asked for him, not of him
    announced = draft.about if draft.event != draft.match.frame.event else None
    doers = _spans(announced.source if announced is not None else parties.source, context)
    hit = _spans(parties.target, context) or doers[1:]
    if parties.thing is not None and (not hit or parties.inferred == WHERE_DONE):
        hit = _within(parties.thing.start, parties.thing.end, context)
    if not doers or not hit or doers[0] == hit[0]:
        return None
    return Pair(doers[0], hit[0])


def _spans(actors: Sequence[Actor], context: Context) -> list[tuple[int, int]]:
    """Where actors stand by name: of "we" and "it" the encoder cannot know who they are, unless the sentence names them too."""
    return [
        span
        for actor in actors
        for named in ([actor] if actor.text.lower() not in PRONOUNS else _antecedent(actor, context))
        for span in _within(named.start, named.end, context)
    ]


def _antecedent(actor: Actor, context: Context) -> list[Actor]:
    """Where the sentence names whom a pronoun means."""
    named = [
        span.actor
        for span in context.sentence.actors
        if (span.actor.name, span.actor.code) == (actor.name, actor.code) and span.actor.text.lower() not in PRONOUNS
    ]
    return named[:1]


def _within(start: int | None, end: int | None, context: Context) -> list[tuple[int, int]]:
    """The characters of the sentence that a passage of the article covers, if it stands there."""
    sentence = context.sentence
    if start is None or end is None or start < sentence.start or end > sentence.end:
        return []
    return [(start - sentence.start, end - sentence.start)]
