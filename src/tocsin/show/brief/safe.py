"""Text of others, made safe to print: no control characters, no lines that run on."""

import re
import unicodedata

_BIDI = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff")


def clean(text: str | None) -> str:
    """A text in one line, without control characters and marks that turn the direction of writing."""
    return re.sub(r"\s+", " ", visible(text or "")).strip()


def visible(text: str) -> str:
    """A text with its lines, without anything that could steer a terminal."""
    return "".join(
        char
        for char in text
        if char in "\n\t" or (unicodedata.category(char) not in ("Cc", "Cs") and char not in _BIDI)
    )


def quoted(text: str) -> str:
    """A text in quotation marks; those inside it become single ones, so that no two open at once."""
    return f"“{single_marks(text)}”"


def single_marks(text: str) -> str:
    """A text with ‘ ’ for each “ ” and for each straight mark, by whether a word follows it."""
    text = text.replace("“", "‘").replace("”", "’")
    return re.sub(r'(?:(?<=^)|(?<=[\s(\[—–-]))"(?=\S)', "‘", text).replace('"', "’")


def cut(text: str, width: int) -> str:
    """A text cut at a word to at most ``width`` characters, with an ellipsis."""
    if len(text) <= width:
        return text
    head = text[: max(1, width - 1)]
    return (head.rsplit(" ", 1)[0] if " " in head[width // 2 :] else head).rstrip(" ,;:–-") + "…"
