"""Sentences told as they stand, and parties told as the articles call them."""

from dataclasses import replace
from datetime import date

import pytest

from tocsin.domain import Actor, Article, Briefing, Passage, Telling, When
from tocsin.show.brief.compose import compose
from tocsin.show.brief.names import Names
from tocsin.show.brief.say import is_collective, say_actors
from tocsin.show.brief.view import Told

TEXT = "Peru asked to see the prisoner. It was refused.\n\nThey left. Chile slept."


def telling(words: str) -> Telling:
    start = TEXT.index(words)
    end = start + len(words)
    return Telling(
        id=f"t{start}", article="a", outlet="Post", sentence=start, start=start, end=end, text=words,
        clause=Passage(text=words, start=start, end=end), verb="do", source=(Actor(name="Peru", text="Peru", code="PER"),),
    )  # fmt: skip


def told(*tellings: Telling) -> list[Told]:
    article = Article(id="a", text=TEXT, outlet="Post")
    view = compose(Briefing(articles=(article,), tellings=tellings))
    return [line for line in (*view.timeline, *view.background) if isinstance(line, Told)]


def test_a_sentence_that_leans_on_the_one_before_comes_with_it():
    assert [line.text for line in told(telling("It was refused."))] == [
        "Peru asked to see the prisoner. It was refused."
    ]


def test_a_paragraphs_first_sentence_and_one_that_stands_alone_come_alone():
    assert {line.text for line in told(telling("They left."), telling("Peru asked to see the prisoner."))} == {
        "They left.",
        "Peru asked to see the prisoner.",
    }


def test_sentences_stand_under_their_days():
    day = When(from_=date(2021, 3, 2), to=date(2021, 3, 2), precision="day")
    (line,) = told(replace(telling("It was refused."), when=day))
    assert line.day == "Tuesday, 2 March 2021"


@pytest.mark.parametrize(
    ("text", "expected"), [("both sides", True), ("the two neighbours", True), ("Chile", False), ("its army", False)]
)
def test_a_collective_names_several_without_their_names(text, expected):
    assert is_collective(text) is expected


def test_both_sides_stay_both_sides():
    sides = tuple(Actor(name=name, text="both sides", code=code) for name, code in (("Peru", "PER"), ("Chile", "CHL")))
    assert say_actors(sides, Names(sides)) == "both sides"
    named = tuple(replace(side, text=side.name) for side in sides)
    assert say_actors(named, Names(named)) == "Peru and Chile"
