"""Exact figures that differ as a slip of the hand makes them differ: $287,415 and, below, $287,451."""

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from newslint.document import Block, Document
from newslint.expression import expression
from newslint.reading.figures.recounts import Retold
from newslint.reading.text.lines import body
from newslint.reading.text.sentences import sentence_at
from newslint.span import Span

DIGITS = 5
"""How many digits make a figure exact enough that two like it are no chance."""


class _Figure(NamedTuple):
    block: Block
    span: Span
    sign: str
    digits: str


def twin_figures(document: Document) -> Iterator[Retold]:
    """Every exact figure that is one given before but for two digits in each other's place or one that is another."""
    seen: list[_Figure] = []
    for figure in _figures(document):
        twin = next((other for other in seen if _are_twins(other, figure)), None)
        told = any(other.digits == figure.digits for other in seen)
        if twin and not told and not _are_compared(document, twin, figure):
            yield Retold(figure.block, figure.span, twin.block, twin.span)
        seen.append(figure)


_EXACT = expression(r"(?<![\d,.])\d{1,3},\d{3}(?:,\d{3})*(?:\.\d\d)?(?![\d,.]*\d)")


def _figures(document: Document) -> Iterator[_Figure]:
    for block in body(document):
        if "paragraph" in block.scopes and _has_thousands(block.text):
            for found in _EXACT.finditer(block.text):
                digits = found[0].replace(",", "").replace(".", "")
                if len(digits) >= DIGITS and len(digits.rstrip("0")) >= DIGITS - 1:
                    sign = block.text[max(0, found.start() - 1) : found.start()]
                    start = found.start() - (sign in _SIGNS)
                    yield _Figure(block, Span(start, found.end()), sign if sign in _SIGNS else "", digits)


def _has_thousands(text: str) -> bool:
    """Whether a comma stands between digits: told without a search, as most paragraphs have none."""
    parts = text.split(",")
    return any(left[-1:].isdigit() and right[:3].isdigit() for left, right in pairwise(parts))


_SIGNS = frozenset("$£€")


def _are_twins(one: _Figure, other: _Figure) -> bool:
    """Two neighbouring digits have changed places, or in a long figure one digit is another."""
    if one.sign != other.sign or len(one.digits) != len(other.digits) or one.digits[0] != other.digits[0]:
        return False
    apart = [at for at, (left, right) in enumerate(zip(one.digits, other.digits, strict=True)) if left != right]
    if len(apart) == 2 and apart[1] == apart[0] + 1:
        first, second = apart
        return one.digits[first] == other.digits[second] and one.digits[second] == other.digits[first]
    return len(apart) == 1 and len(one.digits) > DIGITS


def _are_compared(document: Document, one: _Figure, other: _Figure) -> bool:
    """Whether one sentence has both, as figures that rose or fell."""
    return one.block is other.block and sentence_at(document, one.block, one.span.start).contains(other.span)
