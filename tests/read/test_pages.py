"""Web pages: the article without what stands around it, and what the page says of itself."""

import json
from datetime import date

import pytest

from tocsin.read.extract_worker import extract

DAY = date(2020, 6, 16)


@pytest.fixture
def article(put, page, read_one):
    def build(head="", **options):
        return read_one(put("a.html", page(head, **options)))[0]

    return build


def test_the_text_is_the_article_with_its_paragraphs(article, story):
    text = article().text
    assert text.split("\n\n")[-1] == "Nobody in the town believed that they would."
    assert all(sentence in text for sentence in story().rstrip(".").split(". "))
    assert "Weather" not in text
    assert "All rights" not in text


def test_meta_tags_are_read(article):
    found = article(
        '<meta property="article:published_time" content="2020-06-16T23:30:00+09:00"><meta property="og:site_name" content="The Valley Echo">'
        '<meta property="og:title" content="Gate opens"><link rel="canonical" href="https://echo.example/gate">'
    )
    assert (found.published, found.published_from, found.outlet) == (DAY, "html", "The Valley Echo")
    assert (found.title, found.url) == ("Gate opens", "https://echo.example/gate")


@pytest.mark.parametrize(
    "tag",
    [
        '<meta name="date" content="2020-06-16">', '<meta name="pubdate" content="2020-06-16">', '<time itemprop="datePublished" datetime="2020-06-16">',
        '<meta name="DC.date.issued" content="2020-06-16">', '<meta name="parsely-pub-date" content="2020-06-16">',
    ],
)  # fmt: skip
def test_names_of_the_date(page, tag):
    assert extract(page(tag))[1]["published"] == "2020-06-16"


STATED = {
    "datePublished": "2020-06-16",
    "publisher": {"name": "The Valley Echo"},
    "headline": "Gate opens",
    "url": "https://echo.example/g",
}


@pytest.mark.parametrize(
    "content",
    [
        {"@type": "NewsArticle", **STATED},
        [{"@type": "WebSite", "name": "x"}, {"@type": ["NewsArticle", "Article"], **STATED}],
        {"@graph": [{"@type": "Organization"}, {"@type": "ReportageNewsArticle", **STATED}]},
    ],
)
def test_linked_data_are_read(page, content):
    fields = extract(page(f'<script type="application/ld+json">{json.dumps(content)}</script>'))[1]
    assert fields["published"] == "2020-06-16"
    assert (fields["outlet"], fields["title"], fields["url"]) == (
        "The Valley Echo",
        "Gate opens",
        "https://echo.example/g",
    )


@pytest.mark.parametrize(
    "script", ["{oops", "[" * 50_000, '"word"', "17", "", '{"@type": 7, "@graph": {"@graph": [[]]}}']
)
def test_linked_data_that_are_broken_do_no_harm(page, script):
    text, fields = extract(page(f'<script type="application/ld+json">{script}</script>'))
    assert "published" not in fields
    assert "Nobody in the town" in text


def test_a_date_in_the_text_or_the_footer_is_not_the_date_of_the_page(put, page, read_one):
    html = page().replace("All rights reserved", "Copyright 16 June 2020. All rights reserved")
    assert read_one(put("a.html", html))[0].published is None


def test_when_it_was_changed_is_not_when_it_was_published(page):
    fields = extract(page('<meta property="article:modified_time" content="2020-06-16T07:00:00Z">'))[1]
    assert fields["modified"] == "2020-06-16T07:00:00Z"
    assert "published" not in fields


def test_the_outlet_is_taken_off_the_title(page):
    assert extract(page('<meta property="og:site_name" content="The Valley Echo">'))[1]["title"] == "Gate opens"


def test_the_declared_encoding_is_used(put, page, read_one):
    html = page().replace("utf-8", "windows-1252").replace("Nobody", "“Nobody”")
    found, intake = read_one(put("a.html", html.encode("cp1252")))
    assert "“Nobody” in the town" in found.text
    assert intake.notes == ()


def test_a_page_in_another_language_is_named(put, read_one):
    paragraph = "<p>장관은 화요일에 국경이 일주일 동안 닫힌 상태로 유지될 것이라고 말했다. 주민들은 아무도 그 말을 믿지 않았다.</p>"
    _, intake = read_one(put("a.html", f'<html lang="ko"><body><article>{paragraph * 4}</article></body></html>'))
    assert intake.reason == "not English: looks like Korean (ko)"


def test_a_wrong_language_of_the_page_does_not_cost_an_english_text(article):
    assert article(lang="fr").notes == ("declared as French (fr), reads as English",)


def test_a_short_article_comes_without_the_menu(page):
    html = page()
    start, end = html.index("<p>"), html.index("</article>")
    brief = html[:start] + "<p>The northern gate was shut on Monday after shots, the army said.</p>" + html[end:]
    assert extract(brief)[0].endswith("the army said.")
    assert "Weather" not in extract(brief)[0]


def test_a_page_that_calls_its_article_a_menu_is_still_read(story):
    assert story() in extract(f"<html><body><div role='navigation'><p>{story()}</p></div></body></html>")[0]


def test_a_piece_of_a_page_is_read(story):
    assert (
        extract(f"<p>{story(1)}</p><p>{story(2)} <b>Bold</b> words.</p>")[0] == f"{story(1)}\n\n{story(2)} Bold words."
    )
