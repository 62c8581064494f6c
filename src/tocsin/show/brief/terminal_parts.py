"""How one of each thing looks in the terminal."""

from collections.abc import Sequence

from rich.text import Text

from tocsin.show.brief.paper import Paper
from tocsin.show.brief.safe import quoted
from tocsin.show.brief.view import AS_TOLD, Bell, Dispute, Dyad, Line, Pledge, Problem, Quote, Speaker, Tie, Told

_BARS = "▁▂▃▄▅▆▇███"
_NO_DATA = "·"
_QUAD_STYLES = {1: "cyan", 2: "blue", 3: "yellow", 4: "red"}
_FATE_STYLES = {"exceeded": "bold red", "carried out": "bold red", "refused": "red", "met": "bold green"}
_SAYINGS = 2
_COURSE = 60


def print_line(paper: Paper, line: Line, *, dated: bool = False, evidence: bool = True) -> None:
    """One event: the claim, its counts, its best sentence."""
    text = Text("- ")
    if dated:
        text.append(f"{line.when}: ")
    text.append(line.who, style=f"bold {_QUAD_STYLES.get(line.quad, '')}".strip())
    text.append(f" {line.what}" + (f" {line.place}" if line.place else ""))
    for mark in line.marks:
        text.append(f" [{mark}]", style="magenta")
    paper.write(text, hang=2)
    clock = f", {line.when.rsplit(', ', 1)[1]}" if ", " in line.when and not dated else ""
    paper.small(f"{line.counts}, confidence {line.confidence}{clock}, {line.id}", indent=4)
    if evidence:
        _print_quotes(paper, line.quotes)


def print_told(paper: Paper, one: Told, *, dated: bool = False) -> None:
    """A sentence that no act was coded from, as it stands."""
    paper.write(Text(f"- {f'{one.when}: ' if dated else ''}{quoted(one.text)}"), hang=2)
    paper.small(f"{AS_TOLD}, {one.counts}, {one.id}", indent=4)


def print_dyad(paper: Paper, dyad: Dyad) -> None:
    """A pair: rung now and at its highest, where the level goes, its course."""
    paper.write(Text.assemble((dyad.name, "bold"), f", last seen: {dyad.now}"))
    paper.write(f"highest: {dyad.highest}; level: {dyad.trend}; {dyad.coverage}", indent=4)
    if len(dyad.course) > 1:
        course = dyad.course[-min(_COURSE, paper.width - 30) :]
        drawn = "".join(_NO_DATA if rung is None else _BARS[rung] for rung in course)
        paper.small(f"{drawn}  by day, {_NO_DATA} no data", indent=4)


def print_bell(paper: Paper, bell: Bell) -> None:
    """An alert, with the events that rang it."""
    paper.write(Text.assemble(("ALERT ", "bold red"), (bell.name, "bold"), f", {bell.day}: {bell.rung}"))
    paper.write(bell.why, indent=4)
    for line in bell.lines:
        paper.small(f"{line.when}: {line.claim}, {line.id}", indent=4)


def print_pledge(paper: Paper, one: Pledge) -> None:
    """A commitment and what came of it."""
    condition = f", {one.condition}" if one.condition else ""
    deadline = f"; by when: {one.deadline}" if one.deadline else ""
    paper.write(Text.assemble("- ", (one.kind, "bold"), f" {one.who}: {one.what}{condition}"), hang=2)
    paper.small(f"made {one.made}{deadline}; confidence {one.confidence}, {one.id}", indent=4)
    _print_quotes(paper, one.quotes)
    outcome = "; ".join(f"{line.when}: {line.claim}" for line in one.outcome) or one.fate_note
    fate = Text.assemble((one.fate, _FATE_STYLES.get(one.fate, "bold")), f": {outcome}" if outcome else "")
    paper.write(fate, indent=4)


def print_tie(paper: Paper, one: Tie) -> None:
    """A channel or agreement with its states."""
    note = ", ".join(part for part in (one.kind, one.parties, one.note) if part)
    paper.write(Text.assemble("- ", (one.name, "bold"), ": ", (one.state, "bold"), f" ({note}), {one.id}"), hang=2)
    for stage in one.stages:
        said = f"according to {stage.said_by}" if stage.said_by else ""
        parts = [stage.since, f"by {stage.by}" if stage.by else "", stage.why, said, *stage.marks]
        paper.write(f"{stage.state}: " + ", ".join(part for part in parts if part), indent=4)
        _print_quotes(paper, stage.quotes, indent=6)


def print_dispute(paper: Paper, one: Dispute) -> None:
    """A disagreement: each version with its outlets and words."""
    paper.write(Text.assemble("- ", (one.field, "bold"), f" of: {one.subject}, {one.id}"), hang=2)
    for version in one.versions:
        paper.write(f"{version.value} ({version.outlets})", indent=4)
        if version.text:
            paper.one_line("", version.text, indent=6)


def print_speaker(paper: Paper, speaker: Speaker) -> None:
    """A speaker's main statements."""
    paper.write(Text(speaker.name, style="bold"))
    shown = speaker.sayings if paper.full else speaker.sayings[:_SAYINGS]
    for one in shown:
        words = quoted(one.words) if one.is_verbatim else one.words
        parts = [one.manner, one.when]
        parts += [f"to {one.to}" if one.to else "", f"through {one.via}" if one.via else ""]
        parts += [", ".join(dict.fromkeys(quote.outlet for quote in one.quotes)), one.id]
        paper.write(f"- {words}", indent=2)
        paper.small(", ".join(part for part in parts if part), indent=6)
    if len(speaker.sayings) > len(shown):
        paper.small(f"… and {len(speaker.sayings) - len(shown)} more", indent=2)


def print_problem(paper: Paper, one: Problem) -> None:
    """An input that was not stored, or a remark, with the reason."""
    hint = f" ({one.hint})" if one.hint else ""
    paper.write(Text.assemble("- ", (one.outcome, "bold"), f" {one.path}: {one.reason}{hint}"), hang=2)


def _print_quotes(paper: Paper, quotes: Sequence[Quote], *, indent: int = 4) -> None:
    """The best sentence; all of them where nothing is left out."""
    for quote in quotes if paper.full else quotes[:1]:
        paper.one_line(f"{quote.outlet}, {quote.published}: ", quote.text, indent=indent)
