"""Counts: how many a sentence says were killed, wounded, arrested, freed or shot down, and how surely it says so."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from math import inf

from tocsin.text.wording import stem

_SMALL = {
    name: float(value)
    for value, name in enumerate(
        """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
        seventeen eighteen nineteen""".split()
    )
}
_TENS = {
    name: 10.0 * value
    for value, name in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2)
}
_GROUPS = {"hundred": 1e2, "thousand": 1e3, "million": 1e6}
_BOUNDS = {
    "least": "at least|more than|over|no fewer than|no less than|not less than|upwards of|a minimum of",
    "most": "up to|as many as|at most|fewer than|less than|under|no more than|not more than",
    "about": "about|around|some|roughly|approximately|nearly|almost|an estimated|perhaps|probably|close to|as few as",
}
_FATES = {
    "killed": r"killed|dead|died|deaths?|fatalit(?:y|ies)|slain|bodies|corpses|lost their lives",
    "wounded": r"wounded|injured|hurt|injuries|taken to (?:a )?hospitals?",
    "arrested": r"arrested|detained|rounded up|taken into custody",
    "captured": r"captured|taken prisoner|taken hostage|taken captive",
    "abducted": r"abducted|kidnapped",
    "freed": r"freed|released|set free",
    "missing": r"missing|unaccounted for",
    "expelled": r"expelled|declared persona non grata",
    "shot down": r"shot down|downed|brought down",
    "destroyed": r"destroyed|knocked out",
}
_ACTIVE = {
    "killed": r"kill(?:ing|ed|s)|claim(?:ing|ed|s) the lives of|(?:death )?toll (?:\w+ )?(?:to|at|of)|death toll[^.;,]{0,90}? (?:rose|risen|climbed|stood|stands|reached) (?:to|at)?",
    "wounded": r"wound(?:ing|ed|s)|injur(?:ing|ed|es)",
    "arrested": r"arrest(?:ing|ed|s)|detain(?:ing|ed|s)|round(?:ing|ed) up",
    "captured": r"captur(?:ing|ed|es)|took prisoner",
    "abducted": r"abduct(?:ing|ed|s)|kidnapp?(?:ing|ed|s)",
    "freed": r"free(?:ing|d|s)|releas(?:ing|ed|es)|hand(?:ing|ed|s) over",
    "expelled": r"expel(?:ling|led|s)",
    "shot down": r"(?:shot|shooting|shoots) down|down(?:ing|ed|s)|brought down",
    "destroyed": r"destroy(?:ing|ed|s)|knock(?:ing|ed) out",
}
_NUMBER = (
    rf"(?:\d{{1,3}}(?:,\d{{3}})+|\d+|a dozen|{'|'.join([*_SMALL, *_TENS])})"
    rf"(?:-(?:{'|'.join(_SMALL)}))?(?: (?:{'|'.join(_GROUPS)}|dozen))?"
)
_BOUND = rf"(?:(?P<bound>{'|'.join(_BOUNDS.values())}) )?"
_NOUN = r"(?P<noun>(?: (?!and\b|or\b|was\b|were\b|had\b|has\b|have\b|who\b|that\b|is\b|are\b|in\b|on\b|to\b|at\b|by\b|of\b|from\b|when\b)[a-z'-]+){0,3}?)"
_AUX = r"(?: (?:was|were|is|are|had|has|have|been|be|being|also|now|reported|confirmed|believed|feared|said to have|left))*"
_LEFT = r"(?<![\w.,:/$€£%-])"  # not the tail of a date, a clock, a sum or a compound
_RIGHT = r"(?![\w%:/]|[.,]\d|-\w| ?(?:percent|per cent)\b)"
_GENERIC = frozenset({"", "people", "person", "others", "other", "more", "victims", "persons", "bodies", "dead"})
_NO_NOUN = frozenset("years months weeks days hours minutes am pm km miles metres times percent year day time".split())
_NOUN_ENDS = re.compile(
    r"\b(?:and|or|in|on|at|by|who|of|from|when|after|as|to|over|remain\w*|lay|now|so far|reportedly|apparently|a|the|since"
    r"|others? (?=wounded|injured)|dead|wounded|injured|detained|captured|kidnapped|abducted)\b"
)
_NO_NUMBER = re.compile(
    r"(?:\bno|\bevery|\bany|\bjan(?:uary|\.)?|\bfeb(?:ruary|\.)?|\bmarch|\bapril|\bmay|\bjune|\bjuly|\baug(?:ust|\.)?"
    r"|\bsept(?:ember|\.)?|\boct(?:ober|\.)?|\bnov(?:ember|\.)?|\bdec(?:ember|\.)?|\baged?|\bthe age of|[$\u00a3\u20ac]) ?$"
)
_SUBSET = re.compile(r"(?:includ\w+|among(?: them)?|of (?:them|whom|which)|with)[ ,]*(?:at least |some |about )?$")

_PASSIVE = {
    fate: re.compile(rf"{_LEFT}{_BOUND}(?P<number>{_NUMBER}){_RIGHT}{_NOUN}{_AUX} (?P<fate>{forms})\b")
    for fate, forms in _FATES.items()
}
_DOING = {
    fate: re.compile(rf"\b(?:{forms}) {_BOUND}(?P<number>{_NUMBER}){_RIGHT}(?P<noun>(?: [a-z'-]+){{0,3}})")
    for fate, forms in _ACTIVE.items()
}


@dataclass(frozen=True)
class Count:
    """A number of those of whom a sentence says what became of them; ``start`` and ``end`` within the sentence."""

    fate: str
    value: float
    bound: str
    noun: str
    start: int
    end: int

    @property
    def generic(self) -> bool:
        """Whether it counts people of any kind: "six people", "120 others", "two dead"."""
        return self.noun in _GENERIC

    @property
    def kind(self) -> str:
        """The kind counted, so that "one soldier" meets "two soldiers"; empty for people of any kind."""
        return "" if self.generic else stem(self.noun)

    @property
    def range(self) -> tuple[float, float]:
        """The least and the most that it allows."""
        if self.bound == "least":
            return self.value, inf
        if self.bound == "most":
            return 0.0, self.value
        return (0.8 * self.value, 1.2 * self.value) if self.bound == "about" else (self.value, self.value)

    @property
    def words(self) -> str:
        """The count in words: "at least 6 killed", "32 civilians killed"."""
        before = {"least": "at least ", "most": "up to ", "about": "about "}.get(self.bound, "")
        noun = "" if self.generic else f" {self.noun}"
        return f"{before}{self.value:,g}{noun} {self.fate}"


def read_counts(sentence: str) -> tuple[Count, ...]:
    """The counts of a sentence in its order, each number once."""
    text = sentence.lower().replace("\u2019", "'").replace("\n", " ")
    found: dict[int, Count] = {}
    for count in (*_read(text, _DOING), *_read(text, _PASSIVE)):
        found.setdefault(count.end, count)
    return tuple(sorted(found.values(), key=lambda count: count.start))


def _read(text: str, patterns: dict[str, re.Pattern[str]]) -> Iterator[Count]:
    for fate, pattern in patterns.items():
        for match in pattern.finditer(text):
            noun = _noun_of(match.group("noun"))
            if noun is None or _is_no_count(text, match) or _does_it(text, match, patterns):
                continue
            value = _value_of(match.group("number"))
            start, end = match.span("number")
            yield Count(fate, value, _bound_of(match.group("bound")), noun, start, end)


def _noun_of(words: str) -> str | None:
    """The kind counted; empty if the words name none, ``None`` if they show that it is no count of beings or things."""
    kept = _NOUN_ENDS.split(words)[0].split()
    if set(kept) & _NO_NOUN:
        return None
    return kept[-1].strip("-'") if kept else ""


def _is_no_count(text: str, match: re.Match[str]) -> bool:
    """A year, part of another count ("including two children", "21 of the 276"), or a denial ("no longer two")."""
    number = match.group("number")
    if number.isdigit() and len(number) == 4 and number[:2] in {"19", "20"}:
        return True
    before = text[: match.start("bound") if match.group("bound") else match.start("number")]
    if _SUBSET.search(before) or _NO_NUMBER.search(before):
        return True
    return text[match.end("number") :].startswith((" of the", " of them", " of those", " a.m", " p.m"))


def _does_it(text: str, match: re.Match[str], patterns: dict[str, re.Pattern[str]]) -> bool:
    """ "Two gunmen killed nine villagers" says nothing of the fate of the gunmen."""
    if patterns is not _PASSIVE or re.search(r" (?:was|were|been|be|being|are) ", match.group()):
        return False
    after = text[match.end() :]
    return bool(
        re.match(
            rf" (?:{_BOUND.replace('?P<bound>', '?:')}{_NUMBER}|the|a|an|several|many|dozens|its|their|his)\b", after
        )
    )


def _value_of(number: str) -> float:
    total = 0.0
    for part in re.split(r"[ -]", number.replace(",", "")):
        if part in _GROUPS:
            total = max(total, 1.0) * _GROUPS[part]
        elif part == "dozen":
            total = max(total, 1.0) * 12
        elif part != "a":
            total += _SMALL.get(part, _TENS.get(part, 0.0)) or (float(part) if part.isdigit() else 0.0)
    return total


def _bound_of(words: str | None) -> str:
    if not words:
        return "exact"
    return next(bound for bound, forms in _BOUNDS.items() if words in forms.split("|"))
