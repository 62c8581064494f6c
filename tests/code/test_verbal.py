"""Verbal acts: coded as themselves, with what they are about; and speech that is itself an act."""

import pytest


@pytest.mark.parametrize(
    ("text", "event", "topic"),
    [
        ("Peru threatened to attack Chile.", "THREATEN", "ASSAULT PER > CHL"),
        ("Peru urged Chile to withdraw its troops.", "REQUEST", "RETREAT CHL"),
        ("Peru demanded that Chile withdraw its troops.", "REQUEST", "RETREAT CHL"),
        ("Rwanda promised Uganda to withdraw its troops.", "AGREE", "RETREAT RWA > UGA"),
        ("Chile accused Peru of attacking Bolivia.", "ACCUSE", "ASSAULT PER > BOL"),
        ("Chile blamed Peru for the attack on Arica.", "ACCUSE", "ASSAULT PER > CHL"),
        ("Chile condemned the Peruvian attack on Arica.", "ACCUSE", "ASSAULT PER > CHL"),
        ("Peru refused to withdraw its troops from Chile.", "REJECT", "RETREAT PER > CHL"),
        ("Serbia's attack on Kosovo was condemned by Albania.", "ACCUSE", "ASSAULT SRB > XKX"),
        ("Peru called on Chile to withdraw its troops.", "REQUEST", "RETREAT CHL"),
        ("Peru warned Chile against attacking Bolivia.", "THREATEN", "ASSAULT CHL > BOL"),
        ("Peru vowed to attack Chile.", "THREATEN", "ASSAULT PER > CHL"),
    ],
)
def test_a_verbal_act_has_a_topic(about, text, event, topic):
    assert about(text, event) == topic


@pytest.mark.parametrize(
    ("text", "event", "parties"),
    [
        ("Chile accused Peru.", "ACCUSE", ("CHL", "PER")),
        ("Peru praised Chile.", "SUPPORT", ("PER", "CHL")),
        ("Peru apologised to Chile.", "CONCEDE", ("PER", "CHL")),
        ("Peru told Chile to leave.", "REQUEST", ("PER", "CHL")),
        ("Peru called for talks with Chile.", "REQUEST", ("PER", "CHL")),
    ],
)
def test_a_verbal_act_may_stand_without_a_topic(one, text, event, parties):
    mention = one(text, event)
    assert mention.status == "happened"
    assert (mention.source[0].code, mention.target[0].code) == parties


def test_a_weak_verb_without_an_act_is_none(told):
    assert told("Peru told Chile that the weather was fine.") == []


def test_a_wish_to_do_harm_is_no_request(code_text):
    (wish,) = code_text("Peru wants to bomb Chile.").mentions
    assert (wish.event, wish.status) == ("ASSAULT", "hypothetical")
    (asked,) = code_text("Peru wants Bolivia to bomb Chile.").mentions
    assert (asked.event, asked.target[0].code) == ("REQUEST", "BOL")


def test_each_topic_makes_a_verbal_act_of_its_own(code_text):
    found = code_text("Chile accused Peru of attacking Bolivia and arresting Chilean sailors.").mentions
    assert [(m.event, m.about.event, m.about.mode) for m in found] == [
        ("ACCUSE", "ASSAULT", None),
        ("ACCUSE", "COERCE", "arrest"),
    ]
    assert len({m.id for m in found}) == 2


def test_several_demands_are_several_requests(code_text):
    found = code_text("Peru urged Chile to release the sailors and withdraw its troops.").mentions
    assert [m.about.mode for m in found if m.event == "REQUEST"] == ["release", "withdraw"]
    assert all(m.about.source[0].code == "CHL" for m in found)


def test_several_threats_to_one_thing_are_several_threats(code_text):
    found = code_text("Peru threatened to close and destroy the border post with Chile.").mentions
    assert [m.about.event for m in found] == ["SANCTION", "ASSAULT"]


def test_what_a_verbal_act_is_about_is_not_told_a_second_time(told):
    assert told("Peru urged Chile to attack Bolivia.") == ["REQUEST PER > CHL"]
    assert len(told("Peru threatened to attack Chile.")) == 1


def test_the_words_of_a_topic_leave_out_its_subject_and_condition(one):
    act = one("Peru threatened that it would attack Chile if talks fail.", "THREATEN").about
    assert act.text == "attack Chile"


@pytest.mark.parametrize(
    ("text", "event", "mode"),
    [
        ("Peru threatened to attack Chile.", "THREATEN", "violence"),
        ("Peru threatened to expel Chilean diplomats.", "THREATEN", "expel"),
        pytest.param(
            "Peru threatened to impose sanctions on Chile.",
            "THREATEN",
            "relations",
            marks=pytest.mark.xfail(strict=True, reason="the verb and its noun are two topics"),
        ),
        ("Peru threatened to arrest Chilean sailors.", "THREATEN", "arrest"),
        ("Peru urged Chile to withdraw its troops.", "REQUEST", "yield"),
        ("Peru urged Chile to hold talks with Bolivia.", "REQUEST", "meet"),
        ("Peru urged Chile to send aid to Bolivia.", "REQUEST", "assist"),
        ("Peru refused to hold talks with Chile.", "REJECT", "meet"),
        ("Chile accused Peru of attacking Bolivia.", "ACCUSE", "allege"),
    ],
)
def test_the_topic_gives_the_mode(one, text, event, mode):
    assert one(text, event).mode == mode


@pytest.mark.parametrize(
    ("text", "act", "topic"),
    [
        ("Peru said it would attack Chile.", "THREATEN PER > CHL", "ASSAULT"),
        ('"We will attack Chile," Peru said.', "THREATEN PER > CHL", "ASSAULT"),
        ("Peru's president said the army would attack Chile.", "THREATEN PER > CHL", "ASSAULT"),
        ("Peru said it would impose sanctions on Chile.", "THREATEN PER > CHL", "SANCTION"),
        ("Peru said it would send aid to Chile.", "AGREE PER > CHL", "AID"),
        ("Peru said it would withdraw its troops from Chile.", "AGREE PER > CHL", "RETREAT"),
        ("Peru said it would not send aid to Chile.", "REJECT PER > CHL", "AID"),
        ("Peru said it will not hold talks with Chile.", "REJECT PER+CHL", "CONSULT"),
    ],
)
def test_who_announces_his_own_act_threatens_promises_or_refuses(code_text, told, text, act, topic):
    assert told(text) == [act]
    (mention,) = code_text(text).mentions
    assert (mention.status, mention.about.event) == ("happened", topic)


@pytest.mark.parametrize(
    ("text", "event", "status"),
    [
        ("Brazil said Peru would attack Chile.", "ASSAULT", "planned"),
        ("Brazil said Peru would send aid to Chile.", "AID", "planned"),
        ("Peru will attack Chile.", "ASSAULT", "planned"),
        ("Peru said it attacked Chile.", "ASSAULT", "happened"),
        ("Brazil said Peru attacked Chile.", "ASSAULT", "happened"),
    ],
)
def test_what_others_foresee_or_what_is_done_is_no_announcement(one, text, event, status):
    mention = one(text, event)
    assert (mention.status, mention.about) == (status, None)


def test_the_speaker_of_an_announced_act_is_not_its_witness(one):
    assert one("Peru said it would attack Chile.", "THREATEN").said_by == ()
    assert [actor.code for actor in one("Brazil said Peru would attack Chile.", "ASSAULT").said_by] == ["BRA"]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Chile rejected Peru's demand to release the sailors.", "RETREAT"),
        ("Chile ignored Peru's call to release the sailors.", "RETREAT"),
    ],
)
def test_who_is_asked_by_a_demand_would_do_it(code_text, text, event):
    topics = [m.about for m in code_text(text).mentions if m.about is not None and m.about.event == event]
    assert [actor.code for topic in topics for actor in topic.source] == ["CHL"]


def test_nobody_is_source_and_target_of_what_is_agreed(one):
    act = one("Peru agreed with Chile to reopen the border.", "AGREE").about
    assert not {actor.code for actor in act.source} & {actor.code for actor in act.target}


def test_nobody_accuses_himself(told):
    assert told("Peru claims that it needs more weapons.") == []
    assert not any(act.startswith("ACCUSE PER > PER") for act in told("Peru accused itself of attacking Chile."))


@pytest.mark.parametrize(
    ("text", "asked", "doer", "whom"),
    [
        ("Peru demanded the release of Bolivian miners.", "BOL", [], ["BOL"]),
        ("Peru demanded Chile's withdrawal from Bolivia.", "CHL", ["CHL"], ["BOL"]),
        ("Peru urged Chile to free Bolivian miners.", "CHL", ["CHL"], ["BOL"]),
    ],
)
def test_who_is_asked_is_who_would_do_it_as_far_as_he_is_named(one, text, asked, doer, whom):
    mention = one(text, "REQUEST")
    assert [actor.code for actor in mention.target] == [asked]
    assert [actor.code for actor in mention.about.source] == doer
    assert [actor.code for actor in mention.about.target] == whom


@pytest.mark.parametrize(
    ("text", "asking"),
    [
        ("Peru must withdraw its forces from Chile, the Bolivian president said.", ["BOL"]),
        ("The Bolivian president said that Peru should withdraw its forces from Chile.", ["BOL"]),
        ("Peru must withdraw its forces from Chile, the Peruvian president said.", []),
        ("Peru must withdraw its forces from Chile.", []),
        ("Peru must have attacked Chile, the Bolivian president said.", []),
        ("Peru should have withdrawn its forces from Chile, the Bolivian president said.", []),
        ("If Peru should attack Chile, Brazil would help, the Bolivian president said.", []),
    ],
)
def test_what_others_say_must_be_done_is_their_demand(code_text, text, asking):
    told = [mention for mention in code_text(text).mentions if mention.event == "REQUEST"]
    assert [actor.code for mention in told for actor in mention.source] == asking
    assert all(actor.code == "PER" for mention in told for actor in mention.target)
