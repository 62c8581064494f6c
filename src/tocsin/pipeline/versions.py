"""Versions of one report across readings: the rules of ``tocsin.read``, for articles that came at different times."""

import re
from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from tocsin.domain import Article
from tocsin.read.duplicates import address_key

_MARK = re.compile(r"\b(?:correct(?:ed|ion|s)|clarif(?:ied|ication)|updated?)\b", re.IGNORECASE)
_LEAD = 300


def find_replaced(articles: Iterable[Article]) -> dict[str, str]:
    """The ids of articles that a later version of the same page replaces, each with the id of that version."""
    pages: dict[tuple[str | None, str], list[Article]] = defaultdict(list)
    for article in articles:
        if article.url and (address := address_key(article.url)):
            pages[article.outlet, address].append(article)
    replaced: dict[str, str] = {}
    for versions in pages.values():
        latest = max(versions, key=_latest)
        replaced |= {version.id: latest.id for version in versions if version is not latest}
    return replaced


def preferred(one: Article, other: Article) -> Article:
    """Of two readings of one text the one that knows more, so that it does not matter which came first."""
    return min(one, other, key=_best_first)


def _latest(article: Article) -> tuple[date, bool, str, int, str]:
    """The later day holds, then the one that calls itself corrected; the rest only settles ties."""
    lead = f"{article.title or ''} {article.text[:_LEAD]}"
    return article.published or date.min, bool(_MARK.search(lead)), *place_of(article), article.id


def _best_first(article: Article) -> tuple[int, date, str, int, str]:
    known = sum(value is not None for value in (article.title, article.url, article.published))
    return -known, article.published or date.max, *place_of(article), repr(article)


def place_of(article: Article) -> tuple[str, int]:
    """The path and the record that an article came from."""
    return (article.origin.path, article.origin.record or 0) if article.origin else ("", 0)
