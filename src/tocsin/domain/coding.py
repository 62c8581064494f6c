"""A coding: everything that coding one article gave."""

from dataclasses import dataclass

from tocsin.domain.mention import Mention
from tocsin.domain.standing import Standing
from tocsin.domain.statement import Statement
from tocsin.domain.telling import Telling


@dataclass(frozen=True, slots=True, kw_only=True)
class Coding:
    """One article's mentions, statements, standings and tellings. ``problem`` is set when coding failed."""

    article: str
    mentions: tuple[Mention, ...] = ()
    statements: tuple[Statement, ...] = ()
    standings: tuple[Standing, ...] = ()
    tellings: tuple[Telling, ...] = ()
    problem: str | None = None
