"""Copies count once, corrections replace, reprints by others stay."""

import json
from pathlib import Path

import pytest

from tocsin.read import read
from tocsin.read.duplicates import address_key


@pytest.fixture
def reading(put, tmp_path):
    def build(**records):
        for name, record in records.items():
            put(f"{name}.json", json.dumps(record))
        result = read([tmp_path])
        return {Path(intake.path).stem: intake for intake in result.intakes}, result.articles

    return build


def test_the_same_text_of_one_outlet_counts_once(reading, story):
    fates, articles = reading(a={"text": story(), "outlet": "Echo"}, b={"text": story().upper(), "outlet": "Echo"})
    assert len(articles) == 1
    assert (fates["a"].outcome, fates["b"].outcome) == ("stored", "duplicate")
    assert fates["b"].article == articles[0].id
    assert fates["b"].reason == f"same text and outlet as {fates['a'].path}"


def test_the_same_text_of_two_outlets_is_a_reprint_and_stays(reading, story):
    _, articles = reading(a={"text": story(), "outlet": "Echo"}, b={"text": story(), "outlet": "Herald"})
    assert {article.outlet for article in articles} == {"Echo", "Herald"}


def test_the_copy_that_tells_more_is_kept(reading, story):
    fates, _ = reading(a={"text": story()}, b={"text": story(), "title": "Gate", "date": "2020-06-16"})
    assert fates["b"].outcome == "stored"


def test_among_equals_the_earlier_is_kept_then_the_smaller_path(reading, story):
    fates, _ = reading(
        a={"text": story(), "date": "2020-06-17"},
        b={"text": story(), "date": "2020-06-16"},
        c={"text": story(), "date": "2020-06-16"},
    )
    assert [fates[name].outcome for name in "abc"] == ["duplicate", "stored", "duplicate"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ({"date": "2020-06-17"}, {"date": "2020-06-16"}),
        ({"date": "2020-06-16T12:00:00Z"}, {"date": "2020-06-16T13:00:00+09:00"}),
        ({"date": "2020-06-16", "updated": "2020-06-16T18:00:00"}, {"date": "2020-06-16"}),
        ({"date": "2020-06-16"}, {}),
    ],
)
def test_the_later_version_of_a_page_replaces_the_earlier(reading, story, first, second):
    page = {"outlet": "Echo", "url": "https://echo.example/gate"}
    fates, (article,) = reading(a={"text": story(1), **page, **first}, b={"text": story(2), **page, **second})
    assert article.text == story(1)
    assert fates["b"].outcome == "duplicate"
    assert fates["b"].article == article.id
    assert fates["b"].reason == f"replaced by a later version, {fates['a'].path}"


def test_without_dates_the_later_path_replaces(reading, story):
    _, (article,) = reading(
        a={"text": story(1), "url": "https://echo.example/gate"},
        b={"text": story(2), "url": "https://echo.example/gate"},
    )
    assert article.text == story(2)


def test_a_copy_of_a_replaced_version_points_at_what_is_stored(reading, story):
    page = {"outlet": "Echo", "url": "https://echo.example/gate"}
    fates, (article,) = reading(
        a={"text": story(1), **page, "date": "2020-06-16"},
        b={"text": story(1), "outlet": "Echo"},
        c={"text": story(2), **page, "date": "2020-06-17"},
    )
    assert {fate.article for fate in fates.values()} == {article.id}


def test_one_address_of_two_outlets_is_no_correction(reading, story):
    url = "https://agency.example/gate"
    _, articles = reading(
        a={"text": story(1), "outlet": "Echo", "url": url}, b={"text": story(2), "outlet": "Herald", "url": url}
    )
    assert len(articles) == 2


def test_a_front_page_is_no_address_of_an_article(reading, story):
    _, articles = reading(
        a={"text": story(1), "url": "https://echo.example/"}, b={"text": story(2), "url": "https://echo.example"}
    )
    assert len(articles) == 2


@pytest.mark.parametrize(
    "other", ["http://www.echo.example/gate/", "https://ECHO.example/gate?utm_source=x#top", "echo.example/gate"]
)
def test_addresses_of_one_page(other):
    assert address_key(other) == address_key("https://echo.example/gate")


def test_a_query_may_tell_pages_apart():
    assert address_key("https://echo.example/a?id=1") != address_key("https://echo.example/a?id=2")
