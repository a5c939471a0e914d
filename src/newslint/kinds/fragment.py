"""`fragment`: what a page left behind and no table of labels can know, told by its shape and its voice."""

from collections.abc import Callable, Iterator
from typing import Literal

from newslint.diagnostic import Diagnostic
from newslint.document import Block, Document
from newslint.reading.page.captions import captions
from newslint.reading.page.fragments import fragments
from newslint.reading.page.housevoice import appeals
from newslint.reading.page.runinheads import run_in_heads
from newslint.reading.voices.prose import holds
from newslint.rule import Rule, rule_kind
from newslint.span import Span


@rule_kind
class Fragment(Rule):
    """Reports what a page left behind and no table of labels can know: names, captions, topics, appeals.

    `check: line` finds lines without an end and without a verb where they stand after the last paragraph, where
    several stand in a row, or where signs part their words (“Anna Moe | Harbour News”). Lists, letters, results and
    one line between two paragraphs, which may be a subhead, are left alone. `check: caption` finds paragraphs that
    end without a full stop where several do, each apart, in a text that ends its others, or that speak of a picture,
    `head` the first words of sentences behind a subhead that lost its line break. `check: voice` finds sentences
    outside quotations in which “we” speaks to “you” (“Your gift helps us tell it”), and those beside them that go on
    with it, in a text that does not do so throughout.
    """

    check_: Literal["line", "caption", "head", "voice"] = "line"

    def check(self, document: Document) -> Iterator[Diagnostic]:
        for block, span in _CHECKS[self.check_](document):
            if holds(document, self.scope, block, span):
                yield self.report(document, block, span)


def _lines(document: Document) -> Iterator[tuple[Block, Span]]:
    for block in fragments(document):
        yield block, Span(0, len(block.text))


def _caption_lines(document: Document) -> Iterator[tuple[Block, Span]]:
    for block in captions(document):
        yield block, Span(0, len(block.text))


def _voice(document: Document) -> Iterator[tuple[Block, Span]]:
    yield from appeals(document)


_CHECKS: dict[str, Callable[[Document], Iterator[tuple[Block, Span]]]] = {
    "line": _lines,
    "caption": _caption_lines,
    "head": run_in_heads,
    "voice": _voice,
}
