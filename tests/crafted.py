"""Hand-made nouns for tests: only what a test cares about is named, the rest has a plain default."""

from datetime import date, timedelta

from hypothesis import settings

from tocsin.domain import UNKNOWN, Actor, Article, Mention, Passage, Place, Standing, Thing, When
from tocsin.ontology.plover import event_types
from tocsin.text.wording import content_id

UNHURRIED = settings(deadline=None, max_examples=50)
"""For properties: the first example loads data files, so that no single one is timed."""

NORTH = Actor(name="North Korea", text="North Korea", code="PRK", sectors=("GOV",))
SOUTH = Actor(name="South Korea", text="South Korea", code="KOR", sectors=("GOV",))
KIM = Actor(name="Kim Yo Jong", text="she", code="PRK", sectors=("PTY", "GOV"))
UN = Actor(name="United Nations", text="UN", code="UNO")
OFFICE = Thing(text="joint liaison office", kind="channel", noun="liaison office")
PACT = Thing(text="2018 military agreement", kind="agreement", noun="military agreement")
KAESONG = Place(text="Kaesong", name="Kaesong", country="PRK", lat=37.97, lon=126.55, precision="city")


def on(day: str | date, clock: str | None = None) -> When:
    """A known day."""
    day = date.fromisoformat(day) if isinstance(day, str) else day
    return When(from_=day, to=day, precision="day", basis="that day", value=day.isoformat(), clock=clock)


def day(number: int) -> date:
    return date(2020, 6, 1) + timedelta(days=number - 1)


def article(name: str, text: str = "", outlet: str | None = None, published: date | None = None) -> Article:
    return Article(id=name, text=text or f"Text of {name}.", outlet=outlet, published=published)


def mention(
    event="ASSAULT", mode=None, *, text="It happened.", article="a1", sentence=0, trigger="", **fields
) -> Mention:
    """A mention of North Korea acting on South Korea, unless ``source`` and ``target`` say otherwise."""
    kind = event_types()[event]
    fields.setdefault("source", (NORTH,))
    fields.setdefault("target", (SOUTH,))
    start = text.find(trigger) if trigger else 0
    made = {
        "article": article,
        "sentence": sentence,
        "start": 0,
        "end": len(text),
        "text": text,
        "trigger": Passage(text=trigger, start=start, end=start + len(trigger)),
        "event": event,
        "mode": mode,
        "quad": kind.quad,
        "intensity": kind.score(mode),
        "confidence": fields.pop("confidence", 0.8),
    }
    made.update(fields)
    return Mention(id=fields.pop("id", content_id(repr(sorted(made.items())))), **made)


def standing(thing, state, *, article="a1", sentence=0, text="", since=UNKNOWN, **fields) -> Standing:
    made = {
        "article": article,
        "sentence": sentence,
        "start": 0,
        "end": len(text),
        "text": text or f"The {thing.text}: {state}.",
        "trigger": Passage(text=state, start=0, end=len(state)),
        "thing": thing,
        "parties": ("KOR", "PRK"),
        "state": state,
        "since": since,
        "confidence": 0.8,
    }
    made.update(fields)
    return Standing(id=content_id(repr(sorted(made.items()))), **made)
