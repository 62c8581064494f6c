"""Headlines in title case are made readable; offsets and names stay."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tocsin.annotate.headlines import is_title_case, true_case
from tocsin.annotate.pipeline import is_headline
from tocsin.domain import Article


def nobody(start: int, end: int) -> bool:
    return False


@pytest.mark.parametrize(
    ("line", "title_case"),
    [
        ("Peru Expels Envoys After Border Clash", True),
        ("Peru Expels Envoys after Border Clash", True),
        ("PERU EXPELS ENVOYS AFTER BORDER CLASH", True),
        ("Peru expels envoys after border clash", False),
        ("Peru Expels Envoys", False),  # too short to tell
        ("Peru expels Chilean envoys after Tacna clash", False),
        ("", False),
    ],
)
def test_a_line_in_title_case_is_known(line, title_case):
    assert is_title_case(line) == title_case


def test_capitals_that_are_no_names_become_small():
    line = "Peru Expels Envoys After Border Clash"
    assert true_case(line, "", lambda start, end: line[start:end] == "Peru") == "Peru expels envoys after border clash"


def test_words_in_capitals_stay():
    assert true_case("The UN Expels Envoys", "", nobody) == "the UN expels envoys"


def test_a_name_of_the_body_keeps_its_capital():
    assert true_case("Kabila Expels Envoys", "On Monday, Kabila spoke.", nobody) == "Kabila expels envoys"


def test_a_word_that_the_body_also_writes_small_is_no_name():
    assert true_case("March Expels Envoys", "In March a march began.", nobody) == "march expels envoys"


def test_a_capital_at_the_start_of_a_sentence_makes_no_name():
    assert true_case("Troops Expel Envoys", "It rained. Troops left.", nobody) == "troops expel envoys"


@given(line=st.text(max_size=60), body=st.text(max_size=60))
@settings(deadline=None, max_examples=60)
def test_the_line_stays_as_long_and_differs_in_case_only(line, body):
    cased = true_case(line, body, nobody)
    assert len(cased) == len(line)
    assert all(new in {old, old.lower()} for new, old in zip(cased, line, strict=True))


@pytest.mark.parametrize(
    ("text", "title", "paragraph", "headline"),
    [
        ("Peru expels envoys", None, 0, True),
        ("Peru expels envoys", None, 1, False),
        ("Peru expelled two envoys.", None, 0, False),
        ("Peru expelled two envoys.", "Peru expelled two envoys.", 0, True),
        ("x" * 160, None, 0, False),
    ],
)
def test_a_headline_is_a_first_line_without_a_full_stop(text, title, paragraph, headline):
    assert is_headline(Article(id="a", text=text, title=title), paragraph, text) == headline


@pytest.mark.parametrize(
    ("headline", "acts"),
    [
        ("Chilean Troops Kill Twelve Peruvian Soldiers In Border Clash", ["ASSAULT CHL > PER"]),
        ("Peru To Expel Chilean Diplomats Over Border Clash", ["SANCTION PER > CHL"]),
        ("Chile Accuses Peru Of Shelling Its Northern Port", ["ACCUSE CHL > PER"]),
        pytest.param(
            "Peru Attacks Chile After Border Clash",
            ["ASSAULT PER > CHL"],
            marks=pytest.mark.xfail(strict=True, reason="the parser takes 'Peru attacks' for a noun"),
        ),
        pytest.param(
            "Peru Expels Chilean Diplomats After Border Clash",
            ["SANCTION PER > CHL"],
            marks=pytest.mark.xfail(strict=True, reason="the parser takes 'Peru expels' for a noun"),
        ),
    ],
)
def test_a_headline_in_title_case_is_coded(code_text, headline, acts):
    found = code_text(f"{headline}\n\nThe two neighbours are at odds.").mentions
    short = [f"{m.event} {'+'.join(a.code or a.name for a in m.source)} > {m.target[0].code}" for m in found]
    assert short == acts


def test_the_trigger_of_a_headline_is_quoted_as_printed(code_text):
    text = "Chilean Troops Kill Twelve Peruvian Soldiers In Border Clash\n\nThe two neighbours are at odds."
    assert [m.trigger.text for m in code_text(text).mentions] == ["Kill"]
