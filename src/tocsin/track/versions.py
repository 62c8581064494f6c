"""Where reports disagree on the state of a channel or an agreement, or on the day since which it holds."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations

from tocsin.domain import Agreement, Channel, Disagreement, Standing, Version
from tocsin.text.days import cannot_agree
from tocsin.text.wording import content_id
from tocsin.track.evidence import has_own_time

_HOLDS = frozenset({"happened", "ongoing"})
_WORKS = frozenset({"open", "in force"})
_BEGINS = frozenset({"open", "in force", "in doubt", "restored"})
_RESTS = frozenset({"closed", "suspended", "cut", "ended"})  # a ruin, or a reopening, is a change and no contradiction


def find_state_disagreements(
    things: Iterable[Channel | Agreement], standings: Iterable[Standing]
) -> tuple[Disagreement, ...]:
    """For each channel or agreement: states that are denied or contradicted, and one state dated to two times."""
    held = {standing.id: standing for standing in standings}
    found: list[Disagreement] = []
    for thing in things:
        told = [held[name] for state in thing.states for name in state.mentions if name in held]
        told += _denied(thing, told, held)
        found += _of_status(thing.id, told)
        found += _of_time(thing, held)
    return tuple(sorted(found, key=lambda disagreement: (disagreement.subject, disagreement.field, disagreement.id)))


def _denied(thing: Channel | Agreement, told: Sequence[Standing], held: Mapping[str, Standing]) -> list[Standing]:
    """Denials of one of the thing's states: they are no states, and so not among its evidence."""
    states = {standing.state for standing in told}
    names = {standing.thing.text.casefold() for standing in told}
    return [
        standing
        for _, standing in sorted(held.items())
        if standing.status == "denied"
        and standing.state in states
        and standing.thing.text.casefold() in names
        and set(standing.parties) & set(thing.parties)
    ]


def _of_status(subject: str, told: Sequence[Standing]) -> Iterable[Disagreement]:
    versions: dict[str, set[str]] = defaultdict(set)
    by_id = {standing.id: standing for standing in told}
    for one, other in combinations(sorted(by_id.values(), key=lambda standing: standing.id), 2):
        if one.article != other.article and _contradict(one, other):
            for standing in (one, other):
                versions[_value(standing)].add(standing.id)
    if len(versions) > 1:
        yield _disagreement(
            subject, "status", {value: [by_id[name] for name in names] for value, names in versions.items()}
        )


def _contradict(one: Standing, other: Standing) -> bool:
    """A denial against the state, or "in use" against "closed" at the same time; a change of state is no contradiction."""
    if (one.status == "denied") != (other.status == "denied"):
        return one.state == other.state
    if one.status not in _HOLDS or other.status not in _HOLDS or one.mention or other.mention:
        return False
    same_time = one.published == other.published and not one.since.from_ and not other.since.from_
    states = {one.state, other.state}
    return same_time and not (one.background or other.background) and bool(states & _WORKS) and bool(states & _RESTS)


def _value(standing: Standing) -> str:
    return f"not {standing.state}" if standing.status == "denied" else standing.state


def _of_time(thing: Channel | Agreement, held: Mapping[str, Standing]) -> Iterable[Disagreement]:
    """One state whose reports date it to times that exclude each other. Openings and signings come in stages."""
    for state in thing.states:
        if state.state in _BEGINS:
            continue
        told = [held[name] for name in state.mentions if name in held and _is_dated(held[name])]
        versions: dict[str, list[Standing]] = {}
        for standing in sorted(told, key=lambda standing: standing.id):
            value = next(
                (kept for kept, others in versions.items() if not cannot_agree(others[0].since, standing.since)),
                _time_in_words(standing),
            )
            versions.setdefault(value, []).append(standing)
        if len(versions) > 1:
            yield _disagreement(thing.id, "time", versions)


def _is_dated(standing: Standing) -> bool:
    """Whether the text dates the state itself; history is too loosely dated to be held against anyone."""
    return not standing.background and has_own_time(standing)


def _time_in_words(standing: Standing) -> str:
    since = standing.since
    return (
        str(since.from_) if since.from_ and since.from_ == since.to else since.basis or since.value or str(since.from_)
    )


def _disagreement(subject: str, field: str, versions: Mapping[str, Sequence[Standing]]) -> Disagreement:
    told = [_version(value, standings) for value, standings in sorted(versions.items())]
    by_support = tuple(sorted(told, key=lambda version: (-len(version.mentions), version.value)))
    return Disagreement(
        id=content_id(subject, field, *sorted(versions)), subject=subject, field=field, versions=by_support
    )


def _version(value: str, standings: Sequence[Standing]) -> Version:
    best = min(standings, key=lambda standing: (-standing.confidence, standing.id))
    return Version(
        value=value,
        outlets=tuple(sorted({standing.outlet for standing in standings if standing.outlet})),
        text=best.text,
        mentions=tuple(sorted(standing.id for standing in standings)),
    )
