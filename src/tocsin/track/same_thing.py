"""Which standings speak of the same channel or agreement, however they name it."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tocsin.domain import Standing, Thing
from tocsin.ontology.alike import family_of, is_plain, thing_head
from tocsin.text.wording import content_words, stem, words

_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")


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
    namings = sorted(
        (_naming(standing) for standing in standings),
        key=lambda naming: (-naming.tells, naming.standing.thing.text, naming.standing.id),
    )
    groups: list[list[Naming]] = []
    for naming in namings:
        fitting = [group for group in groups if _fits(naming, group)]
        if fitting:
            min(fitting, key=lambda group: _distance(naming, group)).append(naming)
        else:
            groups.append([naming])
    return [sorted((naming.standing for naming in group), key=lambda standing: standing.id) for group in groups]


def marks(thing: Thing) -> frozenset[str]:
    """The words that tell a thing from others of its family: "military" in "the 2018 inter-Korean military agreement"."""
    own = frozenset(map(stem, words(thing.noun or ""))) if thing.kind == "channel" else frozenset()
    found = content_words(_YEAR.sub(" ", thing.text))
    return frozenset(word for word in found if word not in own and not is_plain(word) and not _names_family(word))


def _names_family(word: str) -> bool:
    """Whether a word only says what sort of thing it is: "agreement", "deal"."""
    return family_of(Thing(text=word)) is not None


def _naming(standing: Standing) -> Naming:
    thing = standing.thing
    return Naming(
        standing=standing,
        family=thing_head(thing) or thing.text.casefold(),
        years=frozenset(_YEAR.findall(thing.text)),
        marks=marks(thing),
        parties=frozenset(standing.parties),
    )


def _fits(naming: Naming, group: Sequence[Naming]) -> bool:
    """No member may contradict, and the fullest name, which founded the group, must have words in common."""
    founder = group[0]
    if naming.family != founder.family:
        return False
    years = {year for member in group for year in member.years}
    if naming.years and years and not naming.years & years:
        return False
    if not _parties_fit(naming, group):
        return False
    known = frozenset(mark for member in group for mark in member.marks)
    if not naming.marks or not known:
        return True
    return naming.marks <= known or 2 * len(naming.marks & known) > len(naming.marks | founder.marks)


def _parties_fit(naming: Naming, group: Sequence[Naming]) -> bool:
    """One list of parties within the other; a name in common forgives a third party in the sentence."""
    parties = _main_parties(group)
    if not naming.parties or not parties or naming.parties <= parties or parties <= naming.parties:
        return True
    shares_name = any(naming.marks & member.marks or naming.years & member.years for member in group)
    return shares_name and bool(naming.parties & parties)


def _main_parties(group: Sequence[Naming]) -> frozenset[str]:
    counts = Counter(party for member in group for party in member.parties)
    return frozenset(party for party, count in counts.items() if 3 * count >= len(group))


def _distance(naming: Naming, group: Sequence[Naming]) -> tuple[int, bool, bool, int, str]:
    """Words in common first, then the same article, the same parties, and the thing most spoken of."""
    shared = max(len(naming.marks & member.marks) + len(naming.years & member.years) for member in group)
    article = any(member.standing.article == naming.standing.article for member in group)
    parties = _main_parties(group) == naming.parties
    return -shared, not article, not parties, -len(group), group[0].standing.id
