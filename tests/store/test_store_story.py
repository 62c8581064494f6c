"""One story told to every store."""

from datetime import date
from itertools import permutations

import pytest

from tocsin.domain import (
    Act,
    Actor,
    Alert,
    Article,
    Briefing,
    Channel,
    Coding,
    Commitment,
    Disagreement,
    DyadDay,
    Event,
    Intake,
    Mention,
    Passage,
    Statement,
    Version,
    When,
)
from tocsin.domain import State as ChannelStates
from tocsin.errors import NotFoundError
from tocsin.store import Query

NORTH = Actor(name="Northland", text="the north", code="NOR")
SOUTH = Actor(name="Southland", text="Southland", code="SOU", sectors=("GOV",))
ENVOY = Actor(name="Ada Moss", text="she", code="NOR")


def an_article(name, **more):
    return Article(id=name, text=f"Text of {name}.", outlet="The Gull", published=date(2021, 3, 4), **more)


def a_mention(name, article="a1", **more):
    return Mention(
        id=name,
        article=article,
        sentence=0,
        start=0,
        end=11,
        text="Text of a1.",
        trigger=Passage(text="Text", start=0, end=4),
        event="ASSAULT",
        quad=4,
        intensity=-8.0,
        **more,
    )


def a_coding(article):
    return Coding(article=article, mentions=(a_mention(f"m-{article}", article),))


def an_event(name, day, event="ASSAULT", source=(NORTH,), **more):
    return Event(
        id=name,
        event=event,
        quad=4,
        intensity=-8.0,
        source=source,
        target=(SOUTH,),
        when=When(from_=day, to=day, precision="day") if day else When(basis="Tuesday"),
        reports=1,
        independent=1,
        **more,
    )


BRIEFING = Briefing(
    title="Northland and Southland",
    articles=(an_article("a2"), an_article("a1")),
    problems=(Intake(path="x.txt", outcome="rejected", reason="empty"),),
    actors=(SOUTH, NORTH),
    mentions=(a_mention("m1", source=(NORTH,)),),
    events=(
        an_event("e3", date(2021, 3, 3)),
        an_event("e1", date(2021, 3, 1), event="THREATEN", source=(ENVOY,)),
        an_event("e9", None, status="threatened"),
    ),
    commitments=(
        Commitment(
            id="c1", kind="threat", by=(NORTH,), what="close the bridge", act=Act(event="SANCTION"), status="open"
        ),
    ),
    channels=(
        Channel(
            id="ch1",
            name="bridge talks",
            kind="talks",
            parties=("NOR", "SOU"),
            state="cut",
            states=(ChannelStates(state="cut", since=When(from_=date(2021, 3, 2), to=date(2021, 3, 2))),),
        ),
    ),
    statements=(
        Statement(id="s1", article="a1", sentence=0, start=0, end=4, words="Text", direct=True, speaker=ENVOY),
    ),
    disagreements=(
        Disagreement(id="d1", subject="e1", field="time", versions=(Version(value="noon"), Version(value="one"))),
    ),
    escalation=(
        DyadDay(dyad=("NOR", "SOU"), day=None),
        DyadDay(dyad=("NOR", "SOU"), day=date(2021, 3, 3), quads=(0, 0, 1, 2)),
    ),
    alerts=(Alert(id="al1", dyad=("NOR", "SOU"), day=date(2021, 3, 3), rung=4, rung_name="clash", why="higher"),),
)


@pytest.fixture
def filled(store):
    store.add([an_article("a1"), an_article("a2")], [a_coding("a1"), a_coding("a2")], recipe="r1")
    store.keep(BRIEFING, store.snapshot().revision)
    return store


def ids(found):
    return [noun.id for noun in found]


def test_a_new_store_is_empty_and_fresh(store):
    assert store.is_fresh()
    assert store.briefing() == Briefing()
    assert store.snapshot().articles == ()
    assert store.counts().articles == 0


def test_evidence_comes_back_as_it_went_in(store):
    intake = Intake(path="a.txt", record=3, outcome="stored", article="a1", notes=("date from the path",))
    store.add([an_article("a1")], [a_coding("a1")], [intake], recipe="r1")
    assert store.articles() == (an_article("a1"),)
    assert store.codings() == (a_coding("a1"),)
    assert store.intakes() == (intake,)
    assert store.recipes() == {"a1": "r1"}


def test_answers_come_back_in_the_order_they_were_kept(filled):
    assert filled.briefing() == BRIEFING


def test_adding_twice_changes_nothing(store):
    batch = ([an_article("a1")], [a_coding("a1")], [Intake(path="a.txt", outcome="stored", article="a1")])
    store.add(*batch)
    once = store.snapshot()
    store.add(*batch)
    again = store.snapshot()
    assert (again.articles, again.codings, again.intakes) == (once.articles, once.codings, once.intakes)


def test_the_order_and_the_split_of_batches_do_not_matter(store, twin):
    names = ["a1", "a2", "a3"]
    twin.add([an_article(name) for name in names], [a_coding(name) for name in names])
    for order in permutations(names):
        for name in order:
            store.add([an_article(name)], [a_coding(name)])
        assert store.articles() == twin.articles()
        assert store.codings() == twin.codings()


def test_a_later_coding_replaces_the_earlier_one(store):
    store.add([an_article("a1")], [a_coding("a1")], recipe="r1")
    store.add([an_article("a1", title="New")], [Coding(article="a1", problem="ValueError: odd")], recipe="r2")
    assert store.articles()[0].title == "New"
    assert store.codings() == (Coding(article="a1", problem="ValueError: odd"),)
    assert store.recipes() == {"a1": "r2"}


def test_a_rejected_input_is_forgotten_once_it_can_be_read(store):
    store.add([], [], [Intake(path="a.txt", outcome="rejected", reason="empty")])
    assert store.counts().rejected == 1
    store.add([an_article("a1")], [a_coding("a1")], [Intake(path="a.txt", outcome="stored", article="a1")])
    assert [intake.outcome for intake in store.intakes()] == ["stored"]


def test_new_evidence_makes_answers_stale_until_they_are_worked_out_again(filled):
    assert filled.is_fresh()
    filled.add([an_article("a3")], [a_coding("a3")])
    assert not filled.is_fresh()
    filled.keep(BRIEFING, filled.snapshot().revision)
    assert filled.is_fresh()


def test_answers_from_an_older_revision_do_not_overwrite_newer_ones(filled):
    filled.add([an_article("a3")], [a_coding("a3")])
    filled.keep(BRIEFING, filled.snapshot().revision)
    filled.keep(Briefing(title="old"), 1)
    assert filled.briefing().title == BRIEFING.title


def test_removing_an_article_takes_its_coding_and_its_intakes(filled):
    filled.add([], [], [Intake(path="a.txt", outcome="stored", article="a1")])
    filled.remove("a1")
    assert ids(filled.articles()) == ["a2"]
    assert [coding.article for coding in filled.codings()] == ["a2"]
    assert filled.intakes() == ()
    assert not filled.is_fresh()


def test_removing_an_unknown_article_is_an_error(store):
    with pytest.raises(NotFoundError, match="nowhere"):
        store.remove("nowhere")


def test_articles_are_found_by_id(filled):
    assert ids(filled.articles(["a2", "nowhere"])) == ["a2"]
    assert filled.articles([]) == ()


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        (Query(), ["e3", "e1", "e9"]),
        (Query(limit=1), ["e3"]),
        (Query(since=date(2021, 3, 2)), ["e3"]),
        (Query(until=date(2021, 3, 2)), ["e1"]),
        (Query(since=date(2021, 3, 3), until=date(2021, 3, 3)), ["e3"]),
        (Query(event="threaten"), ["e1"]),
        (Query(status="threatened"), ["e9"]),
        (Query(actor="SOU"), ["e3", "e1", "e9"]),
        (Query(actor="so"), []),
        (Query(actor="Moss"), ["e1"]),
        (Query(actor="northland"), ["e3", "e9"]),
        (Query(actor="nor", event="ASSAULT", limit=1), ["e3"]),
        (Query(actor="%"), []),
    ],
)
def test_events_are_found_by_day_actor_type_and_status(filled, query, expected):
    assert ids(filled.find("event", query)) == expected


def test_other_answers_are_found_too(filled):
    assert ids(filled.find("commitment", Query(event="SANCTION", status="open"))) == ["c1"]
    assert ids(filled.find("channel", Query(status="CUT", actor="SOU", since=date(2021, 3, 2)))) == ["ch1"]
    assert ids(filled.find("statement", Query(actor="Ada"))) == ["s1"]
    assert ids(filled.find("disagreement", Query())) == ["d1"]
    assert ids(filled.find("alert", Query(actor="NOR"))) == ["al1"]
    assert [day.day for day in filled.find("dyad day", Query(since=date(2021, 1, 1)))] == [date(2021, 3, 3)]


def test_answers_are_looked_up_by_the_start_of_their_id(filled):
    assert [kind for kind, _ in filled.lookup("e")] == ["event", "event", "event"]
    assert [(kind, noun.id) for kind, noun in filled.lookup("ch1")] == [("channel", "ch1")]
    assert filled.lookup("E1") == ()
    assert filled.lookup("%") == ()
