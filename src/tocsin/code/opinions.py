"""Opinions: what the encoder thinks of each act that the rules propose, asked for a whole article at once."""

from collections.abc import Iterator, Sequence

from tocsin.code.context import Context
from tocsin.code.drafts import Draft
from tocsin.domain import Actor
from tocsin.encoder import Encoder, Pair, Verdict

Told = tuple[Context, Sequence[Draft]]


def find_opinions(told: Sequence[Told], encoder: Encoder | None) -> list[list[Verdict | None]]:
    """For each draft of each sentence the encoder's verdict; ``None`` where a party is not named in the sentence."""
    if encoder is None:
        return [[None] * len(drafts) for _, drafts in told]
    asked = [(context, [_pair(draft, context) for draft in drafts]) for context, drafts in told]
    verdicts = encoder.judge([(context.sentence.text, [pair for pair in pairs if pair]) for context, pairs in asked])
    return [_spread(pairs, iter(answers)) for (_, pairs), answers in zip(asked, verdicts, strict=True)]


def _spread(pairs: Sequence[Pair | None], answers: Iterator[Verdict | None]) -> list[Verdict | None]:
    return [next(answers) if pair else None for pair in pairs]


def _pair(draft: Draft, context: Context) -> Pair | None:
    """The doer and the one it is done to, or the thing, as far as both stand in the sentence."""
    parties = draft.parties
    doers = _spans(parties.source, context)
    hit = _spans(parties.target, context) or doers[1:]
    if not hit and parties.thing is not None:
        hit = _within(parties.thing.start, parties.thing.end, context)
    if not doers or not hit or doers[0] == hit[0]:
        return None
    return Pair(doers[0], hit[0])


def _spans(actors: Sequence[Actor], context: Context) -> list[tuple[int, int]]:
    return [span for actor in actors for span in _within(actor.start, actor.end, context)]


def _within(start: int | None, end: int | None, context: Context) -> list[tuple[int, int]]:
    """The characters of the sentence that a passage of the article covers, if it stands there."""
    sentence = context.sentence
    if start is None or end is None or start < sentence.start or end > sentence.end:
        return []
    return [(start - sentence.start, end - sentence.start)]
