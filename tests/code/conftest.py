"""What the coder's tests share: sentences parsed by hand, and codings written as short lines."""

import pytest
import spacy

from tocsin.annotate.tokens import parsed
from tocsin.code.context import make_context
from tocsin.domain import Article
from tocsin.domain.parsed import Sentence
from tocsin.domain.tokens import Doc
from tocsin.ontology.gazetteer import load_gazetteer


def in_short(actors) -> str:
    return "+".join(actor.code or actor.name for actor in actors)


def line(act) -> str:
    """ "ASSAULT PER > CHL", "CONSULT PER+CHL", "RETREAT > PER"."""
    return " ".join(
        word for word in (act.event, in_short(act.source), f"> {in_short(act.target)}" if act.target else "") if word
    )


@pytest.fixture(scope="session")
def told(code_text):
    """The acts that a text tells, one line each, sorted: who did what to whom."""
    return lambda text, **fields: sorted(line(mention) for mention in code_text(text, **fields).mentions)


@pytest.fixture(scope="session")
def one(code_text):
    """The one mention of an event in a text."""

    def find(text, event, **fields):
        found = [mention for mention in code_text(text, **fields).mentions if mention.event == event]
        assert len(found) == 1, [line(mention) for mention in code_text(text, **fields).mentions]
        return found[0]

    return find


@pytest.fixture(scope="session")
def about(one):
    """What the one verbal act of a text is about, as a line."""
    return lambda text, event, **fields: line(one(text, event, **fields).about)


@pytest.fixture(scope="session")
def by_hand():
    """A parse that no parser made: rows of word, lemma, part of speech, tag, label, number of the head."""

    vocab = spacy.blank("en").vocab

    def make(table: str) -> Doc:
        rows = [row.split() for row in table.strip().splitlines()]
        words, lemmas, pos, tags, deps, heads = zip(*rows, strict=True)
        doc = spacy.tokens.Doc(
            vocab,
            words=list(words),
            lemmas=list(lemmas),
            pos=list(pos),
            tags=list(tags),
            deps=list(deps),
            heads=[int(head) for head in heads],
        )
        return parsed(doc)

    return make


@pytest.fixture(scope="session")
def context_of():
    """The context of a lone parsed sentence, without actors, places and dates."""

    def make(doc: Doc, *, headline: bool = False):
        sentence = Sentence(index=0, paragraph=0, start=0, end=len(doc.text), text=doc.text, doc=doc, headline=headline)
        return make_context(Article(id="test", text=doc.text), sentence, (), load_gazetteer(()))

    return make
