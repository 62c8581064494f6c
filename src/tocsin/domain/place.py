"""A place, and how precisely it is known."""

from dataclasses import dataclass
from typing import Literal

from tocsin.domain.reason import Reason

PlacePrecision = Literal["country", "region", "city", "site", "unresolved"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Namesake:
    """Another place of the same name, which was not chosen."""

    name: str
    country: str | None = None
    lat: float | None = None
    lon: float | None = None
    precision: PlacePrecision
    geonames: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where something happened, as a passage names it. What is not resolved stays unresolved.

    ``zone`` is the IANA time zone of a town. ``because`` says why this place and none of the ``candidates``, the other
    places of its name (five at most), the largest or best known first.
    """

    text: str
    name: str | None = None
    country: str | None = None
    lat: float | None = None
    lon: float | None = None
    precision: PlacePrecision = "unresolved"
    geonames: int | None = None
    zone: str | None = None
    start: int | None = None
    end: int | None = None
    because: tuple[Reason, ...] = ()
    candidates: tuple[Namesake, ...] = ()
