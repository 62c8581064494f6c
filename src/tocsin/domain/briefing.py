"""A briefing: all that tocsin has to say about one set of articles."""

from dataclasses import dataclass

from tocsin.domain.actor import Actor
from tocsin.domain.article import Article
from tocsin.domain.commitment import Commitment
from tocsin.domain.crisis import Crisis, Story
from tocsin.domain.disagreement import Disagreement
from tocsin.domain.escalation import Alert, DyadDay
from tocsin.domain.event import Event
from tocsin.domain.intake import Intake
from tocsin.domain.ledger import Agreement, Channel
from tocsin.domain.mention import Mention
from tocsin.domain.standing import Standing
from tocsin.domain.statement import Statement
from tocsin.domain.telling import Telling


@dataclass(frozen=True, slots=True, kw_only=True)
class Briefing:
    """Every list is sorted; every id resolves within the briefing. ``problems`` are the inputs not stored, and remarks."""

    title: str = ""
    articles: tuple[Article, ...] = ()
    problems: tuple[Intake, ...] = ()
    actors: tuple[Actor, ...] = ()
    mentions: tuple[Mention, ...] = ()
    standings: tuple[Standing, ...] = ()
    tellings: tuple[Telling, ...] = ()
    events: tuple[Event, ...] = ()
    commitments: tuple[Commitment, ...] = ()
    channels: tuple[Channel, ...] = ()
    agreements: tuple[Agreement, ...] = ()
    statements: tuple[Statement, ...] = ()
    disagreements: tuple[Disagreement, ...] = ()
    escalation: tuple[DyadDay, ...] = ()
    alerts: tuple[Alert, ...] = ()
    stories: tuple[Story, ...] = ()
    crises: tuple[Crisis, ...] = ()
