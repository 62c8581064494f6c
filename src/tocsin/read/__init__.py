"""Files and folders to articles: `read(paths)` gives every article, and what became of every input."""

from tocsin.read.reader import read

__all__ = ["read"]
