"""A draft: an act that a sentence may tell, on its way to a mention."""

from dataclasses import dataclass

from tocsin.code.parties import Parties
from tocsin.code.status import Reality
from tocsin.code.triggers import Match
from tocsin.domain import Act, Status
from tocsin.domain.tokens import Token

DENIALS = frozenset({"deny", "denial", "refute", "disavow"})
"""Words by which somebody says that an act did not take place."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A match with its parties, status and topic, on its way to a mention.

    ``proposed`` by the encoder, not by a rule; ``corrected`` names the rule's event where the encoder put its own.
    """

    match: Match
    parties: Parties
    reality: Reality
    event: str
    mode: str | None
    status: Status
    about: Act | None = None
    topic: Token | None = None
    proposed: bool = False
    corrected: str | None = None
