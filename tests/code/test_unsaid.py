"""Parties that a clause leaves unsaid: who did what is announced in the passive, whom a joined verb hits."""

import pytest

STORY = (
    "Peru and Chile traded blame on Monday over a patrol boat of the Peruvian navy. Chile denied it, and Peru insisted."
)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("The duty on all goods coming from Chile has been raised, Peruvian Finance Minister Luis Carranza said.", "SANCTION PER > CHL"),
        ("Three Chilean policemen had been detained, the Peruvian interior ministry announced.", "COERCE PER > CHL"),
        ("Peru's Defence Ministry announced that 31 reservists had been called up.", "MOBILIZE PER"),
        ("The crossing has been reopened to trucks, Peruvian officials said.", "RETREAT PER"),
        ("Sixteen Chilean soldiers were captured, the Peruvian army said.", "ASSAULT PER > CHL"),
    ],
)  # fmt: skip
def test_whose_official_announces_a_deed_in_the_passive_did_it(told, text, line):
    assert line in told(f"{STORY} {text}")


@pytest.mark.parametrize(
    "text",
    [
        "Three Peruvian policemen had been detained, the Peruvian interior ministry announced.",
        "A supply boat was turned back near the islet, the Peruvian navy said.",
        "A missile was fired over the bay, the Peruvian navy said.",
        "Nobody had been detained, the Peruvian interior ministry said.",
        "Three Chilean policemen had been detained, the Brazilian embassy announced.",
    ],
)
def test_but_not_what_was_done_to_his_own_side_or_by_who_knows_whom(told, text):
    coded = told(f"{STORY} {text}")
    assert not [line for line in coded if line.startswith(("COERCE PER", "MOBILIZE PER", "COERCE BRA", "ASSAULT PER"))]


def test_forces_are_moved_by_their_own_country(told):
    assert told("Two Chilean brigades were moved to the border.") == ["MOBILIZE CHL"]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("Peru broke off relations, expelled the Chilean envoy and stopped all imports.", {"SANCTION PER > CHL"}),
        ("Peru closed its airspace to Chile, banned trade with it and froze its accounts.", {"SANCTION PER > CHL", "COERCE PER > CHL"}),
    ],
)  # fmt: skip
def test_whom_one_verb_hits_the_verbs_joined_to_it_hit_too(told, text, lines):
    assert set(told(text)) == lines


def test_an_affair_of_ones_own_hits_nobody_for_being_told_beside_a_blow(told):
    assert "COERCE PER > CHL" not in told("Peru expelled the Chilean envoy and declared a state of emergency.")


def test_the_storys_other_party_is_whom_relations_are_cut_with(told):
    assert "SANCTION PER > CHL" in told(f"{STORY} Lima suspended military cooperation the same evening.")


def test_a_third_party_that_stops_its_aid_is_told_alone(told):
    assert "SANCTION BRA" in told(f"{STORY} Brazil suspended its military cooperation the same evening.")


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Flights between Lima and Arica have been grounded.", "COERCE > PER"),
        ("A curfew was declared in Lima on Tuesday night.", "COERCE > PER"),
        ("Forty Chilean nationals were given three days to leave.", "COERCE > CHL"),
        ("Forty-eight hours had been granted to the Chilean ambassador to leave.", "SANCTION > CHL"),
        ("Nine fishermen were abducted off Aden.", "ASSAULT > YEM"),
    ],
)
def test_what_nobody_is_told_to_have_done_was_still_done(told, text, line):
    assert line in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "The road to Arica in Chile was closed for repairs.",
        "The airport of Santiago in Chile was closed because of fog.",
        "A thief was arrested in Lima on Monday.",
        "Three days had been granted to the Chilean ambassador to prepare his speech.",
        "Six people were killed in a crash near Lima.",
    ],
)
def test_but_not_what_nature_and_common_life_do(told, text):
    assert told(text) == []


def test_a_crowd_told_by_its_number_is_of_the_country_it_marches_in(told):
    assert told("Thousands marched in Khartoum on Friday.") == ["PROTEST SDN"]
    assert told("Thousands of Kurdish exiles marched in Paris on Friday.") != ["PROTEST FRA"]


def test_what_a_state_runs_stands_for_it(told):
    assert told("Most Peruvian airports resumed operations on Thursday.") == ["RETREAT PER"]
    assert told("The Peruvian bus company resumed service after a strike of its drivers.") == []
