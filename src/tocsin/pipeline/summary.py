"""What adding some inputs did."""

from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace

from tocsin.domain import Intake


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """The fate of every input given: each is stored, duplicate or rejected. ``failed`` are stored but could not be coded.

    ``recoded`` counts articles that were in the store and were coded again, by another recipe.
    """

    intakes: tuple[Intake, ...] = ()
    failed: tuple[Intake, ...] = ()
    recoded: int = 0

    @property
    def stored(self) -> int:
        """How many inputs are new."""
        return sum(intake.outcome == "stored" for intake in self.intakes)

    @property
    def duplicates(self) -> int:
        """How many inputs were there already."""
        return sum(intake.outcome == "duplicate" for intake in self.intakes)

    @property
    def rejected(self) -> tuple[Intake, ...]:
        """The inputs that could not be used, with reasons."""
        return tuple(intake for intake in self.intakes if intake.outcome == "rejected")


def fates(intakes: Iterable[Intake], known: AbstractSet[str]) -> tuple[Intake, ...]:
    """The fate of each input, given the articles that were in the store before."""
    return tuple(
        replace(intake, outcome="duplicate", reason="already in the database")
        if intake.outcome == "stored" and intake.article in known
        else intake
        for intake in intakes
    )
