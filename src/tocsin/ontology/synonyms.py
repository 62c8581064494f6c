"""Words by which reporters tell the same act (``data/act_synonyms.yaml``), and words that tell none by themselves."""

from collections import defaultdict
from functools import cache

from tocsin.ontology.files import data_path, read_yaml
from tocsin.text.wording import stem, words


@cache
def groups_of(word: str) -> frozenset[str]:
    """The groups that a verb's base form, a singular noun or a fixed phrase stands in; words of one group can tell one act."""
    return _groups().get(word.lower(), frozenset())


def groups_of_words(text: str) -> frozenset[str]:
    """The groups of all words of a passage, whatever their form; light words tell none."""
    return frozenset(name for word in words(text) for name in _groups_by_stem().get(stem(word), ()))


@cache
def is_light(lemma: str) -> bool:
    """Whether a verb ("take", "make", "say") tells an act only together with its other words."""
    return lemma.lower() in _light()


@cache
def _light() -> frozenset[str]:
    return frozenset(read_yaml(data_path("act_synonyms.yaml"))["light"])


@cache
def _groups_by_stem() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for word, names in _groups().items():
        if " " not in word and word not in _light():
            found[stem(word)] |= names
    return {word: frozenset(names) for word, names in found.items()}


@cache
def _groups() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for name, group in read_yaml(data_path("act_synonyms.yaml"))["groups"].items():
        for word in (*group.get("verbs", ()), *group.get("nouns", ())):
            found[word].add(name)
    return {word: frozenset(names) for word, names in found.items()}
