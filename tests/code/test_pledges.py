"""Promises, threats and demands in words that no lexicon of acts holds."""

import pytest

# sentence | event, who, what (in the sentence's words), separated by " / "; "-" for none
PLEDGES = """
"We will take revenge for the dead," Peruvian President Rosa Vera said on Friday. | THREATEN PER take revenge for the dead
Chile's foreign minister announced that the visa waiver would be revoked in May. | THREATEN CHL the visa waiver would be revoked in May
Bolivia said that the raid would be answered. | THREATEN BOL the raid would be answered
Rwanda said that a joint inquiry would begin within a week. | AGREE RWA begin within a week
Kenya's defence ministry said that the wounded would be flown to Nairobi. | AGREE KEN the wounded would be flown to Nairobi
Jordan is ready to pay for the damage. | AGREE JOR pay for the damage
Egypt guarantees the safety of the convoys. | AGREE EGY the safety of the convoys
Under the accord Armenia is to return two villages by 4 May. | AGREE ARM return two villages by 4 May
In Accra a spokesman for Ghana demanded that the crew be looked after. | REQUEST GHA the crew be looked after
Sudan said it would not hear of such a plan. | REJECT SDN not hear of such a plan
"""


@pytest.mark.parametrize(("text", "wanted"), [line.split(" | ") for line in PLEDGES.strip().splitlines()])
def test_a_party_binds_itself_or_asks_by_the_form_of_its_words(code_as_shipped, text: str, wanted: str):
    found = [
        f"{mention.event} {mention.source[0].code} {mention.object.text}"
        for mention in code_as_shipped(text).mentions
        if is_pledge(mention)
    ]
    assert found == [wanted]


NONE = """
Economists agree that Spain will grow.
The harvest will be late this year, farmers in Peru said.
It is unclear whether Chile would pay for the damage.
If Kenya would open the border, traders would be glad.
Analysts in Jordan believe that the king will give way.
Egypt hopes that the ship would be freed.
Missiles that will reach Norway were shown in a parade.
Ghana had been able to buy some gas.
The army of Sudan insists that the shots were fired from Chad.
India has called a meeting for later today.
Rwanda wants to be left alone.
"""


@pytest.mark.parametrize("text", NONE.strip().splitlines())
def test_forecasts_hopes_conditions_and_claims_bind_nobody(code_as_shipped, text: str):
    assert [mention.text for mention in code_as_shipped(text).mentions if is_pledge(mention)] == []


def test_what_is_coded_already_is_not_told_twice(code_as_shipped):
    coded = code_as_shipped("North Korea threatened to close the liaison office with South Korea.").mentions
    assert [mention.event for mention in coded] == ["THREATEN"]
    assert not any(map(is_pledge, coded))


def test_a_condition_and_a_deadline_stay_with_the_pledge(code_as_shipped):
    text = "Chile said the wounded would be flown home by 9 May unless it rained."
    pledge = next(filter(is_pledge, code_as_shipped(text).mentions))
    assert pledge.condition == "unless it rained"
    assert str(pledge.deadline.to).endswith("-05-09") or pledge.deadline.value.endswith("05-09")


def is_pledge(mention) -> bool:
    return mention.because[0].rule == "pledge"
