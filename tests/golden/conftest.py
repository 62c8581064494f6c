"""The hand-made briefings."""

import runpy
from pathlib import Path

import pytest

_MAKERS = runpy.run_path(str(Path(__file__).parent / "make_briefing.py"))


@pytest.fixture
def crisis():
    return _MAKERS["crisis"]()


@pytest.fixture
def undated():
    return _MAKERS["undated"]()
