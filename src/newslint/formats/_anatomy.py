"""What the paragraphs of an article are in a newspaper: byline, dateline, source line, lede."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from newslint.document import Block, Field
from newslint.formats._byline import byline
from newslint.formats._dateline import dateline
from newslint.span import Span

_SOURCE = re.compile(r"(Sources?|Via)\s*:\s*(?=\S)", re.IGNORECASE)
_CAPTION = re.compile(r"(?:Photo|Picture|Image|Caption)(?: credit| by)?\s*:\s*\S")
_LONGEST_LINE = 200
_NEAR_END = 3


class Article(NamedTuple):
    """The blocks with their news scopes, and the fields that their lines hold."""

    blocks: tuple[Block, ...]
    fields: tuple[Field, ...]


def article(blocks: Sequence[Block]) -> Article:
    """The blocks of a draft with byline, dateline, source line and lede told apart. Takes them in source order."""
    numbers = [number for number, block in enumerate(blocks) if block.scope == "paragraph"]
    found: dict[int, tuple[Block, ...]] = {}
    rest = _above(blocks, numbers, found)
    if rest:
        found[rest[0]] = tuple(_opening(blocks[rest[0]]))
    for number in rest[1:][-_NEAR_END:]:
        found[number] = (_credit(blocks[number]),)
    scoped = tuple(block for number, old in enumerate(blocks) for block in found.get(number, (old,)))
    return Article(scoped, tuple(_fields(scoped)))


def _above(blocks: Sequence[Block], numbers: list[int], found: dict[int, tuple[Block, ...]]) -> list[int]:
    """Tells what stands above the body; returns which paragraphs are body."""
    for at, number in enumerate(numbers):
        block = _credit(blocks[number])
        if block.scope == "paragraph" and byline(block.text):
            block = block.with_scope("byline")
        if block.scope == "paragraph":
            return numbers[at:]
        found[number] = (block,)
    return []


def _credit(block: Block) -> Block:
    text = block.text
    if len(text) > _LONGEST_LINE or "\n" in text:
        return block
    if _SOURCE.match(text):
        return block.with_scope("source-line")
    return block.with_scope("caption") if _CAPTION.match(text) else block


def _opening(block: Block) -> Iterator[Block]:
    """The first paragraph of the body: its dateline, if it has one, and the lede."""
    split = dateline(block.text)
    if split:
        yield Block("dateline", block.slice(Span(0, split.start)))
        block = Block("lede", block.slice(Span(split.end, len(block.text))))
    yield block.with_scope("lede")


def _fields(blocks: Iterable[Block]) -> Iterator[Field]:
    for block in blocks:
        if block.scope == "source-line" and (found := _SOURCE.match(block.text)):
            yield _field("source", block, Span(*found.span(1)), found.end())
        elif block.scope == "byline" and (label := byline(block.text)):
            yield _field("byline", block, label, _value_after(block.text, label))


def _value_after(text: str, label: Span) -> int:
    return label.end + len(text[label.end :]) - len(text[label.end :].lstrip(" \t:\u00a0\n"))


def _field(name: str, block: Block, label: Span, at: int) -> Field:
    value = Span(at, len(block.text))
    return Field(name, value.of(block.text), block.to_source(value), block.to_source(label), block.span, "header")
