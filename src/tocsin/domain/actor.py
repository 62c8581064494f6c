"""An actor: a state, organisation, group, or person with a role."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """Who acts, speaks or is acted upon, as one passage names them.

    ``name`` is the resolved name ("Kim Yo Jong" for "she"), ``text`` the words of the passage.
    ``code`` is ISO 3166 alpha-3 for states and everyone who acts for or within one, else a PLOVER
    non-state code (UNO, EUR, IGO, NGO, ISM, IMG, MNC), else ``None``. ``sectors`` are PLOVER's
    (GOV, MIL, …), most specific first. Offsets are ``None`` when the passage does not name the actor.
    """

    name: str
    text: str
    code: str | None = None
    sectors: tuple[str, ...] = ()
    start: int | None = None
    end: int | None = None
