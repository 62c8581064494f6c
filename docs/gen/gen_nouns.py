"""The JSON of each noun: its fields, their types, what they mean."""  # noqa: INP001

import re
from dataclasses import MISSING, Field, fields, is_dataclass
from typing import Any

from gen_text import cell, code, table
from gen_words import words

from tocsin import domain
from tocsin.pipeline import Evidence, Explanation, Summary

# In the order in which a reader meets them.
NOUNS: tuple[type, ...] = (
    domain.Briefing, domain.Article, domain.Origin, domain.Intake, domain.Mention, domain.Actor, domain.Thing, domain.Act,
    domain.When, domain.Place, domain.Namesake, domain.Figure, domain.Passage, domain.Reason, domain.Event, domain.Disagreement,
    domain.Version, domain.Commitment, domain.Channel, domain.Agreement, domain.State, domain.Standing, domain.Telling, domain.Statement,
    domain.DyadDay, domain.Alert, domain.Story, domain.Crisis, Explanation, Evidence,
)  # fmt: skip
INNER = (domain.Coding, domain.Reading, domain.Recipe, Summary)
"""Nouns of the Python API that no command prints."""


def json_page() -> str:
    """One section a noun."""
    intro = (
        "# JSON of each noun\n\n"
        "`tocsin brief --json` prints one `Briefing`; `tocsin code` and the commands that ask print one noun a line. A field "
        "is always there; what is unknown is `null` or an empty list. Days are `YYYY-MM-DD`. Offsets count characters "
        "(Unicode code points, not bytes) of the article's `text`, from 0, the end not included.\n\n"
    )
    return intro + "".join(map(_noun, NOUNS))


def help_for(noun: type, field: str) -> str | None:
    """What ``words.yaml`` says of a field: of this noun, else of any."""
    entries = words()["fields"]
    found: str | None = entries.get(noun.__name__, {}).get(field) or entries["any"].get(field)
    return found


def _noun(noun: type) -> str:
    about = words()["fields"].get(noun.__name__, {}).get("is", "")
    rows = ((code(_name(field)), _type(field), cell(help_for(noun, field.name) or "")) for field in fields(noun))
    return f"## {noun.__name__}\n\n{about or _first_line(noun)}\n\n" + table(("field", "type", "is"), rows)


def _name(field: "Field[Any]") -> str:
    return field.name.removesuffix("_")


def _first_line(noun: type) -> str:
    return (noun.__doc__ or "").strip().split("\n")[0]


def _type(field: "Field[Any]") -> str:
    """The type in JSON's words; nouns are links."""
    written = field.type if isinstance(field.type, str) else _written(field.type)
    named = re.sub(r"tuple\[(.+?), \.\.\.\]", r"list of \1", written)
    named = re.sub(r"tuple\[int(?:, int)+\]", "list of number", named)
    return " or ".join(_word(part.strip()) for part in named.split("|"))


def _written(kind: Any) -> str:
    return kind.__name__ if isinstance(kind, type) and not getattr(kind, "__args__", None) else _plain(str(kind))


def _plain(name: str) -> str:
    name = re.sub(r"typing\.Literal\[(.*?)\]", "word", name)
    return re.sub(r"[\w.]+\.(\w+)", r"\1", name)


def _word(name: str) -> str:
    if name.startswith("list of "):
        return "list of " + _word(name.removeprefix("list of "))
    plain = {
        "str": "string",
        "int": "number",
        "float": "number",
        "bool": "true or false",
        "None": "null",
        "date": "day",
    }
    known = {noun.__name__ for noun in NOUNS}
    return f"[{name}](#{name.lower()})" if name in known else plain.get(name, name)


def has_default(field: "Field[Any]") -> bool:
    """Whether a field may be left out when a noun is made."""
    return field.default is not MISSING or field.default_factory is not MISSING


def documented() -> set[str]:
    """The nouns that have a section, or are named as inner ones."""
    return {noun.__name__ for noun in (*NOUNS, *INNER) if is_dataclass(noun)}
