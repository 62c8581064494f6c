"""History told in passing: acts that an article recalls rather than reports."""

import re
from datetime import timedelta

from tocsin.code import syntax
from tocsin.code.context import Context
from tocsin.domain import When
from tocsin.domain.tokens import Token
from tocsin.ontology.cues import background_cues

# TIMEX3 values of a month, a season, a year, a stretch of years, a decade, a century.
_OLDER = re.compile(r"(?:[\dX]{4}-(?:\d\d|SP|SU|FA|WI|Q\d|H\d)|\d{4}|\d{4}/\d{2,4}|\d{3}X?|\d{2}X{0,2})")

_LONG_AGO = re.compile(
    r"\b(?:last (?:year|month|decade|century)|(?:months|years?|decades) (?:ago|earlier))\b", re.IGNORECASE
)

NEWS_DAYS = 21
"""An act that ended longer before publication is not news."""


def background_cue(anchor: Token, when: When, context: Context, *, own_date: bool) -> str | None:
    """The words that mark an act as history or habit; ``None`` if it is news."""
    found = _dated(when, context, own_date=own_date) or _habit(anchor)
    if found is None and not (own_date and _is_fresh(when, context)):
        found = _phrase(anchor, context) or _participle(anchor)
    return found


def _is_fresh(when: When, context: Context) -> bool:
    """Whether an act has a day of the report's own weeks: what happened "years ago" in its sentence is something else."""
    published = context.article.published
    return published is not None and when.from_ is not None and when.from_ >= published - timedelta(days=NEWS_DAYS)


def _dated(when: When, context: Context, *, own_date: bool) -> str | None:
    published = context.article.published
    last = when.to or when.from_
    if not own_date:
        return None
    if published is not None:
        return when.basis if last is not None and last < published - timedelta(days=NEWS_DAYS) else None
    # Without a publication date: reporters date the week's news by weekday and name a month, or a year, for older things.
    older = _OLDER.fullmatch(when.value or "") or _LONG_AGO.search(when.basis or "")
    return when.basis if older else None


def _habit(anchor: Token) -> str | None:
    adverbs = background_cues().adverbs
    for child in anchor.children:
        if child.dep_ == "advmod" and child.lower_ in adverbs:
            return child.text
    return None


def _phrase(anchor: Token, context: Context) -> str | None:
    clause = (
        anchor
        if anchor.pos_ in syntax.VERBAL
        else next((t for t in syntax.ancestors_in_clause(anchor) if t.pos_ in syntax.VERBAL), anchor)
    )
    tokens = sorted(clause.subtree, key=lambda token: token.i)
    text = context.passage(tokens[0], tokens[-1]).text
    found = background_cues().phrases.search(text)
    return found.group() if found else None


def _participle(anchor: Token) -> str | None:
    """ "The 1950 war that ended in": a year among the modifiers of an act noun."""
    for child in syntax.children(anchor, "nummod", "nmod", "compound"):
        if len(child.text) == 4 and child.text.isdigit() and child.text[:2] in {"18", "19"}:
            return child.text
    return None
