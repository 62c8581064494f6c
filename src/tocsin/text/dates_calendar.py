"""Days and the stretches of days that words mean. Nothing here reads a clock."""

import calendar
from datetime import MAXYEAR, MINYEAR, date, timedelta

from tocsin.domain.when import TimePrecision, When

Days = tuple[date, date]

_SEASON_START = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}


def safe_date(year: int, month: int, day: int) -> date | None:
    """The day, or ``None`` if there is no such day (30 February, the year 0)."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def shift_days(day: date, days: int) -> date | None:
    """The day so many days on; ``None`` past the calendar's ends."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return None


def shift_months(day: date, months: int) -> date | None:
    """The same day so many months on, or the month's last day where it is shorter."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if not MINYEAR <= year <= MAXYEAR:
        return None
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def year_days(year: int) -> Days | None:
    """The first and last day of a year."""
    return (date(year, 1, 1), date(year, 12, 31)) if MINYEAR <= year <= MAXYEAR else None


def month_days(year: int, month: int) -> Days | None:
    """The first and last day of a month."""
    if not MINYEAR <= year <= MAXYEAR:
        return None
    return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])


def week_days(day: date) -> Days | None:
    """Monday to Sunday around a day."""
    first = shift_days(day, 1 - day.isoweekday())
    last = shift_days(day, 7 - day.isoweekday())
    return (first, last) if first and last else None


def weekend_days(day: date) -> Days | None:
    """Saturday and Sunday of a day's week."""
    week = week_days(day)
    return (week[1] - timedelta(days=1), week[1]) if week else None


def season_days(year: int, season: str) -> Days | None:
    """A northern season by its code (SP, SU, FA, WI); the winter of a year begins in its December."""
    start = _SEASON_START[season]
    first = safe_date(year, start, 1)
    last = shift_months(first, 3) if first else None
    return (first, last - timedelta(days=1)) if first and last else None


def quarter_days(year: int, quarter: int) -> Days | None:
    """The first and last day of a calendar quarter, 1 to 4."""
    first, last = month_days(year, 3 * quarter - 2), month_days(year, 3 * quarter)
    return (first[0], last[1]) if first and last else None


def span_years(first: int, last: int) -> Days | None:
    """From the first day of one year to the last of another."""
    return (date(first, 1, 1), date(last, 12, 31)) if MINYEAR <= first <= last <= MAXYEAR else None


def easter(year: int) -> date:
    """Western Easter Sunday (the anonymous Gregorian reckoning)."""
    golden, (century, rest) = year % 19, divmod(year, 100)
    leap, skip = divmod(century, 4)
    correction = (century + 8) // 25
    moon = (19 * golden + century - leap - (century - correction + 1) // 3 + 15) % 30
    quads, ones = divmod(rest, 4)
    sunday = (32 + 2 * skip + 2 * quads - moon - ones) % 7
    shift = (golden + 11 * moon + 22 * sunday) // 451
    month, day = divmod(moon + sunday - 7 * shift + 114, 31)
    return date(year, month, day + 1)


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> date:
    """The nth (1-based) weekday (1 is Monday) of a month; -1 is the last."""
    days = [day for week in calendar.monthcalendar(year, month) if (day := week[weekday - 1])]
    return date(year, month, days[nth - 1 if nth > 0 else nth])


def week_value(day: date) -> str:
    """The ISO week, as "2020-W25"."""
    year, week, _ = day.isocalendar()
    return f"{year:04d}-W{week:02d}"


def month_value(day: date) -> str:
    """A day's month, as "2020-06"."""
    return f"{day.year:04d}-{day.month:02d}"


def whole(days: Days | None, precision: TimePrecision, basis: str, value: str) -> When:
    """A stretch of days; only words and value when there are none."""
    if days is None:
        return When(basis=basis, value=value)
    return When(from_=days[0], to=days[1], precision=precision, basis=basis, value=value)


def one_day(day: date | None, basis: str, relative: str | None = None) -> When:
    """One day; only words when it lies outside the calendar."""
    if day is None:
        return When(basis=basis, relative=relative)
    return When(from_=day, to=day, precision="day", basis=basis, relative=relative, value=day.isoformat())
