"""Syntax: the model's components over the sentences of an article, each in its quickest form that changes nothing.

Three of spaCy's components spend most of their time on something else than their answer: the entity recogniser on
taking and giving back Python's lock, the attribute ruler on patterns that a tag rules out, the lemmatizer on looking
for words in lists. The forms here give the same annotations; ``tests/annotate/test_syntax_is_spacys.py`` compares them.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

import spacy.tokens
from spacy.language import Language
from spacy.pipeline import AttributeRuler, EntityRecognizer, Lemmatizer
from spacy.pipeline.transition_parser import Parser  # type: ignore[import-not-found]  # spaCy ships no stub for it

from tocsin.annotate.syntax_rules import Rules
from tocsin.annotate.tokens import Named, bare, parsed
from tocsin.domain.tokens import Doc

Naming = Callable[[str], Sequence[Named] | None]
Step = Callable[[list[spacy.tokens.Doc]], list[spacy.tokens.Doc]]
_BATCH = 64
_REMEMBERED = (AttributeRuler, Lemmatizer)


def _ask(_: str) -> None:
    """Leave the names of a text to the model."""


class Syntax:
    """Parses sentences with the components of one model."""

    def __init__(self, nlp: Language) -> None:
        self.nlp = nlp
        pipes = [pipe for _, pipe in nlp.pipeline]
        self._rules = _rules(pipes)
        rest = [pipe for pipe in pipes if self._rules is None or not isinstance(pipe, _REMEMBERED)]
        self._steps = [_step(pipe) for pipe in rest if not isinstance(pipe, EntityRecognizer)]
        self._namers = [_step(pipe) for pipe in rest if isinstance(pipe, EntityRecognizer)]

    def parse(self, texts: Sequence[str], wanted: Sequence[bool] | None = None, names: Naming = _ask) -> list[Doc]:
        """One document a text, in the order given; parsed if ``wanted``, else bare. None depends on the others.

        The model looks for names where ``names`` does not tell them all.
        """
        docs = [self.nlp.make_doc(text) for text in texts]
        chosen = [doc for place, doc in enumerate(docs) if wanted is None or wanted[place]]
        batches = (chosen[start : start + _BATCH] for start in range(0, len(chosen), _BATCH))
        told = (doc for batch in batches for doc in self._told(batch, names))
        return [next(told) if wanted is None or wanted[place] else bare(doc) for place, doc in enumerate(docs)]

    def _told(self, docs: list[spacy.tokens.Doc], names: Naming) -> Iterator[Doc]:
        for step in self._steps:
            docs = step(docs)
        known = [names(doc.text) for doc in docs]
        if unknown := [doc for doc, own in zip(docs, known, strict=True) if own is None]:
            for step in self._namers:
                step(unknown)
        for doc, own in zip(docs, known, strict=True):
            yield parsed(doc, self._rules.forms(doc) if self._rules else None, own)


def _rules(pipes: Sequence[Any]) -> Rules | None:
    """The ruler and the lemmatizer as one, if the model has one of each."""
    rulers = [pipe for pipe in pipes if isinstance(pipe, AttributeRuler)]
    lemmatizers = [pipe for pipe in pipes if isinstance(pipe, Lemmatizer)]
    if len(rulers) != 1 or len(lemmatizers) != 1:
        return None
    _index_as_sets(lemmatizers[0])
    return Rules(rulers[0], lemmatizers[0])


def _step(pipe: Any) -> Step:
    return _moves(pipe) if isinstance(pipe, Parser) else _each(pipe)


def _each(pipe: Any) -> Step:
    """A component as it is; one that works on batches gets the batch."""
    if not hasattr(pipe, "predict"):
        return lambda docs: [pipe(doc) for doc in docs]

    def annotate(docs: list[spacy.tokens.Doc]) -> list[spacy.tokens.Doc]:
        pipe.set_annotations(docs, pipe.predict(docs))
        return docs

    return annotate


def _moves(parser: Parser) -> Step:
    """Greedy parsing, one move of all sentences at a time.

    spaCy's own loop gives Python's lock back first, and then takes it again for each of the hundred questions
    that it asks before every move. Moving from here keeps the lock: half the time.
    """
    if parser.cfg.get("beam_width", 1) != 1:
        return _each(parser)

    def parse(docs: list[spacy.tokens.Doc]) -> list[spacy.tokens.Doc]:
        states = parser.moves.init_batch(docs)
        scorer = parser.model.predict(docs)
        moving = [state for state in states if not state.is_final()]
        while moving:
            moving = parser.transition_states(moving, scorer.predict(moving))
        scorer.clear_memory()
        parser.set_annotations(docs, states)
        return docs

    return parse


def _index_as_sets(lemmatizer: Lemmatizer) -> None:
    """The lemmatizer asks whether a form is in a list of up to 57,000 words: in a set that is one step."""
    if not lemmatizer.lookups.has_table("lemma_index"):
        return
    index = lemmatizer.lookups.get_table("lemma_index")
    for part, words in list(index.items()):
        index[part] = frozenset(words)
