"""What reports tell beyond the surely coded acts: sentences as they stand, with their day and their outlets."""

from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet

from tocsin.domain import Briefing, Event, Telling, When
from tocsin.merge import group_tellings
from tocsin.show.brief.evidence import Evidence
from tocsin.show.brief.safe import clean
from tocsin.show.brief.say import count, listed, say_when
from tocsin.show.brief.view import Quote, Told

_LIKELY = 0.5  # an act at least so likely goes before the sentences in which none was seen


def told_of(
    briefing: Briefing, unsure: Sequence[Event], evidence: Evidence, shown: AbstractSet[str] = frozenset()
) -> tuple[Told, ...]:
    """The sentences of unsure events, and the tellings that no event stands for, in order of time.

    Each sentence once, and none whose anchor is ``shown`` elsewhere.
    """
    articles = {article.id: article for article in briefing.articles}
    groups = group_tellings(briefing.tellings, briefing.mentions, briefing.statements, articles)
    likely = [event for event in unsure if event.confidence >= _LIKELY]
    others = [event for event in unsure if event.confidence < _LIKELY]
    found: dict[str, tuple[When, Told]] = {}
    for when, told in (*_of_events(likely, evidence), *_of_groups(groups, evidence), *_of_events(others, evidence)):
        if told.quotes[0].anchor not in shown:
            found.setdefault(told.quotes[0].anchor, (when, told))
    ranked = [(when, told.at_rank(rank)) for rank, (when, told) in enumerate(found.values())]
    return tuple(told for when, told in sorted(ranked, key=lambda each: (_day(each[0]), each[1].id)))


def _of_events(events: Iterable[Event], evidence: Evidence) -> Iterator[tuple[When, Told]]:
    for event in sorted(events, key=lambda event: (-event.independent, -event.confidence, event.id)):
        quotes = evidence.quotes(event.mentions, first=event.summary)
        if quotes:
            marks = ("history" if event.background else "", "reports differ" if event.disagreements else "")
            yield event.when, _told(event.id, event.when, quotes, event.reports, marks)


def _of_groups(groups: Iterable[Sequence[Telling]], evidence: Evidence) -> Iterator[tuple[When, Told]]:
    for group in groups:
        quotes = evidence.quotes((each.id for each in group), first=group[0].text)
        if quotes:
            yield group[0].when, _told(group[0].id, group[0].when, quotes, len({each.article for each in group}))


def _told(name: str, when: When, quotes: tuple[Quote, ...], reports: int, marks: Sequence[str] = ()) -> Told:
    parts = [count(reports, "report"), listed([quote.outlet for quote in quotes]), *filter(None, marks)]
    return Told(
        id=name,
        when=say_when(when),
        text=clean(quotes[0].text),
        counts=", ".join(parts),
        quotes=quotes,
    )


def _day(when: When) -> tuple[bool, str, bool]:
    day = when.from_ or when.to
    return day is None, str(day), when.from_ is None
