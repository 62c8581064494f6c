"""Adding to a store, batch by batch: a run that is stopped loses at most the batch at work."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from tocsin.batch import recipe_id
from tocsin.domain import Article, Coding, Intake, Reading, Recipe
from tocsin.pipeline.problems import with_failure
from tocsin.pipeline.summary import Summary, fates
from tocsin.pipeline.versions import preferred
from tocsin.store import Store

_BATCH = 50

Code = Callable[[Sequence[Article]], Iterator[Coding]]


def add(store: Store, reading: Reading, recipe: Recipe, code: Code, *, again: bool = False) -> Summary:
    """Code what is new, and what another recipe coded, and keep it. The answers are not worked out here.

    ``code`` yields one coding an article, in order; ``again`` codes everything anew.
    """
    known = {article.id: article for article in store.articles(article.id for article in reading.articles)}
    before = store.recipes()
    new = [_best(article, known) for article in reading.articles]
    new = [article for article in new if again or article != known.get(article.id)]
    current = recipe_id(recipe)
    outdated = {name for name, used in before.items() if again or used != current}
    recoded = store.articles(outdated - {article.id for article in new})
    failed = dict(_keep(store, [*new, *recoded], code, _unknown(store, reading.intakes), current))
    return Summary(
        intakes=fates(reading.intakes, before.keys()),
        failed=tuple(with_failure(intake, failed) for intake in reading.intakes if intake.article in failed),
        recoded=len(recoded),
    )


def _best(article: Article, known: dict[str, Article]) -> Article:
    return preferred(article, known[article.id]) if article.id in known else article


def _unknown(store: Store, intakes: Iterable[Intake]) -> list[Intake]:
    """The inputs that the store does not list yet: adding the same again must change nothing."""
    present = set(store.intakes())
    return [intake for intake in intakes if intake not in present]


def _keep(
    store: Store, articles: Sequence[Article], code: Code, intakes: Sequence[Intake], recipe: str
) -> Iterator[tuple[str, str]]:
    """Keep articles with their codings and intakes; yield the id and the problem of those that could not be coded."""
    for some, codings in _batches(articles, code):
        names = {article.id for article in some}
        store.add(some, codings, [intake for intake in intakes if intake.article in names], recipe=recipe)
        yield from ((coding.article, coding.problem) for coding in codings if coding.problem)
    names = {article.id for article in articles}
    others = [intake for intake in intakes if intake.article not in names]
    if others:
        store.add([], [], others, recipe=recipe)


def _batches(articles: Sequence[Article], code: Code) -> Iterator[tuple[list[Article], list[Coding]]]:
    if not articles:
        return
    some: list[Article] = []
    codings: list[Coding] = []
    for article, coding in zip(articles, code(articles), strict=True):
        some.append(article)
        codings.append(coding)
        if len(some) == _BATCH:
            yield some, codings
            some, codings = [], []
    if some:
        yield some, codings
