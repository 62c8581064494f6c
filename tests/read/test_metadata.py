"""Where metadata come from, in which order, and what happens when two sources differ."""

import json
from datetime import date

import pytest

from tocsin.read import read

DAY = date(2020, 6, 16)


def test_front_matter_is_strings_only(put, story, read_one):
    path = put(
        "a.md",
        f"---\ntitle: 12:30\noutlet: no\npublished: 2020-06-16\nurl: https://echo.example/g\nlanguage: en\n---\n\n{story()}",
    )
    article, _ = read_one(path)
    assert (article.title, article.outlet, article.url, article.text) == (
        "12:30",
        "no",
        "https://echo.example/g",
        story(),
    )
    assert (article.published, article.published_from) == (DAY, "front matter")


def test_a_text_that_opens_with_a_rule_is_not_front_matter(put, story, read_one):
    article, intake = read_one(put("a.md", f"---\n{story()}"))
    assert article.text == story()
    assert intake.notes == ()


@pytest.mark.parametrize("block", ["[oops", "- a\n- b", "a: b: c"])
def test_front_matter_that_is_no_mapping_is_noted(put, story, read_one, block):
    article, intake = read_one(put("a.md", f"---\n{block}\n---\n{story()}"))
    assert article.text == story()
    assert intake.notes == ("the front matter is not valid YAML and was not used",)


def test_metadata_csv_speaks_for_the_files_beside_it(put, story, read_one):
    put("metadata.csv", "File;Title;Outlet;Date;Link\na.txt;Gate;The Echo;16 June 2020;https://echo.example/g\n")
    article, _ = read_one(put("a.txt", story()))
    assert (article.title, article.outlet, article.url) == ("Gate", "The Echo", "https://echo.example/g")
    assert (article.published, article.published_from) == (DAY, "metadata.csv")


def test_metadata_csv_speaks_for_folders_below_it(put, story, tmp_path):
    put("metadata.csv", "file,outlet\necho/a.txt,The Echo\n")
    put("echo/a.txt", story())
    assert read([tmp_path]).articles[0].outlet == "The Echo"


def test_metadata_csv_above_the_named_folder_is_not_looked_at(put, story, tmp_path):
    put("metadata.csv", "file,outlet\necho/a.txt,The Echo\n")
    put("echo/a.txt", story())
    assert read([tmp_path / "echo"]).articles[0].outlet is None


@pytest.mark.parametrize(
    ("content", "reason"),
    [("name_of_it,outlet\na.txt,X\n", "no column that names the file"), (b"%PDF-1.7", "binary file (PDF)")],
)
def test_a_metadata_csv_that_cannot_be_used_is_reported(put, story, tmp_path, content, reason):
    put("metadata.csv", content)
    put("a.txt", story())
    stored, rejected = read([tmp_path]).intakes
    assert (stored.outcome, rejected.outcome) == ("stored", "rejected")
    assert rejected.reason.startswith(reason)


def test_the_path_gives_day_title_and_outlet(put, story, read_one):
    article, _ = read_one(put("valley_echo/2020-06-16-gate-opens-at-last.txt", story()))
    assert (article.outlet, article.title, article.published, article.published_from) == (
        "valley echo", "Gate opens at last", DAY, "path",
    )  # fmt: skip


@pytest.mark.parametrize(
    "name", ["20200616_gate.txt", "2020-06-16.txt", "2020_06_16 gate.txt", "2020-06-16T0700-gate.txt"]
)
def test_other_dated_names(put, story, read_one, name):
    assert read_one(put(f"echo/{name}", story()))[0].published == DAY


@pytest.mark.parametrize("name", ["gate.txt", "gate-2020-06-16.txt", "12345678-gate.txt", "2020-gate.txt"])
def test_other_names_say_nothing(put, story, read_one, name):
    article, intake = read_one(put(f"echo/{name}", story()))
    assert (article.published, article.outlet, article.title, intake.notes) == (None, None, None, ())


@pytest.mark.parametrize("folder", ["articles", "Downloads", "2020", "06"])
def test_a_folder_that_is_no_name_is_no_outlet(put, story, read_one, folder):
    assert read_one(put(f"{folder}/2020-06-16-gate.txt", story()))[0].outlet is None


def test_a_dated_name_says_nothing_of_the_many_records_inside(put, story, read_one):
    article, _ = read_one(put("echo/2020-06-16-dump.jsonl", json.dumps({"text": story()})))
    assert (article.published, article.outlet, article.title) == (None, None, None)


def test_the_earlier_source_holds_and_a_note_names_both(put, story, read_one):
    path = put("other-paper/2020-06-17-gate.md", f"---\npublished: 2020-06-16\noutlet: The Echo\n---\n{story()}")
    article, intake = read_one(path)
    assert (article.published, article.outlet) == (DAY, "The Echo")
    assert intake.notes == (
        "date from the path, 2020-06-17, differs from the front matter, 2020-06-16; the front matter holds",
        "outlet from the path, other-paper, differs from the front matter, The Echo; the front matter holds",
    )


def test_all_sources_in_their_order(put, page, tmp_path):
    put("metadata.csv", "file,outlet,date\n2020-06-19-a.html,Sidecar,2020-06-17\n")
    put(
        "2020-06-19-a.html",
        page('<meta name="date" content="2020-06-18"><meta property="og:site_name" content="Page">'),
    )
    (article,) = read([tmp_path]).articles
    assert (article.published, article.published_from, article.outlet) == (date(2020, 6, 17), "metadata.csv", "Sidecar")
    assert len([note for note in article.notes if note.startswith("date")]) == 2


@pytest.mark.parametrize(
    ("stated", "folder"),
    [("The Valley Echo", "valley-echo"), ("valley-echo.example", "valley-echo"), ("Valley", "valley-echo")],
)
def test_two_ways_to_write_an_outlet_do_not_differ(put, story, read_one, stated, folder):
    _, intake = read_one(put(f"{folder}/2020-06-16-gate.md", f"---\noutlet: {stated}\n---\n{story()}"))
    assert intake.notes == ()


def test_a_future_date_is_unknown_and_never_today(put, story, read_one):
    article, intake = read_one(
        put("a.json", json.dumps({"text": story(), "date": "2026-02-01"})), today=date(2026, 1, 31)
    )
    assert (article.published, article.published_from) == (None, None)
    assert intake.notes == ("date '2026-02-01' lies in the future; left unknown (the record)",)


def test_after_a_date_that_cannot_be_used_the_next_source_is_asked(put, story, read_one):
    article, intake = read_one(put("echo/2020-06-16-gate.md", f"---\ndate: 06/07/2020\n---\n{story()}"))
    assert (article.published, article.published_from) == (DAY, "path")
    assert intake.notes == ("date '06/07/2020' can be 2020-06-07 or 2020-07-06; left unknown (the front matter)",)


def test_the_first_line_of_a_text_is_its_title_and_stays(put, story, read_one):
    article, _ = read_one(put("a.txt", f"Gate opens after a winter\n\n{story()}"))
    assert article.title == "Gate opens after a winter"
    assert article.text == f"Gate opens after a winter\n\n{story()}"


@pytest.mark.parametrize("first", ["It opened on Monday.", "x" * 30 + " word" * 30, "One line\nanother line"])
def test_other_first_lines_are_no_titles(put, story, read_one, first):
    assert read_one(put("a.txt", f"{first}\n\n{story()}"))[0].title is None


def test_a_title_of_the_metadata_is_not_put_into_the_text(put, story, read_one):
    article, _ = read_one(put("a.md", f"---\ntitle: Gate opens\n---\n{story()}"))
    assert (article.title, article.text) == ("Gate opens", story())


def test_a_title_of_the_metadata_that_is_the_first_line_stays_once(put, story, read_one):
    article, _ = read_one(put("a.md", f"---\ntitle: Gate opens\n---\n# Gate opens\n\n{story()}"))
    assert article.text == f"Gate opens\n\n{story()}"


def test_markdown_loses_its_marks_and_keeps_its_words(put, story, read_one):
    body = f"# Gate opens\n{story()}\n\n> It is *open*, **she** said.\n\n![map](m.png)\nSee [the map](https://echo.example/m_(old)), 2*3*4 and snake_case_name.\n\n---\n"
    article, _ = read_one(put("a.md", body))
    assert article.title == "Gate opens"
    assert (
        article.text == f"Gate opens\n\n{story()}\n\nIt is open, she said.\n\nSee the map, 2*3*4 and snake_case_name."
    )


def test_a_title_that_stands_in_the_text_beats_the_one_of_the_path(put, story, read_one):
    assert (
        read_one(put("echo/2020-06-16-gate.txt", f"Gate opens after a winter\n\n{story()}"))[0].title
        == "Gate opens after a winter"
    )
