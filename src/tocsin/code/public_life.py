"""Public life: whose acts are news, and who is merely a cook or a passer-by."""

from tocsin.code.noun_phrases import is_plural_name
from tocsin.code.parties import Parties
from tocsin.domain import Actor

_PUBLIC = frozenset(["GOV", "MIL", "COP", "JUD", "LEG", "SPY", "PTY", "PRM", "REB", "UAF", "OPP", "ELI", "REF"])

PRIVATE = frozenset(["AGR", "BUS", "CVL", "EDU", "LAB", "MED", "UNK"])

CROWD_EVENTS = frozenset({"PROTEST", "ASSAULT", "COERCE"})
"""What crowds do, and what is done to them, is public too."""

_JUSTICE, _OF_JUSTICE = frozenset(["COP", "JUD"]), frozenset({"ACCUSE", "COERCE", "CONCEDE", "RETREAT", "SANCTION"})

_STATE = frozenset({"GOV", "MIL", "SPY"})

_BOTH_SIDES = frozenset({"CONSULT", "COOPERATE"})


def is_public(actor: Actor) -> bool:
    """A state, a body or a person with a public part, of a known country: what two private people do is no event."""
    return actor.code is not None and (not actor.sectors or bool(_PUBLIC.intersection(actor.sectors)))


def is_political(actor: Actor, event: str) -> bool:
    """Whether a rule may take somebody for a party.

    Not a cook or a driver of no known country, unless there are many of them, who protest or suffer.
    """
    if actor.code is not None or not PRIVATE.issuperset(actor.sectors):
        return True
    return bool(actor.sectors) and event in CROWD_EVENTS and is_plural_name(actor.text)


def is_public_act(event: str, parties: Parties) -> bool:
    """Whether somebody of a known country and somebody with a public part have a hand in it; trade takes two countries."""
    everyone = (*parties.source, *parties.target)
    codes = {actor.code for actor in everyone if actor.code is not None}
    if event == "CONSULT" and any("JRN" in actor.sectors for actor in everyone):
        return False  # an interview
    if event in _BOTH_SIDES:
        meets = event == "CONSULT" and len({actor.name for actor in everyone}) > 1
        return (len(codes) > 1 or (bool(codes) and meets)) and any(map(has_public_part, parties.source))
    return bool(codes) and any(map(has_public_part, everyone)) and not _is_common_crime(event, parties)


def _is_common_crime(event: str, parties: Parties) -> bool:
    """A court or police that deals with a baker: "sentenced a baker to twelve years for the murder of his wife"."""
    justice = all(_JUSTICE.intersection(actor.sectors) for actor in parties.source)
    private = all(actor.code is None and PRIVATE.issuperset(actor.sectors) for actor in parties.target)
    return event in _OF_JUSTICE and justice and private


def serve_one_state(actor: Actor, other: Actor) -> bool:
    """Whether both are a state or its servants, of one country: the Kremlin and the Russian president."""
    servants = all(_STATE.issuperset(each.sectors) for each in (actor, other))
    return actor.code is not None and actor.code == other.code and servants


def has_public_part(actor: Actor) -> bool:
    """A state, or anybody of a public sector, though nothing tells of what country."""
    return is_public(actor) or bool(_PUBLIC.intersection(actor.sectors))


def fights_its_state(actor: Actor) -> bool:
    """Whether somebody of a country may hit its towns: "the Taliban threatened to overrun Kunduz"."""
    return not {"REB", "UAF"}.isdisjoint(actor.sectors)
