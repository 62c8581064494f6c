"""How many facts of an answer sheet a briefing holds, section by section.

A sheet (``tests/sample/*_facts.yaml``, ``labelled/crises/*.yaml``) lists what a careful reader finds in a crisis's
articles. Facts are matched by codes, days, states and words, so that a figure can be had at any time; it is no reader:
a match may be right for the wrong reason, and a fact may be told in words that share nothing with the sheet's.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

import yaml

from tocsin.domain import (
    Actor,
    Agreement,
    Briefing,
    Channel,
    Commitment,
    Disagreement,
    Event,
    Statement,
    Telling,
    Thing,
    When,
)
from tocsin.ontology.alike import are_kin, thing_head
from tocsin.ontology.plover import event_types
from tocsin.text.wording import content_words

Fact = Mapping[str, Any]
_KIN = {"threat": "hostile", "ultimatum": "hostile", "demand": "demand", "promise": "friendly", "offer": "friendly"}
_NEWS, _MONTH = timedelta(days=3), timedelta(days=31)
_QUADS_ALIKE = {1: {1, 2}, 2: {1, 2}, 3: {3, 4}, 4: {3, 4}}


@dataclass(frozen=True)
class Tally:
    """Of a section: the facts of the sheet that were found, and those that were not."""

    found: tuple[str, ...]
    missed: tuple[str, ...]

    @property
    def share(self) -> float:
        return len(self.found) / max(1, len(self.found) + len(self.missed))


def load_sheet(path: Path) -> Fact:
    sheet: Fact = yaml.safe_load(path.read_text(encoding="utf-8"))
    return sheet


def tally(sheet: Fact, briefing: Briefing) -> dict[str, Tally]:
    """The sections of a sheet: events, commitments, outcomes, channels, agreements, disagreements, statements.

    An event also counts as told where a sentence that no act was coded from names one of its parties on its day with
    two of its words.
    """
    told = _Told(briefing, _aliases(sheet))
    sections: dict[str, tuple[Iterable[tuple[str, Any]], Callable[[Any], bool]]] = {
        "events": (((each["id"], each) for each in sheet["events"]), told.has_event),
        "events or as told": (((each["id"], each) for each in sheet["events"]), told.tells_event),
        "commitments": (((each["id"], each) for each in sheet["commitments"]), told.has_commitment),
        "outcomes": (((each["id"], each) for each in sheet["commitments"]), told.has_outcome),
        "channels": (_states(sheet["channels"]), told.has_channel),
        "agreements": (_states(sheet["agreements"]), told.has_agreement),
        "disagreements": (
            ((f"{d['subject']}: {d['field']}", d) for d in sheet["disagreements"]),
            told.has_disagreement,
        ),
        "statements": (((f"{s['speaker']}: {s['gist']}", s) for s in sheet["statements"]), told.has_statement),
    }
    return {name: _tally(facts, holds) for name, (facts, holds) in sections.items()}


def _tally(facts: Iterable[tuple[str, Any]], holds: Callable[[Any], bool]) -> Tally:
    found, missed = [], []
    for name, fact in facts:
        (found if holds(fact) else missed).append(name)
    return Tally(tuple(found), tuple(missed))


def _states(things: Iterable[Fact]) -> Iterable[tuple[str, tuple[Fact, Fact]]]:
    return ((f"{thing['name']}: {state['state']}", (thing, state)) for thing in things for state in thing["states"])


def _aliases(sheet: Fact) -> dict[str, frozenset[str]]:
    """What the sheet calls several parties at once ("the_four"), and names that stand for codes."""
    about = sheet["about"] if isinstance(sheet["about"], dict) else {}
    return {"the_four": frozenset(about.get("the_four", ()))}


class _Told:
    """A briefing, asked for facts."""

    def __init__(self, briefing: Briefing, aliases: Mapping[str, frozenset[str]]) -> None:
        self.briefing = briefing
        self.aliases = aliases
        self.named = {actor.name.casefold(): {actor.code} for actor in briefing.actors if actor.code}
        self.mentions = {mention.id: mention for mention in briefing.mentions}

    def has_event(self, fact: Fact) -> bool:
        return any(self._is_event(fact, event) for event in self.briefing.events)

    def _is_event(self, fact: Fact, event: Event) -> bool:
        if not (_same_act(fact, event) and _may_be_day(fact.get("date"), event.when)):
            return False
        who, to = self._codes(fact.get("who")), self._codes(fact.get("to"))
        mine, theirs = _codes(event.source), _codes(event.target)
        if fact.get("mutual") or event.mutual or _event_of(fact) == "CONSULT":
            return len((who | to) & (mine | theirs)) >= min(2, len(who | to)) if who | to else True
        fits = (not who or bool(who & mine)) and (not to or not theirs or bool(to & theirs))
        if who or to:
            return fits and bool((who & mine) or (to & theirs))
        return fits and bool(_said_of(fact) & content_words(event.summary))

    def tells_event(self, fact: Fact) -> bool:
        return self.has_event(fact) or any(self._is_told(fact, each) for each in self.briefing.tellings)

    def _is_told(self, fact: Fact, telling: Telling) -> bool:
        parties = self._codes(fact.get("who")) | self._codes(fact.get("to"))
        named = not parties or bool(parties & _codes((*telling.source, *telling.target)))
        words = _said_of(fact) & content_words(telling.text)
        return named and len(words) >= min(2, len(_said_of(fact))) and _may_be_day(fact.get("date"), telling.when)

    def _codes(self, parties: Iterable[str] | None) -> set[str]:
        found: set[str] = set()
        for party in parties or ():
            code = re.match(r"[A-Z]{3}\b", str(party)) or re.search(r"(?<=\()[A-Z]{3}(?=\))", str(party))
            found |= self.aliases.get(party) or ({code[0]} if code else self.named.get(str(party).casefold(), set()))
        return found

    def _commitments(self, fact: Fact) -> list[Commitment]:
        by, to = self._codes(fact["by"]), self._codes(fact.get("to"))
        words = content_words(f"{fact['what']} {fact.get('condition') or ''}")
        return [
            each
            for each in self.briefing.commitments
            if _KIN[each.kind] == _KIN[fact["kind"]] or {_KIN[each.kind], _KIN[fact["kind"]]} == {"hostile", "demand"}
            if not by or by & _codes(each.by)
            if not to or not each.to or to & _codes(each.to)
            if _may_be_day(fact.get("made"), each.made)
            if words & content_words(f"{each.what} {' '.join(self.mentions[name].text for name in each.mentions)}")
        ]

    def has_commitment(self, fact: Fact) -> bool:
        return bool(self._commitments(fact))

    def has_outcome(self, fact: Fact) -> bool:
        return any(each.status == fact["outcome"] for each in self._commitments(fact))

    def has_channel(self, fact: tuple[Fact, Fact]) -> bool:
        return _has_state(fact, self.briefing.channels, self._codes)

    def has_agreement(self, fact: tuple[Fact, Fact]) -> bool:
        return _has_state(fact, self.briefing.agreements, self._codes)

    def has_disagreement(self, fact: Fact) -> bool:
        return any(self._is_disagreement(fact, each) for each in self.briefing.disagreements)

    def _is_disagreement(self, fact: Fact, found: Disagreement) -> bool:
        if found.field != fact["field"]:
            return False
        told = " ".join(f"{version.value} {version.text}" for version in found.versions)
        mine, theirs = content_words(told), [content_words(str(each["value"])) for each in fact["versions"]]
        return sum(bool(words & mine) for words in theirs) >= min(2, len(theirs))

    def has_statement(self, fact: Fact) -> bool:
        return any(_is_statement(fact, each) for each in self.briefing.statements)


def _is_statement(fact: Fact, found: Statement) -> bool:
    if found.speaker is None:
        return False
    speaker, gist = content_words(str(fact["speaker"])), content_words(str(fact["gist"]))
    named = content_words(f"{found.speaker.name} {found.speaker.text}")
    return bool(speaker & named) and len(gist & content_words(found.words)) >= min(2, len(gist))


def _same_act(fact: Fact, event: Event) -> bool:
    """The same event type, a kin of it, or at least one of the same leaning: sheets and codebook differ at the edges."""
    wanted = _event_of(fact)
    if wanted is None or wanted not in event_types():
        return True
    if are_kin(wanted, None, event.event, None) or wanted == event.event:
        return True
    return event.quad in _QUADS_ALIKE[event_types()[wanted].quad] and bool(
        _said_of(fact) & content_words(event.summary)
    )


def _event_of(fact: Fact) -> str | None:
    event = fact.get("event") or fact.get("plover")
    return str(event[0] if isinstance(event, list) else event) if event else None


def _said_of(fact: Fact) -> frozenset[str]:
    return content_words(f"{fact.get('object') or ''} {fact.get('what') or ''}")


def _may_be_day(day: object, when: When) -> bool:
    """Whether the briefing's time is the sheet's day: exactly, or by a month or year that holds it; no day asks for none."""
    wanted = str(day) if day else ""
    if not wanted:
        return True
    first, last = when.from_, when.to
    if last and not first:
        first = last - _NEWS  # "on or before the report": news of these days
    if not first or not last or last - first > _MONTH:
        return False
    return str(first)[: len(wanted)] <= wanted <= str(last)[: len(wanted)]


def _has_state(
    fact: tuple[Fact, Fact], things: Iterable[Channel | Agreement], codes: Callable[[Iterable[str]], set[str]]
) -> bool:
    thing, wanted = fact
    head = thing_head(Thing(text=str(thing["name"]), kind="channel", noun=thing.get("kind")))
    words = content_words(str(thing["name"]))
    for each in things:
        alike = thing_head(Thing(text=each.name, kind="channel", noun=each.kind)) == head or bool(
            words & content_words(" ".join(each.names))
        )
        parties = codes(thing.get("parties") or ())
        near = not each.parties or not parties or len(parties & set(each.parties)) >= min(2, len(each.parties))
        if alike and near:
            for state in each.states:
                if state.state == wanted["state"] and _may_be_day(wanted.get("since"), state.since):
                    return True
    return False


def _codes(actors: Iterable[Actor]) -> set[str]:
    return {actor.code for actor in actors if actor.code}
