"""Parsed sentences to mentions, statements and standings."""
