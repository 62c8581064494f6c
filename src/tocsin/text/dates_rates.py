"""What happens again and again: "twice a month", "$250 a week", "every spring", "every 24 April", "every morning"."""

import re
from re import Match

from tocsin.domain.when import When
from tocsin.text.dates_calendar import safe_date
from tocsin.text.dates_reference import Reading, Reference, Rule
from tocsin.text.dates_words import (
    DAY,
    GAP,
    MONTH,
    MONTH_NAME,
    NUMBER,
    PART,
    PARTS,
    SEASON,
    SEASONS,
    day_number,
    month_number,
)

_VALUES = {"hour": "PT1H", "day": "P1D", "week": "P1W", "month": "P1M", "year": "P1Y"}
_LY = {"daily": "P1D", "weekly": "P1W", "monthly": "P1M", "yearly": "P1Y"}
# An amount before "a day" makes a rate of it: "2 million barrels a day", "$250 a week", "75,000 a month".
_AMOUNT = re.compile(
    r"(?:[$£€]?\d[\d.,]*|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|dozens|hundreds|thousands|millions))"
    r"(?:\s(?:hundred|thousand|million|billion|percent|dollars?|euros?|pounds?|people|times|barrels|tons|tonnes|hours|litres|gallons|of\s\w+|\w+s)){0,3}\s$"
)


def _rate(match: Match[str], _ref: Reference) -> Reading | None:
    if not match["often"] and not _AMOUNT.search(match.string[max(0, match.start() - 48) : match.start()]):
        return None
    return Reading("SET", When(basis=match[0], value=_VALUES[match["unit"].lower()]))


def _adjective(match: Match[str], _ref: Reference) -> Reading | None:
    return Reading("SET", When(basis=match[0], value=_LY[match["ly"].lower()]))


def _season(match: Match[str], _ref: Reference) -> Reading | None:
    return Reading("SET", When(basis=match[0], value=f"XXXX-{SEASONS[match['season'].lower()]}"))


def _month(match: Match[str], _ref: Reference) -> Reading | None:
    return Reading("SET", When(basis=match[0], value=f"XXXX-{month_number(match['month']):02d}"))


def _day(match: Match[str], _ref: Reference) -> Reading | None:
    month, day = month_number(match["month"]), day_number(match["day"])
    if not safe_date(2000, month, day):
        return None
    return Reading("SET", When(basis=match[0], value=f"XXXX-{month:02d}-{day:02d}"))


def _part(match: Match[str], _ref: Reference) -> Reading | None:
    return Reading("SET", When(basis=match[0], value=f"XXXX-XX-XX{PARTS[match['part'].lower()]}"))


_EVERY = rf"(?<![\w-])(?:[Ee]ach|[Ee]very){GAP}"

RULES = (
    Rule(
        re.compile(
            rf"(?<![\w-])(?P<often>(?:[Oo]nce|[Tt]wice|{NUMBER}{GAP}times){GAP})?(?:an?|per){GAP}(?P<unit>hour|day|week|month|year)"
            rf"(?![\w\u2019'-]|{GAP}(?:ago|later|earlier|after|before|from|and{GAP}a{GAP}half|or{GAP}so))"
        ),
        _rate,
    ),
    Rule(
        re.compile(r"(?<![\w-])(?:[Tt]wice|[Oo]nce|[Tt]hrice)[- ](?P<ly>daily|weekly|monthly|yearly)(?![\w-])"),
        _adjective,
    ),
    Rule(re.compile(rf"{_EVERY}(?P<season>{SEASON})(?![\w-])"), _season),
    Rule(re.compile(rf"{_EVERY}(?P<month>{MONTH}){GAP}(?P<day>{DAY})(?![\w-])"), _day),
    Rule(re.compile(rf"{_EVERY}(?P<day>{DAY}){GAP}(?:of{GAP})?(?P<month>{MONTH})(?![\w-])"), _day),
    Rule(re.compile(rf"{_EVERY}(?P<month>{MONTH_NAME})(?![\w-]|{GAP}\d)"), _month),
    Rule(re.compile(rf"{_EVERY}(?P<part>{PART})(?![\w-])"), _part),
)
