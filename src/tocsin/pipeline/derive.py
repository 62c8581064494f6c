"""All evidence in, the briefing out."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import TypeVar

from tocsin.domain import (
    Article,
    Briefing,
    Coding,
    Crisis,
    Disagreement,
    Event,
    Intake,
    Mention,
    Standing,
    Statement,
    Telling,
)
from tocsin.measure import measure_escalation, ring_alerts
from tocsin.merge import find_disagreements, find_stories, merge
from tocsin.pipeline.actors import list_actors
from tocsin.pipeline.crises import find_crises
from tocsin.pipeline.problems import list_problems
from tocsin.pipeline.title import make_title
from tocsin.pipeline.versions import find_replaced
from tocsin.track import find_agreements, find_channels, find_commitments, find_state_disagreements

N = TypeVar("N", Mention, Standing, Statement, Telling)


def derive(
    articles: Iterable[Article], codings: Iterable[Coding], intakes: Iterable[Intake], *, title: str = ""
) -> Briefing:
    """The briefing of some articles: a pure function of the whole, whatever order it came in."""
    everything = {article.id: article for article in sorted(articles, key=lambda article: article.id)}
    replaced = find_replaced(everything.values())
    kept = {name: article for name, article in everything.items() if name not in replaced}
    ordered = sorted(kept.values(), key=_in_time)
    by_article = {coding.article: coding for coding in codings}
    coded = [by_article[article.id] for article in ordered if article.id in by_article]
    briefing = _answers(coded, kept)
    return replace(
        briefing,
        title=title or make_title(briefing.events, ordered),
        articles=tuple(ordered),
        problems=list_problems(intakes, by_article.values(), replaced, everything),
        actors=list_actors(briefing.mentions, briefing.statements),
    )


def narrow(briefing: Briefing, crisis: Crisis, title: str = "") -> Briefing:
    """The briefing of one of its crises alone, as if no other article had been given. Its inputs stay listed."""
    articles = [article for article in briefing.articles if article.id in set(crisis.articles)]
    mentions = _by_article(briefing.mentions)
    standings = _by_article(briefing.standings)
    statements = _by_article(briefing.statements)
    tellings = _by_article(briefing.tellings)
    codings = [
        Coding(
            article=article.id,
            mentions=tuple(mentions[article.id]),
            standings=tuple(standings[article.id]),
            statements=tuple(statements[article.id]),
            tellings=tuple(tellings[article.id]),
        )
        for article in articles
    ]
    return replace(derive(articles, codings, (), title=title), problems=briefing.problems)


def _by_article(nouns: Iterable[N]) -> dict[str, list[N]]:
    found: dict[str, list[N]] = defaultdict(list)
    for noun in nouns:
        found[noun.article].append(noun)
    return found


def _answers(codings: Sequence[Coding], articles: Mapping[str, Article]) -> Briefing:
    mentions = tuple(mention for coding in codings for mention in sorted(coding.mentions, key=_mention_place))
    standings = tuple(standing for coding in codings for standing in sorted(coding.standings, key=_place))
    statements = tuple(statement for coding in codings for statement in sorted(coding.statements, key=_place))
    tellings = tuple(telling for coding in codings for telling in sorted(coding.tellings, key=_clause_place))
    stories = find_stories(articles.values())
    events = merge(mentions, articles, stories)
    channels = find_channels(standings, mentions, events, articles)
    agreements = find_agreements(standings, mentions, events, articles)
    disagreements = (
        *find_disagreements(events, {mention.id: mention for mention in mentions}, articles, statements),
        *find_state_disagreements((*channels, *agreements), standings),
    )
    events = _linked(events, disagreements)
    told = [standing for standing in standings if not standing.guesses_parties]
    escalation = measure_escalation(events, articles.values(), mentions, told)
    return Briefing(
        mentions=mentions,
        standings=standings,
        statements=statements,
        tellings=tellings,
        events=events,
        disagreements=disagreements,
        commitments=find_commitments(mentions, events, articles, tellings, statements),
        channels=channels,
        agreements=agreements,
        escalation=escalation,
        alerts=ring_alerts(escalation, events, mentions),
        stories=stories,
        crises=find_crises(stories, articles, events, mentions),
    )


def _linked(events: Iterable[Event], disagreements: Iterable[Disagreement]) -> tuple[Event, ...]:
    """The events with the ids of their disagreements."""
    by_subject: dict[str, list[str]] = defaultdict(list)
    for disagreement in disagreements:
        by_subject[disagreement.subject].append(disagreement.id)
    return tuple(replace(event, disagreements=tuple(sorted(by_subject[event.id]))) for event in events)


def _in_time(article: Article) -> tuple[bool, date, str, str]:
    """Dated articles first, by day; then by outlet and id."""
    return article.published is None, article.published or date.min, article.outlet or "", article.id


def _mention_place(mention: Mention) -> tuple[int, int, str]:
    return mention.start, mention.trigger.start, mention.id


def _clause_place(telling: Telling) -> tuple[int, int, str]:
    return telling.clause.start, telling.clause.end, telling.id


def _place(noun: Standing | Statement) -> tuple[int, int, str]:
    return noun.start, noun.end, noun.id
