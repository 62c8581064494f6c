"""The public face: names, commands, settings."""

import subprocess
import sys
import tomllib
from importlib.resources import files
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

import tocsin
from tocsin import domain, errors
from tocsin.settings import setting_names
from tocsin.show.cli import main
from tocsin.show.cli.group import COMMANDS

# Parts of other nouns, and types of their fields: at home in tocsin.domain, not on the front page.
INNER = {
    "UNKNOWN", "AgreementState", "ChannelState", "CommitmentKind", "Fate", "Figure", "Origin", "Outcome", "Passage",
    "PlacePrecision", "State", "Status", "TimePrecision", "Version",
}  # fmt: skip


def command(name):
    return main.get_command(click.Context(main), name)


def test_public_names_are_sorted():
    assert tocsin.__all__ == sorted(tocsin.__all__)


def test_public_names_exist_and_dir_lists_them():
    assert dir(tocsin) == tocsin.__all__
    assert all(getattr(tocsin, name) is not None for name in tocsin.__all__)


def test_every_noun_and_every_error_is_public():
    raised = {name for name, value in vars(errors).items() if isinstance(value, type)}
    assert set(tocsin.__all__) == (set(domain.__all__) - INNER) | raised | {"Pipeline", "__version__"}


def test_an_unknown_name_is_an_attribute_error():
    with pytest.raises(AttributeError, match="Pipline"):
        _ = tocsin.Pipline


def test_the_version_is_that_of_the_project():
    project = tomllib.loads(Path(__file__).parents[2].joinpath("pyproject.toml").read_text())
    assert project["project"]["version"] == tocsin.__version__


def loaded_by(code):
    found = subprocess.run(
        [sys.executable, "-c", f"{code}\nimport sys; print(*sys.modules)"], capture_output=True, text=True, check=True
    )
    return set(found.stdout.split())


def test_importing_tocsin_loads_nothing():
    assert not {"spacy", "sqlalchemy", "rich", "msgspec"} & loaded_by("import tocsin")


def test_opening_a_pipeline_loads_no_language_model():
    assert not {"spacy", "trafilatura", "sqlalchemy", "altair"} & loaded_by(
        "from tocsin import Pipeline; Pipeline.open()"
    )


def test_help_loads_no_stage():
    code = "from tocsin.show.cli import main; main(['--help'], standalone_mode=False)"
    assert not {"spacy", "sqlalchemy", "altair", "tocsin.pipeline", "tocsin.merge"} & loaded_by(code)


def test_asking_a_database_loads_no_language_model(tmp_path):
    code = f"""
from tocsin import Pipeline
with Pipeline.open({str(tmp_path / "t.db")!r}) as pipeline:
    pipeline.add({str(tmp_path / "nothing.txt")!r})
"""
    subprocess.run([sys.executable, "-c", code], check=True)
    asks = f"""
from tocsin.show.cli import main
main(["events", "--db", {str(tmp_path / "t.db")!r}], standalone_mode=False)
"""
    assert not {"spacy", "trafilatura", "altair"} & loaded_by(asks)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_speaks_json_and_has_examples(name):
    found = command(name)
    assert found.name == name
    assert "as_json" in {parameter.name for parameter in found.params}
    assert found.examples
    assert all(f"tocsin {name}" in example for example in found.examples)


@pytest.mark.parametrize("name", COMMANDS)
def test_help_shows_the_examples_and_what_each_option_does(name):
    shown = CliRunner().invoke(main, [name, "--help"], prog_name="tocsin")
    assert shown.exit_code == 0
    assert "Examples:" in shown.output
    assert all(example in shown.output for example in command(name).examples)
    options = [parameter for parameter in command(name).params if isinstance(parameter, click.Option)]
    assert [option.name for option in options if not option.help] == []


@pytest.mark.parametrize("name", COMMANDS)
def test_the_options_in_examples_exist(name):
    known = {option for parameter in command(name).params for option in parameter.opts}
    for example in command(name).examples:
        used = {word for word in example.split() if word.startswith("-") and len(word) > 1}
        assert used <= known, example


def test_every_module_of_a_command_is_listed():
    folder = files("tocsin.show.cli")
    modules = {path.name.removesuffix(".py") for path in folder.iterdir() if "@click.command" in _text(path)}
    assert modules == set(COMMANDS)


def _text(path):
    return path.read_text() if path.name.endswith(".py") else ""


def test_every_setting_is_explained_and_has_a_default():
    text = files("tocsin.data").joinpath("tocsin.toml").read_text()
    assert list(tomllib.loads(text)) == list(setting_names())
    lines = text.splitlines()
    for name in setting_names():
        place = next(number for number, line in enumerate(lines) if line.startswith(f"{name} = "))
        assert lines[place - 1].startswith("# "), name
