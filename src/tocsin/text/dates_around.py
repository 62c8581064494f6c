"""Days around publication that no word of distance names: "the weekend", "overnight", "on the 15th"."""

import re
from re import Match

from tocsin.domain.when import When
from tocsin.text.dates_calendar import one_day, safe_date, shift_days, shift_months, week_value, weekend_days, whole
from tocsin.text.dates_reference import Reading, Reference, Rule, choose
from tocsin.text.dates_words import GAP

_FRIDAY = 5


def _weekend(match: Match[str], ref: Reference) -> Reading | None:
    """Such as "over the weekend": the last one, or the one to come by the verb's tense."""
    if ref.published is None:
        return Reading(
            "DATE", When(basis=match[0], relative=f"the weekend {ref.side} publication", value="XXXX-WXX-WE")
        )
    on_weekend = ref.published.isoweekday() > _FRIDAY
    ahead = ref.past is False or match["coming"]
    day = ref.published if on_weekend or ahead else shift_days(ref.published, -7)
    return Reading("DATE", whole(weekend_days(day), "range", match[0], f"{week_value(day)}-WE")) if day else None


def _overnight(match: Match[str], ref: Reference) -> Reading | None:
    """Between the day before and the day of publication."""
    if ref.published is None:
        return Reading("TIME", When(basis=match[0], relative="the night before publication", value="XXXX-XX-XXTNI"))
    first = shift_days(ref.published, -1)
    return Reading(
        "TIME", When(from_=first, to=ref.published, precision="range", basis=match[0], value=f"{ref.published}TNI")
    )


def _day_of_month(match: Match[str], ref: Reference) -> Reading | None:
    """Such as "on the 15th", of this month or the one beside it."""
    if ref.published is None:
        return Reading(
            "DATE",
            When(basis=match[0], relative=f"{match[0]}, month unknown", value=f"XXXX-XX-{int(match['day']):02d}"),
        )
    months = [shift_months(ref.published, move) for move in (-1, 0, 1)]
    days = [day for month in months if month and (day := safe_date(month.year, month.month, int(match["day"])))]
    chosen = choose([(day, day) for day in days], ref)
    return Reading("DATE", one_day(chosen[0] if chosen else None, match[0]))


RULES = (
    Rule(
        re.compile(
            rf"(?:(?<=[Aa]t )|(?<=[Oo]ver )|(?<=[Bb]y )|(?<=[Dd]uring )|(?<=[Uu]ntil )|(?<=for ))the{GAP}(?P<coming>coming{GAP})?weekend(?![\w\u2019'-])"
        ),
        _weekend,
    ),
    Rule(
        re.compile(
            rf"(?<![\w-])[Oo]vernight(?=\s*(?:[.,;:)—\u2013]|$)|{GAP}(?:in|on|at|by|and|as|after|when|with|near|across|from|to|into|against|raids?|attacks?|strikes?|shelling|[a-z]+ing)\b)"
        ),
        _overnight,
    ),
    Rule(re.compile(r"(?<=[Oo]n )the[ ](?P<day>3[01]|[12]?\d)(?:st|nd|rd|th)(?=[.,;:)]|$)"), _day_of_month),
)
