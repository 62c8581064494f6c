"""A briefing in the terminal: the most important lines of each section, each with its best sentence."""

from collections.abc import Sequence
from typing import TypeVar

from rich.console import Console
from rich.text import Text

from tocsin.domain import Briefing
from tocsin.show.brief.compose import compose
from tocsin.show.brief.paper import PIPED_WIDTH, Paper
from tocsin.show.brief.terminal_parts import (
    print_bell,
    print_dispute,
    print_dyad,
    print_line,
    print_pledge,
    print_problem,
    print_speaker,
    print_tie,
    print_told,
)
from tocsin.show.brief.view import Line, Pledge, Told, View

_LINES, _FEW, _SOME = 24, 6, 12
Weighed = TypeVar("Weighed", Line, Pledge)


def render_terminal(briefing: Briefing, console: Console, *, full: bool = False) -> None:
    """Print a briefing. ``full`` prints every line; else each section stops at its most important and says how many follow.

    On a terminal lines fit its width; in a pipe they wrap at 100 columns and nothing is cut.
    """
    if not console.is_terminal:
        console.width = PIPED_WIDTH
    paper = Paper(console, full=full)
    view = compose(briefing)
    _print_head(paper, view)
    _print_brink(paper, view)
    _print_timeline(paper, view)
    _print_ledger(paper, view)
    paper.section("Channels and agreements", (*view.channels, *view.agreements), print_tie, _SOME, "tocsin channels")
    paper.section("Where reports differ", view.disputes, print_dispute, _FEW, "tocsin disagreements")
    paper.section("Who said what", view.speakers, print_speaker, _FEW, "tocsin statements")
    paper.section("Inputs not stored, and remarks", view.problems, print_problem, _SOME, "tocsin brief --full")
    paper.blank()
    paper.small(
        "Why a line reads as it does: tocsin explain ID PATH… (PATH as for this briefing; a database needs none)."
    )


def _print_head(paper: Paper, view: View) -> None:
    paper.write(Text(view.title, style="bold"))
    paper.write(f"{view.lede}.")
    paper.write(f"{view.intake}. {view.timeline_counts}.")


def _print_brink(paper: Paper, view: View) -> None:
    paper.heading("How near the brink")
    for bell in view.bells if paper.full else view.bells[:_FEW]:
        print_bell(paper, bell)
    paper.more(len(view.bells), _FEW, "tocsin alerts")
    for dyad in view.dyads if paper.full else view.dyads[:_FEW]:
        print_dyad(paper, dyad)
    paper.more(len(view.dyads), _FEW, "tocsin escalation")
    if not view.dyads:
        paper.small("No pair of parties was found.")


def _print_timeline(paper: Paper, view: View) -> None:
    paper.heading("What happened")
    if view.timeline_note:
        paper.small(view.timeline_note)
    shown = view.timeline if paper.full else _first(view.timeline, _LINES, _SOME)
    day = ""
    for line in shown:
        if line.day != day:
            paper.write(Text(line.day, style="bold"))
            day = line.day
        _print(paper, line)
    if not shown:
        paper.small("No event was found.")
    paper.more(len(view.timeline), len(shown), "tocsin brief --full")
    if view.background:
        paper.write(Text("History the articles recall, not counted as news", style="bold"))
        shown = view.background if paper.full else _first(view.background, _FEW, 0)
        for line in shown:
            _print(paper, line, dated=True, evidence=paper.full)
        paper.more(len(view.background), len(shown), "tocsin brief --full")


def _print_ledger(paper: Paper, view: View) -> None:
    paper.heading("Threats and promises, and what came of them")
    for pledge in view.pledges if paper.full else _weightiest(view.pledges, _SOME):
        print_pledge(paper, pledge)
    paper.more(len(view.pledges), _SOME, "tocsin ledger")
    if not view.pledges:
        paper.small("None.")
    if view.spoken_of:
        paper.write(Text("Spoken of, not done", style="bold"))
        for line in view.spoken_of if paper.full else _weightiest(view.spoken_of, _FEW):
            print_line(paper, line, dated=True)
        paper.more(len(view.spoken_of), _FEW, "tocsin events")
    if paper.full:
        for pledge in view.old_pledges:
            print_pledge(paper, pledge)


def _print(paper: Paper, line: Line | Told, *, dated: bool = False, evidence: bool = True) -> None:
    if isinstance(line, Told):
        print_told(paper, line, dated=dated)
    else:
        print_line(paper, line, dated=dated, evidence=evidence)


def _first(lines: Sequence[Line | Told], most: int, most_told: int) -> list[Line | Told]:
    """The weightiest events and the weightiest sentences, in the order they had."""
    kept = {line.id for line in _weightiest([line for line in lines if isinstance(line, Line)], most)}
    told = sorted((line.rank, line.id) for line in lines if isinstance(line, Told))[:most_told]
    kept |= {name for _, name in told}
    return [line for line in lines if line.id in kept]


def _weightiest(lines: Sequence[Weighed], limit: int) -> list[Weighed]:
    """The lines with most behind them (independent sources, intensity, confidence, outcome), in the order they had."""
    kept = {line.id for line in sorted(lines, key=lambda line: (-line.weight, line.id))[:limit]}
    return [line for line in lines if line.id in kept]
