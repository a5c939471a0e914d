"""What words begin with for the ear."""

import pytest

from newslint.reading.sounds import first_sound

VOWEL = """hour honest honorary heirloom ongoing onerous unintended unidentified unannounced usher utter urban Uzbek
elderly autumn élan iPhone FBI F.B.I. MP MPs MI5 MP3 R&B F-16 X-ray e-mail h-index SUV NPR HIV EXPLOSION nth mRNA
8 80 8-year-old 800,000 11 18th 11,000 A-list"""
CONSONANT = """hospital one one-off once oneself union unidirectional unanimous use usual utility uranium Uganda
Ukrainian European ewe yacht straw xenon Mr PhD Ph.D. t-shirt US U.S. UN UNESCO NATO BBC 7 110 1,100 180 Uighur"""
UNSURE = "historic hotel herb HUGE ONE LED 1100 1836 iv Ypres hm Ü"


@pytest.mark.parametrize(
    ("words", "sound"), [(VOWEL, "vowel"), (CONSONANT, "consonant"), (UNSURE, "")], ids=["vowel", "consonant", "unsure"]
)
def test_the_sound_decides_not_the_letter(words: str, sound: str) -> None:
    assert {word: first_sound(word) for word in words.split()} == dict.fromkeys(words.split(), sound)
