"""Brands: "American Airlines", "Panama Papers" and "ANA Airlines" are no states and no armies."""

import re

from tocsin.annotate.actors_item import Item
from tocsin.domain.tokens import Doc

_TAILS = (
    "Airlines", "Airline", "Airways", "Air", "Express", "Motors", "Motor", "Holdings", "Inc", "Corp", "Corporation",
    "Ltd", "Plc", "Telecom", "Mobile", "Electric", "Insurance", "Holiday", "Holidays", "Hotel", "Hotels", "Records",
    "Studios", "Papers", "Daily", "Times", "Post", "Herald", "Tribune", "Today", "TODAY", "Gazette", "University",
    "College", "Open", "Cup", "League", "Stadium", "Arena", "Dream", "Idol", "Canal", "Masters", "Rangers", "Marathon",
)  # fmt: skip
_BRAND = re.compile(r"\b([A-Z][\w.]*) (?:" + "|".join(_TAILS) + r")\b(?! (?:Base|Corps|Command|Defen[cs]e|Force))")
_MODEL = re.compile(r"[A-Z]{0,3}-?\d{2,}\w*")
# "Pay Gazprom 160 dollars" names no model.
_UNITS = frozenset(
    {"billion", "dollars", "euros", "million", "per", "percent", "pounds", "rubles", "roubles", "yen", "yuan"}
)
_NAMES = frozenset({"state", "demonym", "capital", "organisation", "seat"})


def brands_of(text: str) -> frozenset[str]:
    """The words that begin a company's, paper's or match's name in an article: "American" of "American Airlines"."""
    return frozenset(_BRAND.findall(text))


def is_branded(doc: Doc, item: Item, brands: frozenset[str]) -> bool:
    """Whether a name belongs to a brand: it begins one here, or stands alone for one named elsewhere.

    A lone singular demonym ("American pledged refunds") is no people; "an American" and "American
    troops" stay what they are.
    """
    if not brands or item.kind not in _NAMES:
        return False
    name = doc.text[item.start : item.end]
    if name not in brands:
        return False
    if item.last + 1 < len(doc) and doc[item.last + 1].text in _TAILS:
        return True
    return item.kind == "demonym" and _is_alone(doc, item)


def is_product(doc: Doc, item: Item) -> bool:
    """Whether a company's name is the make of a thing: "a Boeing 777", "an Airbus A320"."""
    if item.entry is None or "BUS" not in item.entry.sectors or item.last + 1 >= len(doc):
        return False
    after = doc[item.last + 2].lower_ if item.last + 2 < len(doc) else ""
    return bool(_MODEL.fullmatch(doc[item.last + 1].text)) and after not in _UNITS


def _is_alone(doc: Doc, item: Item) -> bool:
    token = doc[item.last]
    modifies = token.head.i > token.i and token.dep_ in {"amod", "compound", "nmod"}
    described = any(child.dep_ in {"det", "amod", "nummod"} for child in token.children)
    return not modifies and not described and token.tag_ not in {"NNS", "NNPS"}
