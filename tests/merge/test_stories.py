"""Stories: the same news across outlets and days is one, other news is another."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crafted import UNHURRIED, article, day
from tocsin.merge.stories import find_stories
from tocsin.merge.vectors import cosine, vectors
from tocsin.ontology.files import data_path
from tocsin.pipeline import Pipeline

EMBASSY = (
    article("e1", "Norway closed its embassy in Nairobi on Tuesday after a quarrel over fishing rights.", "Gull", day(1)),
    article("e2", "The Norwegian embassy in Nairobi shut on Tuesday. Fishing rights divide Norway and Kenya.", "Star", day(2)),
    article("e3", "A quarrel over fishing rights led Norway to close its embassy in Nairobi, Kenya said.", "Post", day(3)),
)  # fmt: skip
COPPER = (
    article("c1", "Peru's congress voted to limit exports of copper after miners struck in Cusco.", "Gull", day(1)),
    article(
        "c2", "Miners in Cusco went on strike, and congress in Peru wants fewer exports of copper.", "Star", day(2)
    ),
)
FERRY = article("f1", "A ferry ran aground off Split with forty tourists on board.", "Post", day(2))
NEWS = (*EMBASSY, *COPPER, FERRY)


def groups(articles):
    return {frozenset(story.articles) for story in find_stories(articles)}


def names(articles):
    return frozenset(article.id for article in articles)


def test_the_same_news_in_several_outlets_is_one_story_and_other_news_is_another():
    assert groups(NEWS) == {names(EMBASSY), names(COPPER), names([FERRY])}


def test_a_story_knows_its_outlets_and_the_largest_comes_first():
    first, second, third = find_stories(NEWS)
    assert (first.outlets, second.outlets, third.outlets) == (("Gull", "Post", "Star"), ("Gull", "Star"), ("Post",))


def test_three_reports_of_one_event_are_one_story_although_no_word_is_rare_among_them():
    told = (
        "Rebels shelled the harbour at dawn.",
        "At dawn the harbour: rebels shelled.",
        "Shelled at dawn, rebels; harbour.",
    )
    reports = [article(f"r{number}", text) for number, text in enumerate(told)]
    assert len(find_stories(reports)) == 1


def test_a_rare_word_in_common_says_more_than_a_word_of_all_news():
    common, rare = (
        vectors([article("a", "The president saw a walrus."), article("b", "The president rang a bell.")]),
        vectors([article("a", "The president saw a walrus."), article("b", "A hunter rang a walrus.")]),
    )
    assert cosine(*common) < cosine(*rare)


def test_the_samples_mixed_share_no_story():
    folders = [str(data_path("sample").joinpath(name)) for name in ("korea-2020", "qatar-2017")]
    with Pipeline.open(workers=1) as pipeline:
        korea, qatar = (pipeline.read(folder).articles for folder in folders)
    found = groups([*korea, *qatar])
    assert all(group <= names(korea) or group <= names(qatar) for group in found)
    assert len(found) < len(korea) + len(qatar)


def test_a_reprint_joins_its_original_and_changes_nothing_else():
    reprint = replace(EMBASSY[0], id="reprint", outlet="Copyist")
    assert groups([*NEWS, reprint]) == {names([*EMBASSY, reprint]), names(COPPER), names([FERRY])}


@UNHURRIED
@given(st.permutations(NEWS))
def test_stories_do_not_depend_on_the_order_of_articles(articles):
    assert find_stories(articles) == find_stories(NEWS)


WORDS = st.lists(st.sampled_from("harbour rebels embassy copper strike ferry bridge talks and the".split()), max_size=8)


@UNHURRIED
@given(st.lists(WORDS.map(" ".join), max_size=8))
def test_every_article_is_in_exactly_one_story(texts):
    articles = [replace(article(f"a{number}"), text=text) for number, text in enumerate(texts)]
    told = sorted(name for story in find_stories(articles) for name in story.articles)
    assert told == sorted(each.id for each in articles)


@pytest.mark.parametrize("text", ["", "the of and", "…"])
def test_articles_without_words_stand_alone(text):
    empty = [replace(article(name), text=text) for name in ("x", "y")]
    assert groups([*empty, *EMBASSY]) == {names(EMBASSY), frozenset("x"), frozenset("y")}


def test_no_articles_no_stories():
    assert find_stories([]) == ()


def test_the_headline_is_that_of_the_most_typical_article_that_has_one():
    stray = replace(
        EMBASSY[0],
        text=f"{EMBASSY[0].text} In Oslo it snowed, and trams and schools stood still for days.",
        title="Snow",
    )
    typical = replace(EMBASSY[2], title="Norway shuts embassy in Nairobi")
    (story,) = find_stories([stray, EMBASSY[1], typical])
    assert story.title == typical.title


def test_a_story_of_untitled_articles_has_no_headline():
    (story,) = find_stories(EMBASSY)
    assert story.title == ""


@UNHURRIED
@given(st.lists(WORDS.map(" ".join), max_size=6))
def test_an_article_is_wholly_like_itself_and_likeness_has_no_direction(texts):
    found = vectors([replace(article(f"a{number}"), text=text) for number, text in enumerate(texts)])
    for one in found:
        assert cosine(one, one) == pytest.approx(1 if one else 0)
        assert all(cosine(one, other) == pytest.approx(cosine(other, one)) for other in found)
