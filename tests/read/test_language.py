"""English is kept, other languages are named and set aside, and a doubt is only noted."""

import json

import pytest

from tocsin.read.language import check_language, declared_code

ENGLISH = "The gate at the border opened on Monday and the drivers who had waited there said that they were glad."
OTHERS = {
    "Korean (ko)": "장관은 화요일에 국경이 일주일 동안 닫힌 상태로 유지될 것이라고 말했다. 주민들은 그 말을 믿지 않았다고 한다.",
    "Russian (ru)": "Министр сообщил во вторник, что граница останется закрытой ещё неделю. Жители посёлка ему не поверили.",
    "German (de)": "Der Minister sagte am Dienstag, die Grenze bleibe noch eine Woche geschlossen. Im Dorf glaubte ihm das niemand.",
    "Spanish (es)": "El ministro dijo el martes que la frontera seguirá cerrada una semana más. En el pueblo nadie le creyó.",
    "French (fr)": "Le ministre a déclaré mardi que la frontière resterait fermée une semaine encore. Personne au village ne l'a cru.",
    "Chinese (zh)": "部长星期二表示，边境将继续关闭一周。村里没有人相信他的话，许多司机仍在寒冷中等待，希望大门很快打开，货物能够通过。",
    "Arabic (ar)": "قال الوزير يوم الثلاثاء إن الحدود ستبقى مغلقة أسبوعا آخر. ولم يصدقه أحد في القرية التي تقع قرب المعبر.",
}


@pytest.mark.parametrize("name", OTHERS)
def test_other_languages_are_named(name):
    assert check_language(OTHERS[name], None).refused == f"not English: looks like {name}"


def test_they_are_set_aside_by_name(put, read_one):
    _, intake = read_one(put("a.txt", OTHERS["Korean (ko)"]))
    assert (intake.outcome, intake.reason) == ("rejected", "not English: looks like Korean (ko)")
    assert "English" in intake.hint


def test_english_is_kept():
    assert check_language(ENGLISH, None).refused is None


def test_english_with_a_foreign_quotation_is_kept():
    assert check_language(f"{ENGLISH} “{OTHERS['Korean (ko)']}” {ENGLISH}", None).refused is None


def test_a_declared_language_does_not_cost_what_is_clearly_english():
    verdict = check_language(ENGLISH, "ko")
    assert verdict.refused is None
    assert verdict.note == "declared as Korean (ko), reads as English"


def test_a_declared_language_decides_where_the_text_leaves_a_doubt():
    names = "Pyongyang, Kaesong, Panmunjom, Wonsan, Sinuiju, Chongjin, Hamhung, Haeju, Kanggye"
    assert check_language(names, "ko-KR").refused == "not English: declared as Korean (ko)"
    assert check_language(names, "en").refused is None
    assert check_language(names, None).refused is None


def test_short_texts_are_not_judged_by_their_looks():
    assert check_language("Grenze bleibt geschlossen", None).refused is None
    assert check_language("Grenze bleibt geschlossen", "de").refused == "not English: declared as German (de)"


@pytest.mark.parametrize(
    ("declared", "code"),
    [
        ("en", "en"),
        ("en-GB", "en"),
        ("en_US", "en"),
        ("eng", "en"),
        ("English", "en"),
        ("KOR", "ko"),
        ("und", None),
        ("", None),
        (None, None),
    ],
)
def test_declared_languages_by_any_name(declared, code):
    assert declared_code(declared) == code


def test_a_declared_language_is_read_from_the_record(put, read_one):
    names = "Pyongyang, Kaesong, Panmunjom, Wonsan, Sinuiju, Chongjin, Hamhung, Haeju, Kanggye"
    _, intake = read_one(put("a.json", json.dumps({"text": names, "language": "ko"})))
    assert intake.reason == "not English: declared as Korean (ko)"
