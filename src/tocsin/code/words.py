"""All words of a sentence at once: most frames and states can be ruled out by them, before syntax is asked."""

from tocsin.domain.tokens import Doc
from tocsin.ontology.telling import pieces


def all_words(doc: Doc) -> frozenset[str]:
    """The words of a sentence and their lemmas in lower case, hyphenated ones also in pieces; found once only.

    It holds all that ``syntax.lemma`` may make of a token, and at times more.
    """
    if "words" not in doc.notes:
        found = {form for token in doc for form in (token.lower_, token.lemma_.lower())}
        found.update(word.rstrip("s") for word in list(found) if word.endswith("s"))
        found.update(word[:-1] for word in list(found) if word.endswith("ed"))
        found.update(piece for word in list(found) if not word.isalnum() for piece in pieces(word))
        doc.notes["words"] = frozenset(found)
    words: frozenset[str] = doc.notes["words"]
    return words
