"""What stands around an article in copied text: captions, links, players and boxes never reach the coder, prose always does."""

import time

import pytest

from tocsin.read import read
from tocsin.read.furniture import without_furniture

PROSE = "The army of Arland shelled the port on Monday.\n\nIts neighbour denied any part in it."

FURNITURE = [
    "Image copyright EPA Image caption The port burned for two days",
    "Enlarge this image toggle caption Ann Lee/AP Ann Lee/AP",
    "Photos: The war in Arland Soldiers fire at the port on 3 May. Hide Caption 4 of 9",
    "FILE - In this May 3, 2012, file photo, soldiers fire at the port. (Ann Lee, File/Associated Press)",
    "Soldiers fire at the port of Arland, May 3, 2012. REUTERS/Ann Lee",
    "Soldiers fire at the port of Arland. [Photo/Agencies]",
    "Soldiers fire at the port in this undated photo released by the army. Photograph: Ann Lee/AP",
    "AP:Associated Press Soldiers fired at the port last night",
    "Getty Images Soldiers fired at the port last night",
    "Soldiers fired at the port of Arland (Reuters)",
    "JUST WATCHED Army fires at port Replay More Videos ... MUST WATCH Army fires at port 01:46",
    "READ MORE: Army fires at the port of Arland",
    "[Why the army of Arland fired at the port]",
    "Related Stories 'NO MERCY' Army fires at port FIRST LOOK Inside the burning town SECRET DEAL Minister to flee",
    "BIG BANG Army fires at port LOST TOWN Inside the ruins DEAD END Minister to flee",
    "Newsletter Sign Up Continue reading the main story Please verify you're not a robot by clicking the box.",
    "Sign up for our free newsletter on the war.",
    "This site uses cookies to show you advertisements.",
    "Advertisement Continue reading the main story",
    "Share on Facebook Share on Twitter",
    "Facebook Twitter WhatsApp Email",
    "Follow us on Twitter and Facebook.",
    "(Reporting by Ann Lee; Editing by Bo Smith)",
    "Copyright 2018 The Valley Echo. All rights reserved.",
    "We pay for your stories! Call 555 0100",
]  # fmt: skip


@pytest.mark.parametrize("line", FURNITURE)
def test_what_stands_around_an_article_is_cut(line):
    first, second = PROSE.split("\n\n")
    assert without_furniture(f"{first}\n\n{line}\n\n{second}") == PROSE


REAL = [
    "Reuters reported that soldiers had fired at the port.",
    "Images of the burning port were shown by state television.",
    "The photo shows the minister with two officers, the paper said.",
    "Soldiers fired at the port, the ministry said. (Yonhap)",
    "Related claims were made by the foreign ministry.",
    "Read more closely, the treaty forbids it.",
    "More in sorrow than in anger, the minister recalled her envoy.",
    "Reporting by the observers found that thirty people had died.",
    "He had bought a picture by Ann Lee.",
    "The regulator fined a firm that uses cookies without consent.",
    "THE ARMY OF ARLAND SHELLED THE PORT ON MONDAY, THE MINISTRY SAID",
    "The envoys of the US, the EU and NATO met their UN colleagues",
    "1/2 Today we took over 21 hostages at the border. — Red Cross (@redcross) 3 May 2018",
    "[The minister] did not answer our questions, and his office said he would not.",
    "Share prices fell after the army fired at the port",
    "Facebook CEO Ann Lee asked Arland for restraint",
    "The crew was seen alive in a photo (released by Arland) on Monday.",
]  # fmt: skip


@pytest.mark.parametrize("line", REAL)
def test_real_prose_is_never_cut(line):
    first, second = PROSE.split("\n\n")
    text = f"{first}\n\n{line}\n\n{second}"
    assert without_furniture(text) == text


def test_a_list_of_links_goes_with_its_head():
    links = "Read more:\nArmy fires at the port of Arland\nWhy the port matters"
    assert without_furniture(f"{PROSE}\n\n{links}") == PROSE


def test_a_lone_link_takes_neither_the_next_paragraph_nor_a_tweet_with_it():
    first, second = PROSE.split("\n\n")
    tweet = "We will answer tonight! — Arland (@arland) 3 May 2018"
    assert without_furniture(f"{first}\nRead more\n{second}\nRead more\n{tweet}") == f"{first}\n{second}\n{tweet}"


def test_a_gallery_of_pictures_is_cut_whatever_its_captions_say():
    gallery = [f"{nth}/3 2010 Soldiers of Arland fire at the port. Ann Lee" for nth in (1, 2, 3)]
    assert without_furniture("\n".join([PROSE, *gallery])) == PROSE


def test_a_paragraph_keeps_its_words_where_the_page_set_something_before_it():
    assert without_furniture(f"Advertisement Continue reading the main story {PROSE}") == PROSE


def test_the_first_line_may_look_like_a_link():
    text = f"Analysis: Arland at war\n{PROSE}"
    assert without_furniture(text) == text


def test_an_article_without_line_breaks_is_never_thrown_away():
    flat = f"{PROSE.replace(chr(10), ' ')} Copyright 2018 The Valley Echo. All rights reserved."
    assert without_furniture(flat) == flat


def test_hostile_lines_are_read_in_linear_time():
    began = time.process_time()
    without_furniture("\n".join(["AA " * 300_000, "1/2\n" * 100_000, "Photo by " * 50_000, "'" * 20 + "A " * 100_000]))
    assert time.process_time() - began < 5


def test_the_text_of_an_article_comes_without_furniture(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text(f"{PROSE}\n\n{FURNITURE[0]}\n")
    assert read(path).articles[0].text == PROSE


def test_a_single_sentence_is_taken_as_it_is(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text(f"{PROSE}\n\n{FURNITURE[0]}\n")
    assert read(path, fragments=True).articles[0].text.endswith(FURNITURE[0])
