"""The ledger: each channel and agreement with its dated states, and the state that holds now."""

from collections.abc import Iterable, Mapping, Sequence

from tocsin.domain import Agreement, Article, Channel, Event, Mention, Standing, State
from tocsin.ontology.things import narrow_things
from tocsin.text.wording import members_id
from tocsin.track.evidence import Evidence
from tocsin.track.made import Occasions, made_when
from tocsin.track.names import kind_of, name_of, names_of, parties_of
from tocsin.track.same_thing import group_by_thing
from tocsin.track.states import agreement_states, channel_states


def find_channels(
    standings: Iterable[Standing],
    mentions: Iterable[Mention],
    events: Iterable[Event],
    articles: Mapping[str, Article],
) -> tuple[Channel, ...]:
    """The lines of contact that the standings speak of, with their states in order of time, sorted by name.

    A channel is listed once something is said of a state that holds; a threat to close it is not a state.
    """
    standings = list(standings)
    evidence = Evidence(mentions, events, articles)
    occasions = Occasions(_things(standings, "agreement"))
    found = []
    for group in _things(standings, "channel"):
        states = channel_states([evidence.of(occasions.dated(standing)) for standing in group])
        if states:
            found.append(_channel(group, states))
    return tuple(sorted(found, key=lambda channel: (channel.name.casefold(), channel.id)))


def find_agreements(
    standings: Iterable[Standing],
    mentions: Iterable[Mention],
    events: Iterable[Event],
    articles: Mapping[str, Article],
) -> tuple[Agreement, ...]:
    """The treaties, truces and pacts that the standings speak of, with their states in order of time, sorted by name.

    A threat to end one puts it in doubt. A breach that one side asserts is marked as claimed, and
    puts it in doubt; one that a third party finds is a breach.
    """
    evidence = Evidence(mentions, events, articles)
    found = []
    for group in _things(standings, "agreement"):
        states = agreement_states([evidence.of(standing) for standing in group], parties_of(group))
        if states:
            found.append(_agreement(group, states))
    return tuple(sorted(found, key=lambda agreement: (agreement.name.casefold(), agreement.id)))


def _things(standings: Iterable[Standing], kind: str) -> list[list[Standing]]:
    unique = {standing.id: standing for standing in standings if standing.thing.kind == kind}
    return [group for group in group_by_thing(unique.values()) if _links_somebody(group)]


def _links_somebody(group: Sequence[Standing]) -> bool:
    """Flights or ties are followed once some report tells between whom."""
    narrow = [narrow_things().get(standing.thing.noun or "") for standing in group]
    guessed = all(standing.guesses_parties for standing in group)
    return not (guessed and all(thing is not None and thing.ends == "once" for thing in narrow))


def _channel(group: Sequence[Standing], states: Sequence[State]) -> Channel:
    return Channel(
        id=_id(group),
        name=name_of(group),
        kind=kind_of(group),
        parties=parties_of(group),
        state=_current(states),
        states=tuple(states),
        names=names_of(group),
    )


def _agreement(group: Sequence[Standing], states: Sequence[State]) -> Agreement:
    return Agreement(
        id=_id(group),
        name=name_of(group),
        kind=kind_of(group),
        parties=parties_of(group),
        signed=made_when(group),
        state=_current_agreement(states),
        states=tuple(states),
        names=names_of(group),
    )


def _current(states: Sequence[State]) -> str:
    """The last state that holds and is not a mere claim; history only if there is nothing else."""
    held = [state for state in states if not state.claimed] or list(states)
    news = [state for state in held if not state.background] or held
    return news[-1].state


def _current_agreement(states: Sequence[State]) -> str:
    """What one side calls a breach leaves an agreement in doubt, unless it has ended or was renewed since."""
    held = [state for state in states if not state.claimed]
    if not held:
        return "in doubt"
    current = _current(held)
    claims = [place for place, state in enumerate(states) if state.claimed and not state.background]
    last = max(place for place, state in enumerate(states) if state.state == current and not state.claimed)
    return "in doubt" if current == "in force" and claims and claims[-1] > last else current


def _id(group: Sequence[Standing]) -> str:
    return members_id(standing.id for standing in group)
