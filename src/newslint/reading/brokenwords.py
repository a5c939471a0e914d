"""Words that the end of a line broke in two: `peo` and `ple`, `stu` and `dent-led`."""

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from newslint.document import Block, Document
from newslint.expression import expression
from newslint.reading.lines import body, lines
from newslint.reading.wordclasses import classes
from newslint.span import Span

_LAST = expression(r"(?<![\w'’.@/-])[a-z]{2,}$")
_FIRST = expression(r"[a-z]{2,}(?!['’\w])")
_SMALL = frozenset(
    "a about above across after against all along also although am among an and any are around as at be because "
    "been before behind being below beneath beside between beyond both but by can could did do does down during "
    "each either else ever every few for from had has have he her here hers him his how if in into is it its just "
    "less like many may me might mine more most much must my near neither never no nor not now of off on once one "
    "only onto or other our ours out over own per same shall she should since so some such than that the their "
    "them then there these they this those though through till to too toward towards under until up upon us very "
    "was we were what when where whether which while who whom whose why will with within without would yet you "
    "your".split()
)
"""Words that the table of classes does not have, or has as others."""


class BrokenWord(NamedTuple):
    """A word over two lines, and the word that it was."""

    block: Block
    span: Span
    whole: str


def broken_words(document: Document) -> Iterator[BrokenWord]:
    """The words that a line break parts: one half of each is no word, and both together are one."""
    for block in body(document):
        own = lines(document, block) if any(not part.verbatim for part in block.parts) else ()
        for above, below in pairwise(own):
            last = _LAST.search(above.of(block.text).rstrip())
            first = last and _FIRST.match(block.text, below.start)
            if last and first and _is_one(last[0], first[0]):
                yield BrokenWord(block, Span(above.start + last.start(), first.end()), last[0] + first[0])


def _is_one(left: str, right: str) -> bool:
    return not (_is_word(left) and _is_word(right)) and bool(classes(left + right))


def _is_word(word: str) -> bool:
    return word in _SMALL or bool(classes(word))
