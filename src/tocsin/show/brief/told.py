"""What reports tell beyond the surely coded acts: sentences as they stand, with their day and their outlets."""

from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet

from tocsin.domain import Briefing, Event, Telling, When
from tocsin.merge import group_tellings
from tocsin.show.brief.evidence import Evidence
from tocsin.show.brief.safe import clean
from tocsin.show.brief.say import count, heading_of, listed, order_of, say_when
from tocsin.show.brief.view import Quote, Told

_LIKELY = 0.5  # an act at least so likely goes before the sentences in which none was seen


def told_of(
    briefing: Briefing, unsure: Sequence[Event], evidence: Evidence, shown: AbstractSet[str] = frozenset()
) -> tuple[Told, ...]:
    """The sentences of unsure events, and the tellings that no event stands for, the weightiest first.

    Each sentence once, and none whose anchor is ``shown`` elsewhere.
    """
    articles = {article.id: article for article in briefing.articles}
    groups = group_tellings(briefing.tellings, briefing.mentions, briefing.statements, articles)
    likely = [event for event in unsure if event.confidence >= _LIKELY]
    others = [event for event in unsure if event.confidence < _LIKELY]
    found: dict[str, Told] = {}
    for told in (*_of_events(likely, evidence), *_of_groups(groups, evidence), *_of_events(others, evidence)):
        if told.quotes[0].anchor not in shown:
            found.setdefault(told.quotes[0].anchor, told)
    return tuple(told.at_rank(rank) for rank, told in enumerate(found.values()))


def _of_events(events: Iterable[Event], evidence: Evidence) -> Iterator[Told]:
    for event in sorted(events, key=lambda event: (-event.independent, -event.confidence, event.id)):
        quotes = evidence.quotes(event.mentions, first=event.summary)
        if quotes:
            differ = "reports differ" if event.disagreements else ""
            yield _told(event.id, event.when, quotes, event.reports, evidence, differ, history=event.background)


def _of_groups(groups: Iterable[Sequence[Telling]], evidence: Evidence) -> Iterator[Told]:
    for group in groups:
        quotes = evidence.quotes((each.id for each in group), first=group[0].text)
        if quotes:
            yield _told(group[0].id, group[0].when, quotes, len({each.article for each in group}), evidence)


def _told(
    name: str,
    when: When,
    quotes: tuple[Quote, ...],
    reports: int,
    evidence: Evidence,
    differ: str = "",
    *,
    history: bool = False,
) -> Told:
    parts = [count(reports, "report"), listed([quote.outlet for quote in quotes]), differ]
    return Told(
        id=name,
        day=heading_of(when),
        order=order_of(when),
        when=say_when(when),
        text=f"{evidence.led_into(quotes[0])} {clean(quotes[0].text)}".strip(),
        counts=", ".join(filter(None, parts)),
        history=history,
        quotes=quotes,
    )
