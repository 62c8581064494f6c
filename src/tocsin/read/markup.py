"""Light removal of markup from texts that are mostly words: Markdown, and HTML inside a JSON field."""

import html
import re

from tocsin.read.limits import MAX_RAW

# An address in brackets, which may hold a pair of brackets. No piece may reach past the next
# bracket: on a hundred thousand opening ones that would take quadratic time.
_TARGET = r"\([^()\n]{0,500}(?:\([^()\n]{0,100}\)[^()\n]{0,100})?\)"
_MARKDOWN = (
    (re.compile(r"^```.*$", re.MULTILINE), ""),
    (re.compile(r"^ {0,3}#{1,6}[ \t]+(.*?)[ \t#]*$", re.MULTILINE), r"\1\n"),
    (re.compile(r"^ {0,3}(?:> ?)+", re.MULTILINE), ""),
    (re.compile(r"^ {0,3}(?:[-*_] ?){3,}$", re.MULTILINE), ""),
    (re.compile(rf"!\[[^\[\]\n]{{0,300}}\]{_TARGET}"), ""),
    (re.compile(rf"\[([^\[\]\n]{{1,300}})\]{_TARGET}"), r"\1"),
    (re.compile(r"(?<!\w)(\*\*|__)(?=\S)([^*_\n]{1,1000}?)(?<=\S)\1(?!\w)"), r"\2"),
    (re.compile(r"(?<![\w*])([*_])(?=\S)([^*_\n]{1,1000}?)(?<=\S)\1(?![\w*])"), r"\2"),
)
_BLOCK = re.compile(
    r"<(?:/?(?:p|div|h[1-6]|ul|ol|li|blockquote|section|article|table|tr)\b[^<>]{0,500}|br\s*/?)>", re.IGNORECASE
)
_UNSEEN = re.compile(r"<(script|style)\b[^<>]{0,500}>[^<]{0,100000}</\1\s*>", re.IGNORECASE)
_TAG = re.compile(r"</?[a-z][^<>]{0,2000}>", re.IGNORECASE)
_PARAGRAPH = re.compile(r"</p>|<p>|<br ?/?>|</div>", re.IGNORECASE)


def strip_markdown(text: str) -> str:
    """Headings, emphasis, links, quotation bars and pictures without their marks; words and paragraphs stay."""
    text = text[: MAX_RAW + 1]
    for pattern, replacement in _MARKDOWN:
        text = pattern.sub(replacement, text)
    return text


def strip_html_field(text: str) -> str:
    """A JSON field that holds a piece of HTML, without its tags; other text comes back as it is."""
    text = text[: MAX_RAW + 1]
    if not _PARAGRAPH.search(text):
        return text
    return html.unescape(_TAG.sub("", _BLOCK.sub("\n\n", _UNSEEN.sub("", text))))
