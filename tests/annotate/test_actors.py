"""Who is an actor, under which name, code and sectors. Every sentence is our own."""

from datetime import date
from itertools import pairwise

import pytest

from tocsin.domain import Article


@pytest.fixture(scope="module")
def actors_of(annotator):
    """The actors of a text as {words: (name, code, sectors)}."""

    def find(text, published=None, title=None):
        parsed = annotator.parse(Article(id="t", text=text, title=title, published=published))
        spans = [span for sentence in parsed.sentences for span in sentence.actors]
        assert all(span.actor.text == text[span.actor.start : span.actor.end] for span in spans)
        assert all(a.actor.end <= b.actor.start for a, b in pairwise(spans))
        return {span.actor.text: (span.actor.name, span.actor.code, span.actor.sectors) for span in spans}

    return find


# One actor, all its words: text → the span, its name, code and sectors.
WHOLE = [
    ("South Korean President Moon Jae-in met his aides.", "South Korean President Moon Jae-in", "Moon Jae-in", "KOR", ("GOV",)),
    ("Iran's foreign minister Mohammad Javad Zarif resigned.", "Iran's foreign minister Mohammad Javad Zarif", "Mohammad Javad Zarif", "IRN", ("GOV",)),
    ("South Korea's Blue House regretted the move.", "South Korea's Blue House", "Blue House", "KOR", ("GOV",)),
    ("A Blue House spokesman declined to comment.", "Blue House spokesman", "Blue House spokesman", "KOR", ("GOV",)),
    ("Some South Korean activists launched balloons.", "South Korean activists", "South Korean activists", "KOR", ("CVL",)),
    ("The Ukrainian army retreated.", "Ukrainian army", "Ukrainian army", "UKR", ("MIL",)),
    ("Pakistan's supreme court rejected the appeal.", "Pakistan's supreme court", "Pakistan's supreme court", "PAK", ("JUD",)),
    ("The Kenyan parliament passed the bill.", "Kenyan parliament", "Kenyan parliament", "KEN", ("LEG",)),
    ("Two Pakistani soldiers were killed.", "Two Pakistani soldiers", "Two Pakistani soldiers", "PAK", ("MIL",)),
    ("The president of Chile apologised.", "president of Chile", "president of Chile", "CHL", ("GOV",)),
    ("A spokesman for the Iranian foreign ministry denied it.", "spokesman for the Iranian foreign ministry", "spokesman for the Iranian foreign ministry", "IRN", ("GOV",)),
    ("Hamas militants fired rockets.", "Hamas militants", "Hamas militants", "PSE", ("UAF", "PTY")),
    ("Hundreds of Rwandan refugees arrived.", "Rwandan refugees", "Rwandan refugees", "RWA", ("REF",)),
    ("Former president Jimmy Carter flew in.", "Former president Jimmy Carter", "Jimmy Carter", "USA", ("ELI",)),
    ("The Saudi-led coalition struck the port.", "Saudi-led coalition", "Saudi-led coalition", "SAU", ("MIL",)),
    ("North Korea's Ministry of Foreign Affairs protested.", "North Korea's Ministry of Foreign Affairs", "North Korea's Ministry of Foreign Affairs", "PRK", ("GOV",)),
    ("Abkhazia's government protested.", "Abkhazia's government", "Abkhazia's government", "GEO", ("GOV", "PRE")),
    ("Norway's foreign minister Ada Example resigned.", "Norway's foreign minister Ada Example", "Ada Example", "NOR", ("GOV",)),
]  # fmt: skip


@pytest.mark.parametrize(("text", "span", "name", "code", "sectors"), WHOLE, ids=[case[1] for case in WHOLE])
def test_a_phrase_is_one_actor(actors_of, text, span, name, code, sectors):
    assert actors_of(text)[span] == (name, code, sectors)


def test_a_department_of_a_party_keeps_party_and_government(actors_of):
    found = actors_of("The North Korean Workers' Party's United Front Department threatened more steps.")
    assert {code for _, code, _ in found.values()} == {"PRK"}
    assert ("PTY", "GOV") in {sectors for _, _, sectors in found.values()}


def test_a_relative_is_no_part_of_the_head(actors_of):
    found = actors_of(
        "Kim Yo Jong, the sister of North Korean leader Kim Jong Un, threatened Seoul.", date(2020, 6, 13)
    )
    assert found["Kim Yo Jong"] == ("Kim Yo Jong", "PRK", ("PTY", "GOV"))
    assert found["North Korean leader Kim Jong Un"][0] == "Kim Jong Un"
    assert found["Seoul"] == ("South Korea", "KOR", ())


def test_coordinated_demonyms_are_two_actors(actors_of):
    found = actors_of("Saudi and Emirati forces bombed the airport.")
    assert found["Saudi"][1:] == ("SAU", ("MIL",))
    assert found["Emirati forces"][1:] == ("ARE", ("MIL",))


def test_an_apposition_names_both_spans_after_the_person(actors_of):
    found = actors_of("Norway's foreign minister, Ada Example, arrived.")
    assert found["Norway's foreign minister"][0] == "Ada Example"
    assert found["Ada Example"] == ("Ada Example", "NOR", ("GOV",))


def test_another_states_council_is_not_the_united_nations(actors_of):
    assert actors_of("The Security Council met.")["Security Council"][1] == "UNO"
    assert actors_of("Pakistan's National Security Council met.")["Pakistan's National Security Council"][1] == "PAK"
    assert actors_of("The Mexican Senate voted.")["Mexican Senate"][1:] == ("MEX", ("LEG",))


def test_offices_change_hands(actors_of):
    text = "Moon Jae-in spoke in the evening."
    assert actors_of(text, date(2019, 3, 1))["Moon Jae-in"] == ("Moon Jae-in", "KOR", ("GOV",))
    assert actors_of(text, date(2023, 3, 1))["Moon Jae-in"] == ("Moon Jae-in", "KOR", ("ELI",))
    assert actors_of(text)["Moon Jae-in"] == ("Moon Jae-in", "KOR", ())


def test_a_title_and_surname_find_the_holder_of_the_day(actors_of):
    assert actors_of("President Moon warned Pyongyang.", date(2020, 6, 17))["President Moon"][:2] == (
        "Moon Jae-in",
        "KOR",
    )


@pytest.mark.parametrize(
    ("text", "silent"),
    [
        ("The Korean Peninsula is cold.", "Korean"),
        ("Historians study the Korean War.", "Korean"),
        ("They ate Chinese food.", "Chinese"),
        ("She speaks Chinese at home.", "Chinese"),
        ("The book was written in Russian.", "Russian"),
        ("He is Russian.", "Russian"),
        ("They found a Russian-made rifle.", "Russian"),
        ("The crowd shouted anti-American slogans.", "American"),
        ("Michael Jordan scored again.", "Jordan"),
        ("Jordan Peterson gave a lecture.", "Jordan"),
        ("Chad Johnson caught the ball.", "Chad"),
        ("The Washington Redskins lost to Dallas.", "Washington"),
        ("The roast turkey was dry.", "turkey"),
        ("The guinea pig slept.", "guinea"),
        ("The US dollar fell.", "US"),
        ("Martin Luther King spoke in Memphis.", "King"),
        ("The Panama Papers named three bankers.", "Panama"),
        ("ANA flew to Osaka.", "ANA"),
        ("The ANC won again.", "ANC"),
        ("Delta and American Airlines cut fares. American pledged refunds.", "American"),
    ],
)
def test_words_that_look_like_an_actor_but_are_none(actors_of, text, silent):
    assert silent not in actors_of(text)


def test_an_acronym_counts_where_its_country_or_full_name_is_named(actors_of):
    assert actors_of("Fighting reached Kunduz in Afghanistan. The ANA lost ground.")["ANA"][1:] == ("AFG", ("MIL",))
    assert actors_of("The African National Congress met. The ANC chose a leader.")["ANC"][1] == "ZAF"
    assert actors_of("NATO warned Serbia.")["NATO"][1] == "IGO"


def test_a_brand_does_not_silence_its_country(actors_of):
    text = "American Airlines cut fares. An American complained. American troops left Iraq."
    found = actors_of(text)
    assert (found["American"][1], found["American troops"][1]) == ("USA", "USA")
    assert actors_of("The Iran deal held. Iran Air flew on. Iran objected.")["Iran"][1] == "IRN"


def test_a_nickname_prints_the_formal_name(actors_of):
    assert actors_of("Foggy Bottom kept silent.")["Foggy Bottom"][0] == "US State Department"
    assert actors_of("The State Department kept silent.")["State Department"][0] == "US State Department"
    assert actors_of("The Kremlin kept silent.")["Kremlin"][0] == "Kremlin"


def test_georgia_is_the_american_state_beside_atlanta(actors_of):
    assert "Georgia" not in actors_of("Georgia sued the company in Atlanta, the Georgia governor said.")
    assert actors_of("Georgia accused Russia of shelling villages near Tbilisi.")["Georgia"][1] == "GEO"


def test_a_demonym_before_an_act_names_who_acted(actors_of):
    assert actors_of("Israeli airstrikes hit the airport.")["Israeli"] == ("Israel", "ISR", ())
    assert actors_of("Residents feared a Russian invasion.")["Russian"][1] == "RUS"
    assert actors_of("New U.S. sanctions took effect.")["U.S."][1] == "USA"


def test_what_an_army_owns_names_the_army(actors_of):
    assert actors_of("Shells hit an Israeli army base.")["Israeli army"][1:] == ("ISR", ("MIL",))
    assert "army" not in actors_of("Shells hit an army base.")


def test_a_named_war_has_no_actor_in_it(actors_of):
    assert actors_of("She wrote a book on the Vietnam War.") == {}


def test_regions_act_for_their_state(actors_of):
    assert actors_of("The Catalan government held a vote.")["Catalan government"][1:] == ("ESP", ("GOV",))
    assert actors_of("Texas sued the company.")["Texas"][1] == "USA"


def test_korea_alone_is_the_south_unless_the_north_is_the_topic(actors_of):
    assert actors_of("The Korean government raised taxes.")["Korean government"][1] == "KOR"
    found = actors_of("DPRK media said the Korean government would answer. North Korea waits.")
    assert found["Korean government"][1] != "KOR"


def test_state_media_are_journalists_of_their_state(actors_of):
    assert actors_of("North Korean state media reported the test.")["North Korean state media"][1:] == ("PRK", ("JRN",))
    assert actors_of("KCNA reported the test.")["KCNA"][1:] == ("PRK", ("JRN",))


def test_a_role_that_belongs_to_nobody_is_no_actor(actors_of):
    assert actors_of("She wears a computer on her head.") == {}


def test_the_name_of_a_ministry_may_hold_several_words(actors_of):
    found = actors_of("The Ministry of Land and Transport apologised.")
    assert list(found) == ["Ministry of Land and Transport"]


def test_a_text_without_actors_has_none(actors_of):
    assert actors_of("It rained all day and the river rose.") == {}


@pytest.mark.parametrize(
    ("text", "span", "code"),
    [
        ("Iran told the US vice-president to stop.", "US vice-president", "USA"),
        ("It was the US vice-president who told Turkey to stop.", "US vice-president", "USA"),
        ("The Russian vice-governor met Poland's ambassador.", "Russian vice-governor", "RUS"),
        ("The Pakistan Air Force bombed Afghanistan.", "Pakistan Air Force", "PAK"),
        ("Sofia recalled its ambassador from Moscow.", "ambassador", "BGR"),
        ("The Indian side attacked first.", "Indian", "IND"),
        ("British customs held a Polish freighter.", "British", "GBR"),
        ("Moldova refused to pay Gazprom 160 dollars.", "Gazprom", "RUS"),
        ("The Europeans urged Iran to return to talks.", "The Europeans", "EUR"),
        ("Newfoundlanders blocked the harbour.", "Newfoundlanders", "CAN"),
    ],
)
def test_a_phrase_has_the_country_that_it_names(actors_of, text, span, code):
    assert actors_of(text)[span][1] == code


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("Hijackers seized a plane.", "Hijackers"),
        ("The thieves and their wives fled Chad for Niger.", "thieves"),
        ("Federal agents raided the house.", "Federal agents"),
        ("The Kurds accused Turkey of shelling villages.", "Kurds"),
        ("The West imposed sanctions on Russia.", "West"),
        ("The Gulf states cut ties with Qatar.", "Gulf states"),
        ("Western governments condemned the junta in Myanmar.", "Western governments"),
        ("Russia bombed Iran's allies on Friday.", "allies"),
    ],
)
def test_people_without_a_country_are_actors_all_the_same(actors_of, text, span):
    assert actors_of(text)[span][1] is None


@pytest.mark.parametrize(
    ("text", "silent"),
    [
        ("Russia used a nerve agent in Britain.", "agent"),
        ("The main driver of inflation in Turkey is oil.", "driver"),
        ("A couple of days later Iran attacked Iraq.", "couple"),
        ("Troops crossed to the Turkish side of the border.", "Turkish"),
        ("Israel raided the West Bank.", "West"),
        ("A drought hit farms in the West.", "West"),
        ("Wages rose in European countries.", "European countries"),
        ("A Boeing 777 crashed in Peru.", "Boeing"),
    ],
)
def test_words_of_people_and_blocs_that_mean_a_thing_or_a_name(actors_of, text, silent):
    assert not any(words.startswith(silent) for words in actors_of(text))


@pytest.mark.parametrize("text", ["Baker met Gorbachev in Moscow.", "Duke Ellington played in Chad."])
def test_a_trade_or_title_in_a_name_gives_no_sector(actors_of, text):
    assert not any({"BUS", "GOV"} & set(sectors) for _, _, sectors in actors_of(text).values())


# A note of one or two sentences: whose the unnamed are


@pytest.mark.parametrize(
    ("text", "span", "code"),
    [
        ("Zambia's nurses called off a strike against the health ministry.", "health ministry", "ZMB"),
        ("Bahraini tanks let the demonstrators back in.", "demonstrators", "BHR"),
        ("Eritrean guards tortured deserters, a UN inquiry found.", "deserters", "ERI"),
        ("Chad's army attacked rebels on the border with Sudan.", "rebels", None),  # of two countries
        ("The captain ordered staff in Oslo to bring tea.", "captain", None),  # anybody's
        ("Unknown men attacked a Peruvian diplomat.", "Unknown men", None),
        ("Demonstrators blocked the road to the army base, Reuters reported.", "Demonstrators", None),
    ],
)
def test_the_unnamed_of_a_note_are_of_the_only_country_it_names(actors_of, text, span, code):
    assert actors_of(text)[span][1] == code


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("The leaders of Chad and Niger met.", ["TCD", "NER"]),
        ("The heads of the armies of Chad, Niger and Benin met.", ["TCD", "NER", "BEN"]),
        ("The president of Chad and Niger met.", []),
        ("The leaders of Chad, Niger and a Danish bank met.", []),
    ],
)
def test_one_of_each_country_of_a_list_is_meant(annotator, text, codes):
    (sentence,) = annotator.parse(Article(id="t", text=text)).sentences
    assert [member.code for span in sentence.actors for member in span.members] == codes


@pytest.mark.parametrize(
    "text",
    [
        "A budget for Derna was approved.",
        "The Rapid Support Forces overran Merowe airfield and took Egyptian soldiers captive.",
    ],
)
def test_a_town_after_for_or_before_a_field_is_no_actor(actors_of, text):
    assert not {"Derna", "Merowe"} & set(actors_of(text))
