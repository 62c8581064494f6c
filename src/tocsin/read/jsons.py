"""JSON files: an object, a list of objects, or one object a line."""

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from tocsin.read.encoding import decode
from tocsin.read.fields import NAMES, read_fields
from tocsin.read.files import read_bytes
from tocsin.read.lines import Line, text_lines
from tocsin.read.markup import strip_html_field
from tocsin.read.record import File, Record, Refused, Source

_LISTS = ("articles", "items", "results", "data", "records", "docs")


def read_json(file: File) -> Iterator[Record | Refused]:
    """The articles of a .json file: numbered from 1 if it holds a list."""
    text, notes = decode(read_bytes(file.path))
    try:
        content = _parse(text)
    except Refused:
        # One object a line under the name of .json is common; its first line is whole.
        if not _is_object(text.lstrip().partition("\n")[0]):
            raise
        yield from _line_records(enumerate(((line, notes) for line in text.split("\n")), start=1))
        return
    listed = _listed(content)
    if listed is None:
        yield to_record(content, notes=notes)
    for number, item in enumerate(listed or (), start=1):
        yield to_record(item, number=number, notes=notes)


def read_json_lines(file: File) -> Iterator[Record | Refused]:
    """The articles of a .jsonl file, numbered by line; a line that cannot be read is refused alone."""
    yield from _line_records(text_lines(file.path))


def to_record(raw: object, *, number: int | None = None, notes: tuple[str, ...] = ()) -> Record | Refused:
    """The record that an object of JSON, or a row of a table, describes; refused if it has no text."""
    if not isinstance(raw, Mapping):
        return Refused(f"expected a JSON object, found {_kind(raw)}", "one object an article", record=number)
    fields = read_fields(raw)
    text, html = fields.pop("text", None), fields.pop("html", None)
    if text is None and html is None:
        return Refused("no text: none of its fields is known to hold one", _hint(raw), record=number)
    source = Source(name="record", values=fields)
    return Record(
        number=number, text=strip_html_field(text or ""), html=None if text else html, sources=(source,), notes=notes
    )


def _line_records(lines: Iterable[tuple[int, Line | Refused]]) -> Iterator[Record | Refused]:
    for number, line in lines:
        if isinstance(line, Refused):
            yield Refused(line.reason, line.hint, record=number)
            continue
        text, notes = line
        if not text.strip():
            continue
        try:
            yield to_record(_parse(text), number=number, notes=notes)
        except Refused as broken:
            yield Refused(broken.reason, broken.hint, record=number)


def _parse(text: str) -> Any:
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        where = f"line {error.lineno}, column {error.colno}" if error.lineno > 1 else f"column {error.colno}"
        raise Refused(f"not valid JSON: {error.msg.lower()} at {where}") from error
    except RecursionError as error:
        raise Refused("JSON nested too deeply") from error
    except ValueError as error:  # a number of over 4,300 digits
        raise Refused("not valid JSON: a number in it is too long") from error


def _is_object(line: str) -> bool:
    try:
        return isinstance(_parse(line), dict)
    except Refused:
        return False


def _listed(content: Any) -> list[Any] | None:
    """The articles of a list, or of an object that wraps one list of them, as news services answer."""
    if isinstance(content, dict) and not {"text", "html"} & read_fields(content).keys():
        content = next((content[key] for key in _LISTS if isinstance(content.get(key), list)), content)
    return content if isinstance(content, list) else None


def _kind(raw: object) -> str:
    return {list: "a list", str: "a string", bool: "true or false", type(None): "null"}.get(type(raw), "a number")


def _hint(raw: Mapping[Any, Any]) -> str:
    found = ", ".join(str(key)[:30] for key in list(raw)[:8])
    return f"name the text one of: {', '.join(NAMES['text'][:5])}; found: {found or 'nothing'}"
