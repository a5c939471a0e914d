"""Words that qualify a noun as one and lost their hyphen: “a family owned shop”, “beaten down stocks”."""

from collections.abc import Callable
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from newslint.document import Block, Document
from newslint.reading.punctuation.compoundparts import listed
from newslint.reading.punctuation.nounpairs import made, owned
from newslint.reading.punctuation.tiedwords import (
    after_event,
    aged,
    all_of_it,
    bare,
    close,
    compared,
    dated,
    half,
    having,
    in_year,
    of_something,
    old,
    per,
    run_down,
    seeming,
    spoken,
    whole,
    without,
)
from newslint.reading.text.neighbors import Neighbors
from newslint.reading.text.tokens import Tokens, tokens
from newslint.span import Span


class Compound(NamedTuple):
    """Words, and the one that they make before a noun."""

    block: Block
    span: Span
    right: str


class _Build(NamedTuple):
    """How many words before and after one belong to it, and what reads them: how they are written right.

    One that is `whole` needs no noun after it.
    """

    back: int
    forth: int
    reads: Callable[[Neighbors], str]
    whole: bool = False


def compounds(document: Document) -> tuple[Compound, ...]:
    """Every two words or more that stand before a noun as one word."""
    return document.once(_compounds)


def _compounds(document: Document) -> tuple[Compound, ...]:
    builds = _builds()
    return tuple(
        found
        for block in document.blocks
        if "text" in block.scopes
        for words in (tokens(document, block),)
        for number, word in enumerate(words)
        if word.small in builds
        for found in _compound(block, words, number, builds[word.small])
    )


def _compound(block: Block, words: Tokens, number: int, build: _Build) -> tuple[Compound, ...]:
    first, last = number - build.back, number + build.forth
    needed = last + (1 if build.whole else 2)
    if first < 0 or needed > len(words) or not _are_together(words[first:needed]):
        return ()
    span = Span(words[first].start, words[last].end)
    right = build.reads(Neighbors(block, span, words, first, last + 1))
    return (Compound(block, span, right),) if right else ()


def _are_together(words: Tokens) -> bool:
    """Whether nothing but one space parts the words, and none but the first is a name."""
    return (
        len(words) > 1
        and words[1].text.islower()
        and all(word.end + 1 == after.start and after.is_word for word, after in pairwise(words))
    )


@cache
def _builds() -> dict[str, _Build]:
    """What reads the words around one that may end a compound, or begin it."""
    return {
        **dict.fromkeys(listed("done") | listed("such"), _Build(1, 0, owned)),
        **dict.fromkeys(listed("making"), _Build(1, 0, made)),
        **dict.fromkeys(listed("having"), _Build(1, 0, having)),
        **dict.fromkeys(listed("particle"), _Build(1, 0, run_down)),
        "language": _Build(1, 0, spoken),
        "than": _Build(1, 1, compared),
        "per": _Build(0, 1, per),
        "mid": _Build(0, 1, dated, whole=True),
        "whole": _Build(0, 2, whole),
        **dict.fromkeys(("looking", "sounding", "smelling", "tasting"), _Build(1, 0, seeming)),
        "aged": _Build(1, 0, aged),
        "old": _Build(1, 0, old),
        "year": _Build(1, 0, in_year),
        "half": _Build(0, 1, half),
        "no": _Build(0, 1, without),
        "all": _Build(0, 1, all_of_it),
        **dict.fromkeys(("bare", "hard"), _Build(0, 1, bare)),
        "close": _Build(1, 0, close),
        "one": _Build(0, 1, close),
        **dict.fromkeys(("cost", "best", "easy", "difficult", "simple"), _Build(0, 2, of_something)),
        "post": _Build(0, 1, after_event),
    }
