"""The lexicon of frames is complete, sorted and free of twins. What its sentences code is tested with the coder."""

from collections import Counter

import pytest

from tocsin.ontology.files import data_path, read_csv, read_yaml, yaml_files
from tocsin.ontology.frames import load_frames
from tocsin.ontology.plover import event_types

FILES = [path.name for path in yaml_files("frames")]
HEADER = {"about", "schema", "event", "source", "licence"}
SLOTS = {"subject", "object", "indirect", "possessor", "modifier", "complement"}
STATUSES = {"happened", "ongoing", "threatened", "planned", "demanded", "offered", "denied", "hypothetical"}
CHOICES = {
    "object_kind": {"actor", "thing", "channel", "agreement", "ground", "any"},
    "subject_kind": {"actor", "thing", "channel", "agreement", "ground", "any"},
    "requires": {"source", "target", "both", "either", "source-or-passive"},
}


def _content(name):
    return read_yaml(data_path(f"frames/{name}"))


def _twins(key):
    """The frames that say the same by ``key``, but of different events."""
    seen = {}
    for frame in load_frames():
        seen.setdefault(key(frame), set()).add(frame.event)
    return {words: events for words, events in seen.items() if len(events) > 1}


def _conditions(frame):
    return (
        frozenset(frame.verbs),
        frozenset(frame.nouns),
        frozenset(frame.adjectives),
        frame.object_kind,
        frame.subject_kind,
        frame.object_is,
        frame.subject_is,
        frame.unless_object,
        frame.unless_subject,
        frame.requires,
    )


def test_every_event_type_has_a_file_named_after_it():
    assert {name.removesuffix(".yaml").upper() for name in FILES} == set(event_types())
    assert all(_content(name)["event"] == name.removesuffix(".yaml").upper() for name in FILES)


def test_the_lexicon_holds_at_least_650_frames_and_20_for_each_event():
    counts = Counter(frame.event for frame in load_frames())
    assert counts.total() >= 650
    assert min(counts[event] for event in event_types()) >= 20


def test_every_mode_of_every_event_is_covered():
    covered = {(frame.event, frame.mode) for frame in load_frames()}
    assert {(event, mode) for event, kind in event_types().items() for mode in kind.modes} <= covered


@pytest.mark.parametrize("name", FILES)
def test_a_file_declares_itself_and_is_sorted(name):
    content = _content(name)
    assert set(content) <= HEADER | {"words", "frames"} and set(content) >= HEADER
    assert content["schema"] == "frames/1"
    assert list(content["frames"]) == sorted(content["frames"])
    for words in content.get("words", {}).values():
        assert words == sorted(set(words))


@pytest.mark.parametrize("name", FILES)
def test_conditions_are_known_and_slots_are_slots_or_prepositions(name):
    for entry in _content(name)["frames"].values():
        for key, choices in CHOICES.items():
            assert entry.get(key, "any" if key.endswith("kind") else "either") in choices
        assert entry.get("status", "happened") in STATUSES
        assert entry.get("mutual", "true") == "true"
        slots = [slot for key in ("source", "target", "thing") for slot in entry.get(key, [])]
        assert all(slot in SLOTS or slot.isalpha() for slot in slots)


def test_words_are_lower_case_lemmas_listed_once():
    for frame in load_frames():
        for words in (frame.verbs, frame.nouns, frame.adjectives):
            assert len(words) == len(set(words)), frame.id
        every = [*frame.verbs, *frame.nouns, *frame.adjectives]
        every += [*frame.object_is, *frame.unless_object, *frame.subject_is, *frame.unless_subject]
        assert all(word == word.lower().strip() and word for word in every), frame.id


def test_no_word_is_both_asked_for_and_barred():
    for frame in load_frames():
        assert not frame.object_is & frame.unless_object, frame.id
        assert not frame.subject_is & frame.unless_subject, frame.id


def test_contexts_are_plovers():
    known = {row["context"] for row in read_csv("plover/contexts.csv")}
    assert {context for frame in load_frames() for context in frame.contexts} <= known
    assert set(read_yaml(data_path("contexts.yaml"))["contexts"]) == known


def test_no_sentence_proves_or_guards_twice():
    sentences = Counter(sentence for frame in load_frames() for sentence in (*frame.proves, *frame.guards))
    assert [sentence for sentence, times in sentences.items() if times > 1] == []


def test_a_sentence_is_a_sentence():
    for frame in load_frames():
        for sentence in (*frame.proves, *frame.guards):
            assert sentence[0].isupper() and sentence.endswith(".") and len(sentence.split()) >= 3, sentence


def test_two_events_never_share_the_same_words_under_the_same_conditions():
    assert _twins(_conditions) == {}


def test_two_events_never_share_a_plain_word():
    """A verb or noun without any condition belongs to one event only."""
    owners = {}
    for frame in load_frames():
        plain = (frame.object_kind, frame.subject_kind) == ("any", "any") and not (frame.object_is or frame.subject_is)
        if plain and not frame.nouns:
            for verb in frame.verbs:
                owners.setdefault((verb, frame.requires), set()).add(frame.event)
        if plain and frame.nouns and not frame.verbs:
            for noun in frame.nouns:
                owners.setdefault((noun, "noun", frame.requires), set()).add(frame.event)
        if plain and frame.nouns and frame.verbs:
            for verb in frame.verbs:
                for noun in frame.nouns:
                    owners.setdefault((verb, noun, frame.requires), set()).add(frame.event)
    assert {words: events for words, events in owners.items() if len(events) > 1} == {}
