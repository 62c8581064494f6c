"""Feasts that move: Orthodox Easter, Passover, the Muslim feasts, the lunar new year, Nowruz; and national days by country.

The Muslim months follow the tabular calendar, a day off at most where the moon is watched for; the lunar new years are a table.
"""

import re
from collections.abc import Callable
from datetime import date, timedelta
from re import Match

from tocsin.domain.when import When
from tocsin.text.dates_calendar import Days, easter, one_day, safe_date, whole
from tocsin.text.dates_reference import Reading, Reference, Rule, choose
from tocsin.text.dates_words import GAP, YEAR, spelling

_FIRST, _LAST = 1900, 2099
_EPOCH = date(622, 7, 18).toordinal()  # 1 Muharram 1, astronomical reckoning
_LUNAR_NEW_YEARS = {
    1990: "0127", 1991: "0215", 1992: "0204", 1993: "0123", 1994: "0210", 1995: "0131", 1996: "0219", 1997: "0207", 1998: "0128",
    1999: "0216", 2000: "0205", 2001: "0124", 2002: "0212", 2003: "0201", 2004: "0122", 2005: "0209", 2006: "0129", 2007: "0218",
    2008: "0207", 2009: "0126", 2010: "0214", 2011: "0203", 2012: "0123", 2013: "0210", 2014: "0131", 2015: "0219", 2016: "0208",
    2017: "0128", 2018: "0216", 2019: "0205", 2020: "0125", 2021: "0212", 2022: "0201", 2023: "0122", 2024: "0210", 2025: "0129",
    2026: "0217", 2027: "0206", 2028: "0126", 2029: "0213", 2030: "0203",
}  # fmt: skip
_NATIONAL = {
    "america": "0704", "the united states": "0704", "india": "0815", "pakistan": "0814", "ukraine": "0824", "poland": "1111", "mexico": "0916",
    "brazil": "0907", "kenya": "1212", "nigeria": "1001", "ghana": "0306", "finland": "1206", "indonesia": "0817", "malaysia": "0831",
    "the philippines": "0612", "philippine": "0612", "bangladesh": "0326", "sri lanka": "0204", "south sudan": "0709", "kosovo": "0217", "georgia": "0526",
    "armenia": "0921", "azerbaijan": "1018", "belarus": "0703", "kazakhstan": "1216", "lebanon": "1122", "jordan": "0525", "algeria": "0705", "tunisia": "0320",
    "colombia": "0720", "peru": "0728", "chile": "0918", "argentina": "0709", "venezuela": "0705", "haiti": "0101", "vietnam": "0902", "lithuania": "0216",
    "latvia": "1118", "estonia": "0224", "moldova": "0827", "croatia": "0530", "zimbabwe": "0418", "uganda": "1009", "tanzania": "1209", "mozambique": "0625",
}  # fmt: skip


def orthodox_easter(year: int) -> date:
    """Easter by the Julian reckoning, in today's calendar (1900 to 2099)."""
    moon = (19 * (year % 19) + 15) % 30
    sunday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7
    month, day = divmod(moon + sunday + 114, 31)
    return date(year, month, day + 1) + timedelta(days=13)


def passover(year: int) -> date:
    """The first day of Passover, 15 Nisan (Gauss; 1900 to 2099)."""
    golden = (12 * year + 12) % 19
    moon = 20.0955877 + 1.5542418 * golden + 0.25 * (year % 4) - 0.003177794 * year
    day, part = int(moon), moon % 1
    week = (3 * year + 5 * (year % 4) + day + 1) % 7
    if week == 0 and golden > 11 and part >= 0.89772376:
        day += 1
    elif week == 1 and golden > 6 and part >= 0.63287037:
        day += 2
    elif week in (2, 4, 6):
        day += 1
    return date(year, 3, 1) + timedelta(days=day + 12)  # the reckoning counts days of the Julian March


def muslim_day(year: int, month: int, day: int) -> date:
    """A day of the tabular Muslim calendar."""
    leaps = (3 + 11 * year) // 30
    return date.fromordinal(_EPOCH + day - 1 + (29 * (month - 1) + month // 2) + 354 * (year - 1) + leaps)


def _muslim(month: int, day: int) -> Callable[[int], list[Days]]:
    def days(year: int) -> list[Days]:
        first = (year - 622) * 33 // 32
        found = [muslim_day(each, month, day) for each in range(max(1, first - 1), first + 3)]
        return [(one, one) for one in found if one.year == year]

    return days


def _ramadan(year: int) -> list[Days]:
    first = (year - 622) * 33 // 32
    months = [
        (muslim_day(each, 9, 1), muslim_day(each, 10, 1) - timedelta(days=1))
        for each in range(max(1, first - 1), first + 3)
    ]
    return [days for days in months if days[0].year == year]


def _lunar(year: int) -> list[Days]:
    found = _LUNAR_NEW_YEARS.get(year)
    return [_fixed(year, found)] if found else []


def _fixed(year: int, month_day: str) -> Days:
    day = date(year, int(month_day[:2]), int(month_day[2:]))
    return day, day


def _from(start: Callable[[int], date], days: int) -> Callable[[int], list[Days]]:
    def found(year: int) -> list[Days]:
        day = start(year) + timedelta(days=days)
        return [(day, day)]

    return found


_FEASTS: dict[str, Callable[[int], list[Days]]] = {
    "orthodox easter": _from(orthodox_easter, 0),
    "orthodox easter sunday": _from(orthodox_easter, 0),
    "orthodox christmas": lambda year: [_fixed(year, "0107")],
    "ascension day": _from(easter, 39),
    "whit monday": _from(easter, 50),
    "pentecost": _from(easter, 49),
    "holy saturday": _from(easter, -1),
    "maundy thursday": _from(easter, -3),
    "shrove tuesday": _from(easter, -47),
    "passover": _from(passover, 0),
    "rosh hashanah": _from(passover, 163),
    "yom kippur": _from(passover, 172),
    "eid al-fitr": _muslim(10, 1),
    "eid al-adha": _muslim(12, 10),
    "ashura": _muslim(1, 10),
    "ramadan": _ramadan,
    "nowruz": lambda year: [_fixed(year, "0321")],
    "lunar new year": _lunar,
    "lunar new year's day": _lunar,
    "chinese new year": _lunar,
    "tet": _lunar,
    "victory day": lambda year: [_fixed(year, "0509")],
    "anzac day": lambda year: [_fixed(year, "0425")],
    "all saints' day": lambda year: [_fixed(year, "1101")],
}


def _feast(match: Match[str], ref: Reference) -> Reading | None:
    name = " ".join(match["name"].lower().replace("\u2019", "'").split())
    return _reading(match, ref, _FEASTS[_ARTICLE.sub("al-", name)])


def _national(match: Match[str], ref: Reference) -> Reading | None:
    month_day = _NATIONAL[" ".join(match["country"].lower().split())]
    return _reading(match, ref, lambda year: [_fixed(year, month_day)])


def _easter_weekend(match: Match[str], ref: Reference) -> Reading | None:
    return _reading(match, ref, lambda year: [(easter(year) - timedelta(days=1), easter(year))])


def _september_11(match: Match[str], _ref: Reference) -> Reading | None:
    return Reading("DATE", one_day(safe_date(2001, 9, 11), match[0]))


def _reading(match: Match[str], ref: Reference, days_of: Callable[[int], list[Days]]) -> Reading | None:
    if match["year"]:
        found = days_of(int(match["year"])) if _FIRST <= int(match["year"]) <= _LAST else None
        return _told(match[0], found[0] if found else None)
    if ref.published is None:
        return Reading("DATE", When(basis=match[0], relative=f"{match[0]}, year unknown", value="XXXX-XX-XX"))
    years = range(max(_FIRST, ref.published.year - 1), min(_LAST, ref.published.year + 1) + 1)
    return _told(match[0], choose([days for year in years for days in days_of(year)], ref) if years else None)


def _told(basis: str, days: Days | None) -> Reading:
    if days is not None and days[0] != days[1]:
        return Reading("DATE", whole(days, "range", basis, f"{days[0]}/{days[1]}"))
    return Reading("DATE", one_day(days[0] if days else None, basis))


_ARTICLE = re.compile(r"(?<=eid )(?:al|ul|el)[- ]")
_EID = rf"Eid{GAP}(?:al|ul|Al|el)[- ](?:[Ff]itr|[Aa]dha)"
_LONGEST_FIRST = sorted((name for name in _FEASTS if not name.startswith("eid ")), key=len, reverse=True)
_NAMES = "|".join([_EID, *map(spelling, _LONGEST_FIRST)])
_COUNTRIES = "|".join(GAP.join(word if word == "the" else word.title() for word in name.split()) for name in _NATIONAL)
_YEAR = rf"(?:,?{GAP}(?P<year>{YEAR}))?"

RULES = (
    Rule(re.compile(rf"(?<![\w-])(?P<name>{_NAMES}){_YEAR}(?![\w-]|{GAP}(?:[Oo]ffensive|[Aa]ccord|[Ww]ar))"), _feast),
    Rule(
        re.compile(rf"(?<![\w-])(?P<country>{_COUNTRIES})(?:[\u2019']s?)?{GAP}Independence{GAP}Day{_YEAR}(?![\w-])"),
        _national,
    ),
    Rule(re.compile(rf"(?<![\w-])Easter{GAP}weekend{_YEAR}(?![\w-])"), _easter_weekend),
    Rule(
        re.compile(
            r"(?:(?<=[Aa]fter )|(?<=[Ss]ince )|(?<=[Bb]efore )|(?<=[Tt]he )|(?<=of )|(?<=[Oo]n ))(?<!score of )9/11(?![\w/-]|,? \d{4})"
        ),
        _september_11,
    ),
)
