"""`pointer`: what sends readers from a story to another one, or elsewhere on its page."""

from collections.abc import Callable, Iterator
from typing import Literal

from newslint.diagnostic import Diagnostic
from newslint.document import Block, Document
from newslint.reading.page.pointers import links, orders
from newslint.reading.voices.prose import holds
from newslint.rule import Rule, rule_kind
from newslint.span import Span


@rule_kind
class Pointer(Rule):
    """Reports what sends readers on.

    `check: link` finds lines, brackets and labels in a paragraph that point to another story: “Keep reading: Bridge
    sold”, “(RELATED: …)”, “» Bridge sold”. `check: order` finds sentences outside quotations that begin with a verb of
    using a page and name what only a page has: “Follow the vote with our tracker.”
    """

    check_: Literal["link", "order"] = "link"

    def check(self, document: Document) -> Iterator[Diagnostic]:
        for block, span in _CHECKS[self.check_](document):
            if holds(document, self.scope, block, span):
                yield self.report(document, block, span)


_CHECKS: dict[str, Callable[[Document], Iterator[tuple[Block, Span]]]] = {"link": links, "order": orders}
