"""Words by which reporters tell the same act (``data/act_synonyms.yaml``), and words that tell none by themselves."""

from collections import defaultdict
from functools import cache

from tocsin.ontology.files import data_path, read_yaml
from tocsin.text.wording import stem, words

_REACH = 5  # words within which a phrase's second word follows its first: "handed the four men over"


@cache
def groups_of(word: str) -> frozenset[str]:
    """The groups that a verb's base form, a singular noun or a fixed phrase stands in; words of one group can tell one act."""
    return _groups().get(word.lower(), frozenset())


def groups_of_words(text: str) -> frozenset[str]:
    """The groups of all words of a passage, whatever their form; light words tell none."""
    return frozenset(name for word in words(text) for name in _groups_by_stem().get(stem(word), ()))


def acts_told(text: str) -> frozenset[str]:
    """As ``groups_of_words``, with irregular forms and phrases of two words ("walked free", "handed them over")."""
    forms = [base_of(word) for word in words(text)]
    found = {name for form in forms for name in _groups_by_stem().get(form, ())}
    for first, form in enumerate(forms):
        for last, names in _phrases().get(form, ()):
            if last in forms[first + 1 : first + _REACH]:
                found |= names
    return frozenset(found)


def acts_of_verb(verb: str, clause: str) -> frozenset[str]:
    """The groups of a verb, and of the phrases that it makes with other words of its clause: "flew … home"."""
    bases = {base_of(word) for word in words(clause)}
    found = set(acts_told(verb))
    for word in words(verb):
        for last, names in _phrases().get(base_of(word), ()):
            if last in bases:
                found |= names
    return frozenset(found)


@cache
def base_of(word: str) -> str:
    """The stem of a word's base form: "withdrew" and "withdrawing" are one."""
    return stem(_irregular().get(word.lower(), word.lower()))


@cache
def is_light(lemma: str) -> bool:
    """Whether a verb ("take", "make", "say") tells an act only together with its other words."""
    return lemma.lower() in _light()


@cache
def _irregular() -> dict[str, str]:
    return dict(read_yaml(data_path("act_synonyms.yaml"))["irregular"])


@cache
def _phrases() -> dict[str, list[tuple[str, frozenset[str]]]]:
    """Phrases of two words, by the stem of the first."""
    found: dict[str, list[tuple[str, frozenset[str]]]] = defaultdict(list)
    for phrase, names in _groups().items():
        if len(told := phrase.split()) == 2:
            found[stem(told[0])].append((stem(told[1]), frozenset(names)))
    return found


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
