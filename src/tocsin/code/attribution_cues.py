"""The cues of one sentence: verbs, nouns, adjectives, adverbs and phrases that carry what somebody said."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from tocsin.code.attribution_content import Span, around, complement, subtree
from tocsin.code.attribution_speaker import actor_at, is_first_person
from tocsin.code.syntax import RELATIVE, SUBJECTS, agents, children, is_passive, lemma, prepositional, subjects
from tocsin.domain.actor import Actor
from tocsin.domain.parsed import Sentence
from tocsin.domain.tokens import Token
from tocsin.ontology.speech import speech_words

_NAME_WORDS = 6
_NEAR = 12
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
    found = [one for one in _cues(sentence) if one.start < one.end]
    for phrase in found:
        if "phrase" in phrase.takes:
            _cut_before(phrase, found)
    return found


def _cut_before(phrase: Found, others: list[Found]) -> None:
    """As in "…, according to KCNA" comments on the whole: no clause inside may swallow it."""
    at = phrase.cue_start
    for one in others:
        if (
            one is not phrase
            and one.start < at < one.end <= phrase.sentence.end
            and phrase.start <= one.cue_start < phrase.end
        ):
            words = phrase.sentence.text[one.start - phrase.sentence.start : at - phrase.sentence.start]
            one.end = one.start + len(words.rstrip(" ,;-–—"))


def speech_verb(sentence: Sentence, token: Token) -> Found | None:
    """A verb that can introduce a quotation, as a cue without content."""
    takes = speech_words().verbs.get(lemma(token), frozenset())
    if "quote" not in takes or token.pos_ not in {"VERB", "AUX"} or token.dep_ == "amod":
        return None
    return _found(sentence, token, None, takes)


def _cues(sentence: Sentence) -> Iterator[Found]:
    if not sentence.doc.is_parsed:
        return
    words = speech_words()
    openings = {"per", *(phrase[0] for phrase in words.phrases)}
    for token in sentence.doc:
        word = lemma(token)
        if token.pos_ == "VERB" and word in words.verbs:
            yield from _verb(sentence, token, words.verbs[word])
        elif token.pos_ == "NOUN" and word in words.nouns:
            yield from _noun(sentence, token)
        elif token.pos_ == "ADJ" and word in words.adjectives:
            yield from _adjective(sentence, token)
        elif token.text == ":" and token.whitespace_ and token.i <= _NAME_WORDS:
            yield from _named_before_colon(sentence, token)
        elif token.dep_ == "advmod" and word in words.adverbs:
            content = around((token.i, token.i), token.head)
            yield _found(sentence, token, content, frozenset({"hearsay"}))
        elif token.lower_ in openings:
            yield from _phrase(sentence, token)


def _named_before_colon(sentence: Sentence, colon: Token) -> Iterator[Found]:
    """As in "Ankara: rebels shelled the dam": an actor, a colon and what he says, with a verb."""
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
    cited = _cited(verb, sentence)
    if cited and found.start < sentence.start + cited[0].idx < found.end:
        found.end = sentence.start + sentence.doc[cited[0].i - 1].idx
    if found.speaker is None or not is_first_person(found.speaker):
        yield found


def _is_modal_aside(verb: Token) -> bool:
    """As in "Let us say", "that said": no speaker stands behind it."""
    return verb.dep_ == "ccomp" and verb.head.lower_ in {"let", "let's"}


def _found(sentence: Sentence, token: Token, content: Span | None, takes: frozenset[str]) -> Found:
    found = Found(sentence=sentence, token=token, takes=takes, cue_start=sentence.start + token.idx)
    found.cue_end = found.cue_start + len(token)
    if content:
        doc = sentence.doc
        found.widen(sentence.start + doc[content[0]].idx, sentence.start + doc[content[1]].idx + len(doc[content[1]]))
    if token.pos_ in {"VERB", "AUX"}:
        found.speaker, found.through = _speakers(token, sentence)
    return found


def _speakers(verb: Token, sentence: Sentence) -> tuple[Token | None, tuple[Token, ...]]:
    """Who speaks, and through whom: "X quoted Y as saying", "X said, citing Y"."""
    quoting = _quoting(verb)
    if quoting is not None:
        said = children(quoting, "nsubjpass") if is_passive(quoting) else children(quoting, "dobj")
        through = agents(quoting) if is_passive(quoting) else subjects(quoting)
        return _first(said), tuple(through)
    found = [
        noun for noun in subjects(verb) if noun.lower_ not in RELATIVE or noun.dep_ not in {*SUBJECTS, "nsubjpass"}
    ]
    cited = _cited(verb, sentence)
    if cited:
        return cited[1], tuple(found[:1])
    return _first(found) or _subject_above(verb), ()


def _first(tokens: list[Token]) -> Token | None:
    return tokens[0] if tokens else None


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
    """As in "quoted" in "X quoted Y as saying that"."""
    if verb.dep_ == "pcomp" and verb.head.lower_ == "as" and lemma(verb.head.head) in {"quote", "cite", "report"}:
        return verb.head.head
    return None


def _cited(verb: Token, sentence: Sentence) -> tuple[Token, Token] | None:
    """As in "citing" and whom a report relies on: a ministry, officials, documents, but not facts."""
    for token in verb.subtree:
        follows = token.i > max(0, verb.i - _NEAR) and verb.doc[token.i - 1].text == ","
        if follows and token.lower_ in {"citing", "quoting"}:
            for named in children(token, "dobj", "pobj"):
                if _relied_on(named, sentence):
                    return token, named
    return None


def _relied_on(noun: Token, sentence: Sentence) -> bool:
    words = speech_words()
    if actor_at(noun, sentence) or lemma(noun) in words.voices | words.sources:
        return True
    return lemma(noun) in words.documents and not prepositional(noun, "of")  # "the release of prisoners" is no document


def _noun(sentence: Sentence, noun: Token) -> Iterator[Found]:
    for clause in children(noun, "acl", "ccomp", "relcl"):
        if clause.i < noun.i or not _is_claimed(clause):
            continue
        first, last = clause.left_edge.i, clause.right_edge.i
        first += sentence.doc[first].lower_ == "that"
        found = _said_in(sentence, noun, (first, last)) or _found(sentence, noun, (first, last), frozenset({"claim"}))
        found.speaker = found.speaker or _owner(noun)
        if found.speaker is None or not is_first_person(found.speaker):
            yield found
        return


def _said_in(sentence: Sentence, noun: Token, content: Span) -> Found | None:
    """As in "said in a statement that …", where the parser ties the clause to the noun."""
    if noun.dep_ != "pobj" or noun.head.lower_ not in {"in", "through", "via"}:
        return None
    verb = noun.head.head
    takes = speech_words().verbs.get(lemma(verb), frozenset())
    if not takes & {"quote", "clause"} or complement(verb, takes) is not None:
        return None
    return _found(sentence, verb, content, takes)


def _is_claimed(clause: Token) -> bool:
    """Whether a clause on a noun says what is claimed: "the claim that it fired", not "the claim that angered Kyiv"."""
    marks = {child.lower_ for child in children(clause, "mark", "aux")}
    if clause.dep_ == "relcl":  # the parser takes "that" for an object: "a warning that the army would strike"
        that = clause.left_edge
        return that.lower_ == "that" and that.dep_ not in SUBJECTS and any(c.tag_ == "MD" for c in clause.children)
    return "that" in marks or ("to" in marks and clause.tag_ not in {"VBN", "VBG"})


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
    return _first(owners)


def _adjective(sentence: Sentence, adjective: Token) -> Iterator[Found]:
    if adjective.dep_ not in {"acomp", "ccomp", "conj", "ROOT"} or adjective.head.pos_ not in {"AUX", "VERB", "ADJ"}:
        return
    for clause in children(adjective, "ccomp"):
        if clause.i > adjective.i and any(child.dep_ in SUBJECTS | {"nsubjpass", "expl"} for child in clause.children):
            first, last = clause.left_edge.i, clause.right_edge.i
            first += sentence.doc[first].lower_ == "that"
            found = _found(sentence, adjective, (first, last), frozenset({"stance"}))
            found.speaker = _first(children(adjective.head, "nsubj"))
            if found.speaker is not None and not is_first_person(found.speaker) and found.speaker.lower_ != "it":
                yield found
            return


def _phrase(sentence: Sentence, token: Token) -> Iterator[Found]:
    """As in "According to X, …", "…, in the words of X"."""
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
    """As in "per KCNA", "per the statement", but not "per day"."""
    at = sentence.start + noun.idx
    known = any((span.actor.start or 0) <= at < (span.actor.end or 0) for span in sentence.actors)
    return known or lemma(noun) in speech_words().documents
