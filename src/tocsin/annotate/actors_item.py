"""An item: a stretch of a sentence that may name an actor."""

from dataclasses import dataclass

from tocsin.ontology.gazetteer import Entry


@dataclass(slots=True, eq=False)
class Item:
    """A stretch of a sentence: characters ``start:end``, tokens ``first`` to ``last``; no entry means found by NER."""

    start: int
    end: int
    first: int
    last: int
    entry: Entry | None
    label: str = ""

    @property
    def kind(self) -> str:
        """The entry's kind; ``entity`` without one."""
        return self.entry.kind if self.entry else "entity"

    @property
    def is_person(self) -> bool:
        """A person, known or not."""
        return self.kind == "person" or self.label == "PERSON"

    def covers(self, token: int) -> bool:
        """Whether the item holds this token."""
        return self.first <= token <= self.last
