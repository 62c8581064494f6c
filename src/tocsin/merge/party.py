"""A party: one side of an act, as comparing needs it. A code alone does not tell a state from its rebels."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Literal

from tocsin.domain import Actor
from tocsin.ontology.files import read_csv
from tocsin.ontology.states import acts_for_state, is_armed_opponent, is_state_name, state_stems
from tocsin.text.wording import content_words, words

Camp = Literal["state", "armed", "people"]
"""Who of a country acts: the state and its bodies, those in arms against it, or its people."""

_FULL_NAME = re.compile(
    r"(?:[A-Z][\w.'\u2019-]*\s+)(?:(?:al|bin|da|de|del|der|di|el|la|van|von)\s+)*(?:[A-Z][\w.'\u2019-]*\s*){1,4}"
)
# A name with one of these words in it is that of a body.
_BODY = content_words(
    "administration agency alliance army association authority bank base board brigade bureau cabinet campaign centre center "
    "chiefs church city coalition command commission committee company congress consulate corporation corps council court "
    "department division embassy federation fleet force forces foundation front government group guard guards institute "
    "jihad league media ministry mission movement navy network news office organisation organization parliament party people "
    "police presidency press republic secretariat senate service services society state states station treasury tribunal "
    "troops union university watch"
)

_COUNTED = re.compile(
    r"(?:at least |more than |nearly |over |some |about )*"
    r"(?:[2-9]\b|[1-9][\d,.]+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens|scores|hundreds|thousands|many|several)\b",
    re.IGNORECASE,
)
_PLURAL = re.compile(r"(?:[^s]s|children|men|people|women)$")
_ONE_PERSON = frozenset(
    "activist blogger boy child citizen girl journalist man national officer pilot politician reporter soldier student teenager "
    "tourist woman".split()
)
_PLURAL_OF_NATION = re.compile(r"(?:ans|is)$")  # "Palestinians", "Israelis"


@dataclass(frozen=True)
class Party:
    """One side of an act: its codes, the words of its names, its sectors, and whether a name says more than the state."""

    codes: frozenset[str]
    words: frozenset[str]
    sectors: frozenset[str]
    special: bool
    camps: frozenset[Camp] = frozenset()
    people: tuple[tuple[str | None, frozenset[str]], ...] = ()
    """Persons under their full names: code, and the words of the name."""
    heads: Literal["one", "several"] | None = None
    """Whether one person is meant or several; ``None`` where it cannot be said, or both are."""

    @property
    def known(self) -> bool:
        """Whether the passage names this side at all."""
        return bool(self.codes or self.words)


def party_from(actors: Sequence[Actor], is_usual_name: Callable[[Actor], bool]) -> Party:
    """The party that some actors are together."""
    return Party(
        codes=frozenset(actor.code for actor in actors if actor.code),
        words=frozenset(word for actor in actors for word in content_words(actor.name)),
        sectors=frozenset(sector for actor in actors for sector in actor.sectors),
        special=any(not is_usual_name(actor) for actor in actors),
        camps=frozenset(camp for actor in actors if (camp := camp_of(actor))),
        people=tuple((actor.code, content_words(actor.name)) for actor in actors if is_person(actor)),
        heads=_heads(actors),
    )


def _heads(actors: Sequence[Actor]) -> Literal["one", "several"] | None:
    one, several = any(map(_is_one, actors)), any(map(is_group, actors))
    if one == several:
        return None
    return "one" if one else "several"


def _is_one(actor: Actor) -> bool:
    return is_person(actor) or actor.name.split()[-1].lower() in _ONE_PERSON


def is_group(actor: Actor) -> bool:
    """Whether an actor goes by a common noun for several: "dozens of protesters", "276 girls", "Palestinians"."""
    if is_person(actor):
        return False
    said = words(actor.text)
    if not said:
        return False
    if _COUNTED.match(actor.text):
        return True
    if is_state_name(actor):
        return bool(_PLURAL_OF_NATION.search(actor.text)) and actor.text != actor.name
    return actor.name.split()[-1].islower() and bool(_PLURAL.search(said[-1]))


def camp_of(actor: Actor) -> Camp | None:
    """The camp of an actor; ``None`` where neither sectors nor name tell."""
    if is_armed_opponent(actor):
        return "armed"
    for_state = acts_for_state(actor.sectors)
    if for_state is None:
        return "state" if is_state_name(actor) else None
    return "state" if for_state else "people"


def is_person(actor: Actor) -> bool:
    """Whether an actor goes by the full name of a person: a known one, or one that looks like it and is no body's."""
    if actor.name in _names("people"):
        return True
    if actor.name in _names("organisations") or is_state_name(actor) or not _FULL_NAME.fullmatch(actor.name):
        return False
    called = content_words(" ".join(word for word in actor.name.split() if word[0].isupper()))
    return not called & (_BODY | state_stems())


def other_people(one: Party, other: Party) -> bool:
    """Whether both name persons who could be each other by their codes, and none of the one is one of the other."""
    same = [
        _is_same(mine, theirs)
        for code, mine in one.people
        for other_code, theirs in other.people
        if code == other_code or None in (code, other_code)
    ]
    return bool(same) and not any(same)


def other_people_of_one_side(one: Party, other: Party) -> bool:
    """Whether some country is there with a person here and with another there: the minister met him, not the president."""
    codes = {code for code, _ in one.people if code} & {code for code, _ in other.people}
    return any(other_people(_of(code, one), _of(code, other)) for code in codes)


def _of(code: str | None, party: Party) -> Party:
    return replace(party, people=tuple(person for person in party.people if person[0] == code))


def _is_same(mine: frozenset[str], theirs: frozenset[str]) -> bool:
    """One first name is no proof: a name is the other, or a part of it."""
    return mine <= theirs or theirs <= mine


@cache
def _names(table: str) -> frozenset[str]:
    rows = read_csv(f"actors/{table}.csv")
    return frozenset(name for row in rows for name in (row["name"], *(row["aliases"] or "").split("|")) if name)
