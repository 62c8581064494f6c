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
from tocsin.show.brief.own_words import TOOK_PLACE, own_words
from tocsin.show.brief.safe import clean
from tocsin.show.brief.say import is_collective, listed
from tocsin.text.clauses import paired, without_loose_end
from tocsin.text.wording import head_word, stem, stems

_NO_ARTICLE = frozenset(
    """a an the this that these those its his her their our your my some any no all both each every several many most
    few two three four five six seven eight nine ten dozens hundreds thousands another other""".split()
)
_MERE_WORDS = frozenset({"ACCUSE", "AGREE", "CONCEDE", "REJECT", "REQUEST", "SUPPORT", "THREATEN"})
_NEEDS_WORDS = frozenset(
    {"CONCEDE", "REJECT", "SUPPORT"}
)  # what one backs or refuses is told in the article's words or not at all
_SAYS_LITTLE = _MERE_WORDS | {"COOPERATE"}
_NO_THINGS = frozenset(map(stem, ("violence", "attack", "act", "measure", "move", "step", "action")))
_NEAR = 4  # words on each side of a trigger that tell what it is about
_LONGEST = 80  # characters of an article's own words that still read as one phrase
_TOPIC = re.compile(r"[^.,;:!?\"“”()\n]{0,60}?\bto (?!the\b|a\b|an\b)(?P<words>[a-z]+ [^.;:!?\"“”()\n]{2,70})")
_BEFORE_BASE = r"(?:to|could|would|will|shall|may|might|must|should|cannot|not)"
_PLEDGED = {"AGREE": "promised", "CONCEDE": "promised", "THREATEN": "threatened", "REJECT": "vowed"}
_HAS_SUBJECT = re.compile(r"^\S.*? (?:will|would|shall|should|must|may|can|could|(?:is|are) to)\b")
_NEGATED = re.compile(r"(?P<no>never|not|n['’]t)\s+(?P<rest>.+)")
_REGRET = re.compile(r"apolog|regret|sorry|forgive", re.IGNORECASE)
_GAP = re.compile(r"[^.,;:!?\"“”()\n]{0,40}")


@dataclass(frozen=True, slots=True)
class Told:
    """A predicate in the past tense; ``names_target`` says whether the target stands in it already.

    It ``says_little`` where it is our own phrase for a kind of act ("criticised Japan") without what it was about.
    """

    what: str
    names_target: bool
    says_little: bool = False


def tell(event: Event, mentions: Sequence[Mention] = ()) -> Told:
    """What the source of an event did, without naming the source. An article's own words win where they fit."""
    short = _pledge(event, mentions) or _verb_and_thing(event, mentions)
    if short:
        return Told(short, names_target=False)
    names = _names(event.target)
    inner = _own_topic(event, mentions)
    own = None if inner else _own_clause(event, mentions, names)
    if own:
        return own
    cue = _cue(event, mentions)
    inner = inner or _in_our_words(event, names, cue)
    phrase = fill(event.event, event.mode, thing=event.object, target=names, about=event.about, topic=inner, cue=cue)
    if names and not any(map(is_state_name, event.target)):
        phrase = phrase.replace(f"people of {names}", names)  # they are people already
    return Told(
        _with_status(phrase, event.status),
        names_target=bool(names) and names in phrase,
        says_little=event.event in _SAYS_LITTLE and not inner,
    )


def fill(
    event: str,
    mode: str | None,
    *,
    thing: Thing | None,
    target: str,
    about: Act | None,
    topic: str = "",
    cue: str = "",
) -> str:
    """The phrase of an act in its base form, with as many of its slots as are known. ``topic`` words ``about``.

    ``cue`` are the article's words around the act: they tell a missile test from other arming.
    """
    inner = topic or (tell_act(about, target) if about and _says_enough(event, about) else "")
    slots = {
        "{thing}": with_article(thing.text) if thing and head_word(thing.text) not in _NO_THINGS else "",
        "{them}": target,
        "{do}": inner,
        "{doing}": gerund(inner) if inner else "",
    }
    for phrase in (*_cued(event, mode, cue), *_plain(event, mode)):
        if all(value or slot not in phrase for slot, value in slots.items()):
            return _filled(phrase, slots)
    return f"carry out an act of kind {event}"


def _in_our_words(event: Event, names: str, cue: str) -> str:
    return tell_act(event.about, names, cue) if event.about and _says_enough(event.event, event.about) else ""


def tell_act(act: Act, outer_target: str = "", cue: str = "") -> str:
    """What a threat, demand or promise is about, in the base form: "close the liaison office"."""
    names = _names(act.target)
    target = "" if names == outer_target and act.object else names
    return fill(act.event, act.mode, thing=act.object, target=target, about=None, cue=f"{act.text or ''} {cue}")


def _says_enough(event: str, about: Act) -> bool:
    """Whether our own phrase for a topic may be told: "accused of making accusations", "backed demanding" say nothing."""
    return event not in _NEEDS_WORDS and about.event not in _MERE_WORDS


def _cued(event: str, mode: str | None, cue: str) -> tuple[str, ...]:
    """The phrases whose words all stand in the cue."""
    told = set(stems(cue))
    found = (row for row in _words_of(event) if mode in (None, row.mode) and row.stems <= told)
    return tuple(phrase for row in found for phrase in row.phrases)


def _plain(event: str, mode: str | None) -> tuple[str, ...]:
    phrases = _phrases().get(event, {})
    return phrases.get(mode or "any", ()) or phrases.get("any", ())


def with_article(text: str) -> str:
    """A noun phrase with "the" where English wants it: "joint liaison office" → "the joint liaison office"."""
    text = paired(clean(text))
    found = text.split()
    if not found:
        return ""
    first, last = found[0].lower(), found[-1]
    if first in _NO_ARTICLE or first == "at":
        return " ".join([first, *found[1:]])  # it may have opened its sentence: "Two journalists"
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


def _own_clause(event: Event, mentions: Sequence[Mention], names: str) -> Told | None:
    """The clause of the mention that tells the event best, if one can be cut out cleanly."""
    target = names if len(event.target) == 1 else ""
    for mention in mentions:
        if (mention.event, mention.mode) != (event.event, event.mode) or mention.status != event.status:
            continue
        if phrase := own_words(mention, target):
            told = phrase if event.status in TOOK_PLACE else _with_status(phrase, event.status)
            called = (*names.split(" and "), *(actor.text for actor in mention.target))
            return Told(told, names_target=any(name and name in phrase for name in called))
    return None


def _cue(event: Event, mentions: Sequence[Mention]) -> str:
    """The words of the articles around an act: its trigger, its object, and the few words on both sides of them."""
    found = [event.object.text] if event.object else []
    for mention in mentions:
        if mention.event == event.event:
            begin, end = mention.trigger.start - mention.start, mention.trigger.end - mention.start
            before, after = mention.text[: max(begin, 0)].split()[-_NEAR:], mention.text[end:].split()[:_NEAR]
            found += [*before, mention.trigger.text, *after]
    return " ".join(found)


def _pledge(event: Event, mentions: Sequence[Mention]) -> str:
    """A pledge that was found by its form: its words are what is promised or asked for, "never accept a border"."""
    for mention in mentions:
        if mention.event == event.event and mention.object and mention.because and mention.because[0].rule == "pledge":
            words = " ".join(without_loose_end(clean(mention.object.text).split()))
            told = _PLEDGED.get(event.event)
            return f"{told} {_as_infinitive(words)}" if told else f"demanded: {words}"
    return ""


def _as_infinitive(words: str) -> str:
    """As "to open it", "never to open it"; words that have their own subject keep it: "that it will be opened"."""
    negated = _NEGATED.match(words)
    if negated:
        return f"{'never' if negated['no'] == 'never' else 'not'} to {negated['rest']}"
    return f"that {words}" if _HAS_SUBJECT.search(words) else f"to {words}"


def _verb_and_thing(event: Event, mentions: Sequence[Mention]) -> str | None:
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
        if _REGRET.search(mention.trigger.text):
            continue  # what one regrets is no promise
        words = _base_words(mention, clean(topic.text)) or _words_to_object(mention)
        if words and not is_no_verb(words):
            return f"not {words}" if f"not to {words}" in clean(mention.text) else words
    return ""


def _base_words(mention: Mention, words: str) -> str:
    """The words of a topic, if they start with a verb in its base form: one that follows "to", "could" or the like."""
    fits = len(words.split()) > 1 and len(words) <= _LONGEST and not set(words) & set('"“”')
    is_noun = re.search(rf"\b(?:an?|the|for|of|its|their|any)\s+{re.escape(words)}", clean(mention.text)) is not None
    if (
        fits
        and mention.event == "REQUEST"
        and not is_noun
        and not words.split(maxsplit=1)[0].endswith(("ed", "ing", "s"))
    ):
        return words  # "demanded the government punish the defectors"
    text = clean(mention.text)
    joined = rf"\bto [a-z]+ [^.;:]*?(?:,| and| or) {re.escape(words)}"  # "to close the house, and scrap the pact"
    told = fits and (
        re.search(rf"\b{_BEFORE_BASE} {re.escape(words)}", text)
        or re.search(joined, clean(mention.text[mention.trigger.start - mention.start :]))
    )
    return words if told else ""


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
    texts = {actor.text for actor in actors}
    if len(actors) > 1 and len(texts) == 1 and is_collective(actors[0].text):
        return clean(actors[0].text)
    return listed([clean(actor.name) for actor in actors])


@dataclass(frozen=True, slots=True)
class _Row:
    mode: str
    stems: frozenset[str]
    phrases: tuple[str, ...]


@cache
def _words_of(event: str) -> tuple[_Row, ...]:
    content = read_yaml(files("tocsin.show.brief").joinpath("phrases.yaml"))["words"]
    return tuple(
        _Row(row["mode"], frozenset(stems(words)), tuple(row["phrases"]))
        for row in content.get(event, ())
        for words in row["words"]
    )


@cache
def _phrases() -> dict[str, dict[str, tuple[str, ...]]]:
    content = read_yaml(files("tocsin.show.brief").joinpath("phrases.yaml"))["phrases"]
    return {event: {mode: tuple(phrases) for mode, phrases in modes.items()} for event, modes in content.items()}
