"""``tocsin score``."""

from pathlib import Path

import click

from tocsin.encoder.verdict import NO_ACT
from tocsin.score import Answer, Report, Row, read_answers, read_batch, read_rows, report, save_answers
from tocsin.show.cli.group import Command
from tocsin.show.cli.options import new_pipeline
from tocsin.show.cli.output import Column, as_json_line, show_table
from tocsin.show.cli.progress import Bars

_SHOWN = 12


@click.command(
    "score",
    cls=Command,
    examples=(
        "tocsin score labelled/batches/a6-us-paper.txt",
        "tocsin score gold/ --save before.jsonl",
        "tocsin score gold/ --compare before.jsonl",
    ),
)
@click.argument("gold", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path))
@click.option(
    "--save", type=click.Path(dir_okay=False, path_type=Path), metavar="FILE", help="Keep the answers for --compare."
)
@click.option(
    "--compare",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Answers of an earlier run.",
)
@click.option("--json", "as_json", is_flag=True, help="The scores as one JSON object.")
def score(gold: tuple[Path, ...], save: Path | None, compare: Path | None, *, as_json: bool) -> None:
    """Measure the coder against sentences labelled by hand.

    GOLD is a file of labelled sentences, or a folder of them; docs/how-to/score.md tells the format.
    """
    rows = [row for path in gold for row in (read_rows(path) if path.is_dir() else read_batch(path))]
    if not rows:
        raise click.ClickException("no labelled sentences there; a folder must hold files that end in .txt")
    before = read_answers(compare) if compare else None
    with new_pipeline() as pipeline, Bars() as bars:
        answers = pipeline.score(rows, lambda done, of: bars.show("score", done, of))
    if save:
        save_answers(answers, save)
    found = report(rows, answers)
    if as_json:
        click.echo(as_json_line(found))
        return
    _show(found)
    if before is not None:
        _show_changes(rows, before, answers)


def _show(found: Report) -> None:
    show_table(
        [*found.events.items()],
        [
            Column("event", lambda item: item[0]),
            Column("precision", lambda item: f"{item[1].precision:.2f}", right=True),
            Column("recall", lambda item: f"{item[1].recall:.2f}", right=True),
            Column("F1", lambda item: f"{item[1].f1:.2f}", right=True),
            Column("cases", lambda item: str(item[1].cases), right=True),
        ],
    )
    click.echo(
        f"{found.rows} pairs: event macro-F1 {found.event_macro_f1:.3f}, quad class {found.quad_macro_f1:.3f}, "
        f"status {found.status_macro_f1:.3f}; no act: precision {found.no_act_precision:.3f}; "
        f"mode right {found.mode_share:.3f}, background right {found.background_share:.3f}; "
        f"calibration error {found.calibration_error:.3f}"
    )
    click.echo("taken for: " + ", ".join(f"{a} for {b} {n}" for a, b, n in found.confusions[:_SHOWN]))


def _show_changes(rows: list[Row], before: list[Answer], after: list[Answer]) -> None:
    """What was right before and is wrong now, and the other way round."""
    earlier = {each.id: each.event for each in before}
    changed = [
        (row, earlier[row.id], now.event)
        for row, now in zip(rows, after, strict=True)
        if row.id in earlier and earlier[row.id] != now.event
    ]
    lost = [each for each in changed if each[1] == (each[0].event or NO_ACT)]
    won = [each for each in changed if each[2] == (each[0].event or NO_ACT)]
    click.echo(f"against the earlier run: {len(won)} won, {len(lost)} lost, {len(changed)} changed")
    for row, old, new in lost[:_SHOWN]:
        click.echo(f"  lost {row.id}: {old} became {new}: {row.source.text} → {row.target.text}: {row.sentence}")
