"""Scoring: what is labelled by hand, what the coder says of it, and how far the two agree."""
