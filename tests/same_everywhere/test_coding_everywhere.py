"""The coding of an article does not depend on its neighbours, their order, the batch or the process."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tocsin.batch import code_articles, code_batch, recipe_id
from tocsin.code.coder import Coder
from tocsin.codec import to_lines
from tocsin.domain import Recipe
from tocsin.run import Inline, LocalPool

RECIPE = Recipe()


@pytest.fixture(scope="session")
def alone(articles):
    """Each article coded on its own."""
    return {article.id: code_articles([article], RECIPE)[0] for article in articles}


def test_there_is_something_to_compare(alone):
    assert all(coding.problem is None for coding in alone.values())
    assert sum(len(coding.mentions) for coding in alone.values()) >= 4
    assert any(coding.statements for coding in alone.values())


@settings(max_examples=6, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_order_and_batches_change_nothing(articles, alone, data):
    shuffled = data.draw(st.permutations(articles))
    cut = data.draw(st.integers(0, len(articles)))
    codings = code_articles(shuffled[:cut], RECIPE) + code_articles(shuffled[cut:], RECIPE)
    assert codings == [alone[article.id] for article in shuffled]


def test_a_batch_gives_the_mentions_of_its_articles(articles, alone):
    assert code_batch(articles, RECIPE) == [mention for article in articles for mention in alone[article.id].mentions]


def test_inline_and_a_pool_agree_byte_for_byte(articles, alone):
    shown = []
    backwards = articles[::-1]
    pool = LocalPool(workers=2, chunk=2)
    pooled = to_lines(pool.map(backwards, RECIPE, lambda done, of: shown.append((done, of))))
    assert pooled == to_lines(Inline().map(backwards, RECIPE))
    assert pooled == to_lines(alone[article.id] for article in backwards)
    assert shown == [(2, 6), (4, 6), (6, 6)]


def test_an_article_that_cannot_be_coded_is_named_and_stops_nothing(articles, monkeypatch):
    code = Coder.code

    def fail_once(self, parsed):
        if parsed.article.id == articles[1].id:
            raise ValueError("a strange sentence")
        return code(self, parsed)

    monkeypatch.setattr(Coder, "code", fail_once)
    codings = code_articles(articles[:3], RECIPE)
    assert [coding.problem for coding in codings] == [None, "ValueError: a strange sentence", None]
    assert codings[1].mentions == ()


def test_ctrl_c_is_not_swallowed(articles, monkeypatch):
    def interrupt(self, parsed):
        raise KeyboardInterrupt

    monkeypatch.setattr(Coder, "code", interrupt)
    with pytest.raises(KeyboardInterrupt):
        code_articles(articles, RECIPE)


def test_a_recipe_has_one_id_and_another_recipe_another():
    assert recipe_id(Recipe()) == recipe_id(Recipe())
    assert recipe_id(Recipe()) != recipe_id(Recipe(minimum_confidence=0.5))
