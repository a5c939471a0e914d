"""What words begin with for the ear."""

import re
from pathlib import Path

import pytest

import newslint
from newslint.config import shipped
from newslint.formats import read
from newslint.loader import build, read_rule
from newslint.reading.vocabulary.sounds import first_sound

VOWEL = """hour honest honorary heirloom ongoing onerous unintended unidentified unannounced usher utter urban Uzbek
elderly autumn élan iPhone FBI F.B.I. MP MPs MI5 MP3 R&B F-16 X-ray e-mail h-index SUV NPR HIV EXPLOSION nth mRNA
8 80 8-year-old 800,000 11 18th 11,000 A-list"""
CONSONANT = """hospital one one-off once oneself union unidirectional unanimous use usual utility uranium Uganda
Ukrainian European ewe yacht straw xenon Mr PhD Ph.D. t-shirt US U.S. UN UNESCO NATO BBC 7 110 1,100 180 Uighur"""
UNSURE = "historic hotel herb HUGE ONE LED 1100 1836 iv Ypres hm Ümit"


BLOCK = 60
"""Words in a paragraph of the test draft."""


@pytest.mark.parametrize(
    ("words", "sound"), [(VOWEL, "vowel"), (CONSONANT, "consonant"), (UNSURE, "")], ids=["vowel", "consonant", "unsure"]
)
def test_the_sound_decides_not_the_letter(words: str, sound: str) -> None:
    assert {word: first_sound(word) for word in words.split()} == dict.fromkeys(words.split(), sound)


@pytest.mark.parametrize(("rule", "sound"), [("a-before-vowel", "vowel"), ("an-before-consonant", "consonant")])
def test_the_rules_of_articles_hear_the_same(rule: str, sound: str) -> None:
    path = shipped() / "core" / f"article-{rule}.yaml"
    words = [*listed(path), *common()]
    said = [f"They have a {word} week now and an {word} week then." for word in words]
    source = "\n\n".join(" ".join(said[at : at + BLOCK]) for at in range(0, len(said), BLOCK))
    found = {source[one.span.end + 1 :].split(" ", 1)[0] for one in build(read_rule(path)).check(read(source, "a.txt"))}
    assert len(found) > BLOCK
    assert {word for word in found if first_sound(word) != sound} == set()


def listed(path: Path) -> list[str]:
    """The names and letters that a rule has by heart."""
    return sorted(set(re.findall(r"(?<![\\\w?<!])[A-Z][A-Za-z&-]+(?=[|)])", path.read_text("utf-8"))))


def common() -> list[str]:
    """Common words, those that begin with letters of two sounds above all."""
    words = (Path(newslint.__file__).parent / "engines" / "data" / "common.txt").read_text("utf-8").split()
    doubtful = [word for word in words if re.match(r"[uhxy]|eu|ew|on|ou", word)]
    return [*doubtful, *words[::25]]
