"""Nouns that tell of acts, events and states (``data/act_nouns.yaml``)."""

from functools import cache

from tocsin.ontology.files import data_path, read_yaml
from tocsin.ontology.frames import load_frames


def is_act_noun(lemma: str) -> bool:
    """Whether a noun, given by its lemma in lower case, tells of something that happens or holds."""
    nouns, endings, things = _lists()
    return lemma in nouns or (len(lemma) > 5 and lemma.endswith(endings) and lemma not in things)


@cache
def _lists() -> tuple[frozenset[str], tuple[str, ...], frozenset[str]]:
    content = read_yaml(data_path("act_nouns.yaml"))
    framed = {noun for frame in load_frames() for noun in frame.nouns if not frame.verbs}
    return frozenset(content["nouns"]) | framed, tuple(content["endings"]), frozenset(content["things"])
