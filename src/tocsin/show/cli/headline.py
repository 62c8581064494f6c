"""An answer in a line or two, for ``tocsin explain``."""

from functools import singledispatch

from tocsin.codec import to_json
from tocsin.domain import (
    Agreement,
    Alert,
    Channel,
    Commitment,
    Crisis,
    Disagreement,
    Event,
    Mention,
    Standing,
    Statement,
    Story,
)
from tocsin.show.cli.words import (
    act,
    by_to,
    counted,
    days,
    history,
    parties,
    promise,
    quoted,
    status,
    versions,
    when,
    who,
)


@singledispatch
def headline(noun: object) -> str:
    """An answer in a line or two."""
    return to_json(noun)


@headline.register
def _(noun: Event) -> str:
    line = f"{when(noun.when)}: {parties(noun)}: {act(noun)}, {status(noun)}"
    return f"{line}\n{counted(len(noun.mentions), 'mention')}, {counted(noun.reports, 'report')}, {counted(len(noun.outlets), 'outlet')}"


@headline.register
def _(noun: Mention) -> str:
    return f"{when(noun.when)}: {parties(noun)}: {act(noun)}, {noun.status}, confidence {noun.confidence:.2f}"


@headline.register
def _(noun: Commitment) -> str:
    return f"{when(noun.made)}: {noun.kind} by {by_to(noun.by, noun.to)}: {promise(noun)}; {noun.status}"


@headline.register(Channel)
@headline.register(Agreement)
def _(noun: Channel | Agreement) -> str:
    return f"{noun.name} ({', '.join(noun.parties) or 'parties unknown'}): {noun.state}\n{history(noun.states)}"


@headline.register
def _(noun: Statement) -> str:
    return f"{who([noun.speaker]) if noun.speaker else 'unknown speaker'}: {quoted(noun)}"


@headline.register
def _(noun: Standing) -> str:
    return f"{noun.thing.text}: {noun.state}, {noun.status}"


@headline.register
def _(noun: Disagreement) -> str:
    return f"{noun.field} of {noun.subject}: {versions(noun)}"


@headline.register
def _(noun: Story) -> str:
    return f"{noun.title or 'no headline'}\n{counted(len(noun.articles), 'article')}: {', '.join(noun.articles)}"


@headline.register
def _(noun: Crisis) -> str:
    return f"{noun.name}, {days(noun.from_, noun.to)}: {counted(len(noun.articles), 'article')}, {counted(len(noun.events), 'event')}"


@headline.register
def _(noun: Alert) -> str:
    return f"{noun.day or 'day unknown'}: {'-'.join(noun.dyad)}: {noun.why}"
