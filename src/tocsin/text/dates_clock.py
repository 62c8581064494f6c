"""Clock times: "2:50 p.m. local time", "14:50", "1450 GMT", "noon"."""

import re
from dataclasses import replace
from datetime import timedelta
from re import Match

from tocsin.domain.when import When
from tocsin.text.dates_reference import Reading, Reference, Rule
from tocsin.text.dates_words import GAP, NUMBERS

_ZONE = rf"(?:{GAP}(?:local{GAP}time|[A-Z][a-z]+{GAP}time|GMT|UTC|[ECMPB][SD]?T|KST|JST|IST|AEST)|{GAP}\((?:\d{{4}}{GAP}|\d\d?:\d\d{GAP})?(?:GMT|UTC|local{GAP}time)\))?"
_HALF = r"(?P<half>[ap]\.[ ]?m\b\.?|[AP]\.[ ]?M\b\.?|[ap]m\b|[AP]M\b)"


# Zones that a wire names, as IANA does. "IST" and "CST" are several; "local time" is the place's.
_ZONES = {
    "GMT": "UTC", "UTC": "UTC", "EST": "America/New_York", "EDT": "America/New_York", "ET": "America/New_York",
    "PST": "America/Los_Angeles", "PDT": "America/Los_Angeles", "PT": "America/Los_Angeles", "MST": "America/Denver",
    "MDT": "America/Denver", "BST": "Europe/London", "CET": "Europe/Paris", "KST": "Asia/Seoul", "JST": "Asia/Tokyo", "AEST": "Australia/Sydney",
}  # fmt: skip


def _zone(match: Match[str]) -> str | None:
    """The zone a clock's time is told in; the one in brackets tells the same moment once more."""
    words = match.string[match.start("hour") if "hour" in match.re.groupindex else match.start() : match.end()]
    found = re.search(r"\b(GMT|UTC|[ECMPB][SD]?T|KST|JST|AEST)\b", words.partition("(")[0])
    return _ZONES.get(found[1]) if found else None


def _clock(match: Match[str], ref: Reference) -> Reading | None:
    hour, minute = int(match["hour"]), int(match["minute"] or 0)
    half = match["half"]
    if half:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half[0] in "pP" else 0)
    return _at(hour, minute, match, ref)


def _words(match: Match[str], ref: Reference) -> Reading | None:
    word = match["word"].lower()
    return _at(0 if word == "midnight" else 12, 0, match, ref)


def _oclock(match: Match[str], ref: Reference) -> Reading | None:
    """Such as "three o'clock" with its half of the day; without one it could be either."""
    hour = NUMBERS.get(match["hour"].lower()) or int(match["hour"])
    part = match["part"]
    if not 1 <= hour <= 12:
        return None
    if part is None:
        return Reading("TIME", When(basis=match[0], value="TXX:00"))
    return _at(
        hour % 12 + (0 if part.endswith("morning") or (part.endswith("night") and (hour < 5 or hour == 12)) else 12),
        0,
        match,
        ref,
    )


def _at(hour: int, minute: int, match: Match[str], ref: Reference) -> Reading | None:
    """A time of the last day that the text named, if that is recent, else of about the day of publication."""
    if not (0 <= hour <= 23 and 0 <= minute <= 59):
        return None
    clock, zone, basis = f"{hour:02d}:{minute:02d}", _zone(match), match[0]
    anchor, published = ref.anchor, ref.published
    named = anchor.from_ if anchor is not None and anchor.from_ == anchor.to else None
    if named is not None and (published is None or abs(published - named) <= _RECENT):
        when = When(
            from_=named, to=named, precision="day", basis=basis, clock=clock, zone=zone, value=f"{named}T{clock}"
        )
        return Reading("TIME", when)
    value = f"{published}T{clock}" if published is not None else f"T{clock}"
    return Reading("TIME", When(basis=basis, clock=clock, zone=zone, value=value))


def _dawn(match: Match[str], ref: Reference) -> Reading | None:
    """Such as "dawn", "dusk on Tuesday"."""
    code = _LIGHT[match["light"].lower()]
    anchor = ref.anchor
    named = anchor.from_ if anchor is not None and anchor.from_ == anchor.to else None
    if named is None:
        value = f"{ref.published}{code}" if ref.published is not None else f"XXXX-XX-XX{code}"
        return Reading("TIME", When(basis=match[0], value=value))
    return Reading("TIME", When(from_=named, to=named, precision="day", basis=match[0], value=f"{named}{code}"))


def with_clock(day: When, clock: str, basis: str, zone: str | None = None) -> When:
    """A day and a time of it."""
    value = (
        f"{day.value[:10]}T{clock}"
        if day.value and day.value != "XXXX-XX-XX" and not day.value.endswith("REF")
        else f"T{clock}"
    )
    return replace(day, clock=clock, zone=zone, basis=basis, value=value)


_RECENT = timedelta(days=3)
_LIGHT = {
    "dawn": "TMO", "daybreak": "TMO", "sunrise": "TMO", "dusk": "TEV", "sunset": "TEV", "nightfall": "TEV",
}  # fmt: skip
_AT = r"(?:(?<=at )|(?<=by )|(?<=from )|(?<=until )|(?<=since )|(?<=around )|(?<=about )|(?<=before )|(?<=after )|(?<=and )|(?<=to ))"
_NUMBERS = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"

RULES = (
    Rule(
        re.compile(
            rf"(?<![\w-])(?:(?<=[Aa]t )|(?<=[Bb]efore )|(?<=[Aa]fter )|(?<=[Uu]ntil )|(?<=[Ss]ince ))(?P<light>{'|'.join(_LIGHT)})(?![\w-])"
        ),
        _dawn,
    ),
    Rule(
        re.compile(
            rf"(?<![\w.:,$£€-])(?P<hour>1[0-2]|0?[1-9])(?:[:.](?P<minute>[0-5]\d))?[ \xa0]?{_HALF}{_ZONE}(?!\w)"
        ),
        _clock,
    ),
    Rule(
        re.compile(
            rf"(?<![\w.:,$£€/-]){_AT}(?P<hour>[01]?\d|2[0-3]):(?P<minute>[0-5]\d)(?P<half>(?!))?(?::[0-5]\d)?{_ZONE}(?![\w:%-]|[.,]\d)"
        ),
        _clock,
    ),
    Rule(
        re.compile(
            rf"(?<![\w.:,$£€/-])(?P<hour>[01]\d|2[0-3]):?(?P<minute>[0-5]\d)(?P<half>(?!))?(?:{GAP}(?:local{GAP}time|hours|hrs)|h|{GAP}?(?:GMT|UTC|KST|JST)){_ZONE}(?![\w:%-])"
        ),
        _clock,
    ),
    Rule(re.compile(rf"(?<![\w-])(?:12{GAP})?(?P<word>[Nn]oon|[Mm]idday|[Mm]idnight){_ZONE}(?![\w-])"), _words),
    Rule(
        re.compile(
            rf"(?<![\w-])(?P<hour>1[0-2]|[1-9]|{_NUMBERS}){GAP}?o[\u2019']clock(?:{GAP}(?P<part>in{GAP}the{GAP}(?:morning|afternoon|evening)|at{GAP}night))?(?!\w)",
            re.IGNORECASE,
        ),
        _oclock,
    ),
)
