"""Comparing places: the same, one within the other, or apart."""

from math import asin, cos, radians, sin, sqrt

from tocsin.domain import Place

NEAR_KM = 40.0
"""Two points this near may be a town and a site beside it."""

_EARTH_KM = 6371.0
_POINTS = frozenset({"city", "site"})


def place_fit(one: Place | None, other: Place | None) -> tuple[float, str] | None:
    """How well two places fit (-1 … 1) and what was seen; ``None`` when that cannot be said."""
    if one is None or other is None:
        return None
    seen = " / ".join(sorted({label(one), label(other)}))
    if are_apart(one, other):
        return -1.0, seen
    if are_one_town(one, other):
        return 0.8, seen
    if one.country and one.country == other.country:
        return 0.2, seen
    return (-0.8, seen) if one.country and other.country else None


def are_apart(one: Place, other: Place) -> bool:
    """Whether two towns or sites are surely two: far from each other, or in two countries. A town in its region is not."""
    if one.precision not in _POINTS or other.precision not in _POINTS or _named_alike(one, other):
        return False
    distance = kilometres(one, other)
    if distance is not None:
        return distance > NEAR_KM
    return bool(one.country and other.country and one.country != other.country)


def are_one_town(one: Place, other: Place) -> bool:
    """Whether both are the same town or site."""
    return one.precision in _POINTS and other.precision in _POINTS and label(one).casefold() == label(other).casefold()


def kilometres(one: Place, other: Place) -> float | None:
    """The distance, if both coordinates are known."""
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return None
    lat, other_lat = radians(one.lat), radians(other.lat)
    step = sin((other_lat - lat) / 2) ** 2 + cos(lat) * cos(other_lat) * sin(radians(other.lon - one.lon) / 2) ** 2
    return 2 * _EARTH_KM * asin(sqrt(step))


def label(place: Place) -> str:
    """The resolved name, else the words."""
    return place.name or place.text


def _named_alike(one: Place, other: Place) -> bool:
    mine, theirs = label(one).casefold(), label(other).casefold()
    return mine in theirs or theirs in mine
