"""Nouns to rows and back."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict
from typing import Any

from sqlalchemy import ColumnElement, func

from tocsin.codec import from_json, to_json
from tocsin.domain import Actor, Article, Briefing, Coding, Intake
from tocsin.store.base import Query
from tocsin.store.columns import KINDS, NOUNS, Columns, actor_pattern, answers_of, columns_of
from tocsin.store.tables import ANSWER

__all__ = [
    "KINDS",
    "columns_of",
    "conditions",
    "of_article",
    "of_briefing",
    "of_coding",
    "of_intake",
    "to_briefing",
    "to_noun",
]

_FIELDS = {
    "mention": "mentions",
    "standing": "standings",
    "telling": "tellings",
    "event": "events",
    "commitment": "commitments",
    "channel": "channels",
    "agreement": "agreements",
    "statement": "statements",
    "disagreement": "disagreements",
    "dyad day": "escalation",
    "alert": "alerts",
    "story": "stories",
    "crisis": "crises",
    "actor": "actors",
    "problem": "problems",
}


def of_article(article: Article) -> dict[str, Any]:
    """An article's row."""
    return {"id": article.id, "outlet": article.outlet, "published": article.published, "noun": to_json(article)}


def of_coding(coding: Coding, recipe: str) -> dict[str, Any]:
    """A coding's row."""
    return {"article": coding.article, "recipe": recipe, "noun": to_json(coding)}


def of_intake(intake: Intake) -> dict[str, Any]:
    """An intake's row."""
    return {
        "path": intake.path,
        "record": intake.record or 0,
        "article": intake.article or "",
        "outcome": intake.outcome,
        "noun": to_json(intake),
    }


def of_briefing(briefing: Briefing) -> Iterator[dict[str, Any]]:
    """The rows of all answers, numbered in their order. Articles are named, not repeated."""
    plain = [
        *((Columns(id=article.id), "article", "") for article in briefing.articles),
        *((Columns(id=actor.name), "actor", to_json(actor)) for actor in briefing.actors),
        *((Columns(id=problem.path), "problem", to_json(problem)) for problem in briefing.problems),
    ]
    answers = ((columns_of(noun), kind, to_json(noun)) for kind, noun in answers_of(briefing))
    for position, (columns, kind, noun) in enumerate([*plain, *answers]):
        yield {"position": position, "kind": kind, "noun": noun} | asdict(columns)


def to_briefing(title: str, articles: Sequence[Article], answers: Iterable[tuple[str, str]]) -> Briefing:
    """The briefing that rows describe."""
    lists: dict[str, list[Any]] = {}
    for kind, noun in answers:
        if kind in _FIELDS:
            lists.setdefault(_FIELDS[kind], []).append(to_noun(kind, noun))
    return Briefing(title=title, articles=tuple(articles), **{field: tuple(nouns) for field, nouns in lists.items()})


def to_noun(kind: str, noun: str) -> Any:
    """The noun of an answer's row."""
    nouns: dict[Any, type] = {**NOUNS, "actor": Actor, "problem": Intake}
    return from_json(noun, nouns[kind])


def conditions(query: Query) -> list[ColumnElement[bool]]:
    """A query as SQL; ``columns.is_wanted`` says the same in Python."""
    found: list[ColumnElement[bool]] = []
    if query.since is not None:
        found.append(ANSWER.c.last_day >= query.since)
    if query.until is not None:
        found.append(ANSWER.c.first_day <= query.until)
    if query.actor is not None:
        found.append(func.instr(ANSWER.c.parties, actor_pattern(query.actor)) > 0)
    if query.event is not None:
        found.append(ANSWER.c.event == query.event.upper())
    if query.status is not None:
        found.append(ANSWER.c.status == query.status.lower())
    return found
