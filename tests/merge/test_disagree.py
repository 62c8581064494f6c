"""Where reports of one event differ, and where they only seem to."""

from crafted import KAESONG, NORTH, OFFICE, SOUTH, UN, article, day, mention, on
from tocsin.domain import UNKNOWN, Figure, Place
from tocsin.merge import find_disagreements, merge

TEXT = "North Korea has blown up the joint liaison office in Kaesong, killing soldiers."


def reports(*versions):
    """Disagreements of one event told by articles a1, a2, … of outlets O1, O2, …"""
    mentions = [
        mention(
            "ASSAULT",
            "destroy",
            article=f"a{n}",
            outlet=f"O{n}",
            text=TEXT,
            **{"object": OFFICE, "where": KAESONG, **version},
        )
        for n, version in enumerate(versions, 1)
    ]
    held = {one.article: article(one.article, outlet=one.outlet) for one in mentions}
    events = merge(mentions, held)
    assert len(events) == 1
    return find_disagreements(events, {one.id: one for one in mentions}, held)


def dead(value, text=None):
    return {"figures": (Figure(value=value, what="soldiers", text=text or f"{value:g} soldiers"),)}


def test_reports_that_agree_give_no_disagreement():
    assert reports({"when": on(day(16), "14:50")}, {"when": on(day(16), "14:50")}, {"when": UNKNOWN}) == ()


def test_clock_times_an_hour_apart_disagree_with_each_outlets_words():
    (found,) = reports({"when": on(day(16), "14:50")}, {"when": on(day(16), "15:50")}, {"when": on(day(16), "14:49")})
    assert found.field == "time"
    assert {version.outlets for version in found.versions} == {("O1", "O3"), ("O2",)}
    assert all(version.text == TEXT for version in found.versions)


def test_a_day_after_the_report_is_a_misreading_and_no_disagreement():
    assert reports({"when": on(day(16))}, {"when": on("2021-06-16"), "published": day(17)}) == ()


def test_clock_times_three_minutes_apart_are_one():
    assert reports({"when": on(day(16), "14:50")}, {"when": on(day(16), "14:53")}) == ()


def test_two_counts_of_the_same_thing_disagree():
    (found,) = reports(dead(12), dead(20))
    assert (found.field, {version.value for version in found.versions}) == ("number", {"12 soldiers", "20 soldiers"})


def test_rounding_and_rough_words_are_no_disagreement():
    assert reports(dead(1000), dead(1020)) == ()
    assert reports(dead(12), dead(20, "about 20 soldiers")) == ()
    assert reports(dead(12), dead(24, "dozens of soldiers")) == ()


def test_counts_of_different_things_are_no_disagreement():
    other = {"figures": (Figure(value=20, what="windows", text="20 windows"),)}
    assert reports(dead(12), other) == ()


def test_two_distant_towns_disagree_and_a_town_in_its_country_does_not():
    seoul = Place(text="Seoul", name="Seoul", country="KOR", lat=37.57, lon=126.98, precision="city")
    country = Place(text="North Korea", name="North Korea", country="PRK", precision="country")
    (found,) = reports({"where": KAESONG, "when": on(day(16))}, {"where": seoul, "when": on(day(16))})
    assert (found.field, {version.value for version in found.versions}) == ("place", {"Kaesong", "Seoul"})
    assert reports({}, {"where": country}) == ()


def test_a_denial_is_a_disagreement_of_status():
    (found,) = reports({}, {"status": "denied"})
    assert (found.field, {version.value for version in found.versions}) == ("status", {"happened", "denied"})


def test_two_authors_of_one_attack_disagree():
    (found,) = reports({"source": (NORTH,), "when": on(day(16))}, {"source": (UN,), "when": on(day(16))})
    assert (found.field, {version.value for version in found.versions}) == ("actor", {"North Korea", "United Nations"})


def test_two_names_of_one_state_are_one_author():
    army = NORTH.__class__(name="Korean People's Army", text="the army", code="PRK", sectors=("MIL",))
    assert reports({"source": (NORTH,)}, {"source": (army,)}) == ()


def test_causes_without_a_common_word_disagree():
    (found,) = reports({"cause": "the leaflets"}, {"cause": "a dispute over sanctions"})
    assert found.field == "cause"
    assert reports({"cause": "the leaflets"}, {"cause": "anger over leaflets from the South"}) == ()


def test_ids_do_not_depend_on_who_reports_first():
    one, other = {**dead(12), "target": (SOUTH,)}, dead(20)
    assert {found.field for found in reports(one, other)} == {found.field for found in reports(other, one)}
    assert len({found.id for found in reports({**one, "cause": "the leaflets"}, {**other, "cause": "a quarrel"})}) == 2
