"""Records by the names of their fields: ours, news-please's, trafilatura's, NGEC's and plain ones."""

import json
from datetime import date

import pytest

from tocsin.read import read

DAY = date(2020, 6, 16)


@pytest.fixture
def record(put, story, read_one):
    def build(**fields):
        fields = {"text": story(), **fields}
        return read_one(put("a.json", json.dumps({key: value for key, value in fields.items() if value is not None})))[
            0
        ]

    return build


def test_a_record_of_news_please(record, story):
    article = record(
        text=None, maintext=story(), title="Gate opens", title_page="Gate opens - Echo", title_rss=None, authors=["A. Person"],
        date_download="2021-01-01 00:00:00", date_modify="2020-06-17 08:00:00", date_publish="2020-06-16 07:00:00",
        description="A gate.", filename="x.json", image_url="https://echo.example/x.png", language="en", localpath=None,
        source_domain="echo.example", url="https://echo.example/gate",
    )  # fmt: skip
    assert (article.text, article.title, article.outlet) == (story(), "Gate opens", "echo.example")
    assert (article.published, article.published_from, article.url) == (DAY, "record", "https://echo.example/gate")


def test_a_record_of_trafilatura(record):
    article = record(
        title="Gate opens", author="A. Person", hostname="echo.example", date="2020-06-16", fingerprint="1a2b", id=None,
        comments="", raw_text="raw", source="https://echo.example/gate", **{"source-hostname": "The Echo"}, filedate="2021-01-01",
    )  # fmt: skip
    assert (article.outlet, article.published, article.url) == ("The Echo", DAY, "https://echo.example/gate")


def test_a_record_of_ngec(record, story):
    article = record(
        text=None, id="7", date="2020-06-16", event_text=story(), pub_date="2020-06-16", event_type=["PROTEST"],
        publisher="The Echo", headline="Gate opens", version="NGEC",
    )  # fmt: skip
    assert (article.text, article.title, article.outlet, article.published) == (story(), "Gate opens", "The Echo", DAY)


@pytest.mark.parametrize("name", ["text", "body", "content", "maintext", "event_text", "Event Text", "BODY"])
def test_names_of_the_text(record, story, name):
    assert record(**{"text": None, name: story(3)}).text == story(3)


@pytest.mark.parametrize("name", ["title", "headline", "Headline"])
def test_names_of_the_title(record, name):
    assert record(**{name: "Gate opens"}).title == "Gate opens"


@pytest.mark.parametrize("name", ["outlet", "publisher", "source", "sitename", "source_domain", "domain"])
def test_names_of_the_outlet(record, name):
    assert record(**{name: "The Echo"}).outlet == "The Echo"


@pytest.mark.parametrize("name", ["published", "date", "date_publish", "pub_date", "publication_date", "publishedAt"])
def test_names_of_the_date(record, name):
    assert record(**{name: "2020-06-16"}).published == DAY


@pytest.mark.parametrize("name", ["url", "link"])
def test_names_of_the_address(record, name):
    assert record(**{name: "https://echo.example/gate"}).url == "https://echo.example/gate"


def test_the_date_of_publication_beats_the_date_of_the_event(record):
    assert record(date="2020-06-14", pub_date="2020-06-16").published == DAY


def test_an_outlet_may_be_an_object(record):
    assert record(source={"id": None, "name": "The Echo"}).outlet == "The Echo"


@pytest.mark.parametrize("nothing", ["", "None", "null", "N/A", None, [], {}, False])
def test_ways_to_say_nothing_say_nothing(record, nothing):
    article = record(title=nothing, outlet=nothing, date=nothing, url=nothing)
    assert (article.title, article.outlet, article.published, article.url, article.notes) == (
        None,
        None,
        None,
        None,
        (),
    )


def test_without_an_outlet_the_host_of_the_address_stands_in(record):
    assert record(url="https://www.echo.example/gate").outlet == "echo.example"


@pytest.mark.parametrize("url", ["javascript:alert(1)", "not an address", "/gate"])
def test_what_is_no_address_is_left_out(record, url):
    assert record(url=url).url is None


def test_a_text_in_pieces_is_joined(record, story):
    assert record(text=[story(1), story(2)]).text == f"{story(1)}\n\n{story(2)}"


def test_a_text_with_tags_loses_them(record, story):
    assert (
        record(text=f"<p>{story(1)}</p><p>&ldquo;Open,&rdquo; <b>she</b> said.</p>").text
        == f"{story(1)}\n\n“Open,” she said."
    )


def test_a_comparison_is_not_a_tag(record, story):
    assert record(text=f"{story(1)} Fewer than <20 lorries came, >5 left.").text.endswith(
        "Fewer than <20 lorries came, >5 left."
    )


def test_a_page_inside_a_record_is_extracted(record, story, page):
    article = record(text=None, html=page(), outlet="Echo")
    assert article.text.endswith(story().split(". ")[-1])
    assert (article.title, article.outlet) == ("Gate opens | The Valley Echo", "Echo")


def test_the_record_comes_before_its_page(record, page):
    head = '<meta property="article:published_time" content="2020-06-20T08:00:00Z">'
    article = record(text=None, html=page(head), date="2020-06-16")
    assert (article.published, article.published_from) == (DAY, "record")
    assert article.notes == ("date from the page, 2020-06-20, differs from the record, 2020-06-16; the record holds",)


def test_a_wrapped_list_is_unwrapped(put, story):
    answer = {"status": "ok", "articles": [{"content": story(1)}, {"content": story(2)}]}
    assert len(read([put("a.json", json.dumps(answer))]).articles) == 2


def test_lines_under_the_name_of_json_are_read(put, story):
    reading = read([put("a.json", "\n".join(json.dumps({"text": story(number)}) for number in (1, 2)))])
    assert [intake.record for intake in reading.intakes] == [1, 2]


def test_half_a_character_pair_does_no_harm(record):
    article = record(
        text="The \\ud83d gate opened and lorries came through it for the first time this year.", title="x\ud800y"
    )
    json.dumps([article.text, article.title], ensure_ascii=False).encode()
    assert article.title == "xy"


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_tables_with_any_usual_delimiter(put, story, read_one, delimiter):
    text = f"{story(1)}\n\n{story(2)}"
    article, _ = read_one(
        put("a.csv", f'Headline{delimiter}text{delimiter}pub_date\nGate{delimiter}"{text}"{delimiter}2020-06-16\n')
    )
    assert (article.text, article.title, article.published) == (text, "Gate", DAY)


def test_rows_are_numbered_from_one_below_the_header(put, story):
    reading = read([put("a.csv", "text\n" + "".join(f'"{story(number)}"\n' for number in range(3)))])
    assert [intake.record for intake in reading.intakes] == [1, 2, 3]


def test_a_field_longer_than_the_csv_module_likes_is_read(put, story, read_one):
    article, _ = read_one(put("a.csv", f'text\n"{story() * 400}"\n'))
    assert len(article.text) > 100_000
