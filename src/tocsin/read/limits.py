"""The caps that come before every parser, and why each is there."""

MAX_BYTES = 10_000_000
"""A whole file of text or HTML, one line of JSON Lines, one field of a table."""

MAX_TEXT = 200_000
"""Characters of one article's text; a long book chapter has 60,000."""

MAX_RAW = 4 * MAX_TEXT
"""Characters of a text with its markup and blanks, before either is removed."""

MAX_DEPTH = 512
"""HTML elements inside one another; 100,000 hold a parser for half a minute."""

MAX_TAGS = 200_000
"""HTML tags in a page; a million hold the extraction for over a minute. A big news page has 10,000."""

MAX_FRONT_MATTER = 20_000
"""Characters of YAML at the top of a file."""

MAX_EMPTY_LINES = 1_000_000
"""Empty lines on end in one file: packed, a hundred million of them are a small file."""

MAX_EXPANSION = 200
"""How many times its size a compressed file may unpack to, once it is past ``FREE_EXPANSION``; text gives 3 to 20."""

FREE_EXPANSION = 20_000_000
"""Bytes that any compressed file may unpack to."""

EXTRACT_SECONDS = 8.0
"""Time for one page in the extraction process."""

EXTRACT_MEMORY = 1_000_000_000
"""Bytes that the extraction process may take on top of its start."""


def megabytes(count: int) -> str:
    """A size in words."""
    return f"{count / 1_000_000:g} MB"
