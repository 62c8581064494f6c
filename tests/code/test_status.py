"""Whether an act happened, goes on, is planned, demanded, offered, threatened, denied, or only supposed."""

import pytest

from tocsin.code.status import find_status


def miss(cause: str):
    return pytest.mark.xfail(strict=True, reason=cause)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Peru attacked Chile.", "happened"),
        ("Peru has attacked Chile.", "happened"),
        ("Peru began shelling Chile.", "happened"),
        ("Peru attacks Chile's northern port.", "happened"),
        ("Peru carried out its attack on Chile.", "happened"),
        ("Brazil said that Peru attacked Chile.", "happened"),
        ("Brazil confirmed that Peru had attacked Chile.", "happened"),
        pytest.param("Peru dared to attack Chile.", "happened"),
        pytest.param("Peru managed to attack Chile.", "happened"),
        pytest.param("Peru used drones to attack Chile.", "happened"),
        ("Peru is attacking Chile.", "ongoing"),
        ("Peru has been attacking Chile for days.", "ongoing"),
        ("Peru continues to attack Chile.", "ongoing"),
        ("Peru keeps attacking Chile.", "ongoing"),
        ("Peru will attack Chile.", "planned"),
        ("Peru is going to attack Chile.", "planned"),
        ("Peru is preparing to attack Chile.", "planned"),
        ("Peru's plan to attack Chile was leaked.", "planned"),
        ("Peru is poised to attack Chile.", "planned"),
        ("The planned attack by Peru on Chile alarmed Brazil.", "planned"),
        ("Brazil said Peru would attack Chile.", "planned"),
        ("Peru sent ships to attack Chile.", "planned"),
        ("Peru plans to attack Chile.", "planned"),
        ("Brazil vowed to avenge the attack by Peru on Chile.", "happened"),
        ("Brazil promised to condemn the attack by Peru on Chile.", "happened"),
        ("Brazil would punish an attack by Peru on Chile.", "hypothetical"),
        ("Brazil will punish any attack by Peru on Chile.", "planned"),
        ("Peru may attack Chile.", "hypothetical"),
        ("Peru could attack Chile.", "hypothetical"),
        ("Peru would attack Chile.", "hypothetical"),
        ("If Peru attacks Chile, Brazil will close its ports.", "hypothetical"),
        ("Brazil fears that Peru attacked Chile.", "hypothetical"),
        ("Brazil fears an attack by Peru on Chile.", "hypothetical"),
        ("A possible attack by Peru on Chile worries Brazil.", "hypothetical"),
        ("The risk of an attack by Peru on Chile has grown.", "hypothetical"),
        ("Peru is likely to attack Chile.", "hypothetical"),
        ("Peru is able to attack Chile.", "hypothetical"),
        ("Peru should attack Chile.", "demanded"),
        ("Peru must attack Chile.", "demanded"),
        ("Peru denied attacking Chile.", "denied"),
        ("Peru denied that it attacked Chile.", "denied"),
        ("Peru denied that its troops had attacked Chile.", "denied"),
    ],
)
def test_an_attack_has_the_status_its_words_give(one, text, status):
    assert one(text, "ASSAULT").status == status


@pytest.mark.parametrize(
    "text",
    [
        "Peru did not attack Chile.",
        "Peru never attacked Chile.",
        "Peru failed to attack Chile.",
        "No Peruvian soldiers attacked Chile.",
        "Nobody from Peru attacked Chile.",
        "There is no evidence that Peru attacked Chile.",
        "There was no attack by Peru on Chile.",
        "Peru does not plan to attack Chile.",
        pytest.param(
            "Peru neither attacked Chile nor shelled its port.", marks=miss("'nor' does not pass on 'neither'")
        ),
    ],
)
def test_what_did_not_happen_and_nobody_denies_is_not_told(told, text):
    assert told(text) == []


def test_a_negation_elsewhere_does_not_reach_the_act(one):
    assert one("Peru, which is not a rich country, attacked Chile.", "ASSAULT").status == "happened"
    assert one("Brazil did not say why Peru attacked Chile.", "ASSAULT").status == "happened"


def test_a_condition_elsewhere_does_not_reach_the_act(one):
    assert one("Peru attacked Chile and will pay if Brazil helps.", "ASSAULT").status == "happened"


def test_a_modal_holds_for_the_verbs_joined_to_its_own(code_text):
    found = code_text("Peru may attack Chile and expel its envoys.").mentions
    assert {mention.status for mention in found} == {"hypothetical"}


def test_a_joined_verb_with_its_own_tense_is_its_own(code_text):
    found = {m.event: m.status for m in code_text("Peru attacked Chile and will expel Bolivian diplomats.").mentions}
    assert found == {"ASSAULT": "happened", "SANCTION": "planned"}


@pytest.mark.parametrize(
    "text", ["Peru should withdraw its troops from Chile.", "Peru must withdraw its troops from Chile."]
)
def test_what_must_be_done_is_demanded(one, text):
    assert one(text, "RETREAT").status == "demanded"


def test_an_act_told_only_as_urged_is_demanded(one):
    assert one("Rwanda was urged to withdraw its troops.", "RETREAT").status == "demanded"


def test_a_state_that_is_offered_or_threatened_is_not_yet_so(code_text):
    (offered,) = code_text("Peru promised to reopen the embassy in Chile.").standings
    (threatened,) = code_text("Peru threatened to close the embassy in Chile.").standings
    assert (offered.status, threatened.status) == ("offered", "threatened")


def test_a_headline_infinitive_is_a_plan(one):
    assert one("Peru to expel Chilean diplomats over border clash\n\nLima is angry.", "SANCTION").status == "planned"


VERB = """
Peru     Peru    PROPN NNP nsubj 1
{word}   shell   VERB  {tag} ROOT 1
Chile    Chile   PROPN NNP dobj  1
"""
WITH_AUX = """
Peru     Peru    PROPN NNP nsubj 2
{aux}    {aux}   AUX   {auxtag} {dep} 2
{word}   shell   VERB  {tag} ROOT 2
Chile    Chile   PROPN NNP dobj  2
"""


@pytest.mark.parametrize(("word", "tag"), [("shelled", "VBD"), ("shells", "VBZ")])
def test_a_plain_tense_is_a_fact(by_hand, context_of, word, tag):
    doc = by_hand(VERB.format(word=word, tag=tag))
    assert find_status(doc[1], context_of(doc)).status == "happened"


@pytest.mark.parametrize(
    ("aux", "auxtag", "dep", "word", "tag", "status"),
    [
        ("is", "VBZ", "aux", "shelling", "VBG", "ongoing"),
        ("will", "MD", "aux", "shell", "VB", "planned"),
        ("may", "MD", "aux", "shell", "VB", "hypothetical"),
        ("must", "MD", "aux", "shell", "VB", "demanded"),
        ("has", "VBZ", "aux", "shelled", "VBN", "happened"),
        ("never", "RB", "neg", "shelled", "VBD", "denied"),
    ],
)
def test_the_word_beside_the_verb_decides(by_hand, context_of, aux, auxtag, dep, word, tag, status):
    doc = by_hand(WITH_AUX.format(aux=aux, auxtag=auxtag, dep=dep, word=word, tag=tag))
    reality = find_status(doc[2], context_of(doc))
    assert reality.status == status
    assert reality.negated == (status == "denied")


GOVERNED = """
Peru     Peru     PROPN NNP nsubj 1
{word}   {lemma}  VERB  VBD ROOT  1
to       to       PART  TO  aux   3
shell    shell    VERB  VB  xcomp 1
Chile    Chile    PROPN NNP dobj  3
"""


@pytest.mark.parametrize(
    ("word", "lemma", "status"),
    [
        ("threatened", "threaten", "threatened"),
        ("offered", "offer", "offered"),
        ("prepared", "prepare", "planned"),
        ("hoped", "hope", "hypothetical"),
        ("continued", "continue", "ongoing"),
        ("refused", "refuse", "denied"),
        ("asked", "ask", "demanded"),
        pytest.param("managed", "manage", "happened"),
    ],
)
def test_the_verb_above_decides(by_hand, context_of, word, lemma, status):
    doc = by_hand(GOVERNED.format(word=word, lemma=lemma))
    reality = find_status(doc[3], context_of(doc))
    assert reality.status == status


NOUN = """
the      the      DET   DT  det   2
{word}   {word}   ADJ   JJ  amod  2
attack   attack   NOUN  NN  nsubj 3
worries  worry    VERB  VBZ ROOT  3
Chile    Chile    PROPN NNP dobj  3
"""


@pytest.mark.parametrize(
    ("word", "status"),
    [
        ("planned", "planned"),
        ("possible", "hypothetical"),
        ("threatened", "threatened"),
        ("promised", "offered"),
        ("demanded", "demanded"),
        ("failed", "denied"),
        ("ongoing", "ongoing"),
        ("deadly", "happened"),
    ],
)
def test_the_adjective_of_an_act_noun_decides(by_hand, context_of, word, status):
    doc = by_hand(NOUN.format(word=word))
    assert find_status(doc[2], context_of(doc), is_noun=True).status == status


def test_no_before_an_act_noun_denies_it(by_hand, context_of):
    doc = by_hand("no no DET DT det 1\nattack attack NOUN NN nsubj 2\ncame come VERB VBD ROOT 2")
    reality = find_status(doc[1], context_of(doc), is_noun=True)
    assert (reality.status, reality.negated) == ("denied", True)


def test_an_order_is_demanded_but_a_headline_is_news(by_hand, context_of):
    table = "shell shell VERB VB ROOT 0\nChile Chile PROPN NNP dobj 0"
    order, news = by_hand(table), by_hand(table)
    assert find_status(order[0], context_of(order)).status == "demanded"
    assert find_status(news[0], context_of(news, headline=True)).status == "happened"


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("The ministry in Lima has seen no sign so far of Chilean troops moving into Tacna.", "MOBILIZE"),
        ("Inspectors found no evidence of Peru bombing the village in Chile.", "ASSAULT"),
    ],
)
def test_what_nobody_sees_a_sign_of_is_not_told_as_done(code_text, text, event):
    assert all(m.status == "hypothetical" for m in code_text(text).mentions if m.event == event)
