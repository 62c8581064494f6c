"""Numbered steps from an empty file to today's tables; forward only, each in the transaction that counts it."""

from collections.abc import Callable

from sqlalchemy import Connection, inspect, text

from tocsin.errors import StoreError
from tocsin.store.migrations.m001_initial import migrate as m001_initial

STEPS: tuple[Callable[[Connection], None], ...] = (m001_initial,)
"""Step ``n`` brings a database from version ``n - 1`` to ``n``. Never change one that was released: add one."""


def version_of(connection: Connection) -> int:
    """The version of a database: 0 when it is empty. Raises ``StoreError`` when tocsin did not make it, or a newer one did."""
    names = inspect(connection).get_table_names()
    if not names:
        return 0
    if "tocsin_version" not in names:
        raise StoreError(f"it is a database of something else (its tables: {', '.join(sorted(names)[:5])})")
    version = int(connection.execute(text("SELECT max(version) FROM tocsin_version")).scalar() or 0)
    if version > len(STEPS):
        raise StoreError(
            f"it was written by a newer tocsin (version {version}; this one knows {len(STEPS)}): update tocsin"
        )
    return version


def migrate(connection: Connection) -> None:
    """Bring a database to today's version, inside the caller's transaction."""
    version = version_of(connection)
    if version == 0:
        connection.execute(text("CREATE TABLE tocsin_version (version INTEGER PRIMARY KEY)"))
    for number, step in enumerate(STEPS[version:], start=version + 1):
        step(connection)
        connection.execute(text("INSERT INTO tocsin_version VALUES (:version)"), {"version": number})
