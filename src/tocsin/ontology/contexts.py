"""PLOVER's context tags, by cue words (``data/contexts.yaml``)."""

import re
from functools import cache

from tocsin.ontology.files import data_path, read_yaml


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    content = read_yaml(data_path("contexts.yaml"))
    return tuple(
        (tag, re.compile(r"\b(?:" + "|".join(re.escape(word) for word in words) + r")(?:s|es)?\b", re.IGNORECASE))
        for tag, words in sorted(content["contexts"].items())
    )


def contexts_of(text: str) -> tuple[str, ...]:
    """The context tags whose cue words stand in a text, sorted."""
    return tuple(tag for tag, pattern in _patterns() if pattern.search(text))
