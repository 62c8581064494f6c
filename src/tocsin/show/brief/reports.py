"""The articles themselves, with the evidence sentences marked."""

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import pairwise

from tocsin.domain import Article
from tocsin.show.brief.evidence import Evidence, anchor, outlet_of, say_published, title_of
from tocsin.show.brief.safe import clean, visible
from tocsin.show.brief.view import Piece, Report


def reports_of(articles: Iterable[Article], evidence: Evidence, folder: str = "") -> tuple[Report, ...]:
    """The articles by day of publication, those without a date last. ``folder`` is left off their paths."""
    ranked = sorted(
        articles, key=lambda each: (each.published is None, each.published or date.min, outlet_of(each), each.id)
    )
    return tuple(
        Report(
            id=article.id,
            anchor=f"a-{article.id}",
            title=title_of(article),
            outlet=outlet_of(article),
            published=say_published(article),
            url=_web_address(article.url),
            source=clean(article.origin.path).removeprefix(folder) if article.origin else "",
            paragraphs=tuple(paragraphs(article, evidence.spans(article.id))),
        )
        for article in ranked
    )


def paragraphs(article: Article, spans: Sequence[tuple[int, int]]) -> list[tuple[Piece, ...]]:
    """The text in paragraphs of pieces; spans may overlap, so each piece is cut at every border."""
    text, found = article.text, []
    start = 0
    for block in text.split("\n"):
        end = start + len(block)
        if block.strip():
            found.append(_pieces(article, start, end, spans))
        start = end + 1
    return found


def _pieces(article: Article, first: int, last: int, spans: Sequence[tuple[int, int]]) -> tuple[Piece, ...]:
    borders = {max(first, min(last, border)) for span in spans for border in span} | {first, last}
    edges = sorted(borders)
    pieces = []
    for start, end in pairwise(edges):
        begins = tuple(anchor(article.id, *span) for span in spans if span[0] == start)
        inside = any(span[0] < end and start < span[1] for span in spans)
        pieces.append(Piece(text=visible(article.text[start:end]), marked=inside, anchors=begins))
    return tuple(pieces)


def _web_address(url: str | None) -> str:
    """The article's own address if it is one of the web; anything else ("javascript:") is dropped."""
    found = clean(url)
    return found if found.lower().startswith(("https://", "http://")) else ""
