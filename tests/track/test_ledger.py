"""Which channels and agreements stand, since when, according to whom."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from crafted import NORTH, OFFICE, PACT, SOUTH, UN, UNHURRIED, article, day, mention, on, standing
from tocsin.domain import UNKNOWN, Thing, When
from tocsin.merge import merge
from tocsin.track import find_agreements, find_channels, find_state_disagreements
from tocsin.track.same_thing import group_by_thing

THE_OFFICE = Thing(text="the office", kind="channel", noun="liaison office")
BUILDING = Thing(text="liaison building", kind="channel", noun="liaison office")
HOTLINE = Thing(text="the hotline", kind="channel", noun="hotline")
LINES = Thing(text="communication lines", kind="channel", noun="communication line")
PANMUNJOM = Thing(text="Panmunjom declaration", kind="agreement", noun="declaration")
ARMISTICE = Thing(text="the armistice", kind="agreement", noun="armistice")
SINCE_JANUARY = When(basis="since January 30", value="XXXX-01-30")


def channels(*standings, mentions=(), articles=None):
    held = articles or {one.article: article(one.article) for one in standings}
    return find_channels(standings, mentions, merge(mentions, held), held)


def agreements(*standings):
    return find_agreements(standings, (), (), {})


def test_four_names_of_one_office_are_one_channel():
    names = ["joint liaison office", "liaison building", "the office", "inter-Korean liaison office"]
    told = [
        standing(Thing(text=name, kind="channel", noun="liaison office"), "closed", sentence=n)
        for n, name in enumerate(names)
    ]
    (found,) = channels(*told)
    assert found.kind == "liaison office"
    assert "inter-Korean liaison office" in found.names
    assert len(found.states) == 1
    assert len(found.states[0].mentions) == 4


def test_a_hotline_and_communication_lines_are_one_channel_and_an_office_is_another():
    assert len(channels(standing(HOTLINE, "cut"), standing(LINES, "cut", sentence=1), standing(OFFICE, "closed"))) == 2


def test_embassies_in_two_towns_are_two_channels():
    one = Thing(text="U.S. embassy in Havana", kind="channel", noun="embassy")
    other = Thing(text="U.S. embassy in Kyiv", kind="channel", noun="embassy")
    assert (
        len(
            channels(standing(one, "closed", parties=("CUB", "USA")), standing(other, "closed", parties=("UKR", "USA")))
        )
        == 2
    )


def test_the_same_kind_of_line_between_other_parties_is_another_channel():
    assert len(channels(standing(HOTLINE, "cut"), standing(HOTLINE, "open", parties=("IRN", "SAU"), article="a2"))) == 2


def test_states_are_in_order_of_time_and_the_last_one_holds():
    (found,) = channels(
        standing(OFFICE, "destroyed", since=on(day(16))),
        standing(OFFICE, "closed", since=on("2020-01-30"), sentence=4),
        standing(OFFICE, "open", since=on("2018-09-14"), sentence=8, background=True),
    )
    assert [state.state for state in found.states] == ["open", "closed", "destroyed"]
    assert found.state == "destroyed"


def test_without_any_dates_a_ruin_is_the_last_state_and_what_is_dated_back_comes_first():
    (found,) = channels(
        standing(OFFICE, "destroyed"),
        standing(OFFICE, "closed", sentence=4, since=SINCE_JANUARY),
        standing(THE_OFFICE, "restored", sentence=6, background=True),
    )
    assert [state.state for state in found.states] == ["restored", "closed", "destroyed"]


def test_an_old_state_told_again_later_is_evidence_and_not_a_new_state():
    (found,) = channels(
        standing(OFFICE, "closed", since=on("2020-01-30"), published=day(15)),
        standing(OFFICE, "destroyed", since=on(day(16)), published=day(16), article="a2"),
        standing(OFFICE, "closed", published=day(18), article="a3"),
    )
    assert [state.state for state in found.states] == ["closed", "destroyed"]
    assert len(found.states[0].mentions) == 2


def test_a_channel_can_be_restored_and_cut_again():
    (found,) = channels(
        standing(HOTLINE, "cut", since=on(day(1))),
        standing(HOTLINE, "restored", since=on(day(5)), sentence=1),
        standing(HOTLINE, "cut", since=on(day(9)), sentence=2),
    )
    assert [state.state for state in found.states] == ["cut", "restored", "cut"]


def test_a_threatened_or_denied_state_is_no_state():
    assert channels(standing(OFFICE, "closed", status="threatened")) == ()
    (found,) = channels(standing(OFFICE, "open"), standing(OFFICE, "closed", status="denied", sentence=1))
    assert (found.state, len(found.states)) == ("open", 1)


def test_an_act_gives_its_state_a_day_and_an_author():
    blast = mention("ASSAULT", "destroy", object=OFFICE, when=on(day(16)))
    (found,) = channels(standing(OFFICE, "destroyed", mention=blast.id), mentions=(blast,))
    assert found.states[0].since == on(day(16))
    assert found.states[0].by[0].code == "PRK"
    assert blast.id in found.states[0].mentions


def test_a_bare_name_is_told_apart_by_its_parties():
    assert channels(standing(HOTLINE, "cut"))[0].name == "hotline (KOR-PRK)"
    assert (
        channels(
            standing(HOTLINE, "cut"),
            standing(replace(HOTLINE, text="inter-Korean military hotline"), "cut", sentence=2),
        )[0].name
        == "inter-Korean military hotline"
    )


def test_agreements_are_told_apart_by_their_kind_year_and_adjectives():
    older = replace(PACT, text="1992 military agreement")
    trade = replace(PACT, text="2018 trade agreement", noun="agreement")
    assert len(agreements(*(standing(thing, "in force") for thing in (PACT, older, trade, PANMUNJOM, ARMISTICE)))) == 5


def test_a_bare_name_joins_the_agreement_of_its_own_article():
    older = replace(PACT, text="1992 military agreement")
    deal = Thing(text="the deal", kind="agreement", noun="deal")
    found = agreements(
        standing(PACT, "in force"), standing(older, "ended", article="a2"), standing(deal, "in doubt", sentence=3)
    )
    assert {agreement.name: agreement.state for agreement in found} == {
        "1992 military agreement": "ended",
        "2018 military agreement": "in doubt",
    }


def test_a_threat_to_end_an_agreement_puts_it_in_doubt():
    (found,) = agreements(standing(PACT, "ended", status="threatened", by=(NORTH,)))
    assert (found.state, found.states[0].claimed, found.states[0].by[0].code) == ("in doubt", False, "PRK")


def test_a_breach_that_one_side_asserts_is_a_claim_and_leaves_the_agreement_in_doubt():
    (found,) = agreements(
        standing(PACT, "in force", since=on("2018-09-19")),
        standing(PACT, "breached", said_by=(NORTH,), by=(SOUTH,), since=on(day(4)), sentence=2),
    )
    assert found.state == "in doubt"
    assert [(state.state, state.claimed) for state in found.states] == [("in force", False), ("breached", True)]
    assert found.states[1].said_by == (NORTH,)


def test_a_breach_found_by_a_third_party_is_a_breach():
    (found,) = agreements(standing(ARMISTICE, "breached", said_by=(UN,)))
    assert (found.state, found.states[0].claimed) == ("breached", False)


def test_a_date_in_the_name_of_a_thing_is_not_the_day_of_its_state():
    named = Thing(text="military agreement of September 2018", kind="agreement", noun="military agreement")
    since = When(
        from_=day(1).replace(2018, 9, 1), to=day(1).replace(2018, 9, 30), precision="month", basis="September 2018"
    )
    words = "He threatened to scrap the military agreement of September 2018."
    (found,) = agreements(standing(named, "ended", status="threatened", since=since, text=words))
    assert found.states[0].since == UNKNOWN
    assert found.signed.value == "2018"


def test_one_bystander_in_a_sentence_does_not_make_another_channel():
    told = [standing(HOTLINE, "cut", sentence=n, article=f"a{n}") for n in range(3)]
    stray = standing(HOTLINE, "cut", parties=("PRK", "USA"), article="a9")
    assert len(channels(*told, stray)) == 1
    assert len(channels(*told, stray, replace(stray, id="again", article="a8"))) == 2


def test_the_body_that_watches_a_truce_does_not_make_it_another_truce():
    assert (
        len(
            agreements(
                standing(ARMISTICE, "in force"), standing(ARMISTICE, "in force", parties=("KOR", "UNO"), article="a2")
            )
        )
        == 1
    )


def test_undated_news_comes_after_dated_history():
    (found,) = channels(
        standing(OFFICE, "closed"), standing(OFFICE, "open", since=on("2018-09-14"), background=True, sentence=2)
    )
    assert [state.state for state in found.states] == ["open", "closed"]


def test_history_gives_an_agreement_its_day_of_signing():
    year = When(
        from_=day(1).replace(1953, 7, 27), to=day(1).replace(1953, 7, 27), precision="day", basis="July 27, 1953"
    )
    told = standing(ARMISTICE, "in force", background=True, since=year)
    (found,) = agreements(replace(told, trigger=replace(told.trigger, text="signed")))
    assert (found.signed, found.state, found.states[0].background) == (year, "in force", True)
    assert agreements(standing(PACT, "in force"))[0].signed.value == "2018"
    assert agreements(standing(ARMISTICE, "in force"))[0].signed == UNKNOWN


def test_one_state_dated_to_two_days_is_a_disagreement():
    told = [
        standing(OFFICE, "closed", since=on("2020-01-30"), outlet="O1"),
        standing(OFFICE, "closed", since=on("2020-02-12"), outlet="O2", article="a2"),
    ]
    (found,) = find_state_disagreements(channels(*told), told)
    assert (found.field, {version.value for version in found.versions}) == ("time", {"2020-01-30", "2020-02-12"})


def test_closed_here_and_in_use_there_is_a_disagreement_and_a_change_of_state_is_not():
    told = [standing(OFFICE, "closed", published=day(15)), standing(OFFICE, "open", published=day(15), article="a2")]
    (found,) = find_state_disagreements(channels(*told), told)
    assert (found.field, {version.value for version in found.versions}) == ("status", {"closed", "open"})
    later = [told[0], replace(told[1], published=day(20))]
    assert find_state_disagreements(channels(*later), later) == ()


def test_a_denied_state_is_a_disagreement():
    told = [standing(HOTLINE, "cut"), standing(HOTLINE, "cut", status="denied", article="a2")]
    (found,) = find_state_disagreements(channels(*told), told)
    assert {version.value for version in found.versions} == {"cut", "not cut"}


STANDINGS = [
    standing(thing, state, article=f"a{number % 3}", sentence=number, since=since, published=published)
    for number, (thing, state, since, published) in enumerate(
        [
            (OFFICE, "destroyed", on(day(16)), day(16)),
            (THE_OFFICE, "closed", UNKNOWN, day(18)),
            (BUILDING, "closed", SINCE_JANUARY, None),
            (THE_OFFICE, "open", UNKNOWN, None),
            (HOTLINE, "cut", on(day(9)), day(9)),
            (LINES, "cut", UNKNOWN, None),
            (LINES, "restored", on(day(20)), day(21)),
        ]
    )
]


@UNHURRIED
@given(st.permutations(STANDINGS))
def test_the_ledger_ignores_the_order_of_standings(standings):
    assert channels(*standings) == channels(*STANDINGS)


@UNHURRIED
@given(st.sets(st.sampled_from(STANDINGS)))
def test_every_standing_belongs_to_one_thing_and_every_state_has_evidence(chosen):
    grouped = [one.id for group in group_by_thing(chosen) for one in group]
    assert sorted(grouped) == sorted(one.id for one in chosen)
    found = channels(*chosen)
    assert len({channel.id for channel in found}) == len(found)
    assert all(state.mentions for channel in found for state in channel.states)
    assert all(channel.state in {state.state for state in channel.states} for channel in found)
