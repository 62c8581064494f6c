"""Metadata that a page states about itself: meta tags, JSON-LD, the canonical link, the title."""

import json
import re
from collections.abc import Iterator
from typing import Any

_META = {
    "published": (
        "article:published_time", "og:article:published_time", "article:published", "og:published_time",
        "datepublished", "date_published", "parsely-pub-date", "sailthru.date", "pubdate", "publishdate",
        "publish-date", "publish_date", "publication_date", "published-date", "dc.date.issued", "dcterms.issued",
        "dc.date", "dcterms.date", "date", "article.published", "cxenseparse:recs:publishtime", "published_at",
    ),
    "modified": ("article:modified_time", "og:updated_time", "datemodified", "dcterms.modified", "last-modified"),
    "outlet": ("og:site_name", "publisher", "dc.publisher", "application-name"),
    "title": ("og:title", "headline", "dc.title", "dcterms.title", "twitter:title"),
    "url": ("og:url",),
    "language": ("og:locale", "content-language", "dc.language"),
}  # fmt: skip
_ARTICLE = re.compile(r"Article|Posting|Report|NewsStory|WebPage")
_LONGEST_SCRIPT = 300_000
_MAX_NODES = 2_000


def page_fields(tree: Any) -> dict[str, str]:
    """The fields of a parsed page; meta tags before JSON-LD, in the order of the table above."""
    meta = _meta(tree)
    linked = _linked_data(tree)
    found = {}
    for field, names in _META.items():
        value = next((meta[name] for name in names if meta.get(name)), None) or linked.get(field)
        if value:
            found[field] = value
    canonical = _first(tree.xpath("//link[@rel='canonical']/@href"))
    if canonical and canonical.startswith("http"):
        found["url"] = canonical
    found.setdefault("language", _first(tree.xpath("/html/@lang")) or "")
    found.setdefault("title", _title(tree))
    if "title" in found and "outlet" in found:
        found["title"] = _without_outlet(found["title"], found["outlet"])
    return {field: value for field, value in found.items() if value}


def _meta(tree: Any) -> dict[str, str]:
    """The content of each meta tag by its name; the first of a name holds."""
    found: dict[str, str] = {}
    for tag in tree.iter("meta", "time"):
        name = tag.get("property") or tag.get("name") or tag.get("itemprop") or tag.get("http-equiv")
        value = tag.get("content") or tag.get("datetime")
        if name and value:
            found.setdefault(name.strip().lower(), value.strip())
    return found


def _linked_data(tree: Any) -> dict[str, str]:
    found: dict[str, str] = {}
    for script in tree.iter("script"):
        if (script.get("type") or "").lower() == "application/ld+json" and script.text:
            for node in _articles(_load(script.text)):
                for field, value in _article_fields(node):
                    found.setdefault(field, value)
    return found


def _load(script: str) -> Any:
    try:
        return json.loads(script) if len(script) <= _LONGEST_SCRIPT else None
    except (ValueError, RecursionError):
        return None


def _articles(content: Any) -> Iterator[dict[str, Any]]:
    """Every object that calls itself an article, however deep in lists and graphs."""
    waiting = [content]
    for _ in range(_MAX_NODES):
        if not waiting:
            return
        node = waiting.pop(0)
        if isinstance(node, list):
            waiting.extend(node)
        elif isinstance(node, dict):
            if _ARTICLE.search(str(node.get("@type", ""))):
                yield node
            waiting.append(node.get("@graph"))


def _article_fields(node: dict[str, Any]) -> Iterator[tuple[str, str]]:
    publisher = node.get("publisher")
    publisher = publisher[0] if isinstance(publisher, list) and publisher else publisher
    stated = {
        "published": node.get("datePublished"),
        "modified": node.get("dateModified"),
        "title": node.get("headline"),
        "outlet": publisher.get("name") if isinstance(publisher, dict) else publisher,
        "url": node.get("url"),
        "language": node.get("inLanguage"),
    }
    for field, value in stated.items():
        if isinstance(value, str) and value.strip():
            yield field, value.strip()


def _title(tree: Any) -> str:
    return " ".join((_first(tree.xpath("//head/title//text()")) or _first(tree.xpath("//title/text()")) or "").split())


def _without_outlet(title: str, outlet: str) -> str:
    """The title without the name of the outlet that many pages add: "Talks fail | The Courier"."""
    match = re.fullmatch(rf"(.+?)\s*[|\u2013\u2014:-]+\s*{re.escape(outlet)}", title, re.DOTALL)
    return match[1] if match else title


def _first(values: list[Any]) -> str | None:
    return str(values[0]) if values else None
