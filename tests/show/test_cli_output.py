"""What reaches the screen: tables on a terminal and in a pipe, bars, words of others."""

import io
from datetime import date

import pytest
from rich.console import Console

from tocsin.domain import Act, Actor, Event, Thing, When
from tocsin.show.cli import output, progress
from tocsin.show.cli.output import Column, plain, show_table
from tocsin.show.cli.words import act, parties, when, who

COLUMNS = (
    Column("name", lambda row: row[0]),
    Column("text", lambda row: row[1]),
    Column("id", lambda row: row[2], width=8),
)
LONG = "Norway closed its embassy in Kenya after a dispute over fishing rights that had lasted for years, its ministry said."


@pytest.fixture
def terminal(monkeypatch):
    """A terminal of 80 columns, to look at."""
    screen = io.StringIO()

    def make(**_):
        return Console(file=screen, force_terminal=True, width=80, highlight=False, color_system=None)

    monkeypatch.setattr(output, "Console", make)
    return screen


def test_a_table_fits_the_terminal_and_keeps_ids_whole(terminal):
    show_table([("a", LONG, "0123abcd"), ("b", "short", "89abcdef")], COLUMNS)
    lines = terminal.getvalue().splitlines()
    assert max(map(len, lines)) <= 80
    assert any("0123abcd" in line for line in lines)
    assert len(lines) > 3


def test_a_table_in_a_pipe_has_a_line_for_each_row(capsys):
    show_table([("a", LONG, "0123abcd"), ("b", "two\nlines", "89abcdef")], COLUMNS)
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == 3
    assert LONG in lines[1]
    assert "two lines" in lines[2]


def test_words_of_others_cannot_steer_the_terminal(capsys):
    show_table([("a", "red \x1b[31m alert \u202e[bold]x[/bold]", "1")], COLUMNS)
    shown = capsys.readouterr().out
    assert "\x1b" not in shown
    assert "\u202e" not in shown
    assert "[bold]x[/bold]" in shown


def test_plain_text_is_one_line():
    assert plain("  a\tb\n\nc ") == "a b c"


class Screen(io.StringIO):
    def isatty(self):
        return True


def test_bars_appear_on_a_terminal_once_it_takes_long(monkeypatch):
    screen = Screen()
    monkeypatch.setattr("sys.stderr", screen)
    bars = progress.Bars()
    bars.show("coding", 1, 10)
    assert screen.getvalue() == ""
    bars._start -= 3
    bars.show("coding", 5, 10)
    bars.close()
    assert "coding" in screen.getvalue()
    assert "5/10" in screen.getvalue()


def test_bars_do_not_appear_in_a_pipe(capsys):
    with progress.Bars() as bars:
        bars._start -= 3
        bars.show("coding", 5, 10)
    assert capsys.readouterr() == ("", "")


DAY = date(2020, 6, 16)


@pytest.mark.parametrize(
    ("time", "shown"),
    [
        (When(), "unknown"),
        (When(from_=DAY, to=DAY, precision="day"), "2020-06-16"),
        (When(from_=DAY, to=DAY, precision="day", clock="14:50"), "2020-06-16 14:50"),
        (When(from_=date(2020, 6, 1), to=date(2020, 6, 30), precision="month"), "2020-06"),
        (When(from_=date(2020, 1, 1), to=date(2020, 12, 31), precision="year"), "2020"),
        (When(from_=DAY, to=date(2020, 6, 18), precision="range"), "2020-06-16 to 2020-06-18"),
        (When(to=DAY, basis="published"), "by 2020-06-16"),
        (When(from_=DAY), "from 2020-06-16"),
        (When(basis="Tuesday", relative="Tuesday before publication"), "Tuesday before publication"),
        (When(basis="Tuesday"), "Tuesday"),
    ],
)
def test_a_time_is_told_as_far_as_it_is_known(time, shown):
    assert when(time) == shown


def actors(*names):
    return tuple(Actor(name=name, text=name) for name in names)


def test_long_lists_of_actors_are_cut():
    assert who(actors("A", "B", "A")) == "A, B"
    assert who(actors("A", "B", "C", "D", "E")) == "A, B, C and 2 more"


def an_event(**more):
    return Event(
        **({"id": "e", "event": "THREATEN", "quad": 3, "intensity": -5.0, "reports": 1, "independent": 1} | more)
    )


@pytest.mark.parametrize(
    ("event", "shown"),
    [
        (an_event(source=actors("A"), target=actors("B")), "A > B"),
        (an_event(source=actors("A")), "A"),
        (an_event(target=actors("B")), "unknown > B"),
        (an_event(source=actors("A", "B"), mutual=True), "A, B"),
        (an_event(), "unknown"),
    ],
)
def test_parties_are_told_with_their_direction(event, shown):
    assert parties(event) == shown


def test_an_act_is_told_with_what_it_is_about():
    about = Act(event="SANCTION", mode="discontinue", object=Thing(text="the office"))
    assert act(an_event(about=about)) == "THREATEN (SANCTION discontinue: the office)"
    assert act(an_event(event="AID", mode="food")) == "AID food"
