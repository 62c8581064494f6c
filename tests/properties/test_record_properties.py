"""A whole record, worked out from the Korea sample coded once: what may not matter does not."""

from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tocsin.domain import Coding
from tocsin.ontology.files import data_path
from tocsin.pipeline import Pipeline
from tocsin.pipeline.derive import derive
from tocsin.store import open_store
from tocsin.text.wording import content_id

FEW = settings(deadline=None, max_examples=8)


class Canned:
    """An executor that has coded everything before."""

    def __init__(self, codings: dict[str, Coding]) -> None:
        self.codings = codings

    def map(self, articles, recipe, on_progress=None):
        yield from (self.codings[article.id] for article in articles)


@pytest.fixture(scope="module")
def korea():
    """The articles of the sample, with the coding of each by id."""
    with Pipeline.open(workers=1) as pipeline:
        reading = pipeline.read(str(data_path("sample").joinpath("korea-2020")))
        return reading, {coding.article: coding for coding in pipeline.code(reading)}, pipeline.recipe


@pytest.fixture(scope="module")
def whole(korea):
    reading, codings, _ = korea
    return derive(reading.articles, codings.values(), ())


@FEW
@given(data=st.data())
def test_any_order_of_arrival_gives_the_same_record(korea, whole, data):
    reading, codings, _ = korea
    articles = data.draw(st.permutations(reading.articles))
    told = data.draw(st.permutations(list(codings.values())))
    assert derive(articles, told, ()) == whole


@FEW
@given(data=st.data())
def test_any_split_into_adds_gives_the_same_record(korea, whole, data):
    reading, codings, recipe = korea
    articles = data.draw(st.permutations(reading.articles))
    cuts = sorted(data.draw(st.sets(st.integers(1, len(articles) - 1), max_size=4)))
    with open_store(None) as store:
        pipeline = Pipeline(recipe=recipe, store=store, executor=Canned(codings))
        for first, last in zip([0, *cuts], [*cuts, len(articles)], strict=True):
            pipeline.add(replace(reading, articles=tuple(articles[first:last]), intakes=()))
        assert pipeline.briefing() == whole


@FEW
@given(number=st.integers(0, 999))
def test_a_copy_under_another_name_changes_no_event_count(korea, whole, number):
    reading, codings, _ = korea
    original = whole.articles[number % len(whole.articles)]
    copy = replace(original, id=content_id("copy", original.id), outlet="The Copying Post", url=None)
    copied = with_copy(reading, codings, original, copy)
    assert len(copied.events) == len(whole.events)
    assert Counter(event.event for event in copied.events) == Counter(event.event for event in whole.events)
    before = {event.mentions[0]: event.independent for event in whole.events}
    after = {name: event.independent for event in copied.events for name in event.mentions}
    assert all(after[name] == independent for name, independent in before.items())


def with_copy(reading, codings, original, copy):
    """The record with one article more, of the same words, coded alike."""
    coding = codings[original.id]
    mentions = tuple(
        replace(mention, id=content_id("copy", mention.id), article=copy.id, outlet=copy.outlet)
        for mention in coding.mentions
    )
    return derive([*reading.articles, copy], [*codings.values(), Coding(article=copy.id, mentions=mentions)], ())


@FEW
@given(number=st.integers(0, 999))
def test_removing_an_article_removes_its_evidence_and_no_other(korea, whole, number):
    reading, codings, recipe = korea
    gone = whole.articles[number % len(whole.articles)]
    with open_store(None) as store:
        pipeline = Pipeline(recipe=recipe, store=store, executor=Canned(codings))
        pipeline.add(replace(reading, intakes=()))
        pipeline.remove(gone.id)
        left = pipeline.briefing()
    rest = [article for article in reading.articles if article.id != gone.id]
    assert left == derive(rest, [coding for coding in codings.values() if coding.article != gone.id], ())
    kept = {mention.id for mention in whole.mentions if mention.article != gone.id}
    returned = {mention.id for mention in left.mentions} - kept
    assert kept <= {mention.id for mention in left.mentions}
    assert all(codings_of(codings, name) not in {article.id for article in whole.articles} for name in returned)


def codings_of(codings, name: str) -> str:
    """The article of a mention: one that the removed article had replaced may come back."""
    return next(coding.article for coding in codings.values() if any(each.id == name for each in coding.mentions))
