"""Names in a sentence that may be places, before syntax and context have their say."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tocsin.domain.parsed import Sentence
from tocsin.domain.tokens import Doc, Span, Token
from tocsin.ontology.places import PlaceEntry, PlaceIndex

_LONGEST = 6
_ENTITIES = frozenset({"GPE", "LOC", "FAC"})
_ARTICLES = frozenset({"al", "el", "ad", "ar", "as", "at", "az", "an", "de", "la", "le", "les", "los", "las", "the"})
# A name of our own files may start in lower case; these are the words it starts with.
_SMALL_STARTS = frozenset(
    {
        "al",
        "demilitarized",
        "demilitarised",
        "inter",
        "military",
        "eastern",
        "truce",
        "port",
        "sub",
        "occupied",
        "mainland",
    }
)
_TOWNS = frozenset({"town", "city", "village", "port", "hamlet", "suburb", "island", "province", "district"})
_SIDES = frozenset(
    {
        "north",
        "south",
        "east",
        "west",
        "northern",
        "southern",
        "eastern",
        "western",
        "gulf",
        "center",
        "union",
        "capital",
    }
)
_NAME = re.compile(r"[^\W\d_][\w.'\u2019 &-]*")


@dataclass(frozen=True, slots=True)
class Name:
    """A stretch of a sentence that names what may be a place, with every place of that name."""

    sentence: Sentence
    span: Span
    entries: tuple[PlaceEntry, ...]

    @property
    def start(self) -> int:
        """Where it starts in the article."""
        return self.sentence.start + int(self.span.start_char)

    @property
    def end(self) -> int:
        """Where it ends in the article."""
        return self.sentence.start + int(self.span.end_char)

    @property
    def text(self) -> str:
        """The words, as the article has them."""
        return self.sentence.text[self.span.start_char : self.span.end_char]

    @property
    def is_entity(self) -> bool:
        """Whether the language model, too, takes it for a place."""
        return any(token.ent_type_ in _ENTITIES for token in self.span)


def find_names(sentence: Sentence, index: PlaceIndex) -> list[Name]:
    """The longest names that the index has, then the model's places that it has not, left to right."""
    known = [name for name in _known(sentence, index) if not all(token.lower_ in _SIDES for token in name.span)]
    taken = {token.i for name in known for token in name.span}
    unknown = [name for name in _unknown(sentence) if not taken.intersection(token.i for token in name.span)]
    return sorted(known + unknown, key=lambda name: name.start)


def _known(sentence: Sentence, index: PlaceIndex) -> Iterator[Name]:
    doc, i = sentence.doc, 0
    while i < len(doc):
        found = _longest(sentence, i, index) if _may_start(doc[i]) else None
        if found is not None:
            yield found
        i = found.span.end if found is not None else i + 1


def _may_start(token: Token) -> bool:
    text = token.text
    return (text[:1].isupper() and (len(text) > 1)) or text in _SMALL_STARTS


def _longest(sentence: Sentence, start: int, index: PlaceIndex) -> Name | None:
    doc = sentence.doc
    if not _may_begin(doc, start, index):
        return None
    stop = start + 1
    while stop < min(len(doc), start + _LONGEST) and _may_go_on(doc[stop]):
        stop += 1
    for end in range(stop, start, -1):
        span = doc[start:end]
        if not _may_end(span[-1]):
            continue
        text = " ".join(span.text.split())
        plain = text.title() if text.isupper() and len(text) > 4 else text
        if index.has(plain):
            entries = index.find(plain)
            if text[0].isupper() or any(entry.kind != "town" for entry in entries):
                return Name(sentence, span, entries)
    return None


def _may_begin(doc: Doc, start: int, index: PlaceIndex) -> bool:
    """Whether the index has a name that begins with the tokens from here to the next blank, or with some of them."""
    words = ""
    for token in doc[start : start + _LONGEST]:
        words += token.text_with_ws
        if index.may_begin(words):
            return True
        if token.whitespace_:
            break
    return False


def _may_go_on(token: Token) -> bool:
    return (
        token.text[:1].isupper()
        or token.text in _ARTICLES
        or token.text in ("-", "'s", "\u2019s", "ez", "es", "of", "Korean")
        or token.is_alpha
    )


def _may_end(token: Token) -> bool:
    return token.text[:1].isalnum() and token.text not in _ARTICLES


def _unknown(sentence: Sentence) -> Iterator[Name]:
    """The model's places that the index has not, and "the town of X"."""
    spans = [entity for entity in sentence.doc.ents if entity.label_ in _ENTITIES]
    spans += [span for token in sentence.doc if (span := _after_town_of(token)) is not None]
    end = 0
    for span in sorted((_trimmed(span) for span in spans), key=lambda span: (span.start, -span.end)):
        if (
            len(span)
            and span.start >= end
            and span[0].text[:1].isupper()
            and _NAME.fullmatch(span.text)
            and not _is_side(span)
        ):
            yield Name(sentence, span, ())
            end = span.end


def _after_town_of(token: Token) -> Span | None:
    doc = token.doc
    if token.lower_ not in _TOWNS or token.i + 2 >= len(doc) or doc[token.i + 1].lower_ != "of":
        return None
    end = token.i + 2
    while end < len(doc) and doc[end].text[:1].isupper() and doc[end].is_alpha:
        end += 1
    return doc[token.i + 2 : end]


def _trimmed(span: Span) -> Span:
    while len(span) and span[0].text.islower() and span[0].lower_ in _ARTICLES:
        span = span[1:]
    while len(span) and span[-1].text in ("'s", "\u2019s", "'", "\u2019", "-", "."):
        span = span[:-1]
    return span


def _is_side(span: Span) -> bool:
    """Such as "The North", "the two Koreas", "the West": an actor or a direction, not a spot; so is an adjective."""
    if all(token.lower_ in _SIDES or not token.is_alpha for token in span):
        return True
    return span.root.tag_ in ("NNPS", "JJ") and len(span) == 1
