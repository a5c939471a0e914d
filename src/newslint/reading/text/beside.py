"""What stands right beside a word, and what that says of which word of a pair was meant.

`data/beside.txt` is what the neighbors say, counted in English of all kinds and in news; `tools/build_beside.py` writes
it, and tells how a line is read.
"""

from functools import cache
from typing import NamedTuple

from newslint.datafiles import Table, shipped_text
from newslint.reading.text.tokens import NOTHING, Token, Tokens
from newslint.reading.vocabulary.evidence import MOST, value
from newslint.reading.vocabulary.wordclasses import classes

EDGE, NAME, FIGURE, UNKNOWN = ".", "^", "#", "?"
"""Neighbors that are no word: the end or start of a sentence, a name, a figure, whatever the table does not have."""

LEFT, RIGHT = 0, 1

_STRANGE = (-0.3, -0.6)
"""What an unknown neighbor says for a slip, left and right: something against it."""

_EDGE_MOST = 0.5
"""The most that the start of a sentence says: “Write to Jan” is right, and news has few such sentences."""

_QUOTES = frozenset("\"'“”‘’«»")
_OPENING = frozenset("“‘:—–")
_ENDS = frozenset(".!?…")
_CURRENCIES = frozenset("$£€¥")

LITTLE = frozenset(
    """a an the this that these those some any no every each all both many much more most few several my your his her
    its our their whose i you he she it we they me him us them who which what where when why how if because as than so
    but and or nor not of in on at by for from with to into about over under after before between against during
    without through up down out off is are was were be been do does did has have had will would can could may might
    must should very too also just only even still now here there one own such same other another""".split()
)
"""The little words, which are no names at the head of a sentence."""


class Place(NamedTuple):
    """Where a word stands: the text, its words and marks, and the number of this one."""

    text: str
    tokens: Tokens
    at: int

    @property
    def token(self) -> Token:
        """The word itself."""
        return self.tokens[self.at]

    @property
    def before(self) -> str:
        """What stands left of it, as the table has it."""
        return EDGE if self.opens else _neighbor(self._word(-1), first=_opens_sentence(self._word(-2).text))

    @property
    def after(self) -> str:
        """What stands right of it, as the table has it."""
        return _neighbor(self._word(1), first=False)

    @property
    def second(self) -> str:
        """The second word right of it, in small letters."""
        return self.word(2)

    def word(self, steps: int) -> str:
        """The word so many steps to the right, or to the left below 0, in small letters; empty past the text."""
        return self._word(steps).small

    @property
    def opens(self) -> bool:
        """Whether a sentence or a quotation begins with the word."""
        before = self.tokens[self.at - 1].text if self.at else ""
        return _opens_sentence(before) or (before in _QUOTES and self._is_apart)

    @property
    def _is_apart(self) -> bool:
        start = self.tokens[self.at - 1].start
        return not start or self.text[start - 1].isspace()

    def _word(self, steps: int) -> Token:
        """The neighbor so many steps on; quotation marks are no neighbors."""
        step, at = (1 if steps > 0 else -1), self.at
        while steps:
            at += step
            if not 0 <= at < len(self.tokens):
                return NOTHING
            if self.tokens[at].text not in _QUOTES:
                steps -= step
        return self.tokens[at]


def _opens_sentence(before: str) -> bool:
    return not before or before in _ENDS or before in _OPENING


def _neighbor(token: Token, *, first: bool) -> str:
    word, small = token.text, token.small
    if not word or word in _ENDS:
        return EDGE
    if word[0].isdigit() or word in _CURRENCIES:
        return FIGURE
    is_name = word[0].isupper() and small != "i" and not small.startswith("i'")
    return NAME if is_name and not (first and (small in LITTLE or classes(small))) else small


def says_left(neighbor: str, pair: str, sign: int) -> float:
    """What the neighbor on the left says for the second word of a pair, or for the first where `sign` is -1.

    Powers of ten: above nothing for it, below against it.
    """
    letter = _letter(neighbor, pair, LEFT)
    if letter:
        return min(sign * value(letter), MOST if neighbor[0].isalpha() else _EDGE_MOST if neighbor == EDGE else 0.0)
    if not neighbor[0].isalpha():
        return 0.0
    rare = _letter(UNKNOWN, pair, LEFT)
    return (min(0.0, sign * value(rare)) if rare else 0.0) + _STRANGE[LEFT]


def says_right(neighbor: str, pair: str, sign: int) -> float:
    """What the neighbor on the right says, likewise."""
    letter = _letter(neighbor, pair, RIGHT)
    if letter:
        return sign * value(letter)
    return _STRANGE[RIGHT] if neighbor[0].isalpha() else 0.0


def code(number: int) -> str:
    """The two letters by which the table knows a pair: that of the row of this number."""
    return chr(ord("a") + number // 26) + chr(ord("a") + number % 26)


@cache
def _letter(neighbor: str, pair: str, side: int) -> str:
    """The letter for a neighbor of a pair's words; empty where the neighbor was seen beside neither."""
    line = _line(neighbor)
    at = line.find(pair, len(neighbor))
    letter = line[at + 2 + side] if at >= 0 else ""
    return "" if letter == UNKNOWN else letter


@cache
def _line(neighbor: str) -> str:
    return _table().line(neighbor)


@cache
def _table() -> Table:
    return Table(shipped_text("reading", "beside.txt"))
