"""Words with a capital that every news reader knows, and slips of the hand in them."""

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from newslint.datafiles import shipped_text
from newslint.document import Block, Document
from newslint.expression import expression
from newslint.reading.naming.names import is_name_or_word
from newslint.reading.naming.people import capitalised, small_words
from newslint.reading.text.words import occurrences
from newslint.reading.vocabulary.lexicon import role
from newslint.reading.vocabulary.likeness import distance
from newslint.reading.vocabulary.wordclasses import classes
from newslint.span import Span

SHORTEST = 6
"""Letters below which a word one letter away is as likely another word."""


class WordSlip(NamedTuple):
    """A capitalised word as it stands, and the well-known one that was meant."""

    block: Block
    span: Span
    meant: str


def word_slips(document: Document) -> tuple[WordSlip, ...]:
    """Every capitalised word that is no name and one slip of the hand from a well-known word, in order."""
    return document.once(_word_slips)


def _word_slips(document: Document) -> tuple[WordSlip, ...]:
    wrong = {word: meant for word in capitalised(document) if (meant := _meant(document, word))}
    return (
        tuple(slip for block in document.blocks if "text" in block.scopes for slip in _in(block, wrong))
        if wrong
        else ()
    )


def _in(block: Block, wrong: dict[str, str]) -> Iterator[WordSlip]:
    for word, meant in wrong.items():
        for at in occurrences(block.text, word):
            end = at + len(word)
            whole = not (block.text[at - 1 : at].isalnum() or block.text[end : end + 1].isalpha())
            if whole and not _DOUBLE.search(block.text, max(0, at - _LONGEST_HALF), end) and not _is_named(block, at):
                yield WordSlip(block, Span(at, end), meant)


def _is_named(block: Block, at: int) -> bool:
    """Whether a courtesy or a given name that nobody knows stands before a word: “Mrs. Yamata”, “Gen. Cedvet Sunay”."""
    if _COURTESY.search(block.text, max(0, at - _LONGEST_HALF), at):
        return True
    before = _GIVEN.search(block.text, max(0, at - _LONGEST_HALF), at)
    if before is None or role(before["name"]) == "opener":
        return False
    return not (is_name_or_word(before["name"]) or classes(before["name"].lower()))


_COURTESY = expression(r"\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Lady|Lord|Judge|Sgt|Capt|Lt)\.? \Z")


_GIVEN = expression(r"\b(?P<name>[A-Z][a-z]+) \Z")


_LONGEST_HALF = 20


_DOUBLE = expression(r"\b[A-Z]\w+-[A-Z]\w+\Z")
"""The second half of a double name: `Ffoulkes-Ffrench`."""


def _meant(document: Document, word: str) -> str:
    """The well-known word that was meant; nothing for a word that is a name, or one of its own."""
    meant = _likely(word)
    return "" if word.lower() in small_words(document) else meant


@cache
def _likely(word: str) -> str:
    """The one well-known word that a word is a slip from; nothing for one that is right as it stands."""
    if len(word) < SHORTEST - 1 or _is_a_word(word):
        return ""
    near = {known for known in _alike(word) if _is_slip(word, known)}
    if len(near) != 1:
        return ""
    meant = near.pop()
    return "" if word.startswith(meant) or meant.startswith(word) else meant


def _is_slip(word: str, known: str) -> bool:
    """Whether a word was typed for another: with one letter wrong, or the same letters in another order (`Yahama`)."""
    return distance(word, known, most=1) == 1 or (
        sorted(word) == sorted(known) and distance(word, known, most=2) == 2 and word[-1] == known[-1]
    )


def _is_a_word(word: str) -> bool:
    """Whether a word is right as it stands: well known itself, a name, or one of another language."""
    return word in _well_known() or word in _listed("well_known_others.txt") or is_name_or_word(word)


def _alike(word: str) -> Iterator[str]:
    """The well-known words that have the first letter of a word, and its second or its last two."""
    for ends in (word[:2], word[0] + word[-2:]):
        for known in _by_ends().get(ends, ()):
            if abs(len(known) - len(word)) < 2:
                yield known


@cache
def _by_ends() -> dict[str, list[str]]:
    """Well-known words by their first two letters, and by their first and their last two."""
    found: dict[str, list[str]] = {}
    for word in _well_known():
        found.setdefault(word[:2], []).append(word)
        found.setdefault(word[0] + word[-2:], []).append(word)
    return found


@cache
def _well_known() -> frozenset[str]:
    return frozenset(word for word in _listed("well_known.txt") if len(word) >= SHORTEST)


@cache
def _listed(name: str) -> frozenset[str]:
    """The words of a file; `well_known_others.txt` has words, also of other languages, one letter from a known one."""
    return frozenset(shipped_text("reading", name).split())
