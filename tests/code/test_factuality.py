"""How likely an act took place, by the form of its clause and by what it hangs on."""

import pytest

from tocsin.code.factuality import judge
from tocsin.code.happenings import find_happenings
from tocsin.domain import Article


def miss(cause: str):
    return pytest.mark.xfail(strict=True, reason=cause)


@pytest.fixture(scope="session")
def happened(annotator):
    """The probability that the act at a word took place; the last such word of a sentence."""

    def find(text: str, word: str) -> float:
        found = [token for sentence in annotator.parse(Article(id="t", text=text)).sentences for token in sentence.doc]
        return judge([token for token in found if token.text == word][-1]).happened

    return find


REAL = [
    ("The mayor resigned on Monday.", "resigned"),
    ("The mayor has resigned.", "resigned"),
    ("The firm employs forty people.", "employs"),
    ("Rebels are shelling the town.", "shelling"),
    ("They managed to escape.", "escape"),
    ("They did not fail to notice the smell.", "notice"),
    ("She forced him to sign.", "sign"),
    ("She stopped smoking.", "smoking"),
    ("He was able to swim home.", "swim"),
    ("They had to leave.", "leave"),
    ("He regrets buying the phone.", "buying"),
    ("We did not know that the shop had closed.", "closed"),
    ("The police said that the man had fled.", "fled"),
    ("The bridge collapsed, killing nine people.", "killing"),
    ("Thank you for calling.", "calling"),
    ("I would like to thank the nurses.", "thank"),
    ("After losing his job, he left.", "losing"),
    ("The talks lasted two days.", "talks"),
    ("She was the first woman to sail round the cape.", "sail"),
    ("Sterling fell a cent to close at its lowest.", "close"),
    ("The road will remain closed.", "remain"),
    ("He is old enough to drive.", "drive"),
    ("What happened to the cinema?", "happened"),
    ("Highly recommend this place!", "recommend"),
]

UNREAL = [
    ("The mayor did not resign.", "resign"),
    ("Nobody resigned.", "resigned"),
    ("The mayor never resigned.", "resigned"),
    ("The mayor will resign.", "resign"),
    ("The mayor is going to resign.", "resign"),
    ("The mayor should resign.", "resign"),
    ("The mayor might resign.", "resign"),
    ("Call me tomorrow.", "Call"),
    ("Please send us the form.", "send"),
    ("Do not open the door.", "open"),
    ("If the dam breaks, run.", "breaks"),
    ("They failed to escape.", "escape"),
    ("They refused to sign.", "sign"),
    ("He was unable to swim home.", "swim"),
    ("The box was too heavy to lift.", "lift"),
    ("They want to leave.", "leave"),
    ("They plan to build a port.", "build"),
    ("They have plans to build a port.", "build"),
    ("There is no need to worry.", "worry"),
    ("The council has yet to answer.", "answer"),
    ("She left without paying.", "paying"),
    ("They walked instead of driving.", "driving"),
    ("He denied stealing the money.", "stealing"),
    ("I doubt that they came.", "came"),
    ("We hope that they come.", "come"),
    ("The trip was called off.", "trip"),
    ("There was no fighting.", "fighting"),
    ("The planned march was banned.", "march"),
    ("We are flying to Rome tomorrow.", "flying"),
    ("He talks as if he owned the place.", "owned"),
    ("I would have paid more.", "paid"),
    ("All you have to do is ask.", "ask"),
    ("Do not leave before paying.", "paying"),
]


@pytest.mark.parametrize(("text", "word"), REAL)
def test_what_the_sentence_tells_as_so_is_more_likely_than_not(happened, text, word):
    assert happened(text, word) > 0.5


@pytest.mark.parametrize(("text", "word"), UNREAL)
def test_what_the_sentence_does_not_tell_as_so_is_less_likely_than_not(happened, text, word):
    assert happened(text, word) < 0.5


@pytest.mark.parametrize(
    ("text", "word", "likelier"),
    [
        ("He has to swim.", "swim", "He had to swim."),
        ("He denied that he swam.", "swam", "He said that he swam."),
        ("He thinks that she swam.", "swam", "He knows that she swam."),
        ("He came in order to swim.", "swim", "He managed to swim."),
        ("Perhaps he swam.", "swam", "He swam."),
        ("Did he swim?", "swim", "He did swim."),
        ("The bridge almost collapsed.", "collapsed", "The bridge collapsed."),
    ],
)
def test_what_comes_with_an_act_makes_it_less_likely(happened, text, word, likelier):
    assert happened(text, word) < happened(likelier, word)


@pytest.mark.parametrize(
    ("text", "word", "other"),
    [
        ("The mayor, who never smiles, resigned.", "resigned", "smiles"),
        ("He said he would not pay.", "said", "pay"),
        ("The union rejected the offer to talk.", "rejected", "talk"),
        ("They left because the heating did not work.", "left", "work"),
    ],
)
def test_a_negation_or_a_plan_stays_in_its_own_clause(happened, text, word, other):
    assert happened(text, word) > 0.5 > happened(text, other)


KNOWN_MISSES = [
    pytest.param("They could have warned us, and they did.", "warned", marks=miss("a later clause settles it")),
    pytest.param("It is not true that he never paid.", "paid", marks=miss("two negations over two clauses")),
]


@pytest.mark.parametrize(("text", "word"), KNOWN_MISSES)
def test_real_all_the_same(happened, text, word):
    assert happened(text, word) > 0.5


def _words(annotator, text: str) -> dict[str, str]:
    article = Article(id="t", text=text)
    found = [h for s in annotator.parse(article).sentences for h in find_happenings(article, s)]
    assert all(article.text[h.start : h.end] == h.text for h in found)
    return {h.text: h.status for h in found}


def test_every_word_that_tells_of_an_act_is_found_political_or_not(annotator):
    found = _words(annotator, "The chef fried two eggs before the wedding began, and his visit pleased the guests.")
    assert {"fried", "wedding", "began", "visit", "pleased"} <= set(found)
    assert not {"chef", "eggs", "guests", "two", "his"} & set(found)


def test_an_act_word_without_an_event_has_a_status_too(annotator):
    found = _words(annotator, "The chef refused to fry eggs, but he promised to bake a cake and burned it.")
    assert (found["refused"], found["fry"], found["bake"], found["burned"]) == (
        "happened",
        "denied",
        "offered",
        "happened",
    )


def test_status_and_probability_stand_on_the_same_side(annotator):
    article = Article(id="t", text="If it rains, we will stay. He did not call. She may have left, they say. Go home!")
    for sentence in annotator.parse(article).sentences:
        for found in find_happenings(article, sentence):
            assert (found.happened >= 0.5) == (found.status in {"happened", "ongoing"})
