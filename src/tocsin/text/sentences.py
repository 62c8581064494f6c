"""Splitting text into paragraphs and sentences, by offsets."""

import re
from collections.abc import Iterator
from typing import NamedTuple


class Stretch(NamedTuple):
    """A sentence of a text: ``text[start:end]``, without blanks around it, and the number of its paragraph."""

    start: int
    end: int
    paragraph: int


MAX_WORDS = 200
"""A longer sentence is cut: the parser's cost and its errors grow with length."""

_TITLES = "Mr Mrs Ms Dr Prof Gen Lt Col Maj Capt Sgt Adm Cmdr Brig Sen Rep Gov Pres Rev Hon Amb St Mt Ft Sr Jr No vs Inc Corp Co Ltd Bros cf approx"
_MONTHS = "Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec"
_NEVER_END = frozenset(f"{word}." for word in f"{_TITLES} {_MONTHS}".split())
# "U.S. The": after these a sentence may end, but only before a word that often starts one.
_MAY_END = re.compile(r"(?:\b[A-Za-z]\.){2,}$")
_INITIAL = re.compile(r"(?:^|[\s(“\"])[A-Z]\.$")
_STARTERS = frozenset(
    "The A An In On At It He She They We I This That These Those But And However Meanwhile After Before As For By With "
    "Its His Her Their There Some Many Most Earlier Later Last No Both".split()
)
_BREAK = re.compile(r"(?<=[.!?…])[\"'”’»)\]]*(\s+)(?=[\"'“‘«(\[]*[A-Z0-9])")
_DATELINE = re.compile(
    r"""(?:[A-Z][A-Z./'’-]{2,}(?:\ [A-Z./'’-]{2,})*          # SEOUL, NEW YORK, MOSCOW/KYIV
          (?:,\ (?:[A-Z][\w.]*\ ?){1,3}?)?                   # , D.C.
          (?:,\ (?:[A-Z][a-z]{2,8}\.?\ \d{1,2}|\d{1,2}\ [A-Z][a-z]{2,8})(?:,?\ \d{4})?)?
          (?:\ \([^()\n]{2,40}\))?
        | [A-Z][\w'’-]+(?:\ [A-Z][\w'’-]+)?(?:,\ [\w.\ ]{3,20})?\ \([^()\n]{2,40}\)   # Doha, 5 June (Dafna)
        )\s*(?:--|—|–|-)\s+
        | [A-Z][A-Z.'’-]{3,}(?:\ [A-Z.'’-]{2,})*(?:,\ (?:[A-Z][\w.]*\ ?){1,3}?)?:\s+(?=[A-Z"“‘'])              # GAZA CITY, Egypt:
        | \([A-Z][\w./\ ]{1,30}\)\s*(?:--|—|–|-)?\s+                                       # (CNN)""",
    re.VERBOSE,
)
_DATELINE_PARAGRAPHS = 3
_LAST_WORD = re.compile(r"\S+$")
_FIRST_WORD = re.compile(r"[A-Za-z]+")
_TERMINAL = (".", "!", "?", ":", "…", '"', "”", "’", "'", ")", "»")


def split_sentences(text: str) -> Iterator[Stretch]:
    """Yield the sentences of a text in order. Line breaks end a sentence, unless lines were wrapped."""
    for number, (start, end) in enumerate(_paragraphs(text)):
        dateline = _DATELINE.match(text, start, end) if number < _DATELINE_PARAGRAPHS else None
        if dateline is not None:  # it would confuse the parser: a stretch of its own
            yield Stretch(start, dateline.start() + len(dateline.group().rstrip()), number)
            start = dateline.end()  # noqa: PLW2901
        for first, last in _sentences(text, start, end):
            for piece in _cut(text, first, last):
                yield Stretch(*piece, number)


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    separator = re.compile(r"\n\s*\n" if _is_wrapped(text) else r"\n+")
    start = 0
    for match in separator.finditer(text):
        yield from _stripped(text, start, match.start())
        start = match.end()
    yield from _stripped(text, start, len(text))


def _is_wrapped(text: str) -> bool:
    """Whether single line breaks are wrapping: most inner lines stop in mid-sentence at a like width."""
    inner = [line for block in text.split("\n\n") for line in block.split("\n")[:-1] if line.strip()]
    if len(inner) < 3:
        return False
    open_ended = sum(40 <= len(line) <= 130 and not line.rstrip().endswith(_TERMINAL) for line in inner)
    return open_ended > 0.6 * len(inner)


def _stripped(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    piece = text[start:end]
    if piece.strip():
        yield start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip())


def _sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    first = start
    for match in _BREAK.finditer(text, start, end):
        if _is_end(text, first, match.start(), match.end()):
            yield from _stripped(text, first, match.start(1))
            first = match.end()
    yield from _stripped(text, first, end)


def _is_end(text: str, first: int, stop: int, following: int) -> bool:
    word = _LAST_WORD.search(text[max(first, stop - 30) : stop])
    if word is None:
        return True
    bare = word.group().lstrip("\"'“‘«([")
    if (bare in _NEVER_END and text[stop : stop + 1].isspace()) or _INITIAL.search(text[max(first, stop - 3) : stop]):
        return False
    if _MAY_END.search(bare):
        next_word = _FIRST_WORD.search(text, following)
        return next_word is not None and next_word.group() in _STARTERS
    return True


def _cut(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    words = list(re.finditer(r"\S+", text[start:end]))
    if len(words) <= MAX_WORDS:
        yield start, end
        return
    for index in range(0, len(words), MAX_WORDS):
        chunk = words[index : index + MAX_WORDS]
        yield start + chunk[0].start(), start + chunk[-1].end()
