"""A place, and how precisely it is known."""

from dataclasses import dataclass
from typing import Literal

PlacePrecision = Literal["country", "region", "city", "site", "unresolved"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where something happened, as a passage names it. What is not resolved stays unresolved.

    ``zone`` is the IANA time zone of a town.
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
