"""The one pure function that every executor calls: articles in, mentions out."""

import hashlib
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from tocsin import __version__
from tocsin.codec import to_json
from tocsin.domain import Article, Coding, Mention, Recipe

if TYPE_CHECKING:
    from tocsin.annotate.pipeline import Annotator
    from tocsin.code.coder import Coder


def code_batch(articles: Sequence[Article], recipe: Recipe) -> list[Mention]:
    """The mentions of some articles. Each is coded on its own: order, batching and machine change nothing."""
    return [mention for coding in code_articles(articles, recipe) for mention in coding.mentions]


def code_articles(articles: Sequence[Article], recipe: Recipe) -> list[Coding]:
    """One coding an article, in the order given. An article that cannot be coded becomes a coding with a ``problem``."""
    return [_code_safely(article, recipe) for article in articles]


@cache
def load_coder(recipe: Recipe) -> "tuple[Annotator, Coder]":
    """The annotator and the coder of a recipe, made once a process. Raises ``ModelError`` and ``DataError``."""
    # Here and not above: spaCy takes a second to import, which reading a database should not pay.
    from tocsin.annotate.model import one_thread  # noqa: PLC0415
    from tocsin.annotate.pipeline import load_annotator  # noqa: PLC0415
    from tocsin.code.coder import Coder  # noqa: PLC0415

    one_thread()
    return load_annotator(recipe), Coder(recipe)


def warm_up(recipe: Recipe) -> None:
    """Load the coder of a recipe in this process; what is wrong with it is raised now."""
    load_coder(recipe)


def recipe_id(recipe: Recipe) -> str:
    """What decides a coding, in 16 hex digits: the recipe, the version of tocsin and the models that were recorded with it."""
    models = files("tocsin.data").joinpath("checksums.json").read_text(encoding="utf-8")
    return hashlib.sha256(f"{__version__} {to_json(recipe)} {models}".encode()).hexdigest()[:16]


def _code_safely(article: Article, recipe: Recipe) -> Coding:
    annotator, coder = load_coder(recipe)
    try:
        with annotator.zone():
            return coder.code(annotator.parse(article, whole=False))
    except Exception as error:  # noqa: BLE001 - one bad article never stops a run; it is listed with this reason
        return Coding(article=article.id, problem=f"{type(error).__name__}: {error}")
