"""How far answers agree with labels: a score a class, what is confused with what, and whether confidence can be trusted."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from tocsin.encoder.verdict import NO_ACT
from tocsin.ontology.plover import event_types
from tocsin.score.answers import Answer
from tocsin.score.labelled import Row
from tocsin.score.tables import ClassScore, by_class, calibration_error, macro_f1, reliability


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """The scores of one run. Shares run from 0 to 1; status, mode and background count rows whose event is right."""

    rows: int
    event_macro_f1: float
    quad_macro_f1: float
    status_macro_f1: float
    no_act_precision: float
    mode_share: float
    background_share: float
    calibration_error: float
    events: dict[str, ClassScore]
    statuses: dict[str, ClassScore]
    confusions: list[tuple[str, str, int]]
    reliability: list[tuple[float, float, int]]


def report(rows: Sequence[Row], answers: Sequence[Answer]) -> Report:
    """Compare answers with the labels of the same rows, in the same order."""
    true, found = [row.event or NO_ACT for row in rows], [each.event for each in answers]
    acts = [(row, each) for row, each in zip(rows, answers, strict=True) if row.event is not None]
    right = [(row, each) for row, each in acts if each.event == row.event]
    modes = [(row.mode, each.mode) for row, each in right if row.mode]
    status = [row.status for row, _ in acts], [each.status for _, each in acts]
    hits = [a == b for a, b in zip(true, found, strict=True)]
    confidences = [each.confidence for each in answers]
    wrong = Counter((a, b) for a, b in zip(true, found, strict=True) if a != b)
    return Report(
        rows=len(rows),
        event_macro_f1=round(macro_f1(true, found), 4),
        quad_macro_f1=round(macro_f1(*_quads(true, found)), 4),
        status_macro_f1=round(macro_f1(*status), 4),
        no_act_precision=round(by_class(true, found)[NO_ACT].precision, 4) if NO_ACT in true else 0.0,
        mode_share=_share([a == b for a, b in modes]),
        background_share=_share([row.background == each.background for row, each in right]),
        calibration_error=round(calibration_error(confidences, hits), 4),
        events={str(name): score for name, score in by_class(true, found).items()},
        statuses={str(name): score for name, score in by_class(*status).items()},
        confusions=[(a, b, n) for (a, b), n in sorted(wrong.items(), key=lambda item: (-item[1], item[0]))[:15]],
        reliability=reliability(confidences, hits),
    )


def _quads(true: Sequence[str], found: Sequence[str]) -> tuple[list[int], list[int]]:
    """The quad classes of the rows that hold an act; 0 for an answer of no act."""
    quads = {name: kind.quad for name, kind in event_types().items()}
    pairs = [(quads[a], quads.get(b, 0)) for a, b in zip(true, found, strict=True) if a != NO_ACT]
    return [a for a, _ in pairs], [b for _, b in pairs]


def _share(hits: Sequence[bool]) -> float:
    return round(sum(hits) / len(hits), 4) if hits else 0.0
