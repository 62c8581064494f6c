"""How common words are in news: the share of articles that hold each, from the project's own sentences and reports.

Writes ``src/tocsin/data/common_words.csv``. Run it when ``labelled/`` has grown much; stories are grouped with its figures.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from tocsin.text.wording import content_words

ROOT = Path(__file__).resolve().parent.parent
SENTENCES = 12  # of an article: single sentences are labelled, and an article has about so many
LEAST = 0.01  # rarer stems are left out
HEADER = """\
# about: the share of news articles that hold a stem, where it is at least one in a hundred
# schema: common-words/1
# source: counted by scripts/common_words.py in the sentences and reports under labelled/, all written for tocsin
# licence: Apache-2.0
stem,share
"""


def main() -> None:
    """Count and write."""
    single = _held(_sentences())
    whole = _held(_reports())
    shares = {}
    for stem in {*single[0], *whole[0]}:
        in_sentence = single[0][stem] / single[1]
        in_article = 1 - (1 - in_sentence) ** SENTENCES
        shares[stem] = (3 * in_article + whole[0][stem] / whole[1]) / 4
    rows = sorted((stem, share) for stem, share in shares.items() if share >= LEAST)
    path = ROOT / "src/tocsin/data/common_words.csv"
    path.write_text(HEADER + "".join(f"{stem},{share:.3f}\n" for stem, share in rows), encoding="utf-8")
    print(f"{len(rows)} stems from {single[1]} sentences and {whole[1]} reports")


def _held(texts: Iterable[str]) -> tuple[Counter[str], int]:
    found: Counter[str] = Counter()
    number = 0
    for text in texts:
        found.update(content_words(text))
        number += 1
    return found, number


def _sentences() -> Iterator[str]:
    for path in sorted((ROOT / "labelled/batches").glob("*.txt")):
        for line in path.read_text(encoding="utf-8").splitlines():
            if len(line) > 40 and not line.startswith("#") and not re.match(r"\d+[-<>]", line):
                yield re.sub(r"\{\d+:([^}]*)\}", r"\1", line)


def _reports() -> Iterator[str]:
    for path in sorted([*(ROOT / "labelled/places").glob("*.txt"), *(ROOT / "labelled/dates").glob("*.txt")]):
        for report in re.split(r"\n(?=# )", path.read_text(encoding="utf-8")):
            yield re.sub(r"\{\{([^|}]*)[^}]*\}\}", r"\1", report.split("\n", 1)[-1])


if __name__ == "__main__":
    main()
