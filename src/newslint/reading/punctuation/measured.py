"""Counts and measures that qualify the noun after them and lost their hyphen: “an 85 home plan”, “a 1.2 acre site”.

A number above one counts a plural. One before a singular that another singular follows counts neither of them by
itself: the two are one word.
"""

from collections.abc import Iterator
from typing import NamedTuple

from newslint.document import Block, Document
from newslint.expression import expression
from newslint.reading.text.neighbors import Neighbors, may_be, neighbors
from newslint.reading.text.nounphrases import AUXILIARIES, PREPOSITIONS
from newslint.reading.vocabulary.plurals import plural_of
from newslint.reading.vocabulary.wordclasses import classes
from newslint.span import Span


class Measured(NamedTuple):
    """A number and its noun, and the same with hyphens."""

    block: Block
    span: Span
    right: str


def measured(document: Document) -> tuple[Measured, ...]:
    """Every number and noun of the prose that stand before a noun as one word."""
    return document.once(_measured)


def _measured(document: Document) -> tuple[Measured, ...]:
    counted = tuple(
        Measured(block, span, right)
        for block in document.blocks
        if "text" in block.scopes
        for found in _SUSPECT.finditer(block.text)
        if not _is_labelled(block.text, found.start())
        for span in (Span(*found.span()),)
        if (right := _right(neighbors(document, block, span), found["number"], found["unit"]))
    )
    return counted + tuple(_paid(document))


def _paid(document: Document) -> Iterator[Measured]:
    """Sums by the year that have an owner before and one thing after: “its £80,000 a year budget”."""
    for block in document.blocks:
        if "text" in block.scopes and " a " in block.text:
            for found in _PAID.finditer(block.text):
                span = Span(*found.span())
                if may_be((at := neighbors(document, block, span)).after(), "n") and not may_be(at.after(), "r"):
                    yield Measured(block, span, found[0].replace(" a ", "-a-"))


_PAID = expression(
    r"(?<=(?: a|an|he|ts|ir|ur) )[$£€]\d[\d,.]*(?: [mb]illion)? a (?:year|month|week|day|night)(?= [a-z])"
)


_WORDS = (
    "[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|[Ee]leven|[Tt]welve|[Ff]ifteen"
    "|(?:[Tt]wenty|[Tt]hirty|[Ff]orty|[Ff]ifty|[Ss]ixty|[Ss]eventy|[Ee]ighty|[Nn]inety)"
    "(?:-(?:one|two|three|four|five|six|seven|eight|nine))?"
)
_SUSPECT = expression(
    r"(?<![\w$£€#&/:.,–—-])(?=[\dOTFSENotfsen])(?<![$£€] )"
    rf"(?P<number>\d{{1,3}}(?:,\d{{3}})+|\d+(?:\.\d+)?|{_WORDS}) "
    r"(?P<unit>(?:square |cubic )?[a-z]{2,})(?= [a-z]|, \d[\d.]*-[a-z])"
)
_LABELLED = expression(r"(?:[A-Z][\w.]*\.?|\b(?:aged?|number|no|than|about|around|over|under|top|about)) $")
_OPENS = frozenset(
    "A An The This That These Those His Her Its Their Our My Your In On At For With Of And But After".split()
)


def _is_labelled(text: str, start: int) -> bool:
    """Whether a name or a word such as “age” stands before the number, so that it counts nothing: July 4, Route 9."""
    found = _LABELLED.search(text[max(0, start - 25) : start])
    return found is not None and found[0].strip() not in _OPENS


_TIMES = frozenset("year month week day hour minute second night".split())
_LENGTHS = frozenset(
    """mile metre meter kilometre kilometer foot inch yard acre hectare ton tonne pound litre liter gallon megawatt
    kilowatt karat carat watt volt mph square-foot square-mile square-meter square-metre square-yard square-inch
    square-kilometer square-kilometre cubic-foot cubic-meter cubic-metre cubic-inch cubic-yard ounce gram kilogram
    kilo milligram millimeter millimetre centimeter centimetre horsepower megapixel calorie bushel barrel byte
    gigabyte megabyte terabyte pint quart gigawatt""".split()
)
_PARTS = frozenset(
    """home seat vehicle car truck story storey bedroom bathroom bed room unit lane alarm star tier time way page word
    digit hole round member person man woman judge justice state party child parent family point goal run game
    set lap inning vote term stage step part volume mill cent door wheel cylinder engine letter course piece
    player team nation country city county stop class crew count magnitude pack""".split()
)
"""Nouns that are often a part of such a word, some of them verbs as well."""

_NO_HEADS = frozenset(
    """old olds high tall long wide deep thick per ahead away later ago apart kid percent percentage cent people police
    staff more less total each one back early late off plus today yesterday tomorrow alone straight notice worth
    anniversary or and to in on at of for with from by than as north south east west inside outside over up down
    out now here there then so even such half""".split()
)
_OWN_WORDS = frozenset({("day", "care"), ("home", "run"), ("car", "park"), ("party", "member"), ("vote", "share")})
"""What a number counts as a whole: seven day care centers."""

_NO_UNITS = frozenset(
    """percent per cent million billion trillion thousand hundred dozen pm am pence euro pounds off or to and out
    percentage degree kind sort more less other of in on at for by former senior police people deer sheep fish
    aircraft series species staff crew cattle offspring youth only""".split()
)
_ONES = frozenset("a an another one-time".split())


def _right(at: Neighbors, number: str, unit: str) -> str:
    if unit == "plus":
        return f"{number}-plus" if number[0].isdigit() and _is_plural(at.after()) else ""
    unit = unit.replace(" ", "-")
    if unit in _NO_UNITS | AUXILIARIES or _is_one(number, at) or _is_year(number, unit) or _is_paired(at, unit):
        return ""
    singular = unit[:-1] if at.before() in _ONES and unit.endswith("s") and unit[:-1] in _TIMES | _LENGTHS else unit
    if not (_is_unit(singular) and _has_head(at, singular)):
        return ""
    return f"{number}-{singular}"


def _is_one(number: str, at: Neighbors) -> bool:
    return number in {"1", "1.0"} or (number.lower() == "one" and at.before() not in _ONES)


def _is_paired(at: Neighbors, unit: str) -> bool:
    """Whether another number stands before: “110 x 600 foot”, “category four or five”."""
    joined = at.before() in {"or", "to", "and", "by", "x"} and (at.before(2)[:1].isdigit() or at.before(2) in _NUMBERS)
    return joined and (at.before() in {"by", "x"} or unit not in _TIMES | _LENGTHS)


_NUMBERS = frozenset("one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty".split())


def _is_year(number: str, unit: str) -> bool:
    return number.isdigit() and 1000 <= int(number) <= 2100 and unit not in _LENGTHS


def _is_unit(unit: str) -> bool:
    """Whether a word is one thing that can be counted."""
    if unit in _TIMES | _LENGTHS | _PARTS:
        return True
    return may_be(unit, "n") and not may_be(unit, "ardegs") and bool(plural_of(unit))


def _has_head(at: Neighbors, unit: str) -> bool:
    """Whether one thing follows that the number cannot count, or, after a measure, several."""
    head, then = at.after(), at.after(2)
    if head == ",":  # “a new 149 horsepower, 2-liter engine”
        return unit in _LENGTHS and (at.before() in _ONES or may_be(at.before(), "a"))
    if (unit, head) in _OWN_WORDS or head in _NO_HEADS or head in PREPOSITIONS | AUXILIARIES:
        return False
    if may_be(head, "a") and not may_be(head, "nrvd") and unit in _TIMES | _LENGTHS | _PARTS:
        head, then = then, at.after(3)
        if head in _NO_HEADS:
            return False
    if at.before() in _ONES or (unit in _TIMES | _LENGTHS and at.before().endswith("'s")):
        return _is_qualified(head, then, unit)
    if unit in _TIMES | _LENGTHS:
        return may_be(head, "np")
    one = may_be(head, "n") and (bool(plural_of(head)) or head == "series")
    return unit in _PARTS and one and not (_is_plural(head) or _is_plural(then) or then in _ARTICLES)


def _is_qualified(head: str, then: str, unit: str) -> bool:
    """Whether one thing comes after “a 12 week …”: a noun, a participle and a noun, a word that is in no dictionary."""
    if not classes(head):
        return unit in _TIMES | _LENGTHS and head.isalpha()
    return may_be(head, "n") or (may_be(head, "e") and may_be(then, "n") and then not in PREPOSITIONS)


_ARTICLES = frozenset("the a an his her its their".split())


def _is_plural(word: str) -> bool:
    return may_be(word, "p") and not may_be(word, "n")
