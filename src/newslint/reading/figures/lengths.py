"""How long something is said to last, beside the days from which and to which it does: “a two-day fair, May 1 to 7”."""

import datetime as dt
import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from newslint.document import Block, Document
from newslint.expression import expression
from newslint.reading.figures.dates import WEEKDAYS, DateUse, dates
from newslint.reading.figures.numbers import NUMBER_WORDS, value_of
from newslint.reading.text.sentences import sentence_at
from newslint.reading.text.words import prose_text
from newslint.span import Span

NEAR = 60
"""Characters between what lasts and its days: further off they may be of something else."""


class Length(NamedTuple):
    """A length and the days told beside it: `days` says how many days there are from the first to the last."""

    block: Block
    span: Span
    said: int
    days: int


def lengths(document: Document) -> Iterator[Length]:
    """Every event whose length in days or weeks stands before its first and last day, in one sentence."""
    if "-day " not in prose_text(document) and "-week " not in prose_text(document):
        return
    for block in document.blocks:
        if "text" in block.scopes:
            for found in _long().finditer(block.text):
                yield from _beside(document, block, found)


@cache
def _long() -> re.Pattern[str]:
    return expression(rf"\b(?P<number>\d{{1,2}}|(?i:{'|'.join(sorted(NUMBER_WORDS))}))-(?P<unit>day|week) [a-z]")


def _beside(document: Document, block: Block, found: re.Match[str]) -> Iterator[Length]:
    sentence = sentence_at(document, block, found.start())
    number = value_of(found["number"])
    near = Span(found.end(), min(sentence.end, found.end() + NEAR * 2))
    days = _days_of_dates(document, block, near) or _days_of_weekdays(block, near, found["unit"])
    if number and days and not _OTHERS.search(block.text, found.start() + 1, near.end):
        yield Length(
            block, Span(found.start(), found.end() - 2), int(number[0]) * (7 if found["unit"] == "week" else 1), days
        )


_OTHERS = expression(
    r"-(?:day|week) (?=.*-(?:day|week) )|\b(?:after|before|since|extended|cut short|postponed|instead)\b"
)
"""Another length, or words that make the days those of something else."""


def _days_of_dates(document: Document, block: Block, near: Span) -> int:
    """From a date with its month to the next, both counted; 0 where there are no two, or more."""
    uses = [use for use in dates(document) if use.block is block and near.contains(use.span)]
    if len(uses) == 1 and uses[0].last and uses[0].last > uses[0].day:
        return uses[0].last - uses[0].day + 1
    if len(uses) != 2 or not _JOINED.fullmatch(block.text, uses[0].span.end, uses[1].span.start):
        return 0
    return _between(*uses)


_JOINED = expression(r",? (?:to|through|until) |\s?[-–]\s?")


def _between(first: DateUse, last: DateUse) -> int:
    year = first.year or last.year or 2000
    begins, ends = first.on(year), last.on(last.year or year)
    return (ends - begins + dt.timedelta(days=1)).days if begins and ends and ends > begins else 0


@cache
def _weekdays() -> re.Pattern[str]:
    day = "|".join(WEEKDAYS)
    return expression(rf"\bfrom (?P<first>{day}) (?:to|through|until) (?P<last>{day})\b(?! (?:\d|[A-Z]))")


def _days_of_weekdays(block: Block, near: Span, unit: str) -> int:
    found = _weekdays().search(block.text, near.start, near.end) if unit == "day" else None
    if not found:
        return 0
    return (WEEKDAYS.index(found["last"]) - WEEKDAYS.index(found["first"])) % 7 + 1
