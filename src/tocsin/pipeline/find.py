"""One building block alone, as spans with offsets."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from tocsin.batch import load_coder
from tocsin.codec import to_builtins
from tocsin.domain import Article, Coding, Recipe
from tocsin.domain.parsed import Parsed
from tocsin.errors import RecipeError

Row = dict[str, Any]


def find_spans(
    kind: str, articles: Sequence[Article], recipe: Recipe, on_progress: Callable[[int, int], None] | None = None
) -> Iterator[Row]:
    """Yield the spans of a kind, each as ``article``, ``start``, ``end``, ``text`` and what is known of it."""
    if kind not in KINDS:
        raise RecipeError(f"cannot find {kind!r}; one of {', '.join(KINDS)}")
    return _find(kind, articles, recipe, on_progress)


def _find(
    kind: str, articles: Sequence[Article], recipe: Recipe, on_progress: Callable[[int, int], None] | None
) -> Iterator[Row]:
    annotator, coder = load_coder(recipe)
    for done, article in enumerate(articles, start=1):
        with annotator.zone():
            parsed = annotator.parse(article)
            rows = list(_PARSED[kind](parsed) if kind in _PARSED else _CODED[kind](article, coder.code(parsed)))
        yield from ({"article": article.id} | row for row in rows)
        if on_progress:
            on_progress(done, len(articles))


def _dates(parsed: Parsed) -> Iterator[Row]:
    for sentence in parsed.sentences:
        for date in sentence.dates:
            when = to_builtins(date.when)
            yield {
                "start": date.start,
                "end": date.end,
                "text": date.text,
                "type": date.type,
                "value": when.pop("value"),
                **when,
            }


def _places(parsed: Parsed) -> Iterator[Row]:
    for sentence in parsed.sentences:
        for place in sentence.places:
            row = to_builtins(place)
            yield {"start": row.pop("start"), "end": row.pop("end"), **row}


def _actors(parsed: Parsed) -> Iterator[Row]:
    for sentence in parsed.sentences:
        for span in sentence.actors:
            for actor in span.members or (span.actor,):
                yield {
                    "start": span.actor.start,
                    "end": span.actor.end,
                    "text": span.actor.text,
                    "name": actor.name,
                    "code": actor.code,
                    "sectors": list(actor.sectors),
                    "kind": span.kind,
                }


def _statements(article: Article, coding: Coding) -> Iterator[Row]:
    for statement in coding.statements:
        start, end = statement.start, statement.end
        content = {"start": start, "end": end, "text": article.text[start:end]}
        row = to_builtins(statement)
        yield {
            **content,
            "content": content,
            "speaker": row["speaker"],
            "words": statement.words,
            "direct": statement.direct,
            "to": row["to"],
            "cue": statement.cue,
            "said_by": row["said_by"],
        }


def _acts(_article: Article, coding: Coding) -> Iterator[Row]:
    for mention in coding.mentions:
        yield {
            "start": mention.trigger.start,
            "end": mention.trigger.end,
            "text": mention.trigger.text,
            "event": mention.event,
            "mode": mention.mode,
            "status": mention.status,
            "background": mention.background,
            "happened": took_place(mention.status, mention.confidence),
            "mention": mention.id,
        }


def took_place(status: str, confidence: float) -> float:
    """The probability that an act took place: how sure the coding is, moved by what its status says."""
    share = _TOOK_PLACE[status]
    return round(share * confidence + _PRIOR * (1 - confidence), 4)


_TOOK_PLACE = {
    "happened": 0.97,
    "ongoing": 0.95,
    "threatened": 0.15,
    "planned": 0.3,
    "demanded": 0.15,
    "offered": 0.2,
    "denied": 0.1,
    "hypothetical": 0.1,
}
_PRIOR = 0.5
"""What is left when the coding is no help. These figures are set by hand, not yet calibrated."""

_PARSED: dict[str, Callable[[Parsed], Iterator[Row]]] = {"dates": _dates, "places": _places, "actors": _actors}
_CODED: dict[str, Callable[[Article, Coding], Iterator[Row]]] = {"statements": _statements, "acts": _acts}

KINDS = (*_PARSED, *_CODED)
