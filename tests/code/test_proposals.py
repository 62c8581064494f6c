"""What becomes of the encoder's opinions, with an encoder whose opinions the test sets."""

from collections import Counter

import pytest

from tocsin.code.coder import Coder
from tocsin.domain import Article, Recipe
from tocsin.encoder import Verdict
from tocsin.encoder.verdict import NO_ACT


class SetEncoder:
    """Answers ``event`` with ``chance`` for the pairs named, and no act for all others."""

    def __init__(self, opinions):
        self.opinions = opinions
        self.tally = Counter()
        self.asked = set()

    def judge(self, asked):
        return [[self._verdict(one.sentence, pair) for pair in one.pairs] for one in asked]

    def _verdict(self, sentence, pair):
        named = sentence[slice(*pair.source)], sentence[slice(*pair.target)]
        self.asked.add(named)
        opinion = self.opinions.get(named, ())
        event, chance, status, both = (*opinion, *("ACCUSE", 0.0, "happened", 0.0)[len(opinion) :])
        return Verdict(
            events={NO_ACT: 1 - chance, event: chance},
            statuses={status: 0.7, "offered": 0.3},
            directions={"forth": 1 - both, "both": both},
            modes={},
            background=0.0,
        )


@pytest.fixture
def coded(annotator):
    def code(text, opinions=None):
        coder = Coder(Recipe(encoder=False))
        coder.encoder = SetEncoder(opinions or {})
        mentions = coder.code(annotator.parse(Article(id="test", text=text), whole=False)).mentions
        return [_told(mention) for mention in mentions], coder.encoder.asked

    return code


def _told(mention):
    return (
        mention.event,
        mention.status,
        [actor.text for actor in mention.source],
        [actor.text for actor in mention.target],
        mention.trigger.text,
    )


UNKNOWN = "Syrian rebels frobbed Filipino peacekeepers on Saturday, the army said."


def test_an_act_that_no_rule_knows_is_proposed(coded):
    told, _ = coded(UNKNOWN, {("Syrian rebels", "Filipino peacekeepers"): ("COERCE", 0.9)})
    assert ("COERCE", "happened", ["Syrian rebels"], ["Filipino peacekeepers"], "frobbed") in told


def test_an_unsure_encoder_proposes_nothing(coded):
    told, _ = coded(UNKNOWN, {("Syrian rebels", "Filipino peacekeepers"): ("COERCE", 0.45)})
    assert told == []


@pytest.mark.parametrize(("forth", "back", "source"), [(0.6, 0.9, "Uganda"), (0.9, 0.6, "Kenya")])
def test_of_both_directions_the_surer_counts(coded, forth, back, source):
    told, _ = coded(
        "Kenya got a frobbing with Uganda on Saturday, the army said.",
        {("Kenya", "Uganda"): ("COERCE", forth), ("Uganda", "Kenya"): ("COERCE", back)},
    )
    assert [doer for _, _, (doer,), _, _ in told] == [source]


@pytest.mark.parametrize(
    ("text", "source", "target"),
    [
        ("NATO backed Turkey, and Uganda urged Kenya to wait.", "NATO", "Kenya"),
        ("Uganda urged Kenya to wait, and NATO backed Turkey.", "Uganda", "Turkey"),
        ("Kenya urged Uganda to wait.", "Uganda", "Kenya"),
    ],
)
def test_the_doer_and_the_done_to_of_a_verb_are_no_others(coded, text, source, target):
    told, asked = coded(text, {(source, target): ("REQUEST", 0.99)})
    assert (source, target) in asked
    assert ([source], [target]) not in [(one, other) for _, _, one, other, _ in told]


@pytest.mark.parametrize(
    ("text", "source", "target"),
    [
        ("Kenya was urged by Uganda to wait.", "Kenya", "Uganda"),
        ("Mali frobbed Kenya in photographs released by KCNA.", "Mali", "KCNA"),
    ],
)
def test_who_did_something_is_not_asked_about_as_the_one_it_is_done_to(coded, text, source, target):
    _, asked = coded(text, {})
    assert (target, source) in asked or ("Mali", "Kenya") in asked
    assert (source, target) not in asked


def test_together_with_whom_is_told_once(coded):
    drills = ("COOPERATE", 0.9, "happened", 0.9)
    told, _ = coded("Chad and Mali held drills in Niger.", {("Chad", "Mali"): drills, ("Chad", "Niger"): drills})
    assert [sorted(one) for event, _, one, _, _ in told if event == "COOPERATE"] == [["Chad", "Mali"]]


def test_who_is_attacked_stands_with_what_is_attacked(coded):
    of_others = {("Kenya", "Uganda"): ("ASSAULT", 0.4), ("Kenya", "village"): ("ASSAULT", 0.9)}
    told, _ = coded("Kenya bombed a village because, it claimed, Uganda was near.", of_others)
    assert [other for event, _, _, other, _ in told if event == "ASSAULT"] == [[]]


def test_who_receives_a_visit_is_visited(coded):
    told, _ = coded("Kenya received a visit from Uganda.", {("Uganda", "Kenya"): ("CONSULT", 0.9)})
    assert (["Uganda"], ["Kenya"]) in [(one, other) for _, _, one, other, _ in told]


def test_what_both_do_has_both_as_its_source(coded):
    told, _ = coded(UNKNOWN, {("Syrian rebels", "Filipino peacekeepers"): ("COERCE", 0.9, "happened", 0.9)})
    assert told[0][2:4] == (["Syrian rebels", "Filipino peacekeepers"], [])


def test_things_and_people_of_a_state_are_paired(coded):
    _, asked = coded("Ethiopian tanks attacked what an Italian chef had left to Eritrea.")
    assert ("Ethiopian tanks", "Eritrea") in asked
    assert ("an Italian chef", "Eritrea") in asked


def test_what_two_private_people_do_is_not_told(coded):
    mentions, _ = coded(
        "An Italian chef frobbed a French waiter.", {("An Italian chef", "a French waiter"): ("AID", 0.99)}
    )
    assert mentions == []


def test_a_place_is_acted_on_and_does_not_act(coded):
    _, asked = coded("Ethiopian troops said they would not attack anyone near Asmara.")
    assert ("Ethiopian troops", "Asmara") in asked
    assert not any(source == "Asmara" for source, _ in asked)


def test_a_party_and_its_own_country_are_no_pair(coded):
    _, asked = coded("The Kenyan government said that Kenya would attack nobody, Chad included.")
    assert ("Kenya", "Chad") in asked
    assert not any({"Kenya", "Kenyan government"} == set(pair) for pair in asked)


def test_a_rule_that_lacks_a_party_is_completed(coded):
    text = "Chilean soldiers were attacked overnight, and Peru is not sorry."
    told, _ = coded(text, {("Peru", "Chilean soldiers"): ("ASSAULT", 0.9)})
    assert [(event, source) for event, _, source, _, _ in told] == [("ASSAULT", ["Peru"])]


def test_a_nearly_sure_encoder_goes_before_the_rule(coded, annotator):
    text = "Peruvian soldiers detained Chilean officers at dawn."
    told, _ = coded(text, {("Peruvian soldiers", "Chilean officers"): ("ASSAULT", 0.95)})
    assert {event for event, *_ in told} == {"ASSAULT"}
    told, _ = coded(text, {("Peruvian soldiers", "Chilean officers"): ("ASSAULT", 0.6)})
    assert "ASSAULT" not in {event for event, *_ in told}


def test_a_name_inside_another_phrase_does_not_act(coded):
    _, asked = coded("The sister of Egyptian President Sisi told Sudan that the army would attack.")
    assert not any(source == "Egyptian President Sisi" for source, _ in asked)


def test_what_is_done_to_a_channel_is_the_rules_own_affair(coded):
    text = "Pyongyang cut the hotline with Seoul on Tuesday."
    told, _ = coded(text, {("Pyongyang", "Seoul"): ("COERCE", 0.95), ("Pyongyang", "the hotline"): ("COERCE", 0.95)})
    assert "COERCE" not in {event for event, *_ in told}


def test_the_grammar_says_what_has_not_happened(coded):
    text = "Spanish police let the march pass without frobbing or arresting Catalan leaders."
    told, _ = coded(text, {("Spanish police", "Catalan leaders"): ("COERCE", 0.75)})
    assert told == []


def confidence_of(annotator, text, event, opinions):
    coder = Coder(Recipe(encoder=False, minimum_confidence=0.0))
    coder.encoder = SetEncoder(opinions)
    mentions = coder.code(annotator.parse(Article(id="test", text=text), whole=False)).mentions
    return next(mention.confidence for mention in mentions if mention.event == event)


def test_another_act_of_the_same_kind_counts_half(annotator):
    text, pair = "Peruvian soldiers detained Chilean officers at dawn.", ("Peruvian soldiers", "Chilean officers")
    same, kin, other = (
        confidence_of(annotator, text, "COERCE", {pair: (event, 0.6)}) for event in ("COERCE", "ASSAULT", "CONSULT")
    )
    assert same > kin > other


def test_what_is_done_to_a_channel_is_the_encoders_affair_less(annotator):
    text = "Peru closed the border with Chile."
    channel, none = "Peru cut the hotline with Chile.", ("Peru", "Chile")
    fall = [
        confidence_of(annotator, one, "SANCTION", {none: ("SANCTION", 0.9)})
        - confidence_of(annotator, one, "SANCTION", {none: ("SANCTION", 0.1)})
        for one in (channel, text)
    ]
    assert 0 < fall[0] < fall[1]


@pytest.mark.parametrize(
    ("to_nobody", "to_somebody", "event"),
    [
        ("Kenya accused in a speech.", "Kenya accused Uganda in a speech.", "ACCUSE"),
        ("Kenya demanded compensation.", "Kenya demanded compensation from Uganda.", "REQUEST"),
    ],
)
def test_what_is_said_to_nobody_is_doubted(annotator, to_nobody, to_somebody, event):
    assert (
        confidence_of(annotator, to_nobody, event, {})
        < 0.3
        < confidence_of(annotator, to_somebody, event, {("Kenya", "Uganda"): (event, 0.9)})
    )


def test_the_likeliest_party_completes_a_rule(coded):
    text = "Kenya demanded compensation, and Uganda frowned, and Chad slept."
    told, _ = coded(text, {("Kenya", "Uganda"): ("REQUEST", 0.35), ("Kenya", "Chad"): ("REQUEST", 0.45)})
    assert [(source, target) for event, _, source, target, _ in told if event == "REQUEST"] == [(["Kenya"], ["Chad"])]
    told, _ = coded(text, {("Kenya", "Chad"): ("REQUEST", 0.2)})
    assert not any(target for event, _, _, target, _ in told if event == "REQUEST")


def test_an_article_is_asked_about_where_its_words_may_tell_an_act(coded):
    rest = " It rained. Nobody sang in the road. The hills were wet."
    _, asked = coded("Kenya is a country larger than Uganda, the army said." + rest)
    assert asked == set()
    _, asked = coded("Kenya, which bombs and shells, is a country larger than Uganda, the army said." + rest)
    assert ("Kenya", "Uganda") in asked


@pytest.mark.parametrize(
    ("text", "source", "code"),
    [
        ("Kenyan President Ruto frobbed two bakers, the army said.", "Kenyan President Ruto", "KEN"),
        ("Russia frobbed two bakers, the army of Chad said.", "Russia", None),  # of two countries
    ],
)
def test_a_crowd_is_of_the_country_of_the_officials_beside_it(annotator, text, source, code):
    coder = Coder(Recipe(encoder=False))
    coder.encoder = SetEncoder({(source, "two bakers"): ("COERCE", 0.9)})
    (mention,) = coder.code(annotator.parse(Article(id="test", text=text), whole=False)).mentions
    assert [actor.code for actor in mention.target] == [code]
