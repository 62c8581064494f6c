"""spaCy's document of a sentence to our plain one, in Python's own strings: it may outlive the model's memory."""

from collections.abc import Iterable, Iterator

import spacy.tokens
from spacy.attrs import DEP, HEAD, IDX, LENGTH, SPACY, TAG  # type: ignore[import-not-found]  # spaCy ships no stub for it

from tocsin.domain.tokens import Doc, Span, Token

_BARE = [IDX, LENGTH, SPACY]
_BLANK = ("", " ")

Form = tuple[str, str]
"""A word's part of speech and its lemma."""

Named = tuple[int, int, str]
"""Where a name starts and ends in the text, and its kind, as spaCy calls it."""


def bare(doc: spacy.tokens.Doc) -> Doc:
    """The words of a sentence that has not been parsed."""
    made = Doc(doc.text)
    made.tokens = [
        Token(made, i, start, made.text[start : start + length], _BLANK[space])
        for i, (start, length, space) in enumerate(doc.to_array(_BARE).tolist())
    ]
    return made


def parsed(doc: spacy.tokens.Doc, forms: Iterable[Form] | None = None, names: Iterable[Named] | None = None) -> Doc:
    """A parsed sentence; ``forms`` tells part of speech and lemma of each word where ``doc`` does not, ``names`` its entities."""
    made, strings = Doc(doc.text), doc.vocab.strings
    made.is_parsed = True
    if forms is None:
        forms = [(token.pos_, token.lemma_) for token in doc]
    rows = doc.to_array([*_BARE, TAG, DEP]).tolist()
    made.tokens = [
        Token(made, i, start, made.text[start : start + length], _BLANK[space], lemma, pos, strings[tag], strings[dep])
        for i, ((start, length, space, tag, dep), (pos, lemma)) in enumerate(zip(rows, forms, strict=True))
    ]
    _hang(made.tokens, doc.to_array(HEAD).astype("int64").tolist())
    made.ents = (
        tuple(Span(made, ent.start, ent.end, ent.label_) for ent in doc.ents)
        if names is None
        else tuple(_spans(made, names))
    )
    for ent in made.ents:
        for token in ent:
            token.ent_type_, token.ent_iob_ = ent.label_, "I" if token.i > ent.start else "B"
    return made


def _hang(tokens: list[Token], ways: list[int]) -> None:
    for token, way in zip(tokens, ways, strict=True):
        if way:
            token.head = tokens[token.i + way]
            token.head.children.append(token)


def _spans(made: Doc, names: Iterable[Named]) -> Iterator[Span]:
    for start, end, label in names:
        span = made.char_span(start, end, alignment_mode="expand")
        if span is not None:
            yield Span(made, span.start, span.end, label)
