"""Escalation by dyad and day, and alerts."""
