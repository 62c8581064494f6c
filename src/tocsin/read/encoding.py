"""Bytes to text: byte order marks, then UTF-8, then a declared encoding, then a guess that is noted."""

import codecs

from tocsin.read.binary import looks_wide
from tocsin.read.record import Refused

_SAMPLE = 32_000
_ENGLISH_FORMS = ["cp1252", "mac_roman"]


def decode(data: bytes, *, declared: str | None = None) -> tuple[str, tuple[str, ...]]:
    """The text of these bytes, and notes on any guess. Raises ``Refused`` when nothing fits."""
    wide = looks_wide(data[:4000])
    if wide:
        return data.decode(wide, errors="replace").removeprefix("\ufeff"), (f"read as {wide}",)
    try:
        return data.decode("utf-8-sig"), ()
    except UnicodeDecodeError:
        return _decode_other(data, declared)


def _decode_other(data: bytes, declared: str | None) -> tuple[str, tuple[str, ...]]:
    repaired = data.decode("utf-8-sig", errors="replace")
    lost = repaired.count("\ufffd")
    if lost * 10 <= sum(character > "\x7f" for character in repaired):
        return repaired, (f"{lost} letters were not valid UTF-8 and are shown as \ufffd",)
    name = _known(declared) or _guess(_telling(data))
    if name is None:
        raise Refused("its encoding is unknown", "save it as UTF-8")
    return data.decode(name, errors="replace"), (f"not UTF-8; read as {name}",)


def _known(declared: str | None) -> str | None:
    try:
        name = codecs.lookup(declared or "").name
    except LookupError:
        return None
    if name in {"iso8859-1", "ascii"}:
        return "cp1252"  # as browsers do: pages that say Latin-1 hold Windows quotation marks
    return None if name.startswith("utf") else name


def _telling(data: bytes) -> bytes:
    """The lines that hold more than ASCII, as far as a guess needs them."""
    if len(data) <= _SAMPLE:
        return data
    lines = (line[:2000] for line in data[: 50 * _SAMPLE].splitlines(keepends=True) if not line.isascii())
    return b"".join(lines)[:_SAMPLE] or data[:_SAMPLE]


def _guess(sample: bytes) -> str | None:
    from charset_normalizer import from_bytes  # noqa: PLC0415 - half of all runs never need it

    # English is ASCII but for its quotation marks and a few names. Left free, the guess prefers
    # the forms of Central Europe ("Seńor"), which is seldom what an English text was saved in.
    mostly_ascii = sum(byte > 0x7F for byte in sample) * 10 < len(sample)
    best = from_bytes(sample, cp_isolation=_ENGLISH_FORMS).best() if mostly_ascii else None
    best = best or from_bytes(sample).best()
    return best.encoding if best else None
