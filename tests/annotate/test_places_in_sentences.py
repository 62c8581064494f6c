"""Places in parsed sentences: what stands as a place, and which place it is."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tocsin.annotate.model import load_model
from tocsin.annotate.places import find_places
from tocsin.annotate.tokens import parsed
from tocsin.domain import Recipe
from tocsin.domain.parsed import Sentence
from tocsin.text.sentences import split_sentences


def places_in(text: str):
    nlp = load_model(Recipe().model)
    sentences = [
        Sentence(
            index=index,
            paragraph=stretch.paragraph,
            start=stretch.start,
            end=stretch.end,
            text=text[stretch.start : stretch.end],
            doc=parsed(nlp(text[stretch.start : stretch.end].replace("\n", " "))),
        )
        for index, stretch in enumerate(split_sentences(text))
    ]
    found = find_places(sentences)
    assert len(found) == len(sentences)
    for place in [place for places in found for place in places]:
        assert text[place.start : place.end] == place.text
    return [place for places in found for place in places]


# sentence | each place as words=country code (- for none)/precision
PLACES = """
Protesters marched through central Seoul. | Seoul=KOR/city
Two soldiers were shot in Kaesong. | Kaesong=PRK/city
The office stood in the town of Kaesong. | Kaesong=PRK/city
Troops were sent to Damascus. | Damascus=SYR/city
The minister flew to Tehran on Monday. | Tehran=IRN/city
Shells fell on Avdiivka. | Avdiivka=UKR/city
Rebels captured Aleppo last week. | Aleppo=SYR/city
The city of Homs was bombed again. | Homs=SYR/city
They signed the accord at Panmunjom. | Panmunjom=-/site
A bomb exploded outside Baghdad. | Baghdad=IRQ/city
Fighting spread across Syria. | Syria=SYR/country
Soldiers were killed in North Korea. | North Korea=PRK/country
Thousands fled South Sudan for Uganda. | South Sudan=SSD/country, Uganda=UGA/country
The president visited Japan in May. | Japan=JPN/country
Refugees from Homs and Hama arrived in Beirut. | Homs=SYR/city, Hama=SYR/city, Beirut=LBN/city
The talks were held in Istanbul, Turkey. | Istanbul=TUR/city, Turkey=TUR/country
A bomb exploded in Paris, Texas. | Paris=USA/city, Texas=USA/region
A bomb exploded in Paris on Friday. | Paris=FRA/city
The mayor lives in Springfield, Ill. | Springfield=USA/city, Ill.=USA/region
They met in London, Ontario. | London=CAN/city, Ontario=CAN/region
The fire was in Qwertyville, Texas. | Qwertyville=USA/city, Texas=USA/region
She moved to Atlanta, Georgia. | Atlanta=USA/city, Georgia=USA/region
DAMASCUS, Syria (AP) — Rebels left at dawn. | DAMASCUS=SYR/city, Syria=SYR/country
SEOUL (Yonhap) — The parliament passed a law. | SEOUL=KOR/city
ANKARA — The cabinet met for five hours. | ANKARA=TUR/city
The Moscow-based group denied it. | Moscow=RUS/city
Four Arab states met in Amman. | Amman=JOR/city
The Aleppo airport was closed. | Aleppo airport=SYR/site
The missile fell into the Sea of Japan. | Sea of Japan=-/region
Ships passed through the Strait of Hormuz. | Strait of Hormuz=-/region
Warships sailed near the Spratly Islands. | Spratly Islands=-/region
Both armies patrol along the Line of Control. | Line of Control=-/region
Aid reached the Gaza Strip. | Gaza Strip=PSE/region
Settlers attacked a village in the West Bank. | West Bank=PSE/region
Thousands were displaced in Tigray. | Tigray=ETH/region
Militias burned villages in Darfur. | Darfur=SDN/region
The jets took off from Al Udeid. | Al Udeid=QAT/site
Leaflets fell north of the DMZ. | DMZ=-/region
Guards patrol the demilitarized zone. | demilitarized zone=-/region
The war in Nagorno-Karabakh lasted six weeks. | Nagorno-Karabakh=AZE/region
Tension rose on the Korean Peninsula. | Korean Peninsula=-/region
The army closed the Syrian-Turkish border. | Syrian-Turkish border=-/region
Fighting broke out near the border between India and Pakistan. | border between India and Pakistan=-/region
The police in Oxford, England, arrested two men. | Oxford=GBR/city, England=GBR/region
The crowd gathered in New York. | New York=USA/city
Fires burned in northern California. | California=USA/region
He was held in Jefferson County, Colo. | Jefferson County=USA/region, Colo.=USA/region
"""
CASES = [[cell.strip() for cell in line.split(" | ")] for line in PLACES.strip().splitlines()]


@pytest.mark.parametrize(("sentence", "expected"), CASES, ids=[case[0] for case in CASES])
def test_a_place_is_found_and_resolved(sentence, expected):
    found = [f"{place.text}={place.country or '-'}/{place.precision}" for place in places_in(sentence)]
    assert found == expected.split(", ")


@pytest.mark.parametrize(
    "sentence",
    [
        "Seoul warned Pyongyang on Tuesday.",
        "Washington said it would not lift the sanctions.",
        "North Korea has threatened South Korea.",
        "Moscow and Kyiv agreed on a truce.",
        "The talks between Russia and Ukraine failed.",
        "Iran accused Israel of the attack.",
        "They imposed sanctions on Iran.",
        "Qatar was isolated by Saudi Arabia.",
        "Jordan Smith met Paris Hilton.",
        "President Lincoln spoke.",
        "Gen. Austin resigned.",
        "The Washington Post reported it.",
        "The Bank of England raised rates.",
        "The North answered the South.",
        "The two Koreas talked.",
        "The Gulf states answered.",
        "The West was silent.",
        "Of the twelve, most are nice.",
        "Reading is fun.",
        "Police said nothing.",
        "Same as before, he said.",
        "The date was split.",
        "South Korean officials said nothing.",
        "Syrian state media denied it.",
        "",
    ],
)
def test_actors_people_and_words_are_no_places(sentence):
    assert [place.text for place in places_in(sentence)] == []


def test_a_country_is_not_moved_to_its_capital():
    (place,) = places_in("Fighting spread across Syria.")
    assert (place.lat, place.lon, place.precision) == (None, None, "country")


def test_a_town_has_coordinates_and_its_number():
    (place,) = places_in("Two soldiers were shot in Kaesong.")
    assert (round(place.lat), round(place.lon)) == (38, 127)
    assert place.geonames


def test_a_village_that_no_list_has_stays_unresolved():
    (place,) = places_in("The village of Qarquzistan was hit.")
    assert (place.text, place.precision, place.country, place.lat) == ("Qarquzistan", "unresolved", None, None)


def test_the_article_decides_between_namesakes():
    here = places_in(
        "Two men were shot in Tripoli. The army of Lebanon said nothing. Soldiers left Beirut for Sidon, Lebanon."
    )
    there = places_in(
        "Two men were shot in Tripoli. The army of Libya said nothing. Soldiers left Benghazi for Sirte, Libya."
    )
    assert (here[0].country, there[0].country) == ("LBN", "LBY")


def test_georgia_is_the_state_among_american_places():
    places = places_in(
        "The storm hit Georgia. It began in Alabama and Florida, and then in Savannah, Georgia, it grew."
    )
    assert {place.country for place in places} == {"USA"}


def test_georgia_is_the_country_in_the_caucasus():
    places = places_in("Protests went on in Georgia. Crowds filled Tbilisi and Batumi.")
    assert places[0].country == "GEO"


def test_places_of_a_second_sentence_count_from_the_article():
    text = "Nothing happened.\n\nShells fell on Aleppo.\n\nAid reached Homs."
    assert [text[place.start : place.end] for place in places_in(text)] == ["Aleppo", "Homs"]


_WORDS = st.sampled_from(
    [
        "the",
        "in",
        "of",
        "at",
        "to",
        "Paris",
        "Texas",
        ",",
        ".",
        "(",
        ")",
        "-",
        "—",
        "Syria",
        "SEOUL",
        "(AP)",
        "border",
        "between",
        "and",
        "Kaesong",
        "Washington",
        "said",
        "north",
        "DMZ",
        "U.S.",
        "Mr.",
        "Jordan",
        "al-Hol",
        "'s",
        "St.",
        "town\u2019s",
    ]
)


@given(text=st.one_of(st.text(max_size=80), st.lists(_WORDS, max_size=20).map(" ".join)))
@settings(deadline=None, max_examples=80)
def test_any_text_gives_places_that_point_at_it_and_do_not_overlap(text):
    end = 0
    for place in places_in(text):
        assert place.start >= end
        end = place.end


def test_no_sentences_have_no_places():
    assert find_places([]) == []


# sentence | name | the rules that chose it, for each time it is named | the country of the foremost namesake (- for none)
WHY = """
A bomb exploded in Paris, Texas. | Paris | beside | FRA
A bomb exploded in Paris, Texas. | Texas | holds | -
Shells fell on Idlib. | Idlib | only_one | -
Militiamen clashed in Tripoli, and Libya closed the port of Tobruk. | Tripoli | country+size | LBN
Rebels captured Alexandria. | Alexandria | country+size | USA
A fire broke out in Athens, Georgia. On Sunday a shop in Athens burned. | Athens | beside, in_full | GRC
LEBANON, Texas (Agency) — A barn burned. | LEBANON | beside | LBN
Shelling was heard near Blorgomash. | Blorgomash | unknown | -
"""


@pytest.mark.parametrize(("text", "name", "rules", "rival"), [line.split(" | ") for line in WHY.strip().splitlines()])
def test_a_place_says_why_it_is_this_one_and_what_else_has_its_name(text: str, name: str, rules: str, rival: str):
    found = [place for place in places_in(text) if place.text == name]
    assert ", ".join("+".join(reason.rule for reason in place.because) for place in found) == rules
    for place in found:
        assert len(place.candidates) <= 5
        assert (place.candidates[0].country if place.candidates else "-") == rival
