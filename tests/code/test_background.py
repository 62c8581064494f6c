"""History told in passing is kept apart from news."""

from datetime import date

import pytest

MARCH = date(2021, 3, 10)


def miss(cause: str):
    return pytest.mark.xfail(strict=True, reason=cause)


@pytest.mark.parametrize(
    "text",
    [
        "Peru attacked Chile in 1998.",
        "Peru attacked Chile in January.",
        "Peru attacked Chile years ago.",
        "Peru attacked Chile for decades.",
        "Peru often attacked Chile.",
        "Peru has regularly shelled Chile.",
        "Peru attacked Chile during the Cold War.",
        "The 1995 attack by Peru on Chile was short.",
        "In 2010, when Peruvian sailors attacked a Chilean port, Bolivia was at peace.",
    ],
)
@pytest.mark.parametrize("published", [None, MARCH])
def test_what_is_long_past_is_background(one, text, published):
    assert one(text, "ASSAULT", published=published).background


@pytest.mark.parametrize(
    "text",
    [
        "Peru attacked Chile.",
        "Peru attacked Chile on Tuesday.",
        "Peru attacked Chile last week.",
        "Peru attacked Chile overnight.",
    ],
)
@pytest.mark.parametrize("published", [None, MARCH])
def test_what_is_new_is_not_background(one, text, published):
    assert not one(text, "ASSAULT", published=published).background


def test_last_year_is_background(one):
    assert one("Peru attacked Chile last year.", "ASSAULT", published=MARCH).background


def test_last_year_is_background_even_in_an_undated_article(one):
    assert one("Peru attacked Chile last year.", "ASSAULT").background


def test_a_date_of_a_noun_beside_the_act_does_not_age_it(one):
    assert not one("Peru attacked Chile, an ally since 1998.", "ASSAULT", published=MARCH).background


def test_the_month_before_publication_is_news_but_a_month_alone_is_not_known_to_be(one):
    text = "Peru attacked Chile in late February."
    assert not one(text, "ASSAULT", published=MARCH).background
    assert one("Peru attacked Chile in February.", "ASSAULT").background


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Peru, which attacked Chile in 2015, expelled a Bolivian diplomat.", "SANCTION"),
        ("After attacking Chile in 2015, Peru expelled a Bolivian diplomat.", "SANCTION"),
    ],
)
def test_an_old_date_in_a_clause_of_its_own_does_not_age_the_news(one, text, event):
    assert not one(text, event, published=MARCH).background


def test_the_old_act_of_a_relative_clause_is_background(one):
    assert one(
        "Peru, which attacked Chile in 2015, expelled a Bolivian diplomat.", "ASSAULT", published=MARCH
    ).background


def test_an_old_agreement_does_not_age_the_news(one):
    assert not one("Peru tore up the 1998 agreement with Chile.", "SANCTION", published=MARCH).background


@miss("only the act's own words are asked for a year, not those of the noun it hangs on")
def test_the_toll_of_an_old_attack_is_old(code_text):
    found = code_text("The 1995 attack by Peru on Chile killed 40 soldiers.", published=MARCH).mentions
    assert all(mention.background for mention in found)


def test_a_state_that_lasts_since_long_ago_is_no_history(code_text):
    (standing,) = code_text("The Peruvian embassy in Chile has been closed since 2012.", published=MARCH).standings
    assert not standing.background


def test_a_state_brought_about_long_ago_is_history(code_text):
    (standing,) = code_text("Peru closed its embassy in Chile in 2012.", published=MARCH).standings
    assert standing.background
