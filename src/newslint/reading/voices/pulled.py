"""Words pulled out of the text: paragraphs that are announced by a colon and signed by a line with a dash."""

from collections.abc import Iterator

from newslint.document import Block, Document
from newslint.expression import expression

_MOST = 4
"""Paragraphs that one such quotation may have."""


def pulled(document: Document) -> frozenset[Block]:
    """The paragraphs between one that ends with a colon and a line like `– Judge Ann Moe, in her ruling`."""
    return document.once(_pulled)


def _pulled(document: Document) -> frozenset[Block]:
    running = [block for block in document.blocks if "paragraph" in block.scopes]
    return frozenset(
        block
        for number, line in enumerate(running)
        if line.text[:1] in "–—-" and _SIGNED.match(line.text)
        for block in _above(running[max(0, number - _MOST - 1) : number])
    )


def _above(before: list[Block]) -> Iterator[Block]:
    """The paragraphs below the last one that announces them; none where nothing does."""
    said: list[Block] = []
    for block in reversed(before):
        if block.text.rstrip().endswith(":"):
            yield from said
            return
        said.append(block)


_SIGNED = expression(r"[–—-]{1,2} ?[A-Z][^.!?\n]{2,120}(?:[.,]? [\"“][^\n]{2,80})?\Z")
