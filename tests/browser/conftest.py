"""A real browser on the hand-made briefing. Skipped where the machine has no Chromium."""

import runpy
import shutil
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

from tocsin.show.brief import render_html

_BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
_MAKERS = runpy.run_path(str(Path(__file__).parents[1] / "golden" / "make_briefing.py"))


@pytest.fixture(scope="session")
def browser():
    found = next(filter(None, map(shutil.which, _BROWSERS)), None)
    if found is None:
        pytest.skip(f"no browser on this machine; looked for {', '.join(_BROWSERS)}")
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=found, args=["--no-sandbox"])
        yield opened
        opened.close()


@pytest.fixture(scope="session")
def addresses(tmp_path_factory):
    """The pages as files, by the name of their briefing."""
    folder = tmp_path_factory.mktemp("pages")
    pages = {}
    for name in ("crisis", "undated", "hostile"):
        path = folder / f"{name}.html"
        path.write_text(render_html(_MAKERS[name]()), encoding="utf-8")
        pages[name] = path.as_uri()
    return pages


@pytest.fixture
def open_page(browser, addresses):
    """Opens a page; what it logs and what it asks of the network is kept on it as ``complaints``."""
    contexts = []

    def opened(name="crisis", **options):
        context = browser.new_context(**{"viewport": {"width": 1000, "height": 900}, **options})
        contexts.append(context)
        page = context.new_page()
        page.complaints = []
        page.on("console", lambda message: page.complaints.append(f"{message.type}: {message.text}"))
        page.on("pageerror", lambda error: page.complaints.append(f"error: {error}"))
        page.on("dialog", lambda dialog: (page.complaints.append(f"dialog: {dialog.message}"), dialog.dismiss()))
        page.on(
            "request",
            lambda request: request.url == addresses[name] or page.complaints.append(f"asked for {request.url}"),
        )
        page.goto(addresses[name])
        return page

    yield opened
    for context in contexts:
        context.close()
