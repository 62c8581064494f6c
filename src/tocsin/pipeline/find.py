"""One building block alone, as spans with offsets."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from tocsin.annotate.places import find_named_states
from tocsin.batch import load_coder
from tocsin.codec import to_builtins
from tocsin.domain import Article, Coding, Recipe
from tocsin.domain.parsed import Parsed
from tocsin.errors import RecipeError
from tocsin.pipeline.find_acts import act_rows
from tocsin.text.dates_ranges import range_ends

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
            rows = list(_PARSED[kind](parsed) if kind in _PARSED else _CODED[kind](parsed, coder.code(parsed)))
        yield from ({"article": article.id} | row for row in rows)
        if on_progress:
            on_progress(done, len(articles))


def _dates(parsed: Parsed) -> Iterator[Row]:
    for sentence in parsed.sentences:
        for date in (end for span in sentence.dates for end in range_ends(span)):
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
        found = [(place, "place") for place in sentence.places]
        found += [(state, "party") for state in find_named_states(sentence)]
        for place, role in sorted(found, key=lambda pair: pair[0].start or 0):
            row = to_builtins(place)
            yield {"start": row.pop("start"), "end": row.pop("end"), **row, "role": role}


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


def _statements(parsed: Parsed, coding: Coding) -> Iterator[Row]:
    article = parsed.article
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


_PARSED: dict[str, Callable[[Parsed], Iterator[Row]]] = {"dates": _dates, "places": _places, "actors": _actors}
_CODED: dict[str, Callable[[Parsed, Coding], Iterator[Row]]] = {"statements": _statements, "acts": act_rows}

KINDS = (*_PARSED, *_CODED)
