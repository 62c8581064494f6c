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
from tocsin.show.brief.view import ALSO_TOLD, Line, Pledge, View

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
    shown = view.timeline if paper.full else _weightiest(view.timeline, _LINES)
    day = ""
    for line in shown:
        if line.day != day:
            paper.write(Text(line.day, style="bold"))
            day = line.day
        print_line(paper, line)
    if not shown:
        paper.small("No event was found.")
    paper.more(len(view.timeline), _LINES, "tocsin timeline")
    if view.told:
        paper.write(Text(ALSO_TOLD, style="bold"))
        for one in view.told:
            if paper.full or one.rank < _SOME:
                print_told(paper, one)
        paper.more(len(view.told), _SOME, "tocsin brief --full")
    if view.background:
        paper.write(Text("History the articles recall, not counted as news", style="bold"))
        for line in view.background if paper.full else _weightiest(view.background, _FEW):
            print_line(paper, line, dated=True, evidence=paper.full)
        paper.more(len(view.background), _FEW, "tocsin events")


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


def _weightiest(lines: Sequence[Weighed], limit: int) -> list[Weighed]:
    """The lines with most behind them (independent sources, intensity, confidence, outcome), in the order they had."""
    kept = {line.id for line in sorted(lines, key=lambda line: (-line.weight, line.id))[:limit]}
    return [line for line in lines if line.id in kept]
