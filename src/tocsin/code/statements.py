"""Statements: what an article quotes or reports, one for each stretch that somebody said."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from hashlib import sha256

from tocsin.code.attribution import Attribution
from tocsin.code.attribution_quotes import MARKS, marks_around
from tocsin.code.attribution_speaker import unique
from tocsin.domain.actor import Actor
from tocsin.domain.parsed import Parsed, Sentence
from tocsin.domain.statement import Statement
from tocsin.domain.when import UNKNOWN, When

_DOUBLE = '"“”„«»'
_NEAR = 30


def find_statements(parsed: Parsed, attributions: tuple[tuple[Attribution, ...], ...]) -> tuple[Statement, ...]:
    """One statement a content span, in the order of the text. ``attributions`` are those of ``find_attributions``."""
    found: dict[tuple[int, int], Statement] = {}
    every = _distinct(attributions)
    for one in every:
        if _is_nested(parsed, one) or (one.speaker is None and one.cue is None):
            continue
        statement = _statement(parsed, one, every)
        if statement and (statement.start, statement.end) not in found:
            found[statement.start, statement.end] = statement
    return tuple(found[span] for span in sorted(found))


def with_marks(text: str, statement: Statement) -> tuple[int, int]:
    """A statement's span with the quotation marks around its words."""
    start, end = marks_around(text, statement.start, statement.end)
    return (start, end) if statement.direct else (statement.start, statement.end)


def _distinct(attributions: Iterable[tuple[Attribution, ...]]) -> list[Attribution]:
    return list({id(one): one for sentence in attributions for one in sentence}.values())


def _is_nested(parsed: Parsed, one: Attribution) -> bool:
    """Whether an attribution is part of quoted words: their speaker's own "he thinks that …"."""
    if one.cue_start is None:
        return False
    index = bisect_right(parsed.quotes, one.cue_start, key=lambda quote: quote.start) - 1
    return any(quote.start <= one.cue_start < quote.end for quote in parsed.quotes[max(0, index - 3) : index + 1])


def _statement(parsed: Parsed, one: Attribution, every: Iterable[Attribution]) -> Statement | None:
    start, end = _unquoted(parsed.article.text, one) if one.direct else (one.start, one.end)
    words = parsed.article.text[start:end]
    sentence = _sentence(parsed, one)
    if not words or sentence is None:
        return None
    return Statement(
        id=_id(parsed.article.id, start, end, words),
        article=parsed.article.id,
        sentence=sentence.index,
        start=start,
        end=end,
        words=words,
        direct=one.direct,
        speaker=one.speaker,
        to=one.to,
        cue=one.cue,
        said_by=unique((*one.through, *_reported_by(one, every))),
        when=_when(sentence, one),
    )


def _reported_by(one: Attribution, every: Iterable[Attribution]) -> Iterator[Actor]:
    """Whom the words came through because he tells of their being said: "…, the minister said, according to Reuters"."""
    if one.cue_start is None or one.cue_end is None:
        return
    outer = [
        other
        for other in every
        if other is not one
        and other.start <= min(one.start, one.cue_start) + 1  # its opening mark may be left out
        and max(one.end, one.cue_end) <= other.end
        and not (other.cue_start is not None and other.start <= other.cue_start < other.end)
    ]
    for other in sorted(outer, key=lambda other: other.end - other.start):
        yield from (actor for actor in other.chain if one.speaker is None or actor.name != one.speaker.name)


def _unquoted(text: str, one: Attribution) -> tuple[int, int]:
    """The words of a single quotation without its marks; of several, with them."""
    start, end = one.start, one.end
    inner = text[start + 1 : end - 1]
    if text[start] not in MARKS or text[end - 1] not in MARKS or any(mark in inner for mark in _DOUBLE):
        return start, end
    while start < end and (text[start] in MARKS or text[start].isspace()):
        start += 1
    while end > start and (text[end - 1] in MARKS or text[end - 1].isspace()):
        end -= 1
    return start, end


def _sentence(parsed: Parsed, one: Attribution) -> Sentence | None:
    """The sentence of the cue, else the one in which the words start."""
    at = one.start if one.cue_start is None else one.cue_start
    index = bisect_right(parsed.sentences, at, key=lambda sentence: sentence.start) - 1
    return parsed.sentences[index] if index >= 0 else None


def _when(sentence: Sentence, one: Attribution) -> When:
    """The date that stands with the cue: "said on Tuesday"."""
    if one.cue_end is None or one.cue_start is None:
        return UNKNOWN
    tokens = [token for token in sentence.doc if sentence.start + token.idx == one.cue_start]
    for date in sentence.dates:
        outside = not (one.start <= date.start < one.end)
        if date.type in {"DATE", "TIME"} and outside and abs(date.start - one.cue_end) <= _NEAR:
            tied = [t for t in sentence.doc if date.start <= sentence.start + t.idx < date.end]
            if tokens and any(tokens[0] in token.ancestors for token in tied):
                return date.when
    return UNKNOWN


def _id(article: str, start: int, end: int, words: str) -> str:
    return sha256(f"{article}|{start}|{end}|{words}".encode()).hexdigest()[:16]
