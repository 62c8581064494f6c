"""The ladder of escalation (``data/ladder.yaml``): which rung an act reaches, and when force is war."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import Any

from tocsin.errors import DataError
from tocsin.ontology.alike import check_code
from tocsin.ontology.files import data_path, read_yaml
from tocsin.ontology.plover import event_types


@dataclass(frozen=True, slots=True, kw_only=True)
class Ladder:
    """The rungs by number, and the numbers that decide levels and alerts."""

    names: tuple[str, ...]
    about: tuple[str, ...]
    rungs: dict[tuple[str, str | None], int]
    war_days: int
    war_within: int
    half_life: float
    alert: dict[str, float]

    @property
    def war(self) -> int:
        """The highest rung."""
        return len(self.names) - 1

    @property
    def force(self) -> int:
        """The rung of force against people, one below war."""
        return self.war - 1

    def rung(self, event: str, mode: str | None) -> int:
        """The rung that an act of this code reaches."""
        return self.rungs.get((event, mode), self.rungs[event, None])

    def is_war(self, day: date, force_days: Collection[date]) -> bool:
        """Whether force on these days amounts to war by this day."""
        recent = {other for other in force_days if day - timedelta(days=self.war_within) < other <= day}
        return len(recent) >= self.war_days


@cache
def ladder() -> Ladder:
    """The package's ladder. Raises ``DataError`` when an act stands on no rung or on two."""
    content = read_yaml(data_path("ladder.yaml"))
    rungs: dict[tuple[str, str | None], int] = {}
    for number, rung in enumerate(content["rungs"]):
        for code in rung["takes"]:
            act = check_code(code, f"ladder.yaml: {rung['name']}")
            if act in rungs:
                raise DataError(f"ladder.yaml: {code} stands on two rungs")
            rungs[act] = number
    missing = [event for event in event_types() if (event, None) not in rungs]
    if missing:
        raise DataError(f"ladder.yaml: no rung takes {missing}")
    return _ladder(content, rungs)


def _ladder(content: dict[str, Any], rungs: dict[tuple[str, str | None], int]) -> Ladder:
    return Ladder(
        names=tuple(rung["name"] for rung in content["rungs"]),
        about=tuple(rung["about"] for rung in content["rungs"]),
        rungs=rungs,
        war_days=int(content["war"]["days"]),
        war_within=int(content["war"]["within"]),
        half_life=float(content["level"]["half_life"]),
        alert={name: float(value) for name, value in content["alert"].items()},
    )
