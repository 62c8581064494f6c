"""The index of places by name."""

import pytest

from tocsin.ontology.files import read_csv
from tocsin.ontology.places import load_places
from tocsin.ontology.places_names import fold, fold_all

FILES = ("waters", "regions", "sites", "provinces", "towns")
ROWS = [(file, row) for file in FILES for row in read_csv(f"places/{file}.csv")]


@pytest.fixture(scope="module")
def index():
    return load_places()


@pytest.mark.parametrize(
    ("name", "country", "precision"),
    [
        ("North Korea", "PRK", "country"),
        ("DPRK", "PRK", "country"),
        ("U.S.", "USA", "country"),
        ("UK", "GBR", "country"),
        ("Burma", "MMR", "country"),
        ("Kosovo", "XKX", "country"),
        ("Kaesong", "PRK", "city"),
        ("Kiev", "UKR", "city"),
        ("Sana'a", "YEM", "city"),
        ("São Paulo", "BRA", "city"),
        ("Sao Paulo", "BRA", "city"),
        ("Deir ez-Zor", "SYR", "city"),
        ("Avdiivka", "UKR", "city"),
        ("Texas", "USA", "region"),
        ("Calif.", "USA", "region"),
        ("Crimea", "UKR", "region"),
        ("Gaza", "PSE", "region"),
        ("Panmunjom", None, "site"),
        ("Al Udeid", "QAT", "site"),
        ("South China Sea", None, "region"),
        ("Strait of Hormuz", None, "region"),
        ("Kashmir", None, "region"),
        ("Line of Control", None, "region"),
        ("demilitarized zone", None, "region"),
        ("Essequibo", None, "region"),
    ],
)
def test_the_likeliest_place_comes_first(index, name, country, precision):
    first = index.find(name)[0]
    assert (first.country, first.precision) == (country, precision)


def test_namesakes_are_all_found(index):
    assert {"FRA", "USA"} <= {entry.country for entry in index.find("Paris")}
    assert {entry.admin for entry in index.find("Springfield")} >= {"IL", "MA", "MO"}
    assert {entry.country for entry in index.find("Georgia")} >= {"GEO", "USA"}


def test_an_acronym_needs_its_capitals(index):
    assert index.find("US")[0].country == "USA"
    assert not any(entry.kind == "country" for entry in index.find("us"))


def test_an_unknown_name_finds_nothing(index):
    assert index.find("Qwertyville") == ()
    assert not index.has("Qwertyville")


def test_our_town_has_the_number_of_the_same_town_on_the_list(index):
    kaesong = [entry for entry in index.find("Kaesong") if entry.kind == "town"]
    assert len(kaesong) == 1
    assert kaesong[0].geonames


def test_countries_have_no_coordinates(index):
    assert all(
        entry.lat is None
        for name in ("Syria", "France", "Qatar")
        for entry in index.find(name)
        if entry.kind == "country"
    )


def test_a_capital_is_a_seat_only_in_its_own_country(index):
    london = {entry.country: index.is_seat("London", entry) for entry in index.find("London") if entry.kind == "town"}
    assert london["GBR"]
    assert not london["CAN"]


def test_the_index_is_built_once():
    assert load_places() is load_places()


def test_a_longer_list_of_towns_can_be_asked_for(index):
    assert len(load_places(1000).towns) > 2 * len(index.towns)


def test_there_are_over_two_hundred_places_of_our_own():
    assert len([row for file, row in ROWS if file in ("waters", "regions", "sites")]) > 200


@pytest.mark.parametrize("file", FILES)
def test_rows_are_sorted_and_named_once(file):
    ids = [row["id"] for row in read_csv(f"places/{file}.csv")]
    assert ids == sorted(set(ids))


@pytest.mark.parametrize(("file", "row"), ROWS, ids=[f"{file}/{row['id']}" for file, row in ROWS])
def test_a_row_is_whole(index, file, row):
    assert row["precision"] in ("region", "city", "site")
    assert (row["lat"] == "") == (row["lon"] == "")
    if row["lat"]:
        assert -90 <= float(row["lat"]) <= 90
        assert -180 <= float(row["lon"]) <= 180
    if row["country"]:
        assert any(entry.country == row["country"] for entry in index.find(row["name"]))
    assert file == "provinces" or row["lat"] or row["precision"] == "region"


def test_seas_belong_to_no_country():
    seas = [row for file, row in ROWS if file == "waters" and row["name"].endswith((" Sea", " Ocean"))]
    assert seas
    assert [row["name"] for row in seas if row["country"]] == []


@pytest.mark.parametrize(
    ("name", "folded"),
    [
        ("Deir ez-Zor", "deir ez zor"),
        ("Sana\u2019a", "sanaa"),
        ("São  Paulo", "sao paulo"),
        ("Łódź", "lodz"),
        ("St. Petersburg", "saint petersburg"),
    ],
)
def test_spelling_is_folded(name, folded):
    assert fold(name) == folded


def test_many_names_fold_as_each_alone():
    names = ["Deir ez-Zor", "Łódź", "St. Petersburg", "Kaesŏng", "N'Djamena", "İzmir", "ẞ"]
    assert fold_all(names) == [fold(name) for name in names]
    assert fold_all([]) == []
