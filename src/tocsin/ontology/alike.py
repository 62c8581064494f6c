"""What counts as alike: two codes of one act, two names of one kind of thing (``data/alike.yaml``)."""

from functools import cache, lru_cache
from itertools import pairwise

from tocsin.domain import Thing
from tocsin.errors import DataError
from tocsin.ontology.files import data_path, read_yaml
from tocsin.ontology.plover import event_types
from tocsin.ontology.states import state_stems
from tocsin.text.wording import head_word, stem, words

TRACKED = ("channel", "agreement")
"""The kinds of things that have a record of their own."""


@cache
def are_kin(event: str, mode: str | None, other_event: str, other_mode: str | None) -> bool:
    """Whether two codes may be two codings of one act; an unnamed mode fits every mode of its event."""
    if event == other_event and (mode == other_mode or mode is None or other_mode is None):
        return True
    return bool(kin_groups(event, mode) & kin_groups(other_event, other_mode))


@cache
def kin_groups(event: str, mode: str | None) -> frozenset[str]:
    """The names of the groups of ``data/alike.yaml`` that an act belongs to."""
    code = f"{event}/{mode}" if mode else event
    return frozenset(name for name, codes in _acts().items() if code in codes or (event in codes and not mode))


def family_of(thing: Thing) -> str | None:
    """The family of a channel or agreement ("line", "office", "pact"), or ``None`` if its words name none."""
    return (_family(thing.noun) if thing.noun else None) or _family(thing.text)


def thing_head(thing: Thing) -> str | None:
    """What a thing is, in a word: its family if it is a channel or agreement, else the stem of its head noun."""
    if thing.kind in TRACKED:
        return family_of(thing) or head_word(thing.noun or thing.text)
    return head_word(thing.noun or thing.text)


def is_vague(head: str | None) -> bool:
    """Whether a head noun ("building", "site") leaves open which thing is meant."""
    return head is None or head in _stems("vague")


@lru_cache(maxsize=50_000)
def _family(phrase: str) -> str | None:
    found = [stem(word) for word in words(phrase)]
    pairs = {f"{first} {second}" for first, second in pairwise(found)}
    for candidates in (pairs, set(found)):
        for name, nouns in _things().items():
            if nouns & candidates:
                return name
    return None


@cache
def _acts() -> dict[str, frozenset[str]]:
    groups = {name: frozenset(group["of"]) for name, group in read_yaml(data_path("alike.yaml"))["acts"].items()}
    for name, codes in groups.items():
        for code in codes:
            check_code(code, f"alike.yaml: {name}")
    return groups


@cache
def _things() -> dict[str, frozenset[str]]:
    families = read_yaml(data_path("alike.yaml"))["things"]
    return {name: frozenset(" ".join(map(stem, words(noun))) for noun in nouns) for name, nouns in families.items()}


def is_plain(word: str) -> bool:
    """Whether the stem of a word describes things without telling one from another ("joint", "inter-Korean", "Syrian")."""
    parts = word.split("-") if "-" in word else [word]
    return all(part in _stems("plain") or part in state_stems() or stem(part) in _stems("plain") for part in parts)


def is_signing(phrase: str) -> bool:
    """Whether words tell that an agreement came into being."""
    return any(stem(word) in _stems("signing") for word in words(phrase))


def ends_fighting(phrase: str) -> bool:
    """Whether words tell that an agreement brought a war to its end: "the armistice that ended the war"."""
    return any(stem(word) in _stems("ending") for word in words(phrase))


def is_fighting(phrase: str) -> bool:
    """Whether words name a war or a fight."""
    return any(stem(word) in _stems("fighting") for word in words(phrase))


@cache
def _stems(name: str) -> frozenset[str]:
    return frozenset(stem(word) for word in read_yaml(data_path("alike.yaml"))[name])


def check_code(code: str, where: str) -> tuple[str, str | None]:
    """``EVENT`` or ``EVENT/mode`` as a pair. Raises ``DataError`` when PLOVER has no such code."""
    event, _, mode = code.partition("/")
    types = event_types()
    if event not in types or (mode and mode not in types[event].modes):
        raise DataError(f"{where}: {code!r} is no PLOVER code")
    return event, mode or None
