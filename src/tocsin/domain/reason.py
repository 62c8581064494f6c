"""A reason: why a decision fell as it did."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """One feature of a decision: the rule, what it saw, and the weight it had (-1 … 1)."""

    rule: str
    saw: str
    weight: float = 0.0
