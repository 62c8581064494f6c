"""Years and longer: "in 1953", "the 1950-53 war", "the 1990s", "the 20th century", seasons, quarters, fiscal years."""

import re
from re import Match

from tocsin.domain.when import When
from tocsin.text.dates_calendar import quarter_days, season_days, span_years, whole, year_days
from tocsin.text.dates_part import PORTION, portion
from tocsin.text.dates_reference import Reading, Reference, Rule, choose
from tocsin.text.dates_words import GAP, ORDINALS, SEASON, SEASONS, YEAR

_PART = rf"(?P<part>{PORTION})?"

# A bare four-digit number is a year where a word before it says so ...
_LEAD = re.compile(
    r"(?:^|[\s(\"'“\u2018—\u2013-])(?:in|since|of|until|till|by|from|during|before|after|through|throughout|between|circa|year|years|"
    r"the|a|an|its|his|her|their|our|this|that|to|and|or|back|as|until|than|another|every|first|second|third|last|early|mid|late|fiscal"
    r"|january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|fall|winter"
    r"|olympics|games|[\w.]+[\u2019']s?)[\s-]{1,2}$",
    re.IGNORECASE,
)
_START = re.compile(r"(?:^|[.!?:;(\n\"“][ ]?)$")
# ... unless it counts something, or numbers it.
_COUNTED = re.compile(
    r"[\s-](?:(?:more|other|new|armed|of|or|and|to)\s)?(?:people|persons|men|women|children|police|personnel|troops|soldiers|"
    r"residents|civilians|refugees|migrants|inmates|prisoners|protesters|demonstrators|fighters|officers|workers|students|"
    r"families|households|homes|houses|buildings|villages|cases|deaths|victims|dead|killed|wounded|injured|votes|seats|"
    r"points|shares|copies|barrels|tons?|tonnes?|kilograms?|kilo|kg|kilomet\w+|km|met(?:er|re)s?|miles?|feet|foot|yards?|acres?|hectares?|"
    r"square|cubic|degrees|percent|per|dollars?|euros?|pounds?|rubles?|roubles?|yuan|yen|won|rupees?|hours?|days?|weeks?|months?|"
    r"years|minutes?|seconds?|hrs|gmt|utc|local|calories|watts?|megawatts?|mw|times|jobs|vehicles|tanks|missiles|rockets|"
    r"aircraft|warheads|ships|trucks|cars|animals|sheep|cattle|guns|rifles|weapons|rounds|copies|metric|nautical|thousand|million|billion)\b"
    r"|\s?[%°$€£]",
    re.IGNORECASE,
)
_COUNTING = re.compile(
    r"(?:about|around|some|nearly|almost|roughly|approximately|over|exceeds?|exceeding|least|most|only|just|up to|more than|"
    r"less than|fewer than|total of|number of|height of|speed of|distance of|altitude of)\s$",
    re.IGNORECASE,
)


def _year(match: Match[str], _ref: Reference) -> Reading | None:
    year = int(match["year"])
    if not _is_year(match):
        return None
    return Reading("DATE", portion(whole(year_days(year), "year", match[0], f"{year:04d}"), match["part"]))


def _is_year(match: Match[str]) -> bool:
    text, start, end = match.string, match.start(), match.end()
    before = text[max(0, start - 24) : start]
    if _COUNTED.match(text, end) or _COUNTING.search(before):
        return False
    if match["part"] or _LEAD.search(before):
        return True
    if _is_bracketed(text, start, end) or _is_listed(before, text[end : end + 1]):
        return True
    return bool(_START.search(before)) and bool(
        re.match(r"\s(?:was|is|will|saw|has|marked|brought)\b", text[end : end + 10])
    )


def _is_listed(before: str, after: str) -> bool:
    return bool(re.search(r"(?:^|[,;]\s)$", before)) and after in {"", ",", ";", ".", ")"}


def _is_bracketed(text: str, start: int, end: int) -> bool:
    return text[max(0, start - 1) : start] == "(" and text[end : end + 1] == ")"


def _years(match: Match[str], _ref: Reference) -> Reading | None:
    first, tail = int(match["first"]), match["last"]
    last = int(str(first)[: 4 - len(tail)] + tail)
    if last <= first or last - first > 150:
        return None
    before = match.string[max(0, match.start() - 24) : match.start()]
    if match["sign"].strip() in ("and", "to", "through", "until") and not re.search(
        r"\b(?:from|between|of|in)\s$", before, re.IGNORECASE
    ):
        return None
    if _COUNTED.match(match.string, match.end()):
        return None
    return Reading("DATE", whole(span_years(first, last), "range", match[0], f"{first}/{last}"))


def _decade(match: Match[str], ref: Reference) -> Reading | None:
    short = match["short"]
    if short:
        century = 20 if ref.published and short[0] in "012" and ref.published.year >= 2000 + int(short) else 19
        first = century * 100 + int(short)
    else:
        first = int(match["decade"])
    when = whole(span_years(first, first + 9), "decade", match[0], f"{first // 10}")
    return Reading("DATE", portion(when, match["part"]))


def _century(match: Match[str], _ref: Reference) -> Reading | None:
    number = int(match["nth"]) if match["nth"] else _CENTURIES[match["word"].lower()]
    if not 1 <= number <= 21:
        return None
    first = (number - 1) * 100
    when = whole(span_years(max(first, 1), first + 99), "range", match[0], f"{number - 1:02d}")
    return Reading("DATE", portion(when, match["part"]))


def _season(match: Match[str], ref: Reference) -> Reading | None:
    season = SEASONS[match["season"].lower()]
    if match["year"]:
        year = int(match["year"])
        return Reading(
            "DATE", portion(whole(season_days(year, season), "season", match[0], f"{year:04d}-{season}"), match["part"])
        )
    if ref.published is None:
        return Reading("DATE", When(basis=match[0], relative=f"{match[0]}, year unknown", value=f"XXXX-{season}"))
    around = range(max(2, ref.published.year - 2), min(9997, ref.published.year + 2))
    days = choose([found for year in around if (found := season_days(year, season))], ref)
    return Reading(
        "DATE",
        portion(
            whole(days, "season", match[0], f"{days[0].year:04d}-{season}" if days else f"XXXX-{season}"), match["part"]
        ),
    )


def _quarter(match: Match[str], ref: Reference) -> Reading | None:
    quarter = _quarter_number(match)
    year = int(match["year"]) if match["year"] else (ref.published.year if match["this"] and ref.published else None)
    if year is not None:
        when = whole(quarter_days(year, quarter), "range", match[0], f"{year:04d}-Q{quarter}")
        return Reading("DATE", portion(when, match["part"]))
    if ref.published is None or match["this"]:
        return Reading("DATE", When(basis=match[0], relative=f"{match[0]}, year unknown", value=f"XXXX-Q{quarter}"))
    around = range(max(2, ref.published.year - 1), min(9998, ref.published.year + 1) + 1)
    days = choose([found for year in around if (found := quarter_days(year, quarter))], ref)
    when = whole(days, "range", match[0], f"{days[0].year:04d}-Q{quarter}" if days else f"XXXX-Q{quarter}")
    return Reading("DATE", portion(when, match["part"]))


def _quarter_number(match: Match[str]) -> int:
    if match["q"]:
        return int(match["q"])
    return ORDINALS[match["nth"].lower()] if match["nth"] else _QUARTER_OF[match["from"][:3].lower()]


def _half_year(match: Match[str], ref: Reference) -> Reading | None:
    """Such as "the first half", standing alone: the last one that has begun, or the one to come by the verb's tense."""
    half = 1 if match["nth"].lower() == "first" else 2
    if ref.published is None:
        return Reading("DATE", When(basis=match[0], relative=f"{match[0]}, year unknown", value=f"XXXX-H{half}"))
    begun = half == 1 or ref.published.month > _JUNE or ref.past is False
    year = year_days(ref.published.year if begun else ref.published.year - 1)
    return Reading("DATE", portion(whole(year, "year", match[0], str(year[0].year) if year else ""), match["nth"]))


def _year_end(match: Match[str], ref: Reference) -> Reading | None:
    if ref.published is None:
        return Reading("DATE", When(basis=match[0], relative="the end of the year of publication", value="PRESENT_REF"))
    when = whole(year_days(ref.published.year), "year", match[0], f"{ref.published.year:04d}")
    return Reading("DATE", portion(when, "end of"))


def _fiscal(match: Match[str], _ref: Reference) -> Reading | None:
    """A fiscal year keeps its value and no days: its first month differs from state to state."""
    return Reading("DATE", When(basis=match[0], precision="year", value=f"FY{match['year']}"))


_JUNE = 6
_CENTURIES = {
    "nineteenth": 19,
    "twentieth": 20,
    "twenty-first": 21,
    "eighteenth": 18,
    "seventeenth": 17,
    "sixteenth": 16,
}
_NTH = "|".join(ORDINALS)
_QUARTER_OF = {"jan": 1, "apr": 2, "jul": 3, "oct": 4}
_FROM_TO = r"(?P<from>January|April|July|October)(?:[-\u2013]|[ ]to[ ])(?:March|June|September|December)"

RULES = (
    Rule(
        re.compile(
            rf"(?<![\w$£€#./,:+-]){_PART}(?P<year>{YEAR})(?![\w/:+]|-\d|-(?:strong|member|mile|foot|meter|metre|page|kilomet|seat|bed))"
        ),
        _year,
    ),
    Rule(
        re.compile(
            rf"(?<![\w$£€#./,:-])(?P<first>{YEAR})(?P<sign>[-\u2013/]|[ ](?:and|to|through|until)[ ])(?P<last>{YEAR}|\d\d)(?![\w/,%:]|-\d|\.\d)"
        ),
        _years,
    ),
    Rule(
        re.compile(
            rf"(?<![\w$£€#/,.:]){_PART}(?:(?P<decade>(?:1[4-9]|20)\d0)[\u2019']?s|[\u2019'\u2018](?P<short>[0-9]0)s)\b"
        ),
        _decade,
    ),
    Rule(
        re.compile(
            rf"(?<![\w-]){_PART}(?:(?P<nth>\d{{1,2}})(?:st|nd|rd|th)|(?P<word>{'|'.join(_CENTURIES)})){f'(?:{GAP}|-)'}[Cc]entury\b",
            re.IGNORECASE,
        ),
        _century,
    ),
    Rule(
        re.compile(
            rf"(?<![\w-]){_PART}(?P<season>{SEASON})(?:{GAP}of)?,?{GAP}(?P<year>{YEAR})(?:[-\u2013/]\d\d(?:\d\d)?)?(?![\w-])"
        ),
        _season,
    ),
    Rule(re.compile(rf"(?<![\w-])(?P<part>{PORTION})(?P<season>{SEASON})(?P<year>(?!))?(?![\w-])"), _season),
    Rule(re.compile(rf"(?<=[Ii]n the )(?P<part>(?!))?(?P<season>fall)(?P<year>(?!))?(?![\w-]|{GAP}of)"), _season),
    Rule(
        re.compile(
            rf"(?:(?<=[Ii]n )|(?<=[Ii]n the )|(?<=since )|(?<=until )|(?<=by ))(?P<part>(?!))?(?P<season>spring|summer|autumn|winter)"
            rf"(?P<year>(?!))?(?![\w-]|{GAP}(?:camp|school|game|olympic|coat|break|house|home))"
        ),
        _season,
    ),
    Rule(
        re.compile(
            rf"(?<![\w-])(?P<part>(?:[Tt]he{GAP})?(?:[Ee]nd|[Bb]eginning|[Ss]tart|[Mm]iddle){GAP}of{GAP})?(?:[Tt]he{GAP})?(?:(?P<nth>{_NTH}|First|Second|Third|Fourth)(?:{GAP}|-)quarter|{_FROM_TO}{GAP}quarter|Q(?P<q>[1-4]))(?:(?:{GAP}of)?,?{GAP}(?:(?P<year>{YEAR})|(?P<this>this{GAP}year)))?(?![\w-]|{GAP}(?:final|back))"
        ),
        _quarter,
    ),
    Rule(re.compile(rf"(?<=[Ii]n )the{GAP}(?P<nth>first|second){GAP}half(?=[,.;]|$)"), _half_year),
    Rule(re.compile(r"(?<![\w-])(?:[Yy]ear-end|year's[ ]end)(?![\w-])"), _year_end),
    Rule(
        re.compile(rf"(?<![\w-])(?:[Ff]iscal(?:{GAP}year)?|[Ff]inancial{GAP}year|FY){GAP}?(?P<year>{YEAR})(?!\w)"),
        _fiscal,
    ),
)
