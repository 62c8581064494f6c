"""Tables: CSV, TSV and Parquet, one article a row, numbered from 1 below the header."""

import csv
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from tocsin.read.fields import NAMES, plain_name
from tocsin.read.jsons import to_record
from tocsin.read.limits import MAX_BYTES
from tocsin.read.lines import text_lines
from tocsin.read.record import File, Record, Refused

_LOCK = threading.Lock()


def read_table(file: File) -> Iterator[Record | Refused]:
    """The articles of a .csv or .tsv file; comma, semicolon or tab is told from the header."""
    notes: list[str] = []
    with long_fields():
        number = 0
        try:
            for number, row in enumerate(_rows(file.path, notes)):
                if number == 0:
                    header = _header(row)
                elif any(cell.strip() for cell in row):
                    yield _record(header, row, number, tuple(notes))
                    notes.clear()
        except csv.Error as error:
            raise Refused(f"not valid CSV: {error}", "is a quotation mark left open?", record=number + 1) from error


def read_parquet(file: File) -> Iterator[Record | Refused]:
    """The articles of a .parquet file, a few rows in memory at a time."""
    import pyarrow as pa  # noqa: PLC0415 - slow to import, seldom needed
    from pyarrow import parquet  # noqa: PLC0415

    try:
        with parquet.ParquetFile(file.path) as table:
            known = [name for name in table.schema_arrow.names if plain_name(name) in _KNOWN]
            _header(known)
            rows = (row for batch in table.iter_batches(batch_size=64, columns=known) for row in batch.to_pylist())
            for number, row in enumerate(rows, start=1):
                yield to_record(row, number=number)
    except pa.ArrowException as error:
        raise Refused(f"not a readable Parquet file: {str(error).splitlines()[0][:200]}") from error


@contextmanager
def long_fields() -> Iterator[None]:
    """Lets the csv module read fields as long as an article; its own limit is one for the whole process."""
    with _LOCK:
        before = csv.field_size_limit(MAX_BYTES)
        try:
            yield
        finally:
            csv.field_size_limit(before)


_KNOWN = frozenset(name for names in NAMES.values() for name in names)


def _rows(path: str, notes: list[str]) -> Iterator[list[str]]:
    lines = _text_only(path, notes)
    first = next(lines, "")
    delimiter = max(",;\t", key=first.count)

    def all_lines() -> Iterator[str]:
        yield first
        yield from lines

    yield from csv.reader(all_lines(), delimiter=delimiter)


def _text_only(path: str, notes: list[str]) -> Iterator[str]:
    for number, line in text_lines(path, blank=True):  # inside a field they part paragraphs
        if isinstance(line, Refused):
            raise Refused(line.reason, line.hint, record=number)
        text, more = line
        notes.extend(note for note in more if note not in notes)
        yield text


def _header(names: Sequence[str]) -> list[str]:
    if not {plain_name(name) for name in names} & {*NAMES["text"], *NAMES["html"]}:
        found = ", ".join(name[:30] for name in names[:8])
        raise Refused(
            "no column of text", f"name it one of: {', '.join(NAMES['text'][:5])}; found: {found or 'nothing'}"
        )
    return list(names)


def _record(header: list[str], row: list[str], number: int, notes: tuple[str, ...]) -> Record | Refused:
    if len(row) != len(header):
        reason = f"the row has {len(row)} fields, the header {len(header)}"
        return Refused(reason, "put texts that hold commas or quotation marks into quotation marks", record=number)
    return to_record(dict(zip(header, row, strict=True)), number=number, notes=notes)
