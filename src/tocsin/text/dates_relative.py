"""Expressions that lean on publication: "today", "last Tuesday", "earlier this week", "next month"."""

import re
from datetime import date
from re import Match

from tocsin.domain.when import TimePrecision, When
from tocsin.text.dates_calendar import (
    Days,
    month_days,
    month_value,
    one_day,
    quarter_days,
    season_days,
    shift_days,
    shift_months,
    span_years,
    week_days,
    week_value,
    weekend_days,
    whole,
    year_days,
)  # fmt: skip
from tocsin.text.dates_part import PORTION, portion
from tocsin.text.dates_reference import Reading, Reference, Rule, pick_weekday
from tocsin.text.dates_words import (
    GAP,
    MONTH_NAME,
    PART,
    PARTS,
    SEASON,
    SEASONS,
    WEEKDAY_NAME,
    month_number,
    weekday_number,
)  # fmt: skip

Stretch = tuple[Days | None, str, TimePrecision]

_STEPS = {"last": -1, "past": -1, "previous": -1, "next": 1, "coming": 1, "this": 0, "the": 0, "current": 0}
_DAY_WORDS = {
    "today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1,
    "the day before yesterday": -2, "the day after tomorrow": 2, "day before yesterday": -2, "day after tomorrow": 2,
}  # fmt: skip
_DAY_NAMES = {0: "the day of publication", -1: "the day before publication", 1: "the day after publication",
              -2: "two days before publication", 2: "two days after publication"}  # fmt: skip
_REFS = {-2: "PAST_REF", -1: "PAST_REF", 0: "PRESENT_REF", 1: "FUTURE_REF", 2: "FUTURE_REF"}


def _day_word(match: Match[str], ref: Reference) -> Reading | None:
    """Such as "today", "yesterday morning", "tonight"."""
    word = " ".join(match["word"].lower().split())
    part = "night" if word == "tonight" else match["part"]
    return _shifted(match[0], _DAY_WORDS[word], part, ref)


def _part_of_day(match: Match[str], ref: Reference) -> Reading | None:
    """Such as "this morning", "last night"."""
    return _shifted(match[0], -1 if match["which"].lower() == "last" else 0, match["part"], ref)


def _shifted(basis: str, days: int, part: str | None, ref: Reference) -> Reading:
    if ref.published is None:
        when = When(basis=basis, relative=_DAY_NAMES[days], value=_REFS[days])
    else:
        when = one_day(shift_days(ref.published, days), basis)
    return _in_part(when, part)


def _in_part(when: When, part: str | None) -> Reading:
    if not part:
        return Reading("DATE", when)
    value = f"{when.value}{PARTS[part.lower()]}" if when.value and not when.value.endswith("REF") else when.value
    return Reading("TIME", _with_value(when, value))


def _with_value(when: When, value: str | None) -> When:
    return When(
        from_=when.from_,
        to=when.to,
        precision=when.precision,
        basis=when.basis,
        relative=when.relative,
        clock=when.clock,
        value=value,
    )


def _weekday(match: Match[str], ref: Reference) -> Reading | None:
    """Such as "Tuesday", "last Tuesday", "next Monday night"."""
    words = (match["which"] or "").lower().split()
    which = (
        "last"
        if words and words[-1] in ("last", "past")
        else "next"
        if words and words[-1] in ("next", "coming")
        else ""
    )
    return _in_part(pick_weekday(weekday_number(match["weekday"]), match[0], ref, which=which), match["part"])


def _weekday_of_week(match: Match[str], ref: Reference) -> Reading | None:
    """Such as "Tuesday of last week", "last week on Tuesday", "Friday next week"."""
    weekday, step = weekday_number(match["weekday"]), _STEPS[match["which"].lower()]
    if ref.published is None:
        side = f"{match['weekday']} of the week {('of', 'after', 'before')[step]} publication"
        return Reading("DATE", When(basis=match[0], relative=side, value=f"XXXX-WXX-{weekday}"))
    return Reading(
        "DATE", one_day(shift_days(ref.published, 7 * step + weekday - ref.published.isoweekday()), match[0])
    )


def _stretch_word(match: Match[str], ref: Reference) -> Reading | None:
    """Such as "this week", "earlier this month", "last year", "next weekend", "the end of the year"."""
    step, unit = _STEPS[match["which"].lower()], match["unit"].lower()
    lean = (match["lean"] or "").lower()
    if ref.published is None:
        side = ("of", "after", "before")[step]
        relative = f"{lean + ' in ' if lean else ''}the {unit} {side} publication"
        return Reading("DATE", When(basis=match[0], relative=relative, value=_REFS[step]))
    days, value, precision = _stretch(unit, step, ref.published)
    when = portion(whole(days, precision, match[0], value), match["part"])
    return Reading("DATE", _leaning(when, lean, ref.published) if step == 0 else when)


def _leaning(when: When, lean: str, published: date) -> When:
    """Such as "earlier this week" ends with publication; "later this week" begins with it."""
    if not lean or when.from_ is None or when.to is None:
        return when
    first, last = (when.from_, published) if lean == "earlier" else (published, when.to)
    return When(from_=first, to=last, precision=when.precision, basis=when.basis, value=when.value)


def _stretch(unit: str, step: int, day: date) -> Stretch:
    if unit in ("week", "fortnight", "weekend"):
        return _week(shift_days(day, 7 * step), weekend=unit == "weekend")
    if unit in ("month", "quarter"):
        return _months(shift_months(day, step * (3 if unit == "quarter" else 1)), quarter=unit == "quarter")
    if unit == "decade":
        first = day.year // 10 * 10 + 10 * step
        return span_years(first, first + 9), f"{first // 10}", "decade"
    if unit == "century":
        first = day.year // 100 * 100 + 100 * step
        return span_years(first, first + 99), f"{first // 100}", "range"
    return year_days(day.year + step), f"{day.year + step:04d}", "year"


def _week(day: date | None, *, weekend: bool) -> Stretch:
    if day is None:
        return None, "XXXX-WXX", "week"
    if weekend:
        return weekend_days(day), f"{week_value(day)}-WE", "range"
    return week_days(day), week_value(day), "week"


def _months(day: date | None, *, quarter: bool) -> Stretch:
    if day is None:
        return None, "XXXX-XX", "month"
    if quarter:
        number = (day.month + 2) // 3
        return quarter_days(day.year, number), f"{day.year:04d}-Q{number}", "range"
    return month_days(day.year, day.month), month_value(day), "month"


def _month(match: Match[str], ref: Reference) -> Reading | None:
    """Such as "last March", "next May", "this June"."""
    month, step = month_number(match["month"]), _STEPS[match["which"].lower()]
    if ref.published is None:
        side = ("around", "after", "before")[step]
        return Reading(
            "DATE", When(basis=match[0], relative=f"{match['month']} {side} publication", value=f"XXXX-{month:02d}")
        )
    year = ref.published.year
    if step < 0 and month >= ref.published.month:
        year -= 1
    if step > 0 and month <= ref.published.month:
        year += 1
    return Reading("DATE", whole(month_days(year, month), "month", match[0], f"{year:04d}-{month:02d}"))


def _season(match: Match[str], ref: Reference) -> Reading | None:
    """Such as "last summer", "next spring": a northern one."""
    code, step = SEASONS[match["season"].lower()], _STEPS[match["which"].lower()]
    if ref.published is None:
        side = ("around", "after", "before")[step]
        return Reading(
            "DATE", When(basis=match[0], relative=f"{match['season']} {side} publication", value=f"XXXX-{code}")
        )
    found = [
        (year, days)
        for year in (ref.published.year + move for move in (-2, -1, 0, 1))
        if year > 0 and (days := season_days(year, code))
    ]
    if step < 0:
        found = [(year, days) for year, days in found if days[1] < ref.published][-1:]
    elif step > 0:
        found = [(year, days) for year, days in found if days[0] > ref.published][:1]
    else:
        found = [(year, days) for year, days in found if year == ref.published.year]
    if not found:
        return Reading("DATE", When(basis=match[0], value=f"XXXX-{code}"))
    return Reading("DATE", whole(found[0][1], "season", match[0], f"{found[0][0]:04d}-{code}"))


_WHICH = r"(?P<which>[Tt]his|[Ll]ast|[Nn]ext)"
_NAMED_DAYS = (
    r"(?<!Black )(?<!Bloody )(?<!Super )(?<!Cyber )(?<!Good )(?<!Palm )(?<!Easter )(?<!Ash )(?<!Holy )(?<!Red )"
    r"(?<!Whit )(?<!Fat )(?<!Ruby )(?<!Man )(?<!Sheffield )(?<!Maundy )(?<!Shrove )"
)

RULES = (
    Rule(
        re.compile(
            rf"(?<![\w-])(?P<word>(?:[Tt]he{GAP})?day{GAP}before{GAP}yesterday|(?:[Tt]he{GAP})?day{GAP}after{GAP}tomorrow|[Tt]oday|[Tt]onight|[Yy]esterday|[Tt]omorrow)"
            rf"(?:{GAP}(?P<part>{PART}))?(?![\w-])"
        ),
        _day_word,
    ),
    Rule(
        re.compile(
            rf"(?<![\w-])(?:(?:[Ee]arly|[Ll]ate){GAP})?(?P<which>[Tt]his|[Ll]ast){GAP}(?P<part>{PART})(?![\w-])"
        ),
        _part_of_day,
    ),
    Rule(
        re.compile(
            rf"(?<![\w-]){_NAMED_DAYS}(?:(?:[Ee]arly|[Ll]ate){GAP})?(?:(?P<which>[Ll]ast|[Nn]ext|[Tt]his|[Tt]his{GAP}past|[Tt]his{GAP}coming|past|[Tt]he{GAP}coming){GAP})?"
            rf"(?P<weekday>{WEEKDAY_NAME})(?:{GAP}(?P<part>{PART}))?(?![\w-])(?!{GAP}(?:Times|Mail|Mirror|Telegraph|Express|Herald|Post|Star|World|People|Sun|Night|School)\b)"
        ),
        _weekday,
    ),
    Rule(
        re.compile(rf"(?<![\w-])(?P<weekday>{WEEKDAY_NAME}){GAP}(?:of{GAP})?(?P<which>this|last|next){GAP}week\b"),
        _weekday_of_week,
    ),
    Rule(re.compile(rf"(?<![\w-]){_WHICH}{GAP}week{GAP}(?:on{GAP})?(?P<weekday>{WEEKDAY_NAME})\b"), _weekday_of_week),
    Rule(
        re.compile(
            rf"(?<![\w-])(?:(?P<lean>[Ee]arlier|[Ll]ater){GAP}|(?P<part>{PORTION}))?(?P<which>[Tt]his|[Ll]ast|[Nn]ext|[Tt]he{GAP}?(?=coming)|[Cc]urrent)"
            rf"{GAP}(?P<unit>week|weekend|fortnight|month|quarter|year|decade|century)(?!\w|[\u2019'-](?!s\b))"
        ),
        _stretch_word,
    ),
    Rule(
        re.compile(
            rf"(?<![\w-])(?P<lean>(?!))?(?P<part>(?:(?:[Tt]he{GAP})?(?:[Ee]nd|[Bb]eginning|[Ss]tart|[Mm]iddle){GAP}of{GAP}|[Mm]id-))(?P<which>the|this){GAP}(?P<unit>week|month|year|decade|century)(?![\w-])"
        ),
        _stretch_word,
    ),
    Rule(
        re.compile(
            rf"(?<![\w-])(?:(?P<lean>[Ee]arlier|[Ll]ater){GAP})?{_WHICH}{GAP}(?P<month>{MONTH_NAME})(?![\w-]|{GAP}\d)"
        ),
        _month,
    ),
    Rule(re.compile(rf"(?<![\w-]){_WHICH}{GAP}(?P<season>{SEASON})(?![\w-])"), _season),
)
