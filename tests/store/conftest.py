import pytest

from tocsin.store import MemoryStore, open_store


@pytest.fixture(params=["memory", "sqlite"])
def store(request, tmp_path):
    """One story, every store."""
    with open_store(None if request.param == "memory" else tmp_path / "tocsin.db") as opened:
        yield opened


@pytest.fixture
def twin():
    """A second store to compare with."""
    return MemoryStore()


@pytest.fixture
def path(tmp_path):
    return tmp_path / "tocsin.db"
