"""Adding to a store: any order, any split, any number of times gives one record."""

from dataclasses import dataclass, field, replace
from datetime import date
from itertools import permutations

import pytest

from tocsin.batch import recipe_id
from tocsin.domain import Actor, Article, Coding, Intake, Mention, Origin, Passage, Reading, Recipe, When
from tocsin.errors import NotFoundError
from tocsin.pipeline import Pipeline
from tocsin.store import open_store

RECIPE = Recipe()
SENTENCE = "Troops from Norland shelled the port of Sudland on Monday."
MONDAY = When(from_=date(2021, 3, 1), to=date(2021, 3, 1), precision="day", basis="Monday")


def an_article(name, **more):
    fields = {
        "text": f"{SENTENCE} It rained in {name}.",
        "outlet": f"Outlet {name}",
        "origin": Origin(path=f"{name}.txt"),
    }
    return Article(id=name, **(fields | more))


def a_reading(*articles, more=()):
    stored = [Intake(path=each.origin.path, outcome="stored", article=each.id) for each in articles]
    return Reading(articles=tuple(sorted(articles, key=lambda each: each.id)), intakes=(*stored, *more))


@dataclass
class FakeCoder:
    """An executor that finds one act in every article, and remembers what it was asked."""

    asked: list = field(default_factory=list)

    def map(self, articles, recipe, on_progress=None):
        for article in articles:
            self.asked.append(article.id)
            yield coding_of(article)


def coding_of(article):
    if "unlucky" in article.text:
        return Coding(article=article.id, problem="ValueError: unlucky")
    act = Mention(
        id=f"mention {article.id}",
        article=article.id,
        outlet=article.outlet,
        sentence=0,
        start=0,
        end=len(SENTENCE),
        text=SENTENCE,
        trigger=Passage(text="shelled", start=20, end=27),
        event="ASSAULT",
        mode="heavy-weapons",
        quad=4,
        intensity=-9.0,
        source=(Actor(name="Norland", text="Troops from Norland", code="NOR", sectors=("MIL",)),),
        target=(Actor(name="Sudland", text="Sudland", code="SDN"),),
        when=MONDAY,
        confidence=0.9,
    )
    return Coding(article=article.id, mentions=(act,))


@pytest.fixture
def coder():
    return FakeCoder()


@pytest.fixture
def pipeline(store, coder):
    return Pipeline(recipe=RECIPE, store=store, executor=coder)


def in_memory(*readings):
    made = Pipeline(recipe=RECIPE, store=open_store(None), executor=FakeCoder())
    for reading in readings:
        made.add(reading)
    return made.briefing()


A, B, C = an_article("a"), an_article("b"), an_article("c")


def test_a_store_gives_the_briefing_that_needs_no_store(pipeline):
    reading = a_reading(A, B, C)
    pipeline.add(reading)
    assert pipeline.briefing() == pipeline.brief(reading)
    assert len(pipeline.briefing().events) == 1
    assert pipeline.events()[0].reports == 3


def test_any_order_and_any_split_give_one_record(store):
    whole = in_memory(a_reading(A, B, C))
    for order in permutations((A, B, C)):
        with open_store(None) as fresh:
            pipeline = Pipeline(recipe=RECIPE, store=fresh, executor=FakeCoder())
            pipeline.add(a_reading(order[0]))
            pipeline.add(a_reading(*order[1:]))
            assert pipeline.briefing() == whole
    pipeline = Pipeline(recipe=RECIPE, store=store, executor=FakeCoder())
    for article in (C, A, B):
        pipeline.add(a_reading(article))
    assert pipeline.briefing() == whole


def test_adding_twice_codes_once_and_changes_nothing(pipeline, coder):
    first = pipeline.add(a_reading(A, B))
    before, revision = pipeline.briefing(), pipeline.store.snapshot().revision
    second = pipeline.add(a_reading(A, B))
    assert (first.stored, first.duplicates) == (2, 0)
    assert (second.stored, second.duplicates) == (0, 2)
    assert coder.asked == ["a", "b"]
    assert pipeline.briefing() == before
    assert pipeline.store.snapshot().revision == revision


def test_every_input_is_stored_duplicate_or_rejected(pipeline):
    more = (
        Intake(path="copy.txt", outcome="duplicate", article="a", reason="same text and outlet as a.txt"),
        Intake(path="bad.txt", outcome="rejected", reason="empty"),
    )
    summary = pipeline.add(a_reading(A, B, more=more))
    assert (summary.stored, summary.duplicates, len(summary.rejected)) == (2, 1, 1)
    assert len(summary.intakes) == 4
    assert [problem.path for problem in pipeline.briefing().problems] == ["bad.txt", "copy.txt"]


def test_a_run_that_was_stopped_can_go_on(store, coder, monkeypatch):
    monkeypatch.setattr("tocsin.pipeline.adding._BATCH", 1)

    class Stops(FakeCoder):
        def map(self, articles, recipe, on_progress=None):
            yield coding_of(articles[0])
            raise KeyboardInterrupt

    stopped = Pipeline(recipe=RECIPE, store=store, executor=Stops())
    with pytest.raises(KeyboardInterrupt):
        stopped.add(a_reading(A, B, C))
    pipeline = Pipeline(recipe=RECIPE, store=store, executor=coder)
    assert [article.id for article in pipeline.briefing().articles] == ["a"]
    pipeline.add(a_reading(A, B, C))
    assert coder.asked == ["b", "c"]
    assert pipeline.briefing() == in_memory(a_reading(A, B, C))


def test_another_recipe_codes_what_is_there_again(pipeline, coder):
    pipeline.add(a_reading(A))
    other = replace(pipeline, recipe=Recipe(minimum_confidence=0.5))
    summary = other.add(a_reading(B))
    assert summary.recoded == 1
    assert coder.asked == ["a", "b", "a"]
    assert set(other.store.recipes().values()) == {recipe_id(other.recipe)}


def test_again_codes_everything_anew(pipeline, coder):
    pipeline.add(a_reading(A, B))
    pipeline.add(a_reading(A), again=True)
    assert sorted(coder.asked) == ["a", "a", "b", "b"]


def test_an_article_that_cannot_be_coded_is_kept_and_named(pipeline):
    ill = an_article("d", text="An unlucky text.")
    summary = pipeline.add(a_reading(A, ill))
    assert summary.stored == 2
    assert [intake.reason for intake in summary.failed] == ["could not be coded: ValueError: unlucky"]
    (problem,) = pipeline.briefing().problems
    assert (problem.path, problem.outcome, problem.article) == ("d.txt", "stored", "d")


def test_the_reading_that_knows_more_holds_whichever_came_first(store):
    bare = an_article("a", origin=Origin(path="z.txt"))
    dated = an_article("a", published=date(2021, 3, 2), title="Port shelled")
    for first, second in ((bare, dated), (dated, bare)):
        pipeline = Pipeline(recipe=RECIPE, store=store, executor=FakeCoder())
        pipeline.add(a_reading(first))
        pipeline.add(a_reading(second))
        (article,) = pipeline.briefing().articles
        assert article == dated
        (problem,) = pipeline.briefing().problems
        assert (problem.path, problem.outcome) == ("z.txt", "duplicate")


@pytest.mark.parametrize("first", [0, 1])
def test_a_correction_replaces_whichever_came_first(store, first):
    page = {"outlet": "The Gull", "url": "https://gull.example/port", "published": date(2021, 3, 2)}
    old = an_article("e", **page)
    new = an_article("f", title="Port shelled (corrected)", **page)
    pipeline = Pipeline(recipe=RECIPE, store=store, executor=FakeCoder())
    for article in (old, new) if first == 0 else (new, old):
        pipeline.add(a_reading(article))
    briefing = pipeline.briefing()
    assert [article.id for article in briefing.articles] == ["f"]
    assert [mention.article for mention in briefing.mentions] == ["f"]
    (problem,) = briefing.problems
    assert (problem.path, problem.outcome, problem.article) == ("e.txt", "duplicate", "f")
    assert problem.reason == "replaced by a later version, f.txt"


def test_a_front_page_is_not_one_report(pipeline):
    page = {"outlet": "The Gull", "url": "https://gull.example/"}
    pipeline.add(a_reading(an_article("e", **page), an_article("f", **page)))
    assert len(pipeline.briefing().articles) == 2


def test_removing_an_article_is_as_if_it_had_never_come(pipeline):
    pipeline.add(a_reading(A, B, C))
    pipeline.remove("b")
    assert pipeline.briefing() == in_memory(a_reading(A, C))


def test_every_id_of_a_briefing_resolves(pipeline):
    pipeline.add(a_reading(A, B, C))
    briefing = pipeline.briefing()
    mentions = {mention.id for mention in briefing.mentions}
    articles = {article.id for article in briefing.articles}
    assert {mention.article for mention in briefing.mentions} <= articles
    assert {name for event in briefing.events for name in event.mentions} == mentions


def test_a_briefing_is_called_after_its_parties_and_days(pipeline):
    pipeline.add(a_reading(A))
    assert pipeline.briefing().title == "Norland \N{EN DASH} Sudland, 1 March 2021"


def test_questions_are_filtered(pipeline):
    pipeline.add(a_reading(A))
    assert len(pipeline.timeline(since=date(2021, 3, 1), actor="NOR")) == 1
    assert pipeline.timeline(since=date(2021, 3, 2)) == ()
    assert pipeline.events(event="THREATEN") == ()


def test_an_answer_is_explained_by_its_sentences(pipeline):
    pipeline.add(a_reading(A, B))
    (event,) = pipeline.events()
    explanation = pipeline.explain(event.id[:6])
    assert (explanation.kind, explanation.noun) == ("event", event)
    assert [evidence.text for evidence in explanation.evidence] == [SENTENCE, SENTENCE]
    assert [evidence.after for evidence in explanation.evidence] == ["It rained in a.", "It rained in b."]
    assert pipeline.explain("mention a").events == (event.id,)


def test_evidence_points_at_the_text(pipeline):
    pipeline.add(a_reading(A))
    (evidence,) = pipeline.explain("mention a").evidence
    assert A.text[evidence.start : evidence.end] == evidence.text


@pytest.mark.parametrize(
    ("prefix", "message"), [("men", "too short"), ("nothing", "nothing has an id"), ("mention", "2 ids start with")]
)
def test_an_id_must_name_one_answer(pipeline, prefix, message):
    pipeline.add(a_reading(A, B))
    with pytest.raises(NotFoundError, match=message):
        pipeline.explain(prefix)
