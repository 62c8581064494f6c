"""Files that are not text, known by their first bytes."""

from tocsin.read.record import Refused

_KINDS = (
    (b"%PDF", "PDF", "extract its text first"),
    (b"PK\x03\x04", "ZIP, DOCX, XLSX or EPUB", "unpack it or save it as text first"),
    (b"\xd0\xcf\x11\xe0", "old Word or Excel", "save it as text first"),
    (b"{\\rtf", "RTF", "save it as text first"),
    (b"\x89PNG", "PNG picture", None),
    (b"\xff\xd8\xff", "JPEG picture", None),
    (b"GIF8", "GIF picture", None),
    (b"BM", "BMP picture", None),
    (b"II*\x00", "TIFF picture", None),
    (b"MM\x00*", "TIFF picture", None),
    (b"RIFF", "sound, film or WebP picture", None),
    (b"ID3", "MP3 sound", None),
    (b"OggS", "Ogg sound", None),
    (b"\x1f\x8b", "gzip", "name it .jsonl.gz, .txt.gz and so on, after what is in it"),
    (b"BZh", "bzip2", "unpack it first"),
    (b"\xfd7zXZ", "xz", "unpack it first"),
    (b"7z\xbc\xaf", "7z", "unpack it first"),
    (b"Rar!", "RAR", "unpack it first"),
    (b"(\xb5/\xfd", "zstd", "unpack it first"),
    (b"SQLite format 3", "SQLite database", "export its articles as JSON Lines first"),
    (b"PAR1", "Parquet", "name it .parquet"),
    (b"\x7fELF", "program", None),
    (b"MZ", "program", None),
)
# Letters may also begin a text ("BMW said …"): such marks count only with a null byte near.


def refuse_binary(head: bytes) -> None:
    """Raises ``Refused`` when the first bytes of a file are those of a picture, an archive or the like."""
    for mark, kind, hint in _KINDS:
        if head.startswith(mark) and (not mark.isalnum() or b"\0" in head):
            raise Refused(f"binary file ({kind})" + (f"; {hint}" if hint else ""), hint)
    if b"\0" in head and not looks_wide(head):
        raise Refused("binary file", "tocsin reads text, HTML, JSON, CSV and Parquet")


def looks_wide(head: bytes) -> str | None:
    """The name of the UTF-16 or UTF-32 form these bytes look like, or ``None``."""
    for bom, name in (
        (b"\xff\xfe\0\0", "utf-32"),
        (b"\0\0\xfe\xff", "utf-32"),
        (b"\xff\xfe", "utf-16"),
        (b"\xfe\xff", "utf-16"),
    ):
        if head.startswith(bom):
            return name
    return _by_nulls(head[:4000])


def _by_nulls(head: bytes) -> str | None:
    # Letters, blanks and digits of most languages of Europe have a null byte in a fixed place.
    quarters = [head[place::4].count(0) * 4 / max(len(head), 1) for place in range(4)]
    full = [share > 0.9 for share in quarters]
    if full == [False, True, True, True]:
        return "utf-32-le"
    if full == [True, True, True, False]:
        return "utf-32-be"
    even, odd = (quarters[0] + quarters[2]) / 2, (quarters[1] + quarters[3]) / 2
    if odd > 0.4 and even < 0.1:
        return "utf-16-le"
    if even > 0.4 and odd < 0.1:
        return "utf-16-be"
    return None
