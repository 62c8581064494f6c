"""Answers: the encoder's chances for a pair, weighed with what the rules found between the two."""

import math
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from tocsin.domain import Mention, Recipe
from tocsin.encoder import Asked, Pair, Verdict, load_encoder
from tocsin.encoder.verdict import NO_ACT, absorbed
from tocsin.errors import InputError
from tocsin.relate.locate import locate
from tocsin.relate.rules import between, mentions_of

RULE_WEIGHT = 1.2
"""Log-odds that a rule's event between the two adds; set by hand."""

_ASKED = 0.6
"""Log-odds that a pair which somebody asks about loses of "no act": the encoder learned from all pairs of whole items, most without an act."""

_LEAST = 1e-4  # the chance that the encoder leaves an event it does not think of


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A sentence and two of its phrases, to be asked what the first does to the second."""

    id: str
    sentence: str
    source: str
    target: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """The answer: PLOVER's event and mode, the act's status, how sure, the chance of no act between the two, and why.

    ``mode`` is ``None`` where the words do not tell it, or the event has none.
    """

    id: str
    event: str
    mode: str | None
    status: str
    confidence: float
    no_act: float
    because: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Weighed:
    """The chances of each event with ``none``, as labelled (``events``) and as PLOVER has it (``plover``, without ``none``)."""

    events: dict[str, float]
    plover: dict[str, float]
    verdict: Verdict
    mention: Mention | None


def relate(questions: Iterable[Question], recipe: Recipe) -> Iterator[Relation]:
    """Answer each question, in order. That there is an act is taken for granted; one to come counts as AGREE or THREATEN."""
    for question in questions:
        pair = Pair(locate(question.source, question.sentence), locate(question.target, question.sentence))
        yield _relation(question.id, weigh(question.sentence, [pair], recipe)[0])


def read_questions(lines: Iterable[Mapping[str, Any]]) -> Iterator[Question]:
    """Questions from plain objects. Raises ``InputError`` with the number of the line that lacks something."""
    names = ("id", "sentence", "source", "target")
    for number, line in enumerate(lines, start=1):
        missing = [name for name in names if not isinstance(line.get(name), str | int) or line.get(name) == ""]
        if missing:
            raise InputError(f"line {number}: without {', '.join(missing)}; a line needs {', '.join(names)}")
        yield Question(**{name: str(line[name]) for name in names})


def weigh(sentence: str, pairs: list[Pair], recipe: Recipe) -> list[Weighed]:
    """The chances for each pair of a sentence; a pair beyond the encoder's reach has only what the rules find."""
    verdicts = load_encoder().judge([Asked(sentence, pairs)])[0]
    mentions = mentions_of(sentence, recipe)
    return [_weighed(verdict, between(mentions, pair)) for verdict, pair in zip(verdicts, pairs, strict=True)]


def _weighed(verdict: Verdict | None, mention: Mention | None) -> Weighed:
    verdict = verdict or Verdict.unknown()
    events, plover = _moved(verdict.events, NO_ACT, -_ASKED), verdict.plover()
    if mention is not None:
        events = _moved(events, mention.event, RULE_WEIGHT)
        plover = _moved(plover, absorbed(mention.event, mention.status), RULE_WEIGHT)
    return Weighed(events, plover, verdict, mention)


def _moved(chances: Mapping[str, float], event: str, weight: float) -> dict[str, float]:
    """The chances with one of them moved by so much in log-odds."""
    odds = {
        name: max(chance, _LEAST) * (math.exp(weight) if name == event else 1.0) for name, chance in chances.items()
    }
    total = sum(odds.values())
    return {name: value / total for name, value in odds.items()}


def _relation(name: str, weighed: Weighed) -> Relation:
    best = likeliest(weighed.plover)
    ranked = sorted(weighed.verdict.plover().items(), key=lambda item: (-item[1], item[0]))
    because = [f"encoder: {event} {chance:.2f}" for event, chance in ranked[:2]]
    if weighed.mention is not None:
        because.append(f"rule: {weighed.mention.trigger.text!r} is {weighed.mention.event}")
    return Relation(
        id=name,
        event=best,
        mode=_mode(weighed, best),
        status=weighed.verdict.status,
        confidence=round(weighed.plover[best] / (sum(weighed.plover.values()) or 1.0), 4),
        no_act=round(weighed.events[NO_ACT], 4),
        because=tuple(because),
    )


def _mode(weighed: Weighed, event: str) -> str | None:
    """The rule's mode of the event, else the encoder's if it is likelier than not."""
    if weighed.mention is not None and weighed.mention.event == event and weighed.mention.mode is not None:
        return weighed.mention.mode
    return weighed.verdict.likely_mode(event)


def likeliest(chances: Mapping[str, float]) -> str:
    """The name with the highest chance; the first by alphabet if equal."""
    return min(chances, key=lambda name: (-chances[name], name))
