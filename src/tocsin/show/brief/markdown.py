"""A briefing as Markdown: the same lines, with the sentences as footnotes."""

import re
from collections.abc import Iterable, Sequence

from tocsin.domain import Briefing
from tocsin.show.brief.compose import compose
from tocsin.show.brief.safe import quoted
from tocsin.show.brief.view import AS_TOLD, Dispute, Line, Pledge, Quote, Speaker, Tie, Told, View

_SPECIAL = re.compile(r"([\\`*_\[\]<>#|~$!])")


def render_markdown(briefing: Briefing) -> str:
    """The briefing as GitHub-flavoured Markdown. Text of others is escaped: it cannot become markup."""
    return _Writer(compose(briefing)).text()


def escape(text: str) -> str:
    """A text without anything that Markdown would read as markup."""
    return _SPECIAL.sub(r"\\\1", text).replace("&", "&amp;")


class _Writer:
    """Collects paragraphs and the footnotes that they call, numbered as they come."""

    def __init__(self, view: View) -> None:
        self._view = view
        self._notes: dict[str, tuple[int, Quote]] = {}

    def text(self) -> str:
        view = self._view
        parts = [
            f"# {escape(view.title)}",
            f"{escape(view.lede)}. {escape(view.intake)}. {view.timeline_counts}.",
            "## How near the brink",
            *self._brink(),
            "## What happened",
            *([view.timeline_note] if view.timeline_note else []),
            *(self._days(view.timeline) or ["No event was found."]),
            *self._listed("### History the articles recall, not counted as news", map(self._dated, view.background)),
            "## Threats and promises, and what came of them",
            *(self._listed("", map(self._pledge, view.pledges)) or ["None was found."]),
            *self._listed("### Spoken of, not done", map(self._dated, view.spoken_of)),
            *self._listed("### Older ones the articles recall", map(self._pledge, view.old_pledges)),
            "## Channels and agreements",
            *(self._listed("", map(self._tie, (*view.channels, *view.agreements))) or ["None was found."]),
            "## Where reports differ",
            *(self._listed("", map(self._dispute, view.disputes)) or ["No disagreement was found."]),
            "## Who said what",
            *[part for speaker in view.speakers for part in self._speaker(speaker)],
            "## Inputs",
            *self._inputs(),
        ]
        notes = [f"[^{number}]: {_note(quote)}" for number, quote in self._notes.values()]
        return "\n\n".join([*parts, *notes]) + "\n"

    def _brink(self) -> list[str]:
        view = self._view
        bells = [
            f"- **Alert** {escape(bell.name)}, {bell.day}: {escape(bell.rung)}. {escape(bell.why)}"
            + "".join(f"; {self._dated(line)[2:]}" for line in bell.lines)
            for bell in view.bells
        ]
        head = ["| Pair | Last seen | Highest | Level | Behind it |", "|---|---|---|---|---|"]
        rows = [
            "| " + " | ".join(map(escape, (each.name, each.now, each.highest, each.trend, each.coverage))) + " |"
            for each in view.dyads
        ]
        return ["\n".join(bells) or "No alert.", *(["\n".join(head + rows)] if rows else [])]

    def _days(self, lines: Sequence[Line | Told]) -> list[str]:
        parts: list[str] = []
        for day in dict.fromkeys(line.day for line in lines):
            parts += [f"### {escape(day)}", "\n".join(self._line(line) for line in lines if line.day == day)]
        return parts

    def _line(self, line: Line | Told) -> str:
        if isinstance(line, Told):
            return f"- {escape(quoted(line.text))} (*{AS_TOLD}*, {escape(line.counts)}){self._called(line.quotes)}"
        place = f" {escape(line.place)}" if line.place else ""
        marks = "".join(f", *{mark}*" for mark in line.marks)
        small = f"{line.counts}, confidence {line.confidence}{marks}"
        return f"- **{escape(line.who)}** {escape(line.what)}{place} ({small}){self._called(line.quotes)}"

    def _dated(self, line: Line | Told) -> str:
        return self._line(line).replace("- ", f"- {escape(line.when)}: ", 1)

    def _pledge(self, one: Pledge) -> str:
        condition = f", {escape(one.condition)}" if one.condition else ""
        deadline = f", by when: {escape(one.deadline)}" if one.deadline else ""
        outcome = "; ".join(
            f"{escape(line.when)}: {escape(line.claim)}{self._called(line.quotes[:1])}" for line in one.outcome
        )
        return (
            f"- **{one.kind}** {escape(one.who)}: {escape(one.what)}{condition} (made {escape(one.made)}{deadline}, "
            f"confidence {one.confidence}){self._called(one.quotes)}\n  - **{one.fate}**: {outcome or one.fate_note or 'no event named'}"
        )

    def _tie(self, one: Tie) -> str:
        head = ", ".join(escape(part) for part in (one.kind, one.parties, one.note) if part)
        lines = [f"- **{escape(one.name)}**: **{one.state}** ({head})"]
        for stage in one.stages:
            said = f"according to {stage.said_by}" if stage.said_by else ""
            parts = [stage.since, f"by {stage.by}" if stage.by else "", stage.why, said, *stage.marks]
            told = ", ".join(escape(part) for part in parts if part)
            lines.append(f"  - {stage.state}: {told}{self._called(stage.quotes)}")
        return "\n".join(lines)

    def _dispute(self, one: Dispute) -> str:
        lines = [f"- **{escape(one.field)}** of: {escape(one.subject)}"]
        for version in one.versions:
            text = f": {escape(quoted(version.text))}" if version.text else ""
            lines.append(f"  - {escape(version.value)} ({escape(version.outlets)}){text}{self._called(version.quotes)}")
        return "\n".join(lines)

    def _speaker(self, speaker: Speaker) -> list[str]:
        lines = []
        for one in speaker.sayings:
            words = escape(quoted(one.words)) if one.is_verbatim else f"{escape(one.words)} ({one.manner})"
            parts = [one.when, f"to {one.to}" if one.to else "", f"through {one.via}" if one.via else ""]
            small = ", ".join(escape(part) for part in parts if part)
            lines.append(f"- {words}{f' ({small})' if small else ''}{self._called(one.quotes)}")
        return [f"### {escape(speaker.name)}", "\n".join(lines)]

    def _inputs(self) -> list[str]:
        lines = [
            f"- {escape(one.path)}: **{one.outcome}**, {escape(one.reason)}{f' ({escape(one.hint)})' if one.hint else ''}"
            for one in self._view.problems
        ]
        return [f"{self._view.intake}.", *(["\n".join(lines)] if lines else [])]

    def _listed(self, heading: str, lines: Iterable[str]) -> list[str]:
        found = "\n".join(lines)
        return [part for part in (heading, found) if part] if found else []

    def _called(self, quotes: Iterable[Quote]) -> str:
        numbers = [self._notes.setdefault(quote.anchor, (len(self._notes) + 1, quote))[0] for quote in quotes]
        return "".join(f"[^{number}]" for number in numbers)


def _note(quote: Quote) -> str:
    return f"{escape(quoted(quote.text))} — {escape(quote.credit)} (`{quote.id}`)"
