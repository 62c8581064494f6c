"""The shares of common words: the committed file is what its script counts."""

import importlib.util
from pathlib import Path

from tocsin.ontology.common_words import RARE, share_of_articles

ROOT = Path(__file__).parents[2]
COMMITTED = ROOT / "src/tocsin/data/common_words.csv"


def test_the_committed_file_is_what_the_script_would_write(tmp_path, monkeypatch):
    spec = importlib.util.spec_from_file_location("common_words", ROOT / "scripts/common_words.py")
    script = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(script)
    written = tmp_path / COMMITTED.relative_to(ROOT)
    written.parent.mkdir(parents=True)
    (tmp_path / "labelled").symlink_to(ROOT / "labelled")
    monkeypatch.setattr(script, "ROOT", tmp_path)
    script.main()
    assert written.read_text(encoding="utf-8") == COMMITTED.read_text(encoding="utf-8")


def test_a_common_word_is_commoner_than_a_rare_one_and_none_is_certain():
    assert RARE == share_of_articles("sandbank") < share_of_articles("embassy") < share_of_articles("president") < 1
