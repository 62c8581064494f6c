"""Series: passages that tell of many acts at once ("80 tests since 2011"), and so report no single one of them."""

import re

from tocsin.domain import Mention
from tocsin.text.days import known_day

_ACTS = (
    r"(?:abductions|air ?strikes|ambushes|arrests|assassinations|attacks|beatings|bombings|clashes|drills|executions|exercises|"
    r"explosions|incursions|kidnappings|killings|launches|launchings|massacres|meetings|occasions|operations|protests|raids|"
    r"rapes|shootings|strikes|talks|test[- ]firings|tests|threats|times|transfers|violations|visits|warnings)"
)
_MANY = (
    r"(?:dozens of|scores of|hundreds of|thousands of|several|many|numerous|countless|repeated|frequent|a (?:series|string|wave|spate) of|"
    r"two|three|four|five|six|seven|eight|nine|ten|[1-9]\d+|[2-9])"
)
_COUNTED = re.compile(rf"\b{_MANY}\s+(?:[\w-]+\s+){{0,4}}?{_ACTS}\b", re.IGNORECASE)
_HABIT = re.compile(
    r"\b(?:constantly|every (?:day|week|month|year|spring|summer|autumn|winter)|for (?:years|decades)|frequently|"
    r"many more|often|over the years|regularly|repeatedly|routinely|time and again|weekly)\b",
    re.IGNORECASE,
)
_PLACES = [
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
]
_PLACE = re.compile(
    rf"\b({'|'.join(_PLACES)}|\d+(?:st|nd|rd|th))\s+(?!time|day|week|month|year|half|round|person|country)(?=(?:[\w-]+\s+){{0,3}}?$)",
    re.IGNORECASE,
)
_BEFORE, _AFTER = 30, 60  # letters around the trigger that still speak of it
_LONG = 92  # days: an act told "since 2011" is not one act


def is_series(mention: Mention) -> bool:
    """Whether a passage tells of many acts or of a habit. What has a day of its own is one act, however often it struck."""
    when = mention.when
    if known_day(when):
        return False
    if when.precision == "range" and when.from_ and when.to and (when.to - when.from_).days > _LONG:
        return True
    start = max(0, mention.trigger.start - mention.start - _BEFORE)
    near = mention.text[start : mention.trigger.end - mention.start + _AFTER]
    return bool(_COUNTED.search(near) or _HABIT.search(near))


def place_in_row(mention: Mention) -> int | None:
    """Which of a row of acts a passage tells: 6 for "its sixth nuclear test". ``None`` where it does not count."""
    trigger = mention.trigger.start - mention.start
    found = _PLACE.search(mention.text[: max(0, trigger)]) or _PLACE.search(_without_last_word(mention, trigger))
    if not found:
        return None
    said = found.group(1).lower()
    return _PLACES.index(said) + 1 if said in _PLACES else int(said[:-2])


def _without_last_word(mention: Mention, trigger: int) -> str:
    """The words up to the last one of the trigger, for "conducted its sixth nuclear test"."""
    told = mention.text[: trigger + len(mention.trigger.text)]
    return told[: told.rfind(" ") + 1] if " " in mention.trigger.text else ""


_ONE = re.compile(r"\b(?:an?|another|one)\s+(?:[\w-]+\s+){0,4}?([a-z]+[a-rt-z])$", re.IGNORECASE)
_SEVERAL = re.compile(rf"\b{_MANY}\s+(?:[\w-]+\s+){{0,4}}?([a-z]+)s$", re.IGNORECASE)


def one_or_several(trigger: str) -> tuple[str, bool] | None:
    """What an act was done with, and whether with several: ("missile", True) for "fired three missiles"."""
    if found := _SEVERAL.search(trigger):
        return found.group(1).lower(), True
    found = _ONE.search(trigger)
    return (found.group(1).lower(), False) if found else None
