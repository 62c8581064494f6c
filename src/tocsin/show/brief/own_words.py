"""What a party did in an article's own words, where they can be cut out cleanly: "fired a missile over the strait"."""

import re

from tocsin.domain import Mention
from tocsin.show.brief.inflect import past_of_any
from tocsin.show.brief.safe import clean
from tocsin.text.clauses import first_clause

_MOST_WORDS, _LONGEST = 18, 125
TOOK_PLACE = frozenset({"happened", "ongoing"})
_MODALS = "to|will|would|could|might|may|should|must|can|cannot|not|shall"
_PASSIVE = re.compile(
    r"\b(?:am|is|are|was|were|be|been|being|get|gets|got|[’'](?:m|re))(?:\s+[\"“]?\w+ly|\s+not|\s+also|\s+then|\s+very|\s+so)?\s*[\"“]?$",
    re.IGNORECASE,
)
_NOUN_BEFORE = re.compile(
    rf"(?:^|\s)(?:an?|the|its|his|her|their|this|that|these|those|of|in|for|on|over|more|new|no|any|some|{_MODALS}|\w+['’]s?)\s+$",
    re.IGNORECASE,
)  # fmt: skip
_DOING = re.compile(r"(?:[,–—]|\b(?:and|while|after|before|by|is|are|was|were|been))\s+(?:\w+ly\s+)?$", re.IGNORECASE)
_BASE = re.compile(rf"\b(?:{_MODALS})\s+(?:\w+ly\s+)?$", re.IGNORECASE)
_BY = re.compile(r"\s*(?:\w+\s+)?by\b", re.IGNORECASE)
_PLACED = re.compile(r"[\s\"”]+(?:from|in|at|near|during|since|for|on|to)\b")  # "the girls kidnapped from their school"
_HARM = 4  # quad class: material conflict, whose verbs have an object
_PRONOUN = re.compile(
    r"^(?P<verb>\S+(?: (?:on|for|to|with|against|at|upon))?) (?:it|him|her|them)\b(?! \w+(?:ed|ion|ment)\b)"
)
_NAMING = re.compile(
    r"(?:called|described|branded|labelled|termed|deemed)\b(?! (?:on|for|off|out|upon|a|an|in)\b)(?!.*(?:[\"“]| as | the ))"
)
_PRONOUNS = frozenset({"it", "him", "her", "them"})
_AND_DOING = re.compile(r"\band\s+\w{2,}ing\b")
_ALONE = frozenset({"CONCEDE", "RETREAT"})  # "apologised", "resigned", "withdrew" need no object
_FEELINGS = (
    "disappointed",
    "concerned",
    "worried",
    "outraged",
    "alarmed",
    "committed",
    "prepared",
    "determined",
    "united",
)
_EMPTY = frozenset(
    {
        "said",
        "added",
        "did",
        "had",
        "was",
        "were",
        "saw",
        "felt",
        "seemed",
        "including",
        "named",
        "dubbed",
        "based",
        "born",
        "linked",
        *_FEELINGS,
    }
)


def own_words(mention: Mention, target: str = "") -> str:
    """The clause from the verb of a mention on, its verb in the past tense, or in its base form if nothing took place; "" if it reads badly.

    ``target`` stands in for a pronoun: "accused it of theft" is "accused Chad of theft".
    """
    before, verb, after = _around(mention)
    if not verb or _is_turned_round(mention, after) or _is_of_deed_to_come(mention):
        return ""
    form = _past(before, verb, mention) if mention.status in TOOK_PLACE else _base(before, verb)
    if not form:
        return ""
    after = _AND_DOING.split(after, maxsplit=1)[0] if verb.endswith("ing") else after
    phrase = clean(first_clause(f"{form}{after}", _MOST_WORDS))
    if _NAMING.match(phrase):
        return ""
    if target and any(actor.text.lower() in _PRONOUNS for actor in mention.target):
        phrase = _PRONOUN.sub(rf"\g<verb> {target}", phrase)
    alone = mention.event in _ALONE and mention.mode != "release"
    return phrase if (" " in phrase or (phrase == form and alone)) and len(phrase) <= _LONGEST else ""


def _is_of_deed_to_come(mention: Mention) -> bool:
    """Whether the trigger is what is hinted at: "would begin by abolishing it" abolished nothing."""
    return bool(mention.because) and mention.because[0].rule == "hint"


def _around(mention: Mention) -> tuple[str, str, str]:
    """The sentence before the first word of the trigger, that word, and the rest."""
    begin = mention.trigger.start - mention.start
    found = re.compile(r"[A-Za-z]+").match(mention.text, begin) if begin >= 0 else None
    return (mention.text[:begin], found[0], mention.text[found.end() :]) if found else ("", "", "")


def _is_turned_round(mention: Mention, after: str) -> bool:
    """Whether the doer stands after the verb: "seized by Chad"; or one of several who did it together."""
    stands_bare = mention.quad == _HARM and _PLACED.match(after) is not None and " " not in mention.trigger.text
    return (
        stands_bare
        or _BY.match(after) is not None
        or any((actor.start or -1) > mention.trigger.start for actor in mention.source)
    )


def _past(before: str, verb: str, mention: Mention) -> str:
    form = past_of_any(verb, with_s=" " in mention.trigger.text)
    if form is None or form in _EMPTY:
        return ""
    if verb.endswith("ing"):
        return form if _DOING.search(before) else ""
    return "" if _PASSIVE.search(before) or _NOUN_BEFORE.search(before) else form


def _base(before: str, verb: str) -> str:
    return verb.lower() if _BASE.search(before) and not verb.endswith(("ing", "ed")) else ""
