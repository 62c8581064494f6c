"""Stories: articles that tell the same news, across outlets and days."""

from collections import defaultdict
from collections.abc import Iterable

from tocsin.domain import Article, Story
from tocsin.merge.copies import copy_groups
from tocsin.merge.linkage import average_linkage
from tocsin.merge.vectors import Vector, cosine, likenesses, vectors
from tocsin.text.wording import members_id

SAME_NEWS = 0.13
"""Articles so alike on average (cosine) tell the same news. Measured: docs/why/merging.md."""


def find_stories(articles: Iterable[Article]) -> tuple[Story, ...]:
    """The stories of some articles, the largest first; every article is in exactly one. Depends on the set alone."""
    by_id = {article.id: article for article in articles}
    texts: dict[str, list[Article]] = defaultdict(list)
    for name, text in sorted(copy_groups(by_id).items()):
        texts[text].append(by_id[name])  # a copy must not change what its original is grouped with
    first = [copies[0] for copies in texts.values()]
    found = vectors(first)
    groups = average_linkage(len(first), likenesses(first, found), SAME_NEWS)
    copies_of = list(texts.values())
    stories = [
        _story([first[number] for number in group], [found[number] for number in group], [copies_of[n] for n in group])
        for group in groups
    ]
    return tuple(sorted(stories, key=lambda story: (-len(story.articles), story.id)))


def _story(articles: list[Article], found: list[Vector], copies: list[list[Article]]) -> Story:
    members = sorted((article for same in copies for article in same), key=lambda article: article.id)
    return Story(
        id=members_id(article.id for article in members),
        title=_most_typical(articles, found),
        articles=tuple(article.id for article in members),
        outlets=tuple(sorted({article.outlet for article in members if article.outlet})),
    )


def _most_typical(articles: list[Article], found: list[Vector]) -> str:
    """The headline of the article that is most like the others."""
    titled = [number for number, article in enumerate(articles) if article.title]
    if not titled:
        return ""
    near = {one: sum(cosine(found[one], found[other]) for other in range(len(articles))) for one in titled}
    return articles[min(titled, key=lambda one: (-round(near[one], 9), articles[one].id))].title or ""
