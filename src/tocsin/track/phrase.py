"""What a commitment is about, in a few words: its own where they can be cut out, else the act's name."""

import re

from tocsin.domain import Act, Actor, Mention
from tocsin.ontology.outcomes import outcomes
from tocsin.text.clauses import first_clause, without_loose_end
from tocsin.text.wording import stem, words

MOST_WORDS = 14

_TELLING = 2  # a trigger of more words says by itself what is meant: "threatened Seoul with further measures"

_LEADS_IN = re.compile(
    r"\b(?:not\s+to|to|that|would|could|will|may|might|must|should|shall|can|and|or|from)\s+", re.IGNORECASE
)
_OPENS = re.compile(
    r"^\W{0,3}(?:[\w.'\u2019-]+\s+){0,7}?(?:that|to\s+(?!the\b|an?\b|its\b|their\b|more\b))\s*", re.IGNORECASE
)
_OF_SEVERAL = re.compile(
    r"^(?:\s*[\w.'\u2019-]+,?){2,14}?\s+to\s+(?!the\b|an?\b|its\b|their\b|more\b)(?=\w)", re.IGNORECASE
)
_ASKS_FOR = re.compile(
    r"^\s*(?:for|an?\s+(?:immediate|end|halt|return)|restraint|the\s+(?:release|withdrawal|return|end))\b",
    re.IGNORECASE,
)
_NAMED = re.compile(
    r"\b(?:demands?|calls?|appeals?|requests?|pleas?)\b[,\s]+(?:such as|including|like|for|that|to)\s+(?P<what>[^;:.!?]+)",
    re.IGNORECASE,
)  # fmt: skip
_ONE_OF = re.compile(
    r"(?P<what>[^,.;:]{4,80}?) (?:was|is|were|are) (?:one|two|some|among|part)(?: of)? (?:the|its|their)\b[\w ]{0,20}$"
)
_ONLY_ASKS = re.compile(r"(?:make|issue|press|voice|repeat)\b[\w ]*\b(?:demand|call|appeal|request|plea)s?$")
_PROMISED = re.compile(r"(?:promis|vow|pledg|threaten|warn)\w*$", re.IGNORECASE)
_NOUN = re.compile(r"(?:an?|the|more|further|harsh|severe|swift)\b", re.IGNORECASE)
_OFFERED = re.compile(
    r"^(?:offered|promised|pledged|vowed|proposed)\s+(?:(?:[A-Z][\w’'-]+|them|him|her|it|to)\s+(?=an?\b|the\b|its\b|to\b))?(?:to\s+)?"
)
_SPOKEN = frozenset({"AGREE", "REQUEST", "THREATEN"})
_NO_START = re.compile(r"^(?:\w+['\u2019]s|latest|new|possible|further|it was|(?:last|this) \w+)\b", re.IGNORECASE)
_HELD_BACK = re.compile(r"\b(?P<words>(?:not\s+to|never\s+to|never)\s+(?:\w+\s+){0,6})$", re.IGNORECASE)
_QUOTES = re.compile('["\u201c\u201d\u201e\u00ab\u00bb]')  # a phrase cut out of a sentence often holds only one of two
_ENDS_OPEN = re.compile(r"\s(?:of|for|with|against|to)$", re.IGNORECASE)


def what_is_meant(mention: Mention, act: Act | None, to: tuple[Actor, ...]) -> str:
    """A readable phrase: "permanently close a liaison office"; "" where the sentence does not say."""
    own = _answer(mention) or _without_offer(_up_to_the_thing(mention, act) or _in_its_words(mention, act))
    after = _after_the_trigger(mention)
    has_thing = act is not None and act.object is not None
    spoken = after if mention.event in _SPOKEN and not has_thing else None
    return own or spoken or _in_our_words(act) or after or _of_one_word(act) or _at_least(mention, to)


def _answer(mention: Mention) -> str | None:
    """ "A crushing answer to the bombing", of "promised a crushing answer to": what stands after the verb of the trigger."""
    verb, _, rest = mention.trigger.text.partition(" ")
    if mention.event != "THREATEN" or not _PROMISED.match(verb) or not _NOUN.match(rest):
        return None
    begin = mention.trigger.start - mention.start + len(verb)
    return _trimmed(first_clause(mention.text[begin:].strip(), MOST_WORDS)) or None


def _without_offer(phrase: str | None) -> str | None:
    """ "An investigation into the incident", of "offered India an investigation into the incident"."""
    return _OFFERED.sub("", phrase) or None if phrase else None


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


def _in_its_words(mention: Mention, act: Act | None) -> str | None:
    """The clause of the act as the sentence has it: "punish the defectors", "not to let the North build one"."""
    if act is None or act.text is None or not 1 < len(act.text.split()) <= MOST_WORDS:
        return None
    first, second, *_ = act.text.split()
    if (first.endswith(("ed", "en", "wn", "ing")) and second != "of") or _NO_START.match(act.text):
        return None
    before = mention.text[: max(mention.text.find(act.text), 0)]
    held = _HELD_BACK.search(before[max(mention.trigger.end - mention.start, 0) :])
    return _trimmed((held["words"] if held else "") + act.text)


def _in_our_words(act: Act | None) -> str | None:
    if act is None or (act.object is None and not act.target):
        return None
    whom = act.object.text if act.object else " and ".join(actor.name for actor in act.target)
    return _trimmed(f"{outcomes().in_words(act.event, act.mode, to_thing=act.object is not None)} {whom}")


def _after_the_trigger(mention: Mention) -> str | None:
    rest = _QUOTES.sub("", mention.text[mention.trigger.end - mention.start :])
    opening = _OPENS.match(rest) or (_OF_SEVERAL.match(rest) if mention.event == "REQUEST" else None)
    if opening is None and not _ENDS_OPEN.search(mention.trigger.text):
        return _what_is_asked(mention, rest)
    begin = opening.end() if opening else 0
    negation = "not to " if opening and _is_negation(opening.group()) else ""
    clause = _trimmed(negation + first_clause(rest[begin:].lstrip(), MOST_WORDS))
    return (_what_is_asked(mention, rest) if _ONLY_ASKS.match(clause) else None) or clause or None


def _what_is_asked(mention: Mention, rest: str) -> str | None:
    """As in "called for restraint", or "made demands, such as the release of prisoners"."""
    if mention.event != "REQUEST":
        return None
    told_before = _ONE_OF.match(mention.text[: mention.trigger.start - mention.start])
    if told_before:
        return _trimmed(told_before["what"]) or None
    if _ASKS_FOR.match(rest):
        return _trimmed(first_clause(re.sub(r"^\s*for\s+", "", rest), MOST_WORDS)) or None
    named = _NAMED.search(rest)
    return _trimmed(first_clause(named["what"], MOST_WORDS)) or None if named else None


def _of_one_word(act: Act | None) -> str | None:
    """As "talk" of "is ready to talk"."""
    return _trimmed(act.text) if act and act.text and " " not in act.text.strip() else None


def _at_least(mention: Mention, to: tuple[Actor, ...]) -> str:
    """The trigger and its thing, or whom it is for: no more is known. A demand or promise of nothing is none: ""."""
    if (
        mention.event in _SPOKEN - {"THREATEN"}
        and mention.object is None
        and len(mention.trigger.text.split()) <= _TELLING
    ):
        return ""
    if len(mention.trigger.text.split()) > _TELLING:
        return _trimmed(mention.trigger.text)
    if mention.event == "AGREE" and mention.object:
        return _trimmed(mention.object.text)
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
    phrase = re.split(r"\s[-\u2013\u2014]{1,2}\s", _QUOTES.sub("", phrase), maxsplit=1)[0]
    return " ".join(without_loose_end(phrase.split())).strip(" ,;:.'\u2018\u2019")
