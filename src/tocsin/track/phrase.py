"""What a commitment is about, in a few words: its own where they can be cut out, else the act's name."""

import re

from tocsin.domain import Act, Actor, Mention
from tocsin.ontology.outcomes import outcomes

MOST_WORDS = 14

_LEADS_IN = re.compile(r"\b(?:to|that|would|could|will|may|might|must|should|shall|can|and|or|from)\s+", re.IGNORECASE)
_OPENS = re.compile(r"^\W{0,3}(?:\w+\s+){0,5}?(?:to|that)\s+", re.IGNORECASE)
_CLOSES = re.compile(
    r"""\s*(?:[,;:.!?()"\u201c\u201d\u2014]|\s-\s|\b(?:if|unless|because|after|as|when|while|but|saying|on\s+\w+day)\b)"""
)


def what_is_meant(mention: Mention, act: Act | None, to: tuple[Actor, ...]) -> str:
    """A readable phrase: "permanently close a liaison office"."""
    return _up_to_the_thing(mention, act) or _in_our_words(act) or _after_the_trigger(mention) or _at_least(mention, to)


def _up_to_the_thing(mention: Mention, act: Act | None) -> str | None:
    """From the verb of the act to the end of its thing, as the sentence has them."""
    thing = act.object if act else None
    if thing is None or thing.start is None or thing.end is None:
        return None
    trigger = mention.trigger
    if not (mention.start <= trigger.start and trigger.start <= thing.start and thing.end <= mention.end):
        return None
    between = mention.text[trigger.end - mention.start : thing.start - mention.start]
    leads = list(_LEADS_IN.finditer(between))
    if not leads:
        return None
    begin = trigger.end + leads[-1].end()
    phrase = mention.text[begin - mention.start : thing.end - mention.start]
    return _trimmed(phrase) if phrase.split()[0] != thing.text.split()[0] and _is_short(phrase) else None


def _in_our_words(act: Act | None) -> str | None:
    if act is None or (act.object is None and not act.target):
        return None
    whom = act.object.text if act.object else " and ".join(actor.name for actor in act.target)
    return _trimmed(f"{outcomes().in_words(act.event, act.mode)} {whom}")


def _after_the_trigger(mention: Mention) -> str | None:
    rest = mention.text[mention.trigger.end - mention.start :]
    opening = _OPENS.match(rest)
    if opening is None:
        return None
    clause = _CLOSES.split(rest[opening.end() :], maxsplit=1)[0]
    return _trimmed(" ".join(clause.split()[:MOST_WORDS])) or None


def _at_least(mention: Mention, to: tuple[Actor, ...]) -> str:
    """The trigger and its thing, or whom it is for: no more is known."""
    whom = mention.object.text if mention.object else " and ".join(actor.name for actor in to)
    return " ".join(filter(None, (mention.trigger.text.strip().lower() or mention.event.lower(), whom)))


def _is_short(phrase: str) -> bool:
    return 1 < len(phrase.split()) <= MOST_WORDS and not re.search(r"[;:.!?]\s", phrase)


def _trimmed(phrase: str) -> str:
    return " ".join(phrase.split()).strip(" ,;:.\"'\u201c\u201d")
