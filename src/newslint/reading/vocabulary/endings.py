"""Whether a verb lost its ending after “was” or “has”: “was award” for “was awarded”, but not “was host”.

`data/endings.txt` has the plain forms that are nouns or adjectives as well, and what the words beside them say;
`tools/build_endings.py` writes it, and tells how a line is read.
"""

from functools import cache

from newslint.datafiles import Table, shipped_text
from newslint.reading.vocabulary.evidence import MOST, value

RIGHT = (
    """the a an his her its their our my this that these those him them it us me you by to in on at for with from of as
    into over up out off down about after before when while because if and or but than not more two three one all some
    any no each who which what how where last next only until against between during under through around across near
    without within is was are were be have has had will </s>"""
).split()
"""The words right of a verb that say something of its form; the last is the end of a sentence."""

BE, HAVE = 0, 1
_PLACES = {word: number for number, word in enumerate(RIGHT, HAVE + 1)}


def lost_ending(word: str, helper: int, after: str) -> float:
    """What a helping verb and the word after it say for the participle in place of a plain form: powers of ten.

    `after` is empty where the sentence ends. Below nothing where the table does not have the word.
    """
    letters = _line(word)
    if not letters:
        return -MOST
    return value(letters[helper]) + (value(letters[_PLACES[key]]) if (key := after or "</s>") in _PLACES else 0.0)


@cache
def _line(word: str) -> str:
    return _table().line(word).partition(" ")[2]


@cache
def _table() -> Table:
    return Table(shipped_text("reading", "endings.txt"))
