"""Counts of one group that an article gives twice and differently: “three officers” and, below, “the four officers”.

Only a group that comes back as known (the four, all four) and of which the article has given one other count, close to
it, can be judged. Parts of a group, and groups to which somebody came, make the other count right: wherever words in
between may do so, nothing is said.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from newslint.document import Block, Document
from newslint.expression import expression
from newslint.reading.figures.numbers import ONES, TENS, value_of
from newslint.reading.text.lines import body
from newslint.reading.voices.quotations import is_quoted
from newslint.span import Span


class Retold(NamedTuple):
    """A figure that contradicts one given before; `first` is where and how that stands."""

    block: Block
    span: Span
    first_block: Block
    first_span: Span

    @property
    def first(self) -> str:
        return self.first_span.of(self.first_block.text)


class _Count(NamedTuple):
    """A counted group: its number, its noun, and whether it comes back as known."""

    block: Block
    span: Span
    value: int
    noun: str
    known: bool
    hedged: bool


def recounts(document: Document) -> Iterator[Retold]:
    """Every group that comes back with another count than the one that the article gave it, in order."""
    for block in body(document):
        for count in _in(document, block) if _comes_back().search(block.text) else ():
            first = _given_before(document, count) if count.known else None
            if first:
                yield Retold(count.block, count.span, first.block, first.span)


_PRONOUN = "them"


@cache
def _number() -> str:
    small = f"(?:{'|'.join(TENS)})(?:-(?:{'|'.join(ONES[1:10])}))?|{'|'.join(ONES[2:])}"
    return rf"(?P<number>\d{{1,3}}|(?i:{small}))"


_KNOWN = ("the ", "The ", "all ", "All ", "these ", "These ", "those ", "Those ", "all of the ")
_HEDGES = "at least,about,more than,nearly,almost,some,around,over,up to,as many as,under,fewer than".split(",")


@cache
def _comes_back() -> re.Pattern[str]:
    return expression(rf"(?:he|ll|se) (?=[\dtfsenTFSEN]){_number()} [a-z]")


@cache
def _group() -> re.Pattern[str]:
    between = r"(?P<between>(?:[a-z][a-z’'-]*[a-z] ){0,2}?)"
    noun = r"(?P<noun>[a-z]{3,}(?<!ss)(?<!us)(?<!is)s|people|children|men|women|police|crew|of them)\b"
    return expression(rf"(?<![^\s(“\"])(?=[\dtfsenTFSEN]){_number()} {between}{noun}(?P<after>(?: [a-z]+)?)")


_NO_GROUP = frozenset(
    """years months weeks days hours minutes seconds decades centuries times points percent miles kilometers kilometres
    meters metres feet yards inches acres hectares pounds dollars euros degrees others more sides parts ways things
    halves thirds quarters levels grams tons tonnes runs goals wins losses votes yards touchdowns games matches sets
    cents bucks hundreds thousands millions billions steps reasons sections largest finalists cases is was has as its
    this us plus perhaps always""".split()
)
"""What is measured, and what comes in new sets all the time."""

_PARTIAL = frozenset(
    """other more additional remaining new further first last main biggest largest top best most least key leading same
    different separate various next previous former surviving others of in on by to and or who major final initial
    newest oldest youngest older younger""".split()
)
_OPENS_PART = frozenset(
    """who whom whose that which in of from at for without under aboard inside near left outside except known still not
    born""".split()
)


def _counts(_: Document) -> dict[Block, list[_Count]]:
    return {}


def _in(document: Document, block: Block) -> list[_Count]:
    """The counts of a block; most blocks are never asked for them."""
    known = document.once(_counts)
    if block not in known:
        known[block] = list(_counted(document, block))
    return known[block]


def _counted(document: Document, block: Block) -> Iterator[_Count]:
    for found in _group().finditer(block.text):
        value, before = value_of(found["number"]), block.text[max(0, found.start() - 12) : found.start()]
        known = next((word for word in _KNOWN if before.endswith(word)), "")
        span = Span(found.start() - len(known), found.end("noun"))
        noun = _PRONOUN if found["noun"] == "of them" else found["noun"]
        if not value or noun in _NO_GROUP or value[0] < 2 or is_quoted(document, block, span):
            continue
        hedged = before.lower().rstrip().endswith(tuple(_HEDGES))
        yield _Count(block, span, int(value[0]), noun, bool(known) and not _is_part(found, known), hedged)


def _is_part(found: re.Match[str], known: str) -> bool:
    """Whether words make the group a part of another one: `the two other officers`, `the three who came`."""
    after = found["after"].strip()
    return (
        not _PARTIAL.isdisjoint(found["between"].split())
        or after in _OPENS_PART
        or (after.endswith(("ed", "ing", "wn")) and not known.lower().startswith("all"))
    )


def _given_before(document: Document, count: _Count) -> _Count | None:
    """The only other count of the group that stands before, if it is near enough to be meant for the same."""
    before = list(_before(document, count))
    same = [other for other in before if count.noun in {other.noun, _PRONOUN}]
    values = {other.value for other in same}
    if len(values) != 1 or same[0].hedged or not _is_near(count.value, same[0].value):
        return None
    first = same[0]
    if any(_explains(count, first, other) for other in before) or _may_have_changed(document, count, first):
        return None
    return first


def _before(document: Document, count: _Count) -> Iterator[_Count]:
    """The counts above: of the same noun, or of anybody; for “of them”, those of its paragraph."""
    for block in body(document):
        if block is count.block:
            yield from (other for other in _in(document, block) if other.span.start < count.span.start)
            return
        if count.noun in block.text and count.noun != _PRONOUN:
            yield from _in(document, block)


def _is_near(value: int, first: int) -> bool:
    """Whether two counts are as near as a slip makes them; two of a few are mostly a part of them."""
    least = max(2, max(value, first) * 0.34) if value > first else max(1, first * 0.2)
    return value != first and abs(value - first) <= least and value > 2


def _explains(count: _Count, first: _Count, other: _Count) -> bool:
    """Whether a third count makes up the difference."""
    return other.span != first.span and other.value == abs(count.value - first.value)


@cache
def _comers() -> re.Pattern[str]:
    some = "another|one|two|three|some|most"
    return expression(rf"\b(?i:(?:{some}) of (?:them|whom|those|these|the)\b|the (?:others?|rest)\b)")


def _may_have_changed(document: Document, count: _Count, first: _Count) -> bool:
    """Whether the words between tell of one more, or of some apart."""
    text = _text_between(document, first, count)
    one = rf"\b(?i:another|one|a \w+(?:th|ird)|the \w+(?:th|ird)) (?:[\w-]+ )?{_singular(count.noun)}\b"
    return bool(_comers().search(text)) or bool(re.search(one, text))


def _singular(noun: str) -> str:
    irregular = {"people": "person", "children": "child", "men": "man", "women": "woman", "them": "one"}
    if noun in irregular:
        return irregular[noun]
    return noun[:-3] + "y" if noun.endswith("ies") else noun.removesuffix("s")


def _text_between(document: Document, first: _Count, count: _Count) -> str:
    if first.block is count.block:
        return first.block.text[first.span.end : count.span.start]
    blocks = body(document)
    inner = blocks[blocks.index(first.block) + 1 : blocks.index(count.block)]
    texts = (block.text for block in inner)
    return "\n".join((first.block.text[first.span.end :], *texts, count.block.text[: count.span.start]))
