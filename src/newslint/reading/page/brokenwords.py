"""Words in two pieces: `peo` and `ple` over the end of a line, `tre k`, `w ill` and `AllamaI qbal` within one."""

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from newslint.document import Block, Document
from newslint.expression import expression
from newslint.reading.text.lines import body, lines
from newslint.reading.text.words import prose_text, word_counts
from newslint.reading.vocabulary.wordclasses import classes
from newslint.span import Span

_LAST = expression(r"(?<![\w'’.@/-])[a-z]{2,}$")
_FIRST = expression(r"[a-z]{2,}(?!['’\w])")
_SUSPECT = expression(r" [b-z] ")
_LONE = expression(r"(?<![\w'’.&/-])(?:([a-z]+) )?([b-z])(?![\w'’.&/-])(?: ([a-z]+)(?![\w'’]))?")
_MOVED = expression(r"(?<![\w'’.@/-])([A-Z]?[a-z]{2,})([A-Z]) ([a-z]+)(?![\w'’])")
"""What few articles have; a letter alone with the words beside it; a space that came one letter too late."""

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

_DETERMINERS = frozenset("the and or than each every one two no as x y".split())


class BrokenWord(NamedTuple):
    """A word in two pieces, and what it was."""

    block: Block
    span: Span
    whole: str


def broken_words(document: Document) -> Iterator[BrokenWord]:
    """The words in two pieces: one piece of each is no word, and both together are one."""
    yield from _over_lines(document)
    if _SUSPECT.search(prose_text(document)) or any(map(_ends_in_capital, word_counts(document))):
        yield from _within_lines(document)


def _ends_in_capital(word: str) -> bool:
    return word[-1].isupper() and not word.isupper()


def _within_lines(document: Document) -> Iterator[BrokenWord]:
    for block in body(document):
        yield from _lone_letters(block)
        for found in _MOVED.finditer(block.text):
            if not _is_word(found[3]) or _is_word(found[2].lower() + found[3]):
                yield BrokenWord(block, Span(*found.span()), f"{found[1]} {found[2]}{found[3]}")


def _lone_letters(block: Block) -> Iterator[BrokenWord]:
    """The letters that belong to the word before them or behind: `tre k`, `a n`, `w ill`."""
    for found in _LONE.finditer(block.text):
        before, letter, after = found[1] or "", found[2], found[3] or ""
        if before and _is_word(before + letter) and not (len(before) > 1 and _is_word(before)):
            yield BrokenWord(block, Span(found.start(), found.end(2)), before + letter)
        elif after and _is_head(before, letter, after):
            yield BrokenWord(block, Span(found.start(2), found.end()), letter + after)


def _is_head(before: str, letter: str, after: str) -> bool:
    """Whether a letter begins the word behind it: the rest is no word, or no letter is named there (`in b uses`)."""
    if letter + after in _SMALL or (_is_word(letter + after) and not _is_word(after)):
        return True
    return len(before) > 1 and before in _SMALL and before not in _DETERMINERS and _is_word(letter + after)


def _over_lines(document: Document) -> Iterator[BrokenWord]:
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
