"""Texts in old encodings keep their letters."""

import json

import pytest

from tocsin.read import read
from tocsin.read.encoding import decode

TEXT = "“The gate is open,” the mayor’s office said – and a café in São Paulo cheered, though it’s far away and it was late. "


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252", "mac_roman"]
)
def test_a_text_keeps_its_letters(put, read_one, encoding):
    article, intake = read_one(put("a.txt", (TEXT * 3).encode(encoding)))
    assert article.text == (TEXT * 3).strip()
    assert bool(intake.notes) == (not encoding.startswith("utf-8"))


def test_latin_1_keeps_its_letters():
    text = "Señor Pérez and Frau Müller were at the gate on Monday, and so was the mayor of Besançon with his wife. "
    assert decode(text.encode("latin-1"))[0] == text


def test_what_was_guessed_is_noted(put, read_one):
    _, intake = read_one(put("a.txt", (TEXT * 3).encode("cp1252")))
    assert intake.notes == ("not UTF-8; read as cp1252",)


def test_two_broken_letters_do_not_change_the_rest():
    text, notes = decode(("Zürich, São Paulo, Besançon, Łódź, Kraków, Malmö, Århus. " * 3).encode() + b"\xff\xfe!")
    assert text.startswith("Zürich, São Paulo, Besançon, Łódź")
    assert notes == ("2 letters were not valid UTF-8 and are shown as \ufffd",)


def test_a_language_in_its_old_encoding_is_still_named(put, read_one):
    russian = (
        "Министр сообщил во вторник, что граница останется закрытой ещё неделю. Жители посёлка ему не поверили. " * 4
    )
    _, intake = read_one(put("a.txt", russian.encode("cp1251")))
    assert intake.reason == "not English: looks like Russian (ru)"


@pytest.mark.parametrize("encoding", ["cp1252", "utf-16"])
def test_lines_in_old_encodings(put, encoding):
    lines = "\n".join(json.dumps({"text": f"{TEXT} {number}"}, ensure_ascii=False) for number in range(3))
    reading = read([put("a.jsonl", lines.encode(encoding))])
    assert [article.text.count("“") for article in reading.articles] == [1, 1, 1]
    table = f'text\n"{TEXT}"\n'
    assert read([put("a.csv", table.encode(encoding))]).articles[0].text == TEXT.strip()


def test_a_mark_at_the_beginning_is_no_letter(put, read_one):
    assert read_one(put("a.jsonl", "\ufeff" + json.dumps({"text": TEXT})))[1].outcome == "stored"
    assert read_one(put("a.csv", f'\ufefftext\n"{TEXT}"\n'))[1].outcome == "stored"
