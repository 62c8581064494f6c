"""Earning: which sentences of an article are worth a parse, because they may tell something.

A sentence earns its parse with a word of speech, with an act and somebody who may be its party, or with a thing and
its state. Beside a sentence that starts with a quotation it earns it too: its subject may be the speaker. What the
other sentences name still counts: their names come from the gazetteer.
"""

import re
from collections.abc import Sequence

from spacy.lang.en.stop_words import STOP_WORDS

from tocsin.annotate.forms import Forms
from tocsin.annotate.tokens import Named
from tocsin.domain.article import Article
from tocsin.ontology.gazetteer import Gazetteer
from tocsin.ontology.telling import tells_act, tells_speech, tells_state
from tocsin.text.dates_words import MONTHS, WEEKDAYS
from tocsin.text.sentences import Stretch

_OPENING = tuple("\"“”„«»「『‘'`")
# A name before a colon speaks ("Ankara: rebels shelled the dam"), and so may who stands before a last one.
_COLON = re.compile(r"^.{,80}:|:\W*$")
_WORD = re.compile(r"[^\W\d_][\w.&’']*")
_TITLES = frozenset({"mr", "mrs", "ms", "dr"})
_NO_NAMES = frozenset({"i", *_TITLES, *(name.lower() for name in (*WEEKDAYS, *MONTHS))})
# What the model calls the kinds of names that the gazetteer knows.
_LABELS = {"state": "GPE", "capital": "GPE", "demonym": "NORP", "person": "PERSON", "organisation": "ORG"}
_PRONOUNS = frozenset(
    ["he", "her", "him", "his", "i", "it", "its", "me", "my", "our", "she", "their", "them", "they", "us", "we", "who", "which"]
)  # fmt: skip


def earning(article: Article, stretches: Sequence[Stretch], forms: Forms, gazetteer: Gazetteer) -> list[bool]:
    """Whether each sentence earns its parse, in order."""
    texts = [article.text[stretch.start : stretch.end] for stretch in stretches]
    earns = [may_tell(text, forms, gazetteer) for text in texts]
    for place in range(len(texts)):
        beside = [other for other in (place - 1, place + 1) if 0 <= other < len(texts)]
        near = [other for other in beside if stretches[other].paragraph == stretches[place].paragraph]
        earns[place] = earns[place] or any(texts[other].startswith(_OPENING) for other in near)
    return earns


def may_tell(text: str, forms: Forms, gazetteer: Gazetteer) -> bool:
    """Whether a sentence may tell a statement, an act or a standing. Without a lemmatizer's tables every one may."""
    if not forms.is_known:
        return True
    words = forms.of(text)
    if tells_speech(words) or _COLON.search(text) or tells_state(words):
        return True
    return tells_act(words) and names_somebody(text, words, gazetteer)


def names_somebody(text: str, words: set[str], gazetteer: Gazetteer) -> bool:
    """Whether a known actor, a role noun or a pronoun stands in a sentence."""
    return bool(not words.isdisjoint(_PRONOUNS) or gazetteer.find_names(text) or gazetteer.find_roles(text))


def known_names(text: str, gazetteer: Gazetteer) -> list[Named] | None:
    """The names of a text, if the gazetteer knows them all; ``None`` where a capital tells of another: then the model must look.

    What else the model would mark (dates, sums of money) is then unmarked.
    """
    known = gazetteer.find_names(text)
    title = False
    for word in _WORD.finditer(text):
        named = any(hit.start <= word.start() < hit.end for hit in known)
        if word.group()[0].isupper() and not named and (title or not _is_common(word, text)):
            return None
        title = word.group().lower().rstrip(".") in _TITLES
    return [(hit.start, hit.end, _LABELS[hit.entry.kind]) for hit in known if hit.entry.kind in _LABELS]


def _is_common(word: re.Match[str], text: str) -> bool:
    """A day, a month, a title; a first word that is no name: "The", "But"."""
    lowered = word.group().lower().rstrip(".")
    begins = not text[: word.start()].strip() or text[word.start() - 1] in _OPENING
    return lowered in _NO_NAMES or (begins and re.split("['’]", lowered)[0] in STOP_WORDS)
