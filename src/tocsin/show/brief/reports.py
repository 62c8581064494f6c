"""The articles themselves, with the evidence sentences marked."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from tocsin.domain import Article
from tocsin.show.brief.evidence import Evidence, anchor, outlet_of, say_written, title_of
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
            published=say_written(article),
            url=_web_address(article.url),
            source=clean(article.origin.path).removeprefix(folder) if article.origin else "",
            paragraphs=tuple(paragraphs(article, evidence.spans(article.id))),
        )
        for article in ranked
    )


def paragraphs(article: Article, spans: Mapping[tuple[int, int], str]) -> list[tuple[Piece, ...]]:
    """The text in paragraphs of pieces. Evidence lies inside marks, and marks inside marks; each opens and closes in its paragraph."""
    found = []
    start = 0
    for block in article.text.split("\n"):
        end = start + len(block)
        if block.strip():
            found.append(tuple(_pieces(article, start, end, spans)))
        start = end + 1
    return found


def _pieces(article: Article, first: int, last: int, spans: Mapping[tuple[int, int], str]) -> Iterator[Piece]:
    here = sorted((span for span in spans if span[0] < last and first < span[1]), key=lambda span: (span[0], -span[1]))
    open_ends: list[int] = []
    at = first
    for span in here:
        start, end = max(first, span[0]), min(last, span[1])
        while open_ends and open_ends[-1] <= start:
            yield from _text(article, at, open_ends[-1])
            at = open_ends.pop()
            yield Piece(kind="close")
        yield from _text(article, at, start)
        at = start
        # A mark cannot outlast the one around it: where two sentences cross, the second is cut.
        open_ends.append(min([end, *open_ends[-1:]]))
        yield Piece(kind="open", mark=spans[span], anchor=anchor(article.id, *span) if span[0] >= first else "")
    for end in reversed(open_ends):
        yield from _text(article, at, end)
        at = end
        yield Piece(kind="close")
    yield from _text(article, at, last)


def _text(article: Article, start: int, end: int) -> Iterator[Piece]:
    if end > start:
        yield Piece(kind="text", text=visible(article.text[start:end]))


def _web_address(url: str | None) -> str:
    """The article's own address if it is one of the web; anything else ("javascript:") is dropped."""
    found = clean(url)
    return found if found.lower().startswith(("https://", "http://")) else ""
