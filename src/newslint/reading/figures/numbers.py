"""Numbers in figures and in words, with what they count, and the words for figures."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from newslint.document import Block, Document
from newslint.expression import expression
from newslint.reading.text.words import words_in
from newslint.span import Span

ONES = """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
seventeen eighteen nineteen""".split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
SCALES = {"hundred": 100, "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
SHORT_SCALES = {"m": 10**6, "bn": 10**9, "tn": 10**12, "k": 10**3}

FIGURES = r"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?|\.\d+"
_SMALL = "|".join((*ONES, *TENS))
_SCALES = "hundred|thousand|million|billion|trillion|dozen"
WORDS = (
    rf"(?:(?:{'|'.join(TENS)})[- ](?:{'|'.join(ONES[1:10])})|{_SMALL}|an?(?= (?:{_SCALES})))"
    rf"(?:[ -](?:{_SCALES}))?"
)
"""Numbers as words, up to two hundred (and two million): longer ones are written in figures."""

AMOUNT = rf"(?:{FIGURES})(?:[ \u00a0](?i:hundred|thousand|million|billion|trillion)|(?:m|bn|tn|k)\b)?"
NUMBER = rf"(?:{AMOUNT}|(?i:{WORDS}))"
"""A pattern for one number, figures or words."""


NUMBER_WORDS = frozenset((*ONES, *TENS, "hundred", "thousand", "million", "billion", "trillion", "dozen"))
"""Words of which one is in every number in words."""


class Number(NamedTuple):
    """A number in the prose, with its money or its unit: “$1.2 billion”, “40 per cent”, “twelve”.

    `step` is the place of its last figure that was written: 0.1 for 2.5, 1,000 for “3 thousand”.
    """

    block: Block
    span: Span
    value: float
    step: float
    in_words: bool

    @property
    def text(self) -> str:
        return self.span.of(self.block.text)


def numbers(document: Document) -> tuple[Number, ...]:
    """Every number of the prose, in order; dates, times and decades are among them."""
    return document.once(_numbers)


def numbers_in_headline(document: Document) -> tuple[Number, ...]:
    """Every number of the headline, in order."""
    return tuple(number for block in document.blocks if block.scope == "headline" for number in _in(document, block))


def value_of(text: str) -> tuple[float, float] | None:
    """The value and the step that a number in figures or words comes to; None if it is none."""
    found = re.match(rf"(?P<digits>{FIGURES})(?:[ \u00a0]?(?P<scale>[a-z]+))?\Z", text.lower())
    if not found:
        return _value_of_words(text.lower())
    scale = {**SCALES, **SHORT_SCALES}.get(found["scale"] or "", 1)
    digits = found["digits"].replace(",", "")
    decimals = len(digits.partition(".")[2])
    return float(digits) * scale, scale / 10**decimals


def _value_of_words(text: str) -> tuple[float, float] | None:
    total, scale = 0, 1
    for word in re.split(r"[ -]", text):
        if word in ONES:
            total += ONES.index(word)
        elif word in TENS:
            total += 10 * (TENS.index(word) + 2)
        elif word in {"a", "an"}:
            total += 1
        elif word == "dozen":
            scale = 12
        elif word in SCALES:
            scale = SCALES[word]
        else:
            return None
    return float(total * scale), float(scale)


def in_words(number: int) -> str:
    """A whole number below a thousand in words, as news copy begins a sentence; empty beyond."""
    if number < len(ONES):
        return ONES[number]
    if number < 100:
        tens, ones = divmod(number, 10)
        return TENS[tens - 2] + (f"-{ONES[ones]}" if ones else "")
    if number < 1000:
        hundreds, rest = divmod(number, 100)
        return f"{ONES[hundreds]} hundred" + (f" and {in_words(rest)}" if rest else "")
    return ""


@cache
def _figures() -> re.Pattern[str]:
    return expression(rf"(?=[0-9.])(?<![\w.,]){AMOUNT}(?!\w|[.,]\d)")


@cache
def _written_words() -> frozenset[str]:
    return NUMBER_WORDS | {word.capitalize() for word in NUMBER_WORDS} | {word.upper() for word in NUMBER_WORDS}


@cache
def _words() -> re.Pattern[str]:
    return expression(rf"(?<![\w.,-])(?i:{WORDS})(?!\w|-[a-z])")


def _numbers(document: Document) -> tuple[Number, ...]:
    return tuple(number for block in document.blocks if "text" in block.scopes for number in _in(document, block))


def _in(document: Document, block: Block) -> Iterator[Number]:
    found = list(_figures().finditer(block.text))
    if not _written_words().isdisjoint(words_in(document, block)):
        found += _words().finditer(block.text)
    for match in sorted(found, key=lambda match: match.start()):
        value = value_of(match[0])
        if value:
            yield Number(block, Span(*match.span()), *value, in_words=match[0][0].isalpha())
