"""Every frame codes the sentences that prove it and stays silent in those that guard it."""

import pytest

from tocsin.ontology.frames import load_frames

PROVES = [(frame, sentence) for frame in load_frames() for sentence in frame.proves]
GUARDS = [(frame, sentence) for frame in load_frames() for sentence in frame.guards]


def _id(value):
    return getattr(value, "id", None) or value[:40]


@pytest.mark.parametrize(("frame", "sentence"), PROVES, ids=_id)
def test_a_frame_codes_its_sentence(frame, sentence, code_text):
    coded = [(m.event, m.mode) for m in code_text(sentence).mentions]
    coded += [(m.about.event, m.about.mode) for m in code_text(sentence).mentions if m.about]
    if frame.mode is None:
        assert frame.event in {event for event, _ in coded}, coded
    else:
        assert (frame.event, frame.mode) in coded, coded


@pytest.mark.parametrize(("frame", "sentence"), GUARDS, ids=_id)
def test_a_frame_stays_silent_in_its_guard(frame, sentence, code_text):
    coded = {m.event for m in code_text(sentence).mentions}
    assert frame.event not in coded
