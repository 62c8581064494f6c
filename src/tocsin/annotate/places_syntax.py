"""Whether a name stands as a place in its sentence, or as an actor, a person or part of an organisation's name."""

import re

from tocsin.annotate.places_names import Name
from tocsin.domain.tokens import Token
from tocsin.ontology.places import PlaceEntry, PlaceIndex


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_AT = _words(
    "in at near inside outside across throughout around within beyond along off via amid between on over above through under into onto toward towards beside"
)
_FROM_TO = frozenset({"to", "from", "for"})
_MOVES = _words(
    "go come travel fly sail drive move walk march flee escape return deport send ship deploy withdraw retreat arrive head leave transfer transport "
    "relocate migrate cross enter bring take run extend stretch carry smuggle evacuate advance commute visit trip flight journey tour transit route road "
    "highway bridge border way train bus ferry convoy pipeline pull rush dispatch fire launch infiltrate repatriate expel withdrawal hear see hover circle bind "
    "deployment return evacuation march invasion mission delegation miles kilometers kilometres mile km north south east west northeast northwest southeast southwest"
)
_REACHES = _words(
    "visit leave reach enter bomb shell attack capture seize strike hit rock shake control hold take retake besiege storm invade occupy flee tour "
    "cross shake batter devastate surround liberate recapture overrun raid target flatten evacuate destroy quit depart encircle pound"
)
_SPEAKS = _words(
    "say warn tell threaten accuse vow announce deny reject demand condemn call urge insist claim state declare want believe think agree decide "
    "add argue promise pledge plan seek refuse respond reply offer propose hope fear expect sign impose order suspend cut sever ban blame ask"
)
_KINDS = _words(
    "city town village port province region state district area county border suburb neighborhood neighbourhood capital island islands peninsula valley "
    "airport station camp side coast enclave territory municipality parish hamlet outskirts streets residents suburbs siege battle capture fall shelling bombing skyline north south east west center centre governorate crossing stronghold"
)
_BODIES = _words(
    "police sheriff fire city county council mayor school high hospital court town university college airport department public district municipal "
    "community office highway metropolitan regional medical elementary middle state township village port bay international superior circuit"
)
_SIDES = _words(
    "north south east west northern southern eastern western central upper lower greater downtown metro northeast northwest southeast southwest "
    "northeastern northwestern southeastern southwestern mid inner outer rural war-torn old occupied"
)
_TITLES = _words(
    "mr mrs ms dr sir lord lady gen general col colonel capt captain lt lieutenant maj major sgt sergeant pvt president minister prime "
    "senator sen rep representative judge justice pastor rev reverend king queen prince princess sheikh ayatollah pope"
)
_ROAD = re.compile(
    r"\d|\b(?:Road|Rd|Street|St|Avenue|Ave|Boulevard|Blvd|Drive|Dr|Lane|Ln|Highway|Hwy|Route|Interstate|Court|Way|Park|Stadium|Hall)\b\.?$"
)
_INSIDE = _words("in at near outside across throughout around inside")
_FILED = re.compile(r"(?:, [\w.\u2019' -]{2,30})?\s*(?:\([^)\n]{1,40}\)\s*)?(?:[\u2014\u2013-]{1,2}|:)\s*")
_DATELINE = re.compile(r"\s*(?:,[^—\u2013\n]{1,40}?)?\s*(?:\([^)\n]{1,40}\)\s*)?(?:[—\u2013]|--?\s|\s-\s|//|:\s)")


def is_place(name: Name, entry: PlaceEntry | None, index: PlaceIndex, *, expected: bool = False) -> bool:
    """Whether the name stands as a place: at a place's preposition, in a dateline, beside "town" or "border", visited or shelled.

    ``entry`` is the place it would be. States and their capitals often stand for their governments. A town that is
    ``expected``, because the article plays in its country, is one even where the language model takes it for a person.
    """
    if is_dateline(name) or _is_home(name) or _is_named_town(name):
        return True
    if _is_person(name, entry, expected=expected) or _is_part(name):
        return False
    if entry is None and not name.entries:
        return _is_surely_at(name)
    if entry is not None and entry.kind == "town" and (_is_a_thing(name) or _is_people(name)):
        return False
    if entry is not None and entry.kind == "county":
        return True
    acts = entry is not None and (entry.kind == "country" or index.is_seat(name.text, entry))
    return _stands_as_place(name.span.root, name, entry, acts=acts, known=expected or name.is_entity)


def is_beside_place_word(name: Name) -> bool:
    """Such as "Oxford police", "the Harbin airport", "the town of X"."""
    doc, end = name.span.doc, name.span.end
    return _is_named_town(name) or (end < len(doc) and doc[end].lower_ in (_BODIES | _KINDS))


def _is_named_town(name: Name) -> bool:
    """Such as "The town of X", "north of X"."""
    doc, start = name.span.doc, name.span.start
    return start > 1 and doc[start - 1].lower_ == "of" and doc[start - 2].lower_ in _KINDS


def is_at_preposition(name: Name) -> bool:
    """Such as "In X", "near X", "on X"."""
    root = name.span.root
    while root.dep_ == "conj" and root.head.i != root.i:
        root = root.head
    return _is_at(root) or (root.dep_ == "pobj" and root.head.lower_ == "from")


def _is_a_thing(name: Name) -> bool:
    """Such as "the Cheonan": a ship, a club or a river that bears a town's name."""
    first, root = name.span[0], name.span.root
    return (
        first.i > 0
        and name.span.doc[first.i - 1].lower_ == "the"
        and root.dep_ in ("nsubj", "nsubjpass", "dobj", "pobj")
    )


def _is_people(name: Name) -> bool:
    """Such as "four Arab states": an adjective that is a town somewhere."""
    root = name.span.root
    return root.dep_ in ("amod", "compound", "nmod") and (root.tag_ == "JJ" or root.ent_type_ == "NORP")


def _is_surely_at(name: Name) -> bool:
    """For a name that no list knows: the words around must say that it is a place, and no road."""
    if _ROAD.search(name.text):
        return False
    return is_beside_place_word(name) or (_is_at(name.span.root) and name.span.root.head.lower_ in _INSIDE)


def _is_home(name: Name) -> bool:
    """Such as "Ann Lee, 33, of Lima"."""
    return bool(
        re.search(
            r"\d, (?:both )?(?:of|from) $", name.sentence.text[max(0, name.span.start_char - 16) : name.span.start_char]
        )
    )


def is_dateline(name: Name) -> bool:
    """Such as "SEOUL, South Korea (Agency) —" at a paragraph's start."""
    before = name.sentence.text[: name.span.start_char]
    if len(before) > 40 or (
        before.strip() and not before.isupper() and not re.fullmatch(r"[A-Z][\w .]{2,20}, ", before)
    ):
        return False
    after = name.sentence.text[name.span.end_char : name.span.end_char + 60]
    if not before.strip() and _FILED.fullmatch(name.sentence.text, name.span.end_char):
        return True  # the dateline is all of its sentence
    return bool(_DATELINE.match(after)) and (
        name.text.isupper() or "—" in after or "\u2013" in after or "//" in after[:30] or "(" in after[:30]
    )


def is_part_of_person(name: Name) -> bool:
    """Whether it is a person's name, or part of one: "Michael Jordan"."""
    if not all(token.ent_type_ == "PERSON" for token in name.span):
        return False
    doc, first, last = name.span.doc, name.span[0].i, name.span[-1].i
    return any(
        doc[i].ent_type_ == "PERSON" and doc[i].pos_ == "PROPN" for i in (first - 1, last + 1) if 0 <= i < len(doc)
    )


def _is_person(name: Name, entry: PlaceEntry | None, *, expected: bool) -> bool:
    first = name.span[0]
    if (
        first.i > 0
        and name.span.doc[first.i - 1].lower_.rstrip(".") in _TITLES
        and not any(entry.kind == "country" for entry in name.entries)
    ):
        return True
    if entry is not None and entry.kind not in ("town", "state"):
        return False
    if not all(token.ent_type_ == "PERSON" for token in name.span):
        return False
    if is_part_of_person(name):
        return True
    return not (expected or _is_at(name.span.root))


def _is_part(name: Name) -> bool:
    """Part of a longer proper name: "Paris Hilton", "Bank of Cyprus", "the Washington Post"; local bodies stand where they are."""
    doc, first, last = name.span.doc, name.span[0], name.span[-1]
    after = doc[last.i + 1] if last.i + 1 < len(doc) else None
    if after is not None and _goes_on(after) and after.lower_ not in _BODIES and after.lower_ not in _KINDS:
        return True
    before = doc[first.i - 1] if first.i else None
    if before is not None and before.lower_ == "of" and first.ent_type_ == "ORG" and first.ent_iob_ == "I":
        return not any(entry.kind == "town" for entry in name.entries[:1])
    if before is None or before.lower_ in _SIDES or not before.text[:1].isupper():
        return False
    if before.lower_ in _KINDS and before.i:
        return False
    if before.pos_ != "PROPN" or before.ent_type_ in ("DATE", "TIME", "NORP"):
        return False
    same_entity = bool(before.ent_type_) and before.ent_type_ == first.ent_type_ and first.ent_iob_ == "I"
    return same_entity or before.dep_ in ("compound", "nmod", "amod")


def _goes_on(token: Token) -> bool:
    return token.pos_ == "PROPN" and token.text[:1].isupper()


def _is_at(token: Token) -> bool:
    return token.dep_ == "pobj" and token.head.lower_ in _AT


def _stands_as_place(root: Token, name: Name, entry: PlaceEntry | None, *, acts: bool, known: bool) -> bool:
    if root.dep_ in ("conj", "appos") and root.head.i != root.i:
        return _stands_as_place(root.head, name, entry, acts=acts, known=known)
    if root.dep_ in ("compound", "nmod", "amod", "npadvmod", "poss"):
        return _as_modifier(root, name, entry, acts=acts, known=known)
    if root.dep_ in ("pobj", "pcomp"):
        return _as_object_of_preposition(root, acts=acts)
    if root.dep_ in ("dobj", "nsubjpass"):
        return root.head.lemma_ in _REACHES or (not acts and root.head.lemma_ not in _SPEAKS)
    return not acts and known and not (root.dep_ == "nsubj" and root.head.lemma_ in _SPEAKS)


def _as_object_of_preposition(root: Token, *, acts: bool) -> bool:
    preposition = root.head
    word = preposition.lower_
    if word in _AT:
        return not (acts and word in ("on", "over", "between") and not _is_spatial(preposition.head))
    if not acts:
        return word not in ("by", "with", "against", "like", "than")
    above = preposition.head
    if word in _FROM_TO:
        return above.lemma_.lower() in _MOVES or _is_way(preposition)
    if word == "of":
        return above.lower_ in _KINDS or above.lower_ in _SIDES
    return False


def _is_way(preposition: Token) -> bool:
    """ "From Madrid to Málaga": both ends of a way."""
    ends = {child.lower_ for child in preposition.head.children if child.dep_ == "prep"}
    ends |= {child.lower_ for child in preposition.children if child.dep_ == "prep"}
    return preposition.lower_ in {"from", "to"} and {"from", "to"} <= (ends | {preposition.lower_})


def _is_wide(entry: PlaceEntry | None) -> bool:
    """A sea or a region: "the Gulf state" lies there, and is not it."""
    return entry is not None and entry.kind in ("waters", "regions", "country")


def _is_spatial(token: Token) -> bool:
    return token.lemma_.lower() in _MOVES or token.lower_ in _KINDS


def _as_modifier(root: Token, name: Name, entry: PlaceEntry | None, *, acts: bool, known: bool) -> bool:
    head, doc = root.head, name.span.doc
    after = doc[name.span.end] if name.span.end < len(doc) else None
    if after is not None and after.text == "-" and name.span.end + 1 < len(doc):
        return doc[name.span.end + 1].lower_ in ("based", "born", "area", "held", "controlled", "side")
    if acts and after is not None and after.lower_ == "side":
        return after.i + 1 < len(doc) and doc[after.i + 1].lower_ == "of"
    if head.lower_ in _KINDS or (after is not None and after.lower_ in _KINDS):
        return (after if after is not None else head).lower_ != "state" or not _is_wide(entry)
    if acts:
        return False
    return known or head.lower_ in _BODIES or is_beside_place_word(name)
