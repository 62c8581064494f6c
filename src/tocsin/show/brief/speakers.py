"""Who said what, and where the reports disagree."""

from collections.abc import Iterable, Mapping, Sequence

from tocsin.domain import Disagreement, Statement, Version
from tocsin.show.brief.evidence import Evidence
from tocsin.show.brief.names import Names
from tocsin.show.brief.safe import clean
from tocsin.show.brief.say import NO_DATE, listed, say_actor, say_actors, say_when
from tocsin.show.brief.view import PARTLY, REPORTED, WORD_FOR_WORD, Dispute, Reading, Saying, Speaker
from tocsin.text.wording import flat

_UNNAMED = "Speaker not named"
_MANNERS = (WORD_FOR_WORD, PARTLY, REPORTED)
_QUOTES = frozenset("\"“”‘’'«»„")
_MARKS = (('"', '"'), ("“", "”"), ("‘", "’"))
_SHORTEST = 3  # words: a shorter quotation ("human scum") is a label, kept but shown last


def speakers_of(statements: Iterable[Statement], evidence: Evidence, names: Names) -> tuple[Speaker, ...]:
    """Speakers, those with most articles behind their words first; the unnamed last."""
    groups: dict[str, list[Statement]] = {}
    for statement in statements:
        who = say_actor(statement.speaker, names) if statement.speaker else _UNNAMED
        groups.setdefault(who, []).append(statement)

    def key(who: str) -> tuple[bool, int, int, str]:
        said = groups[who]
        direct = len({each.article for each in said if each.direct})
        return who == _UNNAMED, -direct, -len(said), who

    return tuple(Speaker(name=who, sayings=_sayings(groups[who], evidence, names)) for who in sorted(groups, key=key))


def disputes_of(
    disagreements: Iterable[Disagreement], subjects: Mapping[str, str], evidence: Evidence
) -> tuple[Dispute, ...]:
    """Disagreements in words; those with most outlets behind their second version first."""

    def key(found: Disagreement) -> tuple[int, str, str]:
        sides = sorted((len(version.outlets) for version in found.versions), reverse=True)
        return -(sides[1] if len(sides) > 1 else 0), subjects.get(found.subject, ""), found.id

    return tuple(
        Dispute(
            id=found.id,
            subject=subjects.get(found.subject, found.subject),
            field=found.field,
            versions=tuple(_reading(version, evidence) for version in found.versions),
        )
        for found in sorted(disagreements, key=key)
    )


def _reading(version: Version, evidence: Evidence) -> Reading:
    return Reading(
        value=clean(version.value) + (" (since given up)" if version.superseded else ""),
        outlets=listed([clean(outlet) for outlet in version.outlets]) or "outlet not given",
        text=clean(version.text),
        quotes=evidence.quotes(version.mentions, first=version.text),
    )


def _sayings(statements: Sequence[Statement], evidence: Evidence, names: Names) -> tuple[Saying, ...]:
    """The same words carried by several articles are one saying with several sources."""
    alike: dict[str, list[Statement]] = {}
    for statement in statements:
        alike.setdefault(flat(statement.words) or statement.id, []).append(statement)
    said = [_saying(group, evidence, names) for group in alike.values()]
    return tuple(
        sorted(
            said,
            key=lambda each: (
                _is_short(each),
                _MANNERS.index(each.manner),
                each.background,
                -len(each.quotes),
                each.id,
            ),
        )
    )


def _saying(group: Sequence[Statement], evidence: Evidence, names: Names) -> Saying:
    first = min(group, key=lambda each: (not each.direct, -len(each.said_by), each.id))
    when = say_when(first.when)
    return Saying(
        id=first.id,
        words=_bare(first.words),
        manner=_manner(first, evidence),
        to=say_actors(first.to, names),
        via=evidence.chain(first.said_by),
        when="" if when == NO_DATE else when,
        background=all(each.background for each in group),
        quotes=evidence.quotes(each.id for each in group),
    )


def _manner(statement: Statement, evidence: Evidence) -> str:
    """Whether all of the words stand in quotation marks, some do, or none: a reporter's words are not the speaker's."""
    if not statement.direct:
        return REPORTED
    before, after = evidence.around(statement)
    opened = before in _QUOTES or statement.words[:1] in _QUOTES
    closed = after in _QUOTES or statement.words[-1:] in _QUOTES
    return WORD_FOR_WORD if opened and closed else PARTLY


def _bare(words: str) -> str:
    """The words without the marks around them and the comma that led on: every face sets its own quotation marks."""
    words = clean(words)
    for opening, closing in _MARKS:
        opened, closed = words.count(opening), words.count(closing)
        if opened == closed == (2 if opening == closing else 1) and words[0] == opening and words[-1] == closing:
            words = words[1:-1]
        elif opened + closed == 1 or (opening == closing and opened == 1):
            words = words.removeprefix(opening).removesuffix(closing)
    return words.rstrip(",;: ")


def _is_short(saying: Saying) -> bool:
    return len(saying.words.split()) < _SHORTEST
