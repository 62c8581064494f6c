"""metadata.csv: metadata of the files beside it, or in folders below it, by file name."""

import csv
import os
from pathlib import Path

from tocsin.read.encoding import decode
from tocsin.read.fields import is_nothing, plain_name, read_fields
from tocsin.read.files import read_bytes
from tocsin.read.record import File, Refused, Source
from tocsin.read.tables import long_fields

NAME = "metadata.csv"
_FILE_COLUMNS = ("file", "filename", "file_name", "path", "localpath")

Table = dict[str, dict[str, str]]


class Sidecars:
    """The metadata.csv files met so far, each read once. ``problems`` are those that could not be used."""

    def __init__(self) -> None:
        self._tables: dict[str, Table] = {}
        self.problems: dict[str, Refused] = {}

    def source(self, file: File) -> Source | None:
        """What the nearest metadata.csv says of a file: the one beside it, then those above, up to its root."""
        folder = os.path.dirname(file.path)  # noqa: PTH120 - as the user wrote it
        while True:
            name = os.path.relpath(file.path, folder or ".").replace(os.sep, "/")
            values = self._table(folder).get(name)
            if values:
                return Source(name=NAME, values=values)
            if len(folder) <= len(file.root):
                return None
            folder = os.path.dirname(folder)  # noqa: PTH120

    def _table(self, folder: str) -> Table:
        if folder not in self._tables:
            path = os.path.join(folder, NAME)  # noqa: PTH118
            self._tables[folder] = self._read(path) if Path(path).is_file() else {}
        return self._tables[folder]

    def _read(self, path: str) -> Table:
        try:
            return read_sidecar(path)
        except Refused as refused:
            self.problems[path] = refused
            return {}


def read_sidecar(path: str) -> Table:
    """The known fields of each row, by the name of its file. Raises ``Refused`` if there is no such column."""
    lines = decode(read_bytes(path))[0].splitlines(keepends=True)
    delimiter = max(",;\t", key=lines[0].count) if lines else ","
    with long_fields():
        try:
            rows = [
                {plain_name(key or ""): value for key, value in row.items()}
                for row in csv.DictReader(lines, delimiter=delimiter)
            ]
        except csv.Error as error:
            raise Refused(f"not valid CSV: {error}", "is a quotation mark left open?") from error
    column = next((name for name in _FILE_COLUMNS if rows and name in rows[0]), None)
    if rows and column is None:
        raise Refused("no column that names the file", f"name it one of: {', '.join(_FILE_COLUMNS)}")
    return {_plain_path(row[column]): _fields(row) for row in rows if column and row[column]}


def _plain_path(name: str) -> str:
    return name.strip().replace("\\", "/").removeprefix("./")


def _fields(row: dict[str, str]) -> dict[str, str]:
    fields = read_fields(row)
    return {field: value for field, value in fields.items() if field not in {"text", "html"} and not is_nothing(value)}
