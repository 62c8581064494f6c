"""Bad input is named, set aside, and never stops a run."""

import gzip
import json
import os
import tracemalloc

import pytest

from tocsin.read import read
from tocsin.read.extractor import Extractor
from tocsin.read.record import Refused


def only(reading):
    (intake,) = reading.intakes
    return intake


def rejected(path):
    intake = only(read([path]))
    assert intake.outcome == "rejected"
    assert intake.article is None
    return intake


def test_an_empty_folder(tmp_path):
    intake = rejected(tmp_path)
    assert intake.path == str(tmp_path)
    assert intake.reason.startswith("no articles in this folder: looked for .csv")


@pytest.mark.parametrize("name", ["missing.txt", "missing", "", "x" * 5000, "nul\0l"])
def test_a_path_that_is_not_there(name):
    assert rejected(name).reason == "no such file or folder"


def test_a_pattern_that_matches_nothing(tmp_path):
    assert rejected(f"{tmp_path}/*.txt").reason == "no file matches this pattern"


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        (b"%PDF-1.7\n", "PDF"),
        (b"\x89PNG\r\n\x1a\n", "PNG picture"),
        (b"PK\x03\x04", "ZIP, DOCX, XLSX or EPUB"),
        (b"\xff\xd8\xff\xe0", "JPEG picture"),
    ],
)
def test_a_binary_file_is_named(put, head, kind):
    for name in ("a.txt", "a.json", "a.jsonl", "a.csv", "a.html", "a.bin"):
        assert rejected(put(name, head + bytes(range(256)) * 20)).reason.startswith(f"binary file ({kind})")


def test_bytes_without_sense_are_binary(put):
    assert rejected(put("a.txt", b"\x01\x00\x02" * 1000)).reason == "binary file"


def test_a_pdf_comes_with_advice(put):
    assert rejected(put("report.pdf", b"%PDF-1.4")).reason == "binary file (PDF); extract its text first"


def test_a_text_may_begin_like_a_binary_file(put, story):
    assert only(read([put("a.txt", f"BM is short for bench mark. {story()}")])).outcome == "stored"


def test_an_unknown_kind_of_file(put, story):
    intake = rejected(put("notes.log", story()))
    assert intake.reason == "unknown kind of file: .log"
    assert ".jsonl" in intake.hint


@pytest.mark.parametrize(("name", "kind"), [("a.warc.gz", "WARC"), ("feed.rss", "RSS"), ("feed.atom", "Atom")])
def test_kinds_that_are_not_read_yet(put, name, kind):
    content = gzip.compress(b"WARC/1.0") if name.endswith("gz") else b"<feed/>"
    intake = rejected(put(name, content))
    assert intake.reason == f"{kind} is not read yet"
    assert "JSON Lines" in intake.hint


def test_an_empty_file(put):
    assert rejected(put("a.txt", "")).reason == "no text: it is empty"
    assert rejected(put("a.jsonl", "\n\n")).reason == "no articles in this file: it is empty"
    assert rejected(put("a.csv", "")).reason == "no column of text"


def test_too_little_text(put):
    assert rejected(put("a.txt", "Gate shut 12345 --- 67890 !!!")).reason == "no text: too few letters"


def test_a_corrupt_line_is_named_and_the_rest_is_read(put, story):
    lines = [
        json.dumps({"text": story(1)}),
        '{"text": "broken',
        "",
        json.dumps({"text": story(2)}),
        "[1]",
        '"word"',
        "17",
    ]
    reading = read([put("a.jsonl", "\n".join(lines))])
    assert [(intake.record, intake.outcome) for intake in reading.intakes] == [
        (1, "stored"), (2, "rejected"), (4, "stored"), (5, "rejected"), (6, "rejected"), (7, "rejected"),
    ]  # fmt: skip
    assert reading.intakes[1].reason.startswith("not valid JSON")
    assert [intake.reason for intake in reading.intakes[3:]] == [
        "expected a JSON object, found a list", "expected a JSON object, found a string", "expected a JSON object, found a number",
    ]  # fmt: skip


def test_corrupt_json_says_where(put):
    assert "line 3, column" in rejected(put("a.json", '{\n"a": 1,\noops}')).reason


def test_json_that_is_endlessly_nested(put):
    assert rejected(put("a.json", "[" * 1_000_000)).reason == "JSON nested too deeply"
    assert rejected(put("a.jsonl", '{"text":' * 100_000)).reason == "JSON nested too deeply"


def test_a_number_without_end(put):
    assert "number" in rejected(put("a.json", '{"text": ' + "9" * 100_000 + "}")).reason


def test_a_record_without_text_says_what_it_found(put):
    intake = rejected(put("a.json", json.dumps({"wording": "x", "when": "y"})))
    assert intake.reason.startswith("no text")
    assert "found: wording, when" in intake.hint


def test_a_table_without_text_is_refused_once(put):
    intake = rejected(put("a.csv", "id,words\n1,x\n2,y\n"))
    assert intake.reason == "no column of text"
    assert "found: id, words" in intake.hint


def test_a_row_of_the_wrong_length_is_refused_alone(put, story):
    reading = read([put("a.csv", f'title,text\nOne,a, b and c\nTwo,"{story()}"\n')])
    assert [(intake.record, intake.outcome) for intake in reading.intakes] == [(1, "rejected"), (2, "stored")]
    assert reading.intakes[0].reason == "the row has 3 fields, the header 2"


def test_a_quotation_mark_that_never_closes(put, story, monkeypatch):
    monkeypatch.setattr("tocsin.read.tables.MAX_BYTES", 50_000)
    reading = read([put("a.csv", f'text,title\n"{story(1)}",x\n"{story(2)}\n' + "and on, it goes\n" * 9_000)])
    assert [intake.outcome for intake in reading.intakes] == ["stored", "rejected"]
    assert reading.intakes[1].record == 2


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html", "a.json"])
def test_fifty_megabytes_in_one_line_are_not_read(put, name):
    path = put(name, b"word " * 10_000_000)
    tracemalloc.start()
    intake = rejected(path)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert intake.reason == "larger than 10 MB"
    assert peak < 40_000_000


def test_a_line_of_fifty_megabytes_is_refused_and_the_next_is_read(put, story):
    path = put("a.jsonl", b'{"text": "' + b"word " * 10_000_000 + b'"}\n' + json.dumps({"text": story()}).encode())
    tracemalloc.start()
    reading = read([path])
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert [(intake.record, intake.outcome) for intake in reading.intakes] == [(1, "rejected"), (2, "stored")]
    assert reading.intakes[0].reason == "line longer than 10 MB"
    assert peak < 60_000_000


def test_a_very_long_text_is_cut_between_sentences_and_says_so(put, story, read_one):
    article, intake = read_one(put("a.txt", (story() + " ") * 5_000))
    assert 190_000 < len(article.text) <= 200_000
    assert article.text.endswith(".")
    assert intake.notes == article.notes == (f"too long; only the first {len(article.text):,} characters are read",)


def test_fifty_kilobytes_of_brackets(put, story, read_one):
    assert rejected(put("a.txt", "(" * 50_000)).reason == "no text: too few letters"
    article, _ = read_one(put("b.txt", f"{story()} {'(' * 50_000} {story(2)}"))
    assert article.text == f"{story()} {'(' * 20} {story(2)}"


@pytest.mark.parametrize("tag", ["div", "b", "blockquote"])
def test_a_hundred_thousand_nested_tags(put, page, tag):
    assert (
        rejected(put("a.html", page().replace("<main>", f"<{tag}>" * 100_000))).reason
        == "HTML nested deeper than 512 elements"
    )


def test_paragraphs_that_are_never_closed_are_not_depth(put, story):
    html = (
        "<html><body><article>" + "".join(f"<p>{story(number)}" for number in range(600)) + "</article></body></html>"
    )
    assert only(read([put("a.html", html)])).outcome == "stored"


def test_a_million_tags(put, page):
    assert (
        rejected(put("a.html", page().replace("</article>", "<i></i>" * 500_000))).reason
        == "a page of more than 200,000 tags"
    )


def test_comments_that_never_end(put, page):
    assert only(read([put("a.html", page() + "<!--" * 300_000)])).outcome == "stored"


def test_a_page_without_an_article(put):
    assert rejected(put("a.html", "<html><body></body></html>")).reason == "no article text found in the page"


def test_a_page_that_takes_too_long_is_ended_and_the_next_is_read(page):
    slow = "<html><body>" + "<p>word" * 190_000 + "</body></html>"
    with Extractor() as extractor:
        assert extractor.extract(page()).text
        extractor._seconds = 1
        with pytest.raises(Refused, match="took longer than 1 s"):
            extractor.extract(slow)
        extractor._seconds = 60
        assert extractor.extract(page()).text


def test_a_page_that_takes_too_much_memory_is_ended_and_the_next_is_read(page, story):
    with Extractor(memory=60_000_000, seconds=60) as extractor:
        with pytest.raises(Refused, match=r"too much memory|brought its process down"):
            extractor.extract("<html><body>" + f"<p>{story()}</p>" * 30_000 + "</body></html>")
        assert extractor.extract(page()).text


def test_one_process_serves_many_pages(page):
    with Extractor() as extractor:
        extractor.extract(page(number=1))
        first = extractor._process
        extractor.extract(page(number=2))
        assert extractor._process is first
    assert first.poll() is not None


def test_a_cut_gzip_file_gives_what_came_before_the_cut(put, story):
    lines = [json.dumps({"text": f"{story(number)} {os.urandom(500).hex(' ', 2)}"}) for number in range(200)]
    packed = gzip.compress("\n".join(lines).encode())
    reading = read([put("a.jsonl.gz", packed[: len(packed) // 2])])
    *before, last = reading.intakes
    assert 10 < len(before) < 190
    assert {intake.outcome for intake in before} == {"stored"}
    assert last.outcome == "rejected"
    assert last.record == len(before) + 1
    assert last.reason == "the compressed file is damaged or ends early"


@pytest.mark.parametrize("name", ["a.txt.gz", "a.jsonl.gz", "a.html.gz", "a.csv.gz"])
def test_a_file_that_only_pretends_to_be_packed(put, story, name):
    assert rejected(put(name, story())).reason == "the compressed file is damaged or ends early"


def test_a_packed_bomb_is_not_unpacked(put, monkeypatch):
    monkeypatch.setattr("tocsin.read.files.FREE_EXPANSION", 2_000_000)
    assert (
        rejected(put("a.jsonl.gz", gzip.compress(b"a" * 15_000_000))).reason
        == "unpacks to more than 200 times its size; not read further"
    )
    assert rejected(put("c.txt.gz", gzip.compress(b"a" * 15_000_000))).reason == "larger than 10 MB"


@pytest.mark.parametrize("name", ["a.jsonl", "a.csv"])
def test_empty_lines_without_end(put, story, name):
    content = f'"{story()}"' if name.endswith("csv") else json.dumps({"text": story()})
    first, last = read([put(name, f"{'text' if name.endswith('csv') else ''}\n{content}\n" + "\n" * 1_100_000)]).intakes
    assert first.outcome == "stored"
    assert last.reason == "more than 1,000,000 empty lines on end; not read further"


def test_a_pipe_does_not_hold_the_run(tmp_path):
    os.mkfifo(tmp_path / "a.txt")
    assert rejected(tmp_path / "a.txt").reason == "not a regular file"


def test_a_file_that_may_not_be_opened(put, story, monkeypatch):
    path = put("a.txt", story())

    def forbid(*_):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("tocsin.read.files.os.stat", forbid)
    assert rejected(path).reason == "cannot be opened: permission denied"


def test_a_link_that_leads_nowhere(tmp_path):
    (tmp_path / "a.txt").symlink_to(tmp_path / "gone.txt")
    assert rejected(tmp_path / "a.txt").reason == "cannot be opened: no such file or directory"


def test_a_name_that_is_no_text_can_still_be_printed(tmp_path, story):
    path = os.fsencode(tmp_path) + b"/caf\xe9.txt"
    with open(path, "w") as file:  # noqa: PTH123 - Path takes no bytes
        file.write(story())
    intake = only(read([tmp_path]))
    assert intake.outcome == "stored"
    intake.path.encode()


def test_an_unforeseen_error_rejects_the_file_and_not_the_run(put, story, monkeypatch):
    path, _ = put("a.txt", story(1)), put("b.md", story(2))

    def fail(_):
        raise ZeroDivisionError("oops")

    monkeypatch.setitem(__import__("tocsin.read.reader", fromlist=["READERS"]).READERS, ".txt", fail)
    first, second = read([path.parent]).intakes
    assert (first.outcome, second.outcome) == ("rejected", "stored")
    assert first.reason == "could not be read: ZeroDivisionError: oops"


def test_front_matter_that_is_a_bomb_is_noted(put, story, read_one):
    article, intake = read_one(put("a.md", f"---\n{'[' * 15_000}\n---\n{story()}"))
    assert article.text == story()
    assert intake.notes == ("the front matter is not valid YAML and was not used",)


@pytest.mark.parametrize("mark", ["*a", "[", "![a](", "_", "#", "> ", "<a", "`", "<script>"])
def test_markup_without_end_ends(put, story, mark):
    assert only(read([put("a.md", story() + "\n\n" + mark * 200_000)])).outcome == "stored"
    assert only(read([put("a.json", json.dumps({"text": f"<p>{story(2)}</p>" + mark * 200_000}))])).outcome == "stored"
