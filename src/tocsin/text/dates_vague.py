"""Words that only say whether something is now, past or to come: "currently", "in the past", "soon"."""

import re
from re import Match

from tocsin.domain.when import When
from tocsin.text.dates_reference import Reading, Reference, Rule
from tocsin.text.dates_words import GAP

_ENDS = r"(?=\s*(?:[.,;:!?)\"”—\u2013]|$)|\s(?:and|but|or|when|that|it|he|she|they|we|has|have|had|for|to)\b)"


def _now(match: Match[str], _ref: Reference) -> Reading | None:
    return Reading("DATE", When(basis=match[0], value="PRESENT_REF"))


def _past(match: Match[str], ref: Reference) -> Reading | None:
    relative = "before publication" if ref.published is None else None
    return Reading("DATE", When(to=ref.published, basis=match[0], relative=relative, value="PAST_REF"))


def _lately(match: Match[str], ref: Reference) -> Reading | None:
    relative = "shortly before publication" if ref.published is None else None
    return Reading("DATE", When(to=ref.published, basis=match[0], relative=relative, value="PAST_REF"))


def _to_come(match: Match[str], ref: Reference) -> Reading | None:
    """ "It soon collapsed" is told of the past."""
    if ref.past:
        return None
    relative = "after publication" if ref.published is None else None
    return Reading("DATE", When(from_=ref.published, basis=match[0], relative=relative, value="FUTURE_REF"))


RULES = (
    Rule(re.compile(rf"(?<![\w-])(?:[Rr]ight{GAP})?[Nn]ow(?![\w-]|{GAP}that\b|[\u2019']s)"), _now),
    Rule(re.compile(rf"(?<![\w-])(?:[Cc]urrently|[Nn]owadays|[Tt]hese{GAP}days|[Aa]t{GAP}present)(?![\w-])"), _now),
    Rule(re.compile(rf"(?<=[Aa]t )(?:the{GAP}moment|this{GAP}time)(?![\w-]|{GAP}(?:of|when|last))"), _now),
    Rule(re.compile(r"(?<![\w-])(?:[Rr]ecently|[Ll]ately)(?![\w-])"), _lately),
    Rule(re.compile(rf"(?<![\w-])(?:[Tt]he{GAP}other{GAP}day)(?![\w-])"), _lately),
    Rule(re.compile(r"(?<![\w-])[Pp]reviously(?![\w-])"), _past),
    Rule(re.compile(rf"(?<=[Ii]n )(?P<past>the{GAP}(?:(?:recent|distant){GAP})?past){_ENDS}"), _past),
    Rule(
        re.compile(rf"(?<=[Ii]n )the{GAP}(?:(?:near|distant|foreseeable|not{GAP}too{GAP}distant){GAP})?future{_ENDS}"),
        _to_come,
    ),
    Rule(
        re.compile(
            rf"(?<![\w-])(?<!as )(?<!so )(?<!too )(?<!how )[Ss]oon(?![\w-]|{GAP}(?:after|as|afterwards?|before|thereafter))"
        ),
        _to_come,
    ),
)
