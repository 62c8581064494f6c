"""Which sentences earn a parse, and what those that do not still give."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tocsin.annotate.earning import earning, known_names, may_tell
from tocsin.domain import Article
from tocsin.ontology.frames import load_frames
from tocsin.ontology.telling import tells_act
from tocsin.text.sentences import split_sentences


@pytest.fixture(scope="module")
def tells(annotator):
    """Whether one sentence alone may tell something."""
    return lambda text: may_tell(text, annotator.forms, annotator.gazetteer)


@pytest.mark.parametrize(
    "sentence",
    [
        "Norway closed its embassy.",
        "Norwegian troops withdrew.",
        "They struck at dawn.",
        "The navy shelled the harbour.",
        "The hotline has been silent since May.",
        "The ferry sank, according to the harbour master.",
        "The mayor wept, she said.",
        "Oslo: no boats left.",
        "This is what we know:",
    ],
)
def test_what_may_tell_something_earns_a_parse(tells, sentence):
    assert tells(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "The bread is baked at night.",
        "Rents are higher in the old town than in the suburbs.",
        "Norway is colder than Kenya.",
        "A blue bicycle leaned against the wall.",
        "Bombs lay in the old quarry.",
    ],
)
def test_a_description_without_act_or_speech_earns_none(tells, sentence):
    assert not tells(sentence)


def test_every_sentence_that_proves_a_frame_earns_its_parse(tells):
    missed = [proof for frame in load_frames() for proof in frame.proves if not tells(proof)]
    assert missed == []


_ACTORS = ["Norway", "Kenyan police", "The ministry", "They", "Fridtjof's army, with Chile,"]
_TENSES = ["attacked", "attacks", "will attack", "is attacking", "had struck", "shot at", "expelled", "denies striking"]
_REST = st.lists(st.sampled_from(["the", "town", "on", "Friday", "blue", "quickly", ",", "and", "boats"]), max_size=8)


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(actor=st.sampled_from(_ACTORS), act=st.sampled_from(_TENSES), before=_REST, after=_REST)
def test_whatever_has_an_actor_and_an_act_passes(tells, actor, act, before, after):
    assert tells(" ".join([*before, actor, act, *after]))


def test_a_sentence_beside_a_quotation_earns_its_parse(annotator):
    text = 'The baker was blunt. "No bread today." Snow lay on the roofs. The river was frozen.'
    stretches = list(split_sentences(text))
    assert [text[s.start : s.end] for s in stretches][1] == '"No bread today."'
    earns = earning(Article(id="a", text=text), stretches, annotator.forms, annotator.gazetteer)
    assert earns[0]
    assert not earns[-1]


def test_a_sentence_without_a_parse_still_names_its_actors(annotator):
    article = Article(id="a", text="Norway is colder than Kenya. Norway closed its embassy.")
    parsed = annotator.parse(article, whole=False)
    assert [sentence.doc.is_parsed for sentence in parsed.sentences] == [False, True]
    assert [span.actor.code for span in parsed.sentences[0].actors] == ["NOR", "KEN"]


def test_whole_parses_every_sentence(annotator):
    parsed = annotator.parse(Article(id="a", text="Norway is colder than Kenya. A bicycle leaned on the wall."))
    assert all(sentence.doc.is_parsed for sentence in parsed.sentences)


def test_forms_hold_every_lemma_the_model_gives(annotator):
    texts = [proof for frame in load_frames() for proof in frame.proves][::15]
    for text in texts:
        lemmas = {token.lemma_.lower() for token in annotator.syntax.parse([text])[0] if token.text.isalpha()}
        assert lemmas - annotator.forms.of(text) <= {"to", "would", "us", "will", "have", "not", "be"}


def test_an_act_of_two_words_needs_both():
    assert tells_act({"impose", "curfew"})
    assert not tells_act({"impose", "bicycle"})
    assert not tells_act({"bicycle", "wall"})


@pytest.mark.parametrize(
    ("text", "may"),
    [
        ("The army of North Korea fired on Tuesday.", False),
        ("But in May, Russia and I met.", False),
        ("“We shall stay,” he said.", False),
        ("it said nothing.", False),
        ("Smith said nothing.", True),
        ("Mrs May condemned Russia.", True),
        ("the pro-Smith crowd in Mali.", True),
        ("Russia-Wagner ties broke.", True),
        ("The army of Vardia fired.", True),
        ("“Smith lied,” he said.", True),
        ("the BBQ Party won.", True),
    ],
)
def test_the_model_is_asked_for_names_where_a_capital_is_unknown(annotator, text, may):
    assert (known_names(text, annotator.gazetteer) is None) is may


def test_known_names_are_told_with_their_kind(annotator):
    text = "The army of Mali met Antonio Guterres of the United Nations in May."
    assert [(text[start:end], kind) for start, end, kind in known_names(text, annotator.gazetteer)] == [
        ("Mali", "GPE"),
        ("Antonio Guterres", "PERSON"),
        ("United Nations", "ORG"),
    ]
