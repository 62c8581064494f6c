"""All words of a sentence at once: most frames and states can be ruled out by them, before syntax is asked."""

from spacy.attrs import LEMMA, LOWER  # type: ignore[import-not-found]  # spaCy ships no stub for it
from spacy.tokens import Doc

from tocsin.ontology.telling import pieces


def all_words(doc: Doc) -> frozenset[str]:
    """The words of a sentence and their lemmas in lower case, hyphenated ones also in pieces; found once only.

    It holds all that ``syntax.lemma`` may make of a token, and at times more.
    """
    if "words" not in doc.user_data:
        numbers = {int(number) for number in doc.to_array([LOWER, LEMMA]).ravel()}
        found = {doc.vocab.strings[number].lower() for number in numbers}
        found.update(word.rstrip("s") for word in list(found) if word.endswith("s"))
        found.update(word[:-1] for word in list(found) if word.endswith("ed"))
        found.update(piece for word in list(found) if not word.isalnum() for piece in pieces(word))
        doc.user_data["words"] = frozenset(found)
    words: frozenset[str] = doc.user_data["words"]
    return words
