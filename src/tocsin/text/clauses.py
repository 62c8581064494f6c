"""Cutting a clause out of a sentence so that it reads as one phrase: up to where it ends, and never in the middle of a noun."""

import re

_DAYS = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_MONTHS = r"(?:Jan(?:uary)?|Feb(?:ruary)?|March|April|May|June|July|Aug(?:ust)?|Sept(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?"
_TIME = re.compile(
    rf"\s*\bon {_MONTHS} \d{{1,2}}\b(?:, \d{{4}}\b)?"
    rf"|(?<!\bof)(?<!\bof )(?<!\bthat)(?<!\bthat )\s*\b(?:(?:early |late |earlier )?on )?(?:early |late )?{_DAYS}(?: (?:morning|afternoon|evening|night))?\b(?!['’])"
    r"|\s*\b(?:yesterday|today|tonight|(?:(?:earlier|later|late|early) )?(?:last|this) (?:week|month|year|night|morning|weekend))\b(?!['’])"
)
_END = re.compile(
    r"""\s*(?:,(?!\d)|[;()\[\]\n]|:(?!\d)|[\u2014]|(?<![A-Z])(?<!Sept)(?<!Nov)(?<!Oct)(?<!Dec)(?<!Aug)(?<!Jan)(?<!Feb)(?<!Mr)(?<!Mrs)(?<!Gen)(?<!Dr)(?<!St)(?<!Mt)[.!?](?=[\s"\u201d\u2019']|$)|\s[-\u2013]{1,2}\s
    |\b(?:if|unless|because|after|when|while|whereas|but|saying|before|since|which|who|whose|where|until|despite|amid|following
    |as\s+(?:he|she|it|they)\b|although|though|according|prompting|leaving|adding|citing)\b
    |\band\s+(?:\w+ly\s+)?(?:said|told|\w{3,}ed|was|were|is|are|has|have|had|then|that|will|would|called|took|made)\b)""",
    re.VERBOSE,
)
_QUOTES = re.compile('["\u201c\u201d\u201e\u00ab\u00bb]')
_LOOSE = frozenset(
    """a about after also always just merely only shortly soon against all an and any as at be been before being between but by for from has have her his if in
    including into its like of off on onto or our over per so such than that the their then these this those through to
    toward towards under upon via was were what which while who with within without""".split()
)
_BREAKS = frozenset(
    """about against among and around as at between by during for from in into like near on onto over since through to toward
    towards under upon with within without that""".split()
)
_WHOLE = 3  # a clause opened by "that" with fewer words goes as a whole


_ASIDE = re.compile(r",\s(?:[^,.;:]{2,50},\s(?=to\b)|(?:which|who)\s[^,.;:]{2,90},\s)")


def first_clause(text: str, most_words: int) -> str:
    """The words up to the end of the clause, without days, marks that lost their partner and words left hanging."""
    text = _END.split(_ASIDE.sub(" ", text, count=1), maxsplit=1)[0]
    found = paired(_TIME.sub("", text)).split()
    return " ".join(without_loose_end(found if len(found) <= most_words else _at_a_break(found, most_words)))


def without_loose_end(words: list[str]) -> list[str]:
    """The words less those at the end that only lead on: "to act against the" gives "to act"."""
    words = list(words)
    while words and words[-1].lower().strip("\"“”'’‘") in _LOOSE:
        words.pop()
    return words


def _at_a_break(words: list[str], most: int) -> list[str]:
    """As many words as may be, up to one that opens a phrase of its own; none if that leaves next to nothing."""
    places = [place for place in range(2, most + 1) if words[place].lower() in _BREAKS]
    kept = words[: places[-1]] if places else []
    tail = [word.lower() for word in kept[-_WHOLE:]]
    return kept[: len(kept) - len(tail) + tail.index("that")] if "that" in tail else kept


def paired(text: str) -> str:
    """The text without quotation marks, if one of them has lost its partner."""
    whole = text.count("\u201c") == text.count("\u201d") and text.count('"') % 2 == 0
    return text if whole else _QUOTES.sub("", text)
