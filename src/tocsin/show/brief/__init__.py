"""A briefing for a reader: terminal, HTML, Markdown, JSON."""
