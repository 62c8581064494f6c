"""What a report tells without an act of the codebook: kept as it stands, so that nothing is lost."""

from datetime import date

import pytest

# A verb that no lexicon of acts knows in this sense; who does it, who else is named, and the lemma.
TOLD = """
Peru, Monday: The ferry between Peru and Chile wobbled on Sunday near Arica. | wobble
The Chilean minister grumbled aloud beside his Peruvian guests on Sunday. | grumble
"""


@pytest.mark.parametrize(("text", "verb"), [line.split(" | ") for line in TOLD.strip().splitlines()])
def test_a_clause_of_news_without_a_coded_act_is_told(code_as_shipped, text: str, verb: str):
    assert [telling.verb for telling in code_as_shipped(text).tellings] == [verb]


NOT_TOLD = """
Peru attacked Chile on Sunday.
The weather improved on Sunday after days of heavy rain.
"The minister of Peru grumbled about his guests," the Chilean ambassador said.
Peru may grumble about its Chilean guests again.
Did Peru grumble about its Chilean guests on Sunday?
If Peru grumbled about its Chilean guests, nobody would notice.
Peru is a country on the coast of the Pacific beside Chile.
"""


@pytest.mark.parametrize("text", NOT_TOLD.strip().splitlines())
def test_what_is_coded_quoted_unreal_or_nobodys_is_no_telling(code_as_shipped, text: str):
    assert not code_as_shipped(text).tellings


def test_a_telling_knows_its_parties_its_day_and_its_words(code_as_shipped):
    text = "LIMA – On Sunday the Peruvian minister grumbled beside his Chilean guests, and Chile attacked Bolivia."
    (telling,) = code_as_shipped(text, published=date(2021, 3, 2)).tellings
    assert [actor.code for actor in telling.source] == ["PER"]
    assert {actor.code for actor in telling.target} == {"CHL"}
    assert str(telling.when.from_) == "2021-02-28"
    assert telling.verb == "grumble"
    assert telling.clause.text == "On Sunday the Peruvian minister grumbled beside his Chilean guests"


def test_what_was_not_so_is_told_as_denied(code_as_shipped):
    (telling,) = code_as_shipped("The Chilean minister did not grumble beside his Peruvian guests on Sunday.").tellings
    assert telling.status == "denied"
