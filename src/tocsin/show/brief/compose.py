"""From a briefing to its view."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import chain, takewhile

from tocsin.domain import Briefing, Event, Intake
from tocsin.show.brief.brink import bells_of, dyads_of
from tocsin.show.brief.events import TOOK_PLACE, in_order, is_sure, line_of, say_all_counts
from tocsin.show.brief.evidence import Evidence, outlet_of
from tocsin.show.brief.ledger import pledges_of, tie_of
from tocsin.show.brief.names import Names
from tocsin.show.brief.reports import reports_of
from tocsin.show.brief.safe import clean
from tocsin.show.brief.say import count, say_days
from tocsin.show.brief.speakers import disputes_of, speakers_of
from tocsin.show.brief.told import told_of
from tocsin.show.brief.view import AS_TOLD_NOTE, Line, Problem, Told, View


def compose(briefing: Briefing) -> View:
    """The view of a briefing: every string ready to print, every claim with its sentences."""
    parties = (actor for mention in briefing.mentions for actor in (*mention.source, *mention.target))
    names = Names(chain(briefing.actors, parties))
    evidence = Evidence(briefing, names)
    events = in_order(briefing.events)
    lines = {event.id: line_of(event, evidence, names) for event in events}
    linked = _linked(briefing)
    sure = _each_once([e for e in events if e.id in linked or _is_line(e, lines[e.id])], lines, linked)
    news = [event for event in sure if not event.background and event.status in {*TOOK_PLACE, "denied"}]
    uttered = {mention for commitment in briefing.commitments for mention in commitment.mentions}
    others = set(events) - set(sure)
    unsure = [e for e in events if e in others and not uttered >= set(e.mentions)]
    shown = {quote.anchor for event in sure for quote in lines[event.id].quotes}
    told = told_of(briefing, unsure, evidence, shown)
    channels = tuple(tie_of(channel, evidence, names) for channel in briefing.channels)
    agreements = tuple(tie_of(agreement, evidence, names) for agreement in briefing.agreements)
    subjects = {each: line.claim for each, line in lines.items()} | {
        tie.id: tie.name for tie in (*channels, *agreements)
    }
    folder = _folder(briefing)
    return View(
        title=clean(briefing.title) or "Briefing",
        lede=_lede(briefing),
        intake=_intake(briefing),
        undated=sum(article.published is None for article in briefing.articles),
        dyads=dyads_of(briefing.escalation, names),
        bells=bells_of(briefing.alerts, lines, names),
        timeline=_in_time([*(lines[e.id] for e in news), *(one for one in told if not one.history)]),
        timeline_counts=say_all_counts(news),
        timeline_note=AS_TOLD_NOTE if told else "",
        background=_in_time([*(lines[e.id] for e in sure if e.background), *(one for one in told if one.history)]),
        spoken_of=tuple(lines[event.id] for event in sure if _is_spoken_of(event, uttered)),
        pledges=pledges_of((each for each in briefing.commitments if not each.background), lines, evidence, names),
        old_pledges=pledges_of((each for each in briefing.commitments if each.background), lines, evidence, names),
        channels=channels,
        agreements=agreements,
        disputes=disputes_of(briefing.disagreements, subjects, evidence),
        speakers=speakers_of(briefing.statements, evidence, names),
        problems=tuple(_problem(intake, folder) for intake in briefing.problems),
        reports=reports_of(briefing.articles, evidence, folder),
    )


def _in_time(lines: Iterable[Line | Told]) -> tuple[Line | Told, ...]:
    return tuple(sorted(lines, key=lambda line: (line.order, isinstance(line, Told), line.id)))


def _is_line(event: Event, line: Line) -> bool:
    """Whether an event is told in our words: what is unsure, or says too little so, is told in the article's."""
    return is_sure(event) and not (line.says_little and event.reports == 1)


def _each_once(events: Sequence[Event], lines: Mapping[str, Line], linked: AbstractSet[str]) -> list[Event]:
    """The events without those whose line another has: a threat of three things is three events, and may be one sentence."""
    first: dict[tuple[str, str], str] = {}
    for event in sorted(events, key=lambda event: (event.id not in linked, -event.confidence, event.id)):
        line = lines[event.id]
        first.setdefault((line.what, line.quotes[0].anchor if line.quotes else event.id), event.id)
    kept = set(first.values()) | linked
    return [event for event in events if event.id in kept]


def _linked(briefing: Briefing) -> set[str]:
    """The events that other sections lead to."""
    rung = {event for alert in briefing.alerts for event in alert.events}
    return rung | {event for each in briefing.commitments for event in each.outcome}


def _lede(briefing: Briefing) -> str:
    articles = briefing.articles
    days = sorted(article.published for article in articles if article.published)
    outlets = {outlet_of(article) for article in articles if article.outlet}
    undated = len(articles) - len(days)
    source = f" from {count(len(outlets), 'outlet')}" if outlets else " whose outlets are not given" if articles else ""
    parts = [f"{count(len(articles), 'article')}{source}"]
    if days:
        parts.append(f"published {say_days(days[0], days[-1])}")
    if undated:
        parts.append("none has a date" if not days else f"{undated} without a date")
    return ", ".join(parts)


def _intake(briefing: Briefing) -> str:
    """Every input ends as one of three; the sum is the number of inputs."""
    found = Counter(intake.outcome for intake in briefing.problems if intake.outcome != "stored")
    total = len(briefing.articles) + found.total()
    return (
        f"{count(total, 'input')}: {len(briefing.articles)} stored, {count(found['duplicate'], 'duplicate')}, "
        f"{found['rejected']} rejected"
    )


def _folder(briefing: Briefing) -> str:
    """The folder that all inputs share: it tells a reader nothing, and may tell others whose machine it was."""
    paths = [clean(intake.path) for intake in briefing.problems]
    paths += [clean(article.origin.path) for article in briefing.articles if article.origin]
    columns = zip(*(path.split("/")[:-1] for path in paths), strict=False)
    shared = [parts[0] for parts in takewhile(lambda parts: len(set(parts)) == 1, columns)]
    return "/".join([*shared, ""])


def _problem(intake: Intake, folder: str) -> Problem:
    record = f", record {intake.record}" if intake.record is not None else ""
    return Problem(
        path=clean(intake.path).removeprefix(folder) + record,
        outcome=intake.outcome,
        reason=_without(clean("; ".join(filter(None, (intake.reason, *intake.notes)))), folder),
        hint=clean(intake.hint),
    )


def _without(text: str, folder: str) -> str:
    return text.replace(folder, "") if len(folder) > 1 else text


def _is_spoken_of(event: Event, uttered: AbstractSet[str]) -> bool:
    """Acts planned, demanded, possible: not done, and not in the ledger already."""
    done = event.background or event.status in {*TOOK_PLACE, "denied"}
    return not done and uttered.isdisjoint(event.mentions)
