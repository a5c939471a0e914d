"""`fragment`: lines between or after the paragraphs that are no sentence and head none."""

from collections.abc import Iterator
from dataclasses import dataclass

from newslint.diagnostic import Diagnostic
from newslint.document import Document
from newslint.reading.fragments import fragments
from newslint.reading.prose import holds
from newslint.rule import Rule
from newslint.span import Span


@dataclass(frozen=True, kw_only=True, eq=False)
class Fragment(Rule):
    """Reports lines that a page left behind and that no table of labels can know: names, captions, topics.

    A line without an end and without a verb is one where it stands after the last paragraph, where several stand in a
    row, or where signs part its words (“Anna Moe | Harbour News”). Lists, letters, results and one line between
    two paragraphs, which may be a subhead, are left alone.
    """

    def check(self, document: Document) -> Iterator[Diagnostic]:
        for block in fragments(document):
            span = Span(0, len(block.text))
            if holds(document, self.scope, block, span):
                yield self.report(document, block, span)
