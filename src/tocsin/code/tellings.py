"""What a report tells beyond the acts that were coded: clauses of the outlet's own voice, with whom they name and when."""

from collections.abc import Iterable, Iterator, Sequence
from hashlib import sha256

from tocsin.code import scope, syntax, timing
from tocsin.code.background import background_cue
from tocsin.code.clauses import read_clause
from tocsin.code.context import Context
from tocsin.code.holders import actors_of, distinct
from tocsin.code.local_time import in_local_time
from tocsin.code.setting import find_where
from tocsin.code.status import find_status
from tocsin.code.things import thing_at
from tocsin.domain import Actor, Mention, Telling
from tocsin.domain.tokens import Token

_TOLD = frozenset({"past", "past progressive", "perfect", "progressive", "present", "present passive"})
_CLAUSES = frozenset({"ROOT", "conj", "ccomp", "parataxis", "relcl", "advcl"})
# Tell how things are, not what was done.
_STATES = frozenset(
    {"be", "have", "seem", "appear", "mean", "want", "need", "know", "think", "believe", "feel", "hope", "belong", "consist"}
    | {"like", "love", "look", "sound", "contain", "include", "deserve", "matter", "depend", "exist", "understand"}
)  # fmt: skip
_REAL = frozenset({"happened", "ongoing", "denied"})
_OURS = frozenset({"i", "we", "you", "us"})
_FEWEST = 4  # words: a shorter clause says nothing alone


def find_tellings(contexts: Iterable[Context], mentions: Sequence[Mention]) -> Iterator[Telling]:
    """The clauses of an article's sentences that no mention was coded from, in the order of the text."""
    coded: dict[int, list[int]] = {}
    for mention in mentions:
        coded.setdefault(mention.sentence, []).append(mention.trigger.start)
    for context in contexts:
        if not context.sentence.headline:
            yield from _in_sentence(context, coded.get(context.sentence.index, []))


def _in_sentence(context: Context, coded: Sequence[int]) -> Iterator[Telling]:
    verbs = [token for token in context.sentence.doc if token.pos_ in syntax.VERBAL and token.dep_ in _CLAUSES]
    if not verbs:
        return
    taken = {scope.clause_of(token).i for token in context.sentence.doc if context.offset(token) in coded}
    for verb in verbs:
        if verb.i not in taken and _tells(verb, context):
            telling = _telling(verb, context)
            if telling is not None:
                yield telling


def _tells(verb: Token, context: Context) -> bool:
    clause = read_clause(verb)
    lemma = syntax.lemma(verb)
    if (
        clause.form not in _TOLD
        or clause.question
        or clause.condition
        or (lemma in _STATES and clause.form != "perfect")
    ):
        return False
    offset = context.offset(verb)
    if any(one.cue_start == offset or (one.direct and one.start <= offset < one.end) for one in context.attributions):
        return False  # what was said stands among the statements
    return not any(child.lower_ in _OURS for child in syntax.children(verb, "nsubj", "nsubjpass"))


def _telling(verb: Token, context: Context) -> Telling | None:
    reality = find_status(verb, context)
    words = _words(verb)
    if reality.status not in _REAL or len(words) < _FEWEST:
        return None
    sentence, published = context.sentence, context.article.published
    source = actors_of(syntax.subjects(verb), context, as_source=True)
    target = _others(words, source, context)
    if not _is_of_crisis(words, (*source, *target), context):
        return None
    when, own_date = timing.find_when(verb, context, reality.status)
    where = find_where(verb, context)
    clause = context.passage(words[0], words[-1])
    return Telling(
        id=sha256(f"telling\x1f{context.article.id}\x1f{clause.start}\x1f{clause.end}".encode()).hexdigest()[:16],
        article=context.article.id,
        outlet=context.article.outlet,
        published=published,
        sentence=sentence.index,
        start=sentence.start,
        end=sentence.end,
        text=sentence.text,
        clause=clause,
        verb=_lemma(verb),
        passive=syntax.is_passive(verb),
        source=source,
        target=target,
        status=reality.status,
        background=background_cue(verb, when, context, own_date=own_date) is not None,
        when=in_local_time(timing.until_told(when, reality.status, published), where),
        said_by=context.chain_at(verb),
    )


def _lemma(verb: Token) -> str:
    particle = next((child.lower_ for child in syntax.children(verb, "prt")), "")
    return f"{syntax.lemma(verb)} {particle}".strip()


def _words(verb: Token) -> list[Token]:
    """The words of a clause, without the clauses joined to it and the words that lead into it."""
    apart = {
        token.i
        for child in verb.children
        if child.dep_ in {"conj", "parataxis", "cc", "mark"} or (child.dep_ == "ccomp" and child.i < verb.i)
        for token in child.subtree
    }
    words = sorted((token for token in verb.subtree if token.i not in apart), key=lambda token: token.i)
    while words and (words[0].is_punct or words[0].is_space):
        words.pop(0)
    while words and (words[-1].is_punct or words[-1].is_space) and words[-1].text not in {'"', "”", ")"}:
        words.pop()
    return words


def _others(words: Sequence[Token], source: Sequence[Actor], context: Context) -> tuple[Actor, ...]:
    """The actors that a clause names beside its doer, and the countries of the places it names."""
    mine = {(actor.name, actor.code) for actor in source}
    found = [
        actor
        for token in words
        for actor in (context.owner_at(token) or tuple(filter(None, (context.place_actor(token),))))
        if (actor.name, actor.code) not in mine
    ]
    return distinct(found)


def _is_of_crisis(words: Sequence[Token], actors: Sequence[Actor], context: Context) -> bool:
    """Whether a clause names a party of the world, or a channel or an agreement."""
    if any(actor.code is not None for actor in actors):
        return True
    return any((thing := thing_at(token, context)) is not None and thing.kind is not None for token in words)
