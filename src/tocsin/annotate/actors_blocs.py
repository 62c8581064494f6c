"""Blocs that are no body: "the West"."""

from collections.abc import Iterator

from tocsin.annotate.actors_item import Item
from tocsin.annotate.actors_places import capital_acts
from tocsin.domain.tokens import Doc, Token
from tocsin.ontology.gazetteer import Entry

# Nobody's code: the West is no state and no organisation.
_WEST = Entry(name="the West", kind="organisation")


def find_blocs(doc: Doc) -> Iterator[Item]:
    """The West where it acts or is acted on; not "in the West", "the West Bank", "the west of the country"."""
    if "West" not in doc.text:
        return
    for token in doc:
        if token.text == "West" and _stands_alone(token) and capital_acts(token):
            yield Item(token.idx, token.idx + len(token.text), token.i, token.i, _WEST)


def _stands_alone(token: Token) -> bool:
    if not token.i or token.nbor(-1).lower_ != "the":
        return False
    following = token.nbor(1) if token.i + 1 < len(token.doc) else None
    return following is None or not (following.text[:1].isupper() or following.text == "-" or following.lower_ == "of")
