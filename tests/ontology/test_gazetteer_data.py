"""The data on actors: complete, sorted, and without two claims to one name."""

import csv

import pytest

from tocsin.ontology.actors_acronyms import is_acronym, sure_acronyms
from tocsin.ontology.actors_files import package_files, read_actors, sector_names
from tocsin.ontology.actors_words import actor_words, epithets
from tocsin.ontology.files import data_path, read_csv, read_yaml, yaml_files
from tocsin.ontology.gazetteer import load_gazetteer

GAZETTEER = load_gazetteer()
NONSTATE = {"IGO", "UNO", "EUR", "NGO", "ISM", "IMG", "MNC"}
TABLES = ("people", "organisations", "roles")


def rows(name):
    lines = data_path(f"actors/{name}.csv").read_text(encoding="utf-8").splitlines()
    return list(csv.DictReader(line for line in lines if not line.startswith("#")))


def test_no_alias_is_claimed_by_two_actors():
    claims = {}
    for path in package_files():
        for alias, entry in read_actors(path):
            claims.setdefault(alias, set()).add((entry.name, entry.code, entry.kind))
    assert {alias: owners for alias, owners in claims.items() if len(owners) > 1} == {}


def test_every_code_is_a_states_or_a_plover_code():
    states = set(GAZETTEER.states)
    used = {entry.code for entry in GAZETTEER.names.entries.values()}
    assert used - states - NONSTATE <= {"ESH"}
    assert len(states) >= 200


def test_every_state_has_a_file_named_after_its_code():
    for path in yaml_files("territories"):
        content = read_yaml(path)
        assert path.name == f"{content['code'].lower()}.yaml"
        assert {"about", "schema", "source", "licence"} <= set(content)


@pytest.mark.parametrize("entity", ["Abkhazia", "Nagorno-Karabakh", "Northern Cyprus", "Transnistria", "Somaliland", "South Ossetia", "Western Sahara", "Luhansk People's Republic", "Donetsk People's Republic"])  # fmt: skip
def test_a_partly_recognised_entity_is_coded_to_its_state_with_pre(entity):
    assert GAZETTEER.entry(entity).sectors == ("PRE",)


@pytest.mark.parametrize(("table", "key"), [("people", ("code", "name", "from")), ("organisations", ("name",)), ("roles", ("role",))])  # fmt: skip
def test_tables_are_sorted_and_say_what_they_are(table, key):
    found = [tuple(row[part] for part in key) for row in rows(table)]
    assert found == sorted(found)
    head = data_path(f"actors/{table}.csv").read_text(encoding="utf-8")
    assert all(f"# {word}:" in head for word in ("about", "schema", "source", "licence"))


def test_sectors_are_plovers():
    for table in TABLES:
        assert {sector for row in rows(table) for sector in row["sectors"].split()} <= sector_names()


def test_media_are_journalism_not_health():
    media = [row for row in rows("organisations") if row["kind"] == "media"]
    assert all("JRN" in row["sectors"].split() for row in media)
    assert not any("MED" in row["sectors"].split() for row in media)


def test_doubts_name_a_name_of_their_own_file():
    for path in yaml_files("territories"):
        doubts = read_yaml(path).get("doubts", {})
        aliases = {alias for alias, _ in read_actors(path)}
        assert set(doubts) <= aliases, path.name


def test_sure_acronyms_are_known_and_sorted():
    assert sure_acronyms() <= set(GAZETTEER.names.entries)
    assert all(GAZETTEER.entry(name).doubt is None or not GAZETTEER.entry(name).doubt.needs for name in sure_acronyms())
    listed = read_yaml(data_path("actors/acronyms.yaml"))["sure"]
    assert listed == sorted(listed)


def test_every_other_acronym_of_a_state_asks_the_article_for_proof():
    own = [pair for path in package_files() for pair in read_actors(path)]
    short = {
        alias
        for alias, entry in own
        if entry.kind == "organisation" and entry.code in GAZETTEER.states and is_acronym(alias)
    }
    assert all(GAZETTEER.entry(name).doubt.needs for name in short - sure_acronyms())


def test_epithets_mean_known_states():
    assert {code for codes in epithets().values() for code in codes} <= set(GAZETTEER.states)


def test_word_lists_are_lower_case():
    words = actor_words()
    assert all(word == word.lower() for word in words.act_nouns | words.place_nouns | words.motion_verbs)


def test_there_are_as_many_sectors_as_plover_names():
    assert sector_names() == {row["sector"] for row in read_csv("plover/sectors.csv")}


def test_doubtful_capitals_are_sorted_and_named_after_their_states():
    found = rows("capitals")
    assert [row["capital"] for row in found] == sorted(row["capital"] for row in found)
    for row in found:
        assert row["name"] == (GAZETTEER.state_name(row["code"]) if row["code"] != "EUR" else "European Union")


def test_listed_roles_are_known():
    words = actor_words()
    listed = words.name_roles | words.relation_roles | words.trait_roles
    assert {role for role in listed if GAZETTEER.entry(role) is None} == set()
