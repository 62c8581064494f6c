"""What can be wrong with a database file, and what a killed process leaves."""

import os
import signal
import sqlite3
import subprocess
import sys
import threading

import pytest
from sqlalchemy import MetaData

from tocsin.domain import Article, Coding
from tocsin.errors import StoreError
from tocsin.store import open_store
from tocsin.store.engine import make_engine
from tocsin.store.migrations import STEPS
from tocsin.store.tables import METADATA


def add_one(store, name):
    store.add([Article(id=name, text="Text.")], [Coding(article=name)])


def test_a_file_keeps_what_was_added(path):
    with open_store(path) as store:
        add_one(store, "a1")
    with open_store(path) as store:
        assert [article.id for article in store.articles()] == ["a1"]


def test_a_missing_file_is_not_made_when_only_reading(path):
    with pytest.raises(StoreError, match="no database at"):
        open_store(path, create=False)
    assert not path.exists()


def test_a_text_file_is_refused_and_left_alone(path):
    path.write_text("Not a database, but a text of some length, longer than a header of a database.\n" * 20)
    before = path.read_bytes()
    with pytest.raises(StoreError, match="not a tocsin database"):
        open_store(path)
    assert path.read_bytes() == before


def test_a_database_of_something_else_is_refused(path):
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE recipes (name TEXT)")
    connection.close()
    with pytest.raises(StoreError, match=r"something else \(its tables: recipes\)"):
        open_store(path)


def test_a_newer_database_is_refused(path):
    open_store(path).close()
    with sqlite3.connect(path) as connection:
        connection.execute("INSERT INTO tocsin_version VALUES (?)", (len(STEPS) + 1,))
    connection.close()
    with pytest.raises(StoreError, match="newer tocsin"):
        open_store(path)


def test_a_folder_that_does_not_exist_is_named(tmp_path):
    with pytest.raises(StoreError, match="does its folder exist"):
        open_store(tmp_path / "nowhere" / "tocsin.db")


def test_the_migrations_make_the_tables_that_queries_use(path):
    open_store(path).close()
    engine = make_engine(path)
    made = MetaData()
    made.reflect(engine)
    for name, table in METADATA.tables.items():
        columns = {column.name: (str(column.type), column.primary_key) for column in table.columns}
        assert {c.name: (str(c.type), c.primary_key) for c in made.tables[name].columns} == columns
    assert set(made.tables) == {*METADATA.tables, "tocsin_version"}
    engine.dispose()


def test_a_reader_reads_while_a_writer_writes(path):
    with open_store(path) as store:
        add_one(store, "a1")
        with sqlite3.connect(path, isolation_level=None) as writer:
            writer.execute("BEGIN IMMEDIATE")
            with open_store(path, create=False) as reader:
                assert [article.id for article in reader.articles()] == ["a1"]
            writer.execute("ROLLBACK")
        writer.close()


def test_two_writers_wait_for_each_other(path):
    def write(names):
        with open_store(path) as store:
            for name in names:
                add_one(store, name)

    threads = [threading.Thread(target=write, args=([f"{letter}{n}" for n in range(20)],)) for letter in "xyz"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with open_store(path) as store:
        assert len(store.articles()) == 60
        assert store.snapshot().revision == 60


WRITER = """
import sys
from pathlib import Path
from tocsin.domain import Article, Coding
from tocsin.store import open_store
store = open_store(Path(sys.argv[1]))
for n in range(100_000):
    names = [f"{n:06}-{letter}" for letter in "ab"]
    store.add([Article(id=name, text="Text.") for name in names], [Coding(article=name) for name in names])
    print(n, flush=True)
"""


@pytest.mark.parametrize("after", [1, 5, 23])
def test_a_killed_writer_leaves_whole_batches(path, after):
    process = subprocess.Popen([sys.executable, "-c", WRITER, str(path)], stdout=subprocess.PIPE)
    for _ in range(after):
        process.stdout.readline()
    os.kill(process.pid, signal.SIGKILL)
    process.communicate()
    with open_store(path) as store:
        articles = [article.id for article in store.articles()]
        assert len(articles) >= 2 * after
        assert len(articles) % 2 == 0
        assert [coding.article for coding in store.codings()] == articles
        assert store.snapshot().revision == len(articles) // 2
