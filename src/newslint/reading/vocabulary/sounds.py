"""What a word begins with for the ear, which decides between “a” and “an”."""

import re
import unicodedata
from functools import cache
from typing import Literal

from newslint.expression import expression

Sound = Literal["vowel", "consonant", ""]


def first_sound(word: str) -> Sound:
    """The sound that a word, a number or a row of letters begins with; empty where that is not sure.

    It is not where people differ (`historic`, `LED`) or letters may be read as a word (`MASH`).
    """
    plain = "".join(char for char in unicodedata.normalize("NFD", word) if not unicodedata.combining(char))
    if plain[:1].isdecimal():
        return _of_number(plain)
    letters = _LETTERS.match(plain)
    return (
        _of_letters((letters[1] or letters[2].upper()).replace(".", "").replace("&", ""))
        if letters
        else _of_word(plain)
    )


def _of_number(number: str) -> Sound:
    """Eight and what begins with it, eleven and eighteen; 1,100 is one thousand, 1100 may be eleven hundred."""
    if number.startswith("8") or _ELEVEN.match(number):
        return "vowel"
    return "" if _HUNDREDS.match(number) else "consonant"


def _of_letters(letters: str) -> Sound:
    """By a list; without a vowel they are spelt out; else only where they sound the same as a word."""
    if letters in _said()["vowel"]:
        return "vowel"
    if letters in _said()["consonant"]:
        return "consonant"
    spelt: Sound = "vowel" if letters[0] in "AEFHILMNORSX" else "consonant"
    return spelt if len(letters) == 1 or not set(letters) & set("AEIOUY") or spelt == _of_word(letters.lower()) else ""


def _of_word(word: str) -> Sound:
    small = word.lower()
    for pattern, sound in _beginnings():
        if pattern.match(small):
            return sound
    return ""


_LETTERS = expression(r"((?:[A-Z]\.?&?){2,})(?=s?(?:\W|\d|$))|([A-Za-z])(?=[-‑\d]|\.?$)")


_ELEVEN = expression(r"1[18](?:,\d{3})*(?![\d,]\d|\d)")


_HUNDREDS = expression(r"1[18]\d\d(?!\d)")


@cache
def _said() -> dict[str, frozenset[str]]:
    """Letters with a vowel among them, as they are said."""
    vowel = """EU FA FAA FBI FDA FIR FIU FOI HBO HIV HMO HOA HOV HPV IAEA LA LAFD LAPD LIRR LSE MBA MBE MEP MI MIA MIT
    MLA MOD MOU MP MRI MRSA NAACP NBA NCAA NEA NGO NHI NIH NRA NSA NUJ NYPD NYT NYU RAF RMT RNA RSPCA
    SAS SAT SEC SOS SUV"""
    consonant = """FEMA FIFA LIBOR MERS NAFTA NASA NATO RAM ROM SARS SIM SWAT UAE UC UCI UCLA UEFA UFC UFO UK UKIP UN
    UNDP UNESCO UNHCR UNHRC UNICEF UNODC UNRWA UPS URL US USA USAF USAID USB USC USDA USGA USMC USS UV YMCA"""
    return {"vowel": frozenset(vowel.split()), "consonant": frozenset(consonant.split())}


@cache
def _beginnings() -> tuple[tuple[re.Pattern[str], Sound], ...]:
    """How words begin that sound otherwise than they are spelt, then how the rest do."""
    table: tuple[tuple[str, Sound], ...] = (
        (r"hour|honest|honou?r|heir|hors\b|uber|xbox|euler|mrna|nth(?![a-z])", "vowel"),
        (r"u(?:y?gh|igh)ur", "consonant"),
        (r"histor|hotel|herb|habitual|heredit|heroic|hilar|horrif|hypn|hypoth|hyster|homage|haute|hallucin|harmon", ""),
        (r"ones?(?![a-z])|oneself|once(?![a-z])|oui|oua|eu|ew|ukr|ukul|uga|urugu|utah|uranium|uran[uo]", "consonant"),
        (r"uni(?!n|m|r|ll|ss|d(?!irec))|unani|us(?:[aeu]|ing)|ut(?:[ei]|op)|ur[eio]|ubiq|uk\b", "consonant"),
        (r"un|up|um[bp]|ul(?:c|s|t|n)|ur[bgnt]|ush|utt|utm|ugl|uz", "vowel"),
        (r"u", ""),
        (r"[ivx]+(?![a-z])", ""),
        (r"[aeio]", "vowel"),
        (r"(?:mr|mrs|ms|dr|st|mt|ft|sr|jr|lt|sgt|gov|sen|rep|gen|col|ph\.?d)(?![a-z])", "consonant"),
        (r"x-", "vowel"),
        (r"h[aeiouy]|y[aeiou]|x[aeiouy]|[bcdfgjklmnpqrstvwz](?=[a-z]{0,4}[aeiouy])", "consonant"),
    )
    return tuple((expression(pattern), sound) for pattern, sound in table)
