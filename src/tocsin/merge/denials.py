"""Denials: the words with which a sentence says that something is not so, and what it says so of."""

import re
from dataclasses import dataclass

_CLAIM = (
    r"(?:claims?|reports?|accusations?|allegations?|charges?|assertions?|suggestions?|rumou?rs?|story|stories|accounts?"
    r"|version|reading|findings?)"
)
_DEED = (
    r"(?:involvement|role|part|responsibility|complicity|link|connection|wrongdoing|violations?|breach|strike|attack)"
)
_FALSE = (
    r"(?:untrue|false|fake|baseless|groundless|unfounded|fabricated|fabrications?|invented|slander|slanderous|lies?|nonsense"
    r"|fantasy|fictions?|disinformation|propaganda)"
)
_NOT_SO = re.compile(
    r"\b(?:not|never|nobody|no one|none|neither|nor|or|to|would|could|can|cannot|may|might|if|n't)\s+(?:\w+ly\s+)?$",
    re.IGNORECASE,
)
_DENY = re.compile(r"\b(?P<verb>den(?:y|ies|ied|ying))\b", re.IGNORECASE)
_REFUSAL = re.compile(  # "denied access", "denied them money"
    r"^ (?:(?:the|any|its|their|his|a|an|all|\w+ed|\w+al|\w+ese|\w+an) ){0,3}"
    r"(?:access|entry|permission|visas?|bail|landing|asylum|rights?|overflight|services?|passage|opportunit\w+)\b"
    r"|^ (?:them|him|her|us|the \w+) (?!(?:was|were|had|have|has|is|are|would|will|did|could)\b)(?:any |the |a )?\w+(?: and \w+)?[.,;]?$",
    re.IGNORECASE,
)
_DAY = re.compile(r"^ (?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
_BACK = re.compile(
    rf"^(?:[.,;!]|$| (?:it|this|that|them|those|so|doing so|everything)\b(?! (?:was|had|is|has|would|were|did))"
    rf"| (?:(?:any|all|the|its|his|her|their|these|those|this|such|media|news|press|preliminary|earlier|first) ){{0,2}}"
    rf"(?:{_CLAIM}|{_DEED})\b)",
    re.IGNORECASE,
)
_CONTENT = re.compile(
    r"^ (?:(?:any |the |all |these |such )?(?:[\w-]+ ){0,2}"
    + _CLAIM
    + r"(?:[^,;.]{0,60}? that| (?:on social media )?of) (?P<reported>[^;]+)"
    r"|that (?P<that>[^;]+)|(?P<deed>(?:having )?[a-z]+(?:ing|en|ed) [^;]+)"
    r"|(?P<clause>(?:it|he|she|they|there|any|its|their|the|a|an|\w+)\b[^;,]* (?:was|were|had|has|have|is|are|would|did)\b[^;]*))",
    re.IGNORECASE,
)
_REJECT = re.compile(
    rf"\b(?P<verb>reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|refut(?:es|ed|ing)|disput(?:es|ed|ing))"
    rf"(?P<rest> (?:[\w\u2019'-]+ ){{0,5}}{_CLAIM}\b(?! (?:to|for|by \w+ to)\b)"
    rf"|(?: [\w,\u2019'-]+){{0,16}}? as (?:\w+ ){{0,2}}{_FALSE}\b)",
    re.IGNORECASE,
)
_CALLED_FALSE = re.compile(
    rf"\b(?P<verb>call(?:ed|s|ing)|said|says|described)"
    rf" (?:[\w\u2019'-]+ ){{0,3}}?(?:it|this|that|{_CLAIM}|charges?)(?: \w+)? (?:was |were |is |are |as )?(?:\w+ly )?(?:an? )?{_FALSE}\b"
    rf"|[\"\u201c](?P<quoted>(?:\w+ly )?{_FALSE})[\"\u201d,.]",
    re.IGNORECASE,
)
_THAT = re.compile(rf"{_CLAIM}\b(?:.{{0,60}}? that| of) (?P<reported>[^;]+)", re.IGNORECASE)


@dataclass(frozen=True)
class Denial:
    """What is denied: ``content`` in words, or ``None`` when it points back ("denied it"). ``start`` is where the verb stands.

    ``reported`` tells that the sentence itself names the claim as somebody's ("denied reports that …").
    """

    start: int
    content: str | None = None
    reported: bool = False


def find_denial(sentence: str) -> Denial | None:
    """The first denial of a sentence. Refusals are none ("denied them access"), nor is "neither confirmed nor denied"."""
    return _denied(sentence) or _rejected(sentence) or _called_false(sentence)


def _denied(sentence: str) -> Denial | None:
    for found in _DENY.finditer(sentence):
        rest = _DAY.sub("", sentence[found.end() :])
        back = _BACK.match(rest)
        if _NOT_SO.search(sentence[: found.start()]) or rest.startswith(" by ") or (_REFUSAL.search(rest) and not back):
            continue
        content = _CONTENT.match(rest)
        if content and (words := content.group("reported") or content.group("that")):
            return Denial(found.start(), _clean(words), bool(content.group("reported")))
        if back:
            return Denial(found.start())
        if content:
            return Denial(found.start(), _clean(content.group("deed") or content.group("clause")))
    return None


def _rejected(sentence: str) -> Denial | None:
    found = _REJECT.search(sentence)
    if not found or _NOT_SO.search(sentence[: found.start()]):
        return None
    return _of(found.start(), found.group("rest") + sentence[found.end() :])


def _called_false(sentence: str) -> Denial | None:
    found = _CALLED_FALSE.search(sentence)
    return Denial(found.start()) if found else None


def _of(start: int, rest: str) -> Denial:
    """What stands after the verb may say what was claimed: "rejected allegations by X that …"."""
    that = _THAT.search(rest)
    named = that and len(rest[: that.start()].split()) <= 10
    return Denial(start, _clean(that.group("reported")), reported=True) if that and named else Denial(start)


def _clean(words: str) -> str:
    """The denied words, without what the denier said besides."""
    return re.split(
        rf",? as (?:\w+ ){{0,2}}{_FALSE}\b|,? (?:saying|calling|stating|adding|insisting|and (?:said|says|vowed|accused))\b|[.;]$",
        words,
    )[0].strip(" ,.")
