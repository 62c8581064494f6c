"""What reports tell beyond the coded acts: once a sentence, once a piece of news, and nothing that an event tells."""

from datetime import date

from tocsin.domain import Article, Mention, Passage, Statement, Telling, When
from tocsin.merge import group_tellings

TEXTS = {
    "a1": "The Samjhauta train resumed its run between Lahore and Attari on Monday with 150 passengers. Chile slept badly.",
    "a2": "With 150 passengers the Samjhauta train resumed its run from Lahore to Attari.",
    "a3": "The price of rice rose in Dakar markets.",
}
ARTICLES = {name: Article(id=name, text=text, outlet=f"Outlet {name}") for name, text in TEXTS.items()}


def telling(article: str, words: str | None = None, **fields) -> Telling:
    text = words or TEXTS[article]
    start = TEXTS[article].index(text)
    defaults = {
        "id": f"{article}-{start}",
        "sentence": start,
        "clause": Passage(text=text, start=start, end=start + len(text)),
        "verb": "resume",
    }
    return Telling(article=article, start=start, end=start + len(text), text=text, **{**defaults, **fields})


def mention(article: str) -> Mention:
    text = TEXTS[article]
    return Mention(
        id="m", article=article, sentence=0, start=0, end=len(text), text=text,
        trigger=Passage(text=text[:5], start=0, end=5), event="RETREAT", quad=2, intensity=2.0,
    )  # fmt: skip


def groups(tellings, mentions=(), statements=()):
    return [{each.article for each in group} for group in group_tellings(tellings, mentions, statements, ARTICLES)]


def test_two_outlets_that_tell_the_same_news_are_one_group_and_come_first():
    train = TEXTS["a1"].split(" Chile")[0]
    found = groups([telling("a3"), telling("a1", train), telling("a2")])
    assert found == [{"a1", "a2"}, {"a3"}]


def test_a_sentence_is_told_once_by_its_clause_that_names_most():
    dated = telling("a3", id="dated", when=When(from_=date(2021, 3, 1), to=date(2021, 3, 1)))
    ((only,),) = group_tellings([telling("a3", id="plain"), dated], (), (), ARTICLES)
    assert only.id == "dated"


def test_what_a_coded_sentence_tells_is_not_told_again_in_other_words():
    assert groups([telling("a2"), telling("a3")], [mention("a1")]) == [{"a3"}]
    assert groups([telling("a3")], [mention("a3")]) == []


def test_history_and_quoted_words_are_left_out():
    said = Statement(id="q", article="a3", sentence=0, start=0, end=len(TEXTS["a3"]), words=TEXTS["a3"], direct=False)
    assert groups([telling("a3", background=True)]) == []
    assert groups([telling("a3")], statements=[said]) == []
