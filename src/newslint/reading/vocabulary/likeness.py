"""How alike two spellings are: slips of the hand, short forms and words made from a name."""

import unicodedata
from functools import cache

SHORTEST = 5
"""Letters below which two words a letter apart are two words."""


@cache
def plain(word: str) -> str:
    """A word in lower case, without accents and with straight apostrophes."""
    return without_accents(word.replace("’", "'")).lower()


def without_accents(word: str) -> str:
    """A word in letters without accents."""
    if word.isascii():
        return word
    letters = unicodedata.normalize("NFD", word.replace("ł", "l").replace("Ł", "L").replace("ı", "i"))
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def is_near(left: str, right: str, *, shortest: int = SHORTEST) -> bool:
    """Whether two words are one slip of the hand apart, two for long words: a letter more, less, other or exchanged."""
    short, long = sorted((len(left), len(right)))
    if short < shortest or long - short > 2 or left[0] != right[0]:
        return False
    most = 2 if short >= 8 else 1
    return distance(left.lower(), right.lower(), most=most) <= most


def distance(left: str, right: str, *, most: int = 100) -> int:
    """The optimal string alignment distance: insertions, deletions, substitutions and swaps of neighbours.

    Words that are further apart than `most` are only known to be so.
    """
    left, right = _unlike(left, right)
    before: list[int] = []
    above = list(range(len(right) + 1))
    for i, a in enumerate(left, start=1):
        row = [i]
        for j, b in enumerate(right, start=1):
            cost = min(above[j] + 1, row[j - 1] + 1, above[j - 1] + (a != b))
            if i > 1 and j > 1 and a == right[j - 2] and left[i - 2] == b:
                cost = min(cost, before[j - 2] + 1)
            row.append(cost)
        before, above = above, row
        if min(above) > most and min(before) >= most:
            return most + 1
    return above[-1]


def _unlike(left: str, right: str) -> tuple[str, str]:
    """What is left of two words without the letters that they begin and end with alike."""
    start, short = 0, min(len(left), len(right))
    while start < short and left[start] == right[start]:
        start += 1
    end = 0
    while end < short - start and left[-1 - end] == right[-1 - end]:
        end += 1
    return left[start : len(left) - end], right[start : len(right) - end]


def is_short_form(left: str, right: str) -> bool:
    """Pete and Peter, Steve and Steven, Mario and Maria: two names, both right. Brett and Bret are one."""
    short, long = sorted((left.lower(), right.lower()), key=len)
    ending = long[len(short) :]
    return (long.startswith(short) and ending in {"r", "n", "y", "a", "s", "o", "ie"}) or {left[-1], right[-1]} == {
        "a",
        "o",
    }


def is_form(left: str, right: str) -> bool:
    """A plural, or a word made from the same name: Kovalenkos, Trumpian, Palladian, Buddhism and Buddhists."""
    short, long = sorted((plain(left), plain(right)), key=len)
    added = {"", "s", "es", "n", "an", "ns", "ans", "y", "ie", "i", "ia", "ism", "ist", "ite", "er"}
    made = long.startswith(short) and long[len(short) :] in added
    return made or (_root(short) == _root(long) and len(_root(short)) >= _SHORTEST_ROOT)


_SHORTEST_ROOT = 4
_ENDINGS = (
    "isms",
    "ism",
    "ists",
    "ist",
    "ians",
    "ian",
    "eans",
    "ean",
    "ans",
    "an",
    "us",
    "ites",
    "ite",
    "esque",
    "ic",
    "io",
    "ia",
)


def _root(word: str) -> str:
    """What is left of a word without the ending by which it was made from a name."""
    return next((word.removesuffix(ending) for ending in _ENDINGS if word.endswith(ending)), word)
