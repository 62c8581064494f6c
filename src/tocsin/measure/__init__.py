"""Measuring: how tense each pair of parties is, day by day, and when it rose."""

from tocsin.measure.alert import ring_alerts
from tocsin.measure.escalation import measure_escalation

__all__ = ["measure_escalation", "ring_alerts"]
