"""Crises: stories that belong together by words, parties and days; what they are called; the briefing of one alone."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crafted import KIM, NORTH, OFFICE, SOUTH, UN, UNHURRIED, article, day, mention
from tocsin.domain import Event, Story
from tocsin.errors import NotFoundError
from tocsin.merge import group_stories
from tocsin.ontology.files import data_path
from tocsin.pipeline import Pipeline
from tocsin.pipeline.choosing import choose_crisis, is_mixed
from tocsin.pipeline.crises import find_crises
from tocsin.pipeline.derive import derive, narrow

# The two samples in one heap


@pytest.fixture(scope="session")
def heap():
    """The ids of the articles of each sample, and the codings and the briefing of both together."""
    folders = {name: str(data_path("sample").joinpath(name)) for name in ("korea-2020", "qatar-2017")}
    with Pipeline.open(workers=1) as pipeline:
        ids = {name: {each.id for each in pipeline.read(folder).articles} for name, folder in folders.items()}
        reading = pipeline.read(list(folders.values()))
        codings = list(pipeline.code(reading))
    return ids, codings, derive(reading.articles, codings, reading.intakes)


def test_two_crises_in_one_heap_are_found_each_whole(heap):
    ids, _, briefing = heap
    assert [set(crisis.articles) for crisis in briefing.crises] == [ids["korea-2020"], ids["qatar-2017"]]
    assert is_mixed(briefing.crises)


def test_a_crisis_is_called_by_its_parties_and_what_passes_between_them(heap):
    korea, qatar = heap[2].crises
    assert korea.name.startswith("North Korea – South Korea: liaison office")
    assert qatar.name.startswith("Qatar – Saudi Arabia: diplomatic relations")
    assert (korea.parties, qatar.parties) == (("KOR", "PRK"), ("QAT", "SAU"))


def test_every_id_of_a_crisis_resolves_and_every_story_is_in_one(heap):
    briefing = heap[2]
    events, outlets = {event.id for event in briefing.events}, {each.outlet for each in briefing.articles}
    stories = {story.id: story for story in briefing.stories}
    assert sorted(name for crisis in briefing.crises for name in crisis.stories) == sorted(stories)
    for crisis in briefing.crises:
        assert sorted(name for story in crisis.stories for name in stories[story].articles) == list(crisis.articles)
        assert set(crisis.events) <= events
        assert set(crisis.outlets) <= outlets


@pytest.mark.parametrize("number", [0, 1])
def test_the_briefing_of_one_crisis_is_that_of_its_articles_alone(heap, number):
    _, codings, briefing = heap
    crisis = briefing.crises[number]
    shown = narrow(briefing, crisis)
    articles = [each for each in briefing.articles if each.id in crisis.articles]
    alone = derive(articles, [coding for coding in codings if coding.article in crisis.articles], ())
    assert replace(shown, problems=()) == replace(alone, problems=())
    assert shown.problems == briefing.problems
    assert not is_mixed(shown.crises)


# Stories by hand

QUARREL = "Rebels shelled the harbour and the general vowed revenge."
SAME = "The general vowed revenge after rebels shelled the harbour."
FERRY = "A ferry with forty tourists ran aground on a sandbank."


def story(name, *articles):
    outlets = sorted({each.outlet for each in articles if each.outlet})
    return Story(id=name, title="", articles=tuple(each.id for each in articles), outlets=tuple(outlets))


def act(mention_, *, object_=None, quad=4, **fields):
    made = {"reports": 1, "independent": 1, "source": (NORTH,), "target": (SOUTH,), "event": "ASSAULT"} | fields
    return Event(
        id=f"event of {mention_.id}", quad=quad, intensity=0.0, object=object_, mentions=(mention_.id,), **made
    )


def grouped(articles, events=(), mentions=()):
    """The names of the articles by crisis, each article a story of its own."""
    stories = [story(f"story {each.id}", each) for each in articles]
    groups = group_stories(stories, {each.id: each for each in articles}, events, {each.id: each for each in mentions})
    return [[name for each in group for name in each.articles] for group in groups]


def test_the_same_words_months_apart_are_two_crises():
    first = article("a", QUARREL, published=day(1))
    assert grouped([first, article("b", SAME, published=day(1) + timedelta(days=60))]) == [["a", "b"]]
    assert grouped([first, article("b", SAME, published=day(1) + timedelta(days=61))]) == [["a"], ["b"]]


def test_a_report_in_between_keeps_a_long_crisis_in_one():
    days = (1, 50, 99)
    articles = [
        article(name, text, published=day(number))
        for name, text, number in zip("abc", (QUARREL, SAME, QUARREL), days, strict=True)
    ]
    assert grouped(articles) == [["a", "b", "c"]]


def test_a_story_without_a_day_goes_by_its_words():
    undated = article("b", SAME)
    assert grouped([article("a", QUARREL, published=day(1)), undated, article("c", FERRY)]) == [["a", "b"], ["c"]]


def test_the_same_parties_bring_stories_of_other_words_together():
    articles = [article("a", QUARREL, published=day(1)), article("b", FERRY, published=day(2))]
    told = [mention(article="a"), mention(article="b")]
    assert grouped(articles, [act(each) for each in told], told) == [["a", "b"]]
    history = [act(each, background=True) for each in told]
    assert grouped(articles, history, told) == [["a"], ["b"]]
    others = [act(told[0]), act(told[1], source=(UN,), target=())]
    assert grouped(articles, others, told) == [["a"], ["b"]]


STORIES = [
    article("a", QUARREL, published=day(1)),
    article("b", SAME, published=day(3)),
    article("c", QUARREL, published=day(90)),
    article("d", FERRY),
    article("e", "", published=day(2)),
]


@UNHURRIED
@given(st.permutations(STORIES))
def test_crises_do_not_depend_on_the_order_of_stories(articles):
    assert grouped(articles) == grouped(STORIES)
    assert sorted(name for group in grouped(articles) for name in group) == list("abcde")


def test_no_stories_no_crises():
    assert grouped([]) == []
    assert find_crises((), {}, (), ()) == ()


# Names


def crisis_of(articles, events=(), mentions=(), title=""):
    """The one crisis of one story."""
    only = replace(story("s", *articles), title=title)
    (found,) = find_crises([only], {each.id: each for each in articles}, events, mentions)
    return found


def test_a_crisis_without_parties_is_called_by_its_headline():
    found = crisis_of([article("a", FERRY)], title="Ferry aground")
    assert (found.name, found.parties, found.from_, found.to) == ("Ferry aground", (), None, None)
    assert crisis_of([article("a", FERRY)]).name == "articles without a headline"


def test_an_object_names_a_crisis_when_two_articles_tell_of_it():
    told = [mention(article="a"), mention(article="a", sentence=1)]
    one = crisis_of([article("a", QUARREL)], [act(told[0], object_=OFFICE)], told)
    two = crisis_of([article("a", QUARREL)], [act(each, object_=OFFICE) for each in told], told)
    assert (one.name, two.name) == ("North Korea – South Korea", "North Korea – South Korea: liaison office")


def test_else_the_words_that_headlines_share_name_it_but_not_those_of_the_parties():
    articles = [
        replace(article(name, QUARREL), title=title)
        for name, title in zip("ab", ("South Korea answers leaflets", "More leaflets for South Korea"), strict=True)
    ]
    told = [mention(article="a")]
    assert crisis_of(articles, [act(told[0])], told).name == "North Korea – South Korea: leaflets"


def test_parties_told_of_in_passing_do_not_name_a_crisis():
    articles = [article(f"a{number}", QUARREL) for number in range(5)]
    told = [mention(article="a0")]
    assert crisis_of(articles, [act(told[0])], told).parties == ()
    assert crisis_of(articles, [act(told[0], reports=2)], told).parties == ("KOR", "PRK")


def test_a_state_and_its_own_people_are_no_pair():
    told = [mention(article="a")]
    assert crisis_of([article("a", QUARREL)], [act(told[0], target=(KIM,))], told).parties == ()


# Choosing one


def crises_called(*names):
    base = crisis_of([article("a", FERRY)])
    return [replace(base, id=f"{number:x}ab0c0ffee", name=name) for number, name in enumerate(names, start=1)]


LISTED = crises_called("North Korea – South Korea: hotline", "Qatar – Saudi Arabia", "North Korea – Japan: missiles")


@pytest.mark.parametrize(
    ("wanted", "number"),
    [("1", 1), ("3", 3), ("2ab0", 2), ("qatar", 2), ("korea HOTLINE", 1), ("japan korea", 3)],
)
def test_a_number_an_id_or_words_of_a_name_choose_a_crisis(wanted, number):
    assert choose_crisis(LISTED, wanted) is LISTED[number - 1]


@pytest.mark.parametrize(
    ("wanted", "problem"),
    [
        ("nonsense", "no crisis fits 'nonsense'"),
        ("0", "no crisis fits '0'"),
        ("4", "no crisis fits '4'"),
        ("²", "no crisis fits '²'"),
        ("", "no crisis fits ''"),
        ("korea", "2 crises fit 'korea'"),
    ],
)
def test_what_fits_none_or_several_is_an_error_that_lists_them(wanted, problem):
    with pytest.raises(NotFoundError, match=problem) as raised:
        choose_crisis(LISTED, wanted)
    assert "2 Qatar – Saudi Arabia" in str(raised.value)


def test_stray_articles_do_not_make_a_heap():
    one = crisis_of([article("a", FERRY), article("b", SAME)])
    stray = crisis_of([article("c", QUARREL)])
    assert not is_mixed([one, stray, stray])
    assert is_mixed([one, one])
    assert not is_mixed([])
