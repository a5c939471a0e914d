"""The text as literals are looked up in it: every word stands apart, so that a literal can ask where words begin."""

import re
from collections.abc import Iterable
from itertools import accumulate
from typing import NamedTuple

START, END = "\n ", " \n"
"""What stands before the first character of a text and behind the last one."""

_TWICE = "\ue000"
"""Stands between two spaces in a row, to tell them from those that were added."""

PAD = "\ue001"
"""A space that was added, in a string that is still to be made apart."""

FOREIGN = "\ue002"
"""Stands before and behind each character that English copy seldom has."""

TYPOGRAPHIC = "‘’“”–—…•£€\u00a0\u202f"
"""Signs of English copy beyond ASCII."""

_TWO = re.compile(" (?= )")
_SIGN = re.compile(f"([^\\w {_TWICE}])")
_UNUSUAL = re.compile(f"[^\\x00-\\x7f{TYPOGRAPHIC}{_TWICE}]")
"""What text seldom has that is put in order faster than character by character."""

_PLAIN = {ord("’"): "'", ord("“"): '"', ord("”"): '"', 0xA0: " ", 0x202F: " "}
"""Typographic variants that a pattern takes for the same."""


def apart(text: str) -> str:
    """The text with spaces around all that is no letter or figure, and typographic variants made plain.

    Where a word of any alphabet begins or ends, as the engine of the patterns sees it, there is a space.
    """
    plain = text if text.isascii() else text.translate(_PLAIN)
    if "  " in plain:
        plain = _TWO.sub(f" {_TWICE}", plain)
    return plain.translate(_CHARACTERS) if _UNUSUAL.search(plain) else " ".join(_SIGN.split(plain))


def words_of(text: str) -> frozenset[str]:
    """The words and signs of a text that is apart, in small letters."""
    return frozenset(text.lower().split(" "))


def is_of_a_word(char: str) -> bool:
    """Whether a character is surely inside words; of those that are not, some are to the engine."""
    return char.isalpha() or char.isdecimal() or char == "_"


class _Characters(dict[int, str]):
    """What becomes of each character, worked out when a text has it."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        shown = char if char.isascii() or char in TYPOGRAPHIC else f"{FOREIGN}{char}{FOREIGN}"
        self[code] = shown if is_of_a_word(char) else f" {shown} "
        return self[code]


_CHARACTERS = _Characters({ord(" "): " ", ord(PAD): " ", ord(_TWICE): _TWICE, ord(FOREIGN): FOREIGN})


class Prose(NamedTuple):
    """Texts as literals are looked up in them, joined into one, and where each of them starts."""

    text: str
    starts: list[int]

    @classmethod
    def of(cls, texts: Iterable[str]) -> "Prose":
        """The prose of texts that are apart already."""
        framed = [f"{START}{text} " for text in texts]
        return cls("".join((*framed, "\n")), [0, *accumulate(map(len, framed))][:-1])
