"""How common letters in a row are in news English, told by three at a time."""

from collections import defaultdict
from functools import cache

from newslint.datafiles import HOME

TABLE = HOME / "data" / "triples.txt"
"""Three characters of text that is `apart` and in small letters, with their number in a million; see tools."""

PARAGRAPH = "¶"

_RARE = 3.0
"""The number of what the table does not have."""

_NEVER = 1e-10
"""What is no likelier than this is in no draft by chance, and how much less likely says nothing."""

_CAPITAL = 0.1
"""How much rarer a text is with a capital."""

_BEFORE_CAPITALS = ("\n ", " .  ")
"""The start of a paragraph and of a sentence."""


@cache
def share(text: str) -> float:
    """How likely it is, roughly, that a text begins at a place of a draft."""
    small = text.lower()
    likely = _places(small[:3]) / 1e6
    for at in range(3, len(small)):
        if likely < _NEVER:
            break
        likely *= min(_places(small[at - 2 : at + 1]) / _places(small[at - 2 : at]), 1)
    return likely * _CAPITAL if small != text and not text.startswith(_BEFORE_CAPITALS) else likely


def _places(start: str) -> float:
    """How many of a million places of a text begin with these characters, at most three."""
    return _table().get(start, _RARE)


@cache
def _table() -> dict[str, float]:
    numbers: dict[str, float] = defaultdict(float)
    for line in TABLE.read_text("utf-8").splitlines():
        three, number = line[:3].replace(PARAGRAPH, "\n"), float(line[4:])
        for length in (1, 2, 3):
            numbers[three[:length]] += number
    return numbers
