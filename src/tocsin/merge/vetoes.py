"""Vetoes: what no likeness can outweigh. Two mentions with a veto between them are never one event."""

from collections.abc import Callable
from dataclasses import replace

from tocsin.domain import Mention, Thing
from tocsin.merge.party import Party, other_people, other_people_of_one_side
from tocsin.merge.profile import Profile
from tocsin.merge.series import one_or_several
from tocsin.ontology.alike import TRACKED, are_kin, family_of
from tocsin.text.days import cannot_agree, known_day, years
from tocsin.text.wording import content_words

_AIMED = frozenset({"AID", "AGREE", "CONCEDE", "REJECT", "SANCTION", "SUPPORT"})
"""Acts that are what they are by whom they are aimed at. Whom a bombing was meant for, reports may see differently."""

_WEAPONS = {
    "nuclear": content_words("atomic hydrogen nuclear thermonuclear"),
    "missiles": content_words("icbm missile missiles projectile rocket rockets satellite"),
    "troops": content_words("brigade reservists soldiers troops"),
}
_JUST_BEFORE = 20  # letters before a trigger that still name its weapon: "its sixth nuclear test"

MATERIAL_CONFLICT = 4
"""The quad class of force and coercion."""

NEWS_LASTS = 7
"""So many days an act stays at the head of the news without a word of when it was."""

Veto = Callable[[Profile, Profile], str | None]


def veto(one: Profile, other: Profile) -> str | None:
    """Why the two cannot be one event, or ``None``."""
    return next((why for check in VETOES if (why := check(one, other))), None)


def _acts_differ(one: Profile, other: Profile) -> str | None:
    mine, theirs = one.mention, other.mention
    if are_kin(mine.event, mine.mode, theirs.event, theirs.mode):
        return None
    return f"{mine.event} is not {theirs.event}" if mine.event != theirs.event else f"{mine.mode} is not {theirs.mode}"


def _days_differ(one: Profile, other: Profile) -> str | None:
    if cannot_agree(one.mention.when, other.mention.when):
        return f"{_day(one)} is not {_day(other)}"
    for early, late in ((one, other), (other, one)):
        told = early.mention.published
        if told and early.told and late.day and late.day > told:
            return f"reported on {told}, before {late.day}"
    return None


def _news_differs(one: Profile, other: Profile) -> str | None:
    """What heads the news today without a day is no act that headed it last week: another missile, another meeting."""
    if (
        not (one.told and other.told and one.leads and other.leads)
        or known_day(one.mention.when)
        or known_day(other.mention.when)
    ):
        return None
    mine, theirs = one.mention.published, other.mention.published
    if not mine or not theirs or one.mention.background or abs((mine - theirs).days) <= NEWS_LASTS:
        return None
    return f"news of {mine} is not news of {theirs}"


def _one_is_history(one: Profile, other: Profile) -> str | None:
    """History told in passing is the news of another article only if both name the day, or the same year."""
    if one.mention.background == other.mention.background:
        return None
    mine, theirs = one.mention.when, other.mention.when
    if known_day(mine) and known_day(mine) == known_day(theirs):
        return None
    span, others = years(mine), years(theirs)
    if span and others and len(span) == len(others) == 1 and span == others:
        return None
    return "one is told as history"


def _one_is_only_spoken_of(one: Profile, other: Profile) -> str | None:
    if one.told == other.told:
        return None
    return f"{one.mention.status} is not {other.mention.status}"


def _things_differ(one: Profile, other: Profile) -> str | None:
    """A liaison office is no pact: channels and agreements are told apart by their family, whatever the wording."""
    pairs = ((one.mention.object, other.mention.object), (_about(one), _about(other)))
    for mine, theirs in pairs:
        if mine and theirs and mine.kind in TRACKED and theirs.kind in TRACKED:
            families = family_of(mine), family_of(theirs)
            if all(families) and families[0] != families[1]:
                return f"{mine.text} is not {theirs.text}"
    return None


def _about(profile: Profile) -> Thing | None:
    return profile.mention.about.object if profile.mention.about else None


def _one_tells_of_many(one: Profile, other: Profile) -> str | None:
    """Eighty tests in six years are not the test of Tuesday."""
    if one.series != other.series:
        return "one tells of many acts"
    mine, theirs = one.place_in_row, other.place_in_row
    return f"number {mine} is not number {theirs}" if mine and theirs and mine != theirs else None


def _weapons_differ(one: Profile, other: Profile) -> str | None:
    """A nuclear test is no missile test, and one missile is not three."""
    mine, theirs = one_or_several(one.mention.trigger.text), one_or_several(other.mention.trigger.text)
    if mine and theirs and mine[0] == theirs[0] and mine[1] != theirs[1]:
        return f"one {mine[0]} is not several"
    if {one.mention.event, other.mention.event} != {"MOBILIZE"}:
        return None
    kinds = _weapons(one.mention), _weapons(other.mention)
    return f"{' '.join(kinds[0])} is not {' '.join(kinds[1])}" if all(kinds) and not kinds[0] & kinds[1] else None


def _weapons(mention: Mention) -> frozenset[str]:
    """The kinds of weapons named in the trigger and just before it."""
    start = max(0, mention.trigger.start - mention.start - _JUST_BEFORE)
    said = content_words(mention.text[start : mention.trigger.end - mention.start])
    return frozenset(kind for kind, words in _WEAPONS.items() if words & said)


def _people_differ(one: Profile, other: Profile) -> str | None:
    """Two men arrested are two arrests; and the president meets one guest today and another tomorrow."""
    mine, theirs = one.mention, other.mention
    if mine.event == theirs.event == "CONSULT":
        here, there = _all_of(one), _all_of(other)
        apart = other_people(here, there) or other_people_of_one_side(here, there)
    else:
        here, there = one.target, other.target
        apart = not (one.verbal or other.verbal or mine.mutual or theirs.mutual) and other_people(here, there)
    return f"{_names(here)} is not {_names(there)}" if apart else None


def _all_of(profile: Profile) -> Party:
    return replace(profile.source, people=profile.source.people + profile.target.people)


def _parties_differ(one: Profile, other: Profile) -> str | None:
    """Other parties on both sides are another act. In words, one other side is enough: each speaks for himself."""
    if one.mention.mutual or other.mention.mutual:
        return _mutual_differ(one, other)
    source, target = differ(one.source, other.source), targets_differ(one, other)
    if source and (target or one.verbal or _is_cooperative(one)):
        return f"{_names(one.source)} is not {_names(other.source)}"
    if target and (one.verbal or one.source.known != other.source.known or one.mention.event in _AIMED):
        return f"{_names(one.target)} is not {_names(other.target)}"
    return None


def _mutual_differ(one: Profile, other: Profile) -> str | None:
    """Those who meet are all in the source; one shared party is not enough when each side names two."""
    mine, theirs = one.codes, other.codes
    if not mine or not theirs or mine <= theirs or theirs <= mine:
        return None
    return f"{', '.join(sorted(mine))} is not {', '.join(sorted(theirs))}"


def differ(one: Party, other: Party) -> bool:
    """Whether two sides surely differ: other codes, or a state here and its rebels or citizens there."""
    if one.codes and other.codes and not one.codes & other.codes:
        return True
    if not one.codes and not other.codes:
        return False  # names alone can be two names of one
    return bool(one.camps and other.camps and not one.camps & other.camps)


def targets_differ(one: Profile, other: Profile) -> bool:
    """Whether the two surely act on different parties. The victims of an attack are its state, or its people."""
    mine, theirs = one.target, other.target
    if not differ(mine, theirs):
        return False
    return bool(
        one.mention.quad != MATERIAL_CONFLICT or not mine.codes & theirs.codes or "armed" in mine.camps ^ theirs.camps
    )


def _is_cooperative(profile: Profile) -> bool:
    """Who did it is disputed of attacks, not of gifts and visits."""
    return profile.mention.quad in (1, 2)


def _names(party: Party) -> str:
    return ", ".join(sorted(party.codes)) or " ".join(sorted(party.words))


def _day(profile: Profile) -> str:
    when = profile.mention.when
    return str(profile.day or when.basis or when.value or when.from_)


VETOES: tuple[Veto, ...] = (
    _acts_differ,
    _one_is_only_spoken_of,
    _one_is_history,
    _days_differ,
    _news_differs,
    _things_differ,
    _one_tells_of_many,
    _weapons_differ,
    _people_differ,
    _parties_differ,
)
