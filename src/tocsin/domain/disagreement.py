"""A disagreement: a field on which the reports of one event or channel differ."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """One version of a field: its value, who reports it, in which words."""

    value: str
    outlets: tuple[str, ...] = ()
    text: str = ""
    mentions: tuple[str, ...] = ()
    superseded: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Disagreement:
    """``field`` (time, place, number, actor, cause, status) of ``subject`` (an event, channel or agreement id) differs."""

    id: str
    subject: str
    field: str
    versions: tuple[Version, ...]
