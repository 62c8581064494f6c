"""The crises in a set of articles: which there are, what they are called."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from tocsin.domain import Article, Crisis, Event, Mention, Story
from tocsin.merge import group_stories, pairs_of
from tocsin.ontology.alike import TRACKED, is_vague, thing_head
from tocsin.pipeline.title import main_pair, say_pair
from tocsin.text.wording import content_words, members_id, stem, words

_OBJECTS = 2  # named beside the parties
_REPORTS = 2  # so many articles must tell of an object for it to name a crisis
_CARRIED = 0.3  # reports of what passes between two parties, an article, for a crisis to be called by them
_IN_HEADLINES = 0.4  # of the headlines must have a word for it to name a crisis
_SHORT = 3  # letters: "us", "new" name nothing


def find_crises(
    stories: Sequence[Story], articles: Mapping[str, Article], events: Sequence[Event], mentions: Iterable[Mention]
) -> tuple[Crisis, ...]:
    """The crises, the one with most articles first; every story and article is in exactly one."""
    by_id = {mention.id: mention for mention in mentions}
    crises = [_crisis(group, articles, events, by_id) for group in group_stories(stories, articles, events, by_id)]
    return tuple(sorted(crises, key=lambda crisis: (-len(crisis.articles), crisis.id)))


def _crisis(
    stories: Sequence[Story],
    articles: Mapping[str, Article],
    events: Sequence[Event],
    mentions: Mapping[str, Mention],
) -> Crisis:
    names = sorted(name for story in stories for name in story.articles)
    told = [articles[name] for name in names]
    mine = [event for event in events if any(mentions[each].article in names for each in event.mentions)]
    news = [event for event in mine if not event.background]
    pair = _carried(main_pair(news, told), news, told)
    days = [article.published for article in told if article.published]
    return Crisis(
        id=members_id(names),
        name=_name(pair, news, told, stories),
        parties=pair or (),
        from_=min(days, default=None),
        to=max(days, default=None),
        stories=tuple(story.id for story in stories),
        articles=tuple(names),
        outlets=tuple(sorted({outlet for story in stories for outlet in story.outlets})),
        events=tuple(event.id for event in mine),
    )


def _carried(
    pair: tuple[str, str] | None, news: Sequence[Event], articles: Sequence[Article]
) -> tuple[str, str] | None:
    """The pair, if what passes between the two is told often enough to be what the articles are about."""
    reports = sum(event.reports for event in news if pair in pairs_of(event))
    return pair if reports >= _CARRIED * len(articles) else None


def _name(
    pair: tuple[str, str] | None, news: Sequence[Event], articles: Sequence[Article], stories: Sequence[Story]
) -> str:
    """Such as "North Korea – South Korea: liaison office, hotline"; without parties the headline of its largest story."""
    if pair is None:
        largest = min(stories, key=lambda story: (-len(story.articles), story.id))
        return largest.title or "articles without a headline"
    name = say_pair(pair, news)
    about = ", ".join(_objects(news) or _headline_words(articles, name))
    return name + (f": {about}" if about else "")


def _objects(news: Sequence[Event]) -> list[str]:
    """The channels and agreements acted on in most reports."""
    weights: Counter[str] = Counter()
    wordings: dict[str, Counter[str]] = {}
    for event in news:
        for thing in (event.object, event.about.object if event.about else None):
            head = thing_head(thing) if thing else None
            if thing is not None and thing.kind in TRACKED and head is not None and not is_vague(head):
                weights[head] += event.reports
                wordings.setdefault(head, Counter())[thing.noun or thing.text] += event.reports
    heads = [head for head, weight in weights.items() if weight >= _REPORTS]
    best = sorted(heads, key=lambda head: (-weights[head], head))[:_OBJECTS]
    return [min(wordings[head], key=lambda word: (-wordings[head][word], word)) for head in best]


def _headline_words(articles: Sequence[Article], name: str) -> list[str]:
    """The words that most headlines have in common, besides the parties' names."""
    taken = content_words(name)
    found: dict[str, Counter[str]] = {}
    for article in articles:
        for word in set(words(article.title or "")):
            if len(word) > _SHORT and content_words(word) - taken:
                found.setdefault(stem(word), Counter())[word] += 1
    common = {each: sum(seen.values()) for each, seen in found.items()}
    least = max(_REPORTS, _IN_HEADLINES * len(articles))
    best = sorted((each for each in common if common[each] >= least), key=lambda each: (-common[each], each))
    return [min(found[each], key=lambda word: (-found[each][word], word)) for each in best[:_OBJECTS]]
