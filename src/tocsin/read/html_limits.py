"""A linear look at the tags of a page, before any parser sees it."""

import re

from tocsin.read.limits import MAX_DEPTH, MAX_TAGS
from tocsin.read.record import Refused

_TAG = re.compile(r"<(?P<close>/?)(?P<name>[a-zA-Z][a-zA-Z0-9:-]*)[^<>]*")
# Elements that hold nothing, and those whose end may be left out: parsers close them by themselves.
_FLAT = frozenset({
    "area", "base", "body", "br", "col", "colgroup", "dd", "dt", "embed", "head", "hr", "html", "img", "input", "li",
    "link", "meta", "optgroup", "option", "p", "param", "rp", "rt", "source", "tbody", "td", "tfoot", "th", "thead",
    "tr", "track", "wbr",
})  # fmt: skip


def refuse_monsters(html: str) -> None:
    """Raises ``Refused`` when a page has elements nested past ``MAX_DEPTH``, or more than ``MAX_TAGS`` tags."""
    depth = 0
    for count, match in enumerate(_TAG.finditer(_without_comments(html)), start=1):
        if count > MAX_TAGS:
            raise Refused(f"a page of more than {MAX_TAGS:,} tags", "save the article's text alone")
        if match["name"].lower() in _FLAT or match[0].endswith("/"):
            continue
        depth = max(0, depth - 1) if match["close"] else depth + 1
        if depth > MAX_DEPTH:
            raise Refused(f"HTML nested deeper than {MAX_DEPTH} elements", "save the article's text alone")


def _without_comments(html: str) -> str:
    """The page without comments, in one pass even if none of them ends."""
    pieces = []
    place = 0
    while (start := html.find("<!--", place)) >= 0:
        pieces.append(html[place:start])
        end = html.find("-->", start + 4)
        if end < 0:
            return "".join(pieces)
        place = end + 3
    pieces.append(html[place:])
    return "".join(pieces)
