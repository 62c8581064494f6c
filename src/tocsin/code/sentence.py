"""One sentence to its mentions."""

from collections.abc import Iterator, Sequence
from hashlib import sha256

from tocsin.code import setting, timing
from tocsin.code.background import background_cue
from tocsin.code.context import Context
from tocsin.code.decide import Evidence, decide
from tocsin.code.draft import Draft
from tocsin.code.drafts import find_drafts
from tocsin.code.figures import find_figures
from tocsin.code.local_time import in_local_time
from tocsin.code.off_topic import off_topic_cue
from tocsin.code.opinions import Opinion
from tocsin.code.verbal import VERBAL_EVENTS
from tocsin.domain import Actor, Mention
from tocsin.encoder import Verdict
from tocsin.ontology.contexts import contexts_of
from tocsin.ontology.plover import event_types

# Acts that are words alone; a deal may be signed and a curfew lifted somewhere.
_SPOKEN = VERBAL_EVENTS - {"CONCEDE", "SUPPORT"}


def propose(context: Context) -> list[Draft]:
    """The acts that the rules find in a sentence."""
    return list(find_drafts(context))


def make_mentions(context: Context, opinions: Sequence[Opinion], *, rules_only: bool) -> Iterator[Mention]:
    """Yield a mention for each act proposed, weighed with the encoder's opinion of it, unless the rules decide alone."""
    seen: set[str] = set()
    for opinion in opinions:
        mention = _mention(opinion.draft, opinion.verdict, context, rules_only=rules_only)
        if mention.id not in seen:
            seen.add(mention.id)
            yield mention


def is_unfit(context: Context) -> bool:
    """Questions, stray headings, and sentences about something else."""
    sentence = context.sentence
    heading = not sentence.headline and len(sentence.doc) < 9 and sentence.text[-1].isalnum()
    return heading or sentence.text.rstrip("\"'”’ ").endswith("?") or off_topic_cue(sentence.text) is not None


def _mention(draft: Draft, opinion: Verdict | None, context: Context, *, rules_only: bool) -> Mention:
    match, parties, sentence = draft.match, draft.parties, context.sentence
    skip = frozenset(token.i for token in draft.topic.subtree) if draft.topic is not None else frozenset()
    when, own_date = timing.find_when(match.anchor, context, draft.status, skip=skip)
    background = background_cue(match.anchor, when, context, own_date=own_date)
    confidence, because = decide(
        Evidence(
            match=match,
            parties=parties,
            reality=draft.reality,
            background=background,
            headline=sentence.headline,
            has_topic=draft.about is not None,
            event=draft.event,
            opinion=opinion,
            rules_only=rules_only,
            proposed=draft.proposed,
            corrected=draft.corrected,
            brief=context.brief,
        )
    )
    where = setting.find_where(match.anchor, context, spoken=draft.event in _SPOKEN)
    kind = event_types()[draft.event]
    clauses = [match.anchor] + ([draft.topic] if draft.topic is not None else [])
    is_commitment = draft.event in {"THREATEN", "REQUEST", "AGREE", "REJECT", "CONCEDE"}
    return Mention(
        id=_mention_id(draft, context),
        article=context.article.id,
        outlet=context.article.outlet,
        published=context.article.published,
        sentence=sentence.index,
        start=sentence.start,
        end=sentence.end,
        text=sentence.text,
        trigger=context.passage(*match.span()),
        event=draft.event,
        mode=draft.mode,
        contexts=contexts_of(sentence.text),
        quad=kind.quad,
        intensity=kind.score(draft.mode),
        source=parties.source,
        target=parties.target,
        mutual=parties.mutual,
        object=parties.thing,
        about=draft.about,
        status=draft.status,
        background=background is not None,
        when=in_local_time(timing.until_told(when, draft.status, context.article.published), where),
        where=where,
        said_by=_chain(draft, context),
        condition=setting.find_condition(clauses, context) if is_commitment else None,
        deadline=timing.find_deadline(clauses, context) if is_commitment else None,
        cause=setting.find_cause(match.anchor, context),
        figures=find_figures(match.anchor, context),
        confidence=confidence,
        because=because,
    )


def _chain(draft: Draft, context: Context) -> tuple[Actor, ...]:
    """Who stands behind the report; the speaker of an announced act is its source, not its witness."""
    chain = context.chain_at(draft.match.anchor)
    spoken = {actor.name for actor in draft.parties.source}
    if draft.event == draft.match.frame.event or not chain:
        return tuple(actor for actor in chain if draft.event not in VERBAL_EVENTS or actor.name not in spoken)
    return tuple(actor for actor in chain[1:] if actor.name not in spoken)


def _mention_id(draft: Draft, context: Context) -> str:
    first, last = draft.match.span()
    parts = (
        context.article.id,
        str(context.offset(first)),
        str(context.offset(last)),
        draft.event,
        draft.mode or "",
        draft.status,
        "+".join(f"{actor.name}/{actor.code}" for actor in (*draft.parties.source, *draft.parties.target)),
        f"{draft.about.event}/{draft.about.mode}" if draft.about else "",
        str(context.offset(draft.topic)) if draft.topic is not None else "",
    )
    return sha256("\x1f".join(parts).encode()).hexdigest()[:16]
