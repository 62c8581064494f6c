"""Which names of a record mean which field: ours, news-please's, trafilatura's, NGEC's and plain ones."""

import re
from collections.abc import Mapping
from typing import Any

NAMES: dict[str, tuple[str, ...]] = {
    "text": (
        "text", "body", "content", "maintext", "event_text", "article_text", "full_text", "fulltext", "article_body",
        "articlebody", "body_text", "story_text", "plain_text", "raw_text", "article", "story",
    ),
    "html": ("html", "raw_html", "page_html", "body_html", "content_html"),
    "title": ("title", "headline", "title_page", "title_rss", "og_title", "article_title", "heading"),
    "outlet": (
        "outlet", "publisher", "sitename", "site_name", "og_site_name", "source_name", "source_hostname", "source",
        "newspaper", "publication", "news_source", "source_domain", "hostname", "domain",
    ),
    "published": (
        "published", "published_at", "publishedat", "date_publish", "date_published", "datepublished", "pub_date",
        "pubdate", "publication_date", "publish_date", "published_date", "published_time", "article_published_time",
        "article_date", "date", "datetime",
    ),
    "modified": ("modified", "modified_at", "updated", "updated_at", "updatedat", "date_modify", "date_modified",
                 "datemodified", "article_modified_time"),
    "url": ("url", "link", "canonical", "canonical_url", "permalink", "weburl", "web_url", "og_url", "source_url"),
    "language": ("language", "lang", "inlanguage", "in_language"),
}  # fmt: skip
"""In each row the earlier name wins. ``source`` is an outlet, or, as in trafilatura's JSON, an address."""

_NOTHING = frozenset({"", "none", "null", "nan", "n/a", "na", "nil", "undefined", "unknown", "-"})
_LINK = re.compile(r"https?://\S+", re.IGNORECASE)
_NOT_WORD = re.compile(r"[^a-z0-9]+")


def read_fields(raw: Mapping[Any, Any]) -> dict[str, str]:
    """The known fields of a record, as strings; the empty ones and those of other names are left out."""
    values = {plain_name(str(key)): _as_text(value) for key, value in raw.items()}
    found: dict[str, str] = {}
    for field, names in NAMES.items():
        for name in names:
            value = values.get(name)
            if value and _fits(field, value):
                found[field] = value
                break
    if "url" not in found and _LINK.fullmatch(values.get("source") or ""):
        found["url"] = values["source"] or ""
    return found


def plain_name(name: str) -> str:
    """A column or key in lower case, its words joined by underscores: "Event Text" is ``event_text``."""
    return _NOT_WORD.sub("_", name.lower()).strip("_")


def is_nothing(value: str) -> bool:
    """Whether this is a way to write that there is no value."""
    return value.strip().lower() in _NOTHING


def _fits(field: str, value: str) -> bool:
    if field == "outlet":
        return not is_nothing(value) and not _LINK.match(value)
    return field in {"text", "html"} or not is_nothing(value)


def _as_text(value: Any) -> str | None:
    if isinstance(value, str):
        return value.strip()
    if isinstance(value, bool) or value is None:
        return None
    if isinstance(value, int | float):
        return str(value)
    if isinstance(value, Mapping):  # {"id": …, "name": "The Courier"}
        return _as_text(value.get("name") or value.get("text"))
    if isinstance(value, list | tuple):
        return "\n\n".join(item for item in value if isinstance(item, str)) or None
    isoformat = getattr(value, "isoformat", None)  # a date or a timestamp of a parquet column
    return str(isoformat()) if isoformat else None
