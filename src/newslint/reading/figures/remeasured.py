"""Things that an article measures twice and differently: “a five-year term” and, below, “the six-year term”.

The measure stands before the thing in both places: a number with its unit, a sum of money, a vote. The second time the
thing comes back as known, and the article has it by no third measure.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from newslint.document import Block, Document
from newslint.expression import expression
from newslint.reading.figures.numbers import value_of
from newslint.reading.figures.recounts import Retold
from newslint.reading.text.lines import body
from newslint.reading.text.sentences import sentence_at
from newslint.reading.voices.quotations import is_quoted
from newslint.span import Span


class _Measured(NamedTuple):
    """A thing with its measure: `key` is what is measured, `values` what it comes to."""

    block: Block
    span: Span
    key: tuple[str, str]
    values: tuple[float, ...]
    step: float
    known: bool


def remeasured(document: Document) -> Iterator[Retold]:
    """Every thing that comes back with another measure than the only one that it had, in order."""
    seen: dict[tuple[str, str], list[_Measured]] = {}
    for block in body(document):
        for thing in _things(document, block) if "paragraph" in block.scopes else ():
            before = seen.setdefault(thing.key, [])
            if thing.known and before and _is_other(document, thing, before):
                yield Retold(block, thing.span, before[0].block, before[0].span)
            before.append(thing)


def _is_other(document: Document, thing: _Measured, before: list[_Measured]) -> bool:
    """Whether the thing came in with one measure, which is not that of this place and stands in another sentence."""
    first = before[0]
    if first.known or any(_differ(first, other) for other in before) or not _differ(thing, first):
        return False
    same_block = first.block is thing.block
    return not (same_block and sentence_at(document, thing.block, thing.span.start).contains(first.span))


def _differ(one: _Measured, other: _Measured) -> bool:
    if len(one.values) != len(other.values):
        return False
    slack = max(one.step, other.step)
    return any(abs(left - right) >= slack for left, right in zip(one.values, other.values, strict=True))


def _things(document: Document, block: Block) -> Iterator[_Measured]:
    found = sorted((*_by_unit(block), *_by_sum(block), *_by_vote(block)), key=lambda one: one.span)
    return (one for one in found if not is_quoted(document, block, one.span))


_UNITS = """year month week day hour minute mile kilometer kilometre acre hectare foot meter metre square-foot story
storey bed bedroom unit room seat member person man page point game vote lane ton pound count car bay""".split()


_NOUN = r"(?P<noun>(?!(?:old|olds|high|long|wide|tall|deep|worth)\b)[a-z-]{3,}[a-z](?<!ed))\b"
_KNOWN = frozenset("the his her its their this that".split())


@cache
def _unit() -> re.Pattern[str]:
    return expression(rf"-(?P<unit>{'|'.join(sorted(_UNITS, key=len, reverse=True))}) {_NOUN}")


def _by_unit(block: Block) -> Iterator[_Measured]:
    text = block.text
    for found in _unit().finditer(text) if "-" in text else ():
        determiner, _, number = text[max(0, found.start() - 30) : found.start()].rpartition(" ")
        value = value_of(number)
        if value:
            key = found["unit"], found["noun"]
            known = determiner.rpartition(" ")[2].lower() in _KNOWN
            yield _Measured(block, Span(found.start() - len(number), found.end()), key, (value[0],), 0.01, known)


@cache
def _sum() -> re.Pattern[str]:
    number = r"(?P<number>\d[\d,]*(?:\.\d+)?(?:[ -](?:million|billion)|m|bn)?)"
    return expression(rf"(?P<sign>[$£€]){number} {_NOUN}")


def _by_sum(block: Block) -> Iterator[_Measured]:
    text = block.text
    for found in _sum().finditer(text) if any(sign in text for sign in "$£€") else ():
        value = value_of(found["number"].replace("-", " "))
        determiner = text[: found.start()].rpartition(" ")[0].rpartition(" ")[2].lower()
        if value and determiner in _DETERMINERS:
            key = found["sign"], found["noun"]
            yield _Measured(block, Span(*found.span()), key, (value[0],), value[1], determiner in _KNOWN)


_DETERMINERS = _KNOWN | {"a", "an"}


@cache
def _vote() -> re.Pattern[str]:
    tally = r"(?P<yes>\d{1,3})(?:[-–—]| to )(?P<no>\d{1,3})(?![\d-])"
    return expression(rf"(?P<before>voted|vote of|[Tt]he) {tally}(?P<after> (?:vote|decision|ruling|verdict)\b)?")


def _by_vote(block: Block) -> Iterator[_Measured]:
    for found in _vote().finditer(block.text) if "ote" in block.text else ():
        known = found["before"].lower() == "the"
        if not known or found["after"]:
            values = float(found["yes"]), float(found["no"])
            yield _Measured(block, Span(*found.span()), ("", "vote"), values, 1.0, known)
