"""References: who "she", "the ministry", "the North" and "both sides" are."""

from collections.abc import Sequence

from tocsin.annotate.actors_drafts import Scene
from tocsin.domain.article import Article
from tocsin.ontology.gazetteer import Gazetteer


def resolve(article: Article, scenes: Sequence[Scene], gazetteer: Gazetteer) -> None:
    """Settle, in reading order, the drafts that stand for an actor named elsewhere; add the pronouns' drafts."""
