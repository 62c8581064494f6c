"""Earning: which sentences of an article are worth a parse, because they may tell something.

A sentence earns its parse with a word of speech, with an act and somebody who may be its party, or with a thing and
its state. Beside a sentence that starts with a quotation it earns it too: its subject may be the speaker. What the
other sentences name still counts: their names come from the gazetteer.
"""

import re
from collections.abc import Sequence

from tocsin.annotate.forms import Forms
from tocsin.domain.article import Article
from tocsin.ontology.gazetteer import Gazetteer
from tocsin.ontology.telling import tells_act, tells_speech, tells_state
from tocsin.text.sentences import Stretch

_OPENING = tuple("\"“”„«»「『‘'`")
# A name before a colon speaks ("Ankara: rebels shelled the dam"), and so may who stands before a last one.
_COLON = re.compile(r"^.{,80}:|:\W*$")
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
