"""The words of a parsed sentence as plain objects: spaCy's names and meanings, without its cost of asking.

A sentence is parsed once and asked many thousand times. spaCy makes a new ``Token`` at each question and looks its strings up
each time; here every word is one object, and all that it is asked stands in it. Nothing in it points back at the model.
"""

from __future__ import annotations

import math
import unicodedata
from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, Any, Literal, overload

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


class Token:
    """A word: its forms, its tags, and its place in the tree.

    ``i`` is its number in the sentence, ``idx`` where it starts in the sentence's text. The head of a root is the root itself.
    """

    __slots__ = (
        "_subtree", "children", "dep_", "doc", "ent_iob_", "ent_type_", "head", "i", "idx", "lemma_", "lower_", "pos_", "tag_",
        "text", "whitespace_",
    )  # fmt: skip

    def __init__(
        self, doc: Doc, i: int, idx: int, text: str, whitespace_: str = "", lemma_: str = "", pos_: str = "", tag_: str = "", dep_: str = ""
    ) -> None:  # fmt: skip
        self.doc = doc
        self.i = i
        self.idx = idx
        self.text = text
        self.lower_ = text.lower()
        self.whitespace_ = whitespace_
        self.lemma_ = lemma_
        self.pos_ = pos_
        self.tag_ = tag_
        self.dep_ = dep_
        self.ent_type_ = self.ent_iob_ = ""
        self.head: Token = self
        self.children: list[Token] = []
        self._subtree: list[Token] | None = None

    def __len__(self) -> int:
        return len(self.text)

    def __bool__(self) -> bool:
        return True

    def __str__(self) -> str:
        return self.text

    __repr__ = __str__

    @property
    def text_with_ws(self) -> str:
        """The word with the blank that follows it."""
        return self.text + self.whitespace_

    @property
    def is_alpha(self) -> bool:
        """Whether it is letters only."""
        return self.text.isalpha()

    @property
    def is_space(self) -> bool:
        """Whether it is blanks only."""
        return self.text.isspace()

    @property
    def is_punct(self) -> bool:
        """Whether it is punctuation marks only."""
        return all(unicodedata.category(sign)[0] == "P" for sign in self.text)

    @property
    def lefts(self) -> list[Token]:
        """The children before it, in order."""
        return [child for child in self.children if child.i < self.i]

    @property
    def rights(self) -> list[Token]:
        """The children after it, in order."""
        return [child for child in self.children if child.i > self.i]

    @property
    def subtree(self) -> Sequence[Token]:
        """It and all that hangs on it, at any depth, in order."""
        if self._subtree is None:
            self._subtree = [
                *(token for child in self.lefts for token in child.subtree),
                self,
                *(token for child in self.rights for token in child.subtree),
            ]
        return self._subtree

    @property
    def left_edge(self) -> Token:
        """The first word of its subtree."""
        return min(self.subtree, key=_number)

    @property
    def right_edge(self) -> Token:
        """The last word of its subtree."""
        return max(self.subtree, key=_number)

    @property
    def ancestors(self) -> Iterator[Token]:
        """What it hangs on, nearest first."""
        token = self
        while token.head is not token:
            token = token.head
            yield token

    @property
    def root(self) -> Token:
        """The top of its tree."""
        token = self
        while token.head is not token:
            token = token.head
        return token

    @property
    def conjuncts(self) -> tuple[Token, ...]:
        """The others of its list: "Chad" and "Niger" of "Mali, Chad and Niger"."""
        first = self
        while first.dep_ == "conj" and first.head is not first:
            first = first.head
        found = [first]
        for token in found:
            found += [child for child in token.rights if child.dep_ == "conj"]
        return tuple(token for token in found if token is not self)

    def nbor(self, by: int = 1) -> Token:
        """The word so many places on. Raises ``IndexError`` beyond the sentence."""
        if self.i + by < 0:
            raise IndexError(self.i + by)
        return self.doc[self.i + by]


def _number(token: Token) -> int:
    return token.i


class Span:
    """Some words in a row; ``label_`` is an entity's kind."""

    __slots__ = ("doc", "end", "label_", "start")

    def __init__(self, doc: Doc, start: int, end: int, label: str = "") -> None:
        self.doc = doc
        self.start = start
        self.end = end
        self.label_ = label

    def __iter__(self) -> Iterator[Token]:
        return iter(self.doc.tokens[self.start : self.end])

    def __len__(self) -> int:
        return self.end - self.start

    @overload
    def __getitem__(self, place: int) -> Token: ...
    @overload
    def __getitem__(self, place: slice) -> Span: ...
    def __getitem__(self, place: int | slice) -> Token | Span:
        if isinstance(place, slice):
            start, end, _ = place.indices(len(self))
            return Span(self.doc, self.start + start, self.start + max(start, end))
        return self.doc.tokens[self.start : self.end][place]

    def __str__(self) -> str:
        return self.text

    __repr__ = __str__

    @property
    def start_char(self) -> int:
        """Where it starts in the sentence's text."""
        return self.doc[self.start].idx

    @property
    def end_char(self) -> int:
        """Where it ends in the sentence's text."""
        last = self.doc[self.end - 1]
        return last.idx + len(last.text)

    @property
    def text(self) -> str:
        """Its words as they stand in the sentence."""
        return self.doc.text[self.start_char : self.end_char] if self.end > self.start else ""

    @property
    def root(self) -> Token:
        """The word on which the others hang: of several, the one nearest to the top of the sentence, a mark last."""
        tops = [token for token in self if token.head is token or not self.start <= token.head.i < self.end]
        return tops[0] if len(tops) == 1 else min(tops, key=_depth)


def _depth(token: Token) -> float:
    mark = token.head is not token and not token.children and (token.is_punct or token.is_space)
    return math.inf if mark else sum(1 for _ in token.ancestors)


class Doc:
    """A sentence's words, with tags and a tree if it ``is_parsed``. ``notes`` keeps what was found out about all of them."""

    __slots__ = ("ents", "is_parsed", "notes", "text", "tokens")

    def __init__(self, text: str) -> None:
        self.text = text
        self.tokens: list[Token] = []
        self.ents: tuple[Span, ...] = ()
        self.is_parsed = False
        self.notes: dict[str, Any] = {}

    def __iter__(self) -> Iterator[Token]:
        return iter(self.tokens)

    def __len__(self) -> int:
        return len(self.tokens)

    @overload
    def __getitem__(self, place: int) -> Token: ...
    @overload
    def __getitem__(self, place: slice) -> Span: ...
    def __getitem__(self, place: int | slice) -> Token | Span:
        if isinstance(place, slice):
            start, end, _ = place.indices(len(self.tokens))
            return Span(self, start, max(start, end))
        return self.tokens[place]

    def char_span(self, start: int, end: int, alignment_mode: Literal["strict", "expand"] = "strict") -> Span | None:
        """The words from one place of the text to another; ``None`` if no words start and end there, unless it may ``expand``."""
        first = bisect_right(self.tokens, start, key=_start) - 1
        last = bisect_left(self.tokens, end, key=_start) - 1
        if first < 0 or last < first:
            return None
        span = Span(self, first, last + 1)
        exact = span.start_char == start and span.end_char == end
        return span if exact or alignment_mode == "expand" else None


def _start(token: Token) -> int:
    return token.idx
