"""What a reader sees, word for word. Look at a change before approving it: ``pytest tests/golden --snapshot-update``."""

import io
import re

import pytest
from rich.console import Console
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode

from tocsin.show.brief import render_html, render_json, render_markdown, render_terminal


@pytest.fixture
def told(snapshot):
    def check(kind, text):
        extension = type(
            "Text", (SingleFileSnapshotExtension,), {"file_extension": kind, "_write_mode": WriteMode.TEXT}
        )
        assert text == snapshot(extension_class=extension)

    return check


def _terminal(briefing, **options):
    out = io.StringIO()
    render_terminal(briefing, Console(file=out, width=80, force_terminal=True, color_system=None), **options)
    return out.getvalue()


def _page(briefing):
    """The page without its drawings: their coordinates depend on the fonts of the machine."""
    page = render_html(briefing, scripts=False)
    page = re.sub(r"<svg.*?</svg>", "<svg></svg>", page, flags=re.DOTALL)
    return re.sub(r"<style>.*?</style>|<script>.*?</script>|sha256-[^']*", "", page, flags=re.DOTALL)


@pytest.mark.parametrize("which", ["crisis", "undated"])
def test_the_terminal_shows_what_it_showed(which, request, told):
    told("txt", _terminal(request.getfixturevalue(which)))


@pytest.mark.parametrize("which", ["crisis", "undated"])
def test_the_markdown_reads_as_it_read(which, request, told):
    told("md", render_markdown(request.getfixturevalue(which)))


@pytest.mark.parametrize("which", ["crisis", "undated"])
def test_the_page_holds_what_it_held(which, request, told):
    told("html", _page(request.getfixturevalue(which)))


def test_the_json_keeps_its_contract(crisis, told):
    told("json", render_json(crisis))
