"""The text files that newslint ships beside its code.

`importlib.resources` finds them as well, and takes longer to load than all of them to read.
"""

import re
from bisect import bisect_right
from pathlib import Path

HOME = Path(__file__).parent

_STRETCH = 1500
"""Characters of a table that one search looks through, once its word is known to be there or nowhere."""


def shipped_text(folder: str, name: str) -> str:
    """The text of a file in the folder `data` of newslint, or of one of its parts."""
    return (HOME / folder / "data" / name).read_text("utf-8")


class Table:
    """A text whose lines begin with words in order, a space after each, to look words up in."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._starts = [0, *(text.find("\n", at) + 1 for at in range(_STRETCH, len(text), _STRETCH))]
        self._heads = [text[start : text.find(" ", start)] for start in self._starts]

    def line(self, word: str) -> str:
        """The line of a word; empty if there is none."""
        number = bisect_right(self._heads, word)
        if not number:
            return ""
        start = self._starts[number - 1]
        end = self._starts[number] if number < len(self._starts) else len(self._text)
        if self._heads[number - 1] != word:
            start = self._text.find(f"\n{word} ", start, end) + 1
        return self._text[start : self._text.find("\n", start)] if start or word == self._heads[0] else ""


def section_of(text: str, name: str) -> frozenset[str]:
    """The words of one section of a text, below its name in square brackets. Raises KeyError where there is none."""
    return frozenset(dict(re.findall(r"(?m)^\[([\w-]+)\]\n((?:.+\n)+)", text))[name].split())
