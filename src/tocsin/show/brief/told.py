"""What reports tell beyond the coded acts: sentences as they stand, with their day and their outlets."""

from collections.abc import Sequence

from tocsin.domain import Briefing, Telling
from tocsin.merge import group_tellings
from tocsin.show.brief.evidence import Evidence
from tocsin.show.brief.safe import clean
from tocsin.show.brief.say import count, listed, say_when
from tocsin.show.brief.view import Told


def told_of(briefing: Briefing, evidence: Evidence) -> tuple[Told, ...]:
    """The tellings that no event stands for, in order of time; ``rank`` says which are the weightiest."""
    articles = {article.id: article for article in briefing.articles}
    groups = group_tellings(briefing.tellings, briefing.mentions, briefing.statements, articles)
    told = [_told(group, rank, evidence) for rank, group in enumerate(groups)]
    days = {group[0].id: _day(group[0]) for group in groups}
    return tuple(sorted(told, key=lambda each: (days[each.id], each.id)))


def _told(group: Sequence[Telling], rank: int, evidence: Evidence) -> Told:
    first = group[0]
    quotes = evidence.quotes((each.id for each in group), first=first.text)
    outlets = listed([quote.outlet for quote in quotes])
    reports = len({each.article for each in group})
    return Told(
        id=first.id,
        when=say_when(first.when),
        text=clean(first.text),
        counts=f"{count(reports, 'report')}, {outlets}",
        rank=rank,
        quotes=quotes,
    )


def _day(telling: Telling) -> tuple[bool, str, bool]:
    day = telling.when.from_ or telling.when.to
    return day is None, str(day), telling.when.from_ is None
