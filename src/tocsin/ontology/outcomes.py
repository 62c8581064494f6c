"""What may come of a threat, a demand or a promise (``data/outcomes.yaml``)."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from tocsin.errors import DataError
from tocsin.ontology.alike import check_code
from tocsin.ontology.files import data_path, read_yaml
from tocsin.text.wording import stem

Code = tuple[str, str | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Excess:
    """Acts that go beyond what was threatened, and why they do."""

    threatened: frozenset[Code]
    done: frozenset[Code]
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcomes:
    """The tables of ``data/outcomes.yaml``."""

    excesses: tuple[Excess, ...]
    threat_modes: dict[str, frozenset[Code]]
    request_modes: dict[str, frozenset[Code]]
    withdrawn_by: frozenset[Code]
    refused_by: frozenset[Code]
    offering: frozenset[str]
    stopping: frozenset[str]
    uttering: frozenset[str]
    says: dict[Code, str]
    counterparts: tuple[tuple[frozenset[str], frozenset[str]], ...]
    undoing: frozenset[str]
    going: frozenset[str]
    words: frozenset[str]
    vague_threats: frozenset[str]
    waiting: frozenset[str]
    blows: frozenset[str]
    answers: dict[str, re.Pattern[str]]
    called: dict[str, frozenset[str]]
    unsaid: frozenset[str]
    vague: frozenset[str]

    def are_counterparts(self, said: frozenset[str], told: frozenset[str]) -> bool:
        """Whether acts of one group show from the other side that acts of another were done."""
        return any(said & mine and told & theirs for mine, theirs in self.counterparts)

    def excess(self, threatened: Code, done: Code) -> str | None:
        """Why an act goes beyond a threat, or ``None`` if it does not."""
        for excess in self.excesses:
            if includes(excess.threatened, threatened) and includes(excess.done, done):
                return excess.why
        return None

    def in_words(self, event: str, mode: str | None, *, to_thing: bool) -> str:
        """An act as a verb, done to a thing or to a party: one closes an office, but cuts ties with a state."""
        mode = mode if to_thing else None
        return self.says.get((event, mode)) or self.says.get((event, None)) or event.lower()


def includes(codes: Iterable[Code], code: Code) -> bool:
    """Whether an act is among some: by its own mode, or because they hold all modes of its event."""
    return code in codes or (code[0], None) in codes


@cache
def outcomes() -> Outcomes:
    """The package's tables. Raises ``DataError`` when they name an unknown act."""
    content = read_yaml(data_path("outcomes.yaml"))
    try:
        return Outcomes(
            excesses=tuple(
                Excess(threatened=_codes(row["threatened"]), done=_codes(row["done"]), why=row["why"])
                for row in content["exceeds"]
            ),
            threat_modes={mode: _codes(codes) for mode, codes in content["threat_modes"].items()},
            request_modes={mode: _codes(codes) for mode, codes in content["request_modes"].items()},
            withdrawn_by=_codes(content["withdrawn_by"]),
            refused_by=_codes(content["refused_by"]),
            offering=frozenset(map(stem, content["offering"])),
            stopping=frozenset(map(stem, content["stopping"])),
            uttering=frozenset(map(stem, content["uttering"])),
            says={check_code(code, "outcomes.yaml: says"): words for code, words in content["says"].items()},
            counterparts=tuple((frozenset(row["said"]), frozenset(row["told"])) for row in content["counterparts"]),
            answers={fate: _pattern(phrases) for fate, phrases in content["answers"].items()},
            called={kind: frozenset(map(stem, nouns)) for kind, nouns in content["called"].items()},
            vague_threats=frozenset(map(stem, content["vague_threats"])),
            **{
                name: frozenset(content[name])
                for name in ("undoing", "going", "words", "waiting", "blows", "unsaid", "vague")
            },
        )
    except KeyError as error:
        raise DataError(f"outcomes.yaml: lacks {error}") from error


def _pattern(phrases: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(phrases)})\b", re.IGNORECASE)


def _codes(codes: Iterable[str]) -> frozenset[Code]:
    return frozenset(check_code(code, "outcomes.yaml") for code in codes)
