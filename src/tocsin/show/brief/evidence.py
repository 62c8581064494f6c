"""Evidence: from the ids behind a claim to the sentences, their outlets and their places in the articles."""

import re
from collections.abc import Iterable

from tocsin.domain import Actor, Article, Briefing, Mention, Standing, Statement, Telling
from tocsin.show.brief.names import Names
from tocsin.show.brief.safe import clean
from tocsin.show.brief.say import say_actors, say_day
from tocsin.show.brief.view import Quote
from tocsin.text.sentences import split_sentences

_LEANS = re.compile(
    r"\W*(?:It|Its|They|Their|He|His|She|Her|That|This|These|Those|Both|Some|Others|Then|But|And|Nor|So|Neither|None|One|Hours)\b"
)
NO_OUTLET = "outlet not given"
NO_TITLE = "untitled"


class Evidence:
    """The sentences of one briefing by the ids of its mentions, standings, statements and tellings."""

    def __init__(self, briefing: Briefing, names: Names) -> None:
        self._names = names
        self._articles = {article.id: article for article in briefing.articles}
        found: tuple[Mention | Standing | Statement | Telling, ...] = (
            *briefing.tellings,
            *briefing.mentions,
            *briefing.standings,
            *briefing.statements,
        )
        self._by_id = {item.id: item for item in found}
        self.mentions = {mention.id: mention for mention in briefing.mentions}

    def quotes(self, ids: Iterable[str], *, first: str = "") -> tuple[Quote, ...]:
        """The sentences behind the ids, each once, by date and outlet; the sentence that reads ``first`` leads."""
        found = {quote.anchor: quote for each in ids if (quote := self.quote(each)) is not None}
        return tuple(sorted(found.values(), key=lambda quote: (quote.text != clean(first), *self._order(quote))))

    def quote(self, each: str) -> Quote | None:
        """The sentence behind one id; ``None`` if the briefing has no such id."""
        item = self._by_id.get(each)
        article = self._articles.get(item.article) if item else None
        if item is None or article is None:
            return None
        return Quote(
            id=item.id,
            anchor=anchor(article.id, item.start, item.end),
            text=clean(article.text[item.start : item.end]),
            outlet=outlet_of(article),
            title=title_of(article),
            article=article.id,
            published=say_published(article),
            start=item.start,
            end=item.end,
            via=self.chain(item.said_by),
        )

    def led_into(self, quote: Quote) -> str:
        """The sentence before, where a sentence leans on it ("It was refused."); "" for none in its paragraph."""
        if not _LEANS.match(quote.text):
            return ""
        before = self._articles[quote.article].text[: quote.start]
        paragraph = before[before.rfind("\n") + 1 :]
        sentences = list(split_sentences(paragraph))
        return clean(paragraph[sentences[-1].start : sentences[-1].end]) if sentences else ""

    def chain(self, said_by: Iterable[Actor]) -> str:
        """The chain behind a report in words, nearest first: "spokesperson, through KCNA"."""
        return ", through ".join(dict.fromkeys(say_actors([actor], self._names) for actor in said_by))

    def around(self, statement: Statement) -> tuple[str, str]:
        """The characters before and after a statement's words in its article."""
        article = self._articles.get(statement.article)
        text = article.text if article else ""
        return text[max(0, statement.start - 1) : statement.start], text[statement.end : statement.end + 1]

    def spans(self, article: str) -> dict[tuple[int, int], str]:
        """The stretches of an article that are evidence, sorted: of an act or a state ("act"), or of words only ("said")."""
        found: dict[tuple[int, int], str] = {}
        for item in self._by_id.values():
            if item.article == article and found.get((item.start, item.end)) != "act":
                found[item.start, item.end] = "said" if isinstance(item, Statement | Telling) else "act"
        return dict(sorted(found.items()))

    def _order(self, quote: Quote) -> tuple[bool, str, str, int]:
        day = self._articles[quote.article].published
        return day is None, str(day), quote.outlet, quote.start


def anchor(article: str, start: int, end: int) -> str:
    """The page's id of a stretch of an article."""
    return f"s-{article}-{start}-{end}"


def outlet_of(article: Article) -> str:
    """The outlet's name, or that it is not given."""
    return clean(article.outlet) or NO_OUTLET


def title_of(article: Article) -> str:
    """The title, or the start of the text, or that there is none."""
    return clean(article.title) or NO_TITLE


def say_published(article: Article) -> str:
    """The day of publication in words; "no date" if no source gave one."""
    return say_day(article.published)


def say_written(article: Article) -> str:
    """As ``say_published``, and without a date when its own text says that it was written."""
    written = article.written
    if article.published is not None or written is None or written.from_ is None:
        return say_published(article)
    if written.from_ == written.to:
        return f"{say_day(None)}; written on {say_day(written.from_)} by its {written.basis}"
    until = f" and not after {say_day(written.to)}" if written.to else ""
    return f"{say_day(None)}; written not before {say_day(written.from_)}{until}: it {written.basis}"
