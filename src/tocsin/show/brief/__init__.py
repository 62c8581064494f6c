"""A briefing for a reader: terminal, HTML, Markdown, JSON."""

from tocsin.show.brief.html import render_html
from tocsin.show.brief.json import render_json
from tocsin.show.brief.markdown import render_markdown
from tocsin.show.brief.terminal import render_terminal

__all__ = ["render_html", "render_json", "render_markdown", "render_terminal"]
