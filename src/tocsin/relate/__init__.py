"""Relating: what one sentence says one party does to another, from the encoder and the rules together."""

from tocsin.relate.answer import Question, Relation, read_questions, relate

__all__ = ["Question", "Relation", "read_questions", "relate"]
