"""The cues of one sentence: verbs, nouns, adjectives, adverbs and phrases that carry what somebody said."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from spacy.tokens import Token

from tocsin.code.attribution_content import Span, around, complement, subtree
from tocsin.code.attribution_speaker import actor_at, is_first_person
from tocsin.code.syntax import RELATIVE, SUBJECTS, agents, children, is_passive, lemma, prepositional, subjects
from tocsin.domain.actor import Actor
from tocsin.domain.parsed import Sentence
from tocsin.ontology.speech import speech_words


_NAME_WORDS = 6
_FINITE_TAGS = frozenset({"VBD", "VBZ", "VBP", "MD"})


@dataclass(slots=True)
class Found:
    """An attribution in the making: a cue, its content and its speaker as article offsets and tokens.

    ``speaker`` is the noun of who speaks. ``through`` are nouns of whom it came through ("X, citing Y": X).
    ``same_as`` is an attribution whose speaker goes on.
    """

    sentence: Sentence
    token: Token | None = None
    start: int = -1
    end: int = -1
    cue_start: int = -1
    cue_end: int = -1
    takes: frozenset[str] = frozenset()
    speaker: Token | None = None
    through: tuple[Token, ...] = ()
    quotes: list[tuple[int, int]] = field(default_factory=list)
    same_as: "Found | None" = None
    actor: Actor | None = None

    def widen(self, start: int, end: int) -> None:
        """Take a stretch of the article into the content."""
        self.start = start if self.start < 0 else min(self.start, start)
        self.end = max(self.end, end)


def find_cues(sentence: Sentence) -> list[Found]:
    """Every cue of a sentence that introduces a clause, in order. Quotations are looked at elsewhere."""
    return [found for found in _cues(sentence) if found.start < found.end]


def speech_verb(sentence: Sentence, token: Token) -> Found | None:
    """A verb that can introduce a quotation, as a cue without content."""
    takes = speech_words().verbs.get(lemma(token), frozenset())
    if "quote" not in takes or token.pos_ not in {"VERB", "AUX"} or token.dep_ == "amod":
        return None
    return _found(sentence, token, None, takes)


def _cues(sentence: Sentence) -> Iterator[Found]:
    if not sentence.doc.has_annotation("DEP"):
        return
    words = speech_words()
    for token in sentence.doc:
        word = lemma(token)
        if token.pos_ == "VERB" and word in words.verbs:
            yield from _verb(sentence, token, words.verbs[word])
        elif token.pos_ == "NOUN" and word in words.nouns:
            yield from _noun(sentence, token)
        elif token.pos_ == "ADJ" and word in words.adjectives:
            yield from _adjective(sentence, token)
        elif token.text == ":" and token.i <= _NAME_WORDS:
            yield from _named_before_colon(sentence, token)
        elif token.dep_ == "advmod" and word in words.adverbs:
            content = around((token.i, token.i), token.head)
            yield _found(sentence, token, content, frozenset({"hearsay"}))
        elif token.lower_ == "per" or any(token.lower_ == phrase[0] for phrase in words.phrases):
            yield from _phrase(sentence, token)


def _named_before_colon(sentence: Sentence, colon: Token) -> Iterator[Found]:
    """ "Ankara: rebels shelled the dam": an actor, a colon and what he says, with a verb."""
    before = [token for token in sentence.doc[: colon.i] if not token.is_punct]
    after = sentence.doc[colon.i + 1 :]
    covered = all(actor_at(token, sentence) for token in before if token.pos_ in {"NOUN", "PROPN"})
    if not before or not covered or any(token.pos_ in {"VERB", "AUX", "ADP"} for token in before):
        return
    if any(token.tag_ in _FINITE_TAGS for token in after):
        found = _found(sentence, colon, (colon.i + 1, len(sentence.doc) - 1), frozenset({"quote"}))
        found.speaker = before[-1]
        yield found


def _verb(sentence: Sentence, verb: Token, takes: frozenset[str]) -> Iterator[Found]:
    content = complement(verb, takes)
    if content is None or _is_modal_aside(verb):
        return
    found = _found(sentence, verb, content, takes)
    if found.speaker is None or not is_first_person(found.speaker):
        yield found


def _is_modal_aside(verb: Token) -> bool:
    """ "Let us say", "that said": no speaker stands behind it."""
    return verb.dep_ == "ccomp" and verb.head.lower_ in {"let", "let's"}


def _found(sentence: Sentence, token: Token, content: Span | None, takes: frozenset[str]) -> Found:
    found = Found(sentence=sentence, token=token, takes=takes, cue_start=sentence.start + token.idx)
    found.cue_end = found.cue_start + len(token)
    if content:
        doc = sentence.doc
        found.widen(sentence.start + doc[content[0]].idx, sentence.start + doc[content[1]].idx + len(doc[content[1]]))
    if token.pos_ in {"VERB", "AUX"}:
        found.speaker, found.through = _speakers(token)
    return found


def _speakers(verb: Token) -> tuple[Token | None, tuple[Token, ...]]:
    """Who speaks, and through whom: "X quoted Y as saying", "X said, citing Y"."""
    quoting = _quoting(verb)
    if quoting is not None:
        said = children(quoting, "nsubjpass") if is_passive(quoting) else children(quoting, "dobj")
        through = agents(quoting) if is_passive(quoting) else subjects(quoting)
        return (said or [None])[0], tuple(through)
    found = [
        noun for noun in subjects(verb) if noun.lower_ not in RELATIVE or noun.dep_ not in {*SUBJECTS, "nsubjpass"}
    ]
    cited = _cited(verb)
    if cited:
        return cited[0], tuple(found[:1])
    return (found or [_subject_above(verb)])[0], ()


def _subject_above(verb: Token) -> Token | None:
    """The subject of the nearest clause above a verb without one: "…, asserting that he pays"."""
    token = verb
    for _ in range(4):
        if is_passive(token) or token.dep_ not in {"advcl", "conj", "xcomp", "acl", "dep", "prep", "pcomp", "appos"}:
            return None
        token = token.head
        own = [noun for noun in children(token, "nsubj") if noun.lower_ not in RELATIVE]
        if own and token.pos_ in {"VERB", "AUX"}:
            return own[0]
    return None


def _quoting(verb: Token) -> Token | None:
    """ "quoted" in "X quoted Y as saying that"."""
    if verb.dep_ == "pcomp" and verb.head.lower_ == "as" and lemma(verb.head.head) in {"quote", "cite", "report"}:
        return verb.head.head
    return None


def _cited(verb: Token) -> list[Token]:
    """Whom a report relies on: "citing the ministry", "quoting a spokesman"."""
    for child in children(verb, "advcl", "prep", "conj"):
        if lemma(child) in {"cite", "quote"} and child.tag_ == "VBG":
            named = children(child, "dobj", "pobj")
            return (
                named
                if named
                and lemma(named[0]) in speech_words().voices | speech_words().documents | speech_words().sources
                else []
            )
    return []


def _noun(sentence: Sentence, noun: Token) -> Iterator[Found]:
    for clause in children(noun, "acl", "ccomp", "relcl"):
        marks = {child.lower_ for child in children(clause, "mark", "aux")}
        if clause.i < noun.i or not marks & {"that", "to"} or (clause.tag_ in {"VBN", "VBG"} and "that" not in marks):
            continue
        first, last = clause.left_edge.i, clause.right_edge.i
        first += sentence.doc[first].lower_ == "that"
        found = _found(sentence, noun, (first, last), frozenset({"noun"}))
        found.speaker = _owner(noun)
        if found.speaker is None or not is_first_person(found.speaker):
            yield found
        return


def _owner(noun: Token) -> Token | None:
    """Whose claim it is: "Seoul's claim", "a claim by Seoul", "Seoul issued a warning"."""
    owners = [
        *children(noun, "poss"),
        *prepositional(noun, "by"),
        *prepositional(noun, "from"),
        *prepositional(noun, "among"),
    ]
    if not owners and noun.dep_ == "dobj" and lemma(noun.head) in speech_words().makers:
        owners = subjects(noun.head)
    if not owners and noun.dep_ in {"nsubj", "nsubjpass"}:
        owners = prepositional(noun, "of")
    return (owners or [None])[0]


def _adjective(sentence: Sentence, adjective: Token) -> Iterator[Found]:
    if adjective.dep_ not in {"acomp", "ccomp", "conj", "ROOT"} or adjective.head.pos_ not in {"AUX", "VERB", "ADJ"}:
        return
    for clause in children(adjective, "ccomp"):
        if clause.i > adjective.i and any(child.dep_ in SUBJECTS | {"nsubjpass", "expl"} for child in clause.children):
            first, last = clause.left_edge.i, clause.right_edge.i
            first += sentence.doc[first].lower_ == "that"
            found = _found(sentence, adjective, (first, last), frozenset({"stance"}))
            found.speaker = (children(adjective.head, "nsubj") or [None])[0]
            if found.speaker is not None and not is_first_person(found.speaker) and found.speaker.lower_ != "it":
                yield found
            return


def _phrase(sentence: Sentence, token: Token) -> Iterator[Found]:
    """ "According to X, …", "…, in the words of X"."""
    doc, words = sentence.doc, speech_words()
    phrases = [*words.phrases, ("per",)]
    phrase = next((p for p in phrases if tuple(t.lower_ for t in doc[token.i : token.i + len(p)]) == p), None)
    if phrase is None:
        return
    last = doc[token.i + len(phrase) - 1]
    named = children(last, "pobj") or [t for t in token.subtree if t.dep_ == "pobj" and t.i > last.i][:1]
    if not named or (phrase == ("per",) and not _is_source(named[0], sentence)):
        return
    if lemma(token.head) in words.verbs and token.i and not doc[token.i - 1].is_punct and phrase == ("per",):
        return  # "she said per the statement": the carrier of what she said
    adjunct = (token.i, max(subtree(named[0])[1], last.i))
    found = _found(sentence, token, around(adjunct, token), frozenset({"phrase"}))
    found.cue_end = sentence.start + last.idx + len(last)
    found.speaker = named[0]
    yield found


def _is_source(noun: Token, sentence: Sentence) -> bool:
    """ "per KCNA", "per the statement", but not "per day"."""
    at = sentence.start + noun.idx
    known = any((span.actor.start or 0) <= at < (span.actor.end or 0) for span in sentence.actors)
    return known or lemma(noun) in speech_words().documents
