"""When something happened, as far as the text says."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

TimePrecision = Literal["day", "week", "month", "season", "year", "decade", "range", "unknown"]


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """An interval of days, both ends included; ``None`` where the text does not say.

    ``basis`` holds the words it rests on ("Tuesday"), or "published" when the article's own date
    is all there is (then ``from_`` is ``None`` and ``to`` the publication day: on or before it; of what is planned
    the other way round).
    An article without a date keeps the words and no days. ``relative`` then says it in words
    ("Tuesday before publication"). ``clock`` is 24-hour local time, "14:50", unless ``zone``
    says otherwise: an IANA name, "UTC", or ``None`` where neither the text nor the place gives it.
    ``value`` is the TIMEX3 value, for instance "2020-06-16", "2020-01", "XXXX-WXX-2".
    Written as ``from`` in JSON.
    """

    from_: date | None = None
    to: date | None = None
    precision: TimePrecision = "unknown"
    basis: str | None = None
    relative: str | None = None
    clock: str | None = None
    zone: str | None = None
    value: str | None = None


UNKNOWN = When()
