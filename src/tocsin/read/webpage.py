"""HTML files: one page each, its text still to be extracted."""

import re
from collections.abc import Iterator

from tocsin.read.encoding import decode
from tocsin.read.extractor import Extractor
from tocsin.read.files import read_bytes
from tocsin.read.html_limits import refuse_monsters
from tocsin.read.record import File, Record, Refused, Source

_CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([\w-]{1,40})", re.IGNORECASE)


def read_page(file: File) -> Iterator[Record | Refused]:
    """The page of an .html file, decoded."""
    data = read_bytes(file.path)
    charset = _CHARSET.search(data[:4000])
    html, notes = decode(data, declared=charset[1].decode() if charset else None)
    yield Record(html=html, notes=() if charset else notes)


def with_page_text(record: Record, extractor: Extractor) -> Record:
    """A record with the text and the metadata of its page. Raises ``Refused`` if the page gives no text."""
    if record.html is None:
        return record
    refuse_monsters(record.html)
    page = extractor.extract(record.html)
    source = Source(name="html", values=page.fields)
    return Record(number=record.number, text=page.text, sources=(*record.sources, source), notes=record.notes)
