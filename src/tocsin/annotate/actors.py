"""Who: the actors of every sentence of an article."""

from collections.abc import Callable, Sequence

from tocsin.annotate.actors_brands import brands_of
from tocsin.annotate.actors_coding import draft_of
from tocsin.annotate.actors_drafts import Scene
from tocsin.annotate.actors_halves import halves_of
from tocsin.annotate.actors_item import Item
from tocsin.annotate.actors_items import find_items
from tocsin.annotate.actors_links import link
from tocsin.annotate.actors_phrases import find_phrases
from tocsin.annotate.references import resolve
from tocsin.domain.article import Article
from tocsin.domain.parsed import ActorSpan, Sentence
from tocsin.domain.tokens import Doc
from tocsin.ontology.actors_words import actor_words
from tocsin.ontology.gazetteer import Entry, Gazetteer


def find_actors(article: Article, sentences: Sequence[Sentence], gazetteer: Gazetteer) -> list[tuple[ActorSpan, ...]]:
    """One tuple per sentence: its actors, sorted by start, not overlapping.

    ``actor.text == article.text[actor.start:actor.end]`` holds for every span. Each sentence needs
    its parse (tagger, parser, NER).
    """
    find = _finder(article, gazetteer)
    scenes = [_scene(article, sentence, find) for sentence in sentences]
    resolve(article, scenes, gazetteer)
    return [_spans(scene) for scene in scenes]


def _finder(article: Article, gazetteer: Gazetteer) -> Callable[[Doc], list[Item]]:
    """What finds the items of one sentence, with all that the whole article decides."""
    is_rival, halves, brands = _rival_test(article), halves_of(article.text, gazetteer), brands_of(article.text)
    return lambda doc: find_items(doc, gazetteer, is_rival, halves, brands)


def _rival_test(article: Article) -> Callable[[Entry], bool]:
    """Whether a doubtful name means something else in this article; each name is weighed once."""
    text = f"{article.title or ''}\n{article.text}"
    known: dict[int, bool] = {}

    def is_rival(entry: Entry) -> bool:
        if entry.doubt is None:
            return False
        if id(entry) not in known:
            known[id(entry)] = entry.doubt.is_rival(text)
        return known[id(entry)]

    return is_rival


def _scene(article: Article, sentence: Sentence, find: Callable[[Doc], list[Item]]) -> Scene:
    scene = Scene(sentence)
    items = find(sentence.doc)
    for phrase in find_phrases(sentence.doc, items):
        draft = draft_of(sentence.doc, phrase, article.published)
        if draft is not None:
            scene.drafts.append(draft)
        elif phrase.head.kind == "capital" and phrase.head.entry and phrase.head.entry.code:
            scene.places.append((phrase.head.entry.code, phrase.root))
    link(scene, items)
    scene.named = frozenset(
        item.entry.code for item in items if item.entry and item.entry.code and _says_whose(scene, item)
    )
    return scene


def _says_whose(scene: Scene, item: Item) -> bool:
    """Whether a name tells of what country a note is: a demonym only before what is the state's ("Bahraini tanks"), an outlet never."""
    if item.entry is None or "JRN" in item.entry.sectors:
        return False
    return item.kind != "demonym" or scene.doc[item.last].head.lemma_ in actor_words().state_nouns


def _spans(scene: Scene) -> tuple[ActorSpan, ...]:
    """The drafts left standing; where two overlap, the longer one."""
    spans: list[ActorSpan] = []
    end = 0
    for draft in sorted((d for d in scene.drafts if not d.dropped), key=lambda d: (d.start, -d.end)):
        if draft.start >= end:
            spans.append(draft.span(scene.sentence))
            end = draft.end
    return tuple(spans)
