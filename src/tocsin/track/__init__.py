"""Commitments and their outcomes, channels, agreements."""
