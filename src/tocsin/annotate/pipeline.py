"""Articles to parsed articles: sentences, syntax, actors, dates, places and quotations."""

import gc
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import cache

from tocsin.annotate.actors import find_actors
from tocsin.annotate.dates import find_sentence_dates
from tocsin.annotate.earning import earning, known_names
from tocsin.annotate.forms import Forms
from tocsin.annotate.headlines import is_title_case, true_case
from tocsin.annotate.model import load_model
from tocsin.annotate.places import find_places
from tocsin.annotate.quotes import find_quotes
from tocsin.annotate.syntax import Syntax
from tocsin.domain import Article, Recipe
from tocsin.domain.parsed import Parsed, Sentence
from tocsin.ontology.gazetteer import load_gazetteer
from tocsin.text.sentences import Stretch, split_sentences

_SELDOM = 50_000
"""Objects made before Python looks for cycles. A sentence is a few hundred that hold on to each other: at Python's 700 a tenth of the time goes into looking."""

# A long run of one sign holds the tokenizer for seconds: all but its first signs are read as blanks.
_RUN = re.compile(r"([^\w\s])\1{20,}")


class Annotator:
    """Holds the model and the gazetteer of one recipe."""

    def __init__(self, recipe: Recipe) -> None:
        self.recipe = recipe
        self.nlp = load_model(recipe.model)
        self.syntax = Syntax(self.nlp)
        self.forms = Forms(self.nlp)
        self.gazetteer = load_gazetteer(recipe.actors)

    @contextmanager
    def zone(self) -> Iterator[None]:
        """Free the words that the model met in the articles parsed inside when it ends.

        Inside, the process looks for cycles less often. Zones of several threads must not overlap.
        """
        before = gc.get_threshold()
        gc.set_threshold(before[0] and max(before[0], _SELDOM), *before[1:])
        try:
            with self.nlp.memory_zone():
                yield
        finally:
            gc.set_threshold(*before)

    def parse(self, article: Article, *, whole: bool = True) -> Parsed:
        """Parse one article. Sentences are parsed one by one, so the result does not depend on its neighbours.

        Without ``whole`` only the sentences that may tell something are parsed; the others keep bare tokens, and of
        their actors those that the gazetteer knows. That is enough to code the article.
        """
        sentences = self._sentences(article, whole=whole)
        actors = find_actors(article, sentences, self.gazetteer)
        dates = find_sentence_dates(article, sentences)
        places = find_places(sentences)
        return Parsed(
            article=article,
            sentences=tuple(
                replace(sentence, actors=who, dates=when, places=where)
                for sentence, who, when, where in zip(sentences, actors, dates, places, strict=True)
            ),
            quotes=find_quotes(article.text),
        )

    def _sentences(self, article: Article, *, whole: bool) -> list[Sentence]:
        text = article.text
        stretches = list(split_sentences(text))
        earns = [True] * len(stretches) if whole else earning(article, stretches, self.forms, self.gazetteer)
        texts = [self._readable(article, stretch) for stretch in stretches]
        docs = self.syntax.parse(texts, earns, lambda line: known_names(line, self.gazetteer))
        return [
            Sentence(
                index=index,
                paragraph=stretch.paragraph,
                start=stretch.start,
                end=stretch.end,
                text=text[stretch.start : stretch.end],
                doc=doc,
                headline=is_headline(article, stretch.paragraph, text[stretch.start : stretch.end]),
            )
            for index, (stretch, doc) in enumerate(zip(stretches, docs, strict=True))
        ]

    def _readable(self, article: Article, stretch: Stretch) -> str:
        """The sentence as the parser should see it, every character in its place."""
        # A line break inside a wrapped sentence would be a token of its own.
        line = _RUN.sub(_blanked, article.text[stretch.start : stretch.end].replace("\n", " "))
        if not is_headline(article, stretch.paragraph, line) or not is_title_case(line):
            return line
        names = [(hit.start, hit.end) for hit in self.gazetteer.find_names(line)]
        return true_case(
            line, article.text[stretch.end :], lambda start, end: any(a <= start and end <= b for a, b in names)
        )


def _blanked(run: re.Match[str]) -> str:
    return run.group()[:20] + " " * (len(run.group()) - 20)


def is_headline(article: Article, paragraph: int, text: str) -> bool:
    """Whether a sentence is the article's headline: its title repeated, or a first line without a full stop."""
    if paragraph != 0:
        return False
    return text == article.title or (len(text) < 160 and not text.endswith((".", "!", "?", '"', "”")))


@cache
def load_annotator(recipe: Recipe) -> Annotator:
    """The annotator of a recipe, made once a process."""
    return Annotator(recipe)
