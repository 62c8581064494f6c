"""What the gazetteer finds, and what it refuses to load."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tocsin.errors import DataError
from tocsin.ontology.gazetteer import load_gazetteer

GAZETTEER = load_gazetteer()


def codes(text):
    return [(text[hit.start : hit.end], hit.entry.code) for hit in GAZETTEER.find_names(text)]


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("U.S.", "USA"), ("US", "USA"), ("America", "USA"), ("UK", "GBR"), ("Britain", "GBR"), ("DPRK", "PRK"),
        ("ROK", "KOR"), ("PRC", "CHN"), ("Burma", "MMR"), ("Soviet Union", "RUS"), ("Yugoslavia", "SRB"),
        ("Türkiye", "TUR"), ("Qataris", "QAT"), ("Kremlin", "RUS"), ("Cheong Wa Dae", "KOR"), ("Élysée", "FRA"),
        ("Knesset", "ISR"), ("Bundestag", "DEU"), ("Foggy Bottom", "USA"), ("Downing Street", "GBR"),
        ("NATO", "IGO"), ("United Nations", "UNO"), ("EU", "EUR"), ("Hamas", "PSE"), ("Houthis", "YEM"),
        ("Moon Jae-In", "KOR"), ("Moon Jae In", "KOR"), ("Islamic State", "IMG"), ("Amnesty International", "NGO"), ("KCNA", "PRK"), ("Erdogan", "TUR"),
    ],
)  # fmt: skip
def test_a_name_stands_for_its_state_or_body(name, code):
    assert codes(f"Then {name} answered.") == [(name, code)]


def test_the_longest_name_wins():
    assert codes("Papua New Guinea and Equatorial Guinea and Guinea-Bissau") == [
        ("Papua New Guinea", "PNG"), ("Equatorial Guinea", "GNQ"), ("Guinea-Bissau", "GNB"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text", ["Chinatown", "a focus on us", "turkey for dinner", "Romeo", "Malibu", "Nigerianising"]
)
def test_part_of_a_word_or_a_common_noun_is_no_name(text):
    assert codes(text) == []


def test_capitals_and_accents_do_not_hide_a_name():
    assert [code for _, code in codes("NORTH KOREA warns Erdoğan, NICOLÁS MADURO and Nicolas Maduro")] == [
        "PRK", "TUR", "VEN", "VEN",
    ]  # fmt: skip


def test_curly_apostrophes_and_line_breaks_do_not_hide_a_name():
    assert [code for _, code in codes("the Workers’ Party of Korea met North\nKorea")] == ["PRK", "PRK"]


def test_role_nouns_are_found_in_any_case_and_in_the_plural():
    text = "Foreign Ministers, two spokesmen and chiefs of staff met POLICE"
    found = {hit.entry.name: hit.entry.sectors for hit in GAZETTEER.find_roles(text)}
    assert found == {
        "foreign minister": ("GOV",),
        "spokesman": ("GOV",),
        "chief of staff": ("GOV",),
        "police": ("COP",),
    }


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=60))
def test_hits_lie_inside_the_text_in_order_and_apart(text):
    for hits in (GAZETTEER.find_names(text), GAZETTEER.find_roles(text)):
        ends = [0, *(hit.end for hit in hits)]
        assert all(end <= hit.start < hit.end <= len(text) for end, hit in zip(ends, hits, strict=False))


@given(st.sampled_from(sorted(GAZETTEER.names.entries)))
def test_every_name_is_found_where_it_stands_alone(alias):
    assert codes(alias)[0][0] == alias


def test_an_office_holds_only_within_its_term():
    moon = GAZETTEER.entry("Moon Jae-in")
    assert moon.sectors_on(date(2020, 6, 16)) == ("GOV",)
    assert moon.sectors_on(date(2023, 1, 1)) == ("ELI",)
    assert moon.sectors_on(date(2001, 1, 1)) == ()
    assert moon.sectors_on(None) == ()
    assert moon.code == "KOR"


def test_a_role_without_dates_does_not_lapse():
    assert GAZETTEER.entry("Joshua Wong").sectors_on(date(2030, 1, 1)) == ("CVL", "OPP")


def test_a_user_file_adds_names_and_overrules_the_package(tmp_path):
    own = tmp_path / "own.csv"
    own.write_text(
        "# schema: people/1\nname,aliases,code,role,sectors,from,until,pronoun\n"
        "Ada Example,Example,NOR,foreign minister,GOV,2020,,she\n"
    )
    gazetteer = load_gazetteer((str(own),))
    assert gazetteer.entry("Example").sectors_on(date(2021, 1, 1)) == ("GOV",)
    assert gazetteer.entry("Norway").code == "NOR"
    assert GAZETTEER.entry("Ada Example") is None


@pytest.mark.parametrize(
    ("name", "content", "complaint"),
    [
        ("a.csv", "name,code\nX,NOR\n", "schema"),
        ("b.csv", "# schema: roles/1\nrole,kind,sectors\nking,boss,GOV\n", "'king'.*boss"),
        ("c.csv", "# schema: roles/1\nrole,kind,sectors\nking,office,KNG\n", "'king'.*KNG"),
        ("d.csv", "# schema: organisations/1\nname,aliases,code\nX,,NOR\n", "lacks.*sectors"),
        (
            "e.csv",
            "# schema: people/1\nname,aliases,code,role,sectors,from,until,pronoun\nX Y,,NOR,king,GOV,2020,2019,he\n",
            "'X Y'.*after",
        ),
        (
            "f.csv",
            "# schema: people/1\nname,aliases,code,role,sectors,from,until,pronoun\nX Y,,NOR,king,GOV,soon,,he\n",
            "'X Y'.*soon",
        ),
        ("g.yaml", "code: Norway\nnames: [Norway]\n", "Norway.*three capital letters"),
        ("h.yaml", "code: NOR\nnames: [Norway]\nkings: [Harald]\n", "kings"),
        (
            "i.csv",
            "# schema: organisations/1\nname,aliases,code,sectors,kind\nA,Z,NOR,GOV,x\nB,Z,SWE,GOV,x\n",
            "'Z'.*'A'.*'B'",
        ),
    ],
)
def test_a_broken_file_is_refused_with_file_entry_and_problem(tmp_path, name, content, complaint):
    path = tmp_path / name
    path.write_text(content)
    with pytest.raises(DataError, match=f"{name}.*{complaint}"):
        load_gazetteer((str(path),))
