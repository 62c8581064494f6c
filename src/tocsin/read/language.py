"""Is it English? Others are named and set aside."""

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from tocsin.read.languages import CODES, NAMES, language_name

_SAMPLE = 6_000
_MIN_LETTERS = 40
_SURE = 0.9
_PLAIN_SHARE = 0.06
_PLAIN_HITS = 3
# Words of English that are none, or rare ones, in other languages.
_PLAIN = re.compile(
    r"\b(?:the|and|of|that|with|said|from|has|have|been|were|would|which|their|this|they|who|after|not)\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """``refused`` says why a text is set aside; ``note`` is a remark on one that is not."""

    refused: str | None = None
    note: str | None = None


def check_language(text: str, declared: str | None) -> Verdict:
    """Whether to keep a text. What its metadata declare counts only where the text itself leaves a doubt."""
    text = text[:_SAMPLE]
    stated = declared_code(declared)
    if is_plainly_english(text):
        return _kept(stated, "reads as English")
    if sum(map(str.isalpha, text)) < _MIN_LETTERS:
        return Verdict() if stated in {None, "en"} else _declared(stated)
    code, share = _looks_like(text)
    if code == "en":
        return _kept(stated, "reads as English") if share > _SURE else _doubtful(stated, code, share)
    if share > _SURE or not _is_latin(text):
        return Verdict(refused=f"not English: looks like {language_name(code)}")
    return _doubtful(stated, code, share)


def declared_code(declared: str | None) -> str | None:
    """The ISO 639-1 code of a declared language: "en" of "en-GB", "eng", "English"."""
    word = re.split(r"[-_@ ;,.]", (declared or "").strip().lower())[0]
    if word in {"", "und", "mul", "xx", "unknown", "null", "none"}:
        return None
    return CODES.get(word, word)


def is_plainly_english(text: str) -> bool:
    """Does it have the small words of English, and enough of them? This spares the model most texts."""
    hits = len(_PLAIN.findall(text))
    return hits >= _PLAIN_HITS and hits >= _PLAIN_SHARE * len(_WORD.findall(text))


def _kept(stated: str | None, reading: str) -> Verdict:
    return (
        Verdict() if stated in {None, "en"} else Verdict(note=f"declared as {language_name(stated or '')}, {reading}")
    )


def _declared(stated: str | None) -> Verdict:
    return Verdict(refused=f"not English: declared as {language_name(stated or '')}")


def _doubtful(stated: str | None, code: str, share: float) -> Verdict:
    if stated not in {None, "en"}:
        return _declared(stated)
    if code == "en" or stated == "en":
        return Verdict()
    return Verdict(note=f"may not be English: looks like {language_name(code)}, {share:.2f} sure")


def _looks_like(text: str) -> tuple[str, float]:
    code, share = _identifier().classify(text)
    return str(code), float(share)


def _is_latin(text: str) -> bool:
    letters = [letter for letter in text if letter.isalpha()]
    return sum(letter < "\u0250" for letter in letters) * 2 >= len(letters)


@cache
def _identifier() -> Any:
    # A second to load, so only when a text is not plainly English.
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # noqa: PLC0415

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages(sorted(set(NAMES) & set(map(str, identifier.nb_classes))))
    return identifier
