"""Comparing two mentions: a visible list of weighted features, each of which says what it saw."""

from collections.abc import Callable
from dataclasses import dataclass
from math import sqrt

from tocsin.domain import Reason
from tocsin.merge.party import Party
from tocsin.merge.places import place_fit
from tocsin.merge.profile import Corpus, Profile
from tocsin.merge.times import gap_of, held, nearness
from tocsin.merge.vetoes import differ, targets_differ
from tocsin.ontology.alike import TRACKED, are_kin
from tocsin.text.days import CLOCK_MINUTES, minutes

SAME = 0.95
"""Two mentions that fit this well report one event, unless something forbids it."""

_ONE_SPEAKER = 0.35  # how much one speaker on one matter tells, against two bodies of one state that speak
_ONE_SPEECH = 0.6  # and one body that speaks of one act on one day
_AT_HOME = 0.3  # what a code tells that stands on both sides of an act
_VAGUE_AIM = 0.3  # how much it matters at whom forces or missiles are said to be aimed

_ONE_THING = 1.3  # how much the same thing of one state tells, against the same state

_ONE_WORD = 6.0  # how much better one word tells one act than one article does

Finding = tuple[float, str] | None
"""How well a feature fits (-1 … 1) and what it saw; ``None`` when it has nothing to say."""


@dataclass(frozen=True)
class Feature:
    """One question asked of two mentions, and how much its answer weighs."""

    rule: str
    weight: float
    ask: Callable[[Profile, Profile, Corpus], Finding]


@dataclass(frozen=True)
class Likeness:
    """The sum of the features, and why."""

    score: float
    because: tuple[Reason, ...]


def compare(one: Profile, other: Profile, corpus: Corpus) -> Likeness:
    """How alike two mentions are. The order of the two does not matter. Vetoes are asked elsewhere."""
    reasons = []
    for feature in FEATURES:
        found = feature.ask(one, other, corpus)
        if found and found[0]:
            weight = round(feature.weight * found[0], 4)
            reasons.append(Reason(rule=f"merge/{feature.rule}", saw=found[1], weight=weight))
    return Likeness(round(sum(reason.weight for reason in reasons), 4), tuple(reasons))


def _source(one: Profile, other: Profile, _: Corpus) -> Finding:
    if one.mention.mutual or other.mention.mutual:
        return _together(one, other)
    return _side(one, other, one.source, other.source, differ(one.source, other.source))


def _target(one: Profile, other: Profile, _: Corpus) -> Finding:
    if one.mention.mutual or other.mention.mutual:
        return _together(one, other)
    found = _side(one, other, one.target, other.target, targets_differ(one, other))
    if found and found[0] < 0 and one.mention.event == other.mention.event == "MOBILIZE":
        return _VAGUE_AIM * found[0], found[1]
    if found and found[0] == 1 and _is_one_thing(one.target, other.target) and not one.verbal:
        return _ONE_THING, found[1]
    return found


def _is_one_thing(one: Party, other: Party) -> bool:
    """Whether the same thing of one state is hit, not its people, of whom there are many: "its warplane"."""
    return one.special and other.special and one.heads is other.heads is None and bool(one.words & other.words)


def _side(one: Profile, other: Profile, mine: Party, theirs: Party, apart: bool) -> Finding:
    if not (mine.known and theirs.known):
        return None
    if apart:
        return -1.5, ", ".join(sorted(mine.codes | theirs.codes))
    shared = mine.words & theirs.words
    if both := mine.codes & theirs.codes:
        if differ(mine, theirs):
            return None  # the state of an attack's victims is no proof that they are the same
        vague = (one.at_home or other.at_home) and not shared
        return (_AT_HOME if vague else 1.0), ", ".join(sorted(both))
    return (0.8, " ".join(sorted(shared))) if shared else None


def _together(one: Profile, other: Profile) -> Finding:
    both = one.codes & other.codes
    if not both:
        return None
    return (1.0 if len(both) > 1 else 0.5), ", ".join(sorted(both))


def _speakers(one: Profile, other: Profile, _: Corpus) -> Finding:
    """Two bodies of one state seldom say the same thing in the same breath; one person in two reports mostly does."""
    mine, theirs = one.source, other.source
    if not (one.verbal and mine.special and theirs.special and mine.words and theirs.words):
        return None
    shared = mine.words & theirs.words
    if not shared:
        return -1.0, f"{' '.join(sorted(mine.words))} / {' '.join(sorted(theirs.words))}"
    said = " ".join(sorted(shared))
    if _of_one_act(one, other):
        return _ONE_SPEECH, said
    return (_ONE_SPEAKER, said) if _on_one_matter(one, other) else None


def _of_one_act(one: Profile, other: Profile) -> bool:
    """Whether two articles of one day, or the next, have the same body speak of the same act."""
    mine, theirs = one.mention.about, other.mention.about
    gap = gap_of(one, other)
    if mine is None or theirs is None or one.mention.article == other.mention.article or gap is None or gap > 1:
        return False
    return are_kin(mine.event, mine.mode, theirs.event, theirs.mode)


def _on_one_matter(one: Profile, other: Profile) -> bool:
    """Whether two articles tell of words on one thing, or of words to the same party in one story."""
    if one.mention.article == other.mention.article:
        return False
    if one.about_head and one.about_head == other.about_head:
        return True
    return one.story is not None and one.story == other.story and bool(one.target.codes & other.target.codes)


def _many_words(one: Profile, other: Profile, _: Corpus) -> Finding:
    """A day brings many statements between the same two: words need more than parties and day."""
    return (-1.0, "statements") if one.verbal and other.verbal else None


def _act(one: Profile, other: Profile, _: Corpus) -> Finding:
    mine, theirs = one.mention, other.mention
    if mine.event == theirs.event and mine.mode == theirs.mode:
        return 1.0, f"{mine.event} {mine.mode or ''}".strip()
    if mine.event == theirs.event:
        return 0.8, f"{mine.event} {' / '.join(sorted((mine.mode or '?', theirs.mode or '?')))}"
    return 0.5, " / ".join(sorted((mine.event, theirs.event)))


def _thing(one: Profile, other: Profile, _: Corpus) -> Finding:
    """A channel or agreement is one of its kind, and is destroyed once; of buildings and tanks there are many."""
    if one.about_head and other.about_head:
        return None  # the thing of a threat is what it is about: counted there
    mine, theirs = one.mention.object, other.mention.object
    if mine and theirs and one.head and one.head == other.head and mine.kind in TRACKED and theirs.kind in TRACKED:
        return (2.0 if one.mention.mode == other.mention.mode == "destroy" else 1.4), one.head
    return _heads(one.head, other.head)


def _about_act(one: Profile, other: Profile, _: Corpus) -> Finding:
    mine, theirs = one.mention.about, other.mention.about
    if mine is None or theirs is None:
        return None
    fits = are_kin(mine.event, mine.mode, theirs.event, theirs.mode)
    return (1.0 if fits else -1.5), " / ".join(sorted({mine.event, theirs.event}))


def _about_thing(one: Profile, other: Profile, _: Corpus) -> Finding:
    return _heads(one.about_head, other.about_head)


def _heads(one: str | None, other: str | None) -> Finding:
    if one is None or other is None:
        return None
    return (1.0, one) if one == other else (-1.0, " / ".join(sorted((one, other))))


def _day(one: Profile, other: Profile, _: Corpus) -> Finding:
    mine, theirs = one.mention.when, other.mention.when
    if one.day and one.day == other.day:
        return (0.7 if one.verbal else 1.0), str(one.day)  # a day brings many words, but few acts between two parties
    if one.day is None and other.day is None and mine.value and mine.value == theirs.value:
        return 0.6, mine.basis or mine.value
    if within := held(mine, theirs):
        return within
    gap = gap_of(one, other)
    return None if gap is None else (nearness(gap, one, other), f"{gap} days apart at most")


def _story(one: Profile, other: Profile, _: Corpus) -> Finding:
    if one.story is None or other.story is None or one.mention.article == other.mention.article:
        return None
    return (1.0, "one story") if one.story == other.story else (-0.5, "two stories")


def _trigger(one: Profile, other: Profile, _: Corpus) -> Finding:
    """How much of what the two triggers say is the same: "killed" and "shot dead", but not every "missile"."""
    shared = one.tells & other.tells
    if not shared:
        return None
    return min(1.0, 2 * len(shared) / len(one.tells | other.tells)), " ".join(sorted(shared)[:3])


def _clock(one: Profile, other: Profile, _: Corpus) -> Finding:
    mine, theirs = one.mention.when.clock, other.mention.when.clock
    if not mine or not theirs or abs(minutes(mine) - minutes(theirs)) > CLOCK_MINUTES:
        return None
    return 1.0, " / ".join(sorted({mine, theirs}))


def _place(one: Profile, other: Profile, _: Corpus) -> Finding:
    found = place_fit(one.mention.where, other.mention.where)
    if found and found[0] < 0 and one.mention.event == other.mention.event == "MOBILIZE":
        return _VAGUE_AIM * found[0], found[1]  # one says where a missile rose, another over what it flew
    return found


def _figures(one: Profile, other: Profile, _: Corpus) -> Finding:
    mine = {(figure.value, figure.what) for figure in one.mention.figures if figure.value > 1}
    shared = mine & {(figure.value, figure.what) for figure in other.mention.figures}
    return (1.0, ", ".join(f"{value:g} {what}" for value, what in sorted(shared))) if shared else None


def _wording(one: Profile, other: Profile, corpus: Corpus) -> Finding:
    """The cosine of the sentences' words, rare ones counting more; names of parties are counted elsewhere."""
    shared = one.stems & other.stems
    if not shared or _in_one_sentence(one, other):
        return None
    together = sum(map(corpus.rarity, sorted(shared)))
    telling = sorted(shared, key=lambda word: (-corpus.rarity(word), word))[:4]
    return min(1.0, together / sqrt(one.length * other.length)), " ".join(telling)


def _copied(one: Profile, other: Profile, _: Corpus) -> Finding:
    same = one.sentence == other.sentence and one.mention.trigger.text == other.mention.trigger.text
    return (1.0, "the same sentence") if same and one.mention.article != other.mention.article else None


def _one_article(one: Profile, other: Profile, _: Corpus) -> Finding:
    """An article tells its news twice, in the headline and below; a sentence with two words for acts tells two."""
    if one.mention.article != other.mention.article:
        return None
    if not _in_one_sentence(one, other):
        return 1.0, "one article"
    return (_ONE_WORD, "one word") if one.is_told_with(other) else (-4.0, "one sentence")


def _in_one_sentence(one: Profile, other: Profile) -> bool:
    mine, theirs = one.mention, other.mention
    return mine.article == theirs.article and mine.sentence == theirs.sentence


def _status(one: Profile, other: Profile, _: Corpus) -> Finding:
    mine, theirs = one.mention.status, other.mention.status
    return (-1.0, " / ".join(sorted((mine, theirs)))) if not one.told and mine != theirs else None


FEATURES: tuple[Feature, ...] = (
    Feature("source", 0.25, _source),
    Feature("target", 0.25, _target),
    Feature("act", 0.3, _act),
    Feature("object", 0.3, _thing),
    Feature("about act", 0.2, _about_act),
    Feature("about object", 0.25, _about_thing),
    Feature("day", 0.3, _day),
    Feature("story", 0.1, _story),
    Feature("trigger", 0.12, _trigger),
    Feature("clock", 0.2, _clock),
    Feature("place", 0.25, _place),
    Feature("figures", 0.15, _figures),
    Feature("wording", 0.7, _wording),
    Feature("copied", 0.5, _copied),
    Feature("one article", 0.1, _one_article),
    Feature("statements", 0.15, _many_words),
    Feature("speakers", 0.3, _speakers),
    Feature("status", 0.25, _status),
)
