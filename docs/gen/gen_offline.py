"""What a page or a style sheet would fetch from the network."""  # noqa: INP001

import re

_ELSEWHERE = r"""["']?(?:https?:)?//[^"'\s>)]+"""
_BY_PAGE = re.compile(
    rf"<(?:script|img|iframe|source|audio|video)\b[^>]*\bsrc={_ELSEWHERE}"
    rf"""|<link\b(?=[^>]*\brel=["']?(?:stylesheet|icon|preload|preconnect|dns-prefetch|modulepreload))[^>]*\bhref={_ELSEWHERE}""",
    re.IGNORECASE,
)
_BY_STYLE = re.compile(rf"""url\({_ELSEWHERE}|@import\s+{_ELSEWHERE}""", re.IGNORECASE)


def fetched_by_page(text: str) -> list[str]:
    """The elements of an HTML page that name a script, style, font or picture elsewhere; links to follow are none."""
    return _BY_PAGE.findall(text) + _BY_STYLE.findall(text)


def fetched_by_style(text: str) -> list[str]:
    """The fonts, pictures and imports of a style sheet that lie elsewhere."""
    return _BY_STYLE.findall(text)
