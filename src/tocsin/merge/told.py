"""Told sentences: every sentence of the articles, with the mentions, statements and events that rest on it."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from tocsin.domain import Article, Event, Mention, Statement, Version
from tocsin.text.sentences import split_sentences

_NAME = re.compile(r"(?<=[\w,;:\u201c\"'(] )(?:[A-Z][\w\u2019'-]+)")
_CALENDAR = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
    october november december""".split()
)


@dataclass(frozen=True)
class Told:
    """One sentence of an article and what was found in it; ``events`` maps its mentions to the ids of their events."""

    article: str
    outlet: str
    published: date | None
    number: int
    start: int
    end: int
    text: str
    mentions: tuple[Mention, ...]
    statements: tuple[Statement, ...]
    events: Mapping[str, str]

    @property
    def evidence(self) -> tuple[str, ...]:
        """The ids of what was found in the sentence."""
        return tuple(sorted({each.id for each in self.mentions} | {each.id for each in self.statements}))

    @property
    def names(self) -> frozenset[str]:
        """The words with a capital inside the sentence: names, but for days and months."""
        found = {re.sub(r"['\u2019]s?$", "", name.casefold()) for name in _NAME.findall(self.text)}
        return frozenset(found - _CALENDAR)

    def event_of(self, mention: Mention) -> str | None:
        """The event that a mention of this sentence belongs to."""
        return self.events.get(mention.id)


def told_sentences(
    articles: Iterable[Article], mentions: Iterable[Mention], statements: Iterable[Statement], events: Iterable[Event]
) -> dict[str, list[Told]]:
    """The sentences of each article, in the order of the text; articles in the order of their ids."""
    event_of = {name: event.id for event in events for name in event.mentions}
    coded = _by_article(mentions)
    said = _by_article(statements)
    return {
        article.id: list(_sentences(article, coded[article.id], said[article.id], event_of))
        for article in sorted(articles, key=lambda article: article.id)
    }


def _by_article(nouns: Iterable) -> dict[str, list]:  # type: ignore[type-arg]
    found: dict[str, list] = defaultdict(list)  # type: ignore[type-arg]
    for noun in nouns:
        found[noun.article].append(noun)
    return found


def _sentences(
    article: Article, mentions: list[Mention], statements: list[Statement], event_of: Mapping[str, str]
) -> Iterable[Told]:
    for number, stretch in enumerate(split_sentences(article.text)):
        start, end = stretch.start, stretch.end
        inside = tuple(each for each in mentions if start <= each.start < end)
        yield Told(
            article=article.id,
            outlet=article.outlet or "",
            published=article.published,
            number=number,
            start=start,
            end=end,
            text=article.text[start:end].replace("\n", " "),
            mentions=inside,
            statements=tuple(each for each in statements if start <= each.start < end),
            events={each.id: event_of[each.id] for each in inside if each.id in event_of},
        )


def version(value: str, told: Iterable[Told], *, superseded: bool = False) -> Version:
    """A version with the outlets and the evidence of all sentences that tell it; its text is the first one's."""
    sentences = sorted(told, key=lambda one: (one.published or date.max, one.article, one.number))
    return Version(
        value=value,
        outlets=tuple(sorted({one.outlet for one in sentences if one.outlet})),
        text=sentences[0].text,
        mentions=tuple(sorted({name for one in sentences for name in one.evidence})),
        superseded=superseded,
    )
