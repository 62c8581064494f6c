"""Which standings speak of the same channel or agreement, however they name it."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from tocsin.domain import Standing, Thing
from tocsin.ontology.alike import family_of, is_plain, is_vague, thing_head
from tocsin.ontology.states import names_of
from tocsin.text.wording import content_words, stem, words

_WELL_KNOWN = 3  # standings that agree on the parties of a thing

YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")


@dataclass(frozen=True)
class Naming:
    """How one standing names its thing: its family, the years and words that tell it from others, its parties."""

    standing: Standing
    family: str
    years: frozenset[str]
    marks: frozenset[str]
    parties: frozenset[str]

    @property
    def tells(self) -> int:
        """How much the name tells; 0 for "the office"."""
        return len(self.marks) + len(self.years)


def group_by_thing(standings: Iterable[Standing]) -> list[list[Standing]]:
    """Standings grouped by thing. Full names found groups; bare ones ("the office") join the group they fit best."""
    namings = _without_strays([_naming(standing) for standing in standings])
    namings.sort(key=lambda naming: (-naming.tells, naming.standing.thing.text, naming.standing.id))
    groups: list[list[Naming]] = []
    for naming in namings:
        fitting = [group for group in groups if _fits(naming, group)]
        if fitting:
            min(fitting, key=lambda group: _distance(naming, group)).append(naming)
        else:
            groups.append([naming])
    return [sorted((naming.standing for naming in group), key=lambda standing: standing.id) for group in groups]


def _without_strays(namings: Sequence[Naming]) -> list[Naming]:
    """A pair of parties that one standing alone gives a thing is likely its sentence's, not the thing's.

    If others of its family are well known to lie between one of the two and a third, it is theirs.
    """
    counts = Counter((naming.family, naming.parties) for naming in namings)
    return [replace(naming, parties=_likely_parties(naming, counts)) for naming in namings]


def _likely_parties(naming: Naming, counts: Mapping[tuple[str, frozenset[str]], int]) -> frozenset[str]:
    if counts[naming.family, naming.parties] > 1 or naming.tells:
        return naming.parties
    known = [
        (count, sorted(parties))
        for (family, parties), count in counts.items()
        if family == naming.family and count >= _WELL_KNOWN and len(parties) > 1 and parties & naming.parties
    ]
    return frozenset(min(known, key=lambda each: (-each[0], each[1]))[1]) if known else naming.parties


def marks(thing: Thing) -> frozenset[str]:
    """The words that tell a thing from others of its family: "military" in "the 2018 inter-Korean military agreement"."""
    own = frozenset(map(stem, words(thing.noun or ""))) if thing.kind == "channel" else frozenset()
    found = content_words(YEAR.sub(" ", thing.text))
    return frozenset(
        word
        for word in found
        if word not in own and not is_plain(word) and not is_vague(word) and not _names_family(word)
    )


def _names_family(word: str) -> bool:
    """Whether a word only says what sort of thing it is: "agreement", "deal"."""
    return family_of(Thing(text=word)) is not None


def _naming(standing: Standing) -> Naming:
    thing = standing.thing
    return Naming(
        standing=standing,
        family=thing_head(thing) or thing.text.casefold(),
        years=frozenset(YEAR.findall(thing.text)),
        marks=marks(thing),
        parties=frozenset(standing.parties),
    )


def _fits(naming: Naming, group: Sequence[Naming]) -> bool:
    """Nothing may contradict; and two names that each tell something must have some of it in common."""
    if naming.family != group[0].family or not _parties_fit(naming, group):
        return False
    years = {year for member in group for year in member.years}
    known = {mark for member in group for mark in member.marks}
    if naming.years and years and not naming.years & years:
        return False
    if naming.tells and (years or known) and not (naming.years & years or naming.marks & known):
        return False
    return naming.marks <= known or not known or 2 * len(naming.marks & known) > len(naming.marks | group[0].marks)


def _parties_fit(naming: Naming, group: Sequence[Naming]) -> bool:
    """One list of parties within the other; a name in common forgives a third party in the sentence."""
    mine, theirs = _states(naming.parties), _states(_main_parties(group))
    if not mine or not theirs or mine <= theirs or theirs <= mine:
        return True
    shares_name = any(naming.marks & member.marks or naming.years & member.years for member in group)
    return shares_name and bool(mine & theirs)


def _states(parties: frozenset[str]) -> frozenset[str]:
    """The states among parties, if there are any: the body that watches over a truce does not make it another one."""
    return frozenset(party for party in parties if names_of(party)) or parties


def _main_parties(group: Sequence[Naming]) -> frozenset[str]:
    counts = Counter(party for member in group for party in member.parties)
    return frozenset(party for party, count in counts.items() if 3 * count >= len(group))


def _distance(naming: Naming, group: Sequence[Naming]) -> tuple[int, bool, bool, int, str]:
    """Words in common first, then the same article, the same parties, and the thing most spoken of."""
    shared = max(len(naming.marks & member.marks) + len(naming.years & member.years) for member in group)
    article = any(member.standing.article == naming.standing.article for member in group)
    parties = _main_parties(group) == naming.parties
    return -shared, not article, not parties, -len(group), group[0].standing.id
