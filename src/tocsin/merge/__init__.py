"""Merging: mentions become events, with the points on which reports differ; articles become stories, and stories crises."""

from tocsin.merge.crises import group_stories, pairs_of
from tocsin.merge.disagree import find_disagreements
from tocsin.merge.events import merge
from tocsin.merge.stories import find_stories
from tocsin.merge.tellings import group_tellings

__all__ = ["find_disagreements", "find_stories", "group_stories", "group_tellings", "merge", "pairs_of"]
