"""Which of the names, things and places that reports give become the event's."""

from crafted import NORTH, SOUTH, article, day, mention, on
from tocsin.domain import Actor, Place, Thing
from tocsin.merge import merge
from tocsin.merge.pick import pick_thing

SWISS = Actor(name="Swiss government", text="the Swiss government", code="CHE", sectors=("GOV",))
REBELS = Actor(name="Red Brigade", text="the Red Brigade", code="KOR", sectors=("REB",))


def event_of(*mentions):
    (event,) = merge(mentions, {name: article(name) for name in {one.article for one in mentions}})
    return event


def names(actors):
    return [actor.name for actor in actors]


def hit(**fields):
    fields.setdefault("text", "The barracks were hit in the night.")
    return mention("ASSAULT", trigger="hit", when=on(day(3)), **fields)


def test_gunmen_are_not_a_second_party_beside_those_whom_others_name():
    gunmen = Actor(name="gunmen", text="gunmen")
    assert names(event_of(hit(), hit(source=(gunmen,), article="a2")).source) == ["North Korea"]
    both = hit(source=(NORTH, gunmen), article="a2")
    assert names(event_of(both).source) == ["North Korea", "gunmen"]


def test_captives_and_schoolgirls_are_one_group_unless_one_report_names_both():
    captives = Actor(name="21 captives", text="21 captives", code="KOR", sectors=("CVL",))
    girls = Actor(name="21 Paju schoolgirls", text="21 Paju schoolgirls")
    women = Actor(name="women", text="women")
    freed = {"text": "They were freed on Thursday.", "trigger": "freed", "when": on(day(3))}
    one = mention("RETREAT", "release", target=(captives,), **freed)
    assert names(event_of(one, mention("RETREAT", "release", target=(girls,), article="a2", **freed)).target) == [
        "21 captives"
    ]
    assert len(event_of(mention("RETREAT", "release", target=(girls, women), **freed)).target) == 2


def test_parties_that_one_word_names_apart_are_all_of_the_act():
    envoys = [Actor(name=name, text=name) for name in ("delegation", "diplomats", "soldiers", "spies")]
    told = {"text": "They travelled to Seoul.", "trigger": "travelled", "when": on(day(3))}
    event = event_of(*(mention("CONSULT", "visit", source=(envoy,), **told) for envoy in envoys))
    assert len(event.source) == 4


def test_who_mediates_is_told_apart_from_those_who_talk():
    told = {"text": "The talks were about the hostages.", "trigger": "talks", "when": on(day(3))}
    talks = [
        mention("CONSULT", None, source=(NORTH, REBELS), target=(), mutual=True, article=f"a{number}", **told)
        for number in range(3)
    ]
    brokered = [
        mention("CONSULT", "third-party", source=(SWISS,), target=(NORTH, REBELS), article=f"b{number}", **told)
        for number in range(3)
    ]
    event = event_of(*talks, *brokered)
    assert (event.mode, event.mutual, names(event.source)) == ("third-party", False, ["Swiss government"])
    assert set(names(event.target)) == {"North Korea", "Red Brigade"}


def test_a_name_tells_more_than_a_common_noun():
    cabinet = Actor(name="administration", text="administration", code="KOR", sectors=("GOV",))
    named = Actor(name="Seoul government", text="government", code="KOR", sectors=("GOV",))
    talks = [hit(target=(actor,), article=f"a{number}") for number, actor in enumerate((cabinet, cabinet, named))]
    assert names(event_of(*talks).target) == ["Seoul government"]


def test_what_the_verb_names_is_the_thing_of_the_act():
    things = [Thing(text="land crossings", kind="channel"), Thing(text="diplomatic relations", kind="channel")]
    assert pick_thing(things, ["cut ties", "severed its relations"]).text == "diplomatic relations"
    assert pick_thing(things, ["closed the crossings", "closed"]).text == "land crossings"


def test_a_country_named_in_passing_is_not_where_it_happened():
    abroad = Place(text="Turkey", name="Turkey", country="TUR", precision="country")
    town = Place(text="Paju", name="Paju", country="KOR", precision="city")
    passing = {"article": "a2", "background": True}
    assert event_of(hit(), hit(where=abroad, **passing)).where is None
    assert event_of(hit(), hit(where=town, **passing)).where.name == "Paju"
    assert event_of(hit(where=abroad, **passing)).where.name == "Turkey"


def test_nobody_who_is_told_often_enough_leaves_the_first_named():
    actors = [Actor(name=f"{word} unit", text=word) for word in ("first", "second", "third", "fourth")]
    event = event_of(*(hit(source=(actor,), article=f"a{number}") for number, actor in enumerate(actors)))
    assert len(event.source) == 1
    assert names(event.target) == names((SOUTH,))
