"""Every page that is made from code and data, by its path under ``docs``; ``hooks.py`` hands them to mkdocs."""  # noqa: INP001

from gen_commands import commands_page, errors_page
from gen_data import data_page, settings_page
from gen_events import event_pages, events_page
from gen_nouns import json_page
from gen_text import DOCS, ROOT
from gen_words import ladder_page, statuses_page


def generated_pages() -> dict[str, str]:
    """Path to Markdown."""
    return {
        "changelog.md": (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"),
        "reference/codebook.md": (ROOT / "labelled" / "CODEBOOK.md").read_text(encoding="utf-8"),
        "reference/commands.md": commands_page(),
        "reference/data.md": data_page(),
        "reference/errors.md": errors_page(),
        "reference/events/index.md": events_page(),
        "reference/json.md": json_page(),
        "reference/ladder.md": ladder_page(),
        "reference/settings.md": settings_page(),
        "reference/statuses.md": statuses_page(),
        **event_pages(),
    }


def written_pages() -> dict[str, str]:
    """Path to Markdown of the pages written by hand."""
    return {path.relative_to(DOCS).as_posix(): path.read_text(encoding="utf-8") for path in sorted(DOCS.rglob("*.md"))}
