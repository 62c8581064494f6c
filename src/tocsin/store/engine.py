"""Opening a SQLite file: its pragmas, its transactions, and errors that say what to do."""

import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, NullPool, create_engine, event
from sqlalchemy.exc import DBAPIError

from tocsin.errors import StoreError

_WAIT_MS = 10_000

# NORMAL loses no transaction when a process is killed; only when the whole machine loses power may
# the last ones be missing, whole.
_PRAGMAS = (
    f"PRAGMA busy_timeout = {_WAIT_MS}",
    "PRAGMA foreign_keys = ON",
    "PRAGMA synchronous = NORMAL",
)


def make_engine(path: Path) -> Engine:
    """An engine for a SQLite file; connections are opened for each transaction and closed after it."""
    engine = create_engine(f"sqlite:///{path}", poolclass=NullPool)
    event.listen(engine, "connect", _on_connect)
    event.listen(engine, "begin", _on_begin)
    return engine


def use_wal(engine: Engine, path: Path) -> None:
    """Let readers read while one process writes; the file remembers it."""
    until = time.monotonic() + _WAIT_MS / 1000
    while True:
        try:
            with engine.connect() as connection:
                connection.connection.cursor().execute("PRAGMA journal_mode = WAL")
        except DBAPIError as error:
            raise StoreError(f"{path}: {_advice(str(error.orig))}") from error
        except sqlite3.OperationalError as error:
            # Two processes that make one file at once: SQLite does not wait here, so we do.
            if "locked" not in str(error) or time.monotonic() > until:
                raise StoreError(f"{path}: {_advice(str(error))}") from error
            time.sleep(0.02)
        else:
            return


@contextmanager
def transaction(engine: Engine, path: Path, *, write: bool = False) -> Iterator[Connection]:
    """One transaction. Raises ``StoreError``, naming the file, whatever goes wrong in the database."""
    try:
        with engine.connect().execution_options(tocsin_write=write) as connection, connection.begin():
            yield connection
    except DBAPIError as error:
        raise StoreError(f"{path}: {_advice(str(error.orig))}") from error


def _on_connect(connection: Any, _record: object) -> None:
    connection.isolation_level = None  # the driver must not open transactions of its own
    for pragma in _PRAGMAS:
        connection.execute(pragma)


def _on_begin(connection: Connection) -> None:
    # A writer takes its lock at once: two that read first and then write would fail instead of waiting.
    write = connection.get_execution_options().get("tocsin_write")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if write else "BEGIN")


def _advice(message: str) -> str:
    advice = {
        "not a database": "not a tocsin database; name another file with --db",
        "malformed": "the database is damaged; restore a copy, or add the articles to a new one",
        "locked": f"another process has kept it locked for {_WAIT_MS // 1000} s; try again when it is done",
        "readonly": "the file or its folder cannot be written",
        "unable to open": "cannot be opened; does its folder exist, and may you write there?",
        "full": "the disk is full",
    }
    return next((f"{words} ({message})" for part, words in advice.items() if part in message), message)
