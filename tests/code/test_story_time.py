"""Days and places that the rest of the article gives an act."""

from datetime import date

from tocsin.batch import code_articles
from tocsin.domain import Article, Recipe

PUBLISHED = date(2016, 5, 10)


def acts(text, event):
    (coding,) = code_articles([Article(id="a" * 16, text=text, published=PUBLISHED)], Recipe())
    return [mention for mention in coding.mentions if mention.event == event]


def test_a_deed_right_after_a_dated_one_by_the_same_party_shares_its_day():
    text = "Ethiopian troops shelled Eritrean positions on Monday. Ethiopia also expelled three Eritrean diplomats."
    (act,) = acts(text, "SANCTION")
    assert act.when.from_ == act.when.to == date(2016, 5, 9)
    assert "told in sentence 1" in act.when.basis
    assert any(reason.rule == "story time" for reason in act.because)


def test_a_deed_told_in_the_perfect_leaves_the_storys_day():
    text = "Ethiopian troops shelled Eritrean positions on Monday. Ethiopia has also expelled three Eritrean diplomats."
    (act,) = acts(text, "SANCTION")
    assert act.when.basis == "published"


def test_somebody_elses_deed_is_not_dated_by_it():
    text = "Ethiopian troops shelled Eritrean positions on Monday. Kenya expelled three Somali diplomats."
    (act,) = acts(text, "SANCTION")
    assert act.when.basis == "published"


def test_an_act_told_again_takes_its_day_and_place():
    text = (
        "Turkish jets bombed Syrian troops near Idlib on Sunday. The ministry in Ankara gave no figures for a while. "
        "Turkish jets bombed Syrian troops, and the talks in Geneva are off."
    )
    first, again = acts(text, "ASSAULT")
    assert again.when.from_ == first.when.from_ == date(2016, 5, 8)
    assert (again.where and again.where.country) == "SYR"
    assert any(reason.rule == "told elsewhere" for reason in again.because)


def test_two_days_of_such_acts_date_no_third():
    text = (
        "Turkish jets bombed Syrian troops on Sunday. Turkish jets bombed Syrian troops on Thursday. "
        "The ministry was silent. Turkish jets bombed Syrian troops, and the talks are off."
    )
    assert acts(text, "ASSAULT")[-1].when.basis == "published"


def test_one_more_act_of_a_kind_is_not_the_first():
    text = "Chile bombed Peru on 1 May. Officials met in secret. Chile bombed Peru for a second time."
    assert [act.when.basis for act in acts(text, "ASSAULT")] == ["1 May", "published"]


def test_acts_at_two_places_are_two():
    text = "Chile bombed Peru at Ilo on Sunday. Officials met in secret. Chile bombed Peru at Tacna."
    assert acts(text, "ASSAULT")[-1].when.basis == "published"
