"""The coder as a whole: an article in, its coding out."""

import pytest

from tocsin.annotate.pipeline import load_annotator
from tocsin.code.coder import Coder, main_parties
from tocsin.domain import Article, Recipe
from tocsin.ontology.plover import event_types

STORY = (
    "Peru Expels Chilean Envoys\n\n"
    "LIMA - Peru expelled two Chilean diplomats on Monday, its foreign minister said. "
    '"We will close our embassy in Chile if the raids go on," he said.\n\n'
    "Chile denied that its troops had attacked a Peruvian post. It called the expulsion a mistake.\n\n"
    "Would Peru attack Chile? Peru and Chile signed a truce in 1998. The hotline between Peru and Chile is dead."
)


@pytest.fixture(scope="session")
def story(code_text):
    return code_text(STORY)


def test_every_offset_points_at_the_text(story):
    for mention in story.mentions:
        assert STORY[mention.start : mention.end] == mention.text
        assert STORY[mention.trigger.start : mention.trigger.end] == mention.trigger.text
        for named in (*mention.source, *mention.target, mention.object, mention.where):
            if named is not None and named.start is not None:
                assert STORY[named.start : named.end] == named.text
    for standing in story.standings:
        assert STORY[standing.trigger.start : standing.trigger.end] == standing.trigger.text
        assert STORY[standing.thing.start : standing.thing.end] == standing.thing.text


def test_every_act_is_one_of_plover_with_its_quad_and_intensity(story):
    assert story.mentions
    for mention in story.mentions:
        kind = event_types()[mention.event]
        assert mention.mode is None or mention.mode in kind.modes
        assert (mention.quad, mention.intensity) == (kind.quad, kind.score(mention.mode))


def test_statements_know_the_acts_told_inside_them(code_text):
    coding = code_text("Brazil said that Peru attacked Chile. Peru expelled a Bolivian diplomat.")
    (statement,) = coding.statements
    assert statement.mentions == tuple(m.id for m in coding.mentions if m.event == "ASSAULT")


def test_a_question_tells_nothing(told):
    assert told("Will Peru attack Chile?") == []
    assert told('"Did Peru attack Chile?"') == []
    assert told("Peru attacked Chile.") != []


def test_a_stray_heading_tells_nothing_but_the_headline_does(told):
    heading = "Peruvian jets bombed a Chilean port"
    assert told(f"Brazil is calm.\n\n{heading}\n\nBrazil is calm.") == []
    assert told(f"{heading}\n\nBrazil is calm.") == ["ASSAULT PER > CHL"]
    assert told(f"Brazil is calm.\n\n{heading}.") == ["ASSAULT PER > CHL"]


def test_the_source_and_date_of_the_article_stay_with_its_mentions(code_text):
    (mention,) = code_text("Peru attacked Chile.", outlet="Lima Herald").mentions
    assert (mention.article, mention.outlet, mention.published) == ("test", "Lima Herald", None)


def test_a_title_that_the_text_repeats_is_the_headline(one):
    mention = one(
        "Peru to expel Chilean diplomats.\n\nLima is angry.", "SANCTION", title="Peru to expel Chilean diplomats."
    )
    assert mention.status == "planned"


def test_an_empty_article_has_an_empty_coding(code_text):
    coding = code_text("")
    assert (coding.mentions, coding.statements, coding.standings) == ((), (), ())


def test_the_main_parties_are_the_two_named_most(annotator):
    text = "Peru and Chile met. Bolivia saw Peru and Chile meet. Peru left."
    assert main_parties(annotator.parse(Article(id="a", text=text))) == ("CHL", "PER")
    assert main_parties(annotator.parse(Article(id="a", text="Peru left."))) == ("PER",)
    assert main_parties(annotator.parse(Article(id="a", text="Nobody left."))) == ()


def test_a_recipe_may_leave_out_what_is_unsure():
    recipe = Recipe(minimum_confidence=0.8)
    text = "Peru attacked Chile. The shelling of a town by Peru went on."
    parsed = load_annotator(Recipe()).parse(Article(id="a", text=text))
    sure = Coder(recipe).code(parsed).mentions
    everything = Coder(Recipe()).code(parsed).mentions
    assert len(everything) == 2
    assert sure == tuple(m for m in everything if m.confidence >= 0.8)


def test_the_same_article_gives_the_same_coding(annotator):
    coder = Coder(annotator.recipe)
    article = Article(id="a", text=STORY)
    assert coder.code(annotator.parse(article)) == coder.code(annotator.parse(article))


def test_ids_differ_within_an_article_and_between_articles(annotator, story):
    ids = [m.id for m in story.mentions]
    assert len(set(ids)) == len(ids)
    other = Coder(annotator.recipe).code(annotator.parse(Article(id="other", text=STORY)))
    assert not set(ids) & {m.id for m in other.mentions}


@pytest.mark.parametrize(
    ("text", "contexts"),
    [
        ("Peru expelled the Chilean ambassador.", ("diplomatic",)),
        ("Peru bombed a town in Chile.", ()),
    ],
)
def test_the_words_of_the_sentence_give_its_contexts(code_text, text, contexts):
    assert code_text(text).mentions[0].contexts == contexts
