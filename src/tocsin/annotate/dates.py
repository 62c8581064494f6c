"""Dates of an article's sentences, with the tense that each sentence's verbs give them."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from tocsin.domain.article import Article
from tocsin.domain.parsed import DateSpan, Sentence
from tocsin.domain.tokens import Token
from tocsin.domain.when import When
from tocsin.text.dates import read_dates
from tocsin.text.dates_written import dateline_day, is_history

_MODALS = frozenset(
    {
        "will",
        "'ll",
        "\u2019ll",
        "wo",
        "shall",
        "would",
        "'d",
        "\u2019d",
        "can",
        "ca",
        "could",
        "may",
        "might",
        "must",
        "should",
    }
)
# "Planned to meet Friday" looks ahead of the planning; "managed to leave Friday" tells of what happened.
_HAPPENED = frozenset(
    [
        "managed",
        "failed",
        "forced",
        "compelled",
        "obliged",
        "helped",
        "began",
        "started",
        "continued",
        "came",
        "seemed",
        "appeared",
        "had",
        "went",
        "rushed",
        "got",
        "proceeded",
    ]
)
_AHEAD = frozenset({"scheduled", "due", "slated", "set", "expected", "planned", "supposed", "likely", "going"})


def find_sentence_dates(article: Article, sentences: Sequence[Sentence]) -> list[tuple[DateSpan, ...]]:
    """The dates of each sentence, in article offsets. "A week later" leans on the sentences before.

    "Today" is the day of the dateline, where it has one, else that of publication. In a history a day without a
    year follows on the last date named.
    """
    found: list[tuple[DateSpan, ...]] = []
    anchor: When | None = None
    today = dateline_day(article.text, article.published) or article.published
    history = is_history(article.text, today)
    for sentence in sentences:
        spans = _sentence_dates(today, sentence, anchor, history=history)
        anchor = _last_day(spans) or anchor
        found.append(tuple(spans))
    return found


def _sentence_dates(today: date | None, sentence: Sentence, anchor: When | None, *, history: bool) -> list[DateSpan]:
    spans = read_dates(
        sentence.text,
        today,
        tense=lambda start, end: is_past(sentence, start, end),
        anchor=anchor,
        history=history,
    )
    return [replace(span, start=span.start + sentence.start, end=span.end + sentence.start) for span in spans]


def _last_day(spans: Sequence[DateSpan]) -> When | None:
    days = [span.when for span in spans if span.type in ("DATE", "TIME") and span.when.from_ and span.when.to]
    return days[-1] if days else None


def is_past(sentence: Sentence, start: int, end: int) -> bool | None:
    """Whether the verb over these characters of the sentence tells of the past; ``None`` if no verb says."""
    span = sentence.doc.char_span(start, end, alignment_mode="expand")
    if span is None:
        return None
    verb: Token | None = span.root
    while verb is not None:
        verb = _verb_above(verb)
        if verb is None:
            return None
        past = _verb_is_past(verb, headline=sentence.headline)
        if past is not None:
            return past
        verb = verb.head if verb.head.i != verb.i else None
    return None


def _verb_above(token: Token) -> Token | None:
    for candidate in (token, *token.ancestors):
        if candidate.pos_ in ("VERB", "AUX"):
            return candidate
    return None


def _verb_is_past(verb: Token, *, headline: bool) -> bool | None:
    helpers = {child.lower_: child.tag_ for child in verb.children if child.dep_ in ("aux", "auxpass")}
    tags = {verb.tag_, *helpers.values()}
    if "to" in helpers:
        return _infinitive_is_past(verb)
    if "MD" in tags or _MODALS.intersection(helpers):
        # "May have left on Sunday" against "may leave on Sunday"; "will have left by Sunday" is ahead.
        return "have" in helpers and not {"will", "'ll", "\u2019ll"}.intersection(helpers)
    if verb.lower_ in _AHEAD:
        return False
    if "VBD" in tags or "VBN" in tags:
        return True
    if tags & {"VBZ", "VBP"}:
        return True if headline else None if _is_report(verb) else False
    return None


def _is_report(verb: Token) -> bool:
    """Such as "Says" and the like: the date belongs to what is said, and either side is possible."""
    return any(child.dep_ in ("ccomp", "parataxis") for child in verb.children)


def _infinitive_is_past(verb: Token) -> bool | None:
    above = verb.head
    if above.i == verb.i:
        return False
    if above.lower_ in _HAPPENED:
        return True
    # "To mark the day, they met on Friday": a purpose shares its verb's tense.
    return None if verb.dep_ == "advcl" else False
