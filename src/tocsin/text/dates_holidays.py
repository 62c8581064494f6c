"""Holidays whose day follows from the year: fixed ones, and those of the western Easter."""

import re
from collections.abc import Callable
from datetime import date, timedelta
from re import Match

from tocsin.domain.when import When
from tocsin.text.dates_calendar import easter, nth_weekday, one_day
from tocsin.text.dates_reference import Reading, Reference, Rule, choose
from tocsin.text.dates_words import GAP, YEAR, spelling

_DAY_OF: dict[str, Callable[[int], date]] = {
    "new year's day": lambda year: date(year, 1, 1),
    "epiphany": lambda year: date(year, 1, 6),
    "valentine's day": lambda year: date(year, 2, 14),
    "international women's day": lambda year: date(year, 3, 8),
    "st. patrick's day": lambda year: date(year, 3, 17),
    "april fools' day": lambda year: date(year, 4, 1),
    "good friday": lambda year: easter(year) - timedelta(days=2),
    "easter": easter,
    "easter sunday": easter,
    "easter monday": lambda year: easter(year) + timedelta(days=1),
    "palm sunday": lambda year: easter(year) - timedelta(days=7),
    "ash wednesday": lambda year: easter(year) - timedelta(days=46),
    "may day": lambda year: date(year, 5, 1),
    "bastille day": lambda year: date(year, 7, 14),
    "juneteenth": lambda year: date(year, 6, 19),
    "halloween": lambda year: date(year, 10, 31),
    "veterans day": lambda year: date(year, 11, 11),
    "armistice day": lambda year: date(year, 11, 11),
    "thanksgiving": lambda year: nth_weekday(year, 11, 4, 4),
    "thanksgiving day": lambda year: nth_weekday(year, 11, 4, 4),
    "christmas eve": lambda year: date(year, 12, 24),
    "christmas": lambda year: date(year, 12, 25),
    "christmas day": lambda year: date(year, 12, 25),
    "boxing day": lambda year: date(year, 12, 26),
    "new year's eve": lambda year: date(year, 12, 31),
}


def _holiday(match: Match[str], ref: Reference) -> Reading | None:
    name = " ".join(match["name"].lower().replace("\u2019", "'").split())
    day_of = _DAY_OF[name]
    if match["year"]:
        return Reading("DATE", one_day(day_of(int(match["year"])), match[0]))
    if ref.published is None:
        return Reading("DATE", When(basis=match[0], relative=f"{match[0]}, year unknown", value="XXXX-XX-XX"))
    years = range(max(1, ref.published.year - 1), min(9999, ref.published.year + 1) + 1)
    days = choose([(day_of(year), day_of(year)) for year in years], ref)
    return Reading("DATE", one_day(days[0] if days else None, match[0]))


_NAMES = "|".join(spelling(name) for name in sorted(_DAY_OF, key=len, reverse=True))

RULES = (
    Rule(
        re.compile(
            rf"(?<![\w-])(?P<name>{_NAMES})(?:,?{GAP}(?P<year>{YEAR}))?(?![\w-]|[\u2019']s?{GAP}?(?:tree|present|island))"
            rf"(?!{GAP}(?:Island|Rising|Rebellion|tree|present|gift|card|carol|dinner|egg|bunny|market|song|Mountains?|Agreement|Accord|Offensive|[Aa]ttacks?[ ]of))"
        ),
        _holiday,
    ),
)
