"""What reports tell beyond the surely coded acts: sentences as they stand, with their day and their outlets."""

from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet

from tocsin.domain import Briefing, Event, Telling, When
from tocsin.merge import group_tellings
from tocsin.show.brief.evidence import Evidence
from tocsin.show.brief.safe import clean
from tocsin.show.brief.say import count, listed, say_when
from tocsin.show.brief.view import Quote, Told


def told_of(
    briefing: Briefing, unsure: Iterable[Event], evidence: Evidence, shown: AbstractSet[str] = frozenset()
) -> tuple[Told, ...]:
    """The sentences of unsure events, and the tellings that no event stands for, in order of time.

    Each sentence once, and none whose anchor is ``shown`` elsewhere.
    """
    articles = {article.id: article for article in briefing.articles}
    groups = group_tellings(briefing.tellings, briefing.mentions, briefing.statements, articles)
    sentences: dict[str, tuple[When, Told]] = {}
    for group in groups:
        quotes = evidence.quotes((each.id for each in group), first=group[0].text)
        _keep(sentences, group[0].id, group[0].when, quotes, _reports(group))
    for event in sorted(unsure, key=lambda event: (-event.independent, -event.confidence, event.id)):
        _keep(sentences, event.id, event.when, evidence.quotes(event.mentions, first=event.summary), event.reports)
    found = [each for name, each in sentences.items() if name not in shown]
    return tuple(told for when, told in sorted(found, key=lambda each: (_day(each[0]), each[1].id)))


def _keep(
    sentences: dict[str, tuple[When, Told]], name: str, when: When, quotes: tuple[Quote, ...], reports: int
) -> None:
    if not quotes or quotes[0].anchor in sentences:
        return
    told = Told(
        id=name,
        when=say_when(when),
        text=clean(quotes[0].text),
        counts=f"{count(reports, 'report')}, {listed([quote.outlet for quote in quotes])}",
        rank=len(sentences),
        quotes=quotes,
    )
    sentences[quotes[0].anchor] = (when, told)


def _reports(group: Sequence[Telling]) -> int:
    return len({each.article for each in group})


def _day(when: When) -> tuple[bool, str, bool]:
    day = when.from_ or when.to
    return day is None, str(day), when.from_ is None
