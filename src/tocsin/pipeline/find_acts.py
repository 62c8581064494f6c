"""The rows of ``tocsin find acts``: every word that tells of an act, and what the coder makes of it."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from tocsin.domain import Coding, Mention
from tocsin.domain.parsed import Parsed

if TYPE_CHECKING:
    from tocsin.code.happenings import Happening

_REAL = frozenset({"happened", "ongoing"})
_ANNOUNCED = {"THREATEN": "threatened", "AGREE": "offered", "REJECT": "denied"}


def act_rows(parsed: Parsed, coding: Coding) -> Iterator[dict[str, Any]]:
    """A row for each act word, in the order of the text; ``event`` is null where the word is none of PLOVER's.

    ``happened`` is the probability that what the word tells of took place, by the time of writing.
    """
    from tocsin.code.happenings import find_happenings  # noqa: PLC0415 - it loads spaCy

    found = [act for sentence in parsed.sentences for act in find_happenings(parsed.article, sentence)]
    utterances = _utterances(coding.mentions, found)
    rows = [_row(act, _mention_at(act, coding.mentions), utterances.get(act.start)) for act in found]
    covered = {row["mention"] for row in rows}
    rows += [_bare(mention) for mention in coding.mentions if mention.id not in covered]
    return iter(sorted(rows, key=lambda row: (row["start"], row["end"], row["mention"] or "")))


def _utterances(mentions: Sequence[Mention], found: Sequence["Happening"]) -> dict[int, Mention]:
    """The word of speech by which an act is announced, as the place of the threat or promise that it makes."""
    at = {act.start: act for act in found}
    told = {m: at[m.trigger.start].told_by for m in mentions if _is_announced(m) and m.trigger.start in at}
    return {start: mention for mention, start in told.items() if start is not None}


def _is_announced(mention: Mention) -> bool:
    """ "Said it would shut the office": a threat, though its trigger is the act that it is about."""
    return (
        mention.about is not None and mention.event in _ANNOUNCED and mention.trigger.text in (mention.about.text or "")
    )


def _mention_at(act: "Happening", mentions: Sequence[Mention]) -> Mention | None:
    """The mention whose trigger begins or ends with this word."""
    hits = [m for m in mentions if act.start == m.trigger.start or act.end == m.trigger.end]
    return max(hits, key=lambda mention: mention.confidence, default=None)


def _row(act: "Happening", mention: Mention | None, uttered: Mention | None) -> dict[str, Any]:
    event, mode, status = None, None, str(act.status)
    if mention is not None and _is_announced(mention) and mention.about is not None:
        event, mode, status = mention.about.event, mention.about.mode, _ANNOUNCED[mention.event]
    elif (mention := mention or uttered) is not None:
        event, mode, status = mention.event, mention.mode, mention.status
    return {
        "start": act.start,
        "end": act.end,
        "text": act.text,
        "event": event,
        "mode": mode,
        "status": status,
        "background": mention.background if mention is not None else None,
        "happened": _fitting(act.happened, status),
        "mention": mention.id if mention is not None else None,
    }


def _fitting(happened: float, status: str) -> float:
    """The probability, on the side of one half on which the status stands."""
    return max(happened, 0.5) if status in _REAL else min(happened, 0.5)


def _bare(mention: Mention) -> dict[str, Any]:
    """A mention whose trigger is no act word of its own: "critical of"."""
    return {
        "start": mention.trigger.start,
        "end": mention.trigger.end,
        "text": mention.trigger.text,
        "event": mention.event,
        "mode": mention.mode,
        "status": mention.status,
        "background": mention.background,
        "happened": 0.85 if mention.status in _REAL else 0.15,
        "mention": mention.id,
    }
