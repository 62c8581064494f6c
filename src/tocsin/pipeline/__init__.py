"""Pipeline: the one object users hold. It knows the order of the stages; the stages do not know each other."""

from tocsin.pipeline.choosing import is_mixed
from tocsin.pipeline.doctor import Check
from tocsin.pipeline.explain import Evidence, Explanation
from tocsin.pipeline.pipeline import Pipeline, Progress
from tocsin.pipeline.summary import Summary

__all__ = ["Check", "Evidence", "Explanation", "Pipeline", "Progress", "Summary", "is_mixed"]
