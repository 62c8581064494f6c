"""Events in plain English: "destroyed the joint liaison office", "reportedly planned to close the embassy"."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from tocsin.domain import Act, Actor, Event, Mention, Status, Thing
from tocsin.ontology.files import read_yaml
from tocsin.ontology.states import is_state_name
from tocsin.show.brief.inflect import gerund, is_no_verb, past, past_of_form
from tocsin.show.brief.safe import clean
from tocsin.show.brief.say import listed

_NO_ARTICLE = frozenset(
    """a an the this that these those its his her their our your my some any no all both each every several many most
    few two three four five six seven eight nine ten dozens hundreds thousands another other""".split()
)
_LONGEST = 80  # characters of an article's own words that still read as one phrase
_TOPIC = re.compile(r"[^.,;:!?\"“”()\n]{0,60}?\bto (?!the\b|a\b|an\b)(?P<words>[a-z]+ [^.;:!?\"“”()\n]{2,70})")
_BEFORE_BASE = r"(?:to|could|would|will|shall|may|might|must|should|cannot|not)"
_GAP = re.compile(r"[^.,;:!?\"“”()\n]{0,40}")


@dataclass(frozen=True, slots=True)
class Told:
    """A predicate in the past tense; ``names_target`` says whether the target stands in it already."""

    what: str
    names_target: bool


def tell(event: Event, mentions: Sequence[Mention] = ()) -> Told:
    """What the source of an event did, without naming the source. An article's own words win where they fit."""
    own = _own_words(event, mentions)
    if own:
        return Told(own, names_target=False)
    names = _names(event.target)
    inner = _own_topic(event, mentions)
    phrase = fill(event.event, event.mode, thing=event.object, target=names, about=event.about, topic=inner)
    if names and not any(map(is_state_name, event.target)):
        phrase = phrase.replace(f"people of {names}", names)  # they are people already
    return Told(_with_status(phrase, event.status), names_target=bool(names) and names in phrase)


def fill(event: str, mode: str | None, *, thing: Thing | None, target: str, about: Act | None, topic: str = "") -> str:
    """The phrase of an act in its base form, with as many of its slots as are known. ``topic`` words ``about``."""
    inner = topic or (tell_act(about, target) if about else "")
    slots = {
        "{thing}": with_article(thing.text) if thing else "",
        "{them}": target,
        "{do}": inner,
        "{doing}": gerund(inner) if inner else "",
    }
    phrases = _phrases().get(event, {})
    for phrase in phrases.get(mode or "any", ()) or phrases.get("any", ()):
        if all(value or slot not in phrase for slot, value in slots.items()):
            return _filled(phrase, slots)
    return f"carry out an act of kind {event}"


def tell_act(act: Act, outer_target: str = "") -> str:
    """What a threat, demand or promise is about, in the base form: "close the liaison office"."""
    names = _names(act.target)
    return fill(
        act.event, act.mode, thing=act.object, target="" if names == outer_target and act.object else names, about=None
    )


def with_article(text: str) -> str:
    """A noun phrase with "the" where English wants it: "joint liaison office" → "the joint liaison office"."""
    text = clean(text)
    found = text.split()
    if not found:
        return ""
    first, last = found[0].lower(), found[-1]
    is_plural = last.endswith("s") and not last.endswith(("ss", "us", "is"))
    is_name = found[0][0].isupper() and last[0].isupper()
    belongs = found[0][0].isupper() and any(word.endswith(("'s", "’s")) for word in found[:-1])
    has_own = belongs or first in _NO_ARTICLE or first.endswith(("'s", "’s", "s’")) or first[0] in "\"'“‘"
    return text if is_plural or is_name or has_own else f"the {text}"


def _with_status(phrase: str, status: Status) -> str:
    return {
        "happened": past(phrase),
        "ongoing": past(phrase),
        "threatened": f"threatened to {phrase}",
        "planned": f"reportedly planned to {phrase}",
        "demanded": f"was called on to {phrase}",
        "offered": f"offered to {phrase}",
        "denied": f"reportedly {past(phrase)} (denied)",
        "hypothetical": f"might {phrase}",
    }[status]


def _own_words(event: Event, mentions: Sequence[Mention]) -> str | None:
    """As "blew up the joint liaison office", from an article that says so in one go; only for deeds, not for words."""
    if event.quad not in (2, 4) or event.status not in ("happened", "ongoing") or event.object is None:
        return None
    for mention in mentions:
        words = _verb_and_object(mention)
        if words and (mention.event, mention.mode) == (event.event, event.mode):
            return words
    return None


def _verb_and_object(mention: Mention) -> str | None:
    thing, trigger = mention.object, mention.trigger
    if thing is None or thing.start is None or thing.end is None or mention.status not in ("happened", "ongoing"):
        return None
    between = mention.text[trigger.end - mention.start : thing.start - mention.start]
    if thing.start < trigger.end or not _GAP.fullmatch(between) or thing.end - trigger.start > _LONGEST:
        return None
    first, *rest = clean(mention.text[trigger.start - mention.start : thing.end - mention.start]).split()
    verb = past_of_form(first)
    return " ".join([verb, *rest]) if verb else None


def _own_topic(event: Event, mentions: Sequence[Mention]) -> str:
    """What a threat or demand is about in an article's own words: "shut the house" of "threatened on Tuesday to shut the house"."""
    for mention in mentions:
        topic = mention.about
        if topic is None or event.about is None or (mention.event, topic.event) != (event.event, event.about.event):
            continue
        words = _base_words(mention, clean(topic.text)) or _words_to_object(mention)
        if words and not is_no_verb(words):
            return words
    return ""


def _base_words(mention: Mention, words: str) -> str:
    """The words of a topic, if they start with a verb in its base form: one that follows "to", "could" or the like."""
    fits = len(words.split()) > 1 and len(words) <= _LONGEST and not set(words) & set('"“”')
    if fits and mention.event == "REQUEST" and not words.split(maxsplit=1)[0].endswith(("ed", "ing", "s")):
        return words  # "demanded the government punish the defectors"
    return words if fits and re.search(rf"\b{_BEFORE_BASE} {re.escape(words)}", clean(mention.text)) else ""


def _words_to_object(mention: Mention) -> str:
    thing = mention.about.object if mention.about else None
    if thing is None or thing.end is None:
        return ""
    found = _TOPIC.fullmatch(mention.text[mention.trigger.end - mention.start : thing.end - mention.start])
    return clean(found["words"]) if found else ""


def _filled(phrase: str, slots: Mapping[str, str]) -> str:
    for slot, value in slots.items():
        phrase = phrase.replace(slot, value)
    return phrase


def _names(actors: Sequence[Actor]) -> str:
    return listed([clean(actor.name) for actor in actors])


@cache
def _phrases() -> dict[str, dict[str, tuple[str, ...]]]:
    content = read_yaml(files("tocsin.show.brief").joinpath("phrases.yaml"))["phrases"]
    return {event: {mode: tuple(phrases) for mode, phrases in modes.items()} for event, modes in content.items()}
