"""What a passage says of the state of a channel or an agreement."""

import pytest

from tocsin.ontology.things import party_pairs, state_words


def miss(cause: str):
    return pytest.mark.xfail(strict=True, reason=cause)


@pytest.fixture(scope="session")
def states(code_text):
    """Noun and state of every standing in a text."""
    return lambda text: [(standing.thing.noun, standing.state) for standing in code_text(text).standings]


@pytest.fixture(scope="session")
def standing(code_text):
    """The one standing of a text."""

    def find(text):
        (found,) = code_text(text).standings
        return found

    return find


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Peru closed its embassy in Chile.", ("embassy", "closed")),
        ("The Peruvian embassy in Chile was closed on Monday.", ("embassy", "closed")),
        ("The Peruvian embassy in Chile has been closed since March.", ("embassy", "closed")),
        ("The Peruvian embassy in Chile closed on Monday.", ("embassy", "closed")),
        ("The closure of the Peruvian embassy in Chile took a day.", ("embassy", "closed")),
        ("The Peruvian embassy in Chile stood empty.", ("embassy", "closed")),
        ("Peru withdrew from its embassy in Chile.", ("embassy", "closed")),
        ("Peru cut the hotline with Chile.", ("hotline", "cut")),
        ("The hotline between Peru and Chile went dead.", ("hotline", "cut")),
        ("Peru blew up the border post.", ("border crossing", "destroyed")),
        ("The destruction of the border post took a day.", ("border crossing", "destroyed")),
        ("Peru opened a hotline with Chile.", ("hotline", "open")),
        ("Peru reopened the hotline with Chile.", ("hotline", "restored")),
        ("Peru suspended the ferry service to Chile.", ("ferry", "suspended")),
        ("Peru violated the ceasefire.", ("ceasefire", "breached")),
        ("Peru withdrew from the treaty with Chile.", ("treaty", "ended")),
        ("The ceasefire between Peru and Chile collapsed.", ("ceasefire", "ended")),
        ("The ceasefire between Peru and Chile is fragile.", ("ceasefire", "in doubt")),
        ("Peru signed a treaty with Chile.", ("treaty", "in force")),
        ("Peru suspended the treaty with Chile.", ("treaty", "suspended")),
        ("The ceasefire between Peru and Chile is still in force.", ("ceasefire", "in force")),
        ("The ceasefire between Peru and Chile is in doubt.", ("ceasefire", "in doubt")),
        ("The shelling put the ceasefire between Peru and Chile in doubt.", ("ceasefire", "in doubt")),
    ],
)
def test_a_state_is_read_from_verb_noun_or_adjective(states, text, found):
    assert states(text) == [found]


@pytest.mark.parametrize(
    "text",
    [
        "The minister opened a bottle of wine at the Peruvian embassy in Chile.",
        "The talks between Peru and Chile closed on an upbeat note.",
        "Is the hotline between Peru and Chile still open?",
        "Peru closed its eyes to the embassy in Chile.",
        "Peru destroyed old papers inside the embassy in Chile.",
        "The Chilean embassy is a fine building.",
    ],
)
def test_a_state_word_beside_a_thing_is_not_its_state(states, text):
    assert states(text) == []


@pytest.mark.parametrize("words", state_words(), ids=lambda words: f"{words.noun or words.kind} {words.state}")
def test_the_words_of_a_state_are_proved_by_their_sentence(code_text, words):
    assert words.state in [standing.state for standing in code_text(words.proves).standings]


@pytest.mark.parametrize("words", state_words(), ids=lambda words: f"{words.noun or words.kind} {words.state}")
def test_the_words_of_a_state_stay_silent_in_their_guard(code_text, words, request):
    if (words.noun, words.kind, words.state) == (None, "agreement", "ended"):
        request.applymarker(miss("a deal of two private parties is taken for an agreement between states"))
    assert words.state not in [standing.state for standing in code_text(words.guards).standings]


def test_what_is_included_has_the_same_state(states):
    text = "Peru cut off all communication lines with Chile, including a military hotline and the liaison office."
    assert states(text) == [("communication line", "cut"), ("hotline", "cut"), ("liaison office", "cut")]


def test_what_is_joined_has_the_same_state(states):
    assert states("Peru closed the border crossing and the embassy.") == [
        ("border crossing", "closed"),
        ("embassy", "closed"),
    ]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Peru closed its embassy in Chile.", "happened"),
        ("Peru threatened to close its embassy in Chile.", "threatened"),
        ("Peru promised to reopen its embassy in Chile.", "offered"),
        ("Peru will close its embassy in Chile.", "planned"),
        ("Peru may close its embassy in Chile.", "hypothetical"),
        ("Peru denied closing its embassy in Chile.", "denied"),
        ("Peru demanded that Chile reopen the border crossing.", "demanded"),
        ("If nothing changes, Chile faces the closure of the border crossing with Peru.", "hypothetical"),
        ("Unless Lima yields, the closure of the Peruvian embassy in Chile is certain.", "hypothetical"),
    ],
)
def test_a_state_that_does_not_hold_says_so(standing, text, status):
    assert standing(text).status == status


def test_since_tells_when_a_state_began(standing):
    assert standing("The Peruvian embassy in Chile has been closed since March 3.").since.value == "XXXX-03-03"


def test_who_did_it_and_who_says_so_are_kept(standing):
    found = standing("Peru violated the ceasefire, Chile said.")
    assert [actor.code for actor in found.by] == ["PER"]
    assert [actor.code for actor in found.said_by] == ["CHL"]


def test_a_breach_that_is_alleged_is_said_by_the_accuser(standing):
    found = standing("Chile accused Peru of violating the ceasefire.")
    assert found.state == "breached"
    assert [actor.code for actor in found.by] == ["PER"]
    assert [actor.code for actor in found.said_by] == ["CHL"]


def test_a_state_nobody_brought_about_has_no_doer(standing):
    assert standing("The hotline between Peru and Chile went dead.").by == ()


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Peru closed its embassy in Chile.", ("CHL", "PER")),
        ("The hotline between Peru and Chile went dead.", ("CHL", "PER")),
        ("Peru and Chile quarrel. The hotline went dead.", ("CHL", "PER")),
        ("Chile and Peru traded blows, and Peru closed the border crossing with Chile.", ("CHL", "PER")),
        ("India and China quarrel. The Sino-Indian hotline went dead.", ("CHN", "IND")),
        ("India and Brazil quarrel. The Sino-Indian hotline went dead.", ("CHN", "IND")),
        ("Peru and Chile quarrel. The Sino-Indian hotline went dead.", ("CHN", "IND")),
    ],
)
def test_the_parties_of_a_channel(standing, text, parties):
    assert standing(text).parties == parties


def test_an_adjective_of_two_parties_only_counts_where_one_is_in_the_article(standing):
    assert standing("Peru and Chile quarrel. The North-South hotline went dead.").parties == ("CHL", "PER")


def test_pairs_are_of_two_codes_sorted():
    assert all(len(codes) == 2 and list(codes) == sorted(codes) for codes in party_pairs().values())


def test_the_building_is_the_office_named_before(code_text):
    found = code_text("Peru opened a liaison office with Chile. Chile blew up the building on Monday.").standings
    assert [(s.thing.text, s.thing.noun, s.state) for s in found][-1] == ("building", "liaison office", "destroyed")


def test_a_building_is_nothing_without_an_office_before_it(states):
    assert states("Peru and Chile quarrel. Chile blew up the building on Monday.") == []


def test_a_standing_names_the_mention_it_follows_from(code_text):
    coding = code_text("Peru closed its embassy in Chile.")
    assert coding.standings[0].mention == coding.mentions[0].id
    assert code_text("The embassy of Peru in Chile remains closed.").standings[0].mention is None


def test_who_destroyed_it_is_found_after_by(standing):
    assert [actor.code for actor in standing("The destruction of the border post by Peru angered Chile.").by] == ["PER"]


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("The truce between Peru and Chile, brokered by Norway, has held since Tuesday.", ("CHL", "PER")),
        ("Norway announced a truce between Peru and Chile.", ("CHL", "PER")),
        ("Oslo's truce between Peru and Chile was broken within the hour.", ("CHL", "PER")),
        ("The treaty with Chile was signed in Oslo by Peru.", ("CHL", "PER")),
        ("Peru and Chile set up a joint commission on Bolivia.", ("CHL", "PER")),
        ("The hotline between the Peruvian and Chilean air forces in Bolivia was cut.", ("CHL", "PER")),
        ("Peru closed its airspace to Chilean planes.", ("CHL", "PER")),
        ("Peru cut ties with Chile and closed its airspace to it.", ("CHL", "PER")),
        ("Peru recalled its ambassador in Santiago.", ("CHL", "PER")),
        ("Peru ordered the closure of the Chilean embassy in Lima.", ("CHL", "PER")),
        ("Peru lifted its ban on charter flights to Chile.", ("CHL", "PER")),
    ],
)
def test_a_broker_a_place_and_a_topic_are_no_parties(code_text, text, parties):
    assert {standing.parties for standing in code_text(text).standings} == {parties}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Peru banned charter flights to Chile.", ("flights", "closed")),
        ("Peru lifted its ban on charter flights to Chile.", ("flights", "restored")),
        ("Talks between Peru and Chile have been at a standstill since January.", ("talks", "suspended")),
        ("Visa-free travel between Peru and Chile has been suspended.", ("visa-free travel", "suspended")),
        ("The embassies of Peru and Chile reopened on Monday.", ("embassy", "restored")),
        ("The treaty between Peru and Chile was not honoured.", ("treaty", "breached")),
        ("The treaty between Peru and Chile came into force on Monday.", ("treaty", "in force")),
        ("The liaison office of Peru and Chile remained open until May 2016.", ("liaison office", "closed")),
        ("The memorandum, signed on Tuesday in Oslo by Peru and Chile, is short.", ("memorandum", "in force")),
        ("The hotline between Peru and Chile, meant to prevent clashes, was cut on Monday.", ("hotline", "cut")),
    ],
)
def test_a_state_is_read_from_bans_standstills_and_broken_promises(states, text, found):
    assert states(text) == [found]


@pytest.mark.parametrize(
    "text",
    [
        "A flight from Peru to Chile was cancelled.",
        "Peru suspended surveillance flights along the coast of Chile.",
        "The special envoy of Peru returned to Chile.",
        "The ambassador of Peru returned to his hotel in Chile.",
        "Peru cut public relations budgets.",
        "Peru cut ties with the smugglers.",
    ],
)
def test_what_only_sounds_like_a_line_of_contact_is_none(states, text):
    assert states(text) == []


def test_what_was_run_once_is_not_open(states):
    assert states("The liaison office was jointly operated by Peru and Chile.") == []


def test_the_aim_of_a_restoration_is_no_restoration(states):
    assert states("Peru works for the restoration of diplomatic relations with Chile.") == []


def test_an_office_is_no_factory_park_named_before(states):
    assert ("industrial complex", "closed") not in states(
        "Peru opened an industrial park with Chile. The office was closed."
    )
