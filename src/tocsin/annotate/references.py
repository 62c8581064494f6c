"""References: who "she", "the ministry", "the North" and "both sides" are."""

from collections.abc import Sequence

from tocsin.annotate.actors_drafts import Scene
from tocsin.annotate.references_kin import add_kin
from tocsin.annotate.references_memory import Memory
from tocsin.annotate.references_names import resolve_names
from tocsin.annotate.references_nouns import resolve_nouns
from tocsin.annotate.references_people import add_surnames, settle_people, spread
from tocsin.annotate.references_pronouns import resolve_pronouns
from tocsin.annotate.references_sides import add_sides
from tocsin.domain.article import Article
from tocsin.ontology.gazetteer import Gazetteer


def resolve(article: Article, scenes: Sequence[Scene], gazetteer: Gazetteer) -> None:
    """Settle, in reading order, the drafts that stand for an actor named elsewhere; add the pronouns' drafts.

    Drafts that stay without any actor behind them ("the group" of nobody) are dropped.
    """
    memory = Memory(article, gazetteer)
    add_surnames(scenes)
    memory.survey(scenes)
    for scene in scenes:
        memory.enter(scene)
        add_sides(scene, memory)
        resolve_names(scene, memory)
        resolve_nouns(scene, memory)
        add_kin(scene, memory)
        settle_people(scene, memory)
        resolve_pronouns(scene, memory)
        memory.leave(scene)
    spread(scenes)
