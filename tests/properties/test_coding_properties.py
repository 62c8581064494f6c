"""What holds for the coding of any text, sensible or not."""

from datetime import date

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from tocsin.batch import code_articles
from tocsin.codec import to_json
from tocsin.domain import Article, Recipe

UNHURRIED = settings(deadline=None, max_examples=20, suppress_health_check=[HealthCheck.too_slow])
RECIPE = Recipe()


def one_of(words: str) -> st.SearchStrategy[str]:
    return st.sampled_from(words.split("|"))


NAMES = one_of(
    "Peru|Chile|the Bolivian army|Brazil's foreign minister|the United Nations|Quito|rebels|it|she|nobody|the storm"
    "|Peruvian and Chilean troops|Ghana, Togo and Benin|Nana Mensah"
)
ACTS = one_of(
    "attacked|will bomb|did not shell|closed the border with|threatened to expel diplomats of|met|signed a treaty with"
    "|accused|denied attacking|urged|may cut the hotline with|blew up the embassy of|was attacked by|held talks with"
    "|imposed sanctions on|said it would send aid to|withdrew its troops from"
)
RESTS = one_of(
    "| on Monday| in 1998| in Lima| if talks fail| by Friday| because of the raid| of killing 12 people"
    "|, the ministry said|, which had been closed since March 3| and expelled two envoys| years ago"
)
ENDS = st.sampled_from([". ", "? ", "! ", ".\n\n", "\n", ".” ", "… "])


@st.composite
def sentences(draw) -> str:
    opening = draw(
        st.sampled_from(["", "“", "LIMA (Wire) - ", "According to Chile, ", "On Tuesday, ", "If not stopped, "])
    )
    return f"{opening}{draw(NAMES)} {draw(ACTS)} {draw(NAMES)}{draw(RESTS)}{draw(ENDS)}"


STORIES = st.lists(sentences(), max_size=4).map("".join)
ANYTHING = st.one_of(STORIES, st.text(max_size=80), st.tuples(STORIES, st.text(max_size=20), STORIES).map("".join))
DAYS = st.one_of(st.none(), st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 1, 1)))


def code(text: str, published: date | None = None, name: str = "test"):
    (coding,) = code_articles([Article(id=name, text=text, published=published)], RECIPE)
    return coding


def passages(coding):
    """All of a coding that claims to stand somewhere in the text: its words, and where."""
    for mention in coding.mentions:
        yield mention.text, mention.start, mention.end
        yield from named(
            mention.trigger, *mention.source, *mention.target, mention.object, mention.where, *mention.said_by
        )
        if mention.about is not None:
            yield from named(mention.about.object, *mention.about.source, *mention.about.target)
    for statement in coding.statements:
        yield statement.words, statement.start, statement.end
        yield from named(statement.speaker, *statement.to, *statement.said_by)
    for standing in coding.standings:
        yield standing.text, standing.start, standing.end
        yield from named(standing.trigger, standing.thing, *standing.by, *standing.said_by)


def named(*things):
    for thing in things:
        if thing is not None and (thing.start is not None or thing.end is not None):
            yield thing.text, thing.start, thing.end


@given(text=ANYTHING, published=DAYS)
@UNHURRIED
def test_any_text_can_be_coded(text, published):
    assert code(text, published).problem is None


@given(text=ANYTHING, published=DAYS)
@UNHURRIED
def test_every_passage_is_the_text_at_its_offsets(text, published):
    for words, start, end in passages(code(text, published)):
        assert text[start:end] == words


@given(text=STORIES)
@UNHURRIED
def test_words_quoted_without_offsets_stand_in_the_text(text):
    for mention in code(text).mentions:
        quoted = [mention.condition, mention.cause, mention.about and mention.about.text]
        quoted += [figure.text for figure in mention.figures]
        assert all(words in text for words in quoted if words is not None)


@given(text=ANYTHING)
@UNHURRIED
def test_ids_are_unique(text):
    coding = code(text)
    for found in (coding.mentions, coding.statements, coding.standings):
        assert len({each.id for each in found}) == len(found)


@example("Peru attacked Peru. ^Peru signed a treaty with Peru. Peru attacked Peru. Peru attacked Peru. ")
@given(text=ANYTHING)
@UNHURRIED
def test_what_refers_to_a_mention_refers_to_one_of_the_coding(text):
    coding = code(text)
    known = {mention.id for mention in coding.mentions}
    assert {standing.mention for standing in coding.standings} <= known | {None}
    assert {each for statement in coding.statements for each in statement.mentions} <= known


@given(text=ANYTHING, published=DAYS)
@UNHURRIED
def test_coding_twice_gives_the_same(text, published):
    assert code(text, published) == code(text, published)


@given(text=STORIES, before=ANYTHING, after=ANYTHING)
@UNHURRIED
def test_the_neighbours_in_a_batch_change_nothing(text, before, after):
    article = Article(id="this", text=text)
    batch = [Article(id="before", text=before), article, Article(id="after", text=after)]
    assert code_articles(batch, RECIPE)[1] == code_articles([article], RECIPE)[0]


@given(text=STORIES, published=DAYS)
@UNHURRIED
def test_numbers_stay_within_their_bounds(text, published):
    coding = code(text, published)
    for mention in coding.mentions:
        assert 0 <= mention.confidence <= 1
        assert -10 <= mention.intensity <= 10
        assert mention.start <= mention.trigger.start < mention.trigger.end <= mention.end
        assert not (mention.mutual and mention.target)
    for when in [m.when for m in coding.mentions] + [s.since for s in coding.standings]:
        assert when.from_ is None or when.to is None or when.from_ <= when.to


@given(text=STORIES)
@UNHURRIED
def test_without_a_publication_date_no_day_of_the_week_becomes_a_day(text):
    for mention in code(text).mentions:
        if mention.when.basis is not None and not any(sign.isdigit() for sign in mention.when.basis):
            assert (mention.when.from_, mention.when.to) == (None, None)


@given(text=STORIES)
@UNHURRIED
def test_nobody_is_source_and_target_of_one_act(text):
    for mention in code(text).mentions:
        assert not {actor.name for actor in mention.target} & {actor.name for actor in mention.source}


@given(text=ANYTHING)
@UNHURRIED
def test_a_coding_can_be_written(text):
    assert to_json(code(text))


@pytest.mark.parametrize(
    "text", ["(" * 500, "\n" * 5000, "Peru " * 2000, "“" * 500, "a.b." * 500, "1 " * 1000, "\x00\u202e\ufeff"]
)
def test_runs_of_one_sign_do_no_harm(text):
    assert code(text).problem is None
