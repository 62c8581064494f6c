"""Which standings speak of the same channel or agreement, however they name it."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from tocsin.domain import Standing, Thing, When
from tocsin.ontology.alike import ends_fighting, family_of, is_plain, is_signing, is_vague, thing_head
from tocsin.ontology.states import capital_stems, names_of, state_stems
from tocsin.text.wording import content_words, stem, words

# Lines of contact that each pair of states has of its own, under the same name.
_BILATERAL = frozenset({"airspace", "border", "embassy", "flights", "relations", "route", "pipeline", "visa"})
_ENDS_FOLLOW = re.compile(r"\bbetween\b")
_PARTIES_FOLLOW = re.compile(r"\b(?:between|of|to|with)\b")
_PLACE_OF_MAKING = re.compile(
    r"(?:agreed|announced|brokered|concluded|mediated|reached|signed)(?: [a-z]+)? in ([A-Z][a-z]+)"
)
_LONG = 10_000
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
    made: When | None = None  # when it tells that the agreement was made

    @property
    def tells(self) -> int:
        """How much the name tells; 0 for "the office"."""
        return len(self.marks) + len(self.years)

    @property
    def guesses(self) -> bool:
        """Whether its parties are only those its article speaks of most."""
        return self.standing.guesses_parties


def group_by_thing(standings: Iterable[Standing]) -> list[list[Standing]]:
    """Standings grouped by thing. Full names found groups; bare ones ("the office") join the group they fit best."""
    namings = _without_strays([_naming(standing) for standing in standings])
    namings.sort(
        key=lambda naming: (-naming.tells, naming.made is None, naming.standing.thing.text, naming.standing.id)
    )
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
    return [_with_parties(naming, _likely_parties(naming, counts)) for naming in namings]


def _with_parties(naming: Naming, parties: frozenset[str]) -> Naming:
    """A naming between other parties; where they were only guessed, its standing is corrected too."""
    told = replace(naming.standing, parties=tuple(sorted(parties))) if naming.guesses else naming.standing
    return replace(naming, parties=parties, standing=told)


def _likely_parties(naming: Naming, counts: Mapping[tuple[str, frozenset[str]], int]) -> frozenset[str]:
    if counts[naming.family, naming.parties] > 1 or naming.tells or naming.family in _BILATERAL:
        return naming.parties
    known = [
        (count, sorted(parties))
        for (family, parties), count in counts.items()
        if family == naming.family and len(parties) > 1 and parties & naming.parties
        if count >= (2 if naming.guesses else _WELL_KNOWN)
    ]
    return frozenset(min(known, key=lambda each: (-each[0], each[1]))[1]) if known else naming.parties


def marks(thing: Thing) -> frozenset[str]:
    """The words that tell a thing from others of its family: "military" in "the 2018 inter-Korean military agreement"."""
    own = frozenset(map(stem, words(thing.noun or ""))) if thing.kind == "channel" else frozenset()
    found = content_words(YEAR.sub(" ", _without_ends(thing.text)))
    told = frozenset(
        word
        for word in found
        if word not in own and not is_plain(word) and not is_vague(word) and not _names_family(word)
    )
    return told | _named_for(thing) if thing.kind == "agreement" else told


def _without_ends(text: str) -> str:
    """ "The hotline" of "the hotline between Moscow's ministry and the Turkish staff"; "between the leaders" tells it from others."""
    name, *ends = _ENDS_FOLLOW.split(text, maxsplit=1)
    names_states = any(stem(word) in state_stems() for each in ends for word in words(each))
    return name if names_states else text


def _named_for(thing: Thing) -> frozenset[str]:
    """The capital in "the Riyadh Agreement", "Washington's truce"; not those of "the pact between Riyadh and Doha"."""
    before = _PARTIES_FOLLOW.split(thing.text)[0]
    return frozenset(stem(word) for word in words(before) if stem(word) in capital_stems())


def _names_family(word: str) -> bool:
    """Whether a word only says what sort of thing it is: "agreement", "deal"."""
    return family_of(Thing(text=word)) is not None


def _naming(standing: Standing) -> Naming:
    thing = standing.thing
    family = thing_head(thing) or thing.text.casefold()
    return Naming(
        standing=standing,
        family=family,
        years=frozenset(YEAR.findall(thing.text)),
        marks=marks(thing) | (_made_in(standing) if family == "armistice" else frozenset()),
        parties=frozenset(standing.parties),
        made=standing.since if tells_making(standing) and standing.since.from_ else None,
    )


def _made_in(standing: Standing) -> frozenset[str]:
    """ "Moscow" of "a truce agreed in Moscow": places tell truces apart."""
    found = _PLACE_OF_MAKING.match(standing.text[standing.trigger.start - standing.start :])
    return frozenset({stem(found[1].casefold())}) if found else frozenset()


def _fits(naming: Naming, group: Sequence[Naming]) -> bool:
    """Nothing may contradict; and two names that each tell something must have some of it in common."""
    if naming.family != group[0].family or not _parties_fit(naming, group):
        return False
    if _made_apart(naming, group):
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
    if naming.family in _BILATERAL:
        return False
    if naming.guesses or all(member.guesses for member in group):
        return bool(mine & theirs)
    shares_name = any(naming.marks & member.marks or naming.years & member.years for member in group)
    return shares_name and bool(mine & theirs)


def _made_apart(naming: Naming, group: Sequence[Naming]) -> bool:
    """Two truces of one month are two, and so are two pacts signed in different years."""
    mine, made = naming.made, [member.made for member in group if member.made]
    years = {year for member in group for year in member.years}
    if mine is None or mine.from_ is None:
        return False
    if years and str(mine.from_.year) not in years and str((mine.to or mine.from_).year) not in years:
        return True
    return bool(made) and all(_gap(mine, other) > _apart(naming.family, mine, other) for other in made)


def _apart(family: str, one: When, other: When) -> timedelta:
    """How far the makings of two agreements lie apart; truces follow one another fast, and a month is no exact day."""
    if family == "armistice":
        return timedelta(days=2)
    return timedelta(days=14 if one.from_ == one.to and other.from_ == other.to else 45)


def _gap(one: When, other: When) -> timedelta:
    """The time between two spans; none if they overlap."""
    first, last = sorted((one, other), key=lambda when: when.from_ or date.max)
    end = last.from_ or date.max
    return max(timedelta(), end - (first.to or end))


def _states(parties: frozenset[str]) -> frozenset[str]:
    """The states among parties, if there are any: the body that watches over a truce does not make it another one."""
    return frozenset(party for party in parties if names_of(party)) or parties


def _main_parties(group: Sequence[Naming]) -> frozenset[str]:
    sure = [member for member in group if not member.guesses] or group
    counts = Counter(party for member in sure for party in member.parties)
    return frozenset(party for party, count in counts.items() if 3 * count >= len(sure))


def _distance(naming: Naming, group: Sequence[Naming]) -> tuple[int, int, bool, bool, int, str]:
    """Words in common first, then the truce made last before, the same article, the same parties, the thing most spoken of."""
    shared = max(len(naming.marks & member.marks) + len(naming.years & member.years) for member in group)
    article = any(member.standing.article == naming.standing.article for member in group)
    parties = _main_parties(group) == naming.parties
    return -shared, _days_since_made(naming, group), not article, not parties, -len(group), group[0].standing.id


def _days_since_made(naming: Naming, group: Sequence[Naming]) -> int:
    """How long before what a naming tells a truce was made; other things are not told apart by days."""
    day = naming.standing.since.from_ or naming.standing.published
    made = [member.made.from_ for member in group if member.made and member.made.from_]
    made = made or [member.standing.since.from_ for member in group if member.standing.since.from_]
    if naming.family != "armistice" or day is None:
        return 0
    return min((day - before).days if before <= day else _LONG for before in made or [date.max])


def tells_making(standing: Standing) -> bool:
    """Whether a standing tells how an agreement came into being."""
    told = standing.trigger.text
    return standing.state == "in force" and (is_signing(told) or ends_fighting(told))
