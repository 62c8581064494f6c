"""Which place of a name is meant: its neighbours ("Paris, Texas"), the article's other places, and how large each is."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from tocsin.annotate.places_names import Name
from tocsin.annotate.places_syntax import is_dateline, is_place
from tocsin.domain.reason import Reason
from tocsin.ontology.places import PlaceEntry, PlaceIndex

_WIDE = frozenset({"country", "state", "regions", "provinces"})
_COUNTRY_BONUS = 2.6
_STATE_BONUS = 1.2
# A town this much larger (in powers of ten) than its next namesake is the one meant, unless the article says otherwise.
_CLEAR = 1.0
LARGE = 5.0
_HINT = 0.4
# A state that acts says less of where an article plays than one that something takes place in.
_PARTY = 0.35
# So much must be said of a country before its towns come before larger namesakes elsewhere.
_ENOUGH = 0.5
_EXPECTED = 0.2
_METROPOLIS = 5.4


@dataclass(frozen=True)
class Surroundings:
    """The countries and American states that an article speaks of, each with a share of 1 for the foremost.

    ``named`` holds the places that it says in full.
    """

    countries: dict[str, float]
    states: dict[str, float]
    named: dict[str, PlaceEntry] = field(default_factory=dict)

    def expects(self, entry: PlaceEntry) -> bool:
        """Whether the article speaks enough of the entry's country to name its towns."""
        return self.countries.get(entry.country or "", 0.0) > _EXPECTED

    def fit(self, entry: PlaceEntry) -> float:
        """How well an entry fits, its own weight included."""
        state = self.states.get(entry.admin or "", 0.0)
        # America is named in most of the world's news: a town of it wants its state named, too.
        elsewhere = entry.kind == "town" and entry.admin is not None and not state
        bonus = (_COUNTRY_BONUS / 2 if elsewhere else _COUNTRY_BONUS) * self.countries.get(entry.country or "", 0.0)
        return entry.weight + bonus + _STATE_BONUS * state


def surroundings(names: Sequence[Name], index: PlaceIndex) -> Surroundings:
    """What the clear names of an article say about where it plays."""
    countries: dict[str, float] = defaultdict(float)
    states: dict[str, float] = defaultdict(float)
    hints: dict[str, Name] = {}
    qualified = _qualified_starts(names)
    for name in names:
        entry = _clear(name)
        if entry is None:
            hints.update({name.text: name})
            continue
        strength = 1.5 if name.start in qualified or is_dateline(name) else 1.0 if entry.kind in _WIDE else 0.5
        if not is_place(name, entry, index):
            strength *= _PARTY
        if entry.country:
            countries[entry.country] += strength
        if entry.admin:
            states[entry.admin] += strength
    for name in hints.values():
        _hint(name, countries)
    return Surroundings(countries=_shares(countries), states=_shares(states))


def _hint(name: Name, countries: dict[str, float]) -> None:
    """A name of several countries speaks a little for each: where many such names meet, that country wins."""
    possible = {entry.country for entry in name.entries if entry.country and entry.kind in ("town", "state")}
    if name.is_entity:
        for country in possible:
            countries[country] += _HINT / len(possible)


def _qualified_starts(names: Sequence[Name]) -> set[int]:
    return {after.start for name, after in pairwise(names) if qualifies(name, after)}


def _clear(name: Name) -> PlaceEntry | None:
    """The one place a name surely means, without looking around."""
    if not name.entries:
        return None
    first = name.entries[0]
    rivals = [entry for entry in name.entries[1:] if entry.country != first.country]
    if first.kind == "town" and (first.weight < LARGE or not name.is_entity):
        return None
    if rivals and (first.weight - rivals[0].weight < _CLEAR or rivals[0].kind != "town"):
        return None
    return first


def _shares(counts: dict[str, float]) -> dict[str, float]:
    most = max(_ENOUGH, *counts.values(), 0.0)
    return {key: count / most for key, count in counts.items()}


def qualifies(name: Name, after: Name) -> bool:
    """Whether the next name says where this one is: "Aleppo, Syria", "Paris, Texas", "Kelso (Wash.)"."""
    if name.sentence is not after.sentence or not after.entries:
        return False
    between = name.sentence.text[name.span.end_char : after.span.start_char]
    if between not in (", ", " (", ",\n"):
        return False
    outer = after.entries[0]
    if outer.kind not in _WIDE or outer.country is None:
        return False
    inner = name.entries
    if any(entry.kind == "country" for entry in inner[:1]) and outer.kind == "country":
        return False
    if not inner or within(inner, after.entries) or inner[0].weight < LARGE:
        return True
    return outer.kind == "state" and len({entry.country for entry in after.entries if entry.weight >= LARGE}) == 1


def within(entries: Sequence[PlaceEntry], outers: Sequence[PlaceEntry]) -> list[PlaceEntry]:
    """The entries that lie in one of the outer places."""
    return [
        entry
        for entry in entries
        if any(_lies_in(entry, outer) for outer in outers if outer.kind in _WIDE and outer is not entry)
    ]


def within_any(entries: Sequence[PlaceEntry], outers: Sequence[PlaceEntry]) -> PlaceEntry | None:
    """The outer place that the foremost of these entries lies in: Georgia is a state after "Atlanta"."""
    inside = within(entries, outers)
    return next(
        (outer for entry in inside[:1] for outer in outers if outer.kind in _WIDE and _lies_in(entry, outer)), None
    )


def _lies_in(entry: PlaceEntry, outer: PlaceEntry) -> bool:
    if entry.country is None or entry.country != outer.country or entry.kind == "country":
        return False
    return outer.admin is None or entry.admin is None or entry.admin == outer.admin


@dataclass(frozen=True, slots=True)
class Choice:
    """The place that a name means, ``None`` where nothing decides between namesakes, and why."""

    entry: PlaceEntry | None
    because: tuple[Reason, ...]


def choose(name: Name, around: Surroundings) -> Choice:
    """The place a name means."""
    if not name.entries:
        return Choice(None, (Reason(rule="unknown", saw="no place of this name in the lists"),))
    if name.text in around.named:
        inside = around.named[name.text]
        return Choice(inside, (Reason(rule="in_full", saw=f"the article says where it is: {inside.country}"),))
    ranked = sorted(name.entries, key=lambda entry: -around.fit(entry))
    first = ranked[0]
    if first.kind == "country" and is_dateline(name):
        town = _filed_from(ranked, around)
        if town is not first:
            return Choice(town, (Reason(rule="dateline", saw="reports are filed from towns"),))
    if first.kind == "state":
        # "In New York", "in Washington": the city, where it is a large one.
        city = next((entry for entry in ranked if _is_metropolis(entry)), None)
        if city is not None:
            return Choice(city, (Reason(rule="city", saw=f"the city is meant more often than the state {first.name}"),))
    if first.kind != "state" and not _is_decided(first, ranked, around):
        return Choice(None, (Reason(rule="undecided", saw=f"{len(ranked)} places of this name"),))
    return Choice(first, _why(first, ranked, around))


def _why(first: PlaceEntry, ranked: list[PlaceEntry], around: Surroundings) -> tuple[Reason, ...]:
    if len(ranked) == 1:
        return (Reason(rule="only_one", saw="the only place of this name"),)
    reasons = []
    share = around.countries.get(first.country or "", 0.0)
    if share:
        saw = f"the places named speak for {first.country}"
        reasons.append(Reason(rule="country", saw=saw, weight=round(around.fit(first) - first.weight, 2)))
    ahead = first.weight - max(entry.weight for entry in ranked[1:])
    if ahead > 0:
        saw = f"larger or better known than the next: {ranked[1].name}, {ranked[1].country}"
        reasons.append(Reason(rule="size", saw=saw, weight=round(ahead, 2)))
    return tuple(reasons)


def _filed_from(ranked: list[PlaceEntry], around: Surroundings) -> PlaceEntry:
    """A report is filed from a town: "LEBANON, LIMA and MALTA" have them in the USA too."""
    towns = (entry for entry in ranked if entry.kind == "town" and around.countries.get(entry.country or "", 0.0) > 0.5)
    return next(towns, ranked[0])


def _is_metropolis(entry: PlaceEntry) -> bool:
    return entry.kind == "town" and entry.country == "USA" and entry.weight >= _METROPOLIS


def _is_decided(first: PlaceEntry, ranked: list[PlaceEntry], around: Surroundings) -> bool:
    if around.countries.get(first.country or "", 0.0) > 0:
        return True
    rivals = [entry for entry in ranked if entry.country != first.country]
    if first.kind != "town":
        # "Central Province" is in four states.
        return not any(entry.kind == first.kind == "provinces" for entry in rivals)
    return not rivals or first.weight - rivals[0].weight >= _CLEAR or first.weight >= LARGE
