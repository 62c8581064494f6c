"""Telling talks apart: who rang whom, who met whom, and at which level."""

from dataclasses import replace

from tocsin.merge.party import Party, other_people, other_people_of_one_side
from tocsin.merge.profile import Profile
from tocsin.text.wording import content_words, stem, words

_SPEAKING = frozenset(
    map(
        stem,
        words(
            "call called calls contact contacts conversation conversations discuss discussed phone phoned rang spoke "
            "spoken speak talk talked telephone telephoned"
        ),
    )
)
"""Words that fit a telephone call as well as a meeting; who met, or held talks, was in one room."""

_STAFF = content_words(
    "ambassadors commanders delegates delegation delegations deputies diplomats envoys experts generals negotiators officers "
    "officials representatives soldiers technicians"
)


def calls_differ(one: Profile, other: Profile) -> str | None:
    """A telephone call has two ends, and is no meeting: other ends are another call."""
    modes = one.mention.mode, other.mention.mode
    if "phone" not in modes:
        return None
    if len(one.codes) > 1 and len(other.codes) > 1 and one.codes != other.codes:
        return f"a call of {', '.join(sorted(one.codes))} is not one of {', '.join(sorted(other.codes))}"
    met = next((profile for profile in (one, other) if profile.mention.mode != "phone"), None)
    if met and not {stem(word) for word in words(met.mention.trigger.text)} & _SPEAKING:
        return "a call is no meeting"
    return None


def guests_differ(one: Profile, other: Profile) -> str | None:
    """The president meets one guest today and another tomorrow."""
    here, there = _all_of(one), _all_of(other)
    if not other_people(here, there) and not other_people_of_one_side(here, there):
        return None
    return f"{_names(here)} is not {_names(there)}"


def talkers_differ(one: Profile, other: Profile) -> str | None:
    """What officials and officers of two states talk over is not the meeting of their leaders."""
    for leaders, staff in ((_all_of(one), _all_of(other)), (_all_of(other), _all_of(one))):
        if len({code for code, _ in leaders.people}) > 1 and not staff.people and staff.words & _STAFF:
            return f"{_names(staff)} are not {_names(leaders)}"
    return None


def _all_of(profile: Profile) -> Party:
    return replace(
        profile.source,
        codes=profile.codes,
        words=profile.source.words | profile.target.words,
        people=profile.source.people + profile.target.people,
    )


def _names(party: Party) -> str:
    return ", ".join(sorted(party.codes)) or " ".join(sorted(party.words))
