"""Which acts a sentence tells: matches with parties, a status and a topic, on their way to mentions."""

from collections.abc import Iterator
from dataclasses import replace

from tocsin.code import syntax, verbal
from tocsin.code.announced import demanded, spoken
from tocsin.code.arguments import fill
from tocsin.code.context import Context
from tocsin.code.draft import DENIALS, Draft
from tocsin.code.holders import distinct
from tocsin.code.parties import WHERE_DONE, Parties
from tocsin.code.public_life import CROWD_EVENTS, fights_its_state, has_public_part, is_political, is_public
from tocsin.code.status import Reality, find_status
from tocsin.code.triggers import Match, events_of, find_matches
from tocsin.domain import Act, Status
from tocsin.domain.tokens import Token

_WISHING = frozenset({"hope", "want", "wish"})

# Acts that a bare noun may tell with one party only: "the North's launch", "the attack on Aden".
_ALONE = frozenset({"ASSAULT", "MOBILIZE", "PROTEST"})


def find_drafts(context: Context) -> Iterator[Draft]:
    """Main clauses first, so that what a verbal act is about is not coded a second time on its own."""
    used: set[int] = set()
    for matches in sorted(find_matches(context), key=lambda found: (_depth(found[0].anchor), found[0].anchor.i)):
        chosen = next(
            ((match, parties) for match in matches if (parties := _accepted(match, context)) is not None), None
        )
        if chosen is None or used & {word.i for word in chosen[0].words}:
            continue
        drafts = list(_with_topics(*chosen, context))
        if drafts:
            used |= {word.i for word in chosen[0].words}
            used |= {draft.topic.i for draft in drafts if draft.topic is not None}
        yield from drafts


def _depth(token: Token) -> int:
    depth = 0
    while token.head.i != token.i:
        token, depth = token.head, depth + 1
    return depth


def _accepted(match: Match, context: Context) -> Parties | None:  # noqa: C901, PLR0911 - one line a condition
    """The parties of a match, if they satisfy its frame."""
    parties = fill(match, context)
    if parties.foreign:
        return None
    everyone = (*parties.source, *parties.target)
    crowd = match.frame.event in CROWD_EVENTS and any(actor.code is not None and actor.sectors for actor in everyone)
    if not (crowd or any(map(is_public, everyone)) or parties.are_on_followed):
        return None
    source, target = (
        any(is_political(actor, match.frame.event) for actor in side) for side in (parties.source, parties.target)
    )
    tracked = parties.thing is not None and parties.thing.kind is not None
    if parties.source and parties.target and {a.name for a in parties.target} <= {a.name for a in parties.source}:
        return None  # "claims that it needs weapons" accuses nobody
    if match.frame.event == "COOPERATE" and parties.mutual and len({actor.code for actor in parties.source}) == 1:
        return None  # police working with the authorities of their own country
    if (
        match.frame.event == "CONSULT"
        and parties.mutual
        and match.frame.verbs
        and not match.frame.nouns
        and sum(a.code is not None or has_public_part(a) for a in parties.source) == 1
    ):
        return None  # "whom she called traitors" is no telephone call
    if (
        match.frame.event == "CONSULT"
        and syntax.lemma(match.anchor) == "call"
        and syntax.children(match.anchor, "oprd")
    ):
        return None  # nor is "called Chad a partner"
    if match.frame.event == "MOBILIZE" and _is_to_help(match):
        return None
    if match.frame.event == "CONSULT" and any("JRN" in actor.sectors for actor in everyone):
        return None  # an interview
    if match.frame.event == "CONSULT" and parties.source and not any(map(is_public, parties.source)):
        return None  # a student flies to Los Angeles
    target = (target and parties.inferred != WHERE_DONE) or bool(parties.mutual and target)
    needed = {
        "source": source,
        "target": target or parties.mutual,
        "both": source and (target or len(parties.source) > 1),
    }
    agentless = (
        tracked
        and bool(match.frame.verbs)
        and (match.frame.event == "ASSAULT" or context.speaker_at(match.anchor) is not None)
    )
    fits = needed.get(match.frame.requires, source or target or agentless)
    if not fits and source and match.frame.event in verbal.VERBAL_EVENTS:
        fits = bool(verbal.find_topics(match, parties, context))  # "threatened to close the office": to whom is plain
    if parties.mutual and match.frame.requires != "source" and len(parties.source) < 2 and not match.frame.verbs:
        return None
    bare = not match.frame.verbs and not match.frame.adjectives and not parties.mutual
    if bare and match.frame.requires == "either" and match.frame.event not in _ALONE:
        fits = fits and source and target
    return parties if fits else None


def _is_to_help(match: Match) -> bool:
    """ "Sent paratroopers to rescue the president", which is told as help; "weapons bought by Peru" are no show of force."""
    anchor = match.anchor
    if match.frame.mode == "weapons" and anchor.dep_ == "acl" and syntax.agents(anchor):
        return True
    return any(
        "AID" in events_of(verb) and any(child.lower_ == "to" for child in syntax.children(verb, "aux"))
        for verb in syntax.children(anchor, "xcomp", "advcl")
    )


def _with_topics(match: Match, parties: Parties, context: Context) -> Iterator[Draft]:
    """A draft of the act, one for each thing it is about; none if it did not take place."""
    frame = match.frame
    is_noun = not frame.verbs and not frame.adjectives
    reality = find_status(match.anchor, context, is_noun=is_noun)
    draft = Draft(match, parties, reality, frame.event, frame.mode, _frame_status(match, reality))
    if frame.event == "THREATEN" and _warns_its_own(parties):
        draft = replace(draft, event="REQUEST", mode="change")
        if verbal.has_infinitive(match) and not reality.negated:
            yield draft  # "warned residents to stay indoors"
        return
    if frame.event in verbal.VERBAL_EVENTS:
        yield from _verbal(draft, context)
        return
    uttered = spoken(draft, context) or demanded(draft, context)
    nobody = not parties.source and not parties.target
    if uttered is not None:
        yield uttered
    elif nobody and frame.event != "ASSAULT":
        return  # "had been closed since January": a standing, not an act
    elif not reality.negated or _is_denial(reality):
        yield draft


def _verbal(draft: Draft, context: Context) -> Iterator[Draft]:
    """A verbal act, once for each act it is about; none if it was not uttered, or lacks the topic its frame asks for."""
    match, parties, reality = draft.match, draft.parties, draft.reality
    frame = match.frame
    topics = [
        t
        for t in verbal.find_topics(match, parties, context)
        if not (frame.event == "ACCUSE" and _is_own(t.act, parties))
    ]
    if frame.topic and not _has_topic(frame.topic, bool(topics), verbal.has_infinitive(match)):
        return
    if reality.negated and not _is_denial(reality):
        return
    if any(_wants_to(topic, draft) or verbal.is_sworn_off(topic, match) for topic in topics):
        return  # "vowed not to bomb Iran" threatens nobody, "wants to bomb Iran" asks nobody: the act stands for itself
    if len(topics) > 1:  # "signed a deal to sell jets" is about the sale, not about the deal
        topics = [t for t in topics if t.anchor not in match.objects or t.act.event != frame.event] or topics
    if topics:
        yield from _about(draft, topics)
        return
    if draft.event == "REQUEST" and syntax.lemma(match.anchor) in _WISHING and not parties.target:
        return  # "wants nuclear weapons"
    yield replace(draft, parties=_aimed_at(draft, context))


def _about(draft: Draft, topics: list[verbal.Topic]) -> Iterator[Draft]:
    """A draft for each topic. Who is threatened in one breath is threatened in all: "to sink Japan and to burn Guam"."""
    told = []
    for topic in topics:
        event = verbal.turned(draft.match, topic.act, draft.parties.source)
        mode = verbal.refined_mode(
            event, draft.match.frame.mode if event == draft.match.frame.event else None, topic.act
        )
        whom = _addressed(draft.parties, event, topic.act)
        told.append(replace(draft, event=event, mode=mode, about=topic.act, topic=topic.anchor, parties=whom))
    threatened = distinct([actor for each in told if each.event == "THREATEN" for actor in each.parties.target])
    for each in told:
        aimed = each.event == "THREATEN" and each.parties.target and not draft.parties.target
        yield replace(each, parties=replace(each.parties, target=threatened)) if aimed else each


def _wants_to(topic: verbal.Topic, draft: Draft) -> bool:
    """Whether a request is a wish to do something oneself: harm, or anything that takes no partner."""
    verb = draft.match.anchor
    if draft.event != "REQUEST" or _addressed(draft.parties, draft.event, topic.act).target:
        return False
    if syntax.lemma(verb) in _WISHING:  # but "wants to meet", "wants sanctions on"
        return topic.act.event not in {"CONSULT", "COOPERATE"} and topic.anchor not in draft.match.objects
    return topic.anchor.dep_ == "xcomp" and topic.anchor.head is verb and verbal.is_hostile(topic.act)


def _aimed_at(draft: Draft, context: Context) -> Parties:
    """Whom a threat without a known topic is aimed at: "threatened to sink Japan"."""
    parties = draft.parties
    if draft.event != "THREATEN" or parties.target:
        return parties
    mine = {actor.code for actor in parties.source if not fights_its_state(actor)}
    for clause in syntax.children(draft.match.anchor, "xcomp", "ccomp", "prep"):
        for token in clause.subtree:
            for actor in (*context.actors_at(token), *filter(None, [context.place_actor(token)])):
                if actor.code is not None and actor.code not in mine and "JRN" not in actor.sectors:
                    return replace(parties, target=(actor,), inferred="named in the threat")
    return parties


def _has_topic(needed: str, is_act: bool, is_infinitive: bool) -> bool:
    """Whether a weak verbal act has the topic that its frame asks for."""
    return {"act": is_act, "infinitive": is_infinitive, "clause": is_act or is_infinitive}[needed]


def _addressed(parties: Parties, event: str, about: Act) -> Parties:
    """To whom a verbal act speaks, when only its topic says: the one it would hit or help, or the one who is to act."""
    if parties.mutual:
        return _with_partner(parties, about, event)
    for_them = event == "REQUEST" and set(parties.target) <= set(about.target)  # "demanded its withdrawal from Kuwait"
    if parties.target and not for_them:
        return parties
    mine = {actor.code for actor in parties.source if not fights_its_state(actor)}
    candidates = about.target or about.source if event in {"THREATEN", "AGREE"} else about.source
    own = {actor.name for actor in parties.source}
    others = tuple(actor for actor in candidates if actor.code not in mine and actor.name not in own)
    return replace(parties, target=others, inferred="the party of what it is about") if others else parties


def _with_partner(parties: Parties, about: Act, event: str) -> Parties:
    """ "Signed a deal to sell jets to Qatar": with whom is told by what it is about. "Agreed to send troops to Mali" promises it."""
    mine = {actor.code for actor in parties.source}
    others = tuple(actor for actor in about.target if actor.code is not None and actor.code not in mine)
    if len(parties.source) != 1 or not others:
        return parties
    told = replace(parties, inferred="the party of what it is about")
    if event == "AGREE":
        return replace(told, mutual=False, target=others)
    return replace(told, source=(*parties.source, *others)) if event == "SUPPORT" else parties


def _warns_its_own(parties: Parties) -> bool:
    """Authorities who warn their own people do not threaten them."""
    mine = {actor.code for actor in parties.source if actor.code}
    return bool(parties.target) and all(
        actor.code in mine and (not actor.sectors or set(actor.sectors) <= {"CVL", "SOC", "EDU", "BUS", "MED"})
        for actor in parties.target
    )


def _is_own(act: Act, parties: Parties) -> bool:
    """Nobody accuses himself."""
    return bool(act.source) and {actor.name for actor in act.source} <= {actor.name for actor in parties.source}


def _frame_status(match: Match, reality: Reality) -> Status:
    if match.frame.status is not None and reality.status == "happened":
        return match.frame.status  # type: ignore[return-value]  # the loader's schema test checks it
    return reality.status


def _is_denial(reality: Reality) -> bool:
    """Someone denies the act: that is news; an act merely said not to have happened is not."""
    return reality.by is not None and reality.by.lemma_.lower() in DENIALS
