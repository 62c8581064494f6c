"""The commands for several crises in one folder: ``crises``, ``stories``, ``brief --crisis``."""

import json

import pytest
from click.testing import CliRunner

from tocsin.codec import from_json
from tocsin.domain import Crisis, Story
from tocsin.pipeline import Pipeline
from tocsin.show.cli import main

ARTICLES = {
    "the-gull/2019-05-07-embassy.txt": (
        "Norway closes its embassy in Nairobi\n\n"
        "Norway closed its embassy in Nairobi on Tuesday after a dispute with Kenya over fishing rights.\n\n"
        "Kenya threatened to expel Norwegian diplomats if Norway does not reopen the embassy by Friday.\n"
    ),
    "nairobi-star/2019-05-07-quarrel.txt": (
        "Embassy of Norway in Nairobi shut in quarrel over fishing\n\n"
        "Norway shut its embassy in Nairobi on Tuesday. The quarrel with Kenya is about fishing rights.\n\n"
        "Kenya's foreign ministry said that it would expel Norwegian diplomats.\n"
    ),
    "nairobi-star/2019-05-11-expelled.txt": (
        "Kenya expels four Norwegian diplomats\n\n"
        "Kenya expelled four Norwegian diplomats on Saturday because the embassy in Nairobi was still shut.\n\n"
        "Norway called it a blow to talks about fishing rights.\n"
    ),
    "cusco-diary/2019-05-08-bridge.txt": (
        "Chile closes the bridge to Peru at Tacna\n\n"
        "Chile closed the bridge at Tacna to lorries from Peru on Wednesday after Peru raised its copper tariff.\n\n"
        "Peru demanded that Chile reopen the bridge at once.\n"
    ),
    "the-gull/2019-05-09-copper.txt": (
        "Chile shuts bridge to Peruvian lorries over copper tariff\n\n"
        "Lorries from Peru waited at Tacna on Thursday, a day after Chile shut the bridge over the copper tariff.\n\n"
        "Chile rejected a demand by Peru to reopen the bridge.\n"
    ),
    "the-gull/2019-05-20-walrus.txt": (
        "A walrus on the quay\n\n"
        "Children fed herring to a walrus that slept on the quay of Tromso for a week, and named it Olga.\n\n"
        "It swam away on Sunday night, a fisherman said, and nobody has seen it since.\n"
    ),
}
NORWAY, CHILE = "Kenya – Norway", "Chile – Peru"


@pytest.fixture(scope="session")
def mixed(tmp_path_factory):
    folder = tmp_path_factory.mktemp("mixed")
    for name, text in ARTICLES.items():
        path = folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text)
    return folder


@pytest.fixture(scope="session")
def db(mixed, tmp_path_factory):
    path = tmp_path_factory.mktemp("db") / "mixed.db"
    with Pipeline.open(path, workers=1) as pipeline:
        pipeline.add(str(mixed))
    return path


@pytest.fixture
def run(tmp_path, monkeypatch):
    """Run a command in an empty folder."""
    monkeypatch.chdir(tmp_path)
    return lambda *words: CliRunner().invoke(main, [str(word) for word in words], prog_name="tocsin")


def objects(result):
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_crises_are_listed_the_largest_first(run, db):
    result = run("crises", "--db", db)
    assert (result.exit_code, result.stderr) == (0, "")
    heading, first, second, stray = result.stdout.splitlines()
    assert heading.split() == ["crisis", "articles", "outlets", "events", "published", "id"]
    assert first.startswith(NORWAY)
    assert "2019-05-07 to 2019-05-11" in first
    assert second.startswith(CHILE)
    assert stray.startswith("A walrus on the quay")


def test_stories_are_listed_with_their_headline_and_outlets(run, db):
    result = run("stories", "--db", db)
    assert (result.exit_code, result.stderr) == (0, "")
    assert len(result.stdout.splitlines()) == 4
    assert any(row.startswith("A walrus on the quay") and "the-gull" in row for row in result.stdout.splitlines())


@pytest.mark.parametrize(("question", "noun"), [("crises", Crisis), ("stories", Story)])
def test_crises_and_stories_speak_json_that_decodes(run, db, question, noun):
    lines = run(question, "--db", db, "--json").stdout.splitlines()
    with Pipeline.open(db) as pipeline:
        assert [from_json(line, noun) for line in lines] == list(getattr(pipeline, question)())
    assert all('"from_"' not in line for line in lines)


@pytest.mark.parametrize("question", ["crises", "stories"])
def test_a_folder_answers_as_its_database_does(run, mixed, db, question):
    assert run(question, mixed, "--json").stdout == run(question, "--db", db, "--json").stdout


def test_crises_are_filtered_by_party_and_day(run, db):
    def found(*words):
        return [crisis["name"].split(":")[0] for crisis in objects(run("crises", "--db", db, "--json", *words))]

    assert found("--actor", "PER") == [CHILE]
    assert found("--until", "2019-05-07") == [NORWAY]
    assert found("--since", "2019-05-12") == ["A walrus on the quay"]
    assert found("--limit", "1") == [NORWAY]
    assert len(objects(run("stories", "--db", db, "--json", "--limit", "2"))) == 2


def test_where_there_are_no_articles_it_is_said(run, tmp_path):
    Pipeline.open(tmp_path / "empty.db").close()
    for question in ("crises", "stories"):
        result = run(question, "--db", "empty.db")
        assert (result.exit_code, result.stdout, result.stderr) == (0, "", "No articles.\n")


def test_a_briefing_of_several_crises_lists_them_and_is_that_of_the_largest(run, db):
    result = run("brief", "--db", db)
    assert result.exit_code == 0
    assert result.stdout.startswith(NORWAY)
    assert "Chile" not in result.stdout
    assert result.stderr.startswith("2 crises in these articles; this is the briefing of the first:\n")
    assert f"  1  {NORWAY}" in result.stderr
    assert f"  2  {CHILE}" in result.stderr
    assert "… and 1 smaller (tocsin crises)" in result.stderr
    assert "Another: --crisis NUMBER. Everything in one: --crisis all." in result.stderr


@pytest.mark.parametrize("wanted", ["2", "peru", "Chile Peru"])
def test_a_number_or_words_of_its_name_brief_a_crisis_and_nothing_is_listed(run, db, wanted):
    result = run("brief", "--db", db, "--crisis", wanted)
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.startswith(CHILE)
    assert "Norway" not in result.stdout


def test_the_id_in_the_list_briefs_a_crisis(run, db):
    listed = objects(run("crises", "--db", db, "--json"))
    for number, crisis in enumerate(listed, start=1):
        by_id = run("brief", "--db", db, "--crisis", crisis["id"][:8], "--json")
        assert by_id.stdout == run("brief", "--db", db, "--crisis", number, "--json").stdout
        assert {article["id"] for article in json.loads(by_id.stdout)["articles"]} == set(crisis["articles"])


def test_all_crises_go_into_one_briefing_when_that_is_asked_for(run, db):
    result = run("brief", "--db", db, "--crisis", "all")
    assert (result.exit_code, result.stderr) == (0, "")
    assert "Norway" in result.stdout
    assert "Chile" in result.stdout


@pytest.mark.parametrize("wanted", ["nonsense", "9", ""])
def test_a_crisis_that_is_not_there_is_exit_code_1_and_lists_those_that_are(run, db, wanted):
    result = run("brief", "--db", db, "--crisis", wanted)
    assert (result.exit_code, result.stdout) == (1, "")
    assert f"no crisis fits '{wanted}'" in result.stderr
    assert f"1 {NORWAY}" in result.stderr
    assert f"2 {CHILE}" in result.stderr


def test_json_holds_every_crisis_and_one_alone_only_if_it_is_named(run, db, tmp_path):
    whole = run("brief", "--db", db, "--json")
    briefing = json.loads(whole.stdout)
    assert whole.stderr == ""
    assert (len(briefing["articles"]), len(briefing["crises"])) == (len(ARTICLES), 3)
    assert run("brief", "--db", db, "-o", "x.json").stderr == "Written to x.json\n"
    assert (tmp_path / "x.json").read_text() == whole.stdout
    named = json.loads(run("brief", "--db", db, "--json", "--crisis", "2").stdout)
    assert len(named["articles"]) == 2
    assert "Norway" not in json.dumps(named)


def test_a_page_of_several_crises_is_that_of_the_largest(run, db, tmp_path):
    result = run("brief", "--db", db, "-o", "x.md")
    assert result.stderr.startswith("2 crises in these articles")
    assert "Chile" not in (tmp_path / "x.md").read_text()


@pytest.mark.parametrize("crisis", [(), ("--crisis", "2"), ("--crisis", "all")])
def test_a_title_given_is_the_title_of_any_briefing(run, db, crisis):
    assert run("brief", "--db", db, "--title", "A quarrel", *crisis).stdout.startswith("A quarrel\n")


def test_a_folder_of_one_crisis_and_a_stray_article_is_not_split(run, mixed):
    result = run("brief", mixed / "nairobi-star", mixed / "the-gull" / "2019-05-20-walrus.txt")
    assert (result.exit_code, result.stderr) == (0, "")
    assert "3 articles" in result.stdout
