"""A briefing as JSON: the contract for programs."""

import msgspec

from tocsin.codec import to_json
from tocsin.domain import Briefing


def render_json(briefing: Briefing) -> str:
    """One object, indented; its keys are the fields of ``Briefing``, each a list but the title."""
    return msgspec.json.format(to_json(briefing), indent=2) + "\n"
