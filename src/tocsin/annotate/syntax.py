"""Syntax: the model's components over the sentences of an article, each in its quickest form that changes nothing.

Three of spaCy's components spend most of their time on something else than their answer: the entity recogniser on
taking and giving back Python's lock, the attribute ruler on patterns that a tag rules out, the lemmatizer on looking
for words in lists. The forms here give the same annotations; ``tests/annotate/test_syntax.py`` compares them.
"""

from collections.abc import Callable, Sequence
from typing import Any

from spacy.language import Language
from spacy.pipeline import AttributeRuler, Lemmatizer
from spacy.pipeline.transition_parser import Parser  # type: ignore[import-not-found]  # spaCy ships no stub for it
from spacy.tokens import Doc

from tocsin.annotate.syntax_rules import quick_rules

Step = Callable[[list[Doc]], list[Doc]]
_BATCH = 64


class Syntax:
    """Parses sentences with the components of one model."""

    def __init__(self, nlp: Language) -> None:
        self.nlp = nlp
        self._steps = [_step(pipe) for _, pipe in nlp.pipeline]

    def parse(self, texts: Sequence[str], wanted: Sequence[bool] | None = None) -> list[Doc]:
        """One document a text, in the order given; parsed if ``wanted``, else bare. None depends on the others."""
        docs = self.read(texts)
        places = [place for place in range(len(docs)) if wanted is None or wanted[place]]
        for batch in (places[start : start + _BATCH] for start in range(0, len(places), _BATCH)):
            for place, doc in zip(batch, self._parsed([docs[place] for place in batch]), strict=True):
                docs[place] = doc
        return docs

    def _parsed(self, docs: list[Doc]) -> list[Doc]:
        for step in self._steps:
            docs = step(docs)
        return docs

    def read(self, texts: Sequence[str]) -> list[Doc]:
        """One document of bare tokens a text: no tags, no syntax, no entities."""
        return [self.nlp.make_doc(text) for text in texts]


def _step(pipe: Any) -> Step:
    if isinstance(pipe, Parser):
        return _moves(pipe)
    if isinstance(pipe, AttributeRuler):
        return quick_rules(pipe)
    if isinstance(pipe, Lemmatizer):
        _index_as_sets(pipe)
    return _each(pipe)


def _each(pipe: Any) -> Step:
    """A component as it is; one that works on batches gets the batch."""
    if not hasattr(pipe, "predict"):
        return lambda docs: [pipe(doc) for doc in docs]

    def annotate(docs: list[Doc]) -> list[Doc]:
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

    def parse(docs: list[Doc]) -> list[Doc]:
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
