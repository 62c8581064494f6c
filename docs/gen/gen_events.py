"""PLOVER's event types and modes, and the frames that find them."""  # noqa: INP001

from collections.abc import Iterator

from gen_text import code, codes, number, safe, table

from tocsin.measure.ladder import ladder
from tocsin.ontology.frames import Frame, load_frames
from tocsin.ontology.plover import QUADS, EventType, event_types


def events_page() -> str:
    """All event types in one table."""
    frames = load_frames()
    return (
        "# Event types\n\n"
        "The sixteen event types of PLOVER (manual, draft 2.0). The intensity runs from -10 to +10; below zero is "
        "conflict. A mode that has its own intensity overrides that of its event type.\n\n"
        + table(
            ("event", "says", "quad class", "intensity", "modes", "frames"),
            (
                (
                    f"[`{event.name}`]({event.name.lower()}.md)",
                    safe(event.about),
                    f"{event.quad}, {QUADS[event.quad]}",
                    number(event.intensity, signed=True),
                    codes(event.modes),
                    str(sum(frame.event == event.name for frame in frames)),
                )
                for event in event_types().values()
            ),
        )
        + "A *frame* is one way to say an act. Frames live in "
        "`src/tocsin/data/frames`, one file an event type, and are listed on each event type's page with the sentences "
        "that prove and guard them.\n"
    )


def event_pages() -> dict[str, str]:
    """One page an event type."""
    return {
        f"reference/events/{event.name.lower()}.md": f"---\nhide: [toc]\n---\n\n{_page(event)}"
        for event in event_types().values()
    }


def _page(event: EventType) -> str:
    frames = [frame for frame in load_frames() if frame.event == event.name]
    return (
        f"# {event.name}\n\n{safe(event.about)}.\n\n"
        f"Quad class {event.quad} ({QUADS[event.quad]}), intensity {number(event.intensity, signed=True)}, "
        f"{_rung(event, None)} of the [ladder](../ladder.md).\n\n"
        + _modes(event)
        + f"## Frames\n\n{len(frames)} frames. Each must code the sentences under *codes* and stay silent in those "
        "under *silent*; both run as tests.\n\n" + "".join(map(_frame, frames))
    )


def _rung(event: EventType, mode: str | None) -> str:
    rung = ladder().rung(event.name, mode)
    return f"rung {rung} ({ladder().names[rung]})"


def _modes(event: EventType) -> str:
    if not event.modes:
        return "It has no modes.\n\n"
    rows = ((code(mode), number(score, signed=True), _rung(event, mode)) for mode, score in event.modes.items())
    return "## Modes\n\n" + table(("mode", "intensity", "ladder"), rows)


def _frame(frame: Frame) -> str:
    lines = [f"### {frame.id}\n", *_words(frame), ""]
    lines += [f"- codes: {safe(sentence)}" for sentence in frame.proves]
    lines += [f"- silent: {safe(sentence)}" for sentence in frame.guards]
    return "\n".join(lines) + "\n\n"


def _words(frame: Frame) -> Iterator[str]:
    parts = [("verb", frame.verbs), ("noun", frame.nouns), ("adjective", frame.adjectives)]
    yield "; ".join(f"{name} {codes(words)}" for name, words in parts if words) + "  "
    slots = [("source", frame.source), ("target", frame.target), ("thing", frame.thing)]
    yield "; ".join(f"{name} from {codes(words)}" for name, words in slots if words) + "  "
    tags = [f"mode {code(frame.mode)}"] if frame.mode else []
    tags += [f"status {code(frame.status)}"] if frame.status else []
    tags += ["mutual"] if frame.mutual else []
    tags += [f"contexts {codes(frame.contexts)}"] if frame.contexts else []
    if tags:
        yield ", ".join(tags)
