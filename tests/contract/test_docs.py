"""The documentation: complete, and every link, line of Python and command in it works."""

import re
import shlex
import shutil
import sys
from dataclasses import fields
from importlib.resources import as_file, files
from pathlib import Path
from typing import get_args
from urllib.parse import unquote

import click
import pytest
import yaml

import tocsin
from tocsin import domain, errors
from tocsin.ontology.actors_files import sector_names
from tocsin.ontology.frames import load_frames
from tocsin.ontology.plover import event_types
from tocsin.pipeline import Pipeline
from tocsin.settings import load_settings, setting_names
from tocsin.show.cli import main
from tocsin.show.cli.group import COMMANDS

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
sys.path[:0] = [str(DOCS / "gen"), str(DOCS)]

import excerpt  # noqa: E402 - they are found through the path above
import gen_data  # noqa: E402
import gen_nouns  # noqa: E402
import gen_offline  # noqa: E402
import gen_words  # noqa: E402
from gen_pages import generated_pages, written_pages  # noqa: E402

GENERATED = generated_pages()
PAGES = {**GENERATED, **written_pages()}
AT_TOP = ("README.md", "CONTRIBUTING.md", "CHANGELOG.md", "src/tocsin/data/README.md")
TEXTS = {f"docs/{name}": text for name, text in PAGES.items()} | {
    name: (ROOT / name).read_text(encoding="utf-8") for name in AT_TOP
}
CONFIG = yaml.safe_load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"))

BLOCK = re.compile(r"^```(\w+)([^\n]*)\n(.*?)^```", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"(?<!!)\[[^\]\n]*\]\(([^)\s]+)\)")


def blocks(language, texts=TEXTS):
    return [
        pytest.param(block, id=f"{name}-{number}")
        for name, text in texts.items()
        for number, (kind, options, block) in enumerate(BLOCK.findall(text))
        if kind == language and "needs" not in options
    ]


# What must be there


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_is_documented_with_its_help(name):
    page = GENERATED["reference/commands.md"]
    assert f"## tocsin {name}\n" in page
    section = page.split(f"## tocsin {name}\n")[1].split("\n## ")[0]
    command = main.get_command(click.Context(main), name)
    assert all(
        option in section for parameter in command.params for option in parameter.opts if option.startswith("--")
    )


def test_every_command_is_in_the_changelog():
    words = set(re.findall(r"[a-z]+", TEXTS["CHANGELOG.md"]))
    assert set(COMMANDS) <= words


@pytest.mark.parametrize("event", event_types().values(), ids=lambda event: event.name)
def test_every_event_type_has_a_page_with_its_modes_and_frames(event):
    page = GENERATED[f"reference/events/{event.name.lower()}.md"]
    assert all(f"| `{mode}` |" in page for mode in event.modes)
    assert f"`{event.name}`" in GENERATED["reference/events/index.md"]
    assert all(f"### {frame.id}\n" in page for frame in load_frames() if frame.event == event.name)


@pytest.mark.parametrize("name", setting_names())
def test_every_setting_is_documented_with_its_default(name):
    row = re.search(
        rf"^\| `{name}` \| `(.*?)` \| `TOCSIN_{name.upper()}` \| (.+) \|$",
        GENERATED["reference/settings.md"],
        re.MULTILINE,
    )
    assert row
    default = getattr(load_settings(Path(__file__).parent, {}), name)
    assert row[1] == (
        {str: '"{}"'.format, bool: lambda value: str(value).lower(), tuple: lambda value: str(list(value))}.get(
            type(default), str
        )
    )(default)


def test_every_noun_and_every_field_is_documented():
    nouns = {name for name in domain.__all__ if isinstance(getattr(domain, name), type)} - {"UNKNOWN"}
    assert nouns <= gen_nouns.documented()
    for noun in gen_nouns.NOUNS:
        missing = [field.name for field in fields(noun) if not gen_nouns.help_for(noun, field.name)]
        assert missing == [], noun.__name__


def test_no_help_is_left_over_from_a_field_that_went():
    help_ = gen_words.words()["fields"]
    nouns = {noun.__name__: {field.name for field in fields(noun)} for noun in gen_nouns.NOUNS}
    assert set(help_) == {"any", *nouns}
    for name, known in nouns.items():
        assert set(help_[name]) - {"is"} <= known, name
    assert set(help_["any"]) <= {field for known in nouns.values() for field in known}


@pytest.mark.parametrize("name", gen_words.value_types())
def test_every_fixed_value_has_its_meaning(name):
    assert list(gen_words.words()["values"][name]["means"]) == list(get_args(getattr(domain, name)))


def test_every_sector_has_its_meaning():
    assert set(gen_words.words()["values"]["Sector"]["means"]) == sector_names()


def test_every_error_is_documented():
    page = GENERATED["reference/errors.md"]
    assert all(f"| `{name}` |" in page for name, value in vars(errors).items() if isinstance(value, type))


def test_every_method_of_the_pipeline_that_asks_has_its_command():
    assert {"events", "timeline", "ledger", "explain", "doctor", "brief", "add", "code", "find"} <= set(COMMANDS)
    for name in set(COMMANDS) & set(vars(Pipeline)):
        assert f"Pipeline.{name}`]" in GENERATED["reference/commands.md"]


def test_every_data_file_is_described():
    readme = TEXTS["src/tocsin/data/README.md"]
    names = {path.name + "/" * path.is_dir() for path in gen_data.DATA.iterdir()}
    names -= {"README.md", "__init__.py", "__pycache__/"}
    assert {name for name in names if f"| `{name}` |" not in readme} == set()


@pytest.mark.parametrize("path", gen_data.files(), ids=lambda path: path.name)
def test_a_data_file_says_what_it_is(path):
    assert {"about", "schema", "licence"} <= set(gen_data.head_of(path))


def test_the_version_has_its_place_in_the_changelog():
    assert f"## {tocsin.__version__} - " in TEXTS["CHANGELOG.md"]


# What must be true


def _nav(entries):
    for entry in entries:
        for value in entry.values() if isinstance(entry, dict) else [entry]:
            yield from _nav(value) if isinstance(value, list) else [value]


def test_every_page_is_in_the_navigation_once():
    assert sorted(_nav(CONFIG["nav"])) == sorted(PAGES)


def test_the_site_takes_no_fonts_from_the_network():
    assert CONFIG["theme"]["font"] is False
    assert not {"repo_url", "extra_css", "extra_javascript", "extra"} & set(CONFIG)


FETCHES = (
    '<script src="https://cdn.example/x.js">',
    "<link rel=stylesheet href=//cdn.example/x.css>",
    '<link href="https://cdn.example/x.woff2" as="font" rel="preload">',
    "<style>@import 'https://cdn.example/x.css';</style>",
    "<style>body { background: url(https://cdn.example/x.png) }</style>",
)
FETCHES_NOTHING = (
    '<script src="assets/x.js"></script>',
    '<a href="https://elsewhere.example">elsewhere</a>',
    '<link rel="canonical" href="https://elsewhere.example">',
    "<style>body { background: url(data:image/png;base64,AA//BB) }</style>",
)


@pytest.mark.parametrize("page", FETCHES)
def test_a_page_that_would_fetch_is_found(page):
    assert gen_offline.fetched_by_page(page)


@pytest.mark.parametrize("page", FETCHES_NOTHING)
def test_a_page_that_fetches_nothing_is_left_alone(page):
    assert gen_offline.fetched_by_page(page) == []


def _anchors(text):
    headings = re.findall(r"^#+ (.+)$", re.sub(r"^```.*?^```", "", text, flags=re.MULTILINE | re.DOTALL), re.MULTILINE)
    return {re.sub(r"[\s-]+", "-", re.sub(r"[^\w\s-]", "", heading).strip().lower()) for heading in headings}


@pytest.mark.parametrize("name", TEXTS)
def test_links_lead_somewhere(name):
    text = re.sub(r"^```.*?^```", "", TEXTS[name], flags=re.MULTILINE | re.DOTALL)
    for link in LINK.findall(text):
        if link.startswith("https://"):
            continue
        path, _, anchor = unquote(link).partition("#")
        target = (ROOT / name).parent.joinpath(path).resolve() if path else ROOT / name
        shown = target.relative_to(ROOT).as_posix()
        assert shown in TEXTS or target.exists(), link
        if anchor and not anchor.startswith("tocsin."):
            assert anchor in _anchors(TEXTS[shown]), link


def test_no_text_names_a_machine():
    assert [name for name, text in TEXTS.items() if re.search(r"(?<![\w.])/(?:home|root|tmp|work)/", text)] == []


# What must run

_OUTLETS = ("harbour-post", "northern-press-monitor")


@pytest.fixture(scope="module")
def workplace(tmp_path_factory):
    """A folder such as the documentation speaks of: articles in ``news`` and in ``your/folder``."""
    folder = tmp_path_factory.mktemp("docs")
    with as_file(files("tocsin.data").joinpath("sample", "korea-2020")) as sample:
        for outlet in _OUTLETS:
            shutil.copytree(sample / outlet, folder / "news" / outlet)
            shutil.copytree(sample / outlet, folder / "your" / "folder" / outlet)
    with Pipeline.open(folder / "crisis.db") as pipeline:
        pipeline.add(folder / "news" / _OUTLETS[0])
    return folder


@pytest.mark.parametrize("block", blocks("python"))
def test_the_python_in_the_documentation_runs(block, workplace, monkeypatch):
    monkeypatch.chdir(workplace)
    exec(compile(block, "documentation", "exec"), {"__name__": "documentation"})


def _commands(block):
    """The arguments of each call of tocsin in a block of shell."""
    for line in block.splitlines():
        if "tocsin" in line:
            tokens = shlex.shlex(line, posix=True, punctuation_chars="|>")
            tokens.whitespace_split = True
            calls = [[]]
            for token in tokens:
                if token in ("|", ">"):
                    calls.append([])
                else:
                    calls[-1].append(token)
            yield from (call[1:] for call in calls if call and Path(call[0]).name == "tocsin")


@pytest.mark.parametrize("block", [block for block in blocks("sh") if list(_commands(block.values[0]))])
def test_the_commands_in_the_documentation_exist(block, monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    for name, *arguments in _commands(block):
        command = main.get_command(click.Context(main), name)
        command.make_context(name, arguments, parent=click.Context(main))


def test_the_excerpt_is_what_the_demo_prints():
    held = excerpt.shown(TEXTS["README.md"])
    printed = excerpt.briefing_text()
    told = {" ".join(line.split()) for line in printed.splitlines()}
    headings = re.findall(r"^[A-Z][A-Z ,]+$", held, re.MULTILINE)
    assert headings == [heading for heading in excerpt.WANTED if heading in headings]
    assert len(headings) == len(excerpt.WANTED)
    assert set(headings) <= told
    firm = ("ALERT", "blew up the inter-Korean liaison office", "exceeded: 16 June 2020", "inputs: ")
    for part in firm:
        assert part in held
        assert part in printed


def test_the_excerpt_is_cut_and_not_changed():
    text = "Title\n3 articles.\n\nHOW NEAR THE BRINK\nALERT A\n    why\nB\n    low\n\nWHAT HAPPENED\nMonday\n- one\n    x\nTuesday\n- two\n    y\n"
    assert excerpt.excerpt(text) == (
        "Title\n3 articles.\n\nHOW NEAR THE BRINK\nALERT A\n    why\n…\n\nWHAT HAPPENED\nMonday\n- one\n    x\n…\n"
    )
