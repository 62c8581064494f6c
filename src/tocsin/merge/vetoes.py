"""Vetoes: what no likeness can outweigh. Two mentions with a veto between them are never one event."""

from collections.abc import Callable

from tocsin.domain import Thing
from tocsin.merge.profile import Party, Profile
from tocsin.ontology.alike import TRACKED, are_kin, family_of
from tocsin.ontology.states import acts_for_state
from tocsin.text.days import cannot_agree, known_day, years

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


def _parties_differ(one: Profile, other: Profile) -> str | None:
    """Other parties on both sides are another act. In words, one other side is enough: each speaks for himself."""
    if one.mention.mutual or other.mention.mutual:
        return _mutual_differ(one, other)
    source, target = differ(one.source, other.source), differ(one.target, other.target)
    if source and (target or one.verbal or _is_cooperative(one)):
        return f"{_names(one.source)} is not {_names(other.source)}"
    if target and (one.verbal or one.source.known != other.source.known):
        return f"{_names(one.target)} is not {_names(other.target)}"
    return None


def _mutual_differ(one: Profile, other: Profile) -> str | None:
    """Those who meet are all in the source; one shared party is not enough when each side names two."""
    mine, theirs = one.codes, other.codes
    if not mine or not theirs or mine <= theirs or theirs <= mine:
        return None
    return f"{', '.join(sorted(mine))} is not {', '.join(sorted(theirs))}"


def differ(one: Party, other: Party) -> bool:
    """Whether two sides surely differ: other codes, or a state here and its citizens there."""
    if one.codes and other.codes and not one.codes & other.codes:
        return True
    if not one.codes and not other.codes:
        return False  # names alone can be two names of one
    return {acts_for_state(one.sectors), acts_for_state(other.sectors)} == {True, False}


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
    _things_differ,
    _parties_differ,
)
