"""Where records are kept: one interface, SQLite behind it."""

from pathlib import Path

from tocsin.store.base import Counts, Kind, Query, Snapshot, Store
from tocsin.store.memory import MemoryStore

__all__ = ["Counts", "Kind", "MemoryStore", "Query", "Snapshot", "Store", "open_store"]


def open_store(path: str | Path | None, *, create: bool = True) -> Store:
    """The store in a file, or one in memory for ``None``. Raises ``StoreError`` if the file cannot be used."""
    if path is None:
        return MemoryStore()
    # Here and not above: SQLAlchemy is not needed for a briefing in memory.
    from tocsin.store.sql import SqlStore  # noqa: PLC0415

    return SqlStore.open(Path(path), create=create)
