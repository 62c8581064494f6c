"""A coding: everything that coding one article gave."""

from dataclasses import dataclass

from tocsin.domain.mention import Mention
from tocsin.domain.standing import Standing
from tocsin.domain.statement import Statement


@dataclass(frozen=True, slots=True, kw_only=True)
class Coding:
    """One article's mentions, statements and standings. ``problem`` is set when coding failed."""

    article: str
    mentions: tuple[Mention, ...] = ()
    statements: tuple[Statement, ...] = ()
    standings: tuple[Standing, ...] = ()
    problem: str | None = None
