"""Mentions to events and disagreements."""
