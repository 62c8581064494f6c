"""Kinds of acts: which two codings may be of one act, in what two reports of it see differently."""

from datetime import timedelta

from tocsin.domain import Mention
from tocsin.merge.profile import Profile
from tocsin.ontology.alike import are_kin
from tocsin.text.wording import content_words

_WEAPONS = {
    "nuclear": content_words("atomic hydrogen nuclear thermonuclear"),
    "missiles": content_words("icbm missile missiles projectile rocket rockets satellite"),
    "troops": content_words("brigade reservists soldiers troops"),
}
_JUST_BEFORE = 20  # letters before a trigger that still name its weapon: "its sixth nuclear test"
_JUST_AFTER = 25  # and after it: "launched a ballistic missile"

_MARCHES = frozenset({"demo", "riot"})
_MOVES = frozenset({"ASSAULT", "MOBILIZE"})
_A_DAY = timedelta(days=1)


def is_same_kind(one: Profile, other: Profile) -> bool:
    """Whether two codes may be two codings of one act."""
    mine, theirs = one.mention, other.mention
    if are_kin(mine.event, mine.mode, theirs.event, theirs.mode):
        return True
    if mine.event == theirs.event == "PROTEST":
        # What one sees as a march another sees as a riot, on the same day.
        return {mine.mode, theirs.mode} == _MARCHES and one.day is not None and one.day == other.day
    return {mine.event, theirs.event} == _MOVES and _is_one_move(one, other)


def _is_one_move(one: Profile, other: Profile) -> bool:
    """Whether the same weapons or troops are told to be moved by the same words at the same time: by one as a threat, by one as an attack."""
    if not one.source.codes & other.source.codes or not one.tells & other.tells or not _in_time(one, other):
        return False
    return bool(moved(one.mention) & moved(other.mention))


def _in_time(one: Profile, other: Profile) -> bool:
    if one.day and other.day:
        return one.day == other.day
    mine, theirs = one.day or one.mention.published, other.day or other.mention.published
    return bool(mine and theirs and abs(mine - theirs) <= _A_DAY)


def moved(mention: Mention) -> frozenset[str]:
    """The kinds of weapons or troops that a move or an attack is told of; none of other acts."""
    if mention.event not in _MOVES:
        return frozenset()
    end = mention.trigger.end - mention.start
    return weapons_of(mention) | _kinds(mention.text[end : end + _JUST_AFTER])


def weapons_of(mention: Mention) -> frozenset[str]:
    """The kinds of weapons named in the trigger and just before it."""
    start = max(0, mention.trigger.start - mention.start - _JUST_BEFORE)
    return _kinds(mention.text[start : mention.trigger.end - mention.start])


def _kinds(text: str) -> frozenset[str]:
    said = content_words(text)
    return frozenset(kind for kind, words in _WEAPONS.items() if words & said)
