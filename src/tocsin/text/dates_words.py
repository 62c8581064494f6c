"""The words that dates are made of: months, weekdays, numbers, units, as regex pieces and as values."""

import re

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

_MONTH_SHORT = {
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10, "nov": 11, "dec": 12,
}  # fmt: skip
_MONTH_NUMBER = {name.lower(): number for number, name in enumerate(MONTHS, start=1)} | _MONTH_SHORT
_WEEKDAY_SHORT = {
    "mon": 1,
    "tue": 2,
    "tues": 2,
    "wed": 3,
    "weds": 3,
    "thu": 4,
    "thur": 4,
    "thurs": 4,
    "fri": 5,
    "sat": 6,
    "sun": 7,
}
_WEEKDAY_NUMBER = {name.lower(): number for number, name in enumerate(WEEKDAYS, start=1)} | _WEEKDAY_SHORT

_ONES = (
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
NUMBERS = (
    {word: number for number, word in enumerate(_ONES, start=1)}
    | {word: 10 * number for number, word in enumerate(_TENS, start=2)}
    | {"a": 1, "an": 1, "a couple of": 2, "a dozen": 12, "a hundred": 100, "one hundred": 100}
)
VAGUE_NUMBERS = ("a few", "few", "several", "some", "many", "dozens of", "a number of")

UNITS = {
    "second": "S", "minute": "M", "hour": "H", "day": "D", "night": "D", "week": "W", "fortnight": "W", "weekend": "W",
    "month": "M", "quarter": "Q", "year": "Y", "decade": "DE", "century": "CE",
}  # fmt: skip
PARTS = {"morning": "TMO", "afternoon": "TAF", "evening": "TEV", "night": "TNI"}
SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}

_caps = "|".join((*MONTHS, *(name.upper() for name in MONTHS)))
_short = "|".join(sorted((name.capitalize() for name in _MONTH_SHORT), key=len, reverse=True))
GAP = r"[ \t\xa0\n]{1,2}"
MONTH_NAME = rf"(?:{_caps})"
MONTH = rf"(?:{_caps}|(?:{_short})\b\.?)"
WEEKDAY_NAME = rf"(?:{'|'.join(WEEKDAYS)})"
_day_short = "|".join(sorted((name.capitalize() for name in _WEEKDAY_SHORT), key=len, reverse=True))
WEEKDAY = rf"(?:{'|'.join((*WEEKDAYS, *(name.upper() for name in WEEKDAYS)))}|(?:{_day_short})\b\.?)"
DAY = (
    r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?![\d%]|[.,:]\d|(?:st|nd|rd|th)?-(?:year|day|month|week|strong|member))"
)
YEAR = r"(?:1[0-9]|20)\d\d(?!\d|,\d|\.\d)"
PART = rf"(?:{'|'.join(PARTS)})"
SEASON = r"(?:[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter)"
UNIT = r"(?:second|minute|hour|day|night|week|fortnight|month|quarter|year|decade)"
LONG_UNIT = r"(?:day|night|week|weekend|fortnight|month|quarter|year|decade|century)"
_number_words = "|".join(sorted(NUMBERS, key=len, reverse=True))
_vague_words = "|".join(sorted(VAGUE_NUMBERS, key=len, reverse=True))
_tens = "|".join(_TENS)
NUMBER = rf"(?:(?:{_tens})-(?:{'|'.join(_ONES[:9])})|{_number_words}|{_vague_words}|\d{{1,4}})"
ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4}


COUNT = rf"(?P<count>{NUMBER})"
PLAIN_UNIT = rf"(?P<unit>{UNIT})(?P<plural>s)?"


def spelling(name: str) -> str:
    """The pattern of a feast's name, given in lower case: capitals, either apostrophe, any gap."""
    words = (re.escape(word.title().replace("'S", "'s")).replace("'", "[\u2019']") for word in name.split())
    return GAP.join(words)


def month_number(word: str) -> int:
    """1 to 12 for a month's name or short form."""
    return _MONTH_NUMBER[word.rstrip(".").lower()]


def weekday_number(word: str) -> int:
    """1 (Monday) to 7 (Sunday) for a weekday's name or short form."""
    return _WEEKDAY_NUMBER[word.rstrip(".").lower()]


def day_number(word: str) -> int:
    """The day of the month in "16" or "16th"."""
    return int(word.rstrip("sthndr"))


def number(words: str) -> int | None:
    """The number that words name; ``None`` for "several"."""
    words = " ".join(words.lower().split())
    if words.isdecimal():
        return int(words)
    tens, _, ones = words.partition("-")
    if ones:
        return NUMBERS[tens] + NUMBERS[ones]
    return NUMBERS.get(words)
