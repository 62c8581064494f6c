"""Where a phrase stands in a sentence, even if it was cut out a little differently."""

import re

_DETERMINER = re.compile(r"^(?:the|a|an|its|their|his|her)\s+", re.IGNORECASE)
_WORD = re.compile(r"\w+")


def locate(phrase: str, sentence: str) -> tuple[int, int]:
    """The characters from … to that a phrase covers: as it is, in any case, without its article, else its longest run of words.

    The whole sentence, if no word of the phrase stands there.
    """
    for wanted in (phrase, _DETERMINER.sub("", phrase)):
        for text, part in ((sentence, wanted), (sentence.lower(), wanted.lower())):
            at = text.find(part)
            if part and at >= 0:
                return at, at + len(part)
    words = _WORD.findall(phrase)
    for size in range(len(words), 0, -1):
        for first in range(len(words) - size + 1):
            run = r"\W+".join(map(re.escape, words[first : first + size]))
            found = re.search(rf"\b{run}\b", sentence, re.IGNORECASE)
            if found:
                return found.span()
    return 0, len(sentence)
