"""What a case may ask of each stage: plain fields over tocsin's nouns."""

from collections.abc import Callable, Mapping
from typing import Any

from gold_match import Who

from tocsin.domain import Act, Actor, Event, Figure, Mention, Place, Thing, When

Field = Callable[[Any], Any]


def who(actor: Actor | None) -> Who | None:
    return actor and Who(actor.name, actor.text, actor.code, actor.sectors)


def whos(actors: tuple[Actor, ...]) -> list[Who | None]:
    return [who(actor) for actor in actors]


def day(when: When | None) -> str | None:
    """ "2020-06-16", "2020-06-01 to 2020-06-30", "by 2020-06-16", or nothing."""
    if when is None or when.to is None:
        return None
    if when.from_ is None:
        return f"by {when.to}"
    return str(when.to) if when.from_ == when.to else f"{when.from_} to {when.to}"


def act_day(when: When) -> str | None:
    """As ``day``, and "from 2020-06-16" for what has no end."""
    return f"from {when.from_}" if when.from_ is not None and when.to is None else day(when)


def yes(value: bool) -> str:
    return "yes" if value else "no"


def thing(noun: Thing | None) -> str | None:
    return noun and noun.text


def act(noun: Act | None) -> dict[str, Any] | None:
    return noun and {key: read(noun) for key, read in ACT.items()}


def is_news(noun: Mention | Event) -> bool:
    """Told as something that did take place, and not as history."""
    return noun.status in ("happened", "ongoing") and not noun.background


def figure(noun: Figure) -> str:
    return f"{noun.value:g} {noun.what}"


def place_name(place: Place | None) -> str | None:
    return place and (place.name or place.text)


ACT: dict[str, Field] = {
    "event": lambda noun: noun.event,
    "mode": lambda noun: noun.mode,
    "object": lambda noun: thing(noun.object),
    "source": lambda noun: whos(noun.source),
    "target": lambda noun: whos(noun.target),
}

_DONE: dict[str, Field] = ACT | {
    "kind": lambda noun: noun.object and noun.object.kind,
    "mutual": lambda noun: yes(noun.mutual),
    "status": lambda noun: noun.status,
    "background": lambda noun: yes(noun.background),
    "news": lambda noun: yes(is_news(noun)),
    "about": lambda noun: act(noun.about),
    "when": lambda noun: day(noun.when),
    "where": lambda noun: place_name(noun.where),
    "country": lambda noun: noun.where and noun.where.country,
}

_LEDGER: dict[str, Field] = {
    "name": lambda noun: noun.name,
    "kind": lambda noun: noun.kind,
    "parties": lambda noun: list(noun.parties),
    "state": lambda noun: noun.state,
    "states": lambda noun: [state.state for state in noun.states],
    "claimed": lambda noun: [state.state for state in noun.states if state.claimed],
    "since": lambda noun: [day(state.since) for state in noun.states if day(state.since)],
    "by": lambda noun: [who(actor) for state in noun.states for actor in state.by],
    "said_by": lambda noun: [who(actor) for state in noun.states for actor in state.said_by],
}

FIELDS: dict[str, dict[str, Field]] = {
    "read": {
        "file": lambda row: row["file"],
        "record": lambda row: row["intake"].record and str(row["intake"].record),
        "outcome": lambda row: row["intake"].outcome,
        "reason": lambda row: row["intake"].reason,
        "hint": lambda row: row["intake"].hint,
        "notes": lambda row: list(row["intake"].notes),
        "outlet": lambda row: row["article"] and row["article"].outlet,
        "published": lambda row: row["article"] and row["article"].published and str(row["article"].published),
        "published_from": lambda row: row["article"] and row["article"].published_from,
        "title": lambda row: row["article"] and row["article"].title,
        "url": lambda row: row["article"] and row["article"].url,
        "text": lambda row: row["article"] and row["article"].text,
    },
    "actors": {
        "text": lambda row: row["span"].actor.text,
        "who": lambda row: who(row["actor"]),
        "name": lambda row: row["actor"].name,
        "code": lambda row: row["actor"].code,
        "sectors": lambda row: list(row["actor"].sectors),
        "kind": lambda row: row["span"].kind,
    },
    "dates": {
        "text": lambda noun: noun.text,
        "type": lambda noun: noun.type,
        "value": lambda noun: noun.when.value,
        "day": lambda noun: day(noun.when),
        "clock": lambda noun: noun.when.clock,
    },
    "places": {
        "text": lambda noun: noun.text,
        "name": lambda noun: noun.name,
        "country": lambda noun: noun.country,
        "precision": lambda noun: noun.precision,
    },
    "statements": {
        "speaker": lambda noun: who(noun.speaker),
        "words": lambda noun: noun.words,
        "direct": lambda noun: yes(noun.direct),
        "to": lambda noun: whos(noun.to),
        "said_by": lambda noun: whos(noun.said_by),
        "cue": lambda noun: noun.cue,
        "background": lambda noun: yes(noun.background),
        "when": lambda noun: day(noun.when),
    },
    "coding": _DONE
    | {
        "said_by": lambda noun: whos(noun.said_by),
        "condition": lambda noun: noun.condition,
        "deadline": lambda noun: day(noun.deadline),
        "figures": lambda noun: [figure(each) for each in noun.figures],
        "trigger": lambda noun: noun.trigger.text,
    },
    "standings": {
        "thing": lambda noun: thing(noun.thing),
        "kind": lambda noun: noun.thing.kind,
        "noun": lambda noun: noun.thing.noun,
        "state": lambda noun: noun.state,
        "status": lambda noun: noun.status,
        "background": lambda noun: yes(noun.background),
        "parties": lambda noun: list(noun.parties),
        "since": lambda noun: day(noun.since),
        "by": lambda noun: whos(noun.by),
        "said_by": lambda noun: whos(noun.said_by),
    },
    "merge": _DONE
    | {
        "reports": lambda noun: str(noun.reports),
        "independent": lambda noun: str(noun.independent),
        "outlets": lambda noun: list(noun.outlets),
        "summary": lambda noun: noun.summary,
    },
    "disagreements": {
        "field": lambda row: row["noun"].field,
        "of": lambda row: row["of"],
        "versions": lambda row: [version.value for version in row["noun"].versions],
        "outlets": lambda row: [outlet for version in row["noun"].versions for outlet in version.outlets],
    },
    "commitments": {
        "kind": lambda row: row["noun"].kind,
        "by": lambda row: whos(row["noun"].by),
        "to": lambda row: whos(row["noun"].to),
        "what": lambda row: row["noun"].what,
        "act": lambda row: act(row["noun"].act),
        "condition": lambda row: row["noun"].condition,
        "deadline": lambda row: day(row["noun"].deadline),
        "made": lambda row: day(row["noun"].made),
        "status": lambda row: row["noun"].status,
        "outcome": lambda row: row["outcome"],
        "background": lambda row: yes(row["noun"].background),
    },
    "channels": _LEDGER,
    "agreements": _LEDGER | {"signed": lambda noun: day(noun.signed)},
    "escalation": {
        "dyad": lambda row: list(row["noun"].dyad),
        "day": lambda row: row["noun"].day and str(row["noun"].day),
        "rung": lambda row: row["noun"].rung_name,
        "alert": lambda row: yes(row["alert"] is not None),
        "why": lambda row: row["alert"] and row["alert"].why,
        "reports": lambda row: str(row["noun"].reports),
    },
}


def view(stage: str, noun: Any) -> dict[str, Any]:
    """A noun as the plain fields of its stage."""
    fields: Mapping[str, Field] = FIELDS[stage]
    return {name: read(noun) for name, read in fields.items()}
