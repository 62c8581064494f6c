"""What looks like a commitment and is none: words held back, assertions, things told, and those of nobody."""

import re

from tocsin.domain import Mention

_TELLING = re.compile(r"\b(?:tell|tells|told|telling)\b", re.IGNORECASE)
_TO_DO = re.compile(r"\bto\s+(?:not\s+)?[a-z]+\b")
_HELD = re.compile(
    r"\b(?:not|never|n[’']t|cannot|neither|nor|no plans?|no intention)\b(?:\s+\w+){0,2}\s+(?:to|of|be|in)?\s*$",
    re.IGNORECASE,
)
_IN_RETURN = re.compile(
    r"\b(?:demand\w*|call\w*|ask\w*|urg\w*|warn\w*|vow\w*|pledg\w*|promis\w*|agree\w*|threat\w*)\b[^.;]{0,60}$",
    re.IGNORECASE,
)
_ASSERTS = re.compile(
    r"^(?:[\w’'“”\"-]+ ){1,7}?(?:was|were|had|has|have|is|are|may be|might be|could be)\b(?! (?:to|be)\b)",
    re.IGNORECASE,
)
_NAMES = re.compile(r"^(?:[A-Z][\w’'-]*|of|the|and)(?: (?:[A-Z][\w’'-]*|of|the|and))*$")
_SURE_AS_SUCH = 0.8
_QUOTES = re.compile("[\"\u201c\u201d]|(?<!\\w)['\u2018]|['\u2019](?!\\w)")
_WARNS = re.compile(r"\bwarn", re.IGNORECASE)
_SPOKEN = frozenset({"ACCUSE", "AGREE", "REJECT", "REQUEST", "THREATEN"})


def is_doubtful(mention: Mention, what: str) -> bool:
    """Whether the words of a commitment show that nobody is bound by it or asked for it."""
    return (
        _is_name(what)
        or _is_held_back(mention, what)
        or _is_told(mention)
        or _is_asserted(mention, what)
        or (mention.event not in _SPOKEN and mention.confidence < _SURE_AS_SUCH)
    )


def _is_name(what: str) -> bool:
    """ "Turkey": no act."""
    return bool(_NAMES.match(what))


def _is_held_back(mention: Mention, what: str) -> bool:
    """ "We are not going to wage war" threatens none, "was not ready to apologise" offers nothing."""
    if mention.event not in {"THREATEN", "AGREE"} or what.lower().startswith(("not ", "never ")):
        return False
    text = _QUOTES.sub("", mention.text)
    before = text[: max(text.find(" ".join(what.split()[:2])), 0)]
    return bool(_HELD.search(before)) and not _IN_RETURN.search(_HELD.sub("", before))


def _is_told(mention: Mention) -> bool:
    """ "Told reporters that …" asks for nothing; "told them to leave" does."""
    if mention.event != "REQUEST" or not _TELLING.fullmatch(mention.trigger.text.strip()):
        return False
    after = mention.text[mention.trigger.end - mention.start :]
    return _TO_DO.search(after[:60]) is None and not re.search(r"\b(?:must|should|had to)\b", mention.text)


def _is_asserted(mention: Mention, what: str) -> bool:
    """ "Warned that the other was preparing an attack" says what the other does."""
    return (
        mention.event == "THREATEN"
        and bool(_WARNS.search(mention.trigger.text))
        and bool(_ASSERTS.match(_QUOTES.sub("", what)))
    )
