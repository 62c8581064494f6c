"""The parties of an act: who acted on whom, and on what."""

from dataclasses import dataclass

from tocsin.domain import Actor, Thing

WHERE_DONE = "where it was done"
ENCODERS = "the encoder's"
ANNOUNCED = "whose official announced it"
JOINED = "whom a joined verb is done to"
STORY = "the story's other party"
WHOSE_LAND = "whose land it was done on"
"""What a party may be inferred from, beside the grammar."""


@dataclass(frozen=True, slots=True)
class Parties:
    """Who acted on whom, and on what. ``foreign`` says that an active subject was named that is no actor."""

    source: tuple[Actor, ...]
    target: tuple[Actor, ...]
    thing: Thing | None
    mutual: bool
    foreign: bool = False
    inferred: str | None = None

    @property
    def are_on_followed(self) -> bool:
        """Whether the act is done to a channel or an agreement, whose owners are known without being named."""
        return self.thing is not None and self.thing.kind is not None
