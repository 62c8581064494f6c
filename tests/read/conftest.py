"""Articles in our own words, and a folder to put them in."""

from datetime import date

import pytest

from tocsin.read import read

TODAY = date(2026, 1, 31)


@pytest.fixture
def story():
    """A different article of four sentences for each number."""

    def tell(number=0):
        return (
            f"Border guards counted {number} lorries at the northern gate on Monday. The two governments had agreed "
            "to open the road after a winter of silence, and drivers waited for hours in the cold. "
            "A spokesperson said that the gate would close again if the talks failed. "
            "Nobody in the town believed that they would."
        )

    return tell


@pytest.fixture
def put(tmp_path):
    """Writes a file under the test's folder, text or bytes, and gives its path."""

    def write(name, content):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    return write


@pytest.fixture
def read_one():
    """Reads one path that holds one input, and gives the article (or None) and its intake."""

    def one(path, **options):
        reading = read([path], **{"today": TODAY, **options})
        (intake,) = reading.intakes
        return (reading.articles[0] if reading.articles else None), intake

    return one


@pytest.fixture
def page(story):
    """A web page with a menu, an article and a footer."""

    def build(head="", number=0, lang="en"):
        menu = "".join(f'<li><a href="/{name}">{name}</a></li>' for name in ("Sport", "Weather", "Opinion"))
        body = "".join(f"<p>{sentence}.</p>" for sentence in story(number).rstrip(".").split(". "))
        return (
            f'<!DOCTYPE html><html lang="{lang}"><head><meta charset="utf-8"><title>Gate opens | The Valley Echo</title>{head}</head>'
            f"<body><nav><ul>{menu}</ul></nav><main><article><h1>Gate opens</h1>{body}</article></main>"
            "<footer><p>All rights reserved.</p></footer></body></html>"
        )

    return build
