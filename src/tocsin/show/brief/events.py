"""Events as lines: what happened, what is history, what is only spoken of."""

from collections.abc import Iterable, Sequence

from tocsin.domain import Actor, Event
from tocsin.ontology.plover import QUADS
from tocsin.show.brief.evidence import Evidence
from tocsin.show.brief.names import Names
from tocsin.show.brief.say import count, heading_of, order_of, say_actors, say_place, say_when
from tocsin.show.brief.view import Line
from tocsin.show.brief.words import Told, tell
from tocsin.text.wording import content_words

TOOK_PLACE = frozenset({"happened", "ongoing"})
_REAL = TOOK_PLACE | {"denied"}
_DEEDS = (2, 4)  # quad classes; where words were spoken tells little, and is often where they are about
_LOW = 0.6  # below this the coding is unsure
_LOW_UNREAL = 0.8  # the same of what is planned, possible or demanded: read by eye, most of it below was wrong
_WORDS_COUNT = 5  # so that a threat told by many outweighs a blow told by one
_UNNAMED = "A party not named"
_MOST_TARGETS = 3


def line_of(event: Event, evidence: Evidence, names: Names) -> Line:
    """One event as a line with the sentences behind it."""
    mentions = [evidence.mentions[each] for each in event.mentions if each in evidence.mentions]
    best_first = sorted(mentions, key=lambda mention: (mention.text != event.summary, -mention.confidence, mention.id))
    told = tell(event, best_first)
    place = say_place(event.where, names) if event.quad in _DEEDS or event.event == "CONSULT" else ""
    return Line(
        id=event.id,
        day=heading_of(event.when),
        order=order_of(event.when),
        when=say_when(event.when),
        who=_who(event, names, told),
        what=told.what,
        place="" if _is_told(place, told.what) else place,
        reports=event.reports,
        outlets=len(event.outlets),
        independent=event.independent,
        counts=say_counts(event),
        confidence=f"{event.confidence:.2f}",
        marks=_marks(event),
        quad=event.quad,
        kind=QUADS.get(event.quad, ""),
        says_little=told.says_little,
        weight=event.independent * event.confidence * (_WORDS_COUNT + abs(event.intensity)),
        quotes=evidence.quotes(event.mentions, first=event.summary),
    )


def is_sure(event: Event) -> bool:
    """Whether a line may say in our words what was done: what is unsure, or done by nobody named, is told in the article's own."""
    return bool(event.source) and event.confidence >= (_LOW if event.status in _REAL else _LOW_UNREAL)


def say_counts(event: Event) -> str:
    """As "1 event, 14 reports, 6 outlets": the two numbers are never confused."""
    parts = [
        "1 event",
        count(event.reports, "report"),
        *([count(len(event.outlets), "outlet")] if event.outlets else []),
    ]
    if event.independent != event.reports:
        parts.append(f"{event.independent} independent")
    return ", ".join(parts)


def say_all_counts(events: Sequence[Event]) -> str:
    """The two numbers of a whole list: events, and reports of them."""
    outlets = {outlet for event in events for outlet in event.outlets}
    reports = sum(event.reports for event in events)
    by = f" by {count(len(outlets), 'outlet')}" if outlets else ""
    return f"{count(len(events), 'event')}, told in {count(reports, 'report')}{by}"


def in_order(events: Iterable[Event]) -> list[Event]:
    """Dated events first, by day; "on or before" a day comes after that day; the unknown last."""
    return sorted(events, key=lambda event: (order_of(event.when), event.id))


def _is_told(place: str, what: str) -> bool:
    """Whether a line names the place already: "in Kunduz Province" after "air strikes in Kunduz province"."""
    bare = place.split(" ", 1)[-1].split(",", maxsplit=1)[0]
    return bare.casefold() in what.casefold()


def _who(event: Event, names: Names, told: Told) -> str:
    if event.mutual:
        return say_actors((*event.source, *(() if told.names_target else event.target)), names) or _UNNAMED
    source = say_actors(event.source, names) or _UNNAMED
    target = "" if told.names_target else say_actors(_beyond_words(event, told.what), names)
    return f"{source} → {target}" if target and target != source else source


def _beyond_words(event: Event, what: str) -> list[Actor]:
    """The targets that a line's words do not name: parties of another side, by their names; not "21 captives"."""
    own, said = {actor.code for actor in event.source}, content_words(what)
    return [
        actor
        for actor in event.target
        if actor.code is not None
        and actor.code not in own
        and actor.name[:1].isupper()
        and actor.text[:1].isupper()
        and said.isdisjoint(content_words(actor.name) | content_words(actor.text))
    ][:_MOST_TARGETS]


def _marks(event: Event) -> tuple[str, ...]:
    marks: list[str] = [] if event.status == "happened" else [event.status]
    if event.independent == 1 and event.reports > 1:
        marks.append("all from one source")
    if event.disagreements:
        marks.append("reports differ")
    if event.confidence < _LOW:
        marks.append("unsure")
    return tuple(marks)
