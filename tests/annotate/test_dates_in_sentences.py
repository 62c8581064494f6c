"""Dates in parsed sentences: the verb says which side of publication a bare weekday lies on. Published Tuesday 16 June 2020."""

from datetime import date

import pytest

from tocsin.annotate.dates import find_sentence_dates
from tocsin.annotate.model import load_model
from tocsin.annotate.tokens import parsed
from tocsin.domain import Article, Recipe
from tocsin.domain.parsed import Sentence
from tocsin.text.sentences import split_sentences

TUESDAY = date(2020, 6, 16)


@pytest.fixture(scope="module")
def dates_of():
    nlp = load_model(Recipe().model)

    def find(text: str, published: date | None = TUESDAY, *, headline: bool = False):
        sentences = [
            Sentence(
                index=index,
                paragraph=stretch.paragraph,
                start=stretch.start,
                end=stretch.end,
                text=text[stretch.start : stretch.end],
                doc=parsed(nlp(text[stretch.start : stretch.end].replace("\n", " "))),
                headline=headline,
            )
            for index, stretch in enumerate(split_sentences(text))
        ]
        found = find_sentence_dates(Article(id="a", text=text, published=published), sentences)
        assert len(found) == len(sentences)
        return [span for spans in found for span in spans]

    return find


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The army shelled the town on Friday.", "2020-06-12"),
        ("The town was shelled on Friday.", "2020-06-12"),
        ("The ministry has said on Friday that it is ready.", "2020-06-12"),
        ("The ministers will meet on Friday.", "2020-06-19"),
        ("The ministers are to meet on Friday.", "2020-06-19"),
        ("The ministers plan to meet on Friday.", "2020-06-19"),
        ("The court is expected to rule on Friday.", "2020-06-19"),
        ("The trial opens on Friday.", "2020-06-19"),
        ("The army was forced to leave on Friday.", "2020-06-12"),
        ("The treaty will expire in March.", "2021-03"),
        ("The treaty expired in March.", "2020-03"),
        ("The border will reopen on July 1.", "2020-07-01"),
        ("The border was closed on July 1.", "2019-07-01"),
        ("Parliament could vote on Thursday.", "2020-06-18"),
    ],
)
def test_the_verb_decides_the_side(dates_of, text, value):
    assert [span.when.value for span in dates_of(text)] == [value]


def test_a_headline_tells_the_past_in_the_present_tense(dates_of):
    assert [span.when.value for span in dates_of("Army shells border town on Friday", headline=True)] == ["2020-06-12"]


def test_two_verbs_of_a_sentence_have_each_their_own_side(dates_of):
    spans = dates_of("The minister, who arrived on Friday, will leave on Saturday.")
    assert [span.when.value for span in spans] == ["2020-06-12", "2020-06-20"]


def test_a_later_sentence_leans_on_the_date_of_an_earlier_one(dates_of):
    spans = dates_of("The leaders met on June 12, 2018. The talks failed. A week later they met again.")
    assert spans[-1].when.from_ == date(2018, 6, 19)


def test_a_deadline_runs_from_publication(dates_of):
    (span,) = dates_of("The country must answer by Friday.")
    assert (span.when.from_, span.when.to) == (TUESDAY, date(2020, 6, 19))


def test_offsets_count_the_article(dates_of):
    text = "  A first line.\n\nThe army shelled the town on Friday.\n\nOn 3 March 2019 it left."
    spans = dates_of(text)
    assert (
        [text[span.start : span.end] for span in spans] == ["Friday", "3 March 2019"] == [span.text for span in spans]
    )


def test_an_article_without_a_date_keeps_the_side_in_words(dates_of):
    spans = dates_of("The army shelled the town on Friday. The ministers will meet on Sunday.", None)
    assert [span.when.relative for span in spans] == ["Friday before publication", "Sunday after publication"]
    assert all(span.when.from_ is None and span.when.to is None for span in spans)


def test_no_sentences_have_no_dates():
    assert find_sentence_dates(Article(id="a", text=""), []) == []
