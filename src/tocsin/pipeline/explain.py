"""Why: the sentences that an answer rests on, the features that led to it, and what it was merged with."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from tocsin.domain import Article, Disagreement, Event, Mention, Place, Reason, Standing, Statement, Telling
from tocsin.errors import NotFoundError
from tocsin.store import Kind, Query, Store
from tocsin.text.sentences import split_sentences

Passage = Mention | Standing | Statement | Telling

_SHORTEST = 4
_KINDS: Mapping[type, Kind] = {
    Mention: "mention",
    Standing: "standing",
    Statement: "statement",
    Telling: "telling",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """One sentence behind an answer, with its neighbours. ``article.text[start:end] == text``.

    ``where`` is the place of a mention, with why it is that one and its namesakes.
    """

    id: str
    kind: Kind
    article: str
    outlet: str | None
    published: date | None
    title: str | None
    before: str
    text: str
    after: str
    start: int
    end: int
    because: tuple[Reason, ...] = ()
    where: Place | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """An answer of any kind (``noun``), the reasons for it, its evidence, and the ids of the events it belongs to.

    ``also`` are answers of other kinds that rest on the same mentions and therefore have the same id.
    """

    id: str
    kind: Kind
    noun: Any
    because: tuple[Reason, ...]
    evidence: tuple[Evidence, ...]
    events: tuple[str, ...] = ()
    also: tuple[Any, ...] = ()


def explain(store: Store, prefix: str) -> Explanation:
    """Explain the one answer whose id starts with ``prefix``. Raises ``NotFoundError`` if there is none, or several."""
    (kind, noun), *also = _same(store, prefix)
    passages = _passages(store)
    found = [passages[name] for name in _rests_on(store, kind, noun) if name in passages]
    articles = {article.id: article for article in store.articles(each.article for each in found)}
    return Explanation(
        id=noun.id,
        kind=kind,
        noun=noun,
        because=getattr(noun, "because", ()),
        evidence=tuple(_evidence(passage, articles) for passage in found if passage.article in articles),
        events=tuple(_events_of(store, kind, noun)),
        also=tuple(other for _, other in also),
    )


def _same(store: Store, prefix: str) -> list[tuple[Kind, Any]]:
    """The answers with the one id that starts so: one, or several kinds that share it."""
    if len(prefix) < _SHORTEST:
        raise NotFoundError(f"{prefix!r} is too short: give at least {_SHORTEST} characters of an id")
    found: list[tuple[Kind, Any]] = [(kind, noun) for kind, noun in store.lookup(prefix) if hasattr(noun, "id")]
    exact = [(kind, noun) for kind, noun in found if noun.id == prefix]
    found = exact or found
    if not found:
        raise NotFoundError(f"nothing has an id that starts with {prefix!r}")
    if len({noun.id for _, noun in found}) > 1:
        names = ", ".join(f"{noun.id} ({kind})" for kind, noun in found[:5])
        raise NotFoundError(f"{len(found)} ids start with {prefix!r}: {names}; give more characters")
    return found


def _passages(store: Store) -> Mapping[str, Passage]:
    kinds: tuple[Kind, ...] = ("mention", "standing", "statement", "telling")
    nouns: Iterable[Any] = (noun for kind in kinds for noun in store.find(kind, Query()))
    return {noun.id: noun for noun in nouns}


def _rests_on(store: Store, kind: Kind, noun: Any) -> list[str]:
    """The ids of the mentions, standings, statements and tellings behind an answer, each once, in its order."""
    match kind:
        case "mention" | "standing" | "statement" | "telling":
            names = [noun.id]
        case "channel" | "agreement":
            names = [name for state in noun.states for name in state.mentions]
        case "disagreement":
            names = [name for version in noun.versions for name in version.mentions]
        case "alert" | "crisis":
            names = [name for event in _events(store) if event.id in noun.events for name in event.mentions]
        case "story":
            names = []  # it rests on whole articles
        case _:
            names = list(noun.mentions)
    return list(dict.fromkeys(names))


def _events_of(store: Store, kind: Kind, noun: Any) -> Iterator[str]:
    """The events that an answer is part of, or is about."""
    match kind:
        case "mention":
            yield from (event.id for event in _events(store) if noun.id in event.mentions)
        case "statement":
            yield from (event.id for event in _events(store) if set(noun.mentions) & set(event.mentions))
        case "commitment":
            yield from noun.outcome
        case "alert":
            yield from noun.events
        case "disagreement" if isinstance(noun, Disagreement):
            yield noun.subject
        case _:
            return


def _events(store: Store) -> tuple[Event, ...]:
    events: Any = store.find("event", Query())
    return tuple(events)


def _evidence(passage: Passage, articles: Mapping[str, Article]) -> Evidence:
    article = articles[passage.article]
    before, start, end, after = _with_neighbours(article.text, passage.start, passage.end)
    return Evidence(
        id=passage.id,
        kind=_KINDS[type(passage)],
        article=article.id,
        outlet=article.outlet,
        published=article.published,
        title=article.title,
        before=before,
        text=article.text[start:end],
        after=after,
        start=start,
        end=end,
        because=getattr(passage, "because", ()),
        where=passage.where if isinstance(passage, Mention) else None,
    )


def _with_neighbours(text: str, start: int, end: int) -> tuple[str, int, int, str]:
    """The whole sentences that a passage touches, and the sentences before and after them."""
    sentences = list(split_sentences(text))
    touched = [number for number, each in enumerate(sentences) if each.start < end and each.end > start]
    if not touched:
        return "", start, end, ""
    first, last = touched[0], touched[-1]
    before = sentences[first - 1] if first > 0 else None
    after = sentences[last + 1] if last + 1 < len(sentences) else None
    return (
        text[before.start : before.end] if before else "",
        min(start, sentences[first].start),
        max(end, sentences[last].end),
        text[after.start : after.end] if after else "",
    )
