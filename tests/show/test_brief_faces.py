"""The four faces of a briefing: same claims, evidence everywhere, nothing executed, nothing fetched."""

import io
import json
import re
import runpy
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console

from tocsin import codec
from tocsin.domain import Article, Briefing
from tocsin.show.brief import render_html, render_json, render_markdown, render_terminal
from tocsin.show.brief.chart_data import gap_rows, timeline_rows
from tocsin.show.brief.charts import charts_of
from tocsin.show.brief.compose import compose
from tocsin.show.brief.reports import paragraphs
from tocsin.show.brief.view import Line, Told

_MAKERS = runpy.run_path(str(Path(__file__).parents[1] / "golden" / "make_briefing.py"))


@pytest.fixture(scope="module")
def crisis():
    return _MAKERS["crisis"]()


@pytest.fixture(scope="module")
def view(crisis):
    return compose(crisis)


@pytest.fixture(scope="module")
def page(crisis):
    return render_html(crisis, scripts=False)


@pytest.fixture(scope="module")
def hostile_page():
    return render_html(_MAKERS["hostile"](), scripts=False)


class _Tags(HTMLParser):
    def __init__(self, page):
        super().__init__()
        self.found = []
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        self.found.append((tag, dict(attrs)))


def terminal(briefing, *, full=False, **options):
    out = io.StringIO()
    render_terminal(briefing, Console(file=out, **options), full=full)
    return out.getvalue()


def lines_of(view):
    return [line for line in (*view.timeline, *view.background, *view.spoken_of) if isinstance(line, Line)]


def test_every_claim_leads_to_a_sentence_that_stands_in_its_article(crisis, view):
    texts = {article.id: article.text for article in crisis.articles}
    stages = [stage for tie in (*view.channels, *view.agreements) for stage in tie.stages]
    sayings = [saying for speaker in view.speakers for saying in speaker.sayings]
    versions = [version for dispute in view.disputes for version in dispute.versions]
    for claim in [*lines_of(view), *view.pledges, *stages, *sayings, *versions]:
        assert claim.quotes
        for quote in claim.quotes:
            assert " ".join(texts[quote.article][quote.start : quote.end].split()) == quote.text


def test_the_sentence_that_tells_an_event_best_comes_first(crisis, view):
    best = {event.id: event.summary for event in crisis.events}
    assert all(line.quotes[0].text == best[line.id] for line in lines_of(view))


def test_history_and_what_was_only_spoken_of_stay_out_of_what_happened(view):
    told = " ".join(line.what for line in view.timeline if isinstance(line, Line))
    assert "shelled" not in told
    assert "planned" not in told
    assert [line.when for line in view.background] == ["2014"]
    assert {mark for line in view.spoken_of for mark in line.marks} == {"planned", "hypothetical"}


def test_every_input_is_counted_once(view):
    assert view.intake == "10 inputs: 8 stored, 1 duplicate, 1 rejected"
    assert [problem.path for problem in view.problems] == ["copy.md", "feed.jsonl, record 4", "a6.md"]


def test_reports_and_events_are_two_numbers(view):
    blast = next(line for line in lines_of(view) if "blew up" in line.what)
    assert blast.counts == "1 event, 3 reports, 3 outlets"


def test_what_no_act_was_surely_coded_from_stands_in_its_own_words_on_its_day(view):
    told = {line.text: (line.day, line.counts) for line in view.timeline if isinstance(line, Told)}
    assert told == {
        "Two calls went unanswered, according to the ministry.": ("Tuesday, 9 March 2021", "1 report, Meridian"),
        "A guard post of Vardia was fired on, villagers said.": ("No date", "2 reports, Dell Gazette, reports differ"),
    }


def test_days_without_articles_are_no_data_in_a_course(view):
    assert view.dyads[0].course[:8] == (3, None, 1, None, None, None, None, 4)


def test_gaps_of_a_curve_cover_the_days_without_articles_and_no_others(view):
    days = [day.day for day in view.dyads[0].days if day.day]
    gaps = gap_rows(view.dyads[0], (days[0], days[-1])).rows
    assert [(row["first"][:10], row["last"][:10]) for row in gaps] == [
        ("2021-03-03", "2021-03-03"), ("2021-03-05", "2021-03-08"), ("2021-03-11", "2021-03-15"),
    ]  # fmt: skip


def test_a_timeline_counts_events_and_says_what_it_cannot_place(crisis):
    news = [event for event in crisis.events if event.status == "happened" and not event.background]
    found = timeline_rows(news)
    assert sum(row["events"] for row in found.rows) + found.unplaced == len(news)
    assert found.unplaced == 1


def test_without_dates_charts_of_time_give_way_to_a_sentence():
    briefing = _MAKERS["undated"]()
    charts = charts_of(briefing.events, compose(briefing).dyads)
    assert [bool(chart.spec) for chart in charts] == [False, False]
    assert all(chart.caption.startswith("Not drawn") for chart in charts)


def test_an_empty_briefing_says_so_on_every_face():
    empty = Briefing()
    assert "No event was found." in terminal(empty)
    assert "No event was found." in render_markdown(empty)
    assert "No event was found." in render_html(empty)
    assert json.loads(render_json(empty))["articles"] == []


def test_every_link_of_the_page_has_its_place(page):
    tags = _Tags(page).found
    ids = [attrs["id"] for _, attrs in tags if "id" in attrs]
    links = {attrs["href"][1:] for tag, attrs in tags if tag == "a" and attrs["href"].startswith("#")}
    assert len(ids) == len(set(ids))
    assert links <= set(ids)


def test_every_evidence_sentence_is_marked_in_its_article(view, page):
    marks = {attrs.get("id") for tag, attrs in _Tags(page).found if tag in ("mark", "span")}
    assert {quote.anchor for line in lines_of(view) for quote in line.quotes} <= marks


@given(st.lists(st.tuples(st.integers(0, 60), st.integers(1, 30)), max_size=6))
def test_marks_nest_keep_the_text_and_hold_their_sentence_however_spans_lie(lengths):
    text = "First line of it.\n\nSecond line, longer, of it all.\nThird and last line."
    spans = {(start, min(len(text), start + length)): "act" for start, length in lengths}
    found = paragraphs(Article(id="a", text=text), spans)
    for paragraph in found:
        depth = 0
        for piece in paragraph:
            depth += {"open": 1, "close": -1, "text": 0}[piece.kind]
            assert depth >= 0
        assert depth == 0
    assert ["".join(piece.text for piece in each) for each in found] == [line for line in text.split("\n") if line]
    anchors = [piece.anchor for each in found for piece in each if piece.anchor]
    starts_in_text = [span for span in spans if text[span[0] : span[0] + 1].strip("\n")]
    assert len(anchors) == len(set(anchors)) >= len(starts_in_text)


def test_a_statement_inside_a_sentence_does_not_cut_the_sentence(page):
    assert re.search(
        r'<mark class="act" id="s-a10+-109-244">[^<]*<mark class="said" id="s-a10+-152-202">[^<]*</mark>[^<]*boats\.</mark>',
        page,
    )


def test_words_are_word_for_word_only_inside_quotation_marks(view):
    said = {saying.words: saying.manner for speaker in view.speakers for saying in speaker.sayings}
    assert said["We do not take orders about our own rivers"] == "word for word"
    assert said["A guard post of Vardia was fired on"] == "reported"


def test_the_page_names_no_address_but_the_articles_own(crisis, page):
    own = {article.url for article in crisis.articles}
    addresses = set(re.findall(r"https?://[^\s\"'<>&]+", page))
    assert addresses == own
    assert 'rel="noopener noreferrer"' in page


def test_the_page_forbids_the_network_and_foreign_scripts(page):
    policy = next(
        attrs["content"] for tag, attrs in _Tags(page).found if attrs.get("http-equiv") == "Content-Security-Policy"
    )
    assert "default-src 'none'" in policy
    assert "unsafe-eval" not in policy
    assert not re.search(r"script-src[^;]*unsafe-inline", policy)


def test_text_of_others_cannot_become_markup(hostile_page):
    tags = _Tags(hostile_page).found
    assert not any(name.startswith("on") for _, attrs in tags for name in attrs)
    assert {tag for tag, _ in tags}.isdisjoint({"img", "i", "b2", "iframe"})
    assert not [attrs for tag, attrs in tags if tag == "a" and "javascript:" in attrs.get("href", "")]
    assert "alert(&#39;x&#39;)" in hostile_page
    scripts = re.findall(r"<script([^>]*)>(.*?)</script>", hostile_page, flags=re.DOTALL)
    assert not any("alert(" in body for kind, body in scripts if "application/json" not in kind)
    for kind, body in scripts:
        if "application/json" in kind:
            assert json.loads(body)["config"]


def test_drawings_are_well_formed_whatever_names_they_hold(hostile_page):
    drawings = re.findall(r"<svg.*?</svg>", hostile_page, flags=re.DOTALL)
    assert drawings
    for drawing in drawings:
        assert {node.tag for node in ET.fromstring(drawing).iter()} <= {
            "svg",
            "g",
            "path",
            "text",
            "rect",
            "line",
            "circle",
            "title",
            "desc",
            "tspan",
            "defs",
            "clipPath",
        }


def test_control_characters_reach_no_face(hostile_page):
    briefing = _MAKERS["hostile"]()
    for told in (terminal(briefing, full=True), render_markdown(briefing), hostile_page):
        assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202e]", told)


def test_markdown_reads_text_of_others_as_text():
    told = render_markdown(_MAKERS["hostile"]())
    assert "<script" not in re.sub(r"\\<", "", told)
    assert not re.search(r"(?<!\\)\]\(", told)
    assert "\\*all\\* of \\`it\\`" in told


def test_markdown_footnotes_are_called_and_defined_alike(crisis):
    told = render_markdown(crisis)
    called, defined = set(re.findall(r"\[\^(\d+)\](?!:)", told)), re.findall(r"^\[\^(\d+)\]:", told, flags=re.MULTILINE)
    assert called == set(defined)
    assert len(defined) == len(set(defined))


def test_on_a_terminal_no_line_is_wider_than_the_terminal(crisis):
    told = terminal(crisis, width=60, force_terminal=True, color_system=None)
    assert max(len(line) for line in told.splitlines()) <= 60


def test_in_a_pipe_there_is_no_colour_no_cut_and_a_hundred_columns(crisis):
    told = terminal(crisis)
    assert "\x1b" not in told
    assert 80 < max(len(line) for line in told.splitlines()) <= 100
    flat = " ".join(told.split())
    assert (
        "“Ilse Marrow, the interior minister, said: ‘We shall close that house before the month is out.’ She demanded that Vardia stop the boats.”"
        in flat
    )


def test_a_terminal_has_colours_when_it_can_show_them(crisis):
    assert "\x1b[" in terminal(crisis, force_terminal=True, color_system="standard")


def test_markup_of_rich_in_a_text_is_only_text():
    assert "[house](javascript:alert(1))" in " ".join(terminal(_MAKERS["hostile"](), full=True).split())


def test_long_sections_stop_and_say_how_many_follow(crisis):
    many = codec.from_builtins(codec.to_builtins(crisis), Briefing)
    copies = tuple(
        codec.from_builtins({**codec.to_builtins(pledge), "id": f"{pledge.id}{number}"}, type(pledge))
        for pledge in many.commitments
        for number in range(4)
    )
    long = codec.from_builtins({**codec.to_builtins(many), "commitments": codec.to_builtins(copies)}, Briefing)
    assert "… and 8 more (tocsin ledger PATH…)" in terminal(long)
    assert "more (tocsin ledger PATH…)" not in terminal(long, full=True)


def test_two_events_that_one_sentence_tells_in_the_same_words_are_one_line(crisis):
    twice = replace(crisis, events=(*crisis.events, replace(crisis.events[0], id="e99", confidence=0.7)))
    assert terminal(twice, full=True).count("threatened to shut") == terminal(crisis, full=True).count(
        "threatened to shut"
    )


def test_json_is_one_object_with_the_contracts_keys_and_comes_back(crisis):
    told = json.loads(render_json(crisis))
    assert list(told) == [
        "title", "articles", "problems", "actors", "mentions", "standings", "tellings", "events", "commitments", "channels",
        "agreements", "statements", "disagreements", "escalation", "alerts", "stories", "crises",
    ]  # fmt: skip
    assert codec.from_builtins(told, Briefing) == crisis


@pytest.mark.parametrize("render", [render_html, render_markdown, render_json])
def test_the_same_briefing_gives_the_same_page(render, crisis):
    assert render(crisis) == render(crisis)
