"""The ledger: each channel and agreement with its dated states, and the state that holds now."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from tocsin.domain import UNKNOWN, Agreement, Article, Channel, Event, Mention, Standing, State, When
from tocsin.ontology.alike import is_signing, thing_head
from tocsin.ontology.things import state_words
from tocsin.text.wording import members_id
from tocsin.track.evidence import Evidence
from tocsin.track.same_thing import group_by_thing, marks
from tocsin.track.states import agreement_states, channel_states

_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")
_DETERMINER = re.compile(r"^(?:the|a|an|this|that|these|those|its|their|his|her|our|all)\s+", re.IGNORECASE)
_QUOTES = re.compile('["\u201c\u201d\u201e]')
_PLAUSIBLE_MARKS = 4  # more words than this are a clause that slipped into the name


def find_channels(
    standings: Iterable[Standing],
    mentions: Iterable[Mention],
    events: Iterable[Event],
    articles: Mapping[str, Article],
) -> tuple[Channel, ...]:
    """The lines of contact that the standings speak of, with their states in order of time, sorted by name.

    A channel is listed once something is said of a state that holds; a threat to close it is not a state.
    """
    evidence = Evidence(mentions, events, articles)
    found = []
    for group in _things(standings, "channel"):
        states = channel_states([evidence.of(standing) for standing in group])
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
    return group_by_thing(unique.values())


def _channel(group: Sequence[Standing], states: Sequence[State]) -> Channel:
    return Channel(
        id=_id(group),
        name=name_of(group),
        kind=_kind(group),
        parties=parties_of(group),
        state=_current(states),
        states=tuple(states),
        names=_names(group),
    )


def _agreement(group: Sequence[Standing], states: Sequence[State]) -> Agreement:
    return Agreement(
        id=_id(group),
        name=name_of(group),
        kind=_kind(group),
        parties=parties_of(group),
        signed=_signed(group),
        state=_current_agreement(states),
        states=tuple(states),
        names=_names(group),
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


def _kind(group: Sequence[Standing]) -> str:
    kinds = Counter(standing.thing.noun or thing_head(standing.thing) or standing.thing.text for standing in group)
    return min(kinds, key=lambda kind: (-kinds[kind], kind))


def parties_of(group: Sequence[Standing]) -> tuple[str, ...]:
    """The codes that at least a third of the standings name, sorted."""
    counts = Counter(party for standing in group for party in set(standing.parties))
    named = sum(bool(standing.parties) for standing in group)
    return tuple(sorted(party for party, count in counts.items() if 3 * count >= named))


def _names(group: Sequence[Standing]) -> tuple[str, ...]:
    counts = Counter(_bare(standing.thing.text) for standing in group)
    return tuple(sorted(counts, key=lambda name: (-counts[name], name)))


def _bare(text: str) -> str:
    return _DETERMINER.sub("", " ".join(_QUOTES.sub("", text).split()))


def _tells_state(name: str) -> bool:
    """Whether a wording holds a state of the thing rather than its name: "the recently demolished office"."""
    words = set(re.split(r"[\s-]+", name.casefold()))
    return any(words & set(state.adjectives) for state in state_words())


def name_of(group: Sequence[Standing]) -> str:
    """The wording that tells most, shortest if equal; a bare noun gets its parties: "hotline (KOR-PRK)"."""
    counts = Counter(_bare(standing.thing.text) for standing in group)
    things = {_bare(standing.thing.text): standing.thing for standing in group}

    def rank(name: str) -> tuple[bool, int, int, int, str]:
        tells = len(marks(things[name])) + len(_YEAR.findall(name))
        sensible = tells if tells <= _PLAUSIBLE_MARKS else 0
        return _tells_state(name), -sensible, -len(name.split()) if len(name.split()) <= 5 else 0, -counts[name], name

    best = min(counts, key=rank)
    parties = parties_of(group)
    bare = (
        len(best.split()) <= 2 and not marks(things[best]) and not _YEAR.search(best) and "inter" not in best.casefold()
    )
    return f"{best} ({'-'.join(parties)})" if bare and parties else best


def _signed(group: Sequence[Standing]) -> When:
    """When it came into being: the date of a signing, else the year in its name."""
    signings = [
        standing.since
        for standing in group
        if is_signing(standing.trigger.text) and standing.since.from_ and standing.state == "in force"
    ]
    if signings:
        return min(signings, key=lambda when: (when.from_ or date.max, when.to or date.max, when.basis or ""))
    years = Counter(year for standing in group for year in _YEAR.findall(standing.thing.text))
    if not years:
        return UNKNOWN
    year = min(years, key=lambda year: (-years[year], year))
    first, last = date(int(year), 1, 1), date(int(year), 12, 31)
    return When(from_=first, to=last, precision="year", basis=year, value=year)
