"""Settings: defaults, the user's file, the environment, and slips of the pen."""

import pytest

from tocsin.domain import Recipe
from tocsin.errors import RecipeError
from tocsin.settings import load_settings


def settings_of(folder, **environment):
    return load_settings(folder, environment)


def test_without_a_file_the_defaults_hold(tmp_path):
    settings = settings_of(tmp_path)
    assert settings.database == "tocsin.db"
    assert settings.recipe() == Recipe()


def test_the_file_in_the_folder_overlays_the_defaults(tmp_path):
    (tmp_path / "tocsin.toml").write_text('database = "crisis.db"\nminimum_confidence = 0.3\n')
    settings = settings_of(tmp_path)
    assert (settings.database, settings.minimum_confidence, settings.workers) == ("crisis.db", 0.3, 0)


def test_a_named_file_replaces_the_one_in_the_folder(tmp_path):
    (tmp_path / "tocsin.toml").write_text("workers = 5\n")
    (tmp_path / "other.toml").write_text("chunk = 3\n")
    settings = settings_of(tmp_path, TOCSIN_CONFIG=str(tmp_path / "other.toml"))
    assert (settings.workers, settings.chunk) == (0, 3)


def test_the_environment_holds_over_the_file(tmp_path):
    (tmp_path / "tocsin.toml").write_text("workers = 5\n")
    assert settings_of(tmp_path, TOCSIN_WORKERS="2").workers == 2


def test_actor_files_count_from_the_settings_file(tmp_path):
    (tmp_path / "tocsin.toml").write_text('actors = ["mine.yaml"]\n')
    assert settings_of(tmp_path).actors == (str(tmp_path / "mine.yaml"),)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("workrs = 2", r"unknown setting 'workrs'; did you mean 'workers'\?"),
        ("[run]\nworkers = 2", r"unknown setting 'run'"),
        ("workers = 'many'", "workers"),
        ("workers = -1", "workers is -1; the least is 0"),
        ("minimum_confidence = 2", "between 0 and 1"),
        ("workers = ", "cannot be read as TOML"),
    ],
)
def test_a_wrong_file_is_an_error_that_helps(tmp_path, content, message):
    (tmp_path / "tocsin.toml").write_text(content)
    with pytest.raises(RecipeError, match=message):
        settings_of(tmp_path)


def test_a_named_file_must_be_there(tmp_path):
    with pytest.raises(RecipeError, match="not a file"):
        settings_of(tmp_path, TOCSIN_CONFIG=str(tmp_path / "nowhere.toml"))


def test_a_slip_in_a_variable_is_an_error(tmp_path):
    with pytest.raises(RecipeError, match="did you mean TOCSIN_WORKERS"):
        settings_of(tmp_path, TOCSIN_WORKER="2")


def test_variables_of_others_are_left_alone(tmp_path):
    assert settings_of(tmp_path, TOCSIN_HOMEPAGE="x", WORKERS="9").workers == 0
