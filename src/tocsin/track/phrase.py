"""What a commitment is about, in a few words: its own where they can be cut out, else the act's name."""

import re

from tocsin.domain import Act, Actor, Mention
from tocsin.ontology.outcomes import outcomes
from tocsin.text.wording import stem, words

MOST_WORDS = 14

_TELLING = 2  # a trigger of more words says by itself what is meant: "threatened Seoul with further measures"

_LEADS_IN = re.compile(
    r"\b(?:not\s+to|to|that|would|could|will|may|might|must|should|shall|can|and|or|from)\s+", re.IGNORECASE
)
_OPENS = re.compile(r"^\W{0,3}(?:\w+\s+){0,5}?(?:to|that)\s+", re.IGNORECASE)
_QUOTES = re.compile('["\u201c\u201d\u201e\u00ab\u00bb]')  # a phrase cut out of a sentence often holds only one of two
_ENDS_OPEN = re.compile(r"\s(?:of|for|with|against|to)$", re.IGNORECASE)
_CLOSES = re.compile(
    r"""\s*(?:[,;:.!?()"\u201c\u201d\u2014]|\s-\s|\b(?:if|unless|because|after|as|when|while|but|saying|in case|on\s+\w+day)\b)"""
)


def what_is_meant(mention: Mention, act: Act | None, to: tuple[Actor, ...]) -> str:
    """A readable phrase: "permanently close a liaison office"."""
    return (
        _up_to_the_thing(mention, act)
        or _in_its_words(act)
        or _in_our_words(act)
        or _after_the_trigger(mention)
        or _at_least(mention, to)
    )


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
    if leads:
        begin = trigger.end + leads[-1].start() if _is_negation(leads[-1].group()) else trigger.end + leads[-1].end()
    elif _only_utters(trigger.text):
        return None
    else:
        begin = trigger.start
    phrase = mention.text[begin - mention.start : thing.end - mention.start]
    return _trimmed(phrase) if phrase.split()[0] != thing.text.split()[0] and _is_short(phrase) else None


def _in_its_words(act: Act | None) -> str | None:
    """The clause of the act as the sentence has it: "punish the defectors"."""
    if act is None or act.text is None or _QUOTES.search(act.text) or not 1 < len(act.text.split()) <= MOST_WORDS:
        return None
    return None if act.text.split()[0].endswith(("ed", "en", "wn", "ing")) else _trimmed(act.text)


def _in_our_words(act: Act | None) -> str | None:
    if act is None or (act.object is None and not act.target):
        return None
    whom = act.object.text if act.object else " and ".join(actor.name for actor in act.target)
    return _trimmed(f"{outcomes().in_words(act.event, act.mode, to_thing=act.object is not None)} {whom}")


def _after_the_trigger(mention: Mention) -> str | None:
    rest = mention.text[mention.trigger.end - mention.start :]
    opening = _OPENS.match(rest)
    if opening is None and not _ENDS_OPEN.search(mention.trigger.text):
        return None
    begin = opening.end() if opening else 0
    negation = "not to " if opening and _is_negation(opening.group()) else ""
    clause = negation + _CLOSES.split(rest[begin:].lstrip(), maxsplit=1)[0]
    return _trimmed(" ".join(clause.split()[:MOST_WORDS])) or None


def _at_least(mention: Mention, to: tuple[Actor, ...]) -> str:
    """The trigger and its thing, or whom it is for: no more is known."""
    if len(mention.trigger.text.split()) > _TELLING:
        return _trimmed(mention.trigger.text)
    whom = mention.object.text if mention.object else " and ".join(actor.name for actor in to)
    return " ".join(filter(None, (mention.trigger.text.strip().lower() or mention.event.lower(), whom)))


def _is_negation(phrase: str) -> bool:
    return re.search(r"\bnot\b", phrase, re.IGNORECASE) is not None


def _only_utters(trigger: str) -> bool:
    """Whether a trigger is "threatened" rather than the threatened act itself."""
    return any(stem(word) in outcomes().uttering for word in words(trigger))


def _is_short(phrase: str) -> bool:
    return 1 < len(phrase.split()) <= MOST_WORDS and not re.search(r"[;:.!?]\s", phrase)


def _trimmed(phrase: str) -> str:
    return " ".join(_QUOTES.sub("", phrase).split()).strip(" ,;:.'\u2018\u2019")
