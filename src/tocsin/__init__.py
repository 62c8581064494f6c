"""tocsin reads the news of a crisis and says who did what to whom, with the sentence behind every answer."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tocsin.domain import (
        Act,
        Actor,
        Agreement,
        Alert,
        Article,
        Briefing,
        Channel,
        Coding,
        Commitment,
        Crisis,
        Disagreement,
        DyadDay,
        Event,
        Intake,
        Mention,
        Namesake,
        Place,
        Reading,
        Reason,
        Recipe,
        Standing,
        Statement,
        Story,
        Telling,
        Thing,
        When,
    )
    from tocsin.errors import (
        DataError,
        InputError,
        ModelError,
        NotFoundError,
        RecipeError,
        StoreError,
        TocsinError,
    )
    from tocsin.pipeline import Pipeline

__version__ = "0.1.0"

__all__ = [
    "Act",
    "Actor",
    "Agreement",
    "Alert",
    "Article",
    "Briefing",
    "Channel",
    "Coding",
    "Commitment",
    "Crisis",
    "DataError",
    "Disagreement",
    "DyadDay",
    "Event",
    "InputError",
    "Intake",
    "Mention",
    "ModelError",
    "Namesake",
    "NotFoundError",
    "Pipeline",
    "Place",
    "Reading",
    "Reason",
    "Recipe",
    "RecipeError",
    "Standing",
    "Statement",
    "StoreError",
    "Story",
    "Telling",
    "Thing",
    "TocsinError",
    "When",
    "__version__",
]


def __getattr__(name: str) -> object:
    """Load a public name when it is first asked for, so that ``import tocsin`` is quick."""
    if name not in __all__:
        raise AttributeError(f"module 'tocsin' has no attribute {name!r}")
    home = "pipeline" if name == "Pipeline" else "errors" if name.endswith("Error") else "domain"
    value: object = getattr(import_module(f"tocsin.{home}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
