"""spaCy's document of a sentence to our plain one."""

import spacy.tokens
from spacy.attrs import (  # type: ignore[import-not-found]  # spaCy ships no stub for it
    DEP,
    HEAD,
    IDX,
    LEMMA,
    LENGTH,
    POS,
    SPACY,
    TAG,
)  # fmt: skip

from tocsin.domain.tokens import Doc, Span, Token

_BARE = [IDX, LENGTH, SPACY]
_PARSED = [*_BARE, LEMMA, POS, TAG, DEP]
_BLANK = ("", " ")


def plain(doc: spacy.tokens.Doc) -> Doc:
    """A sentence with all that is asked of its words, in Python's own strings: it may outlive the model's memory."""
    made = Doc(doc.text)
    if doc.has_annotation("DEP"):
        _fill(made, doc)
        _hang(made, doc)
        _name(made, doc)
    else:
        made.tokens = [
            Token(made, i, start, made.text[start : start + length], _BLANK[space])
            for i, (start, length, space) in enumerate(doc.to_array(_BARE).tolist())
        ]
    return made


def _fill(made: Doc, doc: spacy.tokens.Doc) -> None:
    text, strings = made.text, doc.vocab.strings
    made.is_parsed = True
    made.tokens = [
        Token(
            made, i, start, text[start : start + length], _BLANK[space],
            strings[lemma], strings[pos], strings[tag], strings[dep],
        )
        for i, (start, length, space, lemma, pos, tag, dep) in enumerate(doc.to_array(_PARSED).tolist())
    ]  # fmt: skip


def _hang(made: Doc, doc: spacy.tokens.Doc) -> None:
    tokens = made.tokens
    for token, way in zip(tokens, doc.to_array(HEAD).astype("int64").tolist(), strict=True):
        if way:
            token.head = tokens[token.i + way]
            token.head.children.append(token)


def _name(made: Doc, doc: spacy.tokens.Doc) -> None:
    made.ents = tuple(Span(made, ent.start, ent.end, ent.label_) for ent in doc.ents)
    for ent in made.ents:
        for token in ent:
            token.ent_type_, token.ent_iob_ = ent.label_, "I" if token.i > ent.start else "B"
