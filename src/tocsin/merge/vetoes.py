"""Vetoes: what no likeness can outweigh. Two mentions with a veto between them are never one event."""

from collections.abc import Callable
from datetime import timedelta

from tocsin.domain import Thing
from tocsin.merge.kinds import is_same_kind, weapons_of
from tocsin.merge.party import Party, other_people
from tocsin.merge.places import are_one_town
from tocsin.merge.profile import Profile
from tocsin.merge.series import one_or_several
from tocsin.merge.talks import calls_differ, guests_differ, talkers_differ
from tocsin.ontology.alike import TRACKED, are_kin, family_of
from tocsin.text.days import cannot_agree, known_day, years

_AIMED = frozenset({"AID", "AGREE", "CONCEDE", "REJECT", "SANCTION", "SUPPORT"})
"""Acts that are what they are by whom they are aimed at. Whom a bombing was meant for, reports may see differently."""

MATERIAL_CONFLICT = 4
"""The quad class of force and coercion."""

NEWS_LASTS = 7
"""So many days an act stays at the head of the news without a word of when it was."""

_THE_DAY_AFTER = timedelta(days=1)  # an act is news on its day and in the papers of the next
_STILL_TOLD = timedelta(days=14)  # and stands farther down for so long, without its day
_ON_PERSONS = frozenset({("ASSAULT", "abduct"), ("COERCE", "arrest"), ("RETREAT", "release")})
_PLEDGES = frozenset({"AGREE", "REJECT", "REQUEST", "THREATEN"})
"""Acts that bind or ask: each of the things they are about has an outcome of its own."""

_SAME_WORDS = 0.5  # so much of what two passages say must be the same words for one statement to be quoted long after

Veto = Callable[[Profile, Profile], str | None]


def veto(one: Profile, other: Profile) -> str | None:
    """Why the two cannot be one event, or ``None``."""
    return next((why for check in VETOES if (why := check(one, other))), None)


def _acts_differ(one: Profile, other: Profile) -> str | None:
    mine, theirs = one.mention, other.mention
    if is_same_kind(one, other):
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
    if _was_its_news(one, other) or _was_its_news(other, one):
        return None
    return "one is told as history"


def _was_its_news(past: Profile, news: Profile) -> bool:
    """Whether history told with its day was the news of a report of that day, which did not have to say "today"."""
    told = news.mention.published
    if not past.mention.background or past.day is None or told is None:
        return False
    return (
        news.told
        and news.day is None
        and past.day <= told <= past.day + (_THE_DAY_AFTER if news.leads else _STILL_TOLD)
    )


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
    kinds = weapons_of(one.mention), weapons_of(other.mention)
    return f"{' '.join(kinds[0])} is not {' '.join(kinds[1])}" if all(kinds) and not kinds[0] & kinds[1] else None


def _people_differ(one: Profile, other: Profile) -> str | None:
    """Two men arrested are two arrests, and one man is not dozens."""
    mine, theirs = one.mention, other.mention
    if mine.event == theirs.event == "CONSULT" or one.verbal or other.verbal or mine.mutual or theirs.mutual:
        return None
    here, there = one.target, other.target
    if other_people(here, there):
        return f"{_names(here)} is not {_names(there)}"
    on_persons = {(mine.event, mine.mode), (theirs.event, theirs.mode)} <= _ON_PERSONS
    return "one person is not several" if on_persons and {here.heads, there.heads} == {"one", "several"} else None


def _talks_differ(one: Profile, other: Profile) -> str | None:
    """The president meets one guest today and another tomorrow, and what officials talk over is no summit."""
    if not one.mention.event == other.mention.event == "CONSULT":
        return None
    return calls_differ(one, other) or guests_differ(one, other) or talkers_differ(one, other)


def _one_sentence_names_two(one: Profile, other: Profile) -> str | None:
    """A sentence with two verbs for two things tells two acts: they cut their ties and closed their borders."""
    mine, theirs = one.mention, other.mention
    if mine.article != theirs.article or mine.sentence != theirs.sentence or "ASSAULT" in (mine.event, theirs.event):
        return None  # a blow and whom it hurt are one act
    if one.is_told_with(other) and (why := _aims_differ(one, other)):
        return why
    apart = one.head and other.head and one.head != other.head
    return f"one sentence names {one.head} and {other.head}" if apart else None


def _aims_differ(one: Profile, other: Profile) -> str | None:
    """One word may threaten two things: each may come true by itself."""
    mine, theirs = one.mention.about, other.mention.about
    if one.mention.event not in _PLEDGES or mine is None or theirs is None:
        return None
    if are_kin(mine.event, mine.mode, theirs.event, theirs.mode):
        return None
    return f"{mine.event} is not {theirs.event}"


def _words_are_old(one: Profile, other: Profile) -> str | None:
    """Weeks later the same party asks the same again; only what is quoted word for word is the old statement."""
    if not (one.verbal and other.verbal) or known_day(one.mention.when) or known_day(other.mention.when):
        return None
    mine, theirs = one.mention.published, other.mention.published
    if not mine or not theirs or one.mention.background or abs((mine - theirs).days) <= NEWS_LASTS:
        return None
    shared = len(one.stems & other.stems) / (len(one.stems | other.stems) or 1)
    return None if shared >= _SAME_WORDS else f"words of {mine} are not words of {theirs}"


def _halves_differ(one: Profile, other: Profile) -> str | None:
    """Who did it here and to whom there: nothing says that the two halves are of one act but its place, day or thing."""
    halves = one.source.known, one.target.known, other.source.known, other.target.known
    if (
        one.mention.mutual
        or other.mention.mutual
        or halves not in ((True, False, False, True), (False, True, True, False))
    ):
        return None
    if one.head and one.head == other.head:
        return None
    where, there = one.mention.where, other.mention.where
    if where and there and are_one_town(where, there):
        return None
    return "one tells who did it, the other to whom"


def _parties_differ(one: Profile, other: Profile) -> str | None:
    """Other parties on both sides are another act. In words, one other side is enough: each speaks for himself."""
    if one.mention.mutual or other.mention.mutual:
        return _mutual_differ(one, other)
    source, target = differ(one.source, other.source), targets_differ(one, other)
    if source and (target or one.verbal or _is_cooperative(one)):
        return f"{_names(one.source)} is not {_names(other.source)}"
    if target and one.source.known != other.source.known and (one.is_at_target or other.is_at_target):
        return None  # a town where something was destroyed is no party to it
    if target and (one.verbal or one.source.known != other.source.known or one.mention.event in _AIMED):
        return f"{_names(one.target)} is not {_names(other.target)}"
    return None


def _mutual_differ(one: Profile, other: Profile) -> str | None:
    """Those who meet are all in the source; one shared party is not enough when each side names two."""
    mine, theirs = one.codes, other.codes
    if (
        one.mention.quad == MATERIAL_CONFLICT
        and one.mention.mutual != other.mention.mutual
        and not one.tells & other.tells
    ):
        return "a fight of two is not what one of them did"
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
    _talks_differ,
    _parties_differ,
    _one_sentence_names_two,
    _words_are_old,
    _halves_differ,
)
