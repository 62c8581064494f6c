"""Tracking: what was threatened, demanded and promised, and what came of it; which channels and agreements stand."""

from tocsin.track.commitments import find_commitments
from tocsin.track.ledger import find_agreements, find_channels
from tocsin.track.versions import find_state_disagreements

__all__ = ["find_agreements", "find_channels", "find_commitments", "find_state_disagreements"]
