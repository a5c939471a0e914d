"""A little word stuck to its neighbor: “ofthe”, “stoodbefore”, “thepresidential”, “Gardenas”."""

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from newslint.document import Block, Document
from newslint.expression import expression
from newslint.reading.naming.names import is_name
from newslint.reading.text.words import occurrences, stands_apart, word_counts
from newslint.reading.vocabulary.wordclasses import classes
from newslint.span import Span

SHORTEST = 4
"""Letters of the other word: of shorter ones a word of another language or a name is as likely."""

_FIRST = frozenset("the that of to was were has had have said and from than with".split())
"""Little words that begin no compound: not “over”, “after”, “in”."""
_LAST = frozenset(
    """the that this these those their which with from before during into than and was were has had have said been for
    after because until while when where although
    """.split()
)
"""Little words that end none."""
_AFTER_NAMES = frozenset("as in of at to by".split())
"""Shorter ones, that stick to a name. Of a name the draft must have it by itself: “Gardenas”, not “Rajasthan”."""
_BOTH = _FIRST | _LAST | frozenset("in on by at as is an or a it its his her".split())
_WORDS = frozenset(
    """toto whereas wherein whereby whereupon thereafter hereafter hereinafter into onto toward
    towards zealand herby therefor thereto hereto whereto whereof thereof hereof wherewith""".split()
)
"""What is made of two such words, and is one."""


class GluedWords(NamedTuple):
    """A string of letters that is two words, and the two."""

    block: Block
    span: Span
    right: str


def glued_words(document: Document) -> Iterator[GluedWords]:
    """Every string of letters that is no word and no name, and two words of which one is a little one."""
    for word in word_counts(document):
        if _is_strange(word) and (right := _parted(document, word)):
            yield from _places(document, word, right)


def _suspects() -> str:
    first, last = "|".join(sorted(_FIRST)), "|".join(sorted(_LAST | _AFTER_NAMES))
    return rf"(?:The|{first})[a-z]+|[A-Za-z][a-z]*(?:{last})|[a-z]+a"


_SUSPECT = expression(_suspects())


@cache
def _is_strange(word: str) -> bool:
    """Whether a string of letters begins or ends as two words may, and is none that is known."""
    small = word.lower()
    return bool(_SUSPECT.fullmatch(word)) and not (classes(small) or small in _WORDS or is_name(word))


def _parted(document: Document, word: str) -> str:
    """The two words, parted; empty for a word that may be right as it stands."""
    halves = ((word[:at], word[at:]) for at in range(2, len(word)))
    return next((f"{first} {last}" for first, last in halves if _are_two(document, first, last)), "")


def _are_two(document: Document, first: str, last: str) -> bool:
    if first in _BOTH and last in _BOTH:
        return True
    if first in _FIRST | {"The"} and last.islower():
        return _is_word(last)
    if last in _LAST and first.islower():
        return _is_word(first)
    is_name_here = first.istitle() and len(first) >= SHORTEST and word_counts(document)[first] > 0
    return is_name_here and last in _LAST | _AFTER_NAMES


def _is_word(word: str) -> bool:
    return len(word) >= SHORTEST and bool(classes(word.lower()))


def _places(document: Document, word: str, right: str) -> Iterator[GluedWords]:
    for block in document.blocks:
        if "text" in block.scopes:
            for at in occurrences(block.text, word):
                end = at + len(word)
                if stands_apart(block.text, at, end, _TIES) and not _is_named(block.text, at, end):
                    yield GluedWords(block, Span(at, end), right)


def _is_named(text: str, at: int, end: int) -> bool:
    """Whether a word with a capital stands before another or after a title: “Dr. Theodor Reik”."""
    return text[at].isupper() and bool(_NAME_AFTER.match(text, end) or _TITLE_BEFORE.search(text, max(0, at - 20), at))


_NAME_AFTER = expression(r" [A-Z]")
_TITLE_BEFORE = expression(r"\b[A-Z][a-z]*\.? $")


_TIES = frozenset("@#/_-’'&")
