"""A capital is an actor where it acts or is addressed, and a place where things happen."""

import pytest

from tocsin.domain import Article


@pytest.fixture(scope="module")
def codes_of(annotator):
    def find(text):
        parsed = annotator.parse(Article(id="t", text=text))
        return {span.actor.text: span.actor.code for sentence in parsed.sentences for span in sentence.actors}

    return find


@pytest.mark.parametrize(
    ("text", "capital", "code"),
    [
        ("Seoul said it would answer.", "Seoul", "KOR"),
        ("The spokesman threatened Seoul with war.", "Seoul", "KOR"),
        ("Talks between Moscow and Kyiv collapsed.", "Moscow", "RUS"),
        ("Talks between Moscow and Kyiv collapsed.", "Kyiv", "UKR"),
        ("Pyongyang's threats alarmed the region.", "Pyongyang", "PRK"),
        ("They sent a message to Beijing.", "Beijing", "CHN"),
        ("The minister told Ankara to stop.", "Ankara", "TUR"),
        ("The envoys put pressure on Tehran.", "Tehran", "IRN"),
        ("Washington was informed of the plan.", "Washington", "USA"),
    ],
)
def test_a_capital_that_acts_or_is_addressed_is_an_actor(codes_of, text, capital, code):
    assert codes_of(text)[capital] == code


@pytest.mark.parametrize(
    ("text", "capital"),
    [
        ("The delegates met in Seoul.", "Seoul"),
        ("He flew to Pyongyang on Monday.", "Pyongyang"),
        ("She returned from Washington last night.", "Washington"),
        ("Shells fell near Damascus.", "Damascus"),
        ("Bombs hit Baghdad overnight.", "Baghdad"),
        ("They live in the suburbs of Paris.", "Paris"),
        ("The minister visited Tehran.", "Tehran"),
        ("Kabul airport was closed.", "Kabul"),
        ("Seoul is a city of ten million people.", "Seoul"),
    ],
)
def test_a_capital_where_things_happen_is_a_place(codes_of, text, capital):
    assert capital not in codes_of(text)


@pytest.mark.parametrize("text", ["Moscow officials objected.", "The Moscow government objected."])
def test_a_capital_before_a_role_gives_the_country(codes_of, text):
    assert set(codes_of(text).values()) == {"RUS"}


@pytest.mark.parametrize(
    ("text", "capital", "code"),
    [
        ("Lima expelled Mexico's ambassador on Friday.", "Lima", "PER"),
        ("Wellington expelled two Chinese diplomats.", "Wellington", "NZL"),
        ("Santiago recalled its ambassador.", "Santiago", "CHL"),
        ("Brussels accused Poland of breaking the law.", "Brussels", "EUR"),
        ("Condemnation came from Bogotá.", "Bogotá", "COL"),
    ],
)
def test_a_capital_whose_name_is_also_another_acts(codes_of, text, capital, code):
    assert codes_of(text).get(capital) == code


@pytest.mark.parametrize(
    ("text", "capital"),
    [
        ("Sofia Coppola thanked Japan.", "Sofia"),
        ("Victoria won the vase.", "Victoria"),
        ("San Jose warned drivers in California.", "San Jose"),
        ("Lima voted on Ohio's budget.", "Lima"),
        ("Three tourists came from Bogotá.", "Bogotá"),
    ],
)
def test_a_capitals_namesake_is_no_government(codes_of, text, capital):
    assert codes_of(text).get(capital) is None
