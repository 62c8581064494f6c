"""What an article has said so far about its actors."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tocsin.annotate.actors_drafts import Draft, Scene
from tocsin.domain.article import Article
from tocsin.domain.parsed import BRIEF
from tocsin.ontology.gazetteer import Entry, Gazetteer

# One country dominates when it has this share of the mentions of all, and at least two: less in a
# paragraph than in an article, which must name hardly any other.
_DOMINANT = 0.7
_ALONE = 0.85
# "The four", "the three countries": how many, and of which nouns.
COUNTS = {"three": 3, "four": 4, "five": 5, "six": 6, "seven": 7}
STATE_NOUNS = frozenset(
    {"ally", "capital", "country", "government", "nation", "neighbor", "neighbour", "power", "state"}
)
# So many states named together are remembered: "the four" may be they.
_A_LIST, _PAIR = 3, 2
_COMMA_OR_AND = re.compile(r"(?:,|,? and|,? &) (?:the )?")
# A firm or a school may be abroad.
_ELSEWHERE_TOO = frozenset({"AGR", "BUS", "EDU", "MED", "UNK"})
_STATE_KINDS = frozenset({"state", "capital", "demonym", "seat"})
_FAMILY_FIRST = frozenset({"PRK", "KOR", "CHN", "TWN", "VNM", "KHM"})
# "Jae-in", "Ing-wen": a given name in two syllables says that the family name came first.
_GIVEN = re.compile(r"[A-Z][a-z]+-[a-z]+")
CROWNS = frozenset({"crown prince", "emir", "king", "queen", "sultan"})
_SHE = frozenset({"she", "her", "mrs.", "mrs", "ms.", "ms", "miss", "queen", "princess", "sister", "daughter", "wife", "mother", "spokeswoman", "congresswoman", "policewoman", "businesswoman", "chairwoman", "woman"})  # fmt: skip
_HE = frozenset({"he", "his", "mr.", "mr", "king", "prince", "brother", "son", "husband", "father", "spokesman", "congressman", "policeman", "businessman", "chairman", "sheikh", "emir", "sultan", "pope", "ayatollah", "gunman"})  # fmt: skip


@dataclass(slots=True)
class Seen:
    """A draft, where it stood, whether it was the subject of its clause, and that the main one."""

    draft: Draft
    sentence: int
    paragraph: int
    subject: bool
    main: bool
    plural: bool
    pronoun: str | None


class Memory:
    """The actors of the sentences before, the latest last, and the countries that the article is about."""

    def __init__(self, article: Article, gazetteer: Gazetteer) -> None:
        self.article = article
        self.gazetteer = gazetteer
        self.seen: list[Seen] = []
        self.countries: Counter[str] = Counter()
        self.paragraphs: dict[int, Counter[str]] = {}
        self.dateline: str | None = None
        self.brief: Sequence[Scene] = ()
        self.said_sectors: dict[str, tuple[str, ...]] = {}
        self.last: Scene | None = None
        self.bodies: dict[tuple[str, str], None] = {}
        self.lists: dict[int, tuple[str, ...]] = {}
        self._partners: dict[int, Draft] = {}
        self._surnames: dict[str, list[Entry]] = {}

    def survey(self, scenes: Sequence[Scene]) -> None:
        """Count the countries of the whole article before reading it in order."""
        self.brief = scenes if len(scenes) <= BRIEF else ()
        for scene in scenes:
            counts = self.paragraphs.setdefault(scene.sentence.paragraph, Counter())
            codes = [draft.code for draft in scene.drafts if draft.code and self._counts(draft)]
            counts.update(codes)
            self.countries.update(codes)
            for draft in scene.drafts:
                if draft.kind == "organisation" and draft.code:
                    self.bodies[draft.name, draft.code] = None
                if draft.person and draft.sectors:
                    self.said_sectors.setdefault(draft.name, draft.sectors)
        if scenes and scenes[0].places and scenes[0].sentence.text[:12].isupper():
            code = scenes[0].places[0][0]
            self.dateline = code if self.is_state(code) else None

    def _counts(self, draft: Draft) -> bool:
        """Whether a draft says what an article is about: a state's, and no paper that reports."""
        return (
            bool(draft.code)
            and draft.code in self.gazetteer.states
            and not draft.dropped
            and "JRN" not in draft.sectors
        )

    def enter(self, scene: Scene) -> None:
        """Begin a sentence."""
        self.scene = scene

    def leave(self, scene: Scene) -> None:
        """End a sentence: its actors become those before."""
        self.last = scene
        drafts = [draft for draft in scene.drafts if not draft.dropped]
        for draft in sorted(drafts, key=lambda one: one.start):
            self.seen.append(self.look(scene, draft))
        for token in scene.doc if self.lists else ():  # "three soldiers were killed": from here on "the three" are they
            if token.dep_ == "nummod" and token.head.lemma_.lower() not in STATE_NOUNS:
                self.lists.pop(COUNTS.get(token.lower_, 0), None)
        for listed in lists_of(scene):
            if len(listed) == _PAIR:
                self._partners |= {id(listed[0]): listed[1], id(listed[1]): listed[0]}
            codes = tuple(dict.fromkeys(draft.code for draft in listed if draft.code and self.is_state(draft.code)))
            if len(codes) == len(listed) >= _A_LIST:
                self.lists[len(codes)] = codes

    def partner(self, draft: Draft) -> Draft | None:
        """Whom alone a draft of this or an earlier sentence is joined to: "Chad and Niger"."""
        here = {
            id(one): other for pair in lists_of(self.scene) if len(pair) == _PAIR for one, other in (pair, pair[::-1])
        }
        return here.get(id(draft)) or self._partners.get(id(draft))

    def look(self, scene: Scene, draft: Draft) -> Seen:
        """A draft with what its sentence says of it."""
        token = scene.doc[draft.root]
        while token.dep_ == "conj" and token.head.i != token.i:
            token = token.head
        several = scene.doc[draft.root].tag_ in {"NNS", "NNPS"} or bool(draft.members)
        return Seen(
            draft=draft,
            sentence=scene.sentence.index,
            paragraph=scene.sentence.paragraph,
            subject=token.dep_ in {"nsubj", "nsubjpass"},
            main=token.head.dep_ == "ROOT",
            plural=several and not draft.is_person,
            pronoun=pronoun_of(scene, draft),
        )

    def is_state(self, code: str) -> bool:
        """Whether this is the code of a state, not of a body above states."""
        return code in self.gazetteer.states

    def recent(self, sentences: int) -> Iterable[Seen]:
        """What was seen within so many sentences before, the latest first."""
        here = self.scene.sentence.index
        return (seen for seen in reversed(self.seen) if here - seen.sentence <= sentences)

    def before(self, scene: Scene, token: int) -> list[Seen]:
        """What this sentence has named before a token, the latest first."""
        offset = scene.doc[token].idx
        drafts = [draft for draft in scene.drafts if draft.end <= offset and not draft.dropped]
        return [self.look(scene, draft) for draft in sorted(drafts, key=lambda one: -one.start)]

    def dominant(self, scene: Scene) -> str | None:
        """The country that clearly dominates the paragraph, else the dateline's if the article speaks of it.

        Else the article's, if it names hardly any other; of a brief one the only country named.
        """
        if self.brief:
            return self._only()
        near = self.paragraphs.get(scene.sentence.paragraph, Counter())
        if code := _clear(near, _DOMINANT):
            return code
        if self.dateline and self.countries.get(self.dateline, 0) >= sum(self.countries.values()) / 3:
            return self.dateline
        code = _clear(self.countries, _ALONE)
        return code if code and (not near or code in near) else None

    def _only(self) -> str | None:
        """The one country to which every name of a brief article belongs, as far as they belong to any."""
        told = {draft.code for scene in self.brief for draft in scene.drafts if draft.code and _says_whose(draft)}
        codes = {code for scene in self.brief for code in scene.named | told if self.is_state(code)}
        return codes.pop() if len(codes) == 1 else None

    def people_of(self, code: str) -> list[Entry]:
        """The gazetteer's persons of this state."""
        return [person for person in self.gazetteer.people if person.code == code]

    def monarchs(self) -> list[Entry]:
        """The gazetteer's persons who reign or reigned."""
        return [person for person in self.gazetteer.people if any(one.role in CROWNS for one in person.tenures)]

    def people_named(self, surname: str) -> list[Entry]:
        """The gazetteer's persons with this surname (the first word of a Korean, Chinese or Vietnamese name)."""
        if not self._surnames:
            for person in self.gazetteer.people:
                self._surnames.setdefault(surname_of(person.name, person.code), []).append(person)
        return self._surnames.get(surname, [])


def lists_of(scene: Scene) -> list[list[Draft]]:
    """The actors that are named one after the other: "Mali, Chad and the Gambia". By the words, as parses of lists fail."""
    found: list[list[Draft]] = []
    last = None
    for draft in sorted((one for one in scene.drafts if not one.dropped), key=lambda one: one.start):
        if last is None or not _COMMA_OR_AND.fullmatch(scene.doc.text, last.end, draft.start):
            found.append([])
        found[-1].append(draft)
        last = draft
    return [listed for listed in found if len(listed) > 1]


def _says_whose(draft: Draft) -> bool:
    private = bool(draft.sectors) and _ELSEWHERE_TOO.issuperset(draft.sectors)
    return not (draft.dropped or private or "JRN" in draft.sectors)


def _clear(counts: Counter[str], share: float) -> str | None:
    if not counts:
        return None
    code, count = counts.most_common(1)[0]
    return code if count >= 2 and count >= share * sum(counts.values()) else None


def surname_of(name: str, code: str | None) -> str:
    """As in "Kim" of Kim Yo Jong (PRK), "Zarif" of Mohammad Javad Zarif."""
    words = name.split()
    family_first = len(words) > 1 and (code in _FAMILY_FIRST or _GIVEN.fullmatch(words[-1]) is not None)
    return words[0] if family_first else words[-1]


def pronoun_of(scene: Scene, draft: Draft) -> str | None:
    """He or she, as far as the gazetteer or the title says."""
    if draft.person and draft.person.pronoun:
        return draft.person.pronoun
    words = {token.lower_ for token in scene.doc[max(0, draft.first - 1) : draft.root + 1]}
    words |= {child.lower_ for child in scene.doc[draft.root].children if child.dep_ == "appos"}
    if words & _SHE:
        return "she"
    return "he" if words & _HE else None
