"""A sentence as the coder sees it: its tokens, and which actors, places, dates and speakers stand at them."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from tocsin.code.attribution import Attribution, said_by
from tocsin.code.syntax import conjuncts
from tocsin.domain import Actor, Article, Passage, Place, Thing
from tocsin.domain.parsed import ActorSpan, DateSpan, Sentence
from tocsin.domain.tokens import Token
from tocsin.ontology.act_words import act_words
from tocsin.ontology.gazetteer import Gazetteer, Hit

T = TypeVar("T")

PRONOUNS = frozenset(
    {"it", "they", "he", "she", "we", "i", "you", "who", "which", "that", "this", "those", "these", "one"}
    | {
        "him",
        "her",
        "his",
        "them",
        "their",
        "its",
        "us",
        "our",
        "me",
        "my",
        "themselves",
        "himself",
        "herself",
        "itself",
    }
)

_THIRD_PERSON = frozenset({"it", "they", "he", "she"})
_FIRST_PERSON = frozenset({"we", "us", "our", "i", "me", "my", "ourselves"})


@dataclass(frozen=True, slots=True)
class Context:
    """One sentence with its article; ``spans`` maps a token index to the actor named there."""

    article: Article
    sentence: Sentence
    attributions: tuple[Attribution, ...]
    spans: dict[int, ActorSpan]
    places: dict[int, Place]
    dates: dict[int, DateSpan]
    loose: dict[int, Actor]
    recent: tuple[Thing, ...]
    main: tuple[str, ...]
    brief: bool

    def offset(self, token: Token) -> int:
        """Where a token starts in the article."""
        return self.sentence.start + token.idx

    def passage(self, first: Token, last: Token) -> Passage:
        """The words from one token to another, as they stand in the article."""
        start, end = self.offset(first), self.offset(last) + len(last)
        return Passage(text=self.article.text[start:end], start=start, end=end)

    def actors_at(self, token: Token) -> tuple[Actor, ...]:
        """The actors a token names, members of a collective one by one; none if it names none."""
        span = self.spans.get(token.i)
        if span is not None:
            return span.members or (self._ours(_one_person(span, token), token),)
        if token.lower_ in _FIRST_PERSON or (token.lower_ in _THIRD_PERSON and token.dep_ in {"nsubj", "nsubjpass"}):
            return self._speaker_as(token)
        return ()

    def _ours(self, actor: Actor, token: Token) -> Actor:
        """ "Our people" in a quotation are the speaker's."""
        if actor.code is not None or not any(
            child.dep_ == "poss" and child.lower_ in {"our", "my"} for child in token.children
        ):
            return actor
        speaker = self.speaker_at(token)
        return replace(actor, code=speaker.code) if speaker is not None else actor

    def _speaker_as(self, token: Token) -> tuple[Actor, ...]:
        """ "We" in a quotation is the speaker; so is "it" in the reported clause of a state or body."""
        speaker = self.speaker_at(token)
        if speaker is None or speaker.start == self.offset(token):
            return ()
        if token.lower_ in _THIRD_PERSON and self._is_person(speaker) != (token.lower_ in {"he", "she"}):
            return ()
        if token.lower_ == "it" and speaker.text.endswith("s") and speaker.text.islower():
            return ()  # "governments … after it leveled the office"
        start = self.offset(token)
        return tuple(
            replace(each, text=token.text, start=start, end=start + len(token))
            for each in (speaker, *self._joined_to(speaker, token))
        )

    def _joined_to(self, speaker: Actor, token: Token) -> list[Actor]:
        """The others who speak with the speaker: "the U.S. and South Korea said they …"."""
        if token.lower_ not in {"they", "we", "their", "our", "us"}:
            return []
        at = (
            next(
                (
                    other
                    for other in self.sentence.doc
                    if speaker.start is not None
                    and self.offset(other) <= speaker.end - 1 < self.offset(other) + len(other)
                ),
                None,
            )
            if speaker.end
            else None
        )
        joined = [] if at is None else conjuncts(at)[1:]
        return [self.spans[child.i].actor for child in joined if child.i in self.spans]

    def _is_person(self, actor: Actor) -> bool:
        """Whether an actor is one person, as far as this sentence tells."""
        for span in self.sentence.actors:
            if span.actor.start == actor.start:
                last = self.sentence.doc.char_span(
                    (actor.start or 0) - self.sentence.start,
                    (actor.end or 0) - self.sentence.start,
                    alignment_mode="expand",
                )
                singular = last is not None and last.root.tag_ in {"NN", "NNP"}
                body = last is not None and (
                    last.root.ent_type_ in {"ORG", "GPE", "NORP"} or last.root.lower_ in act_words().bodies
                )
                return span.kind == "person" or (span.kind in {"role", "entity"} and singular and not body)
        return True

    def owner_at(self, token: Token) -> tuple[Actor, ...]:
        """Like ``actors_at``, and a bare demonym counts too: "a North Korean torpedo"."""
        named = self.actors_at(token)
        return named or ((self.loose[token.i],) if token.i in self.loose else ())

    def speaker_at(self, token: Token) -> Actor | None:
        """Whose words a token stands in; ``None`` for the outlet's own."""
        offset = self.offset(token)
        # An empty chain marks an intention that nobody utters ("plans to"): it has a holder, not a speaker.
        inner = [a for a in self.attributions if a.start <= offset < a.end and a.speaker is not None and a.chain]
        return min(inner, key=lambda a: a.end - a.start).speaker if inner else None

    def chain_at(self, token: Token) -> tuple[Actor, ...]:
        """The chain of who says so, nearest first, for an act told at a token."""
        chain = said_by(self.attributions, self.offset(token))
        return tuple(actor for actor in chain if actor.name.lower() not in PRONOUNS)

    def place_actor(self, token: Token) -> Actor | None:
        """A place that is acted on, as the party it belongs to: "shelled Aleppo" hurts Syria."""
        place = self.places.get(token.i)
        if place is None or place.country is None or not _NOBODYS.isdisjoint(place.text.lower().split()):
            return None
        return Actor(
            name=place.name or place.text, text=place.text, code=place.country, start=place.start, end=place.end
        )


# "Fired across the Demarcation Line", "into the Sea of Japan": no party is hit.
_NOBODYS = frozenset({"border", "boundary", "frontier", "gulf", "line", "ocean", "river", "sea", "strait", "straits"})


def make_context(
    article: Article,
    sentence: Sentence,
    attributions: tuple[Attribution, ...],
    gazetteer: Gazetteer,
    recent: tuple[Thing, ...] = (),
    main: tuple[str, ...] = (),
    *,
    brief: bool = False,
) -> Context:
    """Index a sentence's actors, places and dates by token.

    ``recent`` are the channels and agreements named before it, ``main`` the codes of the article's main parties; ``brief`` says
    that the article is a note of a sentence or two.
    """
    return Context(
        article=article,
        sentence=sentence,
        attributions=attributions,
        spans=_by_token(sentence, [(s.actor.start, s.actor.end, s) for s in sentence.actors]),
        places=_by_token(sentence, [(p.start, p.end, p) for p in sentence.places]),
        dates=_by_token(sentence, [(d.start, d.end, d) for d in sentence.dates]),
        loose=_loose(article, sentence, gazetteer),
        recent=recent,
        main=main,
        brief=brief,
    )


def _loose(article: Article, sentence: Sentence, gazetteer: Gazetteer) -> dict[int, Actor]:
    """States and demonyms that stand as mere modifiers, which the actor finder leaves out."""
    found = []
    for hit in gazetteer.find_names(sentence.text):
        if hit.entry.kind in {"state", "demonym"} and hit.entry.code and not _is_other(article, sentence, hit):
            start, end = sentence.start + hit.start, sentence.start + hit.end
            text = sentence.text[hit.start : hit.end]
            found.append(
                (
                    start,
                    end,
                    Actor(
                        name=gazetteer.state_name(hit.entry.code), text=text, code=hit.entry.code, start=start, end=end
                    ),
                )
            )
    return _by_token(sentence, found)


def _one_person(span: ActorSpan, token: Token) -> Actor:
    """ "An Afghan" is a person, not Afghanistan."""
    articles = {"a", "an", "another", "one"}
    if token.lower_.endswith(("an", "i")):
        articles.add("the")  # "the Chilean"; but "the Chinese" are many
    single = token.tag_ in {"NN", "NNP"} and any(
        child.dep_ == "det" and child.lower_ in articles for child in token.children
    )
    return (
        replace(span.actor, name=span.actor.text, sectors=("CVL",)) if span.kind == "demonym" and single else span.actor
    )


def _is_other(article: Article, sentence: Sentence, hit: Hit) -> bool:
    """Whether a name means something else: in a longer one, after "ethnic", or, as "Turkmen villages" in Syria, in this article."""
    if _is_in_name(sentence, hit.end) or sentence.text[: hit.start].endswith(("ethnic ", "Ethnic ")):
        return True
    return hit.entry.doubt is not None and hit.entry.doubt.is_rival(article.text)


def _is_in_name(sentence: Sentence, end: int) -> bool:
    """Whether a name goes on after it: "Panama Papers"."""
    token = next((token for token in sentence.doc if token.idx + len(token) == end), None)
    return token is not None and token.dep_ == "compound" and token.head.pos_ == "PROPN"


def _by_token(sentence: Sentence, spans: Sequence[tuple[int | None, int | None, T]]) -> dict[int, T]:
    found: dict[int, T] = {}
    doc = sentence.doc
    starts = doc.notes.get("starts") if spans else []
    if starts is None:
        starts = doc.notes["starts"] = [token.idx for token in doc]
    for start, end, value in spans:
        if start is None or end is None:
            continue
        place = max(0, bisect_right(starts, start - sentence.start) - 1)
        while place < len(starts) and sentence.start + starts[place] < end:
            if start < sentence.start + starts[place] + len(doc[place]):
                found.setdefault(place, value)
            place += 1
    return found
