"""The words that a pattern cannot do without beside the literal that leads to it.

A literal leads to many paragraphs in vain: most patterns ask for more than one word, and to see that the others are not
there takes a fraction of a search.
"""

from math import fsum

from newslint.commonness import share
from newslint.literals import choices, literals
from newslint.pattern import Pattern

Words = frozenset[str]

COMMON = 0.02
"""A chance to begin at a place of a text: words that are likelier, one or another of them, stand in most paragraphs."""


def companions(pattern: Pattern) -> Words:
    """Words of which every text with a match has at least one; none where that says no more than the literals do."""
    lead = literals(pattern)
    told = (_words(choice) for choice in choices(pattern) if choice is not lead)
    found = [words for words in told if words and not _follows(words, lead)]
    rarest = min(found, key=_chance, default=frozenset())
    return rarest if _chance(rarest) < COMMON else frozenset()


def _words(choice: frozenset[str]) -> Words:
    """The rarest word of each string of a choice; none if one of them has no whole word."""
    words = [_rarest_word(string.lower()) for string in choice]
    return frozenset(words) if all(words) else frozenset()


def _rarest_word(string: str) -> str:
    whole = [word for word in string.split(" ")[1:-1] if word]
    return min(whole, key=_share, default="")


def _follows(words: Words, lead: frozenset[str]) -> bool:
    """Whether each literal holds one of the words anyway."""
    return bool(lead) and all(not words.isdisjoint(literal.lower().split(" ")[1:-1]) for literal in lead)


def _chance(words: Words) -> float:
    return fsum(map(_share, words))


def _share(word: str) -> float:
    return share(f" {word} ")
