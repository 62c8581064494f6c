"""Acts that reports tell in different ways, and acts that only look like one."""

from datetime import timedelta

import pytest

from crafted import KAESONG, KIM, NORTH, OFFICE, SOUTH, article, day, mention, on
from tocsin.domain import Act, Actor, Place, Thing, When
from tocsin.merge import merge

JOURNALIST = Actor(name="Roman Protasevich", text="Roman Protasevich", code="BLR", sectors=("CVL",))
CROWD = Actor(name="protesters", text="dozens of protesters", code="BLR", sectors=("CVL",))
POLICE = Actor(name="Belarusian police", text="police", code="BLR", sectors=("COP", "GOV"))
RUSSIA = Actor(name="Russia", text="Russia", code="RUS", sectors=("GOV",))
TURKEY = Actor(name="Turkey", text="Turkey", code="TUR", sectors=("GOV",))
PUTIN = Actor(name="Vladimir Putin", text="Putin", code="RUS", sectors=("GOV",))
ERDOGAN = Actor(name="Recep Tayyip Erdogan", text="Erdogan", code="TUR", sectors=("GOV",))
POMPEO = Actor(name="Mike Pompeo", text="Pompeo", code="USA", sectors=("GOV",))


def events(*mentions):
    return merge(mentions, {name: article(name) for name in {one.article for one in mentions}})


def are_one(*mentions):
    return len(events(*mentions)) == 1


def history(**fields):
    return mention(
        "SANCTION", "discontinue", article="later", background=True, when=on(day(5)), published=day(60),
        text="On June 5 the North severed its ties with the South.", trigger="severed", **fields,
    )  # fmt: skip


def news(number, **fields):
    return mention(
        "SANCTION", "discontinue", text="The North has severed its ties with the South.", trigger="severed",
        published=day(number), **fields,
    )  # fmt: skip


def test_history_told_with_its_day_was_the_news_of_that_day_and_the_next():
    assert are_one(history(), news(5))
    assert are_one(history(), news(6))
    assert not are_one(history(), news(4))
    assert not are_one(history(), news(9))


def test_far_down_in_an_article_the_day_of_an_act_of_last_week_need_not_be_told():
    assert are_one(history(), news(12, sentence=9))
    assert not are_one(history(), news(40, sentence=9))


def test_a_day_in_november_is_in_november():
    jets = Actor(name="Turkish jets", text="jets", code="TUR", sectors=("MIL",))
    plane = Actor(name="Russian warplane", text="warplane", code="RUS")
    month = When(from_=day(1), to=day(30), precision="month", basis="last June", value="2020-06")
    told = mention(
        source=(jets,), target=(plane,), text="Jets shot down a plane.", trigger="shot down", when=on(day(24))
    )
    recalled = mention(
        source=(), target=(plane,), article="a2", when=month, text="Its plane was shot down.", trigger="shot down"
    )
    assert are_one(told, recalled)
    earlier = When(from_=day(1) - timedelta(31), to=day(1) - timedelta(1), precision="month", value="2020-05")
    assert not are_one(
        told,
        mention(source=(), target=(plane,), article="a2", when=earlier, text="It was shot down.", trigger="shot down"),
    )


def test_where_a_thing_was_destroyed_is_no_party_to_its_destruction():
    town = Actor(name="Kaesong", text="Kaesong", code="PRK")
    done = mention("ASSAULT", "destroy", object=OFFICE, text="The North blew up the office.", when=on(day(16)))
    passive = mention(
        "ASSAULT", "destroy", source=(), target=(town,), object=OFFICE, where=KAESONG, article="a2",
        text="The office in Kaesong was destroyed.", when=on(day(16)),
    )  # fmt: skip
    (event,) = events(done, passive)
    assert [actor.name for actor in event.target] == ["South Korea"]


def test_who_did_it_here_and_to_whom_there_are_two_acts_without_a_place_in_common():
    did = mention(target=(), text="The North carried out the attack.", when=on(day(3)))
    suffered = mention(source=(), article="a2", text="Southern forces came under attack.", when=on(day(3)))
    assert not are_one(did, suffered)
    town = Place(text="Paju", name="Paju", country="KOR", precision="city")
    assert are_one(
        mention(target=(), text="The North carried out the attack.", trigger="attack", where=town, when=on(day(3))),
        mention(
            source=(), article="a2", text="Forces came under attack.", trigger="attack", where=town, when=on(day(3))
        ),
    )


def launch(event, mode, text, trigger, **fields):
    return mention(event, mode, text=text, trigger=trigger, **fields)


def test_a_missile_launched_over_a_country_is_one_launch_called_a_test_or_an_attack():
    test = launch("MOBILIZE", "weapons", "The North launched a missile over the South.", "launched", when=on(day(3)))
    attack = "Residents hid after the North launched a missile over them."
    assert are_one(test, launch("ASSAULT", None, attack, "launched", article="a2", when=on(day(3))))
    assert not are_one(test, launch("ASSAULT", None, attack, "launched", article="a2", when=on(day(5))))
    raid = "The North launched an offensive against the South."
    assert not are_one(test, launch("ASSAULT", None, raid, "launched", article="a2", when=on(day(3))))


def test_a_march_is_the_riot_of_the_same_day_and_not_of_another():
    told = {"source": (CROWD,), "text": "Thousands went to the embassy.", "trigger": "went to the embassy"}
    march = mention("PROTEST", "demo", when=on(day(3)), **told)
    assert are_one(march, mention("PROTEST", "riot", article="a2", when=on(day(3)), **told))
    assert not are_one(march, mention("PROTEST", "riot", article="a2", when=on(day(4)), **told))


def arrest(*whom, **fields):
    return mention("COERCE", "arrest", source=(POLICE,), target=whom, text="Police made arrests in Minsk.", **fields)


def test_one_person_arrested_is_not_dozens():
    assert not are_one(arrest(JOURNALIST), arrest(CROWD, article="a2"))
    assert are_one(arrest(CROWD), arrest(CROWD, article="a2"))
    unnamed = Actor(name="opposition journalist", text="opposition journalist", code="BLR", sectors=("CVL",))
    assert are_one(arrest(JOURNALIST), arrest(unnamed, article="a2"))


def talk(*whom, mode=None, trigger="talked", **fields):
    return mention(
        "CONSULT", mode, source=whom, target=(), mutual=True, trigger=trigger,
        text=f"They {trigger} about Syria on Tuesday.", when=on(day(3)), **fields,
    )  # fmt: skip


def test_a_call_has_two_ends_and_is_no_meeting():
    call = talk(PUTIN, ERDOGAN, mode="phone", trigger="telephoned")
    assert are_one(call, talk(PUTIN, ERDOGAN, article="a2"))
    assert not are_one(call, talk(PUTIN, ERDOGAN, article="a2", trigger="met"))
    assert not are_one(call, talk(PUTIN, ERDOGAN, POMPEO, article="a2", mode="phone"))
    assert not are_one(call, talk(PUTIN, POMPEO, article="a2", mode="phone"))


def test_what_officials_talk_over_is_not_the_meeting_of_their_leaders():
    officers = Actor(name="Turkish officers", text="officers", code="TUR", sectors=("MIL",))
    assert not are_one(talk(PUTIN, ERDOGAN), talk(RUSSIA, officers, article="a2"))
    assert are_one(talk(PUTIN, ERDOGAN), talk(RUSSIA, TURKEY, article="a2"))


def test_two_accusations_in_one_word_are_one_and_two_threats_are_two():
    closing, firing = Act(event="SANCTION", mode="discontinue"), Act(event="ASSAULT", mode="heavy-weapons")
    accused = {"source": (KIM,), "text": "Kim accused the South of closing the office.", "trigger": "accused"}
    assert are_one(*(mention("ACCUSE", "allege", about=about, **accused) for about in (closing, firing)))
    told = {"source": (KIM,), "text": "Kim threatened to close the office and to fire at it.", "trigger": "threatened"}
    assert not are_one(*(mention("THREATEN", about=about, **told) for about in (closing, firing)))


def test_a_sentence_with_two_things_tells_two_acts():
    text = "They severed their diplomatic relations and closed their airspace."
    relations, air = Thing(text="diplomatic relations"), Thing(text="their airspace")
    cut = mention("SANCTION", "discontinue", text=text, trigger="severed", object=relations, when=on(day(5)))
    closed = mention("COERCE", "restrict", text=text, trigger="closed", object=air, when=on(day(5)))
    also = mention("SANCTION", "discontinue", text="The North severed its ties.", article="a2", when=on(day(5)))
    assert len(events(cut, closed, also)) == 2


@pytest.mark.parametrize(("days", "count"), [(1, 1), (20, 2)])
def test_what_is_asked_again_weeks_later_is_another_request(days, count):
    asked = mention(
        "REQUEST", "meet", sentence=9, published=day(1), text="The North has asked for a meeting of the Council."
    )
    again = mention(
        "REQUEST", "meet", sentence=9, published=day(1 + days), article="a2",
        text="The North wants the Council to hold an urgent meeting, its envoy says.",
    )  # fmt: skip
    assert len(events(asked, again)) == count


def test_words_quoted_again_weeks_later_are_the_old_ones():
    said = '"All nations must take new measures against the regime," he said.'
    first = mention("REQUEST", sentence=9, published=day(1), text=said, source=(KIM,))
    assert are_one(first, mention("REQUEST", sentence=9, published=day(30), text=said, source=(KIM,), article="a2"))


def tuesday(of, **fields):
    when = When(from_=of, to=of, precision="day", basis="early Tuesday", value=of.isoformat())
    return mention(
        "MOBILIZE", "weapons", text="The North fired a missile early on Tuesday.", trigger="fired a missile", when=when,
        **fields,
    )  # fmt: skip


def test_a_paper_of_monday_tells_of_the_tuesday_that_it_is_elsewhere():
    behind = tuesday(day(2), published=day(8))  # 8 June 2020 is a Monday
    local = tuesday(day(9), published=day(9), article="a2")
    (event,) = events(behind, local)
    assert event.when.from_ == day(9)


def test_nobody_else_makes_last_tuesday_the_next_one():
    (event,) = events(tuesday(day(2), published=day(8)))
    assert event.when.from_ == day(2)
    assert len(events(tuesday(day(2), published=day(8)), tuesday(day(2), published=day(2), article="a2"))) == 1
    buried = tuesday(day(2), published=day(8), sentence=12)
    assert len(events(buried, tuesday(day(9), published=day(9), article="a2"))) == 2


def test_a_fight_of_two_is_not_the_offensive_of_one():
    fight = mention(source=(NORTH, SOUTH), target=(), mutual=True, text="Fighting broke out.", trigger="Fighting",
                    when=on(day(3)))  # fmt: skip
    offensive = mention(
        target=(), text="The North began its offensive.", trigger="offensive", article="a2", when=on(day(3))
    )
    assert not are_one(fight, offensive)
