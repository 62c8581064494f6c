"""Scoring: what is labelled by hand, what tocsin says of it, and how far the two agree."""

from tocsin.score.answers import Answer, answer, read_answers, save_answers
from tocsin.score.labelled import Row, read_batch, read_rows
from tocsin.score.report import Report, report

__all__ = ["Answer", "Report", "Row", "answer", "read_answers", "read_batch", "read_rows", "report", "save_answers"]
