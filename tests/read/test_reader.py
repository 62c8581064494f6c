"""Files, folders and patterns in; every article once, one intake for every input."""

import gzip
import json
import os
from datetime import date

import pyarrow as pa
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pyarrow import parquet

from tocsin.read import read
from tocsin.text.normalise import text_id

TODAY = date(2026, 1, 31)


def outcomes(reading):
    return [intake.outcome for intake in reading.intakes]


def test_a_file_gives_an_article_with_its_origin(put, story, read_one):
    path = put("gate.txt", story())
    article, intake = read_one(path)
    assert article.text == story()
    assert article.id == intake.article == text_id(story(), None)
    assert article.origin.path == intake.path == str(path)
    assert (article.published, article.published_from, article.outlet, article.title) == (None, None, None, None)
    assert article.language == "en"
    assert intake.outcome == "stored"


def test_a_folder_is_read_in_depth_and_sorted(put, story, tmp_path):
    for number, name in enumerate(["b.txt", "a/z.md", "a/deep/er/y.txt"]):
        put(name, story(number))
    reading = read([tmp_path])
    assert [os.path.relpath(intake.path, tmp_path) for intake in reading.intakes] == [
        "a/deep/er/y.txt",
        "a/z.md",
        "b.txt",
    ]
    assert [article.id for article in reading.articles] == sorted(article.id for article in reading.articles)


def test_what_is_no_article_in_a_folder_is_passed_over(put, story, tmp_path):
    put("gate.txt", story())
    for name in (".hidden.txt", ".git/x.txt", "README.md", "LICENSE", "NOTICE.txt", "metadata.csv"):
        put(name, "file,title\n" if name.endswith("csv") else story(7))
    assert len(read([tmp_path]).intakes) == 1


def test_a_readme_that_is_named_is_read(put, story, read_one):
    assert read_one(put("README.md", story()))[1].outcome == "stored"


def test_patterns_match_files_and_folders(put, story, tmp_path):
    for number, name in enumerate(["one/a.txt", "one/b.md", "two/a.txt"]):
        put(name, story(number))
    assert len(read([f"{tmp_path}/*/a.txt"]).articles) == 2
    assert len(read([f"{tmp_path}/**/*.txt"]).articles) == 2
    assert len(read([f"{tmp_path}/o*"]).articles) == 2
    assert len(read([f"{tmp_path}/**"]).articles) == 3


def test_a_file_named_like_a_pattern_is_that_file(put, story, read_one):
    assert read_one(put("gate[1].txt", story()))[1].outcome == "stored"


def test_relative_paths_stay_relative(put, story, tmp_path, monkeypatch):
    put("news/gate.txt", story())
    monkeypatch.chdir(tmp_path)
    assert read(["news"]).intakes[0].path == "news/gate.txt"
    assert read(["./news"]).intakes[0].path == "./news/gate.txt"
    assert read("news/gate.txt").articles[0].origin.path == "news/gate.txt"


def test_a_file_reached_twice_counts_once(put, story, tmp_path, monkeypatch):
    put("news/gate.txt", story())
    monkeypatch.chdir(tmp_path)
    assert outcomes(read(["news", "./news/gate.txt", "news/*.txt"])) == ["stored"]


def test_links_that_lead_in_a_circle_end(put, story, tmp_path):
    put("news/gate.txt", story())
    (tmp_path / "news" / "round").symlink_to(tmp_path / "news")
    assert outcomes(read([tmp_path])) == ["stored"]


def test_progress_counts_files(put, story, tmp_path):
    for number in range(3):
        put(f"{number}.txt", story(number))
    seen = []
    read([tmp_path], on_progress=lambda done, total: seen.append((done, total)))
    assert seen == [(1, 3), (2, 3), (3, 3)]


def test_every_kind_of_file_is_read(put, story, page, tmp_path):
    put("a.txt", story(1))
    put("b.md", f"---\ntitle: Two\n---\n{story(2)}")
    put("c.html", page(number=3))
    put("d.htm", page(number=4))
    put("e.json", json.dumps({"text": story(5)}))
    put("f.json", json.dumps([{"text": story(6)}, {"text": story(7)}]))
    put("g.jsonl", json.dumps({"text": story(8)}))
    put("h.csv", f'title,text\nNine,"{story(9)}"\n')
    put("i.tsv", f"title\ttext\nTen\t{story(10)}\n")
    reading = read([tmp_path])
    assert outcomes(reading) == ["stored"] * 10
    assert [intake.record for intake in reading.intakes] == [None, None, None, None, None, 1, 2, 1, 1, 1]


@pytest.mark.parametrize("name", ["a.jsonl.gz", "a.txt.gz", "a.csv.gz", "a.json.gz", "a.md.gz"])
def test_packed_files_are_read(put, story, read_one, name):
    content = {"txt": story(), "md": story(), "csv": f'text\n"{story()}"\n'}.get(
        name.split(".")[1], json.dumps({"text": story()})
    )
    article, _ = read_one(put(name, gzip.compress(content.encode())))
    assert article.text == story()


def test_parquet_is_read_by_row(tmp_path, story, read_one):
    day = date(2020, 6, 16)
    parquet.write_table(pa.table({"body": [story()], "date": [day], "other": [1]}), tmp_path / "a.parquet")
    article, intake = read_one(tmp_path / "a.parquet")
    assert (article.text, article.published, intake.record) == (story(), day, 1)


@pytest.mark.filterwarnings("ignore::ResourceWarning")
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(order=st.permutations(range(7)))
def test_the_order_of_paths_does_not_matter(order, put, story, tmp_path):
    paths = [
        put("outlet/2020-06-16-gate.txt", story(1)),
        put("outlet/2020-06-17-gate.txt", story(1)),
        put("copy.txt", story(2)),
        put("copy2.txt", story(2)),
        put(
            "a.jsonl",
            "\n".join(
                json.dumps({"text": story(n), "url": "https://echo.example/gate", "date": "2020-06-16"}) for n in (3, 4)
            ),
        ),
        put("b.json", json.dumps({"text": story(4), "url": "https://echo.example/gate", "date": "2020-06-17"})),
        tmp_path / "missing.txt",
    ]
    reading = read([paths[place] for place in order], today=TODAY)
    assert reading == read(paths, today=TODAY)
    assert len(reading.intakes) == 8
    assert len(reading.articles) == outcomes(reading).count("stored") == 3


def test_reading_twice_gives_the_same(put, story, page, tmp_path):
    put("a.txt", story(1))
    put("b.html", page(number=2))
    assert read([tmp_path]) == read([tmp_path])
