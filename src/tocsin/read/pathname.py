"""Metadata in the path of a file: ``outlet/2020-06-16-title.txt``."""

import re
from pathlib import PurePath

from tocsin.read.record import Source

_DATED = re.compile(
    r"(?P<day>\d{4}-\d{2}-\d{2}|(?:19|20)\d{2}_\d{2}_\d{2}|(?:19|20)\d{6})(?:[-_. T]+(?P<title>.*))?", re.ASCII
)
_NO_OUTLET = frozenset({
    "archive", "article", "articles", "corpus", "data", "dataset", "desktop", "docs", "documents", "downloads", "export",
    "feeds", "files", "folder", "home", "html", "import", "in", "inbox", "input", "inputs", "json", "md", "new", "news",
    "old", "out", "output", "press", "raw", "reports", "sample", "samples", "source", "sources", "stories", "temp",
    "test", "texts", "text", "tmp", "txt", "web",
})  # fmt: skip


def path_source(shown: str) -> Source | None:
    """Day and title from a name that begins with a day; the outlet from the folder around it, if it reads like a name."""
    path = PurePath(shown)
    match = _DATED.fullmatch(_stem(path.name))
    if not match:
        return None
    values = {"published": match["day"].replace("_", "-")}
    title = re.sub(r"[-_]+", " ", match["title"] or "").strip()
    if title:
        values["title"] = title[0].upper() + title[1:]
    outlet = path.parent.name.replace("_", " ").strip()
    if _is_name(outlet):
        values["outlet"] = outlet
    return Source(name="path", values=values)


def _stem(name: str) -> str:
    return re.sub(
        r"\.(?:gz|txt|text|md|markdown|html?|xhtml|json|jsonl|ndjson|csv|tsv|parquet)(?=\.|$)",
        "",
        name,
        flags=re.IGNORECASE,
    )


def _is_name(folder: str) -> bool:
    return any(letter.isalpha() for letter in folder) and folder.lower().replace(" ", "_") not in _NO_OUTLET
