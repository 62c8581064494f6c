"""Who performs a verb and whom it acts on, whatever the shape of the clause."""

import pytest

from tocsin.code import syntax
from tocsin.code.noun_phrases import compound_lemmas, phrase


def words(tokens) -> list[str]:
    return [token.text for token in tokens]


ACTIVE = """
Peru     Peru    PROPN NNP nsubj 1
shelled  shell   VERB  VBD ROOT  1
Chile    Chile   PROPN NNP dobj  1
"""
PASSIVE = """
Chile    Chile   PROPN NNP nsubjpass 2
was      be      AUX   VBD auxpass   2
shelled  shell   VERB  VBN ROOT      2
by       by      ADP   IN  agent     2
Peru     Peru    PROPN NNP pobj      3
and      and     CCONJ CC  cc        4
Bolivia  Bolivia PROPN NNP conj      4
"""
REDUCED = """
the      the     DET   DT  det       1
town     town    NOUN  NN  nsubj     5
shelled  shell   VERB  VBN acl       1
by       by      ADP   IN  agent     2
Peru     Peru    PROPN NNP pobj      3
burns    burn    VERB  VBZ ROOT      5
"""
JOINED = """
Peru     Peru    PROPN NNP nsubj 1
shelled  shell   VERB  VBD ROOT  1
Chile    Chile   PROPN NNP dobj  1
and      and     CCONJ CC  cc    1
expelled expel   VERB  VBD conj  1
envoys   envoy   NOUN  NNS dobj  4
"""
RELATIVE = """
Peru     Peru    PROPN NNP nsubj 5
,        ,       PUNCT ,   punct 0
which    which   PRON  WDT nsubj 3
shelled  shell   VERB  VBD relcl 0
Chile    Chile   PROPN NNP dobj  3
left     leave   VERB  VBD ROOT  5
"""
CONTROLLED = """
Brazil   Brazil  PROPN NNP nsubj 1
urged    urge    VERB  VBD ROOT  1
Peru     Peru    PROPN NNP dobj  1
to       to      PART  TO  aux   4
free     free    VERB  VB  xcomp 1
sailors  sailor  NOUN  NNS dobj  4
"""
CALLED_ON = """
Brazil   Brazil  PROPN NNP nsubj 1
called   call    VERB  VBD ROOT  1
on       on      ADP   IN  prep  1
Peru     Peru    PROPN NNP pobj  2
to       to      PART  TO  aux   5
free     free    VERB  VB  xcomp 1
sailors  sailor  NOUN  NNS dobj  5
"""
ACCUSED_OF = """
Chile    Chile   PROPN NNP nsubj 1
accused  accuse  VERB  VBD ROOT  1
Peru     Peru    PROPN NNP dobj  1
of       of      ADP   IN  prep  1
spying   spy     VERB  VBG pcomp 3
"""
LIKELY = """
Peru     Peru    PROPN NNP nsubj 1
is       be      AUX   VBZ ROOT  1
likely   likely  ADJ   JJ  acomp 1
to       to      PART  TO  aux   4
shell    shell   VERB  VB  xcomp 2
Chile    Chile   PROPN NNP dobj  4
"""
ITS_PLAN = """
Peru     Peru    PROPN NNP poss  2
's       's      PART  POS case  0
plan     plan    NOUN  NN  nsubj 6
to       to      PART  TO  aux   4
shell    shell   VERB  VB  acl   2
Chile    Chile   PROPN NNP dobj  4
leaked   leak    VERB  VBD ROOT  6
"""


@pytest.mark.parametrize(
    ("table", "verb", "performers", "acted_on"),
    [
        pytest.param(ACTIVE, 1, ["Peru"], ["Chile"], id="active"),
        pytest.param(PASSIVE, 2, ["Peru"], ["Chile"], id="passive"),
        pytest.param(REDUCED, 2, ["Peru"], ["town"], id="reduced relative"),
        pytest.param(JOINED, 4, ["Peru"], ["envoys"], id="joined verbs share a subject"),
        pytest.param(JOINED, 1, ["Peru"], ["Chile"], id="but not an object"),
        pytest.param(RELATIVE, 3, ["Peru"], ["Chile"], id="which stands for the noun before it"),
        pytest.param(CONTROLLED, 4, ["Peru"], ["sailors"], id="who is urged acts"),
        pytest.param(
            CALLED_ON,
            5,
            ["Peru"],
            ["sailors"],
            id="who is called on acts",
        ),
        pytest.param(ACCUSED_OF, 4, ["Peru"], [], id="who is accused acts"),
        pytest.param(
            LIKELY,
            4,
            ["Peru"],
            ["Chile"],
            id="who is likely to act acts",
        ),
        pytest.param(ITS_PLAN, 4, ["Peru"], ["Chile"], id="who has the plan acts"),
    ],
)
def test_a_verb_finds_its_parties(by_hand, table, verb, performers, acted_on):
    doc = by_hand(table)
    assert words(syntax.subjects(doc[verb])) == performers
    assert words(syntax.objects(doc[verb])) == acted_on


def test_a_passive_is_known_by_its_auxiliary_or_its_agent(by_hand):
    assert syntax.is_passive(by_hand(PASSIVE)[2])
    assert syntax.is_passive(by_hand(REDUCED)[2])
    assert not syntax.is_passive(by_hand(ACTIVE)[1])
    assert not syntax.is_passive(by_hand(JOINED)[4])


def test_a_passive_without_an_agent_has_no_performer(by_hand):
    doc = by_hand("\n".join(PASSIVE.strip().splitlines()[:3]))
    assert syntax.subjects(doc[2]) == []
    assert words(syntax.objects(doc[2])) == ["Chile"]


def test_joined_nouns_are_found_in_order(by_hand):
    assert words(syntax.conjuncts(by_hand(PASSIVE)[4])) == ["Peru", "Bolivia"]


def test_a_list_read_as_appositions_is_still_a_list(annotator):
    doc = annotator.nlp("Ghana, the Gambia, Togo and Benin cut diplomatic ties with Niger.")
    verb = next(token for token in doc if token.text == "cut")
    found = [noun for head in syntax.subjects(verb) for noun in syntax.conjuncts(head)]
    assert words(found) == ["Ghana", "Gambia", "Togo", "Benin"]


def test_an_apposition_is_no_second_party(annotator):
    doc = annotator.nlp("Nana Mensah, the envoy of Ghana, attacked Togo.")
    verb = next(token for token in doc if token.text == "attacked")
    assert words([noun for head in syntax.subjects(verb) for noun in syntax.conjuncts(head)]) == ["Mensah"]


PHRASE = """
the       the       DET   DT  det      3
joint     joint     ADJ   JJ  amod     3
border    border    NOUN  NN  compound 3
crossing  crossing  NOUN  NN  ROOT     3
between   between   ADP   IN  prep     3
Peru      Peru      PROPN NNP pobj     4
and       and       CCONJ CC  cc       5
Chile     Chile     PROPN NNP conj     5
near      near      ADP   IN  prep     3
Tacna     Tacna     PROPN NNP pobj     8
"""


def test_a_phrase_leaves_out_its_article_and_its_place(by_hand):
    doc = by_hand(PHRASE)
    first, last = phrase(doc[3])
    assert first == 1
    assert last < 8


def test_both_parties_between_whom_a_thing_stands_belong_to_its_phrase(by_hand):
    doc = by_hand(PHRASE)
    assert phrase(doc[3])[1] == 7


def test_a_short_phrase_keeps_only_of(by_hand):
    assert phrase(by_hand(PHRASE)[3], short=True) == (1, 3)


def test_a_noun_is_known_by_longer_and_longer_names(by_hand):
    assert list(compound_lemmas(by_hand(PHRASE)[3])) == ["crossing", "border crossing", "joint border crossing"]


def test_a_preposition_leads_to_its_nouns(by_hand):
    doc = by_hand(PHRASE)
    assert words(syntax.prepositional(doc[3], "near")) == ["Tacna"]
    assert words(syntax.prepositional(doc[3], "against")) == []


def test_within_counts_conjunctions_and_own_does_not(by_hand):
    doc = by_hand(JOINED)
    assert syntax.is_within(doc[5], doc[1])
    assert not syntax.is_own(doc[5], doc[1])
    assert syntax.is_own(doc[2], doc[1])
    assert not syntax.is_within(doc[1], doc[5])


def test_a_plural_taken_for_a_name_at_the_start_loses_its_s(by_hand):
    doc = by_hand("Sanctions Sanctions PROPN NNP nsubj 1\nhit hit VERB VBD ROOT 1")
    assert syntax.lemma(doc[0]) == "sanction"


@pytest.mark.parametrize(
    ("sentence", "verb", "performers"),
    [
        ("Chad, which Niger had warned in April, closed the border.", "warned", ["Niger"]),
        ("Chad, which Niger had warned in April, closed the border.", "closed", ["Chad"]),
        ("Rwanda was urged to withdraw its troops.", "withdraw", ["Rwanda"]),
        ("Rwanda is said to have fired on the camp.", "fired", ["Rwanda"]),
        ("Rwanda wants to expel the envoy.", "expel", ["Rwanda"]),
        ("After shelling the camp, Rwanda withdrew.", "shelling", ["Rwanda"]),
        ("Soldiers manning the post fled.", "manning", ["Soldiers"]),
        ("The envoy expelled by Rwanda left.", "expelled", ["Rwanda"]),
        ("Rwanda expelled the envoy and closed its embassy.", "closed", ["Rwanda"]),
        ("Rwanda expelled an envoy, but Uganda closed the embassy.", "closed", ["Uganda"]),
    ],
)
def test_the_performer_is_found_in_real_parses(annotator, sentence, verb, performers):
    token = next(token for token in annotator.nlp(sentence) if token.text == verb)
    assert words(syntax.subjects(token)) == performers


@pytest.mark.parametrize(
    ("sentence", "verb", "acted_on"),
    [
        ("The army burned the post that Rwanda had closed.", "closed", ["post"]),
        ("The post closed by Rwanda lies on a hill.", "closed", ["post"]),
        ("Bombed by Rwanda, the post lay in ruins.", "Bombed", ["post"]),
        ("The post was bombed and burned.", "burned", ["post"]),
        ("Rwanda closed the post.", "closed", ["post"]),
        ("Rwanda withdrew on Friday.", "withdrew", []),
        ("Rwanda attacked and burned the post.", "attacked", ["post"]),
    ],
)
def test_what_a_verb_acts_on_is_found_in_real_parses(annotator, sentence, verb, acted_on):
    token = next(token for token in annotator.nlp(sentence) if token.text == verb)
    assert words(syntax.objects(token)) == acted_on
