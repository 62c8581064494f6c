"""The ledger in words: commitments and what came of them; channels and agreements with their dated states."""

from collections.abc import Iterable, Mapping

from tocsin.domain import Agreement, Channel, Commitment, State
from tocsin.show.brief.evidence import Evidence
from tocsin.show.brief.names import Names
from tocsin.show.brief.safe import clean, cut, quoted
from tocsin.show.brief.say import NO_DATE, listed, say_actor, say_actors, say_when
from tocsin.show.brief.view import Line, Pledge, Stage, Tie
from tocsin.show.brief.words import tell_act

_FATES = {"open": "nothing seen of it in these articles"}
_SOURCES, _LONGEST_WHY = 3, 140
_UNNAMED = "A party not named"


def pledge_of(commitment: Commitment, lines: Mapping[str, Line], evidence: Evidence, names: Names) -> Pledge:
    """One commitment with its outcome, and the sentences behind it."""
    to = say_actors(commitment.to, names)
    what = clean(commitment.what) or (tell_act(commitment.act) if commitment.act else "what is not said")
    return Pledge(
        id=commitment.id,
        kind=commitment.kind,
        who=(say_actors(commitment.by, names) or _UNNAMED) + (f" → {to}" if to else ""),
        what=what,
        condition=_not_repeated(clean(commitment.condition), what),
        deadline=say_when(commitment.deadline) if commitment.deadline else "",
        made=say_when(commitment.made),
        fate=commitment.status,
        fate_note=_FATES.get(commitment.status, "") or _in_words(commitment, lines, evidence),
        background=commitment.background,
        confidence=f"{commitment.confidence:.2f}",
        weight=len(commitment.mentions) + commitment.confidence + 2 * bool(commitment.outcome),
        outcome=tuple(lines[each] for each in commitment.outcome if each in lines),
        quotes=evidence.quotes(commitment.mentions),
    )


def _in_words(commitment: Commitment, lines: Mapping[str, Line], evidence: Evidence) -> str:
    """The sentence that tells what came of it, where no event does."""
    quotes = [quote for each in commitment.outcome if each not in lines and (quote := evidence.quote(each)) is not None]
    if quotes:
        return "; ".join(f"{quoted(quote.text)} {quote.outlet}, {quote.published}" for quote in quotes)
    told = any(each in lines for each in commitment.outcome) or not commitment.because
    if told or commitment.status == "open":
        return ""
    cue, _, sentence = clean(commitment.because[0].saw).partition(": ")
    return f"{cue}: {quoted(sentence)}" if sentence else cue


def pledges_of(
    commitments: Iterable[Commitment], lines: Mapping[str, Line], evidence: Evidence, names: Names
) -> tuple[Pledge, ...]:
    """Commitments by the day they were made; those without a date last."""

    def key(commitment: Commitment) -> tuple[bool, str, str]:
        day = commitment.made.from_ or commitment.made.to
        return day is None, str(day), commitment.id

    return tuple(pledge_of(each, lines, evidence, names) for each in sorted(commitments, key=key))


def tie_of(thing: Channel | Agreement, evidence: Evidence, names: Names) -> Tie:
    """A channel or agreement with its states."""
    signed = say_when(thing.signed) if isinstance(thing, Agreement) else NO_DATE
    name = clean(thing.name)
    others = [other for each in thing.names if (other := clean(each)).casefold() != name.casefold()]
    return Tie(
        id=thing.id,
        name=name,
        kind=clean(thing.kind),
        parties=" – ".join(names.country(code) for code in thing.parties) or "parties not named",
        state=thing.state,
        note="" if signed.startswith(NO_DATE) else f"signed {signed}",
        stages=tuple(_stage(state, evidence, names) for state in thing.states),
        names=tuple(dict.fromkeys(others)),
    )


def _stage(state: State, evidence: Evidence, names: Names) -> Stage:
    marks = (["claimed by one side"] if state.claimed else []) + (["history"] if state.background else [])
    return Stage(
        state=state.state,
        since=say_when(state.since),
        by=say_actors(state.by, names),
        why=cut(clean(state.why), _LONGEST_WHY),
        said_by=_sources(state, names),
        marks=tuple(marks),
        quotes=evidence.quotes(state.mentions),
    )


def _sources(state: State, names: Names) -> str:
    """Who says that the state holds: they come from several reports and are no chain."""
    said_by = list(dict.fromkeys(say_actor(actor, names) for actor in state.said_by))
    more = [f"{len(said_by) - _SOURCES} more"] if len(said_by) > _SOURCES else []
    return listed(said_by[:_SOURCES] + more)


def _not_repeated(condition: str, what: str) -> str:
    return "" if condition and condition.casefold() in what.casefold() else condition
