"""Whose an actor is said to be."""

from tocsin.domain import Actor
from tocsin.show.brief.names import Names
from tocsin.show.brief.say import say_actor


def test_who_rules_what_a_state_does_not_hold_is_not_said_to_be_of_it():
    ruler = Actor(name="Arayik Harutyunyan", text="", code="AZE", sectors=("GOV", "PRE"))
    assert say_actor(ruler, Names([])) == "Arayik Harutyunyan"


def test_a_minister_is_said_to_be_of_his_state():
    minister = Actor(name="Jeyhun Bayramov", text="", code="AZE", sectors=("GOV",))
    assert say_actor(minister, Names([])) == "Jeyhun Bayramov (Azerbaijan)"
