"""Quotations: where the text quotes, whatever marks it uses.

Double marks are matched with a stack in each paragraph; single marks only where they cannot be
apostrophes. Every quotation ends in its paragraph, so a missing mark costs one paragraph at most.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from tocsin.domain.article import Passage

_DOUBLE = re.compile("``|''|[\"“”„‟«»″「」『』]")
_SINGLE = re.compile("(?<!')['‘’‚‹›](?!')")
# What may close a quotation that this mark opened.
_CLOSERS = {
    '"': ('"', "”", "“", "″", "''"),
    "“": ("”", '"', "“", "″", "''"),
    "”": ("”", '"'),
    "„": ("“", "”", '"'),
    "‟": ("”", '"'),
    "″": ("″", '"'),
    "«": ("»",),
    "»": ("«", "»"),
    "「": ("」",),
    "『": ("』",),
    "''": ("''", '"'),
    "``": ("''", '"', "”"),
}
_OPENS_ONLY = frozenset(("„", "‟", "``", "「", "『"))
_BEFORE_OPENING = frozenset("([{<-–—/:\"“„«‘'‚`|*_")
_SENTENCE_END = frozenset(".!?…,;:")
_ELISION = re.compile(
    r"['‘’](?:\d0s|\d\ds?\b|em|tis|twas|cause|til|till|bout|round|n|cos|cuz|fraid|neath)\b", re.IGNORECASE
)
_INCHES = re.compile(r"\d\s?['′’]\s?\d{1,2}$")


@dataclass(slots=True)
class _Open:
    mark: str
    at: int
    inner: int  # where the quoted text starts
    nested: tuple[int, int] | None = None  # the first quotation inside: where it opens, where its text ends


def find_quotes(text: str) -> tuple[Passage, ...]:
    """The inner text of every quotation, outer before nested, in the order of the text.

    A quotation without a closing mark ends with its paragraph. Linear in the length of the text.
    """
    spans: list[tuple[int, int]] = []
    paragraphs = list(_paragraphs(text))
    for (start, end), following in pairwise([*paragraphs, (len(text), len(text))]):
        continues = bool(_DOUBLE.match(text, following[0]))
        doubles = list(_double_quotes(text, start, end, continues=continues))
        spans += doubles
        spans += _single_quotes(text, start, end, doubles)
    return tuple(_passages(text, spans))


def _passages(text: str, spans: Iterable[tuple[int, int]]) -> Iterable[Passage]:
    seen: set[tuple[int, int]] = set()
    for start, end in sorted(spans, key=lambda span: (span[0], -span[1])):
        words = text[start:end]
        left = start + len(words) - len(words.lstrip())
        words = words.strip()
        if words and (left, left + len(words)) not in seen:
            seen.add((left, left + len(words)))
            yield Passage(text=words, start=left, end=left + len(words))


def _paragraphs(text: str) -> Iterable[tuple[int, int]]:
    """Stretches between blank lines, and between lines where one ends a sentence: wrapped lines stay together."""
    start = end = 0
    for line in re.finditer(r"[^\n\r\u2028\u2029]+", text):
        words = line.group().strip()
        if not words:
            continue
        left = line.start() + line.group().index(words[0])
        blank = len(re.findall(r"\r\n|[\n\r\u2028\u2029]", text[end:left])) > 1
        if end and (blank or text[end - 1] in ".!?…\"”'’»" or words[0] in _CLOSERS):
            yield start, end
            start = left
        elif not end:
            start = left
        end = left + len(words)
    if end:
        yield start, end


def _double_quotes(text: str, start: int, end: int, *, continues: bool) -> Iterable[tuple[int, int]]:
    stack: list[_Open] = []
    for match in _DOUBLE.finditer(text, start, end):
        mark, at = match.group(), match.start()
        if mark == '"' and _INCHES.search(text, max(start, at - 6), at):
            continue
        before = text[at - 1] if at > start else " "
        after = text[match.end()] if match.end() < end else " "
        closing = _closing(stack, mark, before, after)
        if closing is not None:
            yield from _close(stack, closing, at)
        elif _may_open(mark, before, after, inside=bool(stack)):
            stack.append(_Open(mark, at, match.end()))
    yield from _unclosed(text, stack, start, end, continues=continues)


def _closing(stack: list[_Open], mark: str, before: str, after: str) -> int | None:
    """The place in the stack of the quotation that this mark closes."""
    opening = (before.isspace() or before in _BEFORE_OPENING) and not after.isspace()
    if mark in _OPENS_ONLY or (mark == "“" and opening):
        return None
    if opening and mark in ('"', "''", "«", "»") and (before.isspace() or before in "([{"):
        return None
    for place in range(len(stack) - 1, max(-1, len(stack) - 5), -1):
        if mark in _CLOSERS[stack[place].mark]:
            return place
    return None


def _may_open(mark: str, before: str, after: str, *, inside: bool) -> bool:
    if mark not in _CLOSERS:
        return False
    opening = before.isspace() or before in _BEFORE_OPENING
    if mark in ("”", "»", "″"):
        return opening and not after.isspace() and not inside and mark != "″"
    return opening or mark not in ('"', "''") or (mark == '"' and after.isalnum())


def _close(stack: list[_Open], place: int, at: int) -> Iterable[tuple[int, int]]:
    for quote in reversed(stack[place:]):
        yield quote.inner, at
    closed = stack[place]
    del stack[place:]
    if stack and stack[-1].nested is None:
        stack[-1].nested = (closed.at, at)


def _unclosed(text: str, stack: list[_Open], start: int, end: int, *, continues: bool) -> Iterable[tuple[int, int]]:
    """Quotations without a closing mark: one closing mark may have stood for two, or the paragraph's end."""
    for quote, deeper in zip(stack, [*stack[1:], None], strict=False):
        whole = continues and quote.at == start
        if whole:
            yield quote.inner, end
        elif quote.nested:
            opened, closed = quote.nested
            yield quote.inner, opened if _ends_sentence(text, opened) else closed
        else:
            yield quote.inner, deeper.at if deeper else end


def _ends_sentence(text: str, at: int) -> bool:
    return text[:at][-1:] in _SENTENCE_END or text[max(0, at - 8) : at].rstrip()[-1:] in _SENTENCE_END


def _single_quotes(text: str, start: int, end: int, doubles: list[tuple[int, int]]) -> Iterable[tuple[int, int]]:
    marks = [match.start() for match in _SINGLE.finditer(text, start, end)]
    if len(marks) < 2:
        return
    openers = [at for at in marks if _opens_single(text, at, start, end)]
    closers = [at for at in marks if _closes_single(text, at, start, end)]
    edges = sorted(edge for span in doubles for edge in span)
    done = start
    for at, following in zip(openers, [*openers[1:], end], strict=False):
        if at < done:
            continue
        limit = edges[bisect_left(edges, at)] if bisect_left(edges, at) < len(edges) else end
        close = _single_close(text, closers, at, min(following, limit + 1))
        if close is not None:
            done = close
            yield at + 1, close


def _opens_single(text: str, at: int, start: int, end: int) -> bool:
    if text[at] in "’›" or at + 1 >= end:
        return False
    before = text[at - 1] if at > start else " "
    after = text[at + 1]
    return (before.isspace() or before in _BEFORE_OPENING) and not after.isspace() and not _ELISION.match(text, at)


def _closes_single(text: str, at: int, start: int, end: int) -> bool:
    if text[at] in "‚‹" or at == start:
        return False
    after = text[at + 1] if at + 1 < end else " "
    return not text[at - 1].isspace() and not after.isalnum()


def _single_close(text: str, closers: list[int], at: int, limit: int) -> int | None:
    """The mark that closes: not the one of a plural's possessive when another follows ('the workers' party')."""
    first = None
    place = bisect_left(closers, at + 2)
    for close in closers[place : place + 8]:
        if close >= limit:
            break
        if text[close - 1] not in "sS" or text[close + 1 : close + 2] in (",", ".", ";", ":", "!", "?", '"', "”"):
            return close
        first = close if first is None else first
    return first
