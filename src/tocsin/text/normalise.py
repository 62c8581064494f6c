"""One form for every text, before it is hashed, stored or parsed.

The stored text *is* the normalised text, so offsets count its characters. Words, paragraphs and
the shape of quotation marks stay as they were; what no reader sees goes.
"""

import hashlib
import re
import unicodedata

MAX_RUN = 20
"""How many equal non-letters, or mixed punctuation marks, may follow one another."""

MAX_WORD = 300
"""How many characters may follow one another without a blank: tokenizers are quadratic in this."""

_NEWLINES = re.compile("\r\n?|[\v\f\x1c-\x1e\x85\u2028\u2029]")
_BLANKS = re.compile(r"[^\S\n]+")
_MANY_NEWLINES = re.compile(r"\n{3,}")
_EQUAL_RUN = re.compile(rf"(([\W\d_])\2{{{MAX_RUN - 1}}})\2+")
_MIXED_RUN = re.compile(rf"([^\w\s]{{{MAX_RUN}}})[^\w\s]+")
_LONG_WORD = re.compile(rf"(\S{{{MAX_WORD}}})\S+")


def normalise(text: str) -> str:
    """The text in NFC, with plain blanks and newlines, nothing invisible, no endless runs.

    Paragraphs (a blank line) and lines stay; more than two newlines in a row become two, several
    blanks one, and blanks at the ends of lines none. ``normalise(normalise(x)) == normalise(x)``.
    """
    text = _NEWLINES.sub("\n", text).translate(_VISIBLE)
    if not text.isascii():
        # Runs go first: NFC sorts the marks on one letter in quadratic time (200,000 of them: 32 s).
        text = unicodedata.normalize("NFC", _MIXED_RUN.sub(r"\1", text))
    return _squeeze(_trim(text)).strip()


def normalise_line(text: str, *, limit: int = 500) -> str:
    """A title, an outlet or another short value: normalised, on one line, at most ``limit`` characters."""
    return " ".join(normalise(text).split())[:limit].rstrip()


def text_id(text: str, outlet: str | None) -> str:
    """The id of an article: 16 hex digits from its outlet and its text; letter case and blanks do not matter."""
    key = " ".join(text.casefold().split())
    return hashlib.sha256(f"{outlet or ''}\n{key}".encode()).hexdigest()[:16]


def _trim(text: str) -> str:
    text = _BLANKS.sub(" ", text).replace(" \n", "\n").replace("\n ", "\n")
    return _MANY_NEWLINES.sub("\n\n", text)


def _squeeze(text: str) -> str:
    text = _EQUAL_RUN.sub(r"\1", text)
    return _LONG_WORD.sub(r"\1", _MIXED_RUN.sub(r"\1", text))


class _Visible(dict[int, int | None]):
    """For ``str.translate``: keeps what can be seen; looks each character up once."""

    def __missing__(self, code: int) -> int | None:
        # Cc control, Cf zero-width and direction marks, Cs halves of surrogate pairs.
        unseen = unicodedata.category(chr(code)) in {"Cc", "Cf", "Cs"} and chr(code) not in "\n\t"
        self[code] = None if unseen else code
        return self[code]


_VISIBLE = _Visible()
