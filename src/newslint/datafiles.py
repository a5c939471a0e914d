"""The text files that newslint ships beside its code.

`importlib.resources` finds them as well, and takes longer to load than all of them to read.
"""

import re
from pathlib import Path

HOME = Path(__file__).parent


def shipped_text(folder: str, name: str) -> str:
    """The text of a file in the folder `data` of newslint, or of one of its parts."""
    return (HOME / folder / "data" / name).read_text("utf-8")


def line_of(table: str, word: str) -> str:
    """The line of a word in a table whose lines begin with words in order, a space after each; empty if none does."""
    low, high = 0, len(table)
    while low < high:
        start = table.rfind("\n", low, (low + high) // 2) + 1 or low
        end = table.find("\n", start)
        line = table[start:end]
        found = line.partition(" ")[0]
        if found == word:
            return line
        low, high = (end + 1, high) if found < word else (low, start)
    return ""


def section_of(text: str, name: str) -> frozenset[str]:
    """The words of one section of a text, below its name in square brackets. Raises KeyError where there is none."""
    return frozenset(dict(re.findall(r"(?m)^\[([\w-]+)\]\n((?:.+\n)+)", text))[name].split())
