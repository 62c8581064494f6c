"""Recalling: a sentence that goes on about history just told ("the incident", "that attack") is history too."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from tocsin.code.context import Context
from tocsin.domain import Mention, Reason, Standing
from tocsin.ontology.cues import background_cues

_REAL = frozenset({"happened", "ongoing"})


class Recalled:
    """The sentences of an article that only go on about history, found from its mentions in the order of the text."""

    def __init__(self, contexts: Sequence[Context], mentions: Sequence[Mention]) -> None:
        self._words: dict[int, str] = {}
        told: dict[int, list[Mention]] = {}
        for mention in mentions:
            told.setdefault(mention.sentence, []).append(mention)
        for before, context in pairwise(contexts):
            sentence, last = context.sentence, before.sentence
            pointer = _pointer(sentence.text)
            if pointer and sentence.paragraph == last.paragraph and self._is_history(last.index, told):
                self._words[sentence.index] = pointer

    def mention(self, mention: Mention) -> Mention:
        """The mention, as background if its sentence only goes on about history and names no day of its own."""
        words = self._words.get(mention.sentence)
        if words is None or mention.background or mention.status not in _REAL or _is_dated(mention):
            return mention
        reason = Reason(rule="background", saw=f"{words}: told as history in the sentence before", weight=0.0)
        return replace(mention, background=True, because=(*mention.because, reason))

    def standing(self, standing: Standing) -> Standing:
        """Likewise."""
        if standing.sentence not in self._words or standing.status not in _REAL or _is_dated(standing):
            return standing
        return replace(standing, background=True)

    def _is_history(self, sentence: int, told: dict[int, list[Mention]]) -> bool:
        """Whether all that a sentence tells is history."""
        acts = told.get(sentence, [])
        return sentence in self._words or (bool(acts) and all(act.background for act in acts))


def _pointer(text: str) -> str | None:
    """ "The incident", "that clash": words that point back at an act."""
    nouns = "|".join(sorted(map(re.escape, background_cues().pointers)))
    found = re.search(rf"\b(?:the|that|this) (?:\w+ )?(?:{nouns})\b", text, re.IGNORECASE)
    return found.group() if found else None


def _is_dated(told: Mention | Standing) -> bool:
    when = told.when if isinstance(told, Mention) else told.since
    return when.basis is not None and when.basis != "published"
