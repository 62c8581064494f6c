"""Comparing times: one day, one within the other, or so many days apart."""

from tocsin.domain import When
from tocsin.merge.profile import Profile

NEWS_DAYS = 3
"""Reports this near may tell the same news."""
FAR_DAYS = 14
"""Reports farther apart than this tell the same act only if much else says so."""

_BURIED = 0.15  # so much less a publication day says of an undated act that stands far down in its article
_SPANS = {"week": 0.4, "range": 0.3, "month": 0.3, "season": 0.2, "year": 0.0}
"""How much it tells that a day or a shorter span lies within a longer one."""


def held(one: When, other: When) -> tuple[float, str] | None:
    """A day within the week, month or year that another report names is all that it can be."""
    for inner, outer in ((one, other), (other, one)):
        if not (inner.from_ and inner.to and outer.from_ and outer.to) or outer.precision not in _SPANS:
            continue
        if outer.from_ <= inner.from_ and inner.to <= outer.to:
            return _SPANS[outer.precision], f"{inner.value or inner.from_} in {outer.basis or outer.value}"
    return None


def nearness(gap: int, one: Profile, other: Profile) -> float:
    """Reports of one day that name none tell mostly of that day's act, if it is their news; of words there are always more."""
    if gap > NEWS_DAYS:
        return -1.0 if gap > FAR_DAYS else -0.4
    nearest = 0.3 if one.verbal or gap > 1 else 0.45 if gap else 0.6
    buried = sum(profile.day is None and not profile.leads for profile in (one, other))
    return round(max(0.0, nearest - buried * _BURIED), 4)


def gap_of(one: Profile, other: Profile) -> int | None:
    """Days between what is known of the two: the day, or the day of the report."""
    mine = one.day or one.mention.when.to or one.mention.published
    theirs = other.day or other.mention.when.to or other.mention.published
    return abs((mine - theirs).days) if mine and theirs else None
