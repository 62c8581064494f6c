"""What becomes one event, and what does not."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crafted import KAESONG, KIM, NORTH, OFFICE, PACT, SOUTH, UN, UNHURRIED, article, day, mention, on
from tocsin.domain import UNKNOWN, Act, Actor, Place, Thing, When
from tocsin.merge import merge

ACTIVISTS = Actor(name="activists", text="activists", code="KOR", sectors=("CVL",))


def blast(**fields):
    fields.setdefault("text", "North Korea has blown up the joint liaison office in Kaesong.")
    fields.setdefault("object", OFFICE)
    return mention("ASSAULT", fields.pop("mode", "destroy"), **fields)


def articles(*mentions, **outlets):
    texts = {
        name: " ".join(sorted({one.text for one in mentions if one.article == name}))
        for name in {m.article for m in mentions}
    }
    return {name: article(name, text, outlet=outlets.get(name)) for name, text in texts.items()}


def events(*mentions, **outlets):
    return merge(mentions, articles(*mentions, **outlets))


def test_two_articles_that_report_one_act_give_one_event_with_two_reports():
    (event,) = events(blast(article="a1"), blast(article="a2", text="The North destroyed the office on Tuesday."))
    assert (event.reports, event.independent, len(event.mentions)) == (2, 2, 2)


def test_headline_and_body_of_one_article_are_one_event_with_one_report():
    (event,) = events(blast(sentence=0), blast(sentence=4, text="Pyongyang demolished the liaison office."))
    assert (event.reports, event.independent) == (1, 1)


def test_a_sentence_that_names_two_acts_reports_two_events():
    told = {"text": "The North downgraded its ties with Seoul and closed a bureau of its radio.", "when": on(day(16))}
    acts = [mention("SANCTION", "discontinue", trigger=trigger, **told) for trigger in ("downgraded", "closed")]
    assert len(events(*acts)) == 2


def test_an_act_told_of_a_day_after_its_report_keeps_no_day():
    (event,) = events(blast(when=on("2021-06-16"), published=day(17)))
    assert (event.when.from_, event.when.to) == (None, day(17))


def test_an_unresolved_name_within_a_resolved_one_is_no_second_party():
    army = Actor(name="North Korean troops", text="troops", code="PRK", sectors=("MIL",))
    troops = Actor(name="troops", text="troops")
    (event,) = events(blast(source=(army,)), blast(source=(troops,), article="a2"))
    assert [actor.name for actor in event.source] == ["North Korean troops"]


def test_two_different_known_days_never_merge():
    same = "North Korea has blown up the joint liaison office in Kaesong."
    assert (
        len(events(blast(when=on("2020-06-16"), text=same), blast(when=on("2020-06-17"), text=same, article="a2"))) == 2
    )


def test_an_undated_report_does_not_bridge_two_known_days():
    first, second = blast(when=on("2020-06-16")), blast(when=on("2020-06-18"), article="a2")
    found = events(first, second, blast(article="a3"))
    assert len(found) == 2
    assert not any({first.id, second.id} <= set(event.mentions) for event in found)


def test_tuesday_and_saturday_are_not_one_day_even_without_a_date():
    tuesday = When(basis="Tuesday", value="XXXX-WXX-2")
    saturday = When(basis="Saturday", value="XXXX-WXX-6")
    assert len(events(blast(when=tuesday), blast(when=saturday, article="a2"))) == 2
    assert len(events(blast(when=tuesday), blast(when=on("2020-06-16"), article="a2"))) == 1


def test_a_report_older_than_the_act_is_of_another_act():
    early = blast(published=day(10))
    assert len(events(early, blast(when=on(day(16)), article="a2", published=day(16)))) == 2


@pytest.mark.parametrize("status", ["threatened", "planned", "demanded", "hypothetical"])
def test_an_act_only_spoken_of_is_not_the_act_done(status):
    assert len(events(blast(), blast(status=status, article="a2"))) == 2


def test_a_denial_is_a_version_of_the_event_it_denies():
    (event,) = events(blast(), blast(status="denied", article="a2"))
    assert event.status == "happened"


def test_history_is_not_merged_with_news_unless_the_year_agrees():
    year = When(
        from_=day(1).replace(month=1, day=1), to=day(1).replace(month=12, day=31), precision="year", value="2020"
    )
    assert len(events(blast(), blast(background=True, article="a2"))) == 2
    assert len(events(blast(when=on(day(16))), blast(background=True, when=year, article="a2"))) == 1


def test_an_explosion_and_a_demolition_of_one_thing_are_one_event():
    assert len(events(blast(), blast(mode="explosives", article="a2"))) == 1


def test_a_threat_and_a_request_are_two_events():
    text = "North Korea told South Korea to stop the leaflets."
    assert len(events(mention("THREATEN", text=text), mention("REQUEST", text=text, article="a2"))) == 2


def test_statements_of_two_states_are_two_events_however_alike_the_words():
    text = "The two sides accused each other of breaking the armistice."
    one = mention("ACCUSE", text=text)
    assert len(events(one, mention("ACCUSE", text=text, source=(SOUTH,), target=(NORTH,)))) == 2


def test_who_did_an_attack_may_be_disputed_within_one_event():
    text = "Shells hit the hospital in Kaesong on Tuesday and burned the wards."
    told = {
        "text": text,
        "where": KAESONG,
        "when": on(day(16)),
        "object": Thing(text="the hospital"),
        "mode": "heavy-weapons",
    }
    assert len(events(blast(**told), blast(**told, source=(UN,), article="a2"))) == 1


def test_a_state_and_its_citizens_do_not_act_as_one():
    text = "They asked the North to return the prisoners."
    told = {"text": text, "target": (NORTH,)}
    assert (
        len(
            events(
                mention("REQUEST", source=(SOUTH,), **told),
                mention("REQUEST", source=(ACTIVISTS,), **told, article="a2"),
            )
        )
        == 2
    )


def test_attacks_in_two_distant_towns_are_two_events():
    busan = Place(text="Busan", name="Busan", country="KOR", lat=35.1, lon=129.04, precision="city")
    told = {"when": on(day(16)), "object": None, "mode": "heavy-weapons"}
    here = blast(text="Shells fell on Kaesong.", where=KAESONG, **told)
    assert len(events(here, blast(text="Rockets struck Busan harbour.", where=busan, article="a2", **told))) == 2


def test_two_undated_statements_need_like_words():
    one = mention("ACCUSE", text="North Korea accused South Korea of letting activists fly leaflets over the border.")
    like = mention(
        "ACCUSE",
        text="The North accused Seoul of looking away as activists flew leaflets over the border.",
        article="a2",
    )
    other = mention("ACCUSE", text="North Korea criticised a naval exercise near Ulleung island.", article="a3")
    assert len(events(one, like, other)) == 2


def test_threats_about_two_things_stay_apart():
    text = "Kim Yo Jong threatened South Korea."
    office = mention(
        "THREATEN", text=text, source=(KIM,), about=Act(event="SANCTION", mode="discontinue", object=OFFICE)
    )
    pact = mention("THREATEN", text=text, source=(KIM,), about=Act(event="SANCTION", mode="discontinue", object=PACT))
    assert len(events(office, replace(pact, sentence=1))) == 2


def test_a_meeting_is_one_event_whoever_is_named_first():
    text = "The two leaders met in Panmunjom."
    one = mention("CONSULT", "visit", text=text, source=(NORTH, SOUTH), target=(), mutual=True)
    (event,) = events(one, mention("CONSULT", "visit", text=text, article="a2", source=(SOUTH,), target=(NORTH,)))
    assert {actor.code for actor in (*event.source, *event.target)} == {"PRK", "KOR"}


def test_a_copy_adds_no_independent_source():
    text = "North Korea has blown up the joint liaison office in Kaesong, its state media said."
    rest = "Smoke rose over the border town and was seen from the southern side soon after the blast."
    held = {
        "a1": article("a1", f"{text} {rest}", "Wire"),
        "a2": article("a2", f"Copied today. {text} {rest}", "Paper"),
        "a3": article("a3", "Pyongyang demolished the office that both Koreas had used for talks since 2018.", "Other"),
    }
    told = [blast(text=text), blast(text=text, article="a2"), blast(text=held["a3"].text, article="a3")]
    (alone,), (copied,), (confirmed,) = merge(told[:1], held), merge(told[:2], held), merge(told, held)
    assert (copied.reports, copied.independent, copied.confidence) == (2, 1, alone.confidence)
    assert (confirmed.reports, confirmed.independent) == (3, 2)
    assert confirmed.confidence > copied.confidence


def test_one_outlet_is_one_source_however_often_it_reports():
    (event,) = events(blast(), blast(article="a2", text="The office was destroyed."), a1="Wire", a2="Wire")
    assert (event.reports, event.independent, event.outlets) == (2, 1, ("Wire",))


def test_the_event_takes_the_most_precise_day_the_majority_mode_and_the_fullest_name():
    month = When(from_=day(1), to=day(30), precision="month", basis="June", value="2020-06")
    (event,) = events(
        blast(when=month),
        blast(when=on(day(16), "14:50"), article="a2", object=Thing(text="the office", kind="channel")),
        blast(mode="explosives", article="a3"),
    )
    assert (event.when.from_, event.when.clock, event.mode, event.object.text) == (
        day(16),
        "14:50",
        "destroy",
        OFFICE.text,
    )


def test_one_reports_site_does_not_outvote_the_town_that_others_name():
    site = Place(text="Mount Kumgang", name="Mount Kumgang", country="PRK", lat=38.66, lon=128.1, precision="site")
    (event,) = events(*(blast(where=KAESONG, article=f"a{n}") for n in (1, 2)), blast(where=site, article="a3"))
    assert event.where.name == "Kaesong"


def test_an_event_nobody_dates_has_no_date():
    (event,) = events(blast(), blast(article="a2"))
    assert event.when == UNKNOWN


def test_no_number_of_sources_makes_an_event_certain():
    told = [blast(article=f"a{number}", confidence=0.95) for number in range(5)]
    held = {one.article: article(one.article, f"Words of its own, number {one.article}.") for one in told}
    (event,) = merge(told, held)
    assert 0.95 < event.confidence < 1


def test_a_mention_given_twice_counts_once():
    one = blast()
    assert merge([one, one], articles(one)) == merge([one], articles(one))


CASES = [
    mention(event, mode, text=text, article=f"a{number % 5}", sentence=number, when=when, source=source, object=thing)
    for number, (event, mode, text, when, source, thing) in enumerate(
        [
            ("ASSAULT", "destroy", "North Korea blew up the liaison office.", on(day(16)), (NORTH,), OFFICE),
            ("ASSAULT", "explosives", "The office was blown up by the North.", UNKNOWN, (NORTH,), OFFICE),
            ("ASSAULT", None, "The liaison office was destroyed.", UNKNOWN, (), OFFICE),
            ("ASSAULT", "destroy", "North Korea blew up the liaison office.", on(day(18)), (NORTH,), OFFICE),
            ("THREATEN", None, "Kim Yo Jong threatened to close the office.", UNKNOWN, (KIM,), None),
            ("THREATEN", None, "The North threatened to close the liaison office.", on(day(13)), (NORTH,), None),
            ("REJECT", "meet", "Pyongyang refused to meet envoys.", UNKNOWN, (NORTH,), None),
            ("SANCTION", "discontinue", "North Korea cut the hotline.", on(day(9)), (NORTH,), Thing(text="hotline")),
            ("COERCE", "restrict", "The North shut down the hotline.", UNKNOWN, (NORTH,), Thing(text="the hotline")),
            ("ACCUSE", None, "The UN blamed both for the shots.", UNKNOWN, (UN,), None),
        ]
    )
]


@UNHURRIED
@given(st.permutations(CASES))
def test_merging_ignores_the_order_of_mentions(mentions):
    assert merge(mentions, articles(*mentions)) == merge(CASES, articles(*CASES))


@UNHURRIED
@given(st.sets(st.sampled_from(range(len(CASES)))))
def test_every_mention_is_in_exactly_one_event_and_ids_are_unique(chosen):
    mentions = [CASES[number] for number in sorted(chosen)]
    found = merge(mentions, articles(*mentions))
    assert sorted(name for event in found for name in event.mentions) == sorted(one.id for one in mentions)
    assert len({event.id for event in found}) == len(found)


@UNHURRIED
@given(st.lists(st.sampled_from(CASES), max_size=12), st.integers(0, 12))
def test_batches_of_mentions_merge_as_one_batch(mentions, cut):
    held = articles(*mentions)
    assert merge([*mentions[cut:], *mentions[:cut]], held) == merge(mentions, held)


@UNHURRIED
@given(st.lists(st.sampled_from(CASES), min_size=1, unique=True))
def test_no_event_spans_two_known_days(mentions):
    days = {one.id: one.when.from_ for one in mentions}
    for event in merge(mentions, articles(*mentions)):
        assert len({days[name] for name in event.mentions} - {None}) <= 1


REBELS = Actor(name="Northern Front", text="Northern Front", code="PRK", sectors=("REB",))
ARMY = Actor(name="North Korean army", text="army", code="PRK", sectors=("MIL",))


def test_the_rebels_attack_and_the_attack_on_the_rebels_are_two_events():
    text = "The army and the Northern Front fought over the bridge at Hyesan."
    told = {"text": text, "published": day(16)}
    one = mention("ASSAULT", source=(REBELS,), target=(ARMY,), **told)
    assert len(events(one, mention("ASSAULT", source=(ARMY,), target=(REBELS,), article="a2", **told))) == 2


@pytest.mark.parametrize(
    "many",
    [
        "North Korea has conducted more than 80 missile tests since 2011.",
        "North Korea has repeatedly tested missiles.",
        "North Korea tested missiles on many occasions.",
    ],
)
def test_many_acts_are_not_one_of_them(many):
    one = mention(
        "MOBILIZE", "weapons", text="North Korea tested missiles early in the day.", trigger="tested missiles"
    )
    other = mention(
        "MOBILIZE", "weapons", text=many, trigger="missile tests" if "80" in many else "tested", article="a2"
    )
    assert len(events(one, replace(other, target=()))) == 2


def test_numbered_acts_are_told_apart_by_their_number():
    fifth = mention("MOBILIZE", text="North Korea carried out its fifth nuclear test.", trigger="nuclear test")
    sixth = mention(
        "MOBILIZE", text="North Korea carried out its sixth nuclear test.", trigger="nuclear test", article="a2"
    )
    assert len(events(fifth, sixth)) == 2
    assert len(events(fifth, replace(fifth, id="again", article="a2"))) == 1


def test_one_missile_is_not_a_salvo_and_a_missile_is_no_nuclear_test():
    def test_of(words, name):
        return mention(
            "MOBILIZE",
            "weapons",
            text=f"North Korea {words} near Kilju.",
            trigger=words,
            article=name,
            published=day(9),
        )

    one, three = test_of("fired a ballistic missile", "a1"), test_of("fired three ballistic missiles", "a2")
    nuclear = test_of("conducted a nuclear test", "a3")
    assert len(events(one, three, nuclear)) == 3


def test_what_heads_the_news_a_fortnight_later_is_another_act():
    text = "North Korea has fired a missile over Hokkaido."
    first = mention("MOBILIZE", "weapons", text=text, trigger="fired a missile", published=day(1))
    later = replace(first, id="later", article="a2", published=day(16))
    assert len(events(first, later)) == 2
    assert len(events(first, replace(later, published=day(2)))) == 1


def test_two_persons_arrested_are_two_arrests_and_two_guests_two_meetings():
    kim, choe = (Actor(name=name, text=name, code="KOR", sectors=("CVL",)) for name in ("Kim Dong Su", "Choe Sun Ok"))
    told = {"text": "Police of the North arrested a man in the border town.", "published": day(9)}
    arrests = [mention("COERCE", "arrest", target=(who,), article=who.name, **told) for who in (kim, choe)]
    assert len(events(*arrests)) == 2
    met = {"text": "The two met in Pyongyang.", "published": day(9), "target": (), "mutual": True}
    assert len(events(*(mention("CONSULT", source=(KIM, who), article=who.name, **met) for who in (kim, choe)))) == 2


def test_one_word_with_two_codings_is_one_act():
    text = "The North bombed a depot and a barracks on Tuesday."
    one = mention("ASSAULT", "aerial", text=text, trigger="bombed", when=on(day(16)))
    assert len(events(one, replace(one, id="encoder", mode=None, object=Thing(text="a barracks")))) == 1


def test_a_reproach_is_one_whether_it_is_called_criticism_or_accusation():
    text = "Kim Yo Jong {} South Korea over the leaflets of defectors."
    told = {"source": (KIM,), "when": on(day(4))}
    one = mention("ACCUSE", "disapprove", text=text.format("criticised"), **told)
    assert len(events(one, mention("ACCUSE", "allege", text=text.format("accused"), article="a2", **told))) == 1
