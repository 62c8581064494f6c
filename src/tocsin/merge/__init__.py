"""Merging: the mentions of many articles become events, with the points on which reports differ."""

from tocsin.merge.disagree import find_disagreements
from tocsin.merge.events import merge

__all__ = ["find_disagreements", "merge"]
