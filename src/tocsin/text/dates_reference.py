"""What an expression is read against, and the choices that hang on it: which year, which week."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date, timedelta
from re import Match, Pattern
from typing import Literal, NamedTuple

from tocsin.domain.when import When
from tocsin.text.dates_calendar import Days, month_days, one_day, safe_date, shift_days, whole
from tocsin.text.dates_words import WEEKDAYS

SpanType = Literal["DATE", "TIME", "DURATION", "SET"]

# A report is dated by its outlet's clock; the place it tells of may already be a day ahead.
_DAYS_AHEAD = 1


class Reading(NamedTuple):
    """What an expression turned out to be."""

    type: SpanType
    when: When


_NEAR = timedelta(days=60)


@dataclass(frozen=True, slots=True)
class Reference:
    """The publication day, the tense around the expression, and the last date that the text named before it.

    ``past`` is ``None`` where the tense is unknown.
    """

    published: date | None
    past: bool | None
    anchor: When | None

    @property
    def side(self) -> str:
        """The side of publication that a bare weekday or month lies on."""
        return "after" if self.past is False else "before"


Read = Callable[[Match[str], Reference], Reading | None]


class Rule(NamedTuple):
    """A pattern, and how its match is read; ``None`` from ``read`` says that it is no date after all."""

    pattern: Pattern[str]
    read: Read


def pick_day(month: int, day: int, basis: str, ref: Reference, weekday: int | None = None) -> When:
    """A day without a year: the nearest year on the tense's side that has the day (and the weekday)."""
    if ref.published is None:
        return When(basis=basis, relative=f"{basis}, year unknown", value=f"XXXX-{month:02d}-{day:02d}")
    days = [found for year in _years_around(ref.published) if (found := safe_date(year, month, day))]
    if weekday:
        days = [found for found in days if found.isoweekday() == weekday] or days
    if ref.past is False:
        # "Is stepping up its watch after the blast on June 16", told on June 17: a present tense, a day just past.
        near = [found for found in days if abs(found - ref.published) < _NEAR]
        days = near if len(near) == 1 else days
    chosen = choose([(found, found) for found in days], ref)
    return one_day(chosen[0] if chosen else None, basis)


def pick_month(month: int, basis: str, ref: Reference) -> When:
    """A month without a year: the nearest one on the tense's side."""
    if ref.published is None:
        return When(basis=basis, relative=f"{basis}, year unknown", value=f"XXXX-{month:02d}")
    months = [found for year in _years_around(ref.published) if (found := month_days(year, month))]
    days = choose(months, ref)
    return whole(days, "month", basis, f"{days[0].year:04d}-{month:02d}" if days else f"XXXX-{month:02d}")


def pick_weekday(weekday: int, basis: str, ref: Reference, *, which: str = "") -> When:
    """A weekday: the day itself when the report appeared on it, else the nearest on the tense's side.

    ``which`` is "last" (never the day itself) or "next" (never the day itself), or empty.
    """
    name = WEEKDAYS[weekday - 1]
    if ref.published is None:
        side = {"last": "before", "next": "after"}.get(which, ref.side)
        return When(basis=basis, relative=f"{name} {side} publication", value=f"XXXX-WXX-{weekday}")
    back = (ref.published.isoweekday() - weekday) % 7
    ahead = (weekday - ref.published.isoweekday()) % 7
    if which == "last":
        return one_day(shift_days(ref.published, -(back or 7)), basis)
    if which == "next":
        return one_day(shift_days(ref.published, ahead or 7), basis)
    return one_day(shift_days(ref.published, ahead if ref.past is False else -back), basis)


def choose(stretches: Iterable[Days], ref: Reference) -> Days | None:
    """The stretch of days nearest to publication on the tense's side.

    Tense unknown: the past one, unless the one ahead is more than four times as near.
    """
    assert ref.published is not None
    found = sorted(stretches)
    latest = ref.published if ref.published == date.max else ref.published + timedelta(days=_DAYS_AHEAD)
    before = [days for days in found if days[0] <= latest]
    after = [days for days in found if days[1] >= ref.published]
    if ref.past is False:
        return after[0] if after else (before[-1] if before else None)
    if ref.past is None and before and after and before[-1] != after[0]:
        past, ahead = ref.published - before[-1][1], after[0][0] - ref.published
        if ahead * 4 < past:
            return after[0]
    return before[-1] if before else (after[0] if after else None)


def _years_around(published: date) -> range:
    # Eight years reach the next 29 February even across a century without a leap year.
    return range(max(MINYEAR, published.year - 8), min(MAXYEAR, published.year + 8) + 1)
