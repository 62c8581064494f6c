"""The nouns of tocsin: frozen dataclasses, one concept a file, plain Python."""

from tocsin.domain.actor import Actor
from tocsin.domain.article import Article, Origin, Passage
from tocsin.domain.briefing import Briefing
from tocsin.domain.coding import Coding
from tocsin.domain.commitment import Commitment, CommitmentKind, Fate
from tocsin.domain.crisis import Crisis, Story
from tocsin.domain.disagreement import Disagreement, Version
from tocsin.domain.escalation import Alert, DyadDay
from tocsin.domain.event import Event
from tocsin.domain.intake import Intake, Outcome, Reading
from tocsin.domain.ledger import Agreement, AgreementState, Channel, ChannelState, State
from tocsin.domain.mention import Act, Figure, Mention, Status, Thing
from tocsin.domain.place import Namesake, Place, PlacePrecision
from tocsin.domain.reason import Reason
from tocsin.domain.recipe import Recipe
from tocsin.domain.standing import Standing
from tocsin.domain.statement import Statement
from tocsin.domain.telling import Telling
from tocsin.domain.when import UNKNOWN, TimePrecision, When

__all__ = [
    "UNKNOWN",
    "Act",
    "Actor",
    "Agreement",
    "AgreementState",
    "Alert",
    "Article",
    "Briefing",
    "Channel",
    "ChannelState",
    "Coding",
    "Commitment",
    "CommitmentKind",
    "Crisis",
    "Disagreement",
    "DyadDay",
    "Event",
    "Fate",
    "Figure",
    "Intake",
    "Mention",
    "Namesake",
    "Origin",
    "Outcome",
    "Passage",
    "Place",
    "PlacePrecision",
    "Reading",
    "Reason",
    "Recipe",
    "Standing",
    "State",
    "Statement",
    "Status",
    "Story",
    "Telling",
    "Thing",
    "TimePrecision",
    "Version",
    "When",
]
