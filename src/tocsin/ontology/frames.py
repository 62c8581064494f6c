"""Predicate frames: which words carry which act, and where its parties stand.

One file an event type under ``data/frames``. A frame names its words and the slots of its parties:

- ``verb``: lemmas; a second word is a particle or preposition ("blow up", "call for"), and the noun
  after such a preposition is then the object.
- ``noun``: lemmas of a noun. With ``verb``: the verb's object or passive subject ("impose" + "curfew").
  Alone: the noun itself is the act ("the attack on Aden").
- ``adjective``: lemmas of a predicate adjective ("critical" of).
- ``source``, ``target``, ``thing``: slots to look at, in this order; the first that is filled wins.
  Slots: ``subject`` (of a passive: its "by" agent), ``object`` (of a passive: its subject), ``indirect``,
  ``possessor`` ("Seoul's"), ``modifier`` ("Israeli" strike), ``complement`` (subject or object of the
  embedded clause), ``asked`` (its subject only: "wants Chad to leave", not "wants to leave"), or a preposition ("against", "on", …).
- ``object_kind``/``subject_kind``: ``actor``, ``thing``, ``channel``, ``agreement``, ``ground`` (a place, by its name or noun) or ``any``.
- ``object_is``/``subject_is``: lemmas, one of which the head must be. ``unless_object``/``unless_subject``: lemmas that block.
  ``unless_infinitive``: so do these as the verb after "to" ("refused to comment").
- ``requires``: which parties must be political actors: ``source``, ``target``, ``both``, ``either`` (default), or ``source-or-passive`` (a doer, but not of a passive).
- ``topic``: what a weak verbal act ("tell", "offer") needs to count: ``act``, something that is an act of its own,
  ``infinitive``, a clause with "to" ("told … to leave"), or ``clause``, either of them.
- ``mutual``: all parties go to the source. ``status``: a status of its own. ``mode``, ``contexts``: PLOVER's.
- ``proves``: sentences that it must code; ``guards``: sentences in which it must stay silent.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any

from tocsin.errors import DataError
from tocsin.ontology.files import read_yaml, yaml_files
from tocsin.ontology.plover import event_types

_Slots = dict[str, tuple[str, ...]]

_VERB_DEFAULTS: _Slots = {"source": ("subject",), "target": ("object",), "thing": ("object",)}
_VERB_NOUN_DEFAULTS: _Slots = {
    "source": ("subject",),
    "target": ("against", "on", "upon", "at", "to", "with", "from", "of", "for"),
    "thing": (),
}
_NOUN_DEFAULTS: _Slots = {
    "source": ("by", "possessor", "modifier", "from"),
    "target": ("against", "on", "upon", "at", "of", "to", "toward", "towards"),
    "thing": ("on", "against", "of"),
}
_KEYS = {
    "verb", "noun", "adjective", "source", "target", "thing", "object_kind", "subject_kind", "object_is", "subject_is",
    "unless_object", "unless_subject", "unless_infinitive", "requires", "topic", "mutual", "status", "mode", "contexts", "proves", "guards", "note",
}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """One way to say an act: its words, the slots of its parties, its conditions."""

    id: str
    event: str
    mode: str | None
    verbs: tuple[str, ...]
    nouns: tuple[str, ...]
    adjectives: tuple[str, ...]
    source: tuple[str, ...]
    target: tuple[str, ...]
    thing: tuple[str, ...]
    object_kind: str = "any"
    subject_kind: str = "any"
    object_is: frozenset[str] = frozenset()
    subject_is: frozenset[str] = frozenset()
    unless_object: frozenset[str] = frozenset()
    unless_subject: frozenset[str] = frozenset()
    unless_infinitive: frozenset[str] = frozenset()
    requires: str = "either"
    topic: str | None = None
    mutual: bool = False
    status: str | None = None
    contexts: tuple[str, ...] = ()
    proves: tuple[str, ...] = ()
    guards: tuple[str, ...] = ()


def _listed(value: Any) -> tuple[str, ...]:
    if value is None:
        return ()
    return (value,) if isinstance(value, str) else tuple(value)


def _frame(name: str, event: str, entry: dict[str, Any], path: str) -> Frame:
    unknown = set(entry) - _KEYS
    if unknown:
        raise DataError(f"{path}: frame {name!r} has unknown keys {sorted(unknown)}")
    mode = entry.get("mode")
    if mode and mode not in event_types()[event].modes:
        raise DataError(
            f"{path}: frame {name!r}: {event} has no mode {mode!r}; it has {sorted(event_types()[event].modes)}"
        )
    if not (entry.get("verb") or entry.get("noun") or entry.get("adjective")):
        raise DataError(f"{path}: frame {name!r} names no verb, noun or adjective")
    if not entry.get("proves"):
        raise DataError(f"{path}: frame {name!r} has no sentence that proves it")
    if entry.get("noun") and not entry.get("verb"):
        defaults = _NOUN_DEFAULTS
    elif entry.get("noun"):
        defaults = _VERB_NOUN_DEFAULTS
    else:
        defaults = _VERB_DEFAULTS
    slots = {key: _listed(entry[key]) if key in entry else defaults[key] for key in ("source", "target", "thing")}
    return Frame(
        id=f"{event.lower()}/{name}",
        event=event,
        mode=mode,
        verbs=_listed(entry.get("verb")),
        nouns=_listed(entry.get("noun")),
        adjectives=_listed(entry.get("adjective")),
        **slots,
        object_kind=entry.get("object_kind", "any"),
        subject_kind=entry.get("subject_kind", "any"),
        object_is=frozenset(_listed(entry.get("object_is"))),
        subject_is=frozenset(_listed(entry.get("subject_is"))),
        unless_object=frozenset(_listed(entry.get("unless_object"))),
        unless_subject=frozenset(_listed(entry.get("unless_subject"))),
        unless_infinitive=frozenset(_listed(entry.get("unless_infinitive"))),
        requires=entry.get("requires", "either"),
        topic=entry.get("topic"),
        mutual=entry.get("mutual") == "true",
        status=entry.get("status"),
        contexts=_listed(entry.get("contexts")),
        proves=_listed(entry.get("proves")),
        guards=_listed(entry.get("guards")),
    )


@cache
def load_frames() -> tuple[Frame, ...]:
    """Every frame of the package, by event type and name. Raises ``DataError`` on a broken file."""
    return tuple(_load())


def _load() -> Iterable[Frame]:
    for path in yaml_files("frames"):
        content = read_yaml(path)
        event = content.get("event", "")
        if event not in event_types():
            raise DataError(f"{path}: unknown event {event!r}; one of {sorted(event_types())}")
        for name, entry in sorted(content.get("frames", {}).items()):
            yield _frame(name, event, entry, str(path))
