"""Ranges that end before they begin."""

import datetime as dt
import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from newslint.document import Block, Document
from newslint.expression import expression
from newslint.reading.figures.dates import MONTHS, DateUse, dates
from newslint.reading.text.words import prose_text
from newslint.span import Span

YEAR = r"(?:1[5-9]|20)\d\d"

BACKWARDS = dt.timedelta(days=60)
"""How far back the end of a range without years is taken for a slip; further back it is next year's."""


class Range(NamedTuple):
    """A range whose end lies before its start: “2019-2015”, “from 20 to 12 May”."""

    block: Block
    span: Span
    right: str


def backward_ranges(document: Document) -> tuple[Range, ...]:
    """Every range that ends before it begins, in order."""
    return document.once(_ranges)


@cache
def _years() -> re.Pattern[str]:
    counted = "BC|BCE|B\\.C|people|men|women|members|votes|workers|troops|dollars|euros|pounds|miles|meters|metres|feet"
    words = rf"(?:[Ff]rom |[Bb]etween )(?P<a>{YEAR}) (?:to|and|until) (?P<b>{YEAR})"
    return expression(
        rf"(?<![\d$£€,.-])(?<!\d )(?:{words}|(?P<c>{YEAR})[-–](?P<d>{YEAR}))(?![\d-]|[.,]\d|%| ?(?:{counted}))"
    )


@cache
def _ages() -> re.Pattern[str]:
    lead = "(?:aged |ages (?:of )?|between the ages of )(?:from |between )?"
    return expression(rf"\b{lead}(?P<a>\d{{1,3}})(?: (?:to|and) |[-–])(?P<b>\d{{1,3}})\b")


def _ranges(document: Document) -> tuple[Range, ...]:
    text = prose_text(document)
    found: list[Range] = []
    if " age" in text or _TWO_YEARS.search(text):
        found = [one for block in document.blocks if "text" in block.scopes for one in _numbered(block)]
    uses = dates(document)
    found += [one for use in uses for one in _days_of(use)]
    found += [one for first, last in pairwise(uses) for one in _between(first, last)]
    return tuple(found)


@cache
def _moved() -> re.Pattern[str]:
    """A date that was brought forward goes from a later year to an earlier one."""
    verbs = "moved?|moving|brought|bring|chang|shift|revis|advanc|pulled|cut|correct|backdat|fell|dropp|lower|slipp"
    return expression(rf"\b(?:{verbs})\w*(?: [\w’'-]+){{0,4}} \Z")


_TWO_YEARS = expression(r"[12][0-9]{3}(?:[-–]| to | and | until )[12][0-9]{3}")


def _numbered(block: Block) -> Iterator[Range]:
    for found in _years().finditer(block.text) if _TWO_YEARS.search(block.text) else ():
        first, last = (found["a"], found["b"]) if found["a"] else (found["c"], found["d"])
        if int(last) < int(first) and not (found["a"] and _moved().search(block.text, 0, found.start())):
            yield Range(
                block, Span(*found.span()), found[0].replace(first, "*").replace(last, first).replace("*", last)
            )
    for found in _ages().finditer(block.text) if "age" in block.text else ():
        if int(found["b"]) < int(found["a"]):
            right = f"{found[0][: found.start('a') - found.start()]}{found['b']} to {found['a']}"
            yield Range(block, Span(*found.span()), right)


def _days_of(use: DateUse) -> Iterator[Range]:
    if use.last is not None and use.last < use.day and use.possible:
        yield Range(use.block, use.span, f"{MONTHS[use.month - 1]} {use.last} to {use.day}")


def _between(first: DateUse, last: DateUse) -> Iterator[Range]:
    text = first.block.text
    if first.block is not last.block or (first.year and not last.year):
        return
    joined = re.fullmatch(r",? (?:to|until|through|and) |[ ]?[-–][ ]?", text[first.span.end : last.span.start])
    lead = re.search(r"(?i)\b(?:from|between) \Z", text[: first.span.start])
    begins, ends = first.on(first.year or last.year or 2000), last.on(last.year or 2000)
    if not (joined and lead and begins and ends) or ends >= begins:
        return
    if (first.year and last.year) or begins - ends <= BACKWARDS:
        yield Range(first.block, first.span.cover(last.span), f"{last.text} to {first.text}")
