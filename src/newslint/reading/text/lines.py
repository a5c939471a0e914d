"""The lines of a block as the draft's file has them: a page copied as text keeps its labels on lines of their own."""

from collections.abc import Iterator

from newslint.document import Block, Document
from newslint.span import Span


def body(document: Document) -> tuple[Block, ...]:
    """The blocks of the text below the headline."""
    return document.once(_body)


def _body(document: Document) -> tuple[Block, ...]:
    return tuple(block for block in document.blocks if "text" in block.scopes and block.scope != "headline")


def lines(document: Document, block: Block) -> tuple[Span, ...]:
    """The stretches of a block's text that stand on one line of the file each."""
    return document.once(_by_block)[block]


def _by_block(document: Document) -> dict[Block, tuple[Span, ...]]:
    return {block: tuple(_lines(document, block)) for block in document.blocks}


def _lines(document: Document, block: Block) -> Iterator[Span]:
    start = at = 0
    for part in block.parts:
        if not part.verbatim and part.text.isspace() and "\n" in part.source.of(document.source):
            yield Span(start, at)
            start = at + len(part.text)
        at += len(part.text)
    yield Span(start, at)
