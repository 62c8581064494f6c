"""How common words are in news (``data/common_words.csv``)."""

from functools import cache

from tocsin.ontology.files import read_csv

RARE = 0.004
"""The share of articles that is taken for every stem that the file leaves out."""


def share_of_articles(stem: str) -> float:
    """The share of news articles that hold a stem."""
    return _shares().get(stem, RARE)


@cache
def _shares() -> dict[str, float]:
    return {row["stem"]: float(row["share"]) for row in read_csv("common_words.csv")}
