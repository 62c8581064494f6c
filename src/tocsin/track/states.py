"""States in order of time: what holds since when, according to whom, on which evidence."""

from collections.abc import Sequence
from datetime import date

from tocsin.domain import Actor, State
from tocsin.track.evidence import Told
from tocsin.track.same_thing import tells_making

_HOLDS = frozenset({"happened", "ongoing"})
_LOOMS = frozenset({"threatened", "planned", "hypothetical"})
_ENDS = frozenset({"breached", "ended", "suspended"})

# What is told without any date is put in the order in which such things go.
_COURSE = ("open", "restored", "in force", "in doubt", "suspended", "closed", "cut", "breached", "destroyed", "ended")
_AFTER_RUIN = frozenset({"open", "restored", "destroyed"})


def channel_states(told: Sequence[Told]) -> tuple[State, ...]:
    """The states of a channel. What is only threatened, planned or denied is none, but for plans whose day has come."""
    held = [each for each in told if each.standing.status in _HOLDS or each.has_come]
    return _in_time([_state(each, each.standing.state) for each in _settled(held)])


def agreement_states(told: Sequence[Told], parties: Sequence[str]) -> tuple[State, ...]:
    """The states of an agreement. A threat to end or break it puts it in doubt."""
    states = []
    for each in _settled([each for each in told if each.standing.status in _HOLDS | _LOOMS]):
        standing = each.standing
        if standing.status in _LOOMS and not each.has_come:
            if standing.state in _ENDS:
                states.append(_state(each, "in doubt"))
        else:
            states.append(_state(each, standing.state, claimed=_is_claim(each, parties)))
    return _in_time(states)


def _is_claim(told: Told, parties: Sequence[str]) -> bool:
    """A breach is a claim in somebody's mouth, unless a third party finds it; the outlet's own voice reports it."""
    said_by = told.standing.said_by
    is_found = any(actor.code is not None and actor.code not in parties for actor in said_by)
    return told.standing.state == "breached" and bool(said_by) and not is_found


def _settled(told: Sequence[Told]) -> list[Told]:
    """In order of time; what has no date of its own joins the same state told with one, if there is any."""
    dated = sorted((each for each in told if each.day is not None), key=_by_day)
    undated = sorted((each for each in told if each.day is None), key=_by_course)
    # Undated history comes first, undated news after dated history. Of what news is dated we cannot say which came
    # first; but a ruin is the last thing that happens to a channel.
    history, news = _by_background(dated)
    old, new = _by_background(undated)
    # Before anything can befall an agreement it is made.
    made = [each for each in history if tells_making(each.standing)]
    last = [each for each in new if each.standing.state == "destroyed"]
    past = [*made, *old, *(each for each in history if each not in made)]
    return _without_retelling([*past, *(each for each in new if each not in last), *news, *last])


def _by_background(told: Sequence[Told]) -> tuple[list[Told], list[Told]]:
    """What is told as history, and what as news."""
    return [each for each in told if each.standing.background], [each for each in told if not each.standing.background]


def _by_day(told: Told) -> tuple[object, ...]:
    return told.day, not told.own_day, _COURSE.index(told.standing.state), *told.rank


def _by_course(told: Told) -> tuple[object, ...]:
    """History, then what a text dates back ("since January"), then its news; each in the course of things."""
    standing = told.standing
    return not standing.background, not told.own_day, _COURSE.index(standing.state), *told.rank


def _without_retelling(told: Sequence[Told]) -> list[Told]:
    """Move what only retells an earlier state back to it: "the office, closed since winter" after its demolition."""
    kept: list[Told] = []
    for each in told:
        place = _earlier(each, kept) if each.is_retold else None
        ruined = any(before.standing.state == "destroyed" for before in kept)
        if place is not None:
            kept.insert(place + 1, each)
        elif ruined and each.is_retold and each.standing.state not in _AFTER_RUIN:
            ruin = next(i for i, before in enumerate(kept) if before.standing.state == "destroyed")
            kept.insert(ruin, each)
        else:
            kept.append(each)
    return kept


def _earlier(told: Told, kept: Sequence[Told]) -> int | None:
    """Where the same state was told last."""
    same = [
        place
        for place, before in enumerate(kept)
        if (before.standing.state, before.standing.status) == (told.standing.state, told.standing.status)
    ]
    return same[-1] if same else None


def _state(told: Told, state: str, *, claimed: bool = False) -> State:
    standing = told.standing
    mentions = (standing.id, standing.mention) if standing.mention else (standing.id,)
    return State(
        state=state,
        since=told.since,
        by=told.by,
        why=standing.why,
        said_by=standing.said_by,
        mentions=mentions,
        background=standing.background,
        claimed=claimed,
    )


def _in_time(states: Sequence[State]) -> tuple[State, ...]:
    """Equal states in a row become one, with the evidence of all."""
    merged: list[State] = []
    for state in states:
        if merged and (merged[-1].state, merged[-1].claimed) == (state.state, state.claimed):
            merged[-1] = _joined(merged[-1], state)
        else:
            merged.append(state)
    return tuple(merged)


def _joined(one: State, other: State) -> State:
    first, second = sorted(
        (one, other), key=lambda state: (_vagueness(state), state.since.from_ or state.since.to or date.max)
    )
    if _is_closer(second, first):
        first = second
    return State(
        state=one.state,
        since=first.since,
        by=_together(one.by, other.by),
        why=one.why or other.why,
        said_by=_together(one.said_by, other.said_by),
        mentions=tuple(sorted({*one.mentions, *other.mentions})),
        background=one.background and other.background,
        claimed=one.claimed,
    )


def _is_closer(state: State, other: State) -> bool:
    """Whether a state's time lies within another's: a day of the year that the other names."""
    mine, theirs = state.since, other.since
    if mine.from_ is None or mine.to is None or theirs.from_ is None or theirs.to is None:
        return False
    return theirs.from_ <= mine.from_ and mine.to <= theirs.to


def _vagueness(state: State) -> int:
    """A day the text gives is better than the day of the report, and that better than none."""
    if state.since.from_ is not None:
        return 0
    return 1 if state.since.basis not in (None, "published") else 2 if state.since.to else 3


def _together(one: tuple[Actor, ...], other: tuple[Actor, ...]) -> tuple[Actor, ...]:
    """Actors of both, each code and name once."""
    found = {(actor.code, actor.name): actor for actor in reversed((*one, *other))}
    return tuple(found[key] for key in sorted(found, key=lambda key: (key[0] or "", key[1])))
