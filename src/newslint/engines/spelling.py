"""Whether a word that an engine does not know is a slip of the keyboard: what it must have been meant to be."""

import re
from collections.abc import Sequence
from functools import cache
from typing import Literal

from newslint.datafiles import shipped_text
from newslint.reading.vocabulary.wordclasses import classes

Slip = Literal["swapped", "missing", "extra", "wrong", "doubling"]

_SHORTEST = 5
"""Letters: shorter words that no dictionary has are units, foreign words and abbreviations more often than slips."""

_STEM = 4

_ENDINGS = frozenset("s es d ed r er ers rs y ly ing ings al ally ic ist ists ism ful ness less able like man".split())

_SURE = 7

_NEITHER = frozenset({"wrong", "missing"})

_TELLING = frozenset({"missing", "extra", "swapped", "doubling"})
"""Slips that hardly make a rare word of a common one."""

_LONG = 6

_WORTH = 7

_BOTH_SIDES = (
    (r"ae|oe", "e"),
    (r"(?<=[bclnprstv])our", "or"),
    (r"is(?=e|i|a|$)", "iz"),
    (r"ys(?=e|i)", "yz"),
    (r"(?<=[bchtp])re(?=$|s|d)", "er"),
    (r"ogue", "og"),
    (r"ll(?=ed|er|in|or)", "l"),
    (r"ence$|ense$", "ens"),
    (r"mme", "m"),
    (r"ement$", "ment"),
)
"""Where British and American spelling part, and the form that both are brought to."""


def meant(word: str, choices: Sequence[str]) -> tuple[str, ...]:
    """The choices that the word can be a slip for; none if it is rather a word that the dictionary lacks.

    A form of a known word (`cosplayers`), a new word with a known beginning or end (`deplatforming`), a spelling of
    the other side of the Atlantic and what another dictionary has are words; so is one made of known parts (`unaired`,
    `handpaws`), where no letter is too many and none are swapped.
    """
    if len(word) < _SHORTEST or any(_is_formed(word, choice) or is_variant(word, choice) for choice in choices):
        return ()
    if classes(word) or _is_inflected(word) or _is_creature(word) or _is_deed(word, choices):
        return ()
    slips = tuple((choice, kind) for choice in choices if (kind := slip(word, choice)))
    is_built = any(kind in _NEITHER for _, kind in slips) and _is_built(word)
    return tuple(choice for choice, kind in slips if kind not in _NEITHER or not is_built)


_PREFIX = re.compile(r"(?:un|re|de|non|mis|over|under|pre|out|sub|anti|multi|inter|super)(?=\w{4})")


def _is_inflected(word: str) -> bool:
    """Whether taking off an ending leaves a word that the dictionary has: `unpalatably`, `tapings`, `decrier`,
    `lockage`.
    """
    bases = {
        "ably": ("able", "a"),
        "ibly": ("ible", "a"),
        "ings": ("ing", "g"),
        "ier": ("y", "v"),
        "iers": ("y", "v"),
        "age": ("", "v"),
    }
    return any(
        word.endswith(end) and kind in classes(word.removesuffix(end) + base) for end, (base, kind) in bases.items()
    )


def _is_deed(word: str, choices: Sequence[str]) -> bool:
    """Whether a word is what one does with another (`othering`, `fledging`), and no slip for a letter written twice."""
    stem = word.removesuffix("ing")
    is_known = stem != word and stem[-1] != "e" and any(classes(stem + end) for end in ("", "e", "ed", "ling"))
    return is_known and all(_undoubled(choice) != _undoubled(word) for choice in choices)


def _is_built(word: str) -> bool:
    """Whether a prefix or another word before it makes a word of it: `rebooking`, `birthdates`."""
    prefix = _PREFIX.match(word)
    if prefix and classes(word[prefix.end() :]):
        return True
    return any(classes(word[:at]) and classes(word[at:]) for at in range(4, len(word) - 3))


_CREATURE = re.compile(
    r"(?P<first>[a-z]{3,})(?:fish|bird|berry|worm|moth|wort|weed|grass|wood|flower|bug|fly|hopper)s?"
)


def _is_creature(word: str) -> bool:
    """Whether a word is made as names of animals and plants are, of which no dictionary has all: `snailfish`; so are
    those of families, `mantids`.
    """
    made = _CREATURE.fullmatch(word)
    return word.endswith("ids") or (made is not None and "n" in classes(made["first"]))


def is_worth_asking(word: str, choices: Sequence[str]) -> bool:
    """Whether an unsure slip is still more likely than a rare word: a long one, or one for a common word."""
    likely = [choice for choice in choices if not choice.startswith(word)]
    return bool(likely) and (len(word) >= _WORTH or any(choice in _common() for choice in likely))


def is_sure(word: str, choices: Sequence[str]) -> bool:
    """Whether a word that is none is almost surely a slip: a letter too few, too many, or two the wrong way round."""
    likely = [choice for choice in choices if not choice.startswith(word)]
    return len(word) >= _SURE and any(slip(word, choice) in _TELLING for choice in likely)


def is_nearly_common(word: str, choices: Sequence[str]) -> bool:
    """Whether one letter, and no other, makes a common word of it: certain enough where the article has it once."""
    return len(word) >= _LONG and sum(c in _common() for c in choices if not c.startswith(word)) == 1


@cache
def _common() -> frozenset[str]:
    """Words that news uses and slips of the keyboard hit: the right words of core.word-misspelt."""
    return frozenset(shipped_text("engines", "common.txt").split())


def slip(word: str, choice: str) -> Slip | None:
    """The one letter that parts a word from another, or letters written once for twice (`acomodate`); None if more
    does.
    """
    if word == choice or not choice.isalpha():
        return None
    if abs(len(word) - len(choice)) > 1:
        return "doubling" if _undoubled(word) == _undoubled(choice) else None
    start = _agreeing(word, choice)
    rest, other = word[start:], choice[start:]
    if rest == other[1:]:
        return "missing"
    if rest[1:] == other:
        return "extra"
    if rest[1:] == other[1:]:
        return "wrong"
    return "swapped" if rest[:2] == other[1::-1] and rest[2:] == other[2:] else None


def _undoubled(word: str) -> str:
    return re.sub(r"(.)\1", r"\1", word)


def _agreeing(word: str, choice: str) -> int:
    """How many letters two words have in common before they part."""
    at = 0
    while word[at : at + 1] == choice[at : at + 1] != "":
        at += 1
    return at


def is_variant(word: str, choice: str) -> bool:
    """Whether two spellings are one word on the two sides of the Atlantic: `colour`, `color`."""
    return word != choice and _levelled(word) == _levelled(choice)


def _levelled(word: str) -> str:
    for pattern, form in _BOTH_SIDES:
        word = re.sub(pattern, form, word.lower())
    return word


def _is_formed(word: str, choice: str) -> bool:
    stem = choice.removesuffix("'s")
    if len(stem) < _STEM or word == choice:
        return False
    rest = word.removeprefix(stem)
    if rest != word and (rest in _ENDINGS or len(rest) >= _STEM):
        return True
    return word.endswith(stem) or word in _inflected(stem)


def _inflected(stem: str) -> set[str]:
    base = stem.removesuffix("e").removesuffix("y")
    return {
        f"{base}{ending}" for ending in ("ing", "ings", "ed", "er", "ers", "ies", "able", "ably", "ist", "ists", "ism")
    }
